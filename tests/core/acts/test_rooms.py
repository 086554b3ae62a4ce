"""The rooms of the acts on both databases."""

from datetime import UTC, datetime, timedelta

import pytest

from core.clock import to_text
from core.model import Direction, OutboxState, Outcome, OutcomeState, Problem, RunKind, RunTrigger, SObject
from core.store import Store
from core.store.evidence import EvidenceEntry
from core.store.left_out import LeftOut
from core.store.links import Link
from core.store.people import StagedPerson
from core.store.resubscriptions import Resubscription
from core.store.store import StepResult
from core.store.unsubscribes import NewUnsubscribe
from core.sync.timeline import TimelineKind, arrange

NOW = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
CONTACT = "0035e00000AbCdEAAV"
LEAD = "00Q5e00000AbCdEEAV"


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request, tmp_path):
    if request.param == "sqlite":
        opened = Store(tmp_path / "store.sqlite3")
    else:
        opened = Store(request.getfixturevalue("postgresql").new_database())
    yield opened
    opened.close()


def at(minutes):
    return to_text(NOW + timedelta(minutes=minutes))


def import_(store, address, contact=None, lead=None):
    store.import_people([StagedPerson(2, address, address, "", "", contact, lead)], NOW)


def stop(store, address, minutes=0, source="tool", state=OutboxState.WAITING, noticed=None):
    new = NewUnsubscribe(address, address, at(minutes), source, "why")
    return store.record_unsubscribes([new], NOW + timedelta(minutes=minutes if noticed is None else noticed), state)


def line(address, new="true", run_id=1):
    return EvidenceEntry(
        at(0), run_id, "me", "sync", address, "Contact", CONTACT, "HasOptedOutOfEmail", "false", new, "accepted"
    )


def test_a_deleted_person_leaves_a_suppression_that_an_import_turns_back(store):
    import_(store, "ana@x.org")
    stop(store, "ana@x.org")
    done = store.suppressions.delete_people(["ana@x.org"], at(1))
    assert done.suppressed == ("ana@x.org",)
    kept = store.suppressions.of("ana@x.org")
    assert (kept.unsubscribed_at, kept.source, kept.reason) == (at(0), "tool", "why")
    import_(store, "ana@x.org", CONTACT)
    assert store.suppressions.of("ana@x.org") is None
    [waiting] = store.waiting_outbox(NOW + timedelta(minutes=5), 10)
    assert (waiting.address, waiting.at, waiting.contact_id) == ("ana@x.org", at(0), CONTACT)


def resubscribe(store, address, minutes):
    standing = store.resubscriptions.standing(address)
    entry = Resubscription(address, at(minutes), "me", "why", "proof", standing.at, standing.source)
    return store.resubscriptions.complete(entry, standing, [], [line(address, "false", None)])


def test_only_what_is_newer_than_a_resubscription_counts(store):
    stop(store, "ana@x.org", 0)
    assert resubscribe(store, "ana@x.org", 10)
    assert stop(store, "ana@x.org", 9, noticed=11).already == 1
    assert store.resubscriptions.standing("ana@x.org") is None
    assert stop(store, "ana@x.org", 10).recorded == 1


def test_a_resubscription_that_lies_in_the_future_loses_no_stop(store):
    """The clock was ahead then, and was set back since."""
    stop(store, "ana@x.org", 0)
    assert resubscribe(store, "ana@x.org", 9_999)
    assert stop(store, "ana@x.org", 5).recorded == 1
    assert store.resubscriptions.standing("ana@x.org") is not None


def test_a_stop_in_between_ends_a_resubscription(store):
    stop(store, "ana@x.org", 0)
    standing = store.resubscriptions.standing("ana@x.org")
    stop(store, "ana@x.org", 5)
    entry = Resubscription("ana@x.org", at(6), "me", "why", "proof")
    assert not store.resubscriptions.complete(entry, standing, [], [])
    assert store.resubscriptions.of("ana@x.org") == []


def test_what_was_left_out_is_delivered_again_after_a_newer_stop_only(store):
    import_(store, "ana@x.org", CONTACT)
    stop(store, "ana@x.org", 0, state=OutboxState.DONE)
    run = store.start_run(RunKind.UNDO, RunTrigger.WINDOW, "00D", NOW)
    left = LeftOut("ana@x.org", Direction.TO_SALESFORCE, CONTACT, run, at(5))
    store.undo.step(run, at(5), left=[left])
    stop(store, "ana@x.org", 4, noticed=6)
    assert store.left_out.of("ana@x.org") == [left]
    assert store.waiting_count() == 0
    stop(store, "ana@x.org", 6)
    assert store.left_out.of("ana@x.org") == []
    assert store.waiting_count() == 1


def test_changes_of_a_run_know_what_became_of_them(store):
    import_(store, "ana@x.org", CONTACT)
    stop(store, "ana@x.org", 0)
    run = store.start_run(RunKind.PUSH, RunTrigger.WINDOW, "00D", NOW)
    outcome = Outcome(
        Direction.TO_SALESFORCE, OutcomeState.WRITTEN, "ana@x.org", SObject.CONTACT, CONTACT, "HasOptedOutOfEmail"
    )
    store.add_step(run, StepResult((outcome,), (line("ana@x.org"),)), NOW + timedelta(minutes=1))
    [change] = store.undo.changes_of(run)
    assert (change.fields, change.undone, change.still_out) == (("HasOptedOutOfEmail",), False, True)
    assert not change.asked_again
    stop(store, "ana@x.org", 2)
    assert store.undo.changes_of(run)[0].asked_again
    taking_back = store.start_run(RunKind.UNDO, RunTrigger.WINDOW, "00D", NOW)
    store.undo.begin(taking_back, run)
    store.undo.step(taking_back, at(3), outcomes=[outcome], problems=[Problem("ana@x.org", "undone")])
    assert store.undo.changes_of(run)[0].undone


def test_a_link_is_evidence_and_puts_the_stop_back_into_the_outbox(store):
    stop(store, "ana@x.org", 0, state=OutboxState.PROBLEM)
    assert store.waiting_count() == 0
    [[ana]] = list(store.links.unlinked())
    assert ana.unsubscribed
    assert store.links.put([Link("ana@x.org", SObject.LEAD, LEAD)], "me", at(1)) == 1
    assert store.links.put([Link("ana@x.org", SObject.LEAD, LEAD)], "me", at(2)) == 0
    assert store.waiting_count() == 1
    assert store.links.taken([LEAD, CONTACT]) == {LEAD}
    assert list(store.drifting.out_and_linked(SObject.LEAD)) == [("ana@x.org", LEAD)]
    assert store.drifting.waiting_among(["ana@x.org", "ben@x.org"]) == {"ana@x.org"}
    assert store.evidence_log.size().entries == 1
    assert store.verify_evidence().intact


def test_handing_over_counts_new_unconfirmed_and_confirmed(store):
    stop(store, "ana@x.org", 0, source="salesforce")
    stop(store, "ben@x.org", 0, source="salesforce")
    assert [one.address for one in store.handover.page("", 10, again=False)] == ["ana@x.org", "ben@x.org"]
    store.handover.handed_over(["ana@x.org"], "one.csv", at(1))
    assert [one.address for one in store.handover.page("", 10, again=False)] == ["ben@x.org"]
    assert len(store.handover.page("", 10, again=True)) == 2
    done = store.handover.confirm(["ana@x.org", "cid@x.org"], at(2))
    assert (done.confirmed, done.unknown) == (1, ("cid@x.org",))
    assert len(store.handover.page("", 10, again=True)) == 1


def test_a_timeline_gathers_every_room(store):
    import_(store, "ana@x.org", CONTACT)
    stop(store, "ana@x.org", 1)
    run = store.start_run(RunKind.PUSH, RunTrigger.WINDOW, "00D", NOW)
    outcome = Outcome(
        Direction.TO_SALESFORCE, OutcomeState.WRITTEN, "ana@x.org", SObject.CONTACT, CONTACT, "HasOptedOutOfEmail"
    )
    problem = Problem("ana@x.org", "row_locked")
    store.add_step(run, StepResult((outcome,), problems=(problem,)), NOW + timedelta(minutes=3))
    store.handover.handed_over(["ana@x.org"], "one.csv", at(4))
    resubscribe(store, "ana@x.org", 10)
    stop(store, "ana@x.org", 20)
    events = arrange(store.timeline.of("ana@x.org"))
    told = {event.kind: event for event in events}
    assert told[TimelineKind.WRITTEN].elapsed_s == 120
    assert told[TimelineKind.RESUBSCRIBED].elapsed_s == 540
    assert [event.kind for event in events if event.kind is TimelineKind.ASKED] == [TimelineKind.ASKED] * 2
    assert events[-1].elapsed_s == 0
