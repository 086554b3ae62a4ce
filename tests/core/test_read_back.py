"""What a push wrote is read back in the same run: by ids, or by a job that runs while the answers are kept."""

import pytest

from core.model import OutcomeState, RunTrigger
from core.salesforce import limits
from core.salesforce.snapshot import ReadingBack
from core.sync.push import push_waiting

HAND = RunTrigger.COMMAND_LINE


@pytest.fixture
def many(office, monkeypatch):
    """Contacts and Leads whose people unsubscribed, as many as are read back by a job."""
    monkeypatch.setattr(limits, "is_read_back_by_bulk", lambda written: written > 1)
    records = [(sobject, str(row["Id"])) for sobject in ("Contact", "Lead") for row in office.live(sobject)[:5]]
    office.link(*((f"{id_}@x.org", *((id_, None) if of == "Contact" else (None, id_))) for of, id_ in records))
    office.collect(*(f"{id_}@x.org" for _of, id_ in records))
    return records


def verified(office):
    run = office.profile.store.recent_runs(1)[0]
    return {
        outcome.record_id for outcome in office.profile.store.outcomes(run.id) if outcome.state is OutcomeState.VERIFIED
    }


def ids_asked_for(office):
    return [call for call in office.requests("GET", "queryAll") if "Id+IN" in str(call["path"])]


def test_many_are_read_back_by_a_job_and_none_by_its_id(office, many):
    contacts = [record_id for of, record_id in many if of == "Contact"]
    assert push_waiting(office.profile, HAND).pushed == 10
    # Both objects went in one call, of which the job reads the first one's; the others are asked for.
    assert verified(office) == {record_id for _of, record_id in many}
    [asked] = ids_asked_for(office)
    assert not any(record_id in str(asked["path"]) for record_id in contacts)
    assert len(office.requests("POST", "/jobs/query")) == 1


def test_what_the_job_does_not_show_is_asked_for_before_it_is_a_problem(office, many, monkeypatch):
    monkeypatch.setattr(ReadingBack, "rows", lambda *_: iter(()))
    assert push_waiting(office.profile, HAND).problems == 0
    assert verified(office) == {record_id for _of, record_id in many}
    assert office.profile.store.problems() == []


def test_a_box_that_somebody_cleared_meanwhile_is_a_problem(office, many, monkeypatch):
    cleared = many[0][1]
    begin = ReadingBack.begin

    def begin_after_a_colleague(*about):
        office.door.tick("Contact", [cleared], value=False)
        return begin(*about)

    monkeypatch.setattr(ReadingBack, "begin", begin_after_a_colleague)
    push_waiting(office.profile, HAND)
    assert verified(office) == {record_id for _of, record_id in many} - {cleared}
    assert [(one.code, one.record_id) for one in office.profile.store.problems()] == [("not_verified", cleared)]


def test_where_the_job_cannot_be_had_all_are_read_by_their_ids(office, many):
    office.door.fault(match="POST .*jobs/query", times=-1, status=403)
    push_waiting(office.profile, HAND)
    assert verified(office) == {record_id for _of, record_id in many}


@pytest.mark.parametrize(("written", "by_bulk"), [(1, False), (2_000, False), (2_001, True), (100_000, True)])
def test_a_job_reads_back_where_that_costs_fewer_calls(written, by_bulk):
    assert limits.is_read_back_by_bulk(written) is by_bulk
