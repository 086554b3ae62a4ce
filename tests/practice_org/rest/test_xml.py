"""The REST API in XML, for clients that ask for it."""

from collections.abc import Mapping

import pytest
import requests
from lxml import etree

from tests.practice_org.rest.conftest import Api

XML = {"Accept": "application/xml"}
BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
NIL = "{http://www.w3.org/2001/XMLSchema-instance}nil"


def root_of(answer: requests.Response) -> etree._Element:
    assert answer.headers["Content-Type"] == "application/xml;charset=UTF-8"
    return etree.fromstring(answer.content)


def post(api: Api, body: bytes, headers: Mapping[str, str]) -> requests.Response:
    sent = {"Content-Type": "application/xml", **headers}
    return api.session.post(f"{api.base}/sobjects/Contact", data=body, headers=sent, timeout=10)


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("application/xml", "xml"),
        (BROWSER["Accept"], "xml"),
        ("application/xml, application/json", "xml"),
        ("application/json, application/xml", "json"),
        ("application/json, application/xml;q=0.5", "json"),
        ("application/xml;q=0, */*", "json"),
        ("*/*", "json"),
        ("text/html", "json"),
        ("", "json"),
    ],
)
def test_what_is_asked_for_first_is_given(api: Api, accept: str, kind: str) -> None:
    answer = api.get("/query?q=SELECT+Id+FROM+Contact+LIMIT+1", headers={"Accept": accept})
    assert answer.headers["Content-Type"] == f"application/{kind};charset=UTF-8"


def test_a_record_is_made_and_read_in_xml(api: Api) -> None:
    made = root_of(post(api, "<Contact><LastName>Núñez</LastName><Title/></Contact>".encode(), XML))
    assert (made.tag, made.findtext("success")) == ("Result", "true")
    contact = made.findtext("id")
    read = root_of(api.get(f"/sobjects/Contact/{contact}?fields=LastName,Email,HasOptedOutOfEmail", headers=XML))
    assert (read.tag, read.get("type")) == ("Contact", "Contact")
    assert read.get("url") == f"/services/data/v67.0/sobjects/Contact/{contact}"
    assert (read.findtext("LastName"), read.findtext("HasOptedOutOfEmail")) == ("Núñez", "false")
    email = read.find("Email")
    assert email is not None
    assert email.get(NIL) == "true"


def test_rows_of_a_query_are_repeated_elements(api: Api) -> None:
    root = root_of(api.get("/query?q=SELECT+Id,Owner.Name+FROM+Contact+LIMIT+2", headers=XML))
    assert (root.tag, root.findtext("totalSize"), root.findtext("done")) == ("QueryResult", "2", "true")
    assert [each.get("type") for each in root.findall("records")] == ["Contact", "Contact"]
    assert root.findtext("records/Owner/Name")


def test_refusals_are_in_xml_from_the_gate_on(api: Api) -> None:
    for answer, code in (
        (requests.get(f"{api.base}/limits", headers=XML, timeout=10), "INVALID_SESSION_ID"),
        (api.get("/nonsense", headers=XML), "NOT_FOUND"),
        (post(api, b"<Contact><LastName>x</Contact>", XML), "XML_PARSER_ERROR"),
        (post(api, b"<Contact><Foo>x</Foo></Contact>", XML), "INVALID_FIELD"),
    ):
        root = root_of(answer)
        assert (root.tag, root.findtext("Error/errorCode")) == ("Errors", code)
        assert root.findtext("Error/message")


def test_entities_of_a_body_are_not_resolved(api: Api) -> None:
    bomb = b'<!DOCTYPE c [<!ENTITY a SYSTEM "file:///etc/hostname">]><Contact>&a;<LastName>&a;x</LastName></Contact>'
    answer = post(api, bomb, XML)
    assert root_of(answer).findtext("Error/errorCode") == "REQUIRED_FIELD_MISSING"


def test_a_browser_sees_the_versions_and_resources(api: Api) -> None:
    versions = root_of(requests.get(f"{api.practice.http_url}/services/data/", headers=BROWSER, timeout=10))
    assert (versions.tag, versions.findtext("Version/label")) == ("Versions", "Summer '14")
    assert root_of(api.get("", headers=XML)).findtext("sobjects") == "/services/data/v67.0/sobjects"


def test_what_has_no_known_form_in_xml_stays_json(api: Api) -> None:
    assert api.get("/sobjects/Contact/describe", headers=XML).json()["name"] == "Contact"
    assert api.delete(f"/sobjects/Contact/{api.rows('Contact')[0]['Id']}", headers=XML).status_code == 204
