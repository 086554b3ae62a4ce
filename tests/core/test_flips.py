"""A box that we ticked and somebody cleared: an alarm with a name, ticked anew once a night, and never consent."""

import pytest

from core.model import RunState, RunTrigger
from core.sync.nightly import sync
from core.sync.push import unsubscribe

HAND = RunTrigger.COMMAND_LINE


@pytest.fixture
def ticked(office):
    contact = str(office.live("Contact")[0]["Id"])
    office.link(("ana@x.org", contact, None))
    unsubscribe(office.profile, ["ana@x.org"], source="test")
    return contact


def clear(office, contact):
    office.door.tick("Contact", [contact], value=False)


def flip_problems(report):
    return [problem for problem in report.problems if problem.code == "flip_back"]


def test_a_box_that_flipped_back_is_an_alarm_that_names_who_and_when(office, ticked):
    assert sync(office.profile, trigger=HAND).problems == ()
    clear(office, ticked)
    report = sync(office.profile, trigger=HAND)
    [problem] = flip_problems(report)
    assert (problem.address, problem.record_id) == ("ana@x.org", ticked)
    name, _, at = problem.message.partition(", ")
    row = next(row for row in office.door.records("Contact") if row["Id"] == ticked)
    assert name
    assert at.startswith("20")
    assert row["HasOptedOutOfEmail"] is True
    assert office.profile.store.people_by_address(["ana@x.org"])["ana@x.org"].unsubscribed_at is not None


def test_a_push_is_remembered_so_that_a_flip_before_the_first_sync_shows_too(office, ticked):
    clear(office, ticked)
    assert len(flip_problems(sync(office.profile, trigger=HAND))) == 1


def test_it_is_ticked_anew_once_a_night_and_then_only_shown(office, ticked):
    clear(office, ticked)
    assert sync(office.profile, trigger=HAND).run.to_salesforce == 1
    clear(office, ticked)
    again = sync(office.profile, trigger=HAND)
    assert (again.run.to_salesforce, len(flip_problems(again))) == (0, 1)
    assert office.box("Contact", ticked) is False
    office.clock.forward(days=1)
    assert sync(office.profile, trigger=HAND).run.to_salesforce == 1


def test_the_alarm_stays_that_night_and_is_over_when_a_later_night_finds_the_box_ticked(office, ticked):
    clear(office, ticked)
    sync(office.profile, trigger=HAND)
    same_night = sync(office.profile, trigger=HAND)
    assert (same_night.run.state, len(flip_problems(same_night))) == (RunState.PROBLEMS, 1)
    office.clock.forward(days=1)
    assert sync(office.profile, trigger=HAND).problems == ()
    assert office.profile.store.flips.known() == []


def test_a_box_that_we_cleared_ourselves_is_no_flip(office, ticked):
    from core.sync.resubscribe import resubscribe

    sync(office.profile, trigger=HAND)
    assert resubscribe(office.profile, "ana@x.org", reason="asked", evidence="mail", by="Bo").done
    report = sync(office.profile, trigger=HAND)
    assert (report.run.to_salesforce, report.problems) == (0, ())


def test_a_tick_that_an_automation_takes_away_at_once_is_seen_in_the_same_run(office):
    contact = str(office.live("Contact")[0]["Id"])
    office.link(("ana@x.org", contact, None))
    unsubscribe(office.profile, ["ana@x.org"], source="test", push=False)
    office.door.rules(flip_back={contact: {"HasOptedOutOfEmail": False}})
    report = sync(office.profile, trigger=HAND)
    assert [problem.code for problem in report.problems] == ["not_verified"]


def test_in_another_org_nobody_cleared_what_was_ticked_in_the_one_before(office, ticked):
    sync(office.profile, trigger=HAND)
    office.door.reset()  # a sandbox that was made anew: the same records, and none of what was written
    office.profile.store.forget_org()
    report = sync(office.profile, trigger=HAND)
    assert (report.run.to_salesforce, report.problems) == (1, ())
    assert office.box("Contact", ticked) is True
