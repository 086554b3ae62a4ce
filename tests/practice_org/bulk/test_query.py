"""Bulk API 2.0 query: states, pages, locators, what is refused (salesforce.md C4)."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
import requests

from core.practice_org.bulk import extraction
from tests.practice_org.bulk.conftest import OPT_OUT, Api


def rows_of(answer: requests.Response) -> list[list[str]]:
    assert answer.ok, answer.text
    return list(csv.reader(io.StringIO(answer.content.decode(), newline="")))


class TestPages:
    """The result is read page by page."""

    def test_a_query_job_goes_to_its_end_and_says_so(self, api: Api) -> None:
        body = {"operation": "query", "query": "select id, Owner.Name from contact"}
        created = api.ok("POST", "/jobs/query", json=body)
        assert (created["state"], created["object"], created["operation"]) == ("UploadComplete", "Contact", "query")
        path = f"/jobs/query/{created['id']}"
        assert api.refused("GET", f"{path}/results")[:2] == (400, "INVALIDJOBSTATE")
        api.step()
        done = api.ok("GET", path)
        assert (done["state"], done["jobType"], done["numberRecordsProcessed"]) == ("JobComplete", "V2Query", 30)
        assert api.ok("GET", "/jobs/query")["records"][0]["id"] == created["id"]
        assert api.call("DELETE", path).status_code == 204
        assert api.refused("GET", path)[0] == 404

    def test_cells_are_quoted_and_written_as_salesforce_writes_them(self, api: Api) -> None:
        first = api.contacts("Email")[0]
        api.org.store.connection.execute(
            "UPDATE Contact SET LastName = ?, Title = NULL, CreatedDate = ?, MailingLatitude = 1.5 WHERE Id = ?",
            ('Nú"ñez,\n', "2026-01-02T03:04:05.000Z", first["Id"]),
        )
        job = api.query_job(
            f"SELECT Id, LastName, Title, {OPT_OUT}, CreatedDate, MailingLatitude, Owner.Name FROM Contact "
            f"WHERE Id = '{first['Id']}'"
        )
        owner = api.org.store.rows("SELECT u.Name FROM Contact c JOIN User u ON u.Id = c.OwnerId WHERE c.Id = ?",
                                   (first["Id"],))[0]["Name"]  # fmt: skip
        assert api.call("GET", f"/jobs/query/{job}/results").content.decode() == (
            f'"Id","LastName","Title","{OPT_OUT}","CreatedDate","MailingLatitude","Owner.Name"\n'
            f'"{first["Id"]}","Nú""ñez,\n","","false","2026-01-02T03:04:05.000Z","1.5","{owner}"\n'
        )

    @pytest.mark.parametrize("size", [1, 7, 10, 29, 30, 31, 1000])
    def test_pages_of_any_size_make_up_the_whole(self, api: Api, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
        monkeypatch.setattr(extraction, "_BLOCK", 10)
        api.org.store.connection.execute("UPDATE Contact SET Title = 'a' || char(10) || 'b'")
        job = api.query_job("SELECT Id, Title FROM Contact ORDER BY Id")
        found: list[list[str]] = []
        locator = ""
        while locator != "null":
            params: dict[str, Any] = {"maxRecords": size} | ({"locator": locator} if locator else {})
            answer = api.call("GET", f"/jobs/query/{job}/results", params=params)
            header, *rows = rows_of(answer)
            assert header == ["Id", "Title"]
            assert int(answer.headers["Sforce-NumberOfRecords"]) == len(rows) <= size
            found += rows
            locator = answer.headers["Sforce-Locator"]
        assert found == [[row["Id"], "a\nb"] for row in api.contacts()]

    @pytest.mark.parametrize("size", ["0", "-1", "²", "x", "9" * 5_000])
    def test_a_page_of_no_size_is_refused(self, api: Api, size: str) -> None:
        job = api.query_job("SELECT Id FROM Contact")
        assert api.refused("GET", f"/jobs/query/{job}/results", params={"maxRecords": size})[0] == 400

    def test_an_empty_result_has_its_header(self, api: Api) -> None:
        job = api.query_job("SELECT Id FROM Contact WHERE LastName = 'nobody at all'")
        answer = api.call("GET", f"/jobs/query/{job}/results")
        assert rows_of(answer) == [["Id"]]
        assert (answer.headers["Sforce-Locator"], answer.headers["Sforce-NumberOfRecords"]) == ("null", "0")

    def test_parallel_pages_are_at_most_five_at_a_time(self, api: Api) -> None:
        job = api.query_job("SELECT Id FROM Contact ORDER BY Id")
        first = api.ok("GET", f"/jobs/query/{job}/resultPages", params={"maxRecords": 4})
        assert (len(first["resultPages"]), first["done"]) == (5, False)
        rest = api.session.get(api.url + first["nextRecordsUrl"], timeout=10).json()
        assert (len(rest["resultPages"]), rest["done"], rest["nextRecordsUrl"]) == (3, True, None)
        found = []
        for page in first["resultPages"] + rest["resultPages"]:
            found += rows_of(api.session.get(api.url + page["resultUrl"], timeout=10))[1:]
        assert [row for [row] in found] == [row["Id"] for row in api.contacts()]

    def test_query_all_brings_deleted_rows(self, api: Api) -> None:
        gone = api.contacts()[0]["Id"]
        api.org.store.connection.execute("UPDATE Contact SET IsDeleted = 1 WHERE Id = ?", (gone,))
        for operation, count in (("query", "29"), ("queryAll", "30")):
            job = api.query_job("SELECT Id FROM Contact", operation=operation)
            assert api.call("GET", f"/jobs/query/{job}/results").headers["Sforce-NumberOfRecords"] == count

    def test_delimiter_and_line_ending_are_those_of_the_job(self, api: Api) -> None:
        job = api.query_job("SELECT Id, LastName FROM Contact LIMIT 1", columnDelimiter="PIPE", lineEnding="CRLF")
        assert api.call("GET", f"/jobs/query/{job}/results").content.startswith(b'"Id"|"LastName"\r\n')

    def test_results_are_packed_when_asked(self, api: Api) -> None:
        job = api.query_job("SELECT Id, LastName, Email, CreatedDate FROM Contact")
        answer = api.call("GET", f"/jobs/query/{job}/results", headers={"Accept-Encoding": "gzip"})
        assert answer.headers["Content-Encoding"] == "gzip"
        assert len(rows_of(answer)) == 31

    def test_another_api_version_than_that_of_the_job_is_a_conflict(self, api: Api) -> None:
        job = api.query_job("SELECT Id FROM Contact")
        answer = api.session.get(f"{api.url}/services/data/v60.0/jobs/query/{job}/results", timeout=10)
        assert answer.status_code == 409

    def test_a_locator_that_was_never_given_is_refused(self, api: Api) -> None:
        job = api.query_job("SELECT Id FROM Contact")
        for locator in ("!!", "eA", "OTk5"):
            path = f"/jobs/query/{job}/results?locator={locator}"
            assert api.refused("GET", path)[:2] == (400, "INVALIDLOCATOR")


class TestRefusals:
    """What the Bulk API does not query."""

    @pytest.mark.parametrize(
        ("soql", "code", "message"),
        [
            ("SELECT COUNT() FROM Contact", "API_ERROR", "COUNT"),
            ("SELECT COUNT(Id) FROM Contact", "API_ERROR", "COUNT"),
            ("SELECT MAX(CreatedDate) FROM Contact", "API_ERROR", "Aggregate functions"),
            ("SELECT LastName FROM Contact GROUP BY LastName", "API_ERROR", "GROUP BY"),
            ("SELECT Id FROM Contact OFFSET 5", "API_ERROR", "OFFSET"),
            ("SELECT TYPEOF Owner WHEN User THEN Id END FROM Contact", "API_ERROR", "TYPEOF"),
            ("SELECT Id, (SELECT Id FROM Contacts) FROM Account", "API_ERROR", "Aggregate Relationships"),
            ("SELECT MailingAddress FROM Contact", "API_ERROR",
             "Selecting compound data not supported in Bulk Query"),
            ("SELECT PermissionsApiEnabled FROM UserPermissionAccess", "INVALIDENTITY",
             "UserPermissionAccess is not supported by the Bulk API"),
            ("SELECT Foo FROM Contact", "INVALID_FIELD", "No such column 'Foo' on entity 'Contact'"),
            ("SELECT Id FORM Contact", "MALFORMED_QUERY", "unexpected token"),
            ("", "INVALIDJOB", "A query has to be specified"),
        ],
    )  # fmt: skip
    def test_a_query_that_is_not_for_bulk_is_refused_at_once(
        self, api: Api, soql: str, code: str, message: str
    ) -> None:
        status, found, text = api.refused("POST", "/jobs/query", json={"operation": "query", "query": soql})
        assert (status, found) == (400, code)
        assert message in text

    def test_an_aborted_query_has_no_results(self, api: Api) -> None:
        created = api.ok("POST", "/jobs/query", json={"operation": "query", "query": "SELECT Id FROM Contact"})
        path = f"/jobs/query/{created['id']}"
        assert api.ok("PATCH", path, json={"state": "Aborted"})["state"] == "Aborted"
        api.step()
        assert api.ok("GET", path)["state"] == "Aborted"
        assert api.refused("GET", f"{path}/results")[0] == 400

    def test_too_many_query_jobs_in_a_day_are_refused(self, api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(api.service.limits.query_jobs, "maximum", 1)
        api.query_job("SELECT Id FROM Contact")
        body = {"operation": "query", "query": "SELECT Id FROM Contact"}
        assert api.refused("POST", "/jobs/query", json=body)[:2] == (400, "LIMIT_EXCEEDED")
