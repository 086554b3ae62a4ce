"""Bulk API 2.0 ingest: states, rows, results (salesforce.md C3)."""

from __future__ import annotations

import gzip
from typing import Any

import pytest

from core.practice_org.bulk.states import JobState
from core.practice_org.data.schema import Access
from core.practice_org.trouble import Fault
from tests.practice_org.bulk.conftest import OPT_OUT, Api


def ids_of(api: Api, count: int) -> list[str]:
    return [str(row["Id"]) for row in api.contacts()[:count]]


def opted_out(api: Api) -> set[str]:
    return {str(row["Id"]) for row in api.contacts() if row[OPT_OUT]}


class TestStates:
    """A job moves from Open to its end, and each answer has what clients read."""

    def test_a_job_goes_from_open_to_job_complete(self, api: Api) -> None:
        [first] = ids_of(api, 1)
        created = api.ok("POST", "/jobs/ingest", json={"object": "contact", "operation": "update"})
        assert created | {"createdDate": "", "systemModstamp": ""} == {
            "id": created["id"],
            "operation": "update",
            "object": "Contact",
            "createdById": api.org.setup.admin_id,
            "createdDate": "",
            "systemModstamp": "",
            "state": "Open",
            "concurrencyMode": "Parallel",
            "contentType": "CSV",
            "apiVersion": 67.0,
            "contentUrl": f"services/data/v67.0/jobs/ingest/{created['id']}/batches",
            "lineEnding": "LF",
            "columnDelimiter": "COMMA",
        }
        assert (created["id"][:3], len(created["id"])) == ("750", 18)
        path = f"/jobs/ingest/{created['id']}"
        put = api.call("PUT", f"{path}/batches", data=f"Id,{OPT_OUT}\n{first},true\n".encode())
        assert (put.status_code, put.content) == (201, b"")
        assert api.ok("GET", path)["state"] == "Open"
        assert api.ok("PATCH", path, json={"state": "UploadComplete"})["state"] == "UploadComplete"
        assert api.ok("GET", path)["state"] == "UploadComplete"
        assert opted_out(api) == set()
        api.step()
        done = api.ok("GET", path)
        assert (done["state"], done["numberRecordsProcessed"], done["numberRecordsFailed"]) == ("JobComplete", 1, 0)
        assert (done["jobType"], done["retries"]) == ("V2Ingest", 0)
        assert done["totalProcessingTime"] > 0
        assert done["systemModstamp"] > done["createdDate"]
        assert opted_out(api) == {first}

    def test_results_are_not_there_before_the_end(self, api: Api) -> None:
        job = api.open_job()
        status, code, _ = api.refused("GET", f"/jobs/ingest/{job}/successfulResults")
        assert (status, code) == (400, "INVALIDJOBSTATE")

    def test_an_aborted_job_leaves_all_rows_unprocessed(self, api: Api) -> None:
        first, second = ids_of(api, 2)
        job = api.open_job()
        data = f"Id,{OPT_OUT}\n{first},true\n{second},true\n"
        api.ok("PUT", f"/jobs/ingest/{job}/batches", data=data.encode())
        api.ok("PATCH", f"/jobs/ingest/{job}", json={"state": "UploadComplete"})
        assert api.ok("PATCH", f"/jobs/ingest/{job}", json={"state": "Aborted"})["state"] == "Aborted"
        api.step()
        assert api.ok("GET", f"/jobs/ingest/{job}")["state"] == "Aborted"
        assert opted_out(api) == set()
        assert [row["Id"] for row in api.results(job, "unprocessedrecords")] == [first, second]
        assert api.results(job, "successfulResults") == api.results(job, "failedResults") == []

    def test_a_finished_job_can_be_deleted_and_an_open_one_cannot(self, api: Api) -> None:
        job = api.open_job()
        assert api.refused("DELETE", f"/jobs/ingest/{job}")[:2] == (400, "INVALIDJOBSTATE")
        api.ok("PATCH", f"/jobs/ingest/{job}", json={"state": "Aborted"})
        deleted = api.call("DELETE", f"/jobs/ingest/{job}")
        assert (deleted.status_code, deleted.content) == (204, b"")
        assert api.refused("GET", f"/jobs/ingest/{job}") == (
            404, "NOT_FOUND", "The requested resource does not exist",
        )  # fmt: skip

    def test_a_job_that_waits_can_be_deleted_and_writes_nothing(self, api: Api) -> None:
        [first] = ids_of(api, 1)
        job = api.open_job()
        api.ok("PUT", f"/jobs/ingest/{job}/batches", data=f"Id,{OPT_OUT}\n{first},true\n".encode())
        api.ok("PATCH", f"/jobs/ingest/{job}", json={"state": "UploadComplete"})
        waiting = api.service.jobs.ingest(job)
        assert api.call("DELETE", f"/jobs/ingest/{job}").status_code == 204
        api.step()
        assert (opted_out(api), waiting.state, waiting.error_message) == (set(), JobState.ABORTED, None)
        assert api.refused("GET", f"/jobs/ingest/{job}")[0] == 404

    def test_what_the_state_does_not_allow_is_refused(self, api: Api) -> None:
        job = api.open_job()
        path = f"/jobs/ingest/{job}"
        assert api.refused("PATCH", path, json={"state": "UploadComplete"})[1] == "INVALIDJOBSTATE"
        api.ok("PUT", f"{path}/batches", data=b"Id\n")
        assert api.refused("PUT", f"{path}/batches", data=b"Id\n")[1] == "INVALIDJOBSTATE"
        assert api.refused("PATCH", path, json={"state": "Sleeping"})[1] == "INVALIDJOB"
        api.ok("PATCH", path, json={"state": "Aborted"})
        assert api.refused("PATCH", path, json={"state": "UploadComplete"})[1] == "INVALIDJOBSTATE"
        assert api.refused("PATCH", path, json={"state": "Aborted"})[1] == "INVALIDJOBSTATE"

    def test_jobs_are_listed_and_forgotten_after_seven_days(self, api: Api) -> None:
        old = api.open_job()
        api.forward(days=6)
        new = api.open_job("insert", "Lead")
        listed = api.ok("GET", "/jobs/ingest/")
        assert (listed["done"], listed["nextRecordsUrl"]) == (True, None)
        assert [(each["id"], each["jobType"]) for each in listed["records"]] == [(old, "V2Ingest"), (new, "V2Ingest")]
        api.forward(days=1, seconds=1)
        assert [each["id"] for each in api.ok("GET", "/jobs/ingest")["records"]] == [new]

    @pytest.mark.parametrize(
        ("body", "code"),
        [
            ({"operation": "update"}, "INVALIDJOB"),
            ({"object": "Contact"}, "INVALIDJOB"),
            ({"object": "Foo", "operation": "update"}, "INVALIDJOB"),
            ({"object": "Contact", "operation": "merge"}, "JSON_PARSER_ERROR"),
            ({"object": "Contact", "operation": "update", "lineEnding": "CR"}, "JSON_PARSER_ERROR"),
            ({"object": "Contact", "operation": "update", "lineEnding": ["LF"]}, "JSON_PARSER_ERROR"),
            ({"object": "Contact", "operation": "update", "contentType": "XML"}, "INVALIDJOB"),
            ({"object": "Contact", "operation": "upsert"}, "INVALIDJOB"),
            ({"object": "Contact", "operation": "upsert", "externalIdFieldName": "Title"}, "INVALIDJOB"),
        ],
    )
    def test_a_job_that_makes_no_sense_is_refused(self, api: Api, body: dict[str, Any], code: str) -> None:
        assert api.refused("POST", "/jobs/ingest", json=body)[:2] == (400, code)

    def test_resource_names_have_no_letter_case_and_slashes_may_trail(self, api: Api) -> None:
        [first] = ids_of(api, 1)
        job = api.ingest(f"Id,{OPT_OUT}\n{first},true\n")["id"]
        for name in ("successfulresults", "SuccessfulResults/", "unprocessedRecords", "FAILEDRESULTS"):
            assert api.call("GET", f"/Jobs/Ingest/{job}/{name}").status_code == 200

    def test_a_multipart_job_is_uploaded_and_closed_in_one_call(self, api: Api) -> None:
        [first] = ids_of(api, 1)
        parts = {
            "job": (None, '{"object":"Contact","operation":"update"}', "application/json"),
            "content": ("content", f"Id,{OPT_OUT}\n{first},true\n", "text/csv"),
        }
        created = api.ok("POST", "/jobs/ingest", files=parts)
        assert created["state"] == "UploadComplete"
        api.step()
        assert opted_out(api) == {first}


class TestRows:
    """What becomes of rows."""

    def test_refused_rows_do_not_stop_the_others_and_results_come_in_another_order(self, api: Api) -> None:
        first, second, third, locked = ids_of(api, 4)
        api.org.rules.locked[locked] = 1
        lines = [f"{first},true", f"{locked},true", f"{second[:15]},TRUE", "003000000000000,true", "nonsense,true",
                 f"{third},maybe"]  # fmt: skip
        done = api.ingest(f"id,{OPT_OUT}\n" + "\n".join(lines) + "\n")
        assert (done["state"], done["numberRecordsProcessed"], done["numberRecordsFailed"]) == ("JobComplete", 6, 4)
        assert opted_out(api) == {first, second}
        good = api.results(done["id"], "successfulResults")
        assert good == [
            {"sf__Id": second, "sf__Created": "false", "id": second[:15], OPT_OUT: "TRUE"},
            {"sf__Id": first, "sf__Created": "false", "id": first, OPT_OUT: "true"},
        ]
        failed = {row["id"]: row for row in api.results(done["id"], "failedResults")}
        assert failed[locked]["sf__Id"] == locked
        assert failed[locked]["sf__Error"] == (
            f"UNABLE_TO_LOCK_ROW:unable to obtain exclusive access to this record or 1 records: {locked}:--"
        )
        assert failed["003000000000000"]["sf__Error"] == "INVALID_CROSS_REFERENCE_KEY:invalid cross reference id:--"
        assert failed["nonsense"]["sf__Error"].startswith("MALFORMED_ID:")
        assert failed["nonsense"]["sf__Error"].endswith(":Id --")
        assert failed[third]["sf__Error"] == (
            f"INVALID_TYPE_ON_FIELD_IN_RECORD:Email Opt Out: value not of required type: maybe:{OPT_OUT} --"
        )
        assert api.results(done["id"], "unprocessedrecords") == []

    def test_an_empty_cell_is_ignored_and_na_is_null(self, api: Api) -> None:
        [first] = ids_of(api, 1)
        api.ingest(f"Id,Title,Department,Phone\n{first},Boss,Sales,1\n")
        api.ingest(f"Id,Title,Department,Phone\n{first},,#N/A,2\n")
        [row] = [row for row in api.contacts("Title", "Department", "Phone") if row["Id"] == first]
        assert (row["Title"], row["Department"], row["Phone"]) == ("Boss", None, "2")

    def test_rows_are_inserted_upserted_and_deleted(self, api: Api) -> None:
        done = api.ingest('LastName,Email\n"Núñez, ""Ana""\nzweite Zeile",ana@example.com\n,x@example.com\n', "insert")
        assert (done["numberRecordsProcessed"], done["numberRecordsFailed"]) == (2, 1)
        [made] = api.results(done["id"], "successfulResults")
        assert (made["sf__Created"], made["LastName"]) == ("true", 'Núñez, "Ana"\nzweite Zeile')
        assert api.results(done["id"], "failedResults")[0]["sf__Error"] == (
            "REQUIRED_FIELD_MISSING:Required fields are missing: [LastName]:LastName --"
        )
        job = api.ingest(
            "Email,LastName\nana@example.com,Ruiz\nnew@example.com,Neu\n,Nobody\n",
            "upsert",
            externalIdFieldName="Email",
        )["id"]
        created = {row["Email"]: row["sf__Created"] for row in api.results(job, "successfulResults")}
        assert created == {"ana@example.com": "false", "new@example.com": "true"}
        assert api.results(job, "failedResults")[0]["sf__Error"] == "MISSING_ARGUMENT:email not specified:--"
        names = {row["Id"]: row["LastName"] for row in api.contacts("LastName")}
        assert names[made["sf__Id"]] == "Ruiz"
        done = api.ingest(f"Id\n{made['sf__Id']}\n{made['sf__Id'][:15]}\n", "delete")
        assert (done["numberRecordsProcessed"], done["numberRecordsFailed"]) == (2, 1)
        assert api.results(done["id"], "failedResults")[0]["sf__Error"] == "ENTITY_IS_DELETED:entity is deleted:--"
        assert {row["IsDeleted"] for row in api.contacts("IsDeleted") if row["Id"] == made["sf__Id"]} == {1}

    def test_upsert_by_id_updates_rows_with_an_id_and_creates_the_others(self, api: Api) -> None:
        [first] = ids_of(api, 1)
        job = api.ingest(f"Id,LastName\n{first},Old\n,New\n", "upsert", externalIdFieldName="Id")["id"]
        results = {row["LastName"]: row["sf__Created"] for row in api.results(job, "successfulResults")}
        assert results == {"Old": "false", "New": "true"}

    def test_a_hard_deleted_row_is_gone_for_query_all_too(self, api: Api) -> None:
        [first] = ids_of(api, 1)
        assert api.ingest(f"Id\n{first}\n", "hardDelete")["numberRecordsFailed"] == 0
        assert first not in {row["Id"] for row in api.contacts()}

    def test_a_row_without_an_id_is_refused(self, api: Api) -> None:
        [first] = ids_of(api, 1)
        job = api.ingest(f"Id,{OPT_OUT}\n,true\n{first},true\n")["id"]
        assert [row["sf__Error"] for row in api.results(job, "failedResults")] == [
            "MISSING_ARGUMENT:Id not specified in an update call:--"
        ]
        assert opted_out(api) == {first}

    def test_a_fault_of_the_side_door_refuses_the_rows_that_it_names(self, api: Api) -> None:
        first, second = ids_of(api, 2)
        api.org.faults.open.append(Fault("PUT .*/batches", row_error="UNABLE_TO_LOCK_ROW", rows=[1]))
        job = api.ingest(f"Id,{OPT_OUT}\n{first},true\n{second},true\n")["id"]
        assert opted_out(api) == {first}
        assert [row["Id"] for row in api.results(job, "failedResults")] == [second]

    def test_a_lead_keeps_its_owner_unless_an_assignment_rule_is_named(self, api: Api) -> None:
        leads = api.org.store.rows("SELECT Id, OwnerId FROM Lead WHERE IsConverted = 0 ORDER BY Id")
        data = f"Id,{OPT_OUT}\n{leads[0]['Id']},true\n"
        api.ingest(data, sobject="Lead")
        after = api.org.store.rows("SELECT OwnerId FROM Lead WHERE Id = ?", (leads[0]["Id"],))
        assert after[0]["OwnerId"] == leads[0]["OwnerId"]
        api.ingest(data, sobject="Lead", assignmentRuleId="01Q000000000001")
        after = api.org.store.rows("SELECT OwnerId FROM Lead WHERE Id = ?", (leads[0]["Id"],))
        assert after[0]["OwnerId"] == api.org.setup.other_user_id

    def test_a_read_only_field_refuses_its_rows(self, api: Api) -> None:
        [first] = ids_of(api, 1)
        api.hide(access=Access.READ)
        job = api.ingest(f"Id,{OPT_OUT}\n{first},true\n")["id"]
        assert api.results(job, "failedResults")[0]["sf__Error"].startswith("INVALID_FIELD_FOR_INSERT_UPDATE:")

    @pytest.mark.parametrize("job", ["[]", "nonsense", "", '{"object":"Foo","operation":"update"}'])
    def test_a_multipart_job_that_makes_no_sense_is_refused(self, api: Api, job: str) -> None:
        parts = {"job": (None, job, "application/json"), "content": ("content", b"Id\n\xff\n", "text/csv")}
        assert api.refused("POST", "/jobs/ingest", files=parts)[0] == 400


class TestUnreadable:
    """What fails a job as a whole."""

    @pytest.mark.parametrize(
        ("data", "operation", "message"),
        [
            ("Id,Foo\n003,x\n", "update", "InvalidBatch : Field name not found : Foo"),
            ("Id,LastName\n003,x\n", "insert", "InvalidBatch : Field name not found : Id"),
            ("Id,LastName\n003,x\n", "delete", "InvalidBatch : The 'delete' batch must contain only ids"),
            ("Id,LastName\r\n003,x\r\n", "update",
             "ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is LF"),
            ('Id,LastName\n"0"03,x\n', "update", "InvalidBatch : Failed to parse CSV. Found unescaped quote."),
            ("Id,LastName\n003,x,y\n", "update", "InvalidBatch : Failed to parse CSV. A row has 3 columns"),
            ("", "update", "InvalidBatch : Failed to read the header row"),
            (b"Id,LastName\n003,\xff\n", "update", "InvalidBatch : Failed to parse CSV. The data is not UTF-8"),
        ],
    )  # fmt: skip
    def test_data_that_cannot_be_read_fails_the_job(
        self, api: Api, data: str | bytes, operation: str, message: str
    ) -> None:
        done = api.ingest(data, operation)
        assert done["state"] == "Failed"
        assert done["errorMessage"].startswith(message)

    def test_a_hidden_field_fails_the_job_as_a_missing_one_does_and_no_row_is_lost(self, api: Api) -> None:
        first, second = ids_of(api, 2)
        api.hide()
        done = api.ingest(f"Id,{OPT_OUT}\n{first},true\n{second},true\n")
        assert (done["state"], done["errorMessage"]) == (
            "Failed", f"InvalidBatch : Field name not found : {OPT_OUT}",
        )  # fmt: skip
        assert [row["Id"] for row in api.results(done["id"], "unprocessedrecords")] == [first, second]

    def test_a_job_that_salesforce_gives_up_keeps_what_it_wrote_and_tells_the_rest(self, api: Api) -> None:
        """salesforce.md C3: "Job errors: ExceededQuota, InvalidBatch, TooManyLockFailure, FeatureNotEnabled"."""
        first, second, third = ids_of(api, 3)
        fault = {"match": "PUT .*batches", "row_error": "TooManyLockFailure", "rows": [1]}
        api.org.faults.open.append(Fault.from_json(fault))
        done = api.ingest(f"Id,{OPT_OUT}\n{first},true\n{second},true\n{third},true\n")
        assert (done["state"], done["numberRecordsProcessed"]) == ("Failed", 1)
        assert done["errorMessage"].startswith("TooManyLockFailure : ")
        assert opted_out(api) == {first}
        assert [row["Id"] for row in api.results(done["id"], "unprocessedrecords")] == [second, third]

    def test_rows_written_before_the_broken_one_stay_written(self, api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("core.practice_org.bulk.ingest.BATCH_SIZE", 2)
        first, second, third, fourth = ids_of(api, 4)
        data = f"Id,{OPT_OUT}\n{first},true\n{second},true\n{third},true,extra\n{fourth},true\n"
        done = api.ingest(data)
        assert (done["state"], done["numberRecordsProcessed"]) == ("Failed", 2)
        assert opted_out(api) == {first, second}
        assert {row["sf__Id"] for row in api.results(done["id"], "successfulResults")} == {first, second}
        assert [row["Id"] for row in api.results(done["id"], "unprocessedrecords")] == [third, fourth]

    @pytest.mark.parametrize("name", ["BACKQUOTE", "CARET", "COMMA", "PIPE", "SEMICOLON", "TAB"])
    def test_delimiters_and_line_endings(self, api: Api, name: str) -> None:
        mark = {"BACKQUOTE": "`", "CARET": "^", "COMMA": ",", "PIPE": "|", "SEMICOLON": ";", "TAB": "\t"}[name]
        [first] = ids_of(api, 1)
        data = f'\ufeffId{mark}Title\r\n{first}{mark}"a{mark}b"\r\n'
        done = api.ingest(data, columnDelimiter=name, lineEnding="CRLF")
        assert done["state"] == "JobComplete"
        assert api.results(done["id"], "successfulResults", mark)[0]["Title"] == f"a{mark}b"
        assert {row["Title"] for row in api.contacts("Title") if row["Id"] == first} == {f"a{mark}b"}
        raw = api.call("GET", f"/jobs/ingest/{done['id']}/successfulResults").content
        assert raw.count(b"\r\n") == raw.count(b"\n") == 2

    def test_compressed_uploads_are_taken(self, api: Api) -> None:
        [first] = ids_of(api, 1)
        job = api.open_job()
        packed = gzip.compress(f"Id,{OPT_OUT}\n{first},true\n".encode())
        api.ok("PUT", f"/jobs/ingest/{job}/batches", data=packed, headers={"Content-Encoding": "gzip"})
        api.ok("PATCH", f"/jobs/ingest/{job}", json={"state": "UploadComplete"})
        api.step()
        assert opted_out(api) == {first}


class TestLimits:
    """The allowances of a day."""

    def test_too_many_batches_in_a_day_fail_the_job(self, api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(api.service.limits.batches, "maximum", 1)
        [first] = ids_of(api, 1)
        data = f"Id,{OPT_OUT}\n{first},true\n"
        assert api.ingest(data)["state"] == "JobComplete"
        job = api.open_job()
        api.ok("PUT", f"/jobs/ingest/{job}/batches", data=data.encode())
        assert api.ok("PATCH", f"/jobs/ingest/{job}", json={"state": "UploadComplete"})["state"] == "Failed"
        assert api.ok("GET", f"/jobs/ingest/{job}")["errorMessage"].startswith("ExceededQuota")
        assert [row["Id"] for row in api.results(job, "unprocessedrecords")] == [first]
        api.forward(days=1)
        assert api.ingest(data)["state"] == "JobComplete"

    def test_a_too_large_upload_is_refused(self, api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(api.service.limits, "upload_bytes", 10)
        job = api.open_job()
        refused = api.refused("PUT", f"/jobs/ingest/{job}/batches", data=b"x" * 11)
        assert refused[:2] == (400, "EXCEEDED_MAX_SIZE_REQUEST")
