"""Composite and Composite batch: several requests in one call."""

from typing import Any

import pytest

from tests.practice_org.rest.conftest import Api

V = "/services/data/v67.0"


def composite(api: Api, *steps: dict[str, Any], all_or_none: bool = False) -> list[dict[str, Any]]:
    answer = api.post("/composite", {"allOrNone": all_or_none, "compositeRequest": list(steps)})
    assert answer.status_code == 200, answer.text
    answers: list[dict[str, Any]] = answer.json()["compositeResponse"]
    return answers


def test_a_later_step_uses_what_an_earlier_one_answered(api: Api) -> None:
    account, contact, read = composite(
        api,
        {"method": "POST", "url": f"{V}/sobjects/Account", "referenceId": "a", "body": {"Name": "New"}},
        {"method": "POST", "url": f"{V}/sobjects/Contact", "referenceId": "c",
         "body": {"LastName": "Child", "AccountId": "@{a.id}"}},
        {"method": "GET", "url": f"{V}/sobjects/Contact/@{{c.id}}?fields=AccountId,LastName", "referenceId": "r"},
    )  # fmt: skip
    assert [each["httpStatusCode"] for each in (account, contact, read)] == [201, 201, 200]
    assert read["body"]["AccountId"] == account["body"]["id"]
    assert read["referenceId"] == "r"


def test_query_results_can_be_referred_to_by_index(api: Api) -> None:
    found, changed = composite(
        api,
        {"method": "GET", "url": f"{V}/query?q=SELECT+Id+FROM+Contact+WHERE+HasOptedOutOfEmail+=+false+LIMIT+1",
         "referenceId": "q"},
        {"method": "PATCH", "url": f"{V}/sobjects/Contact/@{{q.records[0].Id}}", "referenceId": "p",
         "body": {"HasOptedOutOfEmail": True}},
    )  # fmt: skip
    assert (changed["httpStatusCode"], changed["body"]) == (204, None)
    assert api.row("Contact", found["body"]["records"][0]["Id"])["HasOptedOutOfEmail"] is True


def test_all_or_none_takes_everything_back(api: Api) -> None:
    before = len(api.rows("Contact"))
    made, failed = composite(
        api,
        {"method": "POST", "url": f"{V}/sobjects/Contact", "referenceId": "x", "body": {"LastName": "Gone"}},
        {"method": "POST", "url": f"{V}/sobjects/Contact", "referenceId": "y", "body": {}},
        all_or_none=True,
    )
    assert made["body"][0]["errorCode"] == "PROCESSING_HALTED"
    assert failed["body"][0]["errorCode"] == "REQUIRED_FIELD_MISSING"
    assert len(api.rows("Contact")) == before


def test_a_broken_reference_and_an_unknown_resource_fail_alone(api: Api) -> None:
    broken, unknown, fine = composite(
        api,
        {"method": "GET", "url": f"{V}/sobjects/Contact/@{{nobody.id}}", "referenceId": "b"},
        {"method": "GET", "url": f"{V}/nonsense", "referenceId": "u"},
        {"method": "GET", "url": f"{V}/limits", "referenceId": "f"},
    )
    assert broken["httpStatusCode"] == 400
    assert broken["body"][0]["message"] == "Invalid reference specified. No value for nobody.id found in nobody"
    assert (unknown["httpStatusCode"], unknown["body"]) == (
        404,
        [{"errorCode": "NOT_FOUND", "message": "The requested resource does not exist"}],
    )
    assert fine["httpStatusCode"] == 200


@pytest.mark.parametrize("name", ["", "with-dash", "with space", "_first", "ä"])
def test_a_reference_id_of_other_letters_is_refused_from_v54_on(api: Api, name: str) -> None:
    body = {"compositeRequest": [{"method": "GET", "url": f"{V}/limits", "referenceId": name}]}
    answer = api.post("/composite", body)
    assert (answer.status_code, answer.json()[0]["errorCode"]) == (400, "JSON_PARSER_ERROR")
    assert answer.json()[0]["message"].startswith(f"Provided referenceId ('{name}') must start with a letter")
    api.base = api.base.replace("67.0", "53.0")
    assert api.post("/composite", body).status_code == 200


def test_every_step_is_answered_even_where_two_have_one_name(api: Api) -> None:
    step = {"method": "GET", "referenceId": "same"}
    answers = composite(api, {**step, "url": f"{V}/limits"}, {**step, "url": f"{V}/nonsense"})
    assert [each["httpStatusCode"] for each in answers] == [200, 404]


def test_what_a_step_created_is_said_in_its_headers_as_recorded(api: Api) -> None:
    (made,) = composite(
        api, {"method": "POST", "url": f"{V}/sobjects/Account", "referenceId": "a", "body": {"Name": "New"}}
    )
    assert made["httpHeaders"] == {"Location": f"{V}/sobjects/Account/{made['body']['id']}"}


@pytest.mark.parametrize(
    "step",
    [
        {"url": "http://["},
        {"url": 7},
        {"method": None},
        {"url": f"{V}/limits#@{{}}"},
        {"url": f"{V}/limits?x=@{{.}}"},
        {"httpHeaders": {"If-Match": "“"}},
        {"url": f"{V}/sobjects/Contact/Email/%ff"},
    ],
)
def test_a_step_that_makes_no_sense_fails_alone(api: Api, step: dict[str, Any]) -> None:
    odd, fine = composite(
        api,
        {"method": "GET", "url": f"{V}/limits", "referenceId": "odd", **step},
        {"method": "GET", "url": f"{V}/limits", "referenceId": "fine"},
    )
    assert odd["httpStatusCode"] in (200, 400, 404, 405)
    assert fine["httpStatusCode"] == 200


def test_batch_halts_when_told_to(api: Api) -> None:
    steps = [{"method": "GET", "url": "v67.0/nonsense"}, {"method": "GET", "url": "v67.0/limits"}]
    free = api.post("/composite/batch", {"batchRequests": steps}).json()
    assert (free["hasErrors"], [each["statusCode"] for each in free["results"]]) == (True, [404, 200])
    halted = api.post("/composite/batch", {"haltOnError": True, "batchRequests": steps}).json()
    assert [each["statusCode"] for each in halted["results"]] == [404, 412]
    assert halted["results"][1]["result"][0]["errorCode"] == "BATCH_PROCESSING_HALTED"


def test_more_than_twenty_five_steps_are_refused(api: Api) -> None:
    steps = [{"method": "GET", "url": f"{V}/limits", "referenceId": str(each)} for each in range(26)]
    assert api.post("/composite", {"compositeRequest": steps}).status_code == 400


def test_a_composite_call_costs_one_of_the_budget(api: Api) -> None:
    composite(api, *({"method": "GET", "url": f"{V}/limits", "referenceId": str(each)} for each in range(5)))
    assert api.get("/limits").headers["Sforce-Limit-Info"] == "api-usage=2/15000"
