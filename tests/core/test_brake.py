"""The brake: a run that would change too much, or that finds a side emptied, is held with its plan before it writes."""

import pytest

from core.errors import AppError
from core.model import ChangeKey, Direction, Phase, RunState, RunTrigger
from core.settings import with_value
from core.settings.sync import BrakeSettings
from core.sync import held
from core.sync.drift import drift
from core.sync.guard import HoldReason, Sides, emptier, too_many
from core.sync.nightly import approve_all, release, sync
from core.sync.push import push_waiting, unsubscribe

HAND = RunTrigger.COMMAND_LINE


@pytest.fixture
def twelve(office):
    """Twelve people, linked to a Contact each, and all of them unsubscribed here; five changes are allowed."""
    contacts = [str(row["Id"]) for row in office.live("Contact")][:12]
    people = [f"p{number:02}@x.org" for number in range(12)]
    office.link(*((address, contact, None) for address, contact in zip(people, contacts, strict=True)))
    unsubscribe(office.profile, people, source="test", push=False)
    choose(office, "brake.max_records", "5")
    choose(office, "brake.max_share", "1")
    return people, contacts


def choose(office, key, value):
    office.profile.save_settings(with_value(office.profile.settings, key, value))


def writes(office):
    return office.requests("PATCH", "/services/data")


def to_salesforce(address, contact):
    return ChangeKey(Direction.TO_SALESFORCE, address, contact)


def test_a_run_that_would_change_too_much_is_held_before_its_first_write(office, twelve):
    report = sync(office.profile, trigger=HAND)
    assert (report.run.state, report.run.reason, report.run.to_salesforce) == (RunState.HELD, "brake", 0)
    assert (report.hold.reason, report.hold.what, report.hold.count, report.hold.limit) == (
        HoldReason.BRAKE,
        "to_salesforce",
        12,
        5,
    )
    assert writes(office) == []
    plan = held.held_plan(office.profile)
    assert plan.run.id == report.run.id
    assert plan.hold == report.hold
    assert [row.address for row in plan.changes] == twelve[0]
    assert office.profile.store.verify_evidence().entries == 0


def test_the_brake_counts_the_other_direction_as_well(office, twelve):
    people, contacts = twelve
    choose(office, "brake.max_records", "500")
    sync(office.profile, trigger=HAND)
    more = [str(row["Id"]) for row in office.live("Contact")][:8]
    office.link(*((f"there{number}@x.org", contact, None) for number, contact in enumerate(more)))
    office.door.tick("Contact", more)
    choose(office, "brake.max_records", "7")
    report = sync(office.profile, trigger=HAND)
    assert (report.hold.what, report.hold.count) == ("from_salesforce", 8)
    assert people[0] not in {row.address for row in held.held_plan(office.profile).changes}
    assert contacts


def test_a_share_of_the_linked_people_holds_too_and_a_handful_never(office, twelve):
    choose(office, "brake.max_records", "500")
    choose(office, "brake.max_share", "0.5")
    report = sync(office.profile, trigger=HAND)
    assert (report.run.state, report.hold.limit) == (RunState.HELD, 6)


@pytest.mark.parametrize(
    ("share", "count", "is_held"),
    [(0.10, 10, False), (0.10, 11, True), (0.05, 1, False), (0.05, 2, True), (0, 1, True)],
)
def test_a_handful_passes_the_default_share_and_a_smaller_one_is_meant(share, count, is_held):
    keys = [to_salesforce(f"{number}@x.org", f"003{number}") for number in range(count)]
    hold = too_many(keys, frozenset(), 30, BrakeSettings(max_share=share))
    assert (hold is not None) is is_held


def test_a_held_plan_that_is_let_go_is_carried_out_without_what_was_excluded(office, twelve):
    people, contacts = twelve
    first = sync(office.profile, trigger=HAND)
    assert held.exclude(office.profile, [to_salesforce(people[3], contacts[3])]) == 1
    report = release(office.profile, trigger=HAND)
    assert (report.run.state, report.run.to_salesforce) == (RunState.DONE, 11)
    assert office.box("Contact", contacts[3]) is False
    assert office.box("Contact", contacts[4]) is True
    assert held.held_plan(office.profile) is None
    assert office.profile.store.run(first.run.id).reason == "held_released"


def test_what_was_excluded_stays_out_as_a_problem_until_it_is_let_go(office, twelve):
    people, contacts = twelve
    sync(office.profile, trigger=HAND)
    held.exclude(office.profile, [to_salesforce(people[3], contacts[3])])
    release(office.profile, trigger=HAND)
    assert push_waiting(office.profile, HAND).problems == 1
    again = sync(office.profile, trigger=HAND)
    assert [(one.address, one.code) for one in again.problems] == [(people[3], "undone")]
    assert office.box("Contact", contacts[3]) is False
    held.let_go(office.profile, people[3])
    assert sync(office.profile, trigger=HAND).run.to_salesforce == 1


def test_what_was_excluded_stays_out_also_of_a_night_that_the_brake_lets_pass(office, twelve):
    people, contacts = twelve
    sync(office.profile, trigger=HAND)
    held.exclude(office.profile, [to_salesforce(people[3], contacts[3])])
    choose(office, "brake.max_records", "500")
    assert len(sync(office.profile, trigger=HAND, preview=True).plan.writes) == 11
    assert {row.address for row in drift(office.profile)} == set(people)
    assert sync(office.profile, trigger=HAND).run.to_salesforce == 11
    assert office.box("Contact", contacts[3]) is False
    assert [one.code for one in sync(office.profile, trigger=HAND).problems] == ["undone"]


def test_a_plan_that_grew_is_held_again_and_keeps_what_was_excluded(office, twelve):
    people, contacts = twelve
    first = sync(office.profile, trigger=HAND)
    held.exclude(office.profile, [to_salesforce(people[0], contacts[0])])
    more = [str(row["Id"]) for row in office.live("Contact")][12:18]
    office.link(*((f"new{number}@x.org", contact, None) for number, contact in enumerate(more)))
    unsubscribe(office.profile, [f"new{number}@x.org" for number in range(6)], source="test", push=False)
    report = release(office.profile, trigger=HAND)
    assert (report.run.state, report.hold.count) == (RunState.HELD, 6)
    plan = held.held_plan(office.profile)
    assert plan.run.id == report.run.id
    assert (len(plan.included), plan.excluded) == (17, {to_salesforce(people[0], contacts[0])})
    assert office.profile.store.run(first.run.id).reason == "held_superseded"
    assert writes(office) == []
    assert release(office.profile, trigger=HAND).run.to_salesforce == 17
    assert office.box("Contact", contacts[0]) is False


def test_a_dropped_plan_is_gone_and_the_next_sync_decides_anew(office, twelve):
    sync(office.profile, trigger=HAND)
    dropped = held.drop(office.profile)
    assert (dropped.state, dropped.reason) == (RunState.CANCELLED, "held_dropped")
    assert held.held_plan(office.profile) is None
    assert held.drop(office.profile) is None
    assert sync(office.profile, trigger=HAND).run.state is RunState.HELD


def test_the_second_night_holds_the_same_plan_and_the_first_says_so(office, twelve):
    first, second = sync(office.profile, trigger=HAND), sync(office.profile, trigger=HAND)
    assert office.profile.store.run(first.run.id).reason == "held_superseded"
    assert held.held_plan(office.profile).run.id == second.run.id


def test_yes_makes_everything_save_what_was_excluded_before(office, twelve):
    people, contacts = twelve
    sync(office.profile, trigger=HAND)
    held.exclude(office.profile, [to_salesforce(people[1], contacts[1])])
    approval, exclude = approve_all(office.profile)
    report = sync(office.profile, trigger=HAND, approval=approval, exclude=exclude)
    assert (report.run.to_salesforce, held.held_plan(office.profile)) == (11, None)


def test_a_preview_says_that_the_run_would_be_held_and_holds_nothing(office, twelve):
    shown = sync(office.profile, trigger=HAND, preview=True)
    assert shown.hold.count == 12
    assert [row.address for row in held.rows_of(shown.plan)] == twelve[0]
    assert held.held_plan(office.profile) is None
    assert office.profile.store.recent_runs() == []


def test_rows_excluded_from_a_preview_are_not_written(office, twelve):
    people, contacts = twelve
    choose(office, "brake.max_records", "500")
    key = to_salesforce(people[2], contacts[2])
    report = sync(office.profile, trigger=HAND, exclude=[key])
    assert (report.run.to_salesforce, report.plan.excluded) == (11, (key,))
    assert office.box("Contact", contacts[2]) is False


def test_the_estimate_of_a_preview_is_what_the_run_then_counts(office, twelve):
    choose(office, "brake.max_records", "500")
    shown = sync(office.profile, trigger=HAND, preview=True)
    done = sync(office.profile, trigger=HAND)
    assert shown.api_calls_left > done.run.api_calls
    assert shown.run.api_calls < shown.run.api_calls_estimated == done.run.api_calls_estimated == done.run.api_calls


def test_a_run_that_would_cost_more_calls_than_allowed_is_held(office, twelve):
    choose(office, "brake.max_records", "500")
    shown = sync(office.profile, trigger=HAND, preview=True)
    choose(office, "api.max_calls", str(shown.run.api_calls_estimated - 1))
    report = sync(office.profile, trigger=HAND)
    assert (report.run.state, report.hold.reason) == (RunState.HELD, HoldReason.API_CAP)
    assert writes(office) == []
    assert release(office.profile, trigger=HAND).run.to_salesforce == 12


def test_a_reading_that_costs_more_than_allowed_does_not_begin(office, twelve):
    choose(office, "api.max_calls", "2")
    report = sync(office.profile, trigger=HAND)
    assert (report.run.state, report.hold.reason) == (RunState.HELD, HoldReason.API_CAP)
    assert held.held_plan(office.profile).changes == ()
    choose(office, "brake.max_records", "500")
    assert release(office.profile, trigger=HAND).run.to_salesforce == 12


def allow_just_enough(office):
    """Allows a run as many calls as it needs while nothing has to be asked twice."""
    choose(office, "brake.max_records", "500")
    shown = sync(office.profile, trigger=HAND, preview=True)
    choose(office, "api.max_calls", str(shown.run.api_calls_estimated))


def test_a_run_that_turns_out_to_cost_more_while_it_reads_stops_and_is_held(office, twelve):
    allow_just_enough(office)
    office.door.fault(match="GET .*query", times=3, status=503)
    report = sync(office.profile, trigger=HAND)
    assert (report.run.state, report.hold.reason) == (RunState.HELD, HoldReason.API_CAP)
    assert report.hold.count > report.hold.limit
    assert writes(office) == []
    assert release(office.profile, trigger=HAND).run.to_salesforce == 12


def test_a_run_that_turns_out_to_cost_more_while_it_writes_stops_between_two_steps(office, twelve, monkeypatch):
    monkeypatch.setattr("core.salesforce.limits.COLLECTION_ROWS", 3)
    allow_just_enough(office)
    office.door.fault(match="PATCH .*", times=3, status=503)
    report = sync(office.profile, trigger=HAND)
    assert (report.run.state, report.hold.reason) == (RunState.HELD, HoldReason.API_CAP)
    done = report.run.to_salesforce
    assert 0 < done < 12
    assert len(held.held_plan(office.profile).changes) == 12
    assert release(office.profile, trigger=HAND).run.to_salesforce == 12 - done
    lines = [one.entry.record_id for one in office.profile.store.evidence_log.entries()]
    assert len(lines) == len(set(lines)) == 12


def test_unsubscribes_are_pushed_at_once_whatever_a_run_may_cost(office, twelve):
    choose(office, "api.max_calls", "1")
    report = unsubscribe(office.profile, ["later@x.org"], source="test")
    assert (report.pushed, report.problems, report.trouble) == (12, 1, None)  # the last one has no Salesforce ID
    assert all(office.box("Contact", contact) for contact in twelve[1])


def test_a_side_that_is_suddenly_emptier_is_held_and_can_be_let_go(office):
    contacts = [str(row["Id"]) for row in office.live("Contact")][:45]
    office.link(*((f"p{number:02}@x.org", contact, None) for number, contact in enumerate(contacts)))
    assert sync(office.profile, trigger=HAND).run.state is RunState.DONE
    office.door.change({"action": "hide", "sobject": "Contact", "ids": contacts[:15]})
    office.door.change({"action": "delete", "sobject": "Contact", "ids": contacts[15:30]})
    report = sync(office.profile, trigger=HAND)
    assert (report.run.state, report.hold.reason, report.hold.what) == (RunState.HELD, HoldReason.EMPTIER, "found")
    assert (report.hold.count, report.hold.limit) == (15, 45)
    assert release(office.profile, trigger=HAND).run.state is RunState.DONE
    assert sync(office.profile, trigger=HAND).run.state is RunState.DONE


def test_the_first_sync_is_held_where_most_of_the_links_lead_nowhere():
    assert emptier(Sides(linked=50, found=20), None).what == "found"
    assert emptier(Sides(linked=50, found=35), None) is None
    assert emptier(Sides(linked=20, found=0), None) is None


def test_another_choice_of_fields_is_not_taken_for_an_emptied_side(office):
    contacts = [str(row["Id"]) for row in office.live("Contact")][:30]
    office.link(*((f"p{number:02}@x.org", contact, None) for number, contact in enumerate(contacts)))
    office.door.tick("Contact", contacts)
    choose(office, "brake.max_share", "1")
    sync(office.profile, trigger=HAND)
    choose(office, "sync.field", "marketo_sales_opt_out")
    assert sync(office.profile, trigger=HAND).run.state is not RunState.HELD


def test_an_exclusion_holds_although_the_run_ends_in_the_middle(office, twelve, monkeypatch):
    people, contacts = twelve
    choose(office, "brake.max_records", "500")
    key = to_salesforce(people[2], contacts[2])
    monkeypatch.setattr("core.sync.nightly.verify", lambda *_: (_ for _ in ()).throw(AppError("unreachable")))
    with pytest.raises(AppError):
        sync(office.profile, trigger=HAND, exclude=[key])
    monkeypatch.undo()
    assert [one.code for one in sync(office.profile, trigger=HAND).problems] == ["undone"]
    assert office.box("Contact", contacts[2]) is False


def test_a_plan_that_is_being_carried_out_is_neither_dropped_nor_thinned(office, twelve, monkeypatch):
    people, contacts = twelve
    monkeypatch.setattr("core.sync.held._WAIT_FOR_THE_OTHER_S", 0)
    sync(office.profile, trigger=HAND)
    refused = []

    def meanwhile(progress):
        if progress.phase is not Phase.WRITING:
            return
        for act in (held.drop, lambda profile: held.exclude(profile, [to_salesforce(people[0], contacts[0])])):
            with pytest.raises(AppError) as error:
                act(office.profile)
            refused.append(error.value.code)

    report = release(office.profile, trigger=HAND, report=meanwhile)
    assert report.run.to_salesforce == 12
    assert set(refused) == {"run_under_way"}
