"""Bulk API 1.0: jobs in XML and JSON, batches in CSV, JSON and XML."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
import requests
from lxml import etree

from core.practice_org.data.schema import Access
from tests.practice_org.bulk.conftest import OPT_OUT, Api

NAMESPACE = "http://www.force.com/2009/06/asyncapi/dataload"
JSON = {"Content-Type": "application/json"}
XML = {"Content-Type": "application/xml; charset=utf-8"}


class Classic:
    """The API as a client with a session header uses it."""

    def __init__(self, api: Api) -> None:
        self.api = api
        self.base = f"{api.url}/services/async/67.0"
        token = str(api.session.headers["Authorization"]).partition(" ")[2]
        self.session = {"X-SFDC-Session": token}

    def call(
        self, method: str, path: str, data: Any = None, headers: dict[str, str] | None = None
    ) -> requests.Response:
        sent = self.session | (headers or {})
        return requests.request(method, self.base + path, data=data, headers=sent, timeout=10)

    def json(self, method: str, path: str, body: Any = None) -> Any:
        answer = self.call(method, path, None if body is None else json.dumps(body), JSON)
        assert answer.ok, answer.text
        return answer.json()

    def xml(self, method: str, path: str, data: str | None = None, headers: dict[str, str] | None = None) -> Any:
        answer = self.call(method, path, None if data is None else data.encode(), headers or XML)
        assert answer.ok, answer.text
        return plain(etree.fromstring(answer.content))

    def xml_job(self, operation: str, content_type: str = "CSV", sobject: str = "Contact") -> str:
        body = (
            f'<?xml version="1.0" encoding="UTF-8"?><jobInfo xmlns="{NAMESPACE}"><operation>{operation}</operation>'
            f"<object>{sobject}</object><contentType>{content_type}</contentType></jobInfo>"
        )
        return str(self.xml("POST", "/job", body)["id"])

    def json_job(self, operation: str, sobject: str = "Contact", **more: Any) -> str:
        body = {"operation": operation, "object": sobject, "contentType": "JSON", "concurrencyMode": 0, **more}
        return str(self.json("POST", "/job", body)["id"])


def plain(found: Any) -> Any:
    """An element as a dict of its children (the last of a name), or its text."""
    assert etree.QName(found).namespace == NAMESPACE
    return {etree.QName(each).localname: plain(each) for each in found} if len(found) else found.text


@pytest.fixture
def classic(api: Api) -> Classic:
    return Classic(api)


def ids_of(classic: Classic, count: int) -> list[str]:
    return [str(row["Id"]) for row in classic.api.contacts()[:count]]


def opted_out(classic: Classic) -> set[str]:
    return {str(row["Id"]) for row in classic.api.contacts() if row[OPT_OUT]}


class TestCsv:
    """XML jobs with CSV batches, as jsforce and Data Loader send them."""

    def test_a_batch_is_worked_on_and_its_results_are_in_the_order_of_its_rows(self, classic: Classic) -> None:
        first, locked, third = ids_of(classic, 3)
        classic.api.org.rules.locked[locked] = 1
        job = classic.xml_job("update")
        data = f"Id,{OPT_OUT}\n{first},true\n{locked},true\n{third},true\n"
        queued = classic.xml("POST", f"/job/{job}/batch", data, {"Content-Type": "text/csv"})
        assert (queued["state"], queued["jobId"], queued["id"][:3]) == ("Queued", job, "751")
        classic.api.step()
        path = f"/job/{job}/batch/{queued['id']}"
        done = classic.xml("GET", path)
        assert (done["state"], done["numberRecordsProcessed"], done["numberRecordsFailed"]) == ("Completed", "3", "1")
        rows = list(csv.DictReader(io.StringIO(classic.call("GET", f"{path}/result").text, newline="")))
        assert [(row["Id"], row["Success"], row["Created"]) for row in rows] == [
            (first, "true", "false"), (locked, "false", "false"), (third, "true", "false"),
        ]  # fmt: skip
        assert rows[1]["Error"].startswith("UNABLE_TO_LOCK_ROW:")
        assert opted_out(classic) == {first, third}
        assert classic.call("GET", f"{path}/request").text == data
        assert classic.call("GET", f"{path}/result").headers["Content-Type"] == "text/csv"
        closed = classic.xml("POST", f"/job/{job}", f'<jobInfo xmlns="{NAMESPACE}"><state>Closed</state></jobInfo>')
        assert (closed["state"], closed["numberBatchesCompleted"], closed["apiVersion"]) == ("Closed", "1", "67.0")
        assert classic.xml("GET", f"/job/{job}/batch")["batchInfo"]["id"] == queued["id"]

    def test_a_query_has_its_rows_as_csv(self, classic: Classic) -> None:
        job = classic.xml_job("query")
        soql = f"SELECT Id, {OPT_OUT}, Owner.Name FROM Contact ORDER BY Id LIMIT 1"
        batch = classic.xml("POST", f"/job/{job}/batch", soql, {"Content-Type": "text/csv"})["id"]
        classic.api.step()
        result = classic.xml("GET", f"/job/{job}/batch/{batch}/result")["result"]
        text = classic.call("GET", f"/job/{job}/batch/{batch}/result/{result}").text
        header, row = csv.reader(io.StringIO(text, newline=""))
        assert header == ["Id", OPT_OUT, "Owner.Name"]
        assert row[:2] == [ids_of(classic, 1)[0], "false"]

    @pytest.mark.parametrize(
        ("operation", "data", "message"),
        [
            ("insert", "Id,LastName\n003,x\n", "InvalidBatch : Field name not found : Id"),
            ("update", f"Id,{OPT_OUT}\n003,true\n", f"InvalidBatch : Field name not found : {OPT_OUT}"),
            ("query", "SELECT Foo FROM Contact", "InvalidBatch : Failed to process query: INVALID_FIELD: "),
            ("query", "SELECT COUNT(Id) FROM Contact", "InvalidBatch : Failed to process query: API_ERROR: COUNT"),
        ],
    )
    def test_what_cannot_be_read_fails_the_batch(
        self, classic: Classic, operation: str, data: str, message: str
    ) -> None:
        classic.api.hide()
        job = classic.xml_job(operation)
        batch = classic.xml("POST", f"/job/{job}/batch", data, {"Content-Type": "text/csv"})["id"]
        classic.api.step()
        failed = classic.xml("GET", f"/job/{job}/batch/{batch}")
        assert failed["state"] == "Failed"
        assert failed["stateMessage"].startswith(message)
        refused = classic.call("GET", f"/job/{job}/batch/{batch}/result")
        assert (refused.status_code, b"<exceptionCode>InvalidBatch<" in refused.content) == (400, True)

    def test_batches_of_an_aborted_job_are_not_processed(self, classic: Classic) -> None:
        [first] = ids_of(classic, 1)
        job = classic.xml_job("update")
        batch = classic.xml("POST", f"/job/{job}/batch", f"Id,{OPT_OUT}\n{first},true\n", XML)["id"]
        classic.xml("POST", f"/job/{job}", f'<jobInfo xmlns="{NAMESPACE}"><state>Aborted</state></jobInfo>')
        classic.api.step()
        assert classic.xml("GET", f"/job/{job}/batch/{batch}")["state"] == "NotProcessed"
        assert opted_out(classic) == set()


class TestJson:
    """JSON jobs, as simple-salesforce sends them."""

    def test_rows_are_written_and_refused(self, classic: Classic) -> None:
        first, second = ids_of(classic, 2)
        classic.api.hide("Title", Access.READ)
        job = classic.json_job("update")
        body = [{"id": first, OPT_OUT: True, "Department": None}, {"Id": second, "Title": "x"}, {OPT_OUT: True}]
        batch = classic.json("POST", f"/job/{job}/batch", body)["id"]
        classic.api.step()
        assert classic.json("GET", f"/job/{job}/batch/{batch}")["state"] == "Completed"
        written, hidden, nameless = classic.json("GET", f"/job/{job}/batch/{batch}/result")
        assert written == {"success": True, "created": False, "id": first, "errors": []}
        assert (hidden["success"], hidden["id"]) == (False, second)
        [error] = hidden["errors"]
        assert (error["statusCode"], error["fields"]) == ("INVALID_FIELD_FOR_INSERT_UPDATE", ["Title"])
        assert nameless["errors"][0]["statusCode"] == "MISSING_ARGUMENT"
        info = classic.json("GET", f"/job/{job}")
        assert (info["numberRecordsProcessed"], info["numberRecordsFailed"], info["apiVersion"]) == (3, 2, 67.0)
        assert info["createdDate"].endswith("+0000")
        assert classic.json("GET", f"/job/{job}/batch")["batchInfo"][0]["id"] == batch

    def test_insert_upsert_and_delete(self, classic: Classic) -> None:
        def run(operation: str, body: Any, **more: Any) -> Any:
            job = classic.json_job(operation, **more)
            batch = classic.json("POST", f"/job/{job}/batch", body)["id"]
            classic.api.step()
            return classic.json("GET", f"/job/{job}/batch/{batch}/result")

        [made] = run("insert", [{"LastName": "Neu", "Email": "neu@example.com"}])
        assert (made["success"], made["created"]) == (True, True)
        row = {"Email": "neu@example.com", "LastName": "Alt"}
        assert run("upsert", [row], externalIdFieldName="Email") == [made | {"created": False}]
        assert run("delete", [{"Id": made["id"]}])[0]["success"] is True
        assert run("hardDelete", [{"Id": made["id"]}])[0]["errors"][0]["statusCode"] == "ENTITY_IS_DELETED"

    def test_a_query_has_records_with_moments_in_milliseconds(self, classic: Classic) -> None:
        first = ids_of(classic, 1)[0]
        classic.api.org.store.connection.execute(
            "UPDATE Contact SET CreatedDate = '1970-01-02T00:00:00.000Z', Birthdate = '1970-01-02' WHERE Id = ?",
            (first,),
        )
        job = classic.json_job("query")
        soql = f"SELECT Id, {OPT_OUT}, CreatedDate, Birthdate, Owner.CreatedDate FROM Contact WHERE Id = '{first}'"
        batch = classic.call("POST", f"/job/{job}/batch", soql, JSON).json()["id"]
        classic.api.step()
        [result] = classic.json("GET", f"/job/{job}/batch/{batch}/result")
        [record] = classic.json("GET", f"/job/{job}/batch/{batch}/result/{result}")
        assert record["attributes"] == {"type": "Contact", "url": f"/services/data/v67.0/sobjects/Contact/{first}"}
        assert (record[OPT_OUT], record["CreatedDate"], record["Birthdate"]) == (False, 86_400_000, 86_400_000)
        assert isinstance(record["Owner"]["CreatedDate"], int)

    @pytest.mark.parametrize("body", ['{"Id": "003"}', "[1]", "nonsense"])
    def test_a_batch_that_is_no_list_of_objects_is_refused(self, classic: Classic, body: str) -> None:
        job = classic.json_job("update")
        refused = classic.call("POST", f"/job/{job}/batch", body, JSON)
        assert refused.status_code == 400
        assert refused.json() == {"exceptionCode": "InvalidBatch", "exceptionMessage": "Records not processed"}


class TestXml:
    """XML batches."""

    def test_rows_and_results(self, classic: Classic) -> None:
        first, second = ids_of(classic, 2)
        classic.api.org.store.connection.execute("UPDATE Contact SET Title = 'T', Department = 'D'")
        job = classic.xml_job("update", "XML")
        data = (
            f'<sObjects xmlns="{NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><sObject>'
            f'<Id>{first}</Id><Title xsi:nil="true"/><Department></Department><{OPT_OUT}>true</{OPT_OUT}></sObject>'
            f"<sObject><Id>{second}</Id><Foo>x</Foo></sObject></sObjects>"
        )
        batch = classic.xml("POST", f"/job/{job}/batch", data)["id"]
        classic.api.step()
        root = etree.fromstring(classic.call("GET", f"/job/{job}/batch/{batch}/result").content)
        good, bad = [plain(each) for each in root]
        assert good == {"id": first, "success": "true", "created": "false"}
        assert (bad["success"], bad["errors"]["statusCode"]) == ("false", "INVALID_FIELD")
        [row] = [row for row in classic.api.contacts("Title", "Department", OPT_OUT) if row["Id"] == first]
        assert (row["Title"], row["Department"], row[OPT_OUT]) == (None, "D", 1)

    def test_a_query_has_records(self, classic: Classic) -> None:
        job = classic.xml_job("queryAll", "XML")
        batch = classic.xml("POST", f"/job/{job}/batch", "SELECT Id, MasterRecordId FROM Contact LIMIT 1")["id"]
        classic.api.step()
        result = classic.xml("GET", f"/job/{job}/batch/{batch}/result")["result"]
        record = classic.xml("GET", f"/job/{job}/batch/{batch}/result/{result}")["records"]
        assert (record["type"], record["MasterRecordId"]) == ("Contact", None)


class TestAsRecorded:
    """cumulusci: TestSelect.test_select_similarity_select_and_insert_strategy_bulk, a JSON job asked for in XML."""

    def test_a_json_job_asked_for_in_xml_is_described_in_xml_and_its_batches_in_json(self, classic: Classic) -> None:
        body = (
            f'<jobInfo xmlns="{NAMESPACE}"><operation>query</operation><object>Contact</object>'
            "<contentType>JSON</contentType></jobInfo>"
        )
        made = classic.call("POST", "/job", body, XML)
        job = plain(etree.fromstring(made.content))["id"]
        assert made.headers["Location"] == f"/services/async/67.0/job/{job}"
        batch = classic.call("POST", f"/job/{job}/batch", "SELECT Id FROM Contact", {})
        assert batch.headers["Location"] == f"/services/async/67.0/job/{job}/batch/{batch.json()['id']}"
        classic.api.step()
        path = f"/job/{job}/batch/{batch.json()['id']}"
        [result] = classic.call("GET", f"{path}/result").json()
        assert len(result) == 15
        assert len(classic.call("GET", f"{path}/result/{result}").json()) == len(classic.api.contacts())
        assert classic.call("GET", f"/job/{job}").json()["id"] == job
        types = [classic.call("GET", each).headers["Content-Type"] for each in (path, f"{path}/result", f"/job/{job}")]
        assert types == ["application/json", "application/json", "application/json;charset=UTF-8"]

    def test_a_query_without_rows_says_so_in_csv(self, classic: Classic) -> None:
        job = classic.xml_job("query")
        soql = "SELECT Id FROM Contact WHERE Email = 'nobody@nowhere.example'"
        batch = classic.xml("POST", f"/job/{job}/batch", soql, {"Content-Type": "text/csv"})["id"]
        classic.api.step()
        result = classic.xml("GET", f"/job/{job}/batch/{batch}/result")["result"]
        text = classic.call("GET", f"/job/{job}/batch/{batch}/result/{result}").text
        assert text == "Records not found for this query"

    def test_a_query_that_is_no_utf_8_fails_the_batch_for_its_token(self, classic: Classic) -> None:
        job = classic.json_job("query")
        batch = classic.call("POST", f"/job/{job}/batch", b"SELECT Id FROM Contact \xff", JSON).json()["id"]
        classic.api.step()
        message = classic.json("GET", f"/job/{job}/batch/{batch}")["stateMessage"]
        assert message.startswith("InvalidBatch : Failed to process query: MALFORMED_QUERY: ")

    def test_a_query_of_another_object_than_the_jobs_fails_the_batch(self, classic: Classic) -> None:
        job = classic.json_job("query", "Account")
        batch = classic.call("POST", f"/job/{job}/batch", "SELECT Id FROM Contact", JSON).json()["id"]
        classic.api.step()
        failed = classic.json("GET", f"/job/{job}/batch/{batch}")
        assert failed["state"] == "Failed"
        assert failed["stateMessage"] == (
            "InvalidBatch : Failed to process query: INVALID_TYPE_FOR_OPERATION: The root entity of the requested query"
            " (Contact) does not match the entity of the requested Bulk API Job (Account)."
        )


class TestRefusals:
    """Who may not, and what is not there."""

    def test_a_bad_session_is_refused_in_the_language_of_the_request(self, classic: Classic) -> None:
        classic.session = {"X-SFDC-Session": "nonsense"}
        refused = classic.call("GET", "/job/750000000000000", headers=XML)
        assert refused.status_code == 400
        assert plain(etree.fromstring(refused.content)) == {
            "exceptionCode": "InvalidSessionId", "exceptionMessage": "Invalid session id",
        }  # fmt: skip
        assert classic.call("GET", "/job/750000000000000", headers=JSON).json()["exceptionCode"] == "InvalidSessionId"

    @pytest.mark.parametrize(
        ("method", "path", "body", "code"),
        [
            ("GET", "/job/750000000000000AAA", None, "InvalidJob"),
            ("POST", "/job", {"operation": "update", "object": "Foo"}, "InvalidJob"),
            ("POST", "/job", {"operation": "merge", "object": "Contact"}, "InvalidJob"),
            ("POST", "/job", {"operation": "upsert", "object": "Contact", "contentType": "JSON"}, "InvalidJob"),
            ("POST", "/job", {"operation": "update", "object": "Contact", "contentType": "ZIP"}, "InvalidJob"),
            ("PUT", "/job", None, "ClientInputError"),
            ("DELETE", "/job/750000000000000AAA", None, "ClientInputError"),
            ("OPTIONS", "/job", None, "ClientInputError"),
        ],
    )
    def test_nonsense_is_refused(self, classic: Classic, method: str, path: str, body: Any, code: str) -> None:
        refused = classic.call(method, path, None if body is None else json.dumps(body), JSON)
        assert refused.status_code in (400, 405)
        assert refused.json()["exceptionCode"] == code

    def test_batches_of_a_day_are_shared_with_the_bulk_api_2(
        self, classic: Classic, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """salesforce.md C3: "15,000 batches / 24 h (shared with Bulk v1)"."""
        monkeypatch.setattr(classic.api.service.limits.batches, "maximum", 2)
        [first] = ids_of(classic, 1)
        assert classic.api.ingest(f"Id,{OPT_OUT}\n{first},true\n")["state"] == "JobComplete"
        job = classic.json_job("update")
        classic.json("POST", f"/job/{job}/batch", [{"Id": first, OPT_OUT: True}])
        classic.api.step()
        refused = classic.call("POST", f"/job/{job}/batch", json.dumps([{"Id": first}]), JSON)
        assert (refused.status_code, refused.json()["exceptionCode"]) == (400, "ExceededQuota")

    def test_a_batch_of_nothing_is_refused(self, classic: Classic) -> None:
        refused = classic.call("POST", f"/job/{classic.json_job('update')}/batch", " ", JSON)
        assert (refused.status_code, refused.json()) == (
            400,
            {"exceptionCode": "ClientInputError", "exceptionMessage": "Unable to find any data to create batch"},
        )

    def test_a_closed_job_takes_no_batch_and_an_old_version_is_refused(self, classic: Classic) -> None:
        job = classic.json_job("update")
        classic.json("POST", f"/job/{job}", {"state": "Closed"})
        refused = classic.call("POST", f"/job/{job}/batch", "[]", JSON)
        assert refused.json()["exceptionCode"] == "InvalidJobState"
        classic.base = classic.base.replace("67.0", "12.0")
        assert classic.call("GET", f"/job/{job}", headers=JSON).json()["exceptionCode"] == "InvalidVersion"
