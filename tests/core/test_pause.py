"""The org's API calls of the day are used up: everything waits, says so, and goes on by itself when they are back."""

import pytest

from core.errors import AppError
from core.model import RunState, RunTrigger
from core.sync.nightly import sync
from core.sync.pause import paused
from core.sync.push import push_waiting, unsubscribe

HAND, NIGHT, AGENT = RunTrigger.COMMAND_LINE, RunTrigger.SCHEDULE, RunTrigger.AGENT


@pytest.fixture
def one(office):
    contact = str(office.live("Contact")[0]["Id"])
    office.link(("ana@x.org", contact, None))
    unsubscribe(office.profile, ["ana@x.org"], source="test", push=False)
    return contact


@pytest.fixture
def used_up(office, one):
    office.door.api_limit(0)
    with pytest.raises(AppError) as refused:
        sync(office.profile, trigger=NIGHT)
    assert refused.value.code == "daily_limit"
    return one


def test_the_run_says_why_it_ended_and_the_pause_begins(office, used_up):
    run = office.profile.store.recent_runs(1)[0]
    assert (run.state, run.reason) == (RunState.FAILED, "daily_limit")
    assert paused(office.profile) is not None
    assert office.profile.store.waiting_count() == 1


def test_what_runs_by_itself_asks_nothing_until_it_is_time(office, used_up):
    before = len(office.door.calls())
    with pytest.raises(AppError) as refused:
        sync(office.profile, trigger=NIGHT)
    assert refused.value.code == "api_paused"
    report = push_waiting(office.profile, AGENT)
    assert (report.waiting, report.trouble.code) == (1, "api_paused")
    assert len(office.door.calls()) == before
    assert len(office.profile.store.recent_runs()) == 1


def test_the_pause_goes_on_where_the_calls_are_still_used_up(office, used_up):
    since = paused(office.profile).since
    office.clock.forward(minutes=16)
    assert push_waiting(office.profile, AGENT).trouble.code == "daily_limit"
    assert paused(office.profile).since == since
    assert push_waiting(office.profile, AGENT).trouble.code == "api_paused"


def test_it_ends_with_the_first_run_that_gets_through(office, used_up):
    office.door.api_limit(1_000)
    office.clock.forward(minutes=16)
    assert push_waiting(office.profile, AGENT).pushed == 1
    assert paused(office.profile) is None
    assert office.box("Contact", used_up) is True


def test_a_person_may_try_at_any_time(office, used_up):
    office.door.api_limit(1_000)
    assert sync(office.profile, trigger=HAND).run.to_salesforce == 1
    assert paused(office.profile) is None


def test_calls_that_end_in_the_middle_of_the_writes_lose_nothing(office):
    contacts = [str(row["Id"]) for row in office.live("Contact")][:40]
    leads = [str(row["Id"]) for row in office.live("Lead")][:5]
    people = [(f"{one}@x.org", one, None) for one in contacts] + [(f"{one}@x.org", None, one) for one in leads]
    office.link(*people)
    unsubscribe(office.profile, [address for address, *_ in people], source="test", push=False)
    office.door.fault(match="PATCH .*composite", times=1, status=403)
    report = push_waiting(office.profile, HAND)
    assert report.trouble.code == "daily_limit"
    assert office.profile.store.waiting_count() == 45
    assert push_waiting(office.profile, HAND).pushed == 45
    assert all(office.box("Contact", one) for one in contacts)


def test_a_pause_that_began_by_a_clock_that_was_set_back_since_holds_nobody_up(office, used_up):
    office.door.api_limit(1_000)
    office.clock.forward(days=-30)
    assert push_waiting(office.profile, AGENT).pushed == 1
