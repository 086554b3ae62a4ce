"""The same engine on the shared database: the comparison, the brake with its kept plan, flips, and the outbox."""

import pytest

from core.model import RunState, RunTrigger
from core.profile import DATABASE_VARIABLE
from core.settings import with_value
from core.sync import held
from core.sync.nightly import release, sync
from core.sync.push import push_waiting, unsubscribe
from tests.org import office as open_office

HAND = RunTrigger.COMMAND_LINE


@pytest.fixture
def shared(practice_org, postgresql, tmp_path, monkeypatch):
    monkeypatch.setenv(DATABASE_VARIABLE, postgresql.new_database())
    with open_office(practice_org, tmp_path / "data") as opened:
        assert "store_" in opened.profile.store.database.place
        yield opened


def test_a_sync_on_the_shared_database_does_what_it_does_on_a_file(shared):
    contacts = [str(row["Id"]) for row in shared.live("Contact")][:14]
    shared.link(*((f"p{number:02}@x.org", contact, None) for number, contact in enumerate(contacts)))
    unsubscribe(shared.profile, [f"p{number:02}@x.org" for number in range(12)], source="test", push=False)
    shared.door.tick("Contact", contacts[12:])
    shared.profile.save_settings(with_value(shared.profile.settings, "brake.max_records", "5"))
    assert sync(shared.profile, trigger=HAND).run.state is RunState.HELD
    plan = held.held_plan(shared.profile)
    assert held.exclude(shared.profile, [plan.changes[-1].key]) == 1
    done = release(shared.profile, trigger=HAND)
    assert (done.run.to_salesforce, done.run.from_salesforce, done.run.state) == (11, 2, RunState.DONE)
    shared.door.tick("Contact", contacts[:1], value=False)
    again = sync(shared.profile, trigger=HAND)
    assert [problem.code for problem in again.problems] == ["flip_back", "undone"]
    assert again.run.to_salesforce == 1
    unsubscribe(shared.profile, ["p12@x.org", "p00@x.org"], source="test")
    assert push_waiting(shared.profile, HAND).waiting == 0
    assert shared.profile.store.verify_evidence().intact
