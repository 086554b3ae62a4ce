"""simple-salesforce, unmodified and over TLS, loads and reads by both Bulk APIs of a whole practice org."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
from simple_salesforce.api import Salesforce
from simple_salesforce.exceptions import SalesforceMalformedRequest, SalesforceOperationError

from core.practice_org.data.schema import Access
from core.practice_org.options import OrgOptions
from core.practice_org.practice import PracticeOrg

OPT_OUT = "HasOptedOutOfEmail"
QUICKLY = 0.01
"""Seconds between two polls; a float, because the client's own default is five whole seconds."""


@pytest.fixture(scope="module")
def practice() -> Iterator[PracticeOrg]:
    with PracticeOrg(OrgOptions(contacts=300, leads=20, opted_out=0)) as running:
        yield running


@pytest.fixture
def client(practice: PracticeOrg) -> Iterator[Any]:
    practice.org.reset()
    with requests.Session() as session:
        session.trust_env = False
        session.verify = str(practice.ca_path)
        yield Salesforce(
            session_id=practice.access_token, instance_url=practice.https_url, version="67.0", session=session
        )


def contact_ids(client: Any) -> list[str]:
    return [record["Id"] for record in client.query_all("SELECT Id FROM Contact ORDER BY Id")["records"]]


def opted_out(client: Any) -> int:
    return int(client.query(f"SELECT COUNT() FROM Contact WHERE {OPT_OUT} = true")["totalSize"])


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


class TestBulk2:
    """`sf.bulk2`."""

    def test_update_in_several_jobs_with_refused_rows(self, practice: PracticeOrg, client: Any) -> None:
        ids = contact_ids(client)
        practice.org.rules.locked[ids[5]] = -1
        sent = [{"Id": each, OPT_OUT: "true"} for each in ids[:100]]
        jobs = client.bulk2.Contact.update(records=sent, batch_size=40, wait=QUICKLY)
        assert [job["numberRecordsTotal"] for job in jobs] == [40, 40, 20]
        assert sum(job["numberRecordsFailed"] for job in jobs) == 1
        assert opted_out(client) == 99
        first = jobs[0]["job_id"]
        [failed] = rows_of(client.bulk2.Contact.get_failed_records(first))
        assert (failed["Id"], failed["sf__Error"].partition(":")[0]) == (ids[5], "UNABLE_TO_LOCK_ROW")
        good = rows_of(client.bulk2.Contact.get_successful_records(first))
        assert {row["sf__Id"] for row in good} == set(ids[:40]) - {ids[5]}
        assert [row["sf__Id"] for row in good] != sorted(row["sf__Id"] for row in good)
        assert rows_of(client.bulk2.Contact.get_unprocessed_records(first)) == []
        everything = client.bulk2.Contact.get_all_ingest_records(first)
        assert (len(everything["successfulRecords"]), len(everything["failedRecords"])) == (39, 1)

    def test_insert_upsert_delete_and_a_file(self, client: Any, tmp_path: Path) -> None:
        path = tmp_path / "new.csv"
        path.write_text("LastName,Email\nÑandú,a@new.example\n日本,b@new.example\n", encoding="utf-8", newline="")
        [job] = client.bulk2.Contact.insert(csv_file=str(path), wait=QUICKLY)
        made = rows_of(client.bulk2.Contact.get_successful_records(job["job_id"]))
        assert {row["LastName"] for row in made} == {"Ñandú", "日本"}
        rows = [{"Email": "A@new.example", "LastName": "Changed"}, {"Email": "c@new.example", "LastName": "Third"}]
        [job] = client.bulk2.Contact.upsert(records=rows, external_id_field="Email", wait=QUICKLY)
        results = rows_of(client.bulk2.Contact.get_successful_records(job["job_id"]))
        assert {row["Email"]: row["sf__Created"] for row in results} == {
            "A@new.example": "false", "c@new.example": "true",
        }  # fmt: skip
        gone = [{"Id": row["sf__Id"]} for row in made]
        assert client.bulk2.Contact.delete(records=gone, wait=QUICKLY)[0]["numberRecordsFailed"] == 0
        found = client.query_all("SELECT Email FROM Contact WHERE Email LIKE '%@new.example'")["records"]
        assert [record["Email"] for record in found] == ["c@new.example"]
        assert client.bulk2.Contact.hard_delete(records=gone, wait=QUICKLY)[0]["numberRecordsFailed"] == 2

    def test_query_by_pages_query_all_and_download(self, client: Any, tmp_path: Path) -> None:
        ids = contact_ids(client)
        client.Contact.delete(ids[0])
        soql = "SELECT Id, LastName FROM Contact ORDER BY Id"
        pages = list(client.bulk2.Contact.query(soql, max_records=120, wait=QUICKLY))
        assert [len(rows_of(page)) for page in pages] == [120, 120, 59]
        assert [row["Id"] for page in pages for row in rows_of(page)] == ids[1:]
        [whole] = list(client.bulk2.Contact.query_all(soql, wait=QUICKLY))
        assert len(rows_of(whole)) == 300
        files = client.bulk2.Contact.download(soql, path=str(tmp_path), max_records=200, wait=QUICKLY)
        assert [each["number_of_records"] for each in files] == [200, 99]
        assert sum(len(rows_of(Path(each["file"]).read_text(encoding="utf-8"))) for each in files) == 299

    def test_a_hidden_field_fails_the_job_and_a_bad_query_is_refused(self, practice: PracticeOrg, client: Any) -> None:
        [first, *_] = contact_ids(client)
        practice.org.set_access("Contact", OPT_OUT, Access.HIDDEN)
        with pytest.raises(SalesforceOperationError, match=f"InvalidBatch : Field name not found : {OPT_OUT}"):
            client.bulk2.Contact.update(records=[{"Id": first, OPT_OUT: "true"}], wait=QUICKLY)
        with pytest.raises(SalesforceMalformedRequest, match="INVALID_FIELD"):
            list(client.bulk2.Contact.query(f"SELECT {OPT_OUT} FROM Contact", wait=QUICKLY))

    def test_a_job_is_aborted_by_hand(self, client: Any) -> None:
        bulk = client.bulk2.Contact._client
        job = bulk.create_job("update")
        assert bulk.abort_job(job["id"], is_query=False)["state"] == "Aborted"
        assert bulk.get_job(job["id"], is_query=False)["state"] == "Aborted"


class TestBulk1:
    """`sf.bulk`."""

    def test_rows_in(self, practice: PracticeOrg, client: Any) -> None:
        ids = contact_ids(client)
        practice.org.rules.locked[ids[1]] = -1
        sent = [{"Id": each, OPT_OUT: True} for each in ids[:4]]
        results = client.bulk.Contact.update(sent, batch_size=3)
        assert [result["success"] for result in results] == [True, False, True, True]
        assert results[1]["errors"][0]["statusCode"] == "UNABLE_TO_LOCK_ROW"
        assert opted_out(client) == 3
        [made] = client.bulk.Contact.insert([{"LastName": "Neu", "Email": "neu@new.example"}])
        assert (made["success"], made["created"]) == (True, True)
        [again] = client.bulk.Contact.upsert([{"LastName": "Alt", "Email": "neu@new.example"}], "Email")
        assert (again["id"], again["created"]) == (made["id"], False)
        assert client.bulk.Contact.delete([{"Id": made["id"]}])[0]["success"] is True

    def test_results_with_what_was_sent(self, client: Any) -> None:
        [first, *_] = contact_ids(client)
        found = client.bulk.submit_dml(
            "Contact", "update", [{"Id": first, "Title": "Boss"}], include_detailed_results=True
        )
        assert (found[0]["success"], found[0]["Title"]) == (True, "Boss")

    def test_rows_out(self, client: Any) -> None:
        ids = contact_ids(client)
        client.Contact.delete(ids[0])
        soql = "SELECT Id, CreatedDate, Owner.Name FROM Contact ORDER BY Id"
        found = client.bulk.Contact.query(soql)
        assert [record["Id"] for record in found] == ids[1:]
        assert isinstance(found[0]["CreatedDate"], int)
        assert found[0]["Owner"]["attributes"]["type"] == "User"
        pages = client.bulk.Contact.query_all(soql, lazy_operation=True)
        assert sum(len(page) for page in pages) == 300
