"""Push: at once, one PATCH for one record, one Collections call for two hundred, and nothing is ever lost."""

import pytest

from core.clock import to_text
from core.errors import AppError
from core.model import OutboxState, OutcomeState, RunKind, RunState, RunTrigger, SObject
from core.settings import with_value
from core.store.links import Link
from core.sync import push
from core.sync.push import push_waiting, unsubscribe
from core.sync.undo import undo
from tests.org import FIELD


def ids(rows):
    return [str(row["Id"]) for row in rows]


def test_one_unsubscribe_is_one_patch_of_the_linked_contact(office):
    contact = ids(office.live("Contact"))[0]
    office.link(("ana@x.org", contact, None))
    report = unsubscribe(office.profile, ["Ana@X.org"], source="form", reason="too many")
    assert (report.recorded, report.pushed, report.waiting, report.problems) == (1, 1, 0, 0)
    assert office.box("Contact", contact) is True
    [patch] = office.requests("PATCH", "/services/data")
    assert str(patch["path"]).endswith(f"/sobjects/Contact/{contact}")


def test_a_lead_keeps_its_owner(office):
    lead = office.live("Lead")[0]
    office.link(("ana@x.org", None, str(lead["Id"])))
    unsubscribe(office.profile, ["ana@x.org"], source="form")
    after = next(row for row in office.door.records("Lead") if row["Id"] == lead["Id"])
    assert (after[FIELD], after["OwnerId"]) == (True, lead["OwnerId"])


def test_more_than_one_goes_as_one_collections_call(office):
    contacts, leads = ids(office.live("Contact"))[:20], ids(office.live("Lead"))[:20]
    people = [(f"{record}@x.org", record, None) for record in contacts]
    people += [(f"{record}@x.org", None, record) for record in leads]
    office.link(*people)
    report = unsubscribe(office.profile, [address for address, *_ in people], source="form")
    assert report.pushed == 40
    [patch] = office.requests("PATCH", "/services/data")
    assert "/composite/sobjects" in str(patch["path"])
    assert all(office.box("Contact", record) for record in contacts)


def test_recording_without_push_leaves_everything_to_the_next_push(office):
    contact = ids(office.live("Contact"))[0]
    office.link(("ana@x.org", contact, None))
    report = unsubscribe(office.profile, ["ana@x.org"], source="form", push=False)
    assert (report.recorded, report.waiting) == (1, 1)
    assert office.box("Contact", contact) is False
    assert push_waiting(office.profile, RunTrigger.COMMAND_LINE).pushed == 1
    assert office.box("Contact", contact) is True


def test_the_same_address_twice_is_recorded_once_and_written_once(office):
    contact = ids(office.live("Contact"))[0]
    office.link(("ana@x.org", contact, None))
    unsubscribe(office.profile, ["ana@x.org", "ANA@x.org"], source="form")
    again = unsubscribe(office.profile, ["ana@x.org"], source="mail")
    assert (again.recorded, again.already, again.pushed) == (0, 1, 0)
    assert len(office.requests("PATCH", "/services/data")) == 1


def test_an_address_that_is_none_records_nothing_at_all(office):
    with pytest.raises(AppError) as refused:
        unsubscribe(office.profile, ["ana@x.org", "not an address"], source="form")
    assert refused.value.code == "address_bad"
    assert office.profile.store.counts().unsubscribed == 0


def test_a_person_without_a_salesforce_id_waits_as_a_problem(office):
    report = unsubscribe(office.profile, ["stranger@x.org"], source="form")
    assert (report.recorded, report.pushed, report.problems) == (1, 0, 1)
    [problem] = office.profile.store.problems()
    assert (problem.address, problem.code) == ("stranger@x.org", "no_salesforce_id")


def test_a_converted_lead_is_followed_to_its_contact(office):
    lead, contact = office.convert_a_lead()
    office.link(("ana@x.org", None, lead))
    report = unsubscribe(office.profile, ["ana@x.org"], source="form")
    assert (report.pushed, report.problems) == (1, 0)
    assert office.box("Contact", contact) is True


def test_a_merged_contact_is_followed_to_the_survivor(office):
    survivor, loser = ids(office.live("Contact"))[:2]
    office.door.change({"action": "merge", "sobject": "Contact", "master": survivor, "losers": [loser]})
    office.link(("ana@x.org", loser, None))
    report = unsubscribe(office.profile, ["ana@x.org"], source="form")
    assert (report.pushed, report.problems) == (1, 0)
    assert office.box("Contact", survivor) is True


def test_a_deleted_contact_is_a_problem_and_the_others_go(office):
    gone, there = ids(office.live("Contact"))[:2]
    office.door.change({"action": "delete", "sobject": "Contact", "id": gone})
    office.link(("gone@x.org", gone, None), ("there@x.org", there, None))
    report = unsubscribe(office.profile, ["gone@x.org", "there@x.org"], source="form")
    assert (report.pushed, report.problems) == (1, 1)
    assert [problem.code for problem in office.profile.store.problems()] == ["record_deleted"]
    assert office.box("Contact", there) is True


def test_an_outage_leaves_the_unsubscribe_waiting_and_says_why(office, monkeypatch):
    monkeypatch.setattr("tenacity.nap.time.sleep", lambda _seconds: None)
    contact = ids(office.live("Contact"))[0]
    office.link(("ana@x.org", contact, None))
    office.door.fault(match="GET .*query", times=1, status=401)
    report = unsubscribe(office.profile, ["ana@x.org"], source="form")
    assert (report.recorded, report.pushed, report.waiting) == (1, 0, 1)
    assert report.trouble is not None
    assert report.trouble.code == "token_expired"
    assert push_waiting(office.profile, RunTrigger.COMMAND_LINE).pushed == 1


def test_a_locked_row_waits_and_is_tried_later(office, monkeypatch):
    monkeypatch.setattr("core.salesforce.client.SalesforceClient.pause", lambda _client, _round: None)
    contacts = ids(office.live("Contact"))[:2]
    office.link(("a@x.org", contacts[0], None), ("b@x.org", contacts[1], None))
    office.door.fault(match="PATCH .*composite", times=4, row_error="UNABLE_TO_LOCK_ROW")
    report = unsubscribe(office.profile, ["a@x.org", "b@x.org"], source="form")
    assert report.pushed < 2
    waiting = office.profile.store.counts().waiting
    assert waiting == 2 - report.pushed
    assert push_waiting(office.profile, RunTrigger.COMMAND_LINE).pushed == 0
    office.clock.forward(minutes=6)
    assert push_waiting(office.profile, RunTrigger.COMMAND_LINE).pushed == waiting


def test_with_the_nightly_sync_off_the_push_still_goes_to_email_opt_out(office):
    contact = ids(office.live("Contact"))[0]
    office.link(("ana@x.org", contact, None))
    changed = with_value(
        with_value(office.profile.settings, "sync.enabled", "off"), "sync.field", "marketo_sales_opt_out"
    )
    office.profile.save_settings(changed)
    assert unsubscribe(office.profile, ["ana@x.org"], source="form").pushed == 1
    assert office.box("Contact", contact) is True


def test_a_push_is_a_run_with_outcomes_and_evidence(office):
    contact = ids(office.live("Contact"))[0]
    office.link(("ana@x.org", contact, None))
    unsubscribe(office.profile, ["ana@x.org"], source="form")
    [run] = office.profile.store.recent_runs()
    assert (run.kind, run.state, run.trigger, run.to_salesforce) == (
        RunKind.PUSH,
        RunState.DONE,
        RunTrigger.UNSUBSCRIBE,
        1,
    )
    [outcome] = office.profile.store.outcomes(run.id)
    assert (outcome.record_id, outcome.field, outcome.state) == (contact, FIELD, OutcomeState.VERIFIED)
    assert office.profile.store.verify_evidence().entries == 1


def test_pushing_nothing_makes_no_call_and_no_run(office):
    before = len(office.door.calls())
    assert push_waiting(office.profile, RunTrigger.COMMAND_LINE).pushed == 0
    assert len(office.door.calls()) == before
    assert office.profile.store.recent_runs() == []


def test_an_unsubscribe_without_a_connection_is_kept(tmp_path):
    from core.profile import Profile

    with Profile.open(tmp_path) as profile:
        report = unsubscribe(profile, ["ana@x.org"], source="form")
        assert (report.recorded, report.waiting) == (1, 1)
        assert report.trouble is not None
        assert report.trouble.code == "not_connected"
        [item] = profile.store.waiting_outbox(profile.clock(), 10)
        assert item.address == "ana@x.org"
        assert OutboxState.WAITING.value == "waiting"


def test_a_push_whose_tick_is_taken_away_at_once_is_a_problem(office):
    contact = ids(office.live("Contact"))[0]
    office.link(("ana@x.org", contact, None))
    office.door.rules(flip_back={contact: {FIELD: False}})
    assert unsubscribe(office.profile, ["ana@x.org"], source="form").pushed == 1
    assert [problem.code for problem in office.profile.store.problems()] == ["not_verified"]


def test_a_push_that_cannot_be_read_back_is_delivered_all_the_same(office, monkeypatch):
    monkeypatch.setattr("tenacity.nap.time.sleep", lambda _seconds: None)
    contact = ids(office.live("Contact"))[0]
    office.link(("ana@x.org", contact, None))
    office.door.fault(match="GET .*queryAll", times=9, status=500)
    report = unsubscribe(office.profile, ["ana@x.org"], source="form")
    assert (report.pushed, report.waiting, report.trouble) == (1, 0, None)
    assert office.profile.store.outcomes(1)[0].state is OutcomeState.WRITTEN


def test_what_an_agent_was_quicker_with_counts_as_delivered(office, monkeypatch):
    office.link(("ana@x.org", ids(office.live("Contact"))[0], None))
    real = push.push_waiting

    def after_the_agent(profile, trigger):
        real(profile, RunTrigger.AGENT)
        return real(profile, trigger)

    monkeypatch.setattr(push, "push_waiting", after_the_agent)
    report = push.unsubscribe(office.profile, ["ana@x.org"], source="test")
    assert (report.recorded, report.pushed, report.waiting) == (1, 1, 0)


def test_what_an_agent_was_quicker_to_find_a_problem_with_is_no_delivery(office, monkeypatch):
    there, refused = ids(office.live("Contact"))[:2]
    office.link(("there@x.org", there, None), ("refused@x.org", refused, None))
    real = push.push_waiting

    def after_the_agent(profile, trigger):
        real(profile, RunTrigger.AGENT)
        return real(profile, trigger)

    monkeypatch.setattr(push, "push_waiting", after_the_agent)
    office.door.fault(match="PATCH .*", times=1, row_error="FIELD_CUSTOM_VALIDATION_EXCEPTION")
    report = push.unsubscribe(office.profile, ["refused@x.org"], source="test")
    assert (report.recorded, report.pushed, report.waiting, report.problems) == (1, 0, 0, 1)

    office.door.fault(match="PATCH .*", times=1, row_error="FIELD_CUSTOM_VALIDATION_EXCEPTION")
    report = push.retry(office.profile, ["refused@x.org", "there@x.org"])
    assert (report.pushed, report.problems) == (0, 1)
    report = push.retry(office.profile, None)
    assert (report.pushed, report.problems) == (1, 0)


def test_a_report_counts_what_an_agent_was_quicker_with_since_it_began(office):
    there, refused = ids(office.live("Contact"))[:2]
    office.link(("there@x.org", there, None), ("refused@x.org", refused, None))
    began = office.clock()
    office.collect("there@x.org", "refused@x.org")
    office.door.rules(validation={refused: "No."})
    push_waiting(office.profile, RunTrigger.AGENT)
    own = push_waiting(office.profile, RunTrigger.COMMAND_LINE)
    assert (own.pushed, own.problems) == (0, 0)
    report = push.with_others(office.profile, own, began)
    assert (report.pushed, report.problems, report.waiting) == (1, 1, 0)
    later = push.with_others(office.profile, own, office.clock())
    assert (later.pushed, later.problems) == (0, 0)


def test_whoever_had_the_claim_all_the_while_delivered_and_that_is_no_trouble(office, monkeypatch):
    office.link(("ana@x.org", ids(office.live("Contact"))[0], None))
    real = push.push_waiting

    def beside_the_agent(profile, trigger):
        real(profile, RunTrigger.AGENT)
        return push.PushReport(waiting=1, trouble=AppError("run_under_way"))

    monkeypatch.setattr(push, "push_waiting", beside_the_agent)
    report = push.unsubscribe(office.profile, ["ana@x.org"], source="test")
    assert (report.pushed, report.trouble) == (1, None)
    other = push.with_others(office.profile, push.PushReport(trouble=AppError("run_under_way")), office.clock())
    assert other.trouble is None


def test_a_link_that_is_set_while_the_push_is_under_way_is_delivered_too(office, monkeypatch):
    first, second = ids(office.live("Contact"))[:2]
    office.link(("ana@x.org", first, None))
    office.collect("ana@x.org")
    carry_out, links = push.Delivery.carry_out, office.profile.store.links

    def link_meanwhile(delivery):
        if not links.taken([second]):
            links.put([Link("ana@x.org", SObject.CONTACT, second)], "me", to_text(office.clock()))
        carry_out(delivery)

    monkeypatch.setattr(push.Delivery, "carry_out", link_meanwhile)
    push_waiting(office.profile, RunTrigger.COMMAND_LINE)
    assert (office.box("Contact", first), office.box("Contact", second)) == (True, True)
    assert office.profile.store.outbox.states_of(["ana@x.org"]) == {"ana@x.org": OutboxState.DONE}


def test_an_import_that_brings_the_salesforce_id_delivers_what_waited_for_it(office):
    contact, other = ids(office.live("Contact"))[:2]
    office.link(("ana@x.org", None, None))
    assert unsubscribe(office.profile, ["ana@x.org"], source="form").problems == 1
    office.link(("ana@x.org", contact, None), ("ben@x.org", None, None))
    assert office.profile.store.problems() == []
    assert push_waiting(office.profile, RunTrigger.AGENT).pushed == 1
    assert office.box("Contact", contact) is True
    office.link(("ana@x.org", contact, None))
    assert office.profile.store.waiting_count() == 0
    office.link(("ana@x.org", other, None))
    assert push_waiting(office.profile, RunTrigger.AGENT).pushed == 1
    assert office.box("Contact", other) is True


def test_what_was_put_off_by_a_clock_that_was_set_back_since_is_due_now(office):
    contact = ids(office.live("Contact"))[0]
    office.link(("ana@x.org", contact, None))
    office.door.rules(locked={contact: -1})
    office.clock.forward(days=300)
    assert unsubscribe(office.profile, ["ana@x.org"], source="form").problems == 1
    office.door.rules(locked={contact: 0})
    office.clock.forward(days=-300)
    assert push_waiting(office.profile, RunTrigger.AGENT).pushed == 1
    assert office.box("Contact", contact) is True


def test_what_an_undo_had_left_out_and_an_agent_was_quicker_with_counts_as_delivered(office, monkeypatch):
    office.link(("ana@x.org", ids(office.live("Contact"))[0], None))
    unsubscribe(office.profile, ["ana@x.org"], source="test")
    undo(office.profile, office.profile.store.recent_runs(1)[0].id)
    real = push.push_waiting

    def after_the_agent(profile, trigger):
        real(profile, RunTrigger.AGENT)
        return real(profile, trigger)

    monkeypatch.setattr(push, "push_waiting", after_the_agent)
    report = push.unsubscribe(office.profile, ["ana@x.org"], source="web")
    assert (report.already, report.pushed) == (1, 1)
