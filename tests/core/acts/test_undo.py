"""Undo of a run: what it changed, where nobody changed it since; twice is nothing; after a crash people are out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import AppError
from core.model import Direction, Phase, RecordKind, RunKind, RunTrigger, SObject
from core.sync.nightly import sync
from core.sync.push import unsubscribe
from core.sync.resubscribe import resubscribe
from core.sync.undo import undo, undo_plan
from core.sync.undo_plan import Before, Now, UndoVerdict, judge

HAND = RunTrigger.COMMAND_LINE


@pytest.fixture
def run(office):
    """A sync that ticked a Contact for Ana, and for Ben recorded here what his Lead said and ticked his Contact."""
    contacts = [str(row["Id"]) for row in office.live("Contact")[:2]]
    lead = str(office.live("Lead")[0]["Id"])
    office.link(("ana@x.org", contacts[0], None), ("ben@x.org", contacts[1], lead))
    unsubscribe(office.profile, ["ana@x.org"], source="tool", push=False)
    office.door.tick("Lead", [lead])
    report = sync(office.profile, trigger=HAND)
    assert (report.run.to_salesforce, report.run.from_salesforce) == (2, 1)
    return report.run.id, contacts, lead


def is_out(office, address):
    return office.profile.store.people_by_address([address])[address].unsubscribed_at is not None


def test_a_preview_says_what_would_be_put_back_and_changes_nothing(office, run):
    run_id, contacts, _lead = run
    plan = undo_plan(office.profile, run_id)
    assert len(plan.put_back) == 3
    assert office.box("Contact", contacts[0]) is True
    assert is_out(office, "ben@x.org")


def test_boxes_are_cleared_and_what_was_recorded_here_ends(office, run):
    run_id, contacts, lead = run
    report = undo(office.profile, run_id)
    assert (report.cleared, report.ended, report.problems) == (2, 1, ())
    assert [office.box("Contact", one) for one in contacts] == [False, False]
    assert office.box("Lead", lead) is True  # a colleague ticked it, not the run
    assert not is_out(office, "ben@x.org")
    assert is_out(office, "ana@x.org")  # she asked here, the run only delivered it
    assert report.run.kind is RunKind.UNDO
    assert office.profile.store.verify_evidence().intact


def test_the_next_sync_leaves_what_was_undone_and_says_so(office, run):
    run_id, contacts, _lead = run
    undo(office.profile, run_id)
    report = sync(office.profile, trigger=HAND)
    assert (report.run.to_salesforce, report.run.from_salesforce) == (0, 0)
    assert {problem.code for problem in report.problems} == {"undone"}
    assert [office.box("Contact", one) for one in contacts] == [False, False]


def test_a_second_undo_changes_nothing(office, run):
    run_id, *_ = run
    undo(office.profile, run_id)
    writes = len(office.requests("PATCH", "/services/data"))
    again = undo(office.profile, run_id)
    assert (again.cleared, again.ended) == (0, 0)
    assert {item.verdict for item in again.plan.items} == {UndoVerdict.UNDONE}
    assert len(office.requests("PATCH", "/services/data")) == writes


def test_whoever_asks_anew_is_delivered_again(office, run):
    run_id, contacts, _lead = run
    undo(office.profile, run_id)
    unsubscribe(office.profile, ["ana@x.org", "ben@x.org"], source="web")
    assert [office.box("Contact", one) for one in contacts] == [True, True]
    assert sync(office.profile, trigger=HAND).problems == ()


def test_a_record_that_a_colleague_changed_since_is_left(office, run):
    run_id, contacts, _lead = run
    office.door.change([{"sobject": "Contact", "id": contacts[0], "fields": {"HasOptedOutOfEmail": False}}])
    office.door.tick("Contact", [contacts[0]])
    plan = undo_plan(office.profile, run_id)
    [item] = plan.of(UndoVerdict.CHANGED_SINCE)
    assert item.record_id == contacts[0]
    assert item.changed_by
    undo(office.profile, run_id)
    assert office.box("Contact", contacts[0]) is True


def test_whoever_asked_again_since_is_left(office, run):
    run_id, contacts, _lead = run
    unsubscribe(office.profile, ["ben@x.org"], source="web", push=False)
    report = undo(office.profile, run_id)
    assert {item.address for item in report.plan.of(UndoVerdict.ASKED_AGAIN)} == {"ben@x.org"}
    assert is_out(office, "ben@x.org")
    assert office.box("Contact", contacts[1]) is True


def test_a_push_can_be_undone(office):
    contact = str(office.live("Contact")[0]["Id"])
    office.link(("ana@x.org", contact, None))
    unsubscribe(office.profile, ["ana@x.org"], source="tool")
    [run] = office.profile.store.recent_runs(1)
    assert undo(office.profile, run.id).cleared == 1
    assert office.box("Contact", contact) is False


def test_an_answer_that_is_lost_is_asked_for_again(office, run):
    run_id, contacts, _lead = run
    office.door.fault(match="PATCH .*composite", times=1, drop="after")
    assert undo(office.profile, run_id).cleared == 2
    assert [office.box("Contact", one) for one in contacts] == [False, False]


def test_a_crash_between_the_clearing_and_our_side_leaves_people_out(office, run, monkeypatch):
    run_id, contacts, _lead = run

    def dies(*_args, **_keywords):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("core.sync.undo._Act._verify", dies)
        with pytest.raises(KeyboardInterrupt):
            undo(office.profile, run_id)
    assert office.box("Contact", contacts[1]) is False
    assert is_out(office, "ben@x.org")
    assert undo(office.profile, run_id).ended == 1
    assert not is_out(office, "ben@x.org")


def test_a_stop_that_came_by_another_way_during_the_run_is_not_taken_back_with_it(office):
    contacts = [str(row["Id"]) for row in office.live("Contact")[:2]]
    office.link(("ana@x.org", contacts[0], None), ("ben@x.org", contacts[1], None))
    office.door.tick("Contact", contacts)

    def meanwhile(progress):
        if progress.phase is Phase.RECORDING:
            office.collect("ana@x.org")

    run = sync(office.profile, trigger=HAND, report=meanwhile).run
    assert run.from_salesforce == 1
    assert undo(office.profile, run.id).ended == 1
    assert (is_out(office, "ana@x.org"), is_out(office, "ben@x.org")) == (True, False)


def test_a_stop_that_was_in_the_ledger_before_salesforce_told_it_too_is_not_taken_back(office, monkeypatch):
    contact = str(office.live("Contact")[0]["Id"])
    office.link(("ana@x.org", contact, None))
    office.door.tick("Contact", [contact])
    store, asked = office.profile.store, type(office.profile.store).not_out

    def just_before(_store, addresses):
        found = asked(store, addresses)
        office.collect("ana@x.org")
        return found

    with monkeypatch.context() as patch:
        patch.setattr(type(store), "not_out", just_before)
        run = sync(office.profile, trigger=HAND).run
    assert undo(office.profile, run.id).ended == 0
    assert is_out(office, "ana@x.org")


class PowerCut(BaseException):
    """Nothing of ours catches it, as nothing catches a power cut."""


def test_an_undo_that_was_interrupted_is_finished_by_the_next_one(office, run, monkeypatch):
    run_id, contacts, _lead = run
    step = type(office.profile.store.undo).step

    def dies(room, *args, outcomes=(), **keywords):
        if outcomes:
            raise PowerCut
        step(room, *args, **keywords)

    with monkeypatch.context() as patch:
        patch.setattr(type(office.profile.store.undo), "step", dies)
        with pytest.raises(PowerCut):
            undo(office.profile, run_id)
    assert [office.box("Contact", one) for one in contacts] == [False, False]
    report = undo(office.profile, run_id)
    assert (report.cleared, report.ended) == (2, 1)
    assert sync(office.profile, trigger=HAND).run.to_salesforce == 0
    assert [office.box("Contact", one) for one in contacts] == [False, False]
    assert {item.verdict for item in undo(office.profile, run_id).plan.items} == {UndoVerdict.UNDONE}


def test_what_a_run_had_sent_when_it_was_interrupted_is_undone_too(office, monkeypatch):
    contact = str(office.live("Contact")[0]["Id"])
    office.link(("ana@x.org", contact, None))
    office.collect("ana@x.org")

    def dies(*_args, **_keywords):
        raise PowerCut

    with monkeypatch.context() as patch:
        patch.setattr("core.sync.apply.evidence_of", dies)
        patch.setattr(office.profile.store, "finish_run", lambda *_args, **_keywords: None)
        with pytest.raises(PowerCut):
            sync(office.profile, trigger=HAND)
    assert office.box("Contact", contact) is True
    [dead] = office.profile.store.recent_runs(1)
    assert len(undo_plan(office.profile, dead.id).put_back) == 1
    assert undo(office.profile, dead.id).cleared == 1
    assert office.box("Contact", contact) is False


def test_a_box_that_a_later_run_ticked_anew_is_left(office, run):
    run_id, contacts, _lead = run
    office.door.tick("Contact", [contacts[0]], value=False)
    office.clock.forward(days=1)
    assert sync(office.profile, trigger=HAND).run.to_salesforce == 1
    plan = undo_plan(office.profile, run_id)
    assert [item.record_id for item in plan.of(UndoVerdict.CHANGED_SINCE)] == [contacts[0]]
    undo(office.profile, run_id)
    assert [office.box("Contact", one) for one in contacts] == [True, False]


def test_a_box_that_somebody_else_stands_for_by_now_is_left(office, run):
    run_id, contacts, _lead = run
    office.link(("ana2@x.org", contacts[0], None))
    unsubscribe(office.profile, ["ana2@x.org"], source="tool")
    undo(office.profile, run_id)
    assert [office.box("Contact", one) for one in contacts] == [True, False]


def test_a_run_of_another_org_is_not_undone_here(office, run):
    run_id, contacts, _lead = run
    with office.profile.store.database.write() as connection:
        connection.exec_driver_sql("UPDATE runs SET org_id = '00D000000000009EAA'")
    with pytest.raises(AppError) as refused:
        undo(office.profile, run_id)
    assert refused.value.code == "undo_not_possible"
    assert [office.box("Contact", one) for one in contacts] == [True, True]


def test_a_resubscription_is_no_run_to_undo(office, run):
    resubscribe(office.profile, "ana@x.org", reason="r", evidence="e", by="b")
    [last] = office.profile.store.recent_runs(1)
    with pytest.raises(AppError) as refused:
        undo(office.profile, last.id)
    assert refused.value.code == "undo_not_possible"


flags = st.booleans()
befores = st.builds(
    Before,
    st.sampled_from(Direction),
    st.just("a@x.org"),
    st.sampled_from(SObject),
    st.just("003000000000001AAA"),
    st.sets(st.sampled_from(["A", "B"])).map(tuple),
    flags,
    flags,
    flags,
    flags,
    flags,
    st.sampled_from(["", "2026-11-23T20:00:00.000Z"]),
)
nows = st.builds(
    Now, st.sampled_from(RecordKind), st.frozensets(st.sampled_from(["A", "B", "C"])), st.sampled_from(["", "Eve"])
)


@given(befores, nows)
def test_only_what_the_run_ticked_and_nobody_touched_is_ever_cleared(before, now):
    item = judge(before, now)
    assert set(item.fields) <= set(before.fields) & now.ticked
    if item.verdict is UndoVerdict.PUT_BACK:
        assert not before.undone
        assert not before.asked_again
        if before.direction is Direction.TO_SALESFORCE:
            assert item.fields or (before.begun and item.cleared_before == before.fields)
            assert not now.changed_by
            assert not (item.fields and before.again_at)
            assert now.kind is RecordKind.LIVE
            assert not before.was_ticked
        else:
            assert before.still_out
    else:
        assert item.fields == ()
