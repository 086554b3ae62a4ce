"""Tooling queries and describe/layouts over the app itself: assignments, field definitions, what one user sees."""

import asyncio
import json
from typing import Any
from urllib.parse import urlencode

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import Message

from core.practice_org.errors import SalesforceError
from core.practice_org.metadata.built_in.start import MetadataSwitches, StartState
from core.practice_org.metadata.org import MetadataOrg
from core.practice_org.metadata.routes import routes
from tests.practice_org.metadata.neighbours import ADMIN_TOKEN, PROFILES, SELLER_TOKEN, make_org
from tests.practice_org.metadata.soap_client import SoapClient, edited

_DATA = "/services/data/v67.0"


async def _refused(_request: Request, error: Exception) -> Response:
    assert isinstance(error, SalesforceError)
    return JSONResponse(error.body(), error.status)


def _request(
    org: MetadataOrg, path: str, token: str = ADMIN_TOKEN, method: str = "GET", body: Any = None, **query: str
) -> tuple[int, Any]:
    """One request straight into the app, without a server."""
    app = Starlette(routes=routes(org), exception_handlers={SalesforceError: _refused})
    sent: list[Message] = []
    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "raw_path": path.encode(),
        "query_string": urlencode(query).encode(),
        "headers": [(b"authorization", f"Bearer {token}".encode()), (b"host", b"localhost")],
        "scheme": "http",
        "server": ("localhost", 80),
        "client": ("127.0.0.1", 1),
        "root_path": "",
    }

    async def receive() -> Message:
        return {"type": "http.request", "body": json.dumps(body).encode(), "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    return sent[0]["status"], json.loads(b"".join(each.get("body", b"") for each in sent[1:]))


def _rows(org: MetadataOrg, soql: str) -> list[dict[str, Any]]:
    status, body = _request(org, f"{_DATA}/tooling/query", q=soql)
    assert status == 200, body
    assert body["size"] == len(body["records"])
    return list(body["records"])


def _error(org: MetadataOrg, soql: str, token: str = ADMIN_TOKEN) -> tuple[str, str]:
    status, body = _request(org, f"{_DATA}/tooling/query", token, q=soql)
    assert status == 400
    return body[0]["errorCode"], body[0]["message"]


def test_profile_layouts_say_which_profile_sees_which_layout() -> None:
    rows = _rows(
        make_org(),
        "SELECT LayoutId, Layout.Name, ProfileId, Profile.Name, RecordTypeId FROM ProfileLayout"
        " WHERE TableEnumOrId = 'Contact' ORDER BY Profile.Name DESC",
    )
    assert [row["Profile"]["Name"] for row in rows] == ["System Administrator", "Standard User"]
    first = rows[0]
    assert (first["Layout"]["Name"], first["ProfileId"], first["RecordTypeId"]) == (
        "Contact Layout",
        PROFILES[0][0],
        None,
    )
    assert first["attributes"]["type"] == "ProfileLayout"
    assert first["Layout"]["attributes"]["url"] == f"{_DATA}/tooling/sobjects/Layout/{first['LayoutId']}"


def test_layout_names_are_decoded_and_ids_match_those_of_list_metadata() -> None:
    org = make_org()
    rows = _rows(org, "SELECT Id, Name FROM Layout WHERE EntityDefinition.QualifiedApiName IN ('Lead')")
    assert {row["Name"] for row in rows} == {"Lead Layout", "Lead: Partners & Events Layout"}
    component = org.store.get("Layout", "Lead-Lead Layout")
    assert component is not None
    assert component.component_id in {row["Id"] for row in rows}


def test_full_name_and_metadata_are_answered_for_one_row_only() -> None:
    org = make_org()
    (row,) = _rows(org, "SELECT FullName, Metadata FROM Layout WHERE Name = 'lead layout'")
    assert row["FullName"] == "Lead-Lead Layout"
    assert row["Metadata"]["layoutSections"][0]["layoutColumns"][0]["layoutItems"][1]["field"] == "Name"
    code, sentence = _error(org, "SELECT FullName FROM Layout")
    assert code == "MALFORMED_QUERY"
    assert "no more than one row for retrieval. Result size: 6" in sentence


def test_field_definitions_show_a_field_that_field_security_hides() -> None:
    org = make_org()
    soql = (
        "SELECT QualifiedApiName, DataType FROM FieldDefinition WHERE EntityDefinition.QualifiedApiName='Contact'"
        " AND QualifiedApiName='HasOptedOutOfEmail'"
    )
    status, body = _request(org, f"{_DATA}/tooling/query", SELLER_TOKEN, q=soql)
    assert status == 200
    assert [(row["QualifiedApiName"], row["DataType"]) for row in body["records"]] == [
        ("HasOptedOutOfEmail", "Checkbox")
    ]


def test_field_definitions_want_a_filter_on_their_object() -> None:
    code, sentence = _error(make_org(), "SELECT QualifiedApiName FROM FieldDefinition")
    assert code == "MALFORMED_QUERY"
    assert sentence == "FieldDefinition: a filter on a reified column is required [EntityDefinitionId,DurableId]"


def test_record_pages_are_found_and_dynamic_forms_are_seen_in_their_metadata() -> None:
    org = make_org(MetadataSwitches(dynamic_forms=True))
    rows = _rows(org, "SELECT Id, DeveloperName, MasterLabel, Type, EntityDefinitionId FROM FlexiPage")
    assert {(row["DeveloperName"], row["Type"], row["EntityDefinitionId"]) for row in rows} == {
        ("Contact_Record_Page", "RecordPage", "Contact"),
        ("Lead_Record_Page", "RecordPage", "Lead"),
    }
    (page,) = _rows(org, "SELECT Metadata FROM FlexiPage WHERE DeveloperName LIKE 'Contact%'")
    assert "Record.HasOptedOutOfEmail" in json.dumps(page["Metadata"])


def test_counting_and_grouping() -> None:
    org = make_org()
    _, body = _request(org, f"{_DATA}/tooling/query", q="SELECT COUNT() FROM Layout WHERE TableEnumOrId != 'Account'")
    assert (body["totalSize"], body["records"]) == (4, [])
    rows = _rows(org, "SELECT Layout.Name, COUNT(ProfileId) n FROM ProfileLayout GROUP BY Layout.Name")
    assert {(row["Name"], row["n"]) for row in rows} == {
        ("Account Layout", 2),
        ("Contact Layout", 2),
        ("Lead Layout", 2),
    }


@pytest.mark.parametrize(
    ("soql", "code"),
    [
        ("SELECT Nope FROM Layout", "INVALID_FIELD"),
        ("SELECT Nope.Name FROM Layout", "INVALID_FIELD"),
        ("SELECT Id FROM Nope", "INVALID_TYPE"),
        ("SELECT Id FRM Layout", "MALFORMED_QUERY"),
    ],
)
def test_wrong_queries_are_refused(soql: str, code: str) -> None:
    assert _error(make_org(), soql)[0] == code


def test_setup_objects_are_unknown_to_who_may_not_view_the_setup() -> None:
    assert _error(make_org(), "SELECT LayoutId FROM ProfileLayout", SELLER_TOKEN)[0] == "INVALID_TYPE"


def test_the_installed_package_can_be_asked_for() -> None:
    soql = "SELECT SubscriberPackage.NamespacePrefix, SubscriberPackage.Name FROM InstalledSubscriberPackage"
    assert _rows(make_org(), soql) == []
    (row,) = _rows(make_org(MetadataSwitches(sales_package=True)), soql)
    assert row["SubscriberPackage"]["NamespacePrefix"] == "mktosales"


def test_objects_can_be_described_and_rows_fetched_by_their_url() -> None:
    org = make_org()
    _, body = _request(org, f"{_DATA}/tooling/sobjects/layout/describe")
    assert "Name" in [field["name"] for field in body["fields"]]
    (row,) = _rows(org, "SELECT Id FROM Layout WHERE Name = 'Lead Layout'")
    status, fetched = _request(org, row["attributes"]["url"])
    assert (status, fetched["FullName"]) == (200, "Lead-Lead Layout")
    assert _request(org, f"{_DATA}/tooling/sobjects/Layout/00h000000000000AAA")[0] == 404
    assert _request(org, f"{_DATA}/tooling/sobjects", token="none")[0] == 401


def _values(described: dict[str, Any]) -> set[str]:
    return {
        component["value"]
        for layout in described["layouts"]
        for section in layout["detailLayoutSections"]
        for row in section["layoutRows"]
        for item in row["layoutItems"]
        for component in item["layoutComponents"]
    }


def test_describe_layouts_shows_the_users_own_layout_without_hidden_fields() -> None:
    org = make_org()
    path = f"{_DATA}/sobjects/Contact/describe/layouts"
    _, for_admin = _request(org, path)
    _, for_seller = _request(org, path, SELLER_TOKEN)
    assert "HasOptedOutOfEmail" in _values(for_admin)
    assert "HasOptedOutOfEmail" not in _values(for_seller)
    assert {"Name", "Email"} <= _values(for_seller)


def test_describe_layouts_follows_an_update_and_knows_the_master_record_type() -> None:
    org = make_org(MetadataSwitches(state=StartState.FIRST_DAY))
    path = f"{_DATA}/sobjects/contact/describe/layouts"
    _, before = _request(org, path)
    assert "HasOptedOutOfEmail" not in _values(before)
    client = SoapClient(org)
    client.save("update", edited(client.read("Layout", "Contact-Contact Layout")[0], "HasOptedOutOfEmail"))
    _, after = _request(org, f"{path}/")
    assert "HasOptedOutOfEmail" in _values(after)
    (mapping,) = after["recordTypeMappings"]
    assert (mapping["master"], mapping["recordTypeId"]) == (True, "012000000000000AAA")
    _, one = _request(org, f"{path}/012000000000000AAA")
    assert one["id"] == mapping["layoutId"]
    assert _request(org, f"{path}/012000000000001AAA")[0] == 404
    assert _request(org, f"{_DATA}/sobjects/Nope/describe/layouts")[0] == 404


def test_the_side_door_orders_refusals_slows_deploys_down_and_shows_layouts() -> None:
    org = make_org(MetadataSwitches(person_accounts=True))
    order = {"refuse": {"layout": "Lead-Lead Layout", "trouble": "no_section"}, "polls_before_done": 3}
    _, state = _request(org, "/practice/metadata", method="POST", body=order)
    assert state["refused"] == {"Lead-Lead Layout": "no_section"}
    assert org.deployments.polls_before_done == 3
    _, layouts = _request(org, "/practice/layouts")
    shown = {each["label"]: each for each in layouts}
    assert "PersonHasOptedOutOfEmail" in shown["Person Account Layout"]["fields"]
    assert shown["Lead: Partners & Events Layout"]["object"] == "Lead"
    wrong = {"refuse": {"layout": "x", "trouble": "none such"}}
    assert _request(org, "/practice/metadata", method="POST", body=wrong)[0] == 400
