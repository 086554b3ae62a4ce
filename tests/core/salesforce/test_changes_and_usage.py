"""Who cleared a box, what is left of the day, what each refusal is, and a session that ends in the middle of a job."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.credentials import Secret
from core.model import RecordRef, RecordWrite, SObject
from core.progress import never_cancelled
from core.salesforce import catalogue, records, snapshot, usage
from core.salesforce.catalogue import Mender, Retry, classify, mender_of
from core.salesforce.changes import who_changed
from core.salesforce.client import SalesforceClient
from core.salesforce.door import SalesforceRefusal
from core.salesforce.limits import Reading, Thresholds
from core.salesforce.network import Network
from core.words import known_codes
from tests.core.salesforce.conftest import ONE_BOX, ids_of, ticked
from tests.org import FIELD

SMALL = Thresholds(bulk_writes_from=2)


@pytest.mark.parametrize("sobject", SObject)
def test_the_history_names_who_changed_the_box(office, client, sobject):
    one, other = ids_of(office, sobject)[:2]
    office.door.tick(sobject.value, [one])
    office.door.tick(sobject.value, [one], value=False)
    office.door.tick(sobject.value, [other], field="LastName", value="Other")
    found = who_changed(client, sobject, [one, other], [FIELD])
    assert set(found) == {one, other}
    assert (found[one].from_history, found[other].from_history) == (True, False)
    assert found[one].by_name
    assert found[one].by_id.startswith("005")
    assert found[one].at is not None
    assert found[one].at.tzinfo is not None


def test_where_no_history_is_to_be_had_the_record_itself_speaks(office, client):
    (one,) = ids_of(office)[:1]
    office.door.tick("Contact", [one])
    office.door.fault(match="GET .*History", times=1, status=400, code="INVALID_TYPE", message="not supported")
    assert not who_changed(client, SObject.CONTACT, [one], [FIELD])[one].from_history


def test_the_calls_left_are_read_from_any_answer_and_from_the_limits(office, client):
    asked = usage.ask(client)
    assert asked is not None
    assert usage.last_seen(client) is not None
    assert asked.maximum == usage.last_seen(client).maximum
    assert 0 < asked.left < asked.maximum


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("api-usage=18/5000", usage.ApiUsage(18, 5_000)),
        ("api-usage=25/5000; per-app-api-usage=17/250(appName=sample)", usage.ApiUsage(25, 5_000)),
        ("per-app-api-usage=17/250(appName=sample)", None),
        ("", None),
    ],
)
def test_the_header_is_that_of_the_org_and_not_that_of_the_app(header, expected):
    assert usage.from_header(header) == expected


def test_every_refusal_has_words_and_somebody_who_can_mend_it():
    refusals = set(catalogue._BY_CODE.values())
    assert {refusal.code for refusal in refusals} <= known_codes()
    assert set(Mender) == {mender_of(refusal.code) for refusal in refusals}
    assert set(catalogue._MENDER_BY_CODE) <= known_codes()


def test_a_trigger_that_failed_on_a_lock_passes_and_another_does_not():
    lock = classify("CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY", "X: execution of AfterUpdate caused by: UNABLE_TO_LOCK_ROW")
    assert (lock.code, lock.retry) == ("trigger_failed", Retry.NOW)
    assert classify("CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY", "X: null pointer").retry is Retry.LATER


@pytest.fixture
def renewing(office):
    """A client that gets a new session from the org when its own has ended, and a way to end it."""
    org, renewed = office.org, []

    def renew(_old):
        token = office.door._call("POST", "/sessions", {"issue": org.username})["access_token"]
        renewed.append(token)
        return Secret(token)

    first = office.door._call("POST", "/sessions", {"issue": org.username})["access_token"]
    network = Network(ca_file=Path(org.ca_path))
    with SalesforceClient(org.https_url, Secret(first), network, renew=renew, sleep=lambda _: None) as client:
        yield client, renewed, first


@pytest.mark.parametrize("after", range(1, 5))
def test_a_session_that_ends_in_the_middle_of_a_job_is_renewed(office, renewing, after):
    client, renewed, first = renewing
    ids, ended = ids_of(office)[:6], []

    def expire_then():
        return False

    real = client._session.request

    def request(*args, **keywords):
        if client.calls == after and not ended:
            ended.append(True)
            office.door._call("POST", "/sessions", {"expire": first})
        return real(*args, **keywords)

    client._session.request = request
    writes = [RecordWrite(RecordRef(SObject.CONTACT, one), (FIELD,)) for one in ids]
    answers = [answer for part in records.opt_out(client, writes, expire_then, SMALL) for answer in part]
    assert [answer.refusal for answer in answers] == [None] * 6
    assert set(ids) <= ticked(office)
    assert len(renewed) == 1


def test_a_session_that_cannot_be_renewed_ends_the_reading(office, client):
    office.door.fault(match="GET .*results", times=-1, status=401)
    with pytest.raises(SalesforceRefusal) as raised:
        list(snapshot.ticked_rows(client, SObject.CONTACT, ONE_BOX, Reading.BULK_ALL, never_cancelled))
    assert raised.value.code == "token_expired"
