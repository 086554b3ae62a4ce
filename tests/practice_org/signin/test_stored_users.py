"""Users out of the org's own User table."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.practice_org.clock import utc_now
from core.practice_org.options import OrgOptions
from core.practice_org.org import Org
from core.practice_org.signin import StoredUsers


@pytest.fixture
def org(tmp_path: Path) -> Iterator[Org]:
    """A small org with its data."""
    made = Org(OrgOptions(contacts=1, leads=1), tmp_path, utc_now)
    yield made
    made.close()


def test_the_admin_is_found_by_name_in_any_letter_case_and_by_id(org: Org) -> None:
    users = StoredUsers(org.store, lambda: "s3cret")
    user = users.by_username(org.setup.admin_username.upper())
    assert user is not None
    assert user == users.by_id(org.setup.admin_id)
    assert (user.user_id, user.username, user.is_active) == (org.setup.admin_id, org.setup.admin_username, True)
    assert user.profile_id in org.setup.profile_ids.values()
    assert users.by_username("nobody@acme.example") is None


def test_the_password_is_the_orgs_and_a_deactivated_user_shows_at_once(org: Org) -> None:
    users = StoredUsers(org.store, lambda: "s3cret")
    assert users.password_is(org.setup.admin_id, "s3cret")
    assert not users.password_is(org.setup.admin_id, "S3cret")
    assert not users.password_is("005000000000000AAA", "s3cret")
    with org.store.transaction() as connection:
        connection.execute("UPDATE User SET IsActive = 0 WHERE Id = ?", (org.setup.admin_id,))
    user = users.by_id(org.setup.admin_id)
    assert user is not None
    assert not user.is_active
