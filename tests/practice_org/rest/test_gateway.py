"""What stands in front of every resource: sessions, versions, the budget, and trouble on order."""

import time

import pytest
import requests

from core.practice_org.practice import PracticeOrg
from tests.practice_org.rest.conftest import Api


def contact_of(api: Api) -> str:
    return str(next(each["Id"] for each in api.rows("Contact") if not each["HasOptedOutOfEmail"]))


def test_a_token_that_is_not_good_is_a_401_in_a_list(api: Api) -> None:
    for headers in ({}, {"Authorization": "Bearer wrong"}, {"Authorization": "OAuth wrong"}):
        answer = requests.get(f"{api.base}/limits", headers=headers, timeout=10)
        assert answer.status_code == 401
        assert answer.json() == [{"message": "Session expired or invalid", "errorCode": "INVALID_SESSION_ID"}]


def test_an_expired_session_is_refused_and_a_new_one_works(api: Api) -> None:
    user = api.rows("User")[0]["Username"]
    token = api.door("sessions", {"issue": user})["access_token"]
    headers = {"Authorization": f"Bearer {token}"}
    assert requests.get(f"{api.base}/limits", headers=headers, timeout=10).status_code == 200
    api.door("sessions", {"expire": token})
    assert requests.get(f"{api.base}/limits", headers=headers, timeout=10).status_code == 401


@pytest.mark.parametrize("header", ["Basic eA==", "Bearer", "", "00D000000000001!token"])
def test_a_header_that_is_no_session_at_all_is_told_from_an_expired_one(api: Api, header: str) -> None:
    answer = requests.get(f"{api.base}/limits", headers={"Authorization": header}, timeout=10)
    assert answer.status_code == 401
    assert answer.json() == [{"message": "INVALID_HEADER_TYPE", "errorCode": "INVALID_AUTH_HEADER"}]


def test_versions_older_than_31_are_retired_and_the_others_are_listed_without_a_token(api: Api) -> None:
    """salesforce.md: "Pin one version (v67.0 suggested) in one place; older than v31 is retired"."""
    listed = requests.get(f"{api.practice.http_url}/services/data/", timeout=10).json()
    assert [listed[0]["version"], listed[-1]["version"]] == ["31.0", "67.0"]
    assert listed[0]["label"] == "Summer '14"
    assert listed[-2] == {"label": "Spring '26", "url": "/services/data/v66.0", "version": "66.0"}
    expected = {"31.0": 200, "67.0": 200, "30.0": 410, "7.0": 410, "6.0": 404, "68.0": 404, "67.1": 404, "6_7.0": 404}
    for version, status in {**expected, "x": 404, "nan": 404}.items():
        url = f"{api.practice.http_url}/services/data/v{version}/sobjects"
        assert api.session.get(url, timeout=10).status_code == status, version
    gone = api.session.get(f"{api.practice.http_url}/services/data/v30.0/sobjects", timeout=10)
    assert gone.json()[0]["errorCode"] == "GONE"


def test_an_address_beyond_16_kb_is_refused_by_the_web_server_in_front(api: Api) -> None:
    """salesforce.md C1: "REST query is GET only, URI limit ~16 KB -> chunk"."""

    def ask(length: int) -> requests.Response:
        soql = "SELECT+Id+FROM+Contact+WHERE+Email+IN+('{}')"
        fixed = len("/services/data/v67.0/query?q=" + soql) - 2
        return api.get("/query?q=" + soql.format("x" * (length - fixed)))

    assert ask(3_000).status_code == 200
    assert (ask(16_385).status_code, ask(16_385).text) == (
        414,
        "<h1>Bad Message 414</h1><pre>reason: URI Too Long</pre>",
    )
    with_headers = ask(16_300)
    assert (with_headers.status_code, with_headers.headers["Content-Type"].partition(";")[0]) == (431, "text/html")
    assert "Request Header Fields Too Large" in with_headers.text


def test_every_answer_says_how_much_of_the_budget_is_used(api: Api) -> None:
    assert api.get("/limits").headers["Sforce-Limit-Info"] == "api-usage=1/15000"
    answer = api.get("/limits")
    assert answer.headers["Sforce-Limit-Info"] == "api-usage=2/15000"
    assert answer.json()["DailyApiRequests"] == {"Max": 15000, "Remaining": 14998}
    assert "GMT" in answer.headers["Date"]


@pytest.mark.parametrize(
    "path",
    ["/limits", "/tooling/query?q=SELECT+Id+FROM+EntityDefinition", "/sobjects/Contact/describe/layouts"],
)
def test_json_names_its_character_set_as_recorded(api: Api, path: str) -> None:
    assert api.get(path).headers["Content-Type"] == "application/json;charset=UTF-8"


def test_limits_tell_what_is_left_of_bulk_jobs_too(api: Api) -> None:
    """salesforce.md C5: `GET /limits` has DailyBulkV2QueryJobs beside DailyApiRequests."""
    api.post("/jobs/query", {"operation": "query", "query": "SELECT Id FROM Contact LIMIT 1"})
    limits = api.get("/limits").json()
    assert limits["DailyBulkV2QueryJobs"] == {"Max": 10_000, "Remaining": 9_999}
    assert limits["DailyBulkApiBatches"] == {"Max": 15_000, "Remaining": 15_000}


def test_a_budget_that_is_used_up_is_a_403(api: Api) -> None:
    api.door("limits", {"max": 10, "used": 9})
    assert api.get("/limits").status_code == 200
    answer = api.get("/limits")
    assert answer.status_code == 403
    assert answer.json() == [{"message": "TotalRequests Limit exceeded.", "errorCode": "REQUEST_LIMIT_EXCEEDED"}]


def test_a_status_on_order_is_answered_as_often_as_ordered(api: Api) -> None:
    api.door("faults", {"match": "PATCH .*sobjects/Contact", "times": 2, "status": 503,
                        "headers": {"Retry-After": "1"}})  # fmt: skip
    path = f"/sobjects/Contact/{contact_of(api)}"
    answers = [api.patch(path, {"HasOptedOutOfEmail": True}) for _ in range(3)]
    assert [each.status_code for each in answers] == [503, 503, 204]
    assert answers[0].json()[0]["errorCode"] == "SERVER_UNAVAILABLE"
    assert answers[0].headers["Retry-After"] == "1"


def test_a_gateway_answers_with_its_own_page(api: Api) -> None:
    api.door("faults", {"match": "GET .*limits", "html": True})
    answer = api.get("/limits")
    assert (answer.status_code, answer.headers["Content-Type"]) == (502, "text/html")
    assert "Bad Gateway" in answer.text


@pytest.mark.parametrize(("when", "written"), [("before", False), ("after", True)])
def test_a_connection_can_break_before_or_after_the_write(api: Api, when: str, written: bool) -> None:
    contact = contact_of(api)
    api.door("faults", {"match": "PATCH", "drop": when})
    with pytest.raises(requests.ConnectionError):
        api.patch(f"/sobjects/Contact/{contact}", {"HasOptedOutOfEmail": True})
    assert api.row("Contact", contact)["HasOptedOutOfEmail"] is written
    assert api.calls()[-1]["status"] == 0


def test_a_row_error_on_order_refuses_a_single_record_too(api: Api) -> None:
    api.door("faults", {"match": "PATCH .*sobjects/", "row_error": "UNABLE_TO_LOCK_ROW"})
    answer = api.patch(f"/sobjects/Contact/{contact_of(api)}", {"HasOptedOutOfEmail": True})
    assert (answer.status_code, answer.json()[0]["errorCode"]) == (400, "UNABLE_TO_LOCK_ROW")


def test_answers_can_be_late_and_bodies_slow(api: Api) -> None:
    api.door("faults", [{"match": "GET .*limits", "delay_ms": 60}, {"match": "GET .*limits", "slow_body_ms": 60}])
    for _ in range(2):
        began = time.perf_counter()
        assert api.get("/limits").json()["DailyApiRequests"]["Max"] == 15000
        assert time.perf_counter() - began >= 0.06


def test_a_fault_that_makes_no_sense_is_refused(api: Api) -> None:
    for body in ({"match": "("}, {"match": "x", "drop": "sideways"}, {"match": "x", "nonsense": 1}, {}):
        answer = requests.post(f"{api.practice.http_url}/practice/faults", json=body, timeout=10)
        assert answer.status_code == 400
    assert requests.get(f"{api.practice.http_url}/practice/faults", timeout=10).json() == []


def test_calls_are_recorded_and_the_side_door_is_not(api: Api) -> None:
    api.get("/limits?x=1")
    api.rows("Contact")
    (call,) = api.calls()
    assert (call["method"], call["path"], call["status"]) == ("GET", "/services/data/v67.0/limits?x=1", 200)
    assert call["bytes"] > 100
    assert call["ms"] >= 0


def test_what_is_not_there_is_an_error_list(api: Api) -> None:
    for path in ("/chatter", "/sobjects/Nothing__c/describe", "/theme"):
        answer = api.get(path)
        assert answer.status_code == 404
        assert answer.json() == [{"errorCode": "NOT_FOUND", "message": "The requested resource does not exist"}]


def test_tls_shows_a_leaf_of_the_ca_that_is_told(practice: PracticeOrg, api: Api) -> None:
    url = f"{practice.https_url}/services/data/v67.0/limits"
    assert api.session.get(url, verify=str(practice.ca_path), timeout=10).status_code == 200
    with pytest.raises(requests.exceptions.SSLError):
        api.session.get(url, verify=True, timeout=10)


def test_an_org_without_api_access_refuses_every_data_call_until_a_reset(api: Api) -> None:
    policy = api.practice.parts.signin.policy
    policy.api_enabled = False
    answer = api.get("/limits")
    assert (answer.status_code, answer.json()[0]["errorCode"]) == (403, "API_DISABLED_FOR_ORG")
    api.door("reset", {})
    assert api.get("/limits").status_code == 200


def test_a_session_whose_scopes_do_not_open_the_api_is_refused(api: Api) -> None:
    org = api.practice.org
    session = org.sessions.issue(org.setup.admin_id, org.setup.org_id, scopes=("id",))
    answer = requests.get(f"{api.base}/limits", headers={"Authorization": f"Bearer {session.token}"}, timeout=10)
    assert answer.status_code == 401
    assert answer.json()[0]["message"] == "This session is not valid for use with the REST API"


def test_a_user_who_is_deactivated_loses_the_sessions(api: Api) -> None:
    user = api.rows("User")[1]
    token = api.door("sessions", {"issue": user["Username"]})["access_token"]
    headers = {"Authorization": f"Bearer {token}"}
    assert requests.get(f"{api.base}/limits", headers=headers, timeout=10).status_code == 200
    api.door("records", {"sobject": "User", "id": user["Id"], "fields": {"IsActive": False}})
    assert requests.get(f"{api.base}/limits", headers=headers, timeout=10).status_code == 401


def test_after_a_reset_the_orgs_own_session_is_good_again(api: Api) -> None:
    api.door("sessions", {"expire": "all"})
    assert api.get("/limits").status_code == 401
    api.door("reset", {})
    assert api.get("/limits").status_code == 200
