"""Writing: the way by the number, each record answered exactly once, through everything that Salesforce does to it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model import RecordRef, RecordWrite, SObject
from core.progress import RunCancelled
from core.salesforce import bulk, clearing, records, sending
from core.salesforce.catalogue import Retry
from core.salesforce.door import SalesforceRefusal
from core.salesforce.ids import to18
from core.salesforce.limits import Thresholds
from core.salesforce.sending import RowAnswer
from tests.core.salesforce.conftest import ids_of, ticked
from tests.org import FIELD

# Bulk from three records on, so that tests stay small.
SMALL = Thresholds(bulk_writes_from=2)


def writes_of(ids, sobject=SObject.CONTACT):
    return [RecordWrite(RecordRef(sobject, record_id), (FIELD,)) for record_id in ids]


def all_of(answers):
    return [answer for part in answers for answer in part]


def refusals(answers):
    return {answer.write.ref.id: answer.refusal.code for answer in answers if answer.refusal}


def test_one_record_is_one_patch(office, client):
    (record_id,) = ids_of(office)[:1]
    answers = all_of(records.opt_out(client, writes_of([record_id])))
    assert [(answer.write.ref.id, answer.refusal) for answer in answers] == [(record_id, None)]
    assert len(office.requests("PATCH", f"/sobjects/Contact/{record_id}")) == 1
    assert record_id in ticked(office)


def test_a_few_of_both_objects_go_in_one_call(office, client):
    contacts, leads = ids_of(office)[:2], ids_of(office, SObject.LEAD)[:2]
    writes = writes_of(contacts) + writes_of(leads, SObject.LEAD)
    assert refusals(all_of(records.opt_out(client, writes))) == {}
    assert len(office.requests("PATCH", "composite/sobjects")) == 1
    assert set(contacts) <= ticked(office)
    assert set(leads) <= ticked(office, SObject.LEAD)


@pytest.fixture
def results_read(monkeypatch):
    """Which results of jobs were read. The org notes the call of a file after the answer, so it may be late."""
    real, read = sending.bulk.results, []

    def results(client, job, which):
        read.append(which)
        return real(client, job, which)

    monkeypatch.setattr(sending.bulk, "results", results)
    return read


def test_beyond_the_threshold_a_bulk_job_writes_and_its_refusals_are_all_that_is_read(office, client, results_read):
    before, ids = ticked(office), ids_of(office)[:20]
    answers = all_of(records.opt_out(client, writes_of(ids), thresholds=SMALL))
    assert sorted(answer.write.ref.id for answer in answers) == sorted(ids)
    assert refusals(answers) == {}
    assert ticked(office) == before | set(ids)
    assert office.requests("PATCH", "composite") == []
    assert len(office.requests("PUT", "/batches")) == 1
    assert results_read == ["failedResults"]
    assert office.requests("DELETE", "/jobs/ingest/") == []


@pytest.mark.parametrize("said", [{"processed": 3}, {"failed": 1}], ids=["one not processed", "one failed"])
def test_of_a_job_whose_counts_do_not_add_up_each_accepted_row_is_read(office, client, monkeypatch, results_read, said):
    """The practice org counts well, so what it says at the end is a stand-in; the results are real."""
    ids = ids_of(office)[:4]
    real = sending.bulk.finish

    def finish(*about):
        return replace(real(*about), **said)

    monkeypatch.setattr(sending.bulk, "finish", finish)
    answers = all_of(records.opt_out(client, writes_of(ids), thresholds=SMALL))
    assert refusals(answers) == {}
    assert sorted(answer.write.ref.id for answer in answers) == sorted(ids)
    assert results_read == ["failedResults", "successfulResults"]


def test_an_upload_that_would_be_too_large_is_cut_into_several_jobs(office, client):
    ids = ids_of(office)[:10]
    tiny = Thresholds(bulk_writes_from=2, upload_bytes=100)
    assert refusals(all_of(records.opt_out(client, writes_of(ids), thresholds=tiny))) == {}
    uploads = office.requests("PUT", "/batches")
    assert len(uploads) == 4
    assert all(call["request_bytes"] <= 100 for call in uploads)
    assert set(ids) <= ticked(office)


@pytest.mark.parametrize("thresholds", [Thresholds(), SMALL], ids=["collections", "bulk"])
def test_a_record_that_is_named_twice_is_sent_and_answered_once(office, client, thresholds):
    ids = ids_of(office)[:3]
    answers = all_of(records.opt_out(client, writes_of(ids + ids), thresholds=thresholds))
    assert sorted(answer.write.ref.id for answer in answers) == sorted(ids)


@pytest.mark.parametrize("thresholds", [Thresholds(), SMALL], ids=["collections", "bulk"])
def test_each_record_that_cannot_be_written_says_why_and_the_others_are_written(office, client, thresholds):
    lead, _contact = office.convert_a_lead()
    leads = ids_of(office, SObject.LEAD)[:3]
    deleted = leads.pop()
    office.door.change({"action": "delete", "sobject": "Lead", "id": deleted})
    unknown = to18("00QD0000000zzzz")
    answers = all_of(
        records.opt_out(client, writes_of([lead, deleted, unknown, *leads], SObject.LEAD), thresholds=thresholds)
    )
    assert refusals(answers) == {
        lead: "lead_converted",
        deleted: "record_deleted",
        unknown: "record_not_found",
    }
    assert {answer.write.ref.id for answer in answers} == {lead, deleted, unknown, *leads}
    assert set(leads) <= ticked(office, SObject.LEAD)


def test_locked_rows_of_a_collection_go_again(office, client, waits):
    ids = ids_of(office)[:6]
    office.door.fault(match="PATCH .*composite", times=1, row_error="UNABLE_TO_LOCK_ROW", rows=[1, 3])
    answers = all_of(records.opt_out(client, writes_of(ids)))
    assert refusals(answers) == {}
    assert sorted(answer.write.ref.id for answer in answers) == sorted(ids)
    assert waits


def test_locked_rows_of_a_job_go_again_one_call_after_the_other(office, client):
    ids = ids_of(office)[:6]
    office.door.fault(match="PUT .*batches", times=1, row_error="UNABLE_TO_LOCK_ROW", rows=[1, 3])
    answers = all_of(records.opt_out(client, writes_of(ids), thresholds=SMALL))
    assert refusals(answers) == {}
    assert len(office.requests("PATCH", "composite/sobjects")) == 1
    assert len(office.requests("PUT", "/batches")) == 1
    assert set(ids) <= ticked(office)


def test_rows_that_stay_locked_end_as_locked_and_are_answered_once(office, client):
    ids = ids_of(office)[:4]
    office.door.fault(match="PATCH .*composite", times=-1, row_error="UNABLE_TO_LOCK_ROW")
    answers = all_of(records.opt_out(client, writes_of(ids)))
    assert refusals(answers) == dict.fromkeys(ids, "row_locked")
    assert len(answers) == 4


@pytest.mark.parametrize(
    "step", ["POST .*jobs/ingest", "PUT .*batches", "PATCH .*jobs/ingest", "GET .*jobs/ingest", "GET .*Results"]
)
@pytest.mark.parametrize(
    "trouble",
    [{"drop": "before"}, {"drop": "after"}, {"status": 503}, {"html": True}],
    ids=["drop before", "drop after", "503", "html"],
)
def test_a_job_gets_through_trouble_at_each_of_its_steps(office, client, step, trouble):
    ids = ids_of(office)[:8]
    office.door.fault(match=step, times=1, **trouble)
    answers = all_of(records.opt_out(client, writes_of(ids), thresholds=SMALL))
    assert refusals(answers) == {}
    assert sorted(answer.write.ref.id for answer in answers) == sorted(ids)
    assert set(ids) <= ticked(office)


def test_the_daily_limit_in_the_middle_leaves_the_answers_that_were_given(office, client):
    ids = ids_of(office)[:4]
    office.door.fault(match="PATCH .*composite", times=-1, status=403)
    job = Thresholds(bulk_writes_from=3)
    leads = ids_of(office, SObject.LEAD)[:2]
    given, refusal = [], None
    try:
        for part in records.opt_out(client, writes_of(ids) + writes_of(leads, SObject.LEAD), thresholds=job):
            given.extend(part)
    except SalesforceRefusal as raised:
        refusal = raised
    assert refusal is not None
    assert (refusal.code, refusal.params["answered"]) == ("daily_limit", 4)
    assert {answer.write.ref.id for answer in given} == set(ids)


def test_a_job_that_salesforce_ends_is_a_refusal(office, client):
    ids = ids_of(office)[:4]
    answers = records.opt_out(
        client, [RecordWrite(RecordRef(SObject.CONTACT, i), ("Gone__c",)) for i in ids], thresholds=SMALL
    )
    with pytest.raises(SalesforceRefusal) as raised:
        all_of(answers)
    assert raised.value.code in {"request_malformed", "field_hidden", "bulk_job_failed"}
    assert ticked(office).isdisjoint(ids)


def test_a_job_that_met_too_many_locks_goes_on_one_call_after_the_other(office, client):
    ids = ids_of(office)[:6]
    office.door.fault(match="PUT .*batches", times=1, row_error="TooManyLockFailure", rows=[2])
    answers = all_of(records.opt_out(client, writes_of(ids), thresholds=SMALL))
    assert refusals(answers) == {}
    assert sorted(answer.write.ref.id for answer in answers) == sorted(ids)
    assert len(office.requests("PUT", "/batches")) == 1
    assert len(office.requests("PATCH", "composite/sobjects")) == 1
    assert set(ids) <= ticked(office)


@pytest.mark.parametrize(
    ("message", "code", "retry"),
    [
        ("ExceededQuota : ApiBatchItems Limit exceeded.", "bulk_quota", Retry.LATER),
        ("TooManyLockFailure : Too many lock failures", "row_locked", Retry.NOW),
        ("InvalidBatch : Field name not found : Gone__c", "request_malformed", Retry.NEVER),
        ("FeatureNotEnabled : no", "bulk_disabled", Retry.NEVER),
        ("SomethingNew : of winter", "bulk_job_failed", Retry.LATER),
        ("", "bulk_job_failed", Retry.LATER),
    ],
)
def test_the_end_of_a_job_has_its_own_meaning(message, code, retry):
    refusal = bulk.failure(bulk.Job("jobs/ingest/750", "Failed", message=message), "Contact", "host")
    assert (refusal.code, refusal.retry) == (code, retry)


@given(st.floats(0.5, 30), st.floats(0, 1_000), st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_job_is_asked_after_at_its_likely_end_and_never_more_often_than_twice_the_plan(
    interval, waited, processed, total
):
    pause = bulk.next_pause(interval, waited, processed, total)
    assert interval / 2 <= pause <= max(interval, 30)


def test_the_likely_end_is_told_by_the_pace_so_far():
    assert bulk.next_pause(6, 6, 40, 100) == pytest.approx(0.7 * 9)
    assert bulk.next_pause(6, 6, 50, 100) == pytest.approx(1.05 * 6)
    assert bulk.next_pause(10, 6, 0, 100) == 10
    assert bulk.next_pause(10, 6, 99, 100) == 5
    assert bulk.next_pause(10, 6, 30, 100) == pytest.approx(1.5 * 6)
    assert bulk.next_pause(10, 60, 1, 100) == 30


def test_the_first_question_comes_soon_enough_to_learn_the_pace_and_not_at_once_for_a_large_job():
    assert bulk.first_pause(2_001) == 0
    assert bulk.first_pause(10**5) == 0.3


def test_a_cancel_before_the_first_call_makes_none(office, client):
    with pytest.raises(RunCancelled):
        all_of(records.opt_out(client, writes_of(ids_of(office)), lambda: True))
    assert client.calls == 0


def test_a_cancel_aborts_the_job_and_what_it_had_done_is_answered(office, client):
    before, ids = ticked(office), ids_of(office)[:8]
    given = []
    try:
        # Made, uploaded and closed: then somebody cancels.
        for part in records.opt_out(client, writes_of(ids), lambda: client.calls >= 3, SMALL):
            given.extend(part)
    except RunCancelled:
        pass
    assert len(office.requests("PATCH", "/jobs/ingest/")) == 2
    assert {answer.write.ref.id for answer in given if not answer.refusal} == ticked(office) - before


def test_a_row_that_the_job_left_over_goes_again(office, client, monkeypatch):
    """The practice org processes every row of a job that it completes, so the leftover is made here: a stand-in
    hides one row of the results."""
    ids = ids_of(office)[:5]
    real, finish = sending.bulk.results, sending.bulk.finish

    def without_one(client, job, which):
        return (row for row in real(client, job, which) if ids[0] not in row)

    def one_less(*about):
        ended = finish(*about)
        return replace(ended, processed=ended.processed - 1)

    monkeypatch.setattr(sending.bulk, "results", without_one)
    monkeypatch.setattr(sending.bulk, "finish", one_less)
    answers = all_of(records.opt_out(client, writes_of(ids), thresholds=SMALL))
    assert refusals(answers) == {}
    assert sorted(answer.write.ref.id for answer in answers) == sorted(ids)
    assert len(office.requests("PATCH", f"/sobjects/Contact/{ids[0]}")) == 1


@given(st.permutations(range(12)), st.sets(st.integers(0, 11)), st.booleans())
def test_results_are_matched_by_id_in_whatever_order_they_come(order, failed, fifteen):
    ids = [to18(f"003D00000000{number:03d}") for number in range(12)]
    rows = {row.id: row for row in sending._rows(writes_of(ids))}
    waiting = dict(rows)
    shown = [ids[number][:15] if fifteen else ids[number] for number in order]
    good = [["sf__Id", "sf__Created", "Id", FIELD], *([one, "false", one, "true"] for one in shown)]
    good = [row for row in good if row[0] == "sf__Id" or int(row[0][12:15]) not in failed]
    bad = [["sf__Id", "sf__Error", "Id", FIELD]]
    bad += [["", "NOT_FOUND:gone: a:b:--", one, "true"] for one in shown if int(one[12:15]) in failed]
    # A row that nobody sent is not answered.
    bad.append(["", "NOT_FOUND:x:--", "003D00000009999", "true"])
    found = [(row, RowAnswer(row.write)) for row in sending._successful(iter(good), waiting)]
    found += sending._failed(iter(bad), waiting)
    assert waiting == {}
    assert {row.id: answer for row, answer in found} == {
        record_id: RowAnswer(rows[record_id].write)
        if number not in failed
        else RowAnswer(rows[record_id].write, sending.classify("NOT_FOUND"), "NOT_FOUND", "gone: a:b")
        for number, record_id in enumerate(ids)
    }


def test_clearing_is_the_other_way_round_and_nothing_else(office, client):
    ids = ids_of(office)[:3]
    before = ticked(office)
    all_of(records.opt_out(client, writes_of(ids)))
    assert ticked(office) == before | set(ids)
    assert refusals(all_of(clearing.clear(client, writes_of(ids)))) == {}
    assert ticked(office) == before
