"""The two-way sync over real HTTPS: rules 1 to 5 of mission.md, and trouble on the way."""

from dataclasses import replace
from pathlib import Path

import pytest

from core.credentials import Secret
from core.errors import AppError
from core.model import OutcomeState, RunKind, RunState, RunTrigger
from core.practice_org.options import OrgOptions
from core.practice_org.practice import PracticeOrg
from core.profile import Profile
from core.settings import with_connection
from core.setup.connect import connect
from core.sync.guard import Hold, HoldReason
from core.sync.nightly import sync
from core.sync.push import unsubscribe
from tests.org import FIELD

HAND = RunTrigger.COMMAND_LINE


def ids(rows):
    return [str(row["Id"]) for row in rows]


@pytest.fixture
def pair(office):
    """A Contact, a Lead, a Contact with a Lead and a bystander, linked to four people; none is out anywhere."""
    contacts, leads = ids(office.live("Contact")), ids(office.live("Lead"))
    office.link(
        ("contact@x.org", contacts[0], None),
        ("lead@x.org", None, leads[0]),
        ("both@x.org", contacts[1], leads[1]),
        ("bystander@x.org", contacts[2], leads[2]),
    )
    return contacts, leads


def collect(office, *addresses):
    unsubscribe(office.profile, addresses, source="test", push=False)


def test_an_unsubscribe_here_is_ticked_on_every_linked_record_there(office, pair):
    contacts, leads = pair
    collect(office, "contact@x.org", "both@x.org")
    report = sync(office.profile, trigger=HAND)
    assert (report.run.state, report.run.to_salesforce, report.run.from_salesforce) == (RunState.DONE, 3, 0)
    assert office.box("Contact", contacts[0]) is True
    assert office.box("Contact", contacts[1]) is True
    assert office.box("Lead", leads[1]) is True


def test_a_tick_there_becomes_an_unsubscribe_here_and_reaches_the_persons_other_record(office, pair):
    contacts, leads = pair
    office.door.tick("Contact", [contacts[1]])
    report = sync(office.profile, trigger=HAND)
    assert (report.run.to_salesforce, report.run.from_salesforce) == (1, 1)
    assert office.box("Lead", leads[1]) is True
    assert office.profile.store.people_by_address(["both@x.org"])["both@x.org"].unsubscribed_at is not None


def test_nothing_outside_the_plan_is_touched(office, pair):
    collect(office, "contact@x.org")
    before = {row["Id"]: row for sobject in ("Contact", "Lead") for row in office.door.records(sobject)}
    sync(office.profile, trigger=HAND)
    after = {row["Id"]: row for sobject in ("Contact", "Lead") for row in office.door.records(sobject)}
    assert [record_id for record_id in before if before[record_id] != after[record_id]] == [pair[0][0]]
    assert before[pair[0][0]]["OwnerId"] == after[pair[0][0]]["OwnerId"]


def test_the_second_run_writes_nothing(office, pair):
    collect(office, "contact@x.org", "lead@x.org")
    office.door.tick("Contact", [pair[0][1]])
    sync(office.profile, trigger=HAND)
    writes = len(office.requests("PATCH", "/services/data"))
    again = sync(office.profile, trigger=HAND)
    assert (again.run.to_salesforce, again.run.from_salesforce, again.run.already_equal) == (0, 0, 3)
    assert len(office.requests("PATCH", "/services/data")) == writes


def test_a_box_that_somebody_clears_is_ticked_again_and_is_no_consent(office, pair):
    collect(office, "contact@x.org")
    sync(office.profile, trigger=HAND)
    office.door.tick("Contact", [pair[0][0]], value=False)
    report = sync(office.profile, trigger=HAND)
    assert (report.run.to_salesforce, report.run.from_salesforce) == (1, 0)
    assert office.box("Contact", pair[0][0]) is True
    assert office.profile.store.people_by_address(["contact@x.org"])["contact@x.org"].unsubscribed_at is not None


def test_no_request_of_a_sync_ever_sends_a_clearing(office, pair):
    collect(office, "contact@x.org", "both@x.org")
    ticked = {
        row["Id"] for sobject in ("Contact", "Lead") for row in office.door.records(sobject) if row[FIELD] is True
    }
    sync(office.profile, trigger=HAND)
    still = {row["Id"] for sobject in ("Contact", "Lead") for row in office.door.records(sobject) if row[FIELD] is True}
    assert ticked <= still


def test_a_preview_shows_the_same_plan_and_writes_nothing(office, pair):
    collect(office, "contact@x.org")
    office.door.tick("Lead", [pair[1][0]])
    before = office.profile.store.data_version()
    shown = sync(office.profile, trigger=HAND, preview=True)
    assert office.profile.store.data_version() == before
    assert office.box("Contact", pair[0][0]) is False
    assert office.requests("PATCH", "/services/data") == []
    done = sync(office.profile, trigger=HAND)
    assert shown.preview
    assert (shown.run.to_salesforce, shown.run.from_salesforce) == (done.run.to_salesforce, done.run.from_salesforce)
    assert shown.plan == done.plan


def test_every_write_is_read_back_and_in_the_evidence(office, pair):
    collect(office, "contact@x.org", "both@x.org")
    report = sync(office.profile, trigger=HAND)
    outcomes = office.profile.store.outcomes(report.run.id)
    assert [outcome.state for outcome in outcomes] == [OutcomeState.VERIFIED] * 3
    chain = office.profile.store.verify_evidence()
    assert (chain.entries, chain.intact) == (3, True)


def test_writes_leave_the_owner_of_a_lead_alone(office, pair):
    owners = {row["Id"]: row["OwnerId"] for row in office.door.records("Lead")}
    collect(office, "lead@x.org", "both@x.org")
    sync(office.profile, trigger=HAND)
    assert {row["Id"]: row["OwnerId"] for row in office.door.records("Lead")} == owners


def test_a_converted_lead_is_left_alone_and_its_contact_is_ticked(office):
    lead, contact = office.convert_a_lead()
    office.link(("converted@x.org", None, lead))
    collect(office, "converted@x.org")
    report = sync(office.profile, trigger=HAND)
    assert (report.run.to_salesforce, report.problems) == (1, ())
    assert office.box("Contact", contact) is True


def test_a_deleted_contact_is_a_problem_and_the_others_still_sync(office, pair):
    contacts, _leads = pair
    office.door.change({"action": "delete", "sobject": "Contact", "id": contacts[0]})
    collect(office, "contact@x.org", "lead@x.org")
    report = sync(office.profile, trigger=HAND)
    assert [(problem.address, problem.code) for problem in report.problems] == [("contact@x.org", "record_deleted")]
    assert (report.run.state, report.run.to_salesforce) == (RunState.PROBLEMS, 1)
    assert [problem.code for problem in office.profile.store.problems()] == ["record_deleted"]


def test_an_unknown_id_is_a_problem_and_never_an_opt_in(office, pair):
    office.link(("lost@x.org", "0035e00000AbCdEAAV", None))
    collect(office, "lost@x.org")
    report = sync(office.profile, trigger=HAND)
    assert [problem.code for problem in report.problems] == ["record_not_found"]


def test_a_field_hidden_on_leads_is_said_and_contacts_still_sync(office, pair):
    contacts, leads = pair
    office.door.access("Lead", FIELD, "hidden")
    collect(office, "both@x.org")
    report = sync(office.profile, trigger=HAND)
    assert [(problem.code, problem.sobject) for problem in report.problems] == [("field_hidden", "Lead")]
    assert office.box("Contact", contacts[1]) is True
    assert office.box("Lead", leads[1]) is False


def test_a_field_that_is_read_only_is_said_and_still_read(office, pair):
    contacts, _leads = pair
    office.door.access("Contact", FIELD, "read")
    office.door.tick("Contact", [contacts[2]])
    collect(office, "contact@x.org")
    report = sync(office.profile, trigger=HAND)
    assert [problem.code for problem in report.problems] == ["field_read_only"]
    assert report.run.from_salesforce == 1
    assert office.box("Contact", contacts[0]) is False


def test_a_row_that_stays_locked_is_a_problem_and_the_others_are_written(office, pair, monkeypatch):
    monkeypatch.setattr("core.salesforce.client.SalesforceClient.pause", lambda _client, _round: None)
    office.door.fault(match="PATCH .*sobjects", times=100, row_error="UNABLE_TO_LOCK_ROW")
    collect(office, "contact@x.org", "lead@x.org")
    report = sync(office.profile, trigger=HAND)
    assert {problem.code for problem in report.problems} == {"row_locked"}


def test_a_row_that_is_locked_once_is_written_in_the_next_round(office, pair, monkeypatch):
    waits = []
    monkeypatch.setattr("core.salesforce.client.SalesforceClient.pause", lambda _client, turn: waits.append(turn))
    office.door.fault(match="PATCH .*sobjects", times=1, row_error="UNABLE_TO_LOCK_ROW")
    collect(office, "contact@x.org", "lead@x.org", "both@x.org")
    report = sync(office.profile, trigger=HAND)
    assert (report.run.to_salesforce, report.problems, waits) == (4, (), [0])


@pytest.fixture
def no_waiting(monkeypatch):
    """Back-off without the passing of time: the product's own client, its `sleep` replaced."""
    waits = []
    monkeypatch.setattr("core.salesforce.client.time.sleep", waits.append)
    original = Profile.connected_client

    def patient(profile):
        client = original(profile)
        client._sleep = waits.append
        return client

    monkeypatch.setattr(Profile, "connected_client", patient)
    return waits


def test_a_gateway_that_stumbles_is_tried_again(office, pair, no_waiting):
    office.door.fault(match="GET .*query", times=1, status=503)
    collect(office, "contact@x.org")
    # The first query of a run proves the org, before the client is handed over, so its waits are not counted here.
    assert sync(office.profile, trigger=HAND).run.state is RunState.DONE


def test_an_answer_that_was_lost_after_the_write_is_repeated_without_harm(office, pair, no_waiting):
    office.door.fault(match="PATCH .*sobjects", times=1, drop="after")
    collect(office, "contact@x.org", "lead@x.org")
    report = sync(office.profile, trigger=HAND)
    assert (report.run.state, report.run.to_salesforce) == (RunState.DONE, 2)


def test_an_outage_in_the_middle_fails_the_run_and_the_next_one_finishes_it(office, pair, no_waiting):
    office.door.fault(match="PATCH .*sobjects", times=4, status=503)
    collect(office, "contact@x.org", "lead@x.org")
    with pytest.raises(AppError) as failed:
        sync(office.profile, trigger=HAND)
    assert failed.value.code == "salesforce_unavailable"
    [newest, *_] = office.profile.store.recent_runs()
    assert (newest.state, newest.reason) == (RunState.FAILED, "salesforce_unavailable")
    assert sync(office.profile, trigger=HAND).run.to_salesforce == 2


def test_an_expired_token_ends_the_run_with_its_reason(office, pair):
    office.door.fault(match="GET .*describe", times=10, status=401)
    with pytest.raises(AppError) as failed:
        sync(office.profile, trigger=HAND)
    assert failed.value.code == "token_expired"
    assert office.profile.store.recent_runs()[0].reason == "token_expired"


def test_a_gateway_page_is_not_taken_for_an_answer(office, pair):
    office.door.fault(match="GET .*describe", times=10, status=200, html=True)
    with pytest.raises(AppError) as failed:
        sync(office.profile, trigger=HAND)
    assert failed.value.code == "not_salesforce"


def test_a_cancelled_run_stops_between_steps_and_says_so(office, pair):
    collect(office, "contact@x.org", "lead@x.org")
    reported = []
    report = sync(office.profile, trigger=HAND, report=reported.append, cancelled=lambda: len(reported) > 2)
    assert (report.run.state, report.run.to_salesforce) == (RunState.CANCELLED, 0)
    assert office.requests("PATCH", "/services/data") == []
    assert sync(office.profile, trigger=HAND).run.to_salesforce == 2


def test_a_run_that_finds_another_org_is_held_before_anything_is_read(office, pair, tmp_path):
    with PracticeOrg(OrgOptions(contacts=3, leads=3, seed=8)) as other:
        moved = replace(
            office.profile.settings.the_connection(), instance_url=other.https_url, ca_file=str(other.ca_path)
        )
        office.profile.save_settings(with_connection(office.profile.settings, moved))
        with Profile.open(tmp_path / "data", token=Secret(other.access_token)) as profile:
            report = sync(profile, trigger=HAND)
            assert (report.run.state, report.run.reason) == (RunState.HELD, "org_changed")
            assert report.hold == Hold(HoldReason.ORG_CHANGED, other.org_id)
            with pytest.raises(AppError) as pinned:
                connect(profile, other.https_url, Secret(other.access_token), Path(other.ca_path))
            assert pinned.value.code == "wrong_org"


def test_the_ledger_knows_every_run_with_its_counts(office, pair):
    collect(office, "contact@x.org")
    sync(office.profile, trigger=RunTrigger.WINDOW)
    [run] = office.profile.store.recent_runs()
    assert (run.kind, run.trigger, run.to_salesforce) == (RunKind.SYNC, RunTrigger.WINDOW, 1)
    # Organization, two describes, two counts, two snapshots, two looks at the linked records, a write, a reading back.
    assert run.api_calls == run.api_calls_estimated == 11
    assert run.finished_at is not None


def test_the_outbox_is_empty_after_a_sync_delivered_it(office, pair):
    collect(office, "contact@x.org", "lead@x.org")
    assert office.profile.store.counts().waiting == 2
    sync(office.profile, trigger=HAND)
    assert office.profile.store.counts().waiting == 0
