"""Guided re-subscribe: one person, both sides, recorded; every way it can end leaves nobody mailed who said stop."""

from datetime import timedelta

import pytest

from core.clock import to_text
from core.errors import AppError
from core.model import Reach, RunState, RunTrigger, SObject
from core.store.links import Link
from core.sync.lock import end_dead_runs
from core.sync.nightly import sync
from core.sync.push import push_waiting, unsubscribe
from core.sync.resubscribe import resubscribe

HAND = RunTrigger.COMMAND_LINE
WHY = {"reason": "asked on the phone", "evidence": "call 17", "by": "Ana Admin"}


@pytest.fixture
def both(office):
    """A person with a Contact and a Lead, out on both sides."""
    contact, lead = str(office.live("Contact")[0]["Id"]), str(office.live("Lead")[0]["Id"])
    office.link(("ana@x.org", contact, lead))
    unsubscribe(office.profile, ["ana@x.org"], source="tool")
    assert office.box("Contact", contact) is True
    return contact, lead


def is_out(office, address="ana@x.org"):
    return office.profile.store.people_by_address([address])[address].unsubscribed_at is not None


def test_both_sides_are_cleared_in_one_act_and_why_is_recorded(office, both):
    report = resubscribe(office.profile, "Ana@X.org", **WHY)
    assert report.done
    assert {one.ref.id for one in report.cleared} == set(both)
    assert (office.box("Contact", both[0]), office.box("Lead", both[1])) == (False, False)
    assert not is_out(office)
    [entry] = office.profile.store.resubscriptions.of("ana@x.org")
    assert (entry.by_name, entry.reason, entry.evidence) == ("Ana Admin", "asked on the phone", "call 17")
    assert entry.unsubscribed_source == "tool"
    assert office.profile.store.verify_evidence().intact


def test_the_next_sync_does_not_undo_it(office, both):
    resubscribe(office.profile, "ana@x.org", **WHY)
    report = sync(office.profile, trigger=HAND)
    assert (report.run.to_salesforce, report.run.from_salesforce, report.problems) == (0, 0, ())
    assert not is_out(office)


def test_an_unsubscribe_from_before_that_is_imported_again_counts_no_more(office, both):
    before = office.clock() - timedelta(days=1)
    resubscribe(office.profile, "ana@x.org", **WHY)
    done = unsubscribe(office.profile, ["ana@x.org"], source="old list", at=before)
    assert (done.recorded, done.already) == (0, 1)
    assert not is_out(office)


def test_an_unsubscribe_from_after_counts(office, both):
    resubscribe(office.profile, "ana@x.org", **WHY)
    unsubscribe(office.profile, ["ana@x.org"], source="tool")
    assert is_out(office)
    assert office.box("Contact", both[0]) is True


def test_a_box_that_is_ticked_afterwards_counts(office, both):
    resubscribe(office.profile, "ana@x.org", **WHY)
    office.door.tick("Lead", [both[1]])
    sync(office.profile, trigger=HAND)
    assert is_out(office)
    assert office.box("Contact", both[0]) is True


@pytest.mark.parametrize("empty", ["reason", "evidence", "by"])
def test_it_needs_a_name_a_reason_and_evidence(office, both, empty):
    with pytest.raises(AppError) as refused:
        resubscribe(office.profile, "ana@x.org", **{**WHY, empty: "  "})
    assert refused.value.code == "resubscribe_needs"
    assert is_out(office)


def test_somebody_who_is_not_out_is_refused(office, both):
    office.link(("ben@x.org", None, None))
    with pytest.raises(AppError) as refused:
        resubscribe(office.profile, "ben@x.org", **WHY)
    assert refused.value.code == "not_unsubscribed"


def test_a_record_that_refuses_leaves_the_person_out(office, both):
    office.door.rules(validation={both[0]: "No."})
    report = resubscribe(office.profile, "ana@x.org", **WHY)
    assert not report.done
    assert report.run.state is RunState.PROBLEMS
    assert is_out(office)
    assert office.profile.store.resubscriptions.of("ana@x.org") == []


def test_a_box_that_flips_back_at_once_leaves_the_person_out(office, both):
    office.door.rules(flip_back={both[0]: {"HasOptedOutOfEmail": True}})
    report = resubscribe(office.profile, "ana@x.org", **WHY)
    assert [problem.code for problem in report.problems] == ["not_cleared"]
    assert is_out(office)


def test_an_answer_that_is_lost_is_asked_for_again(office, both):
    office.door.fault(match="PATCH .*composite", times=1, drop="after")
    assert resubscribe(office.profile, "ana@x.org", **WHY).done
    assert office.box("Contact", both[0]) is False


def test_a_crash_after_the_boxes_are_cleared_leaves_the_stop_standing(office, both, monkeypatch):
    def dies(*_args):
        raise KeyboardInterrupt

    monkeypatch.setattr("core.store.resubscriptions.Resubscriptions.complete", dies)
    with pytest.raises(KeyboardInterrupt):
        resubscribe(office.profile, "ana@x.org", **WHY)
    assert office.box("Contact", both[0]) is False
    assert is_out(office)
    push_waiting(office.profile, HAND)
    assert (office.box("Contact", both[0]), office.box("Lead", both[1])) == (True, True)


def test_a_stop_that_comes_in_during_the_act_wins(office, both, monkeypatch):
    from core.sync import resubscribe as room

    verify = room._Act._verify

    def verify_late(self, fields, cleared):
        verify(self, fields, cleared)
        unsubscribe(office.profile, ["ana@x.org"], source="web", push=False)

    monkeypatch.setattr(room._Act, "_verify", verify_late)
    with pytest.raises(AppError) as refused:
        resubscribe(office.profile, "ana@x.org", **WHY)
    assert refused.value.code == "asked_meanwhile"
    assert is_out(office)


def same_address(office, contact):
    row = next(row for row in office.door.records("Contact") if row["Id"] == contact)
    other = next(str(one["Id"]) for one in office.live("Contact") if one["Email"] != row["Email"])
    office.door.change(
        [{"sobject": "Contact", "id": other, "fields": {"Email": "Ana@x.org", "HasOptedOutOfEmail": True}}]
    )
    return other


def test_a_record_with_the_same_address_is_named_and_left_where_only_linked_ones_are_ours(office, both):
    other = same_address(office, both[0])
    report = resubscribe(office.profile, "ana@x.org", **WHY)
    assert [ref.id for ref in report.left_ticked] == [other]
    assert office.box("Contact", other) is True


def test_a_record_with_the_same_address_is_cleared_too_where_the_reach_says_so(office, both):
    other = same_address(office, both[0])
    settings = office.profile.settings
    office.profile.save_settings(
        settings.model_copy(update={"sync": settings.sync.model_copy(update={"reach": Reach.SAME_EMAIL})})
    )
    report = resubscribe(office.profile, "ana@x.org", **WHY)
    assert report.left_ticked == ()
    assert office.box("Contact", other) is False


def test_the_records_are_those_that_the_person_is_linked_to_when_its_turn_comes(office, both, monkeypatch):
    other = str(office.live("Contact")[0]["Id"])
    claim = type(office.profile.store.database).claim

    def linked_anew_meanwhile(database, name, **waiting):
        now = to_text(office.clock())
        office.profile.store.links.put([Link("ana@x.org", SObject.CONTACT, other)], "me", now)
        return claim(database, name, **waiting)

    office.door.tick("Contact", [other])
    with monkeypatch.context() as patch:
        patch.setattr(type(office.profile.store.database), "claim", linked_anew_meanwhile)
        report = resubscribe(office.profile, "ana@x.org", **WHY)
    assert {one.ref.id for one in report.cleared} == {other, both[1]}
    assert office.box("Contact", both[0]) is True


def test_a_run_that_died_is_not_under_way_once_anybody_looks(office, both, monkeypatch):
    class PowerCut(BaseException):
        pass

    def dies(*_args, **_keywords):
        raise PowerCut

    with monkeypatch.context() as patch:
        patch.setattr("core.sync.resubscribe._Act._clear", dies)
        patch.setattr(office.profile.store, "finish_run", lambda *_args, **_keywords: None)
        with pytest.raises(PowerCut):
            resubscribe(office.profile, "ana@x.org", **WHY)
    [dead] = office.profile.store.recent_runs(1)
    assert dead.state is RunState.RUNNING
    end_dead_runs(office.profile)
    assert office.profile.store.run(dead.id).state is RunState.INTERRUPTED


def test_a_record_that_says_stop_for_somebody_else_too_is_not_cleared(office, both):
    office.link(("ana2@x.org", both[0], None), ("ben@x.org", None, both[1]))
    unsubscribe(office.profile, ["ana2@x.org"], source="tool")
    report = resubscribe(office.profile, "ana@x.org", **WHY)
    assert [(one.code, one.message, one.record_id) for one in report.problems] == [
        ("stands_for_another", "ana2@x.org", both[0])
    ]
    assert (office.box("Contact", both[0]), office.box("Lead", both[1])) == (True, True)
    assert is_out(office)
    assert office.profile.store.waiting_count() == 0
