"""The sign-in as the wizard's machine sees it: nothing is kept before `keep`, and what was kept can be taken back."""

import threading

import pytest

from core.errors import AppError
from core.model import Language
from core.setup.signin_flow import begin, network_of, present
from core.setup.wizard.choices import Choices, ProxyKind
from core.setup.wizard.found import SignInState
from tests.core.signin.conftest import sign_in


@pytest.fixture
def choices(practice_org):
    return Choices(
        address=practice_org.https_url,
        client_id=practice_org.client_id,
        proxy=ProxyKind.NONE,
        ca_file=str(practice_org.ca_path),
    )


def session_of(profile, choices, browser):
    flow = begin(profile, choices, browser, Language.ENGLISH)
    assert flow.look().state is SignInState.WAITING
    assert browser.opened == []
    flow.open_browser()
    browser.closed()
    assert flow.look().state is SignInState.DONE
    return flow.finish()


def revoked(door):
    return [call["status"] for call in door.calls() if "oauth2/revoke" in str(call["path"])]


def test_a_session_in_memory_knows_who_and_leaves_nothing(
    profile, practice_org, door, browser, choices, memory_keyring
):
    session = session_of(profile, choices, browser)
    assert (session.who.org_id, session.who.user_name) == (practice_org.org_id, practice_org.username)
    with session.client() as client:
        client.organization()
    session.close()
    assert revoked(door) == [200]
    assert memory_keyring.items == {}
    assert not profile.paths.settings.exists()
    assert present(profile) is None


def test_what_was_kept_works_and_can_be_taken_back(profile, door, browser, choices, memory_keyring):
    session = session_of(profile, choices, browser)
    undo = session.keep(profile)
    session.close()
    assert revoked(door) == []
    found = present(profile)
    assert found.who == session.who
    undo()
    assert memory_keyring.items == {}
    assert profile.settings.connection is None
    session.close()
    assert revoked(door) == [200]


def test_taking_back_puts_the_former_sign_in_back(signed_in, door, browser, choices, memory_keyring):
    before, items = signed_in.settings.connection, dict(memory_keyring.items)
    browser.opened.clear()
    undo = session_of(signed_in, choices, browser).keep(signed_in)
    assert memory_keyring.items != items
    undo()
    assert (signed_in.settings.connection, memory_keyring.items) == (before, items)
    assert present(signed_in) is not None


def test_a_flow_that_is_dropped_after_cancel_frees_its_port(profile, door, browser, choices):
    flow = begin(profile, choices, browser, Language.ENGLISH)
    flow.cancel()
    assert flow.look().state is SignInState.CANCELLED
    for thread in threading.enumerate():
        if thread.name == "sign-in-closing":
            thread.join(10)
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("sign-in")]


def test_another_org_is_refused_before_anybody_confirms_it(signed_in, door, browser, choices, memory_keyring):
    from core.settings import with_connection

    items = dict(memory_keyring.items)
    connection = signed_in.settings.the_connection()
    other = type(connection)(**{**vars(connection), "org_id": "00D000000000001AAA"})
    signed_in.save_settings(with_connection(signed_in.settings, other))
    browser.opened.clear()
    with pytest.raises(AppError) as refused:
        session_of(signed_in, choices, browser)
    assert refused.value.code == "wrong_org"
    assert revoked(door) == [200]
    assert memory_keyring.items == items


def test_a_session_that_ended_is_said_by_present(signed_in, door):
    sign_in(door, revoke_approvals=True)
    with pytest.raises(AppError) as refused:
        present(signed_in)
    assert refused.value.code == "sign_in_again"


def test_the_wizard_s_proxy_is_checked():
    with pytest.raises(AppError) as refused:
        network_of(Choices(proxy=ProxyKind.MANUAL, proxy_url="proxy"))
    assert refused.value.code == "proxy_address_invalid"
    assert network_of(Choices(proxy=ProxyKind.MANUAL, proxy_url="proxy:1")).proxy_url == "http://proxy:1"
