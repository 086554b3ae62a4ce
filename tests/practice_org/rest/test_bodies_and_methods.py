"""What a client may send: bodies that are none, of the wrong kind, and methods that a resource does not have."""

import json

import pytest
import requests

from tests.practice_org.rest.conftest import Api

JSON = {"Content-Type": "application/json"}


def refusal(answer: requests.Response) -> tuple[int, str]:
    return answer.status_code, str(answer.json()[0]["errorCode"])


def send(api: Api, body: bytes, headers: dict[str, str] = JSON) -> requests.Response:
    url = f"{api.base}/sobjects/Contact"
    return requests.post(url, data=body, headers={**api.session.headers, **headers}, timeout=10)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"", "The HTTP entity body is required, but this request has no entity body."),
        (b"[]", "Can not deserialize SObject out of START_ARRAY token at [line:1, column:1]"),
        (b"{name: 1}", "Unexpected character ('n' (code 110)) at [line:1, column:3]"),
        (b'{"LastName":\n x}', "Unexpected character ('x' (code 120)) at [line:2, column:3]"),
        (b'{"LastName":', "Unexpected end-of-input at [line:1, column:13]"),
        (b'{"NumberOfEmployees": NaN}', "Unexpected character ('N' (code 78)) at [line:1, column:1]"),
    ],
)
def test_a_body_that_is_no_json_object_is_refused_with_the_place(api: Api, body: bytes, message: str) -> None:
    """salesforce.md C6: "REST body is a **list**", and JSON_PARSER_ERROR is a 400."""
    answer = send(api, body)
    assert refusal(answer) == (400, "JSON_PARSER_ERROR")
    assert answer.json()[0]["message"] == message


@pytest.mark.parametrize(
    "body", [b'{"LastName":"\\ud800"}', b'{"LastName":"\xff"}', b"[" * 100_000, b'{"a":"\xed\xa0\x80"}']
)
def test_a_body_that_no_org_could_keep_is_refused_as_well(api: Api, body: bytes) -> None:
    assert refusal(send(api, body)) == (400, "JSON_PARSER_ERROR")


def test_escapes_and_every_script_arrive_as_they_were_meant(api: Api) -> None:
    body = b'{"LastName":"\\u00c5ngstr\\u00f6m \\ud83d\\ude00","Title":"\xe5\xb1\xb1\xe7\x94\xb0"}'
    made = send(api, body).json()["id"]
    row = api.get(f"/sobjects/Contact/{made}").json()
    assert (row["LastName"], row["Title"]) == ("Ångström 😀", "山田")


def test_neither_text_nor_a_form_is_taken_and_a_body_without_a_name_is_taken_for_json(api: Api) -> None:
    body = json.dumps({"LastName": "Plain"}).encode()
    answer = send(api, body, {"Content-Type": "text/plain"})
    assert refusal(answer) == (415, "UNSUPPORTED_MEDIA_TYPE")
    assert answer.json()[0]["message"] == "MediaType of 'text/plain' is not supported by this resource"
    assert refusal(send(api, body, {"Content-Type": "application/x-www-form-urlencoded"}))[0] == 415
    assert send(api, body, {"Content-Type": "Application/JSON; charset=utf-8"}).status_code == 201
    assert send(api, body, {}).status_code == 201


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("PATCH", "/sobjects/Contact", "HEAD,GET,POST"),
        ("POST", "/sobjects/Contact/003000000000001", "HEAD,GET,PATCH,DELETE"),
        ("POST", "/query", "HEAD,GET"),
        ("OPTIONS", "/limits", "HEAD,GET"),
        ("POST", "/tooling/query", "HEAD,GET"),
        ("GET", "/metadata/deployRequest", "POST"),
    ],
)
def test_a_method_that_a_resource_does_not_have_is_a_405_that_names_the_others(
    api: Api, method: str, path: str, allowed: str
) -> None:
    answer = api.session.request(method, api.base + path, timeout=10)
    assert refusal(answer) == (405, "METHOD_NOT_ALLOWED")
    assert answer.json()[0]["message"] == f"HTTP Method '{method}' not allowed. Allowed are {allowed}"
    assert answer.headers["Allow"] == allowed


def test_head_answers_as_get_without_a_body(api: Api) -> None:
    answer = api.session.head(f"{api.base}/sobjects", timeout=10)
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["Sforce-Limit-Info"].startswith("api-usage=")


def test_a_post_can_stand_for_a_patch_and_a_get_for_nothing_else(api: Api) -> None:
    contact = api.rows("Contact")[0]["Id"]
    path = f"/sobjects/Contact/{contact}?_HttpMethod="
    assert api.get(path + "DELETE").status_code == 200
    assert api.row("Contact", contact)["IsDeleted"] is False
    assert api.post(path + "PATCH", {"Title": "By POST"}).status_code == 204
    assert api.row("Contact", contact)["Title"] == "By POST"
