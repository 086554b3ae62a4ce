"""The shapes of REST answers equal the recorded ones of real orgs; every difference stands here with its reason."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import requests

from core.practice_org.options import OrgOptions
from core.practice_org.practice import PracticeOrg

FIXTURES = Path(__file__).parents[3] / "shared" / "fixtures"
pytestmark = pytest.mark.skipif(not FIXTURES.is_dir(), reason=f"the recorded fixtures are not at {FIXTURES}")

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
OPT_OUTS = {"HasOptedOutOfEmail", "HasOptedOutOfFax", "DoNotCall"}
"""Hidden from the user who recorded, so in our describes alone."""

ACCOUNT_LEFT_OUT = {
    "History__c", "ns__LinkedAccount__c", "ns__Description__c", "Primary_Contact__c",  # that org's own fields
    "RecordTypeId",  # there only where an object has record types, and ours have none
    "IsPartner", "IsCustomerPortal", "ChannelProgramName", "ChannelProgramLevelName",  # partner portals
    "Jigsaw", "JigsawCompanyId", "CleanStatus", "AccountSource", "DunsNumber", "Tradestyle", "NaicsCode", "NaicsDesc",
    "YearStarted", "SicDesc", "DandbCompanyId", "OperatingHoursId",  # Data.com and scheduling
}  # fmt: skip

NEWER_THAN_THE_RECORDING = {"sobjectDescribeOption", "associateEntityType", "associateParentEntity"}
"""Keys of describe that came after v48, with which Account was recorded."""


def recorded(path: str) -> Any:
    return json.loads((FIXTURES / path).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def practice() -> Iterator[PracticeOrg]:
    with PracticeOrg(OrgOptions(contacts=30, leads=20), now=lambda: NOON) as running:
        yield running


@pytest.fixture(scope="module")
def session(practice: PracticeOrg) -> Iterator[requests.Session]:
    with requests.Session() as made:
        made.headers["Authorization"] = f"Bearer {practice.access_token}"
        yield made


def get(practice: PracticeOrg, session: requests.Session, path: str, **params: str) -> Any:
    return session.get(f"{practice.http_url}/services/data/v67.0{path}", params=params, timeout=10).json()


def shape(value: Any) -> Any:
    """Keys and types without the values; a list is the shape of its first entry."""
    if isinstance(value, dict):
        return {key: shape(each) for key, each in value.items()}
    if isinstance(value, list):
        return [shape(value[0])] if value else []
    return type(value).__name__


@pytest.mark.parametrize("sobject", ["Contact", "Lead"])
def test_describes_of_people_equal_the_recorded_ones_field_by_field(
    practice: PracticeOrg, session: requests.Session, sobject: str
) -> None:
    theirs = recorded(f"cumulusci/describe/GET_sobjects_{sobject}_describe.json")
    ours = get(practice, session, f"/sobjects/{sobject}/describe")
    assert set(ours) == set(theirs)
    assert set(ours["urls"]) == set(theirs["urls"])
    by_name = {each["name"]: each for each in ours["fields"]}
    assert [name for name in by_name if name not in OPT_OUTS] == [each["name"] for each in theirs["fields"]]
    for field in theirs["fields"]:
        mine = dict(by_name[field["name"]])
        # The values of picklists are each org's own.
        assert shape(mine.pop("picklistValues")) == shape(field.pop("picklistValues"))
        assert mine == field
    for key in set(theirs) - {"fields", "childRelationships", "recordTypeInfos", "urls"}:
        assert ours[key] == theirs[key], key
    assert set(ours["childRelationships"][0]) == set(theirs["childRelationships"][0])
    assert set(ours["recordTypeInfos"][0]) == set(theirs["recordTypeInfos"][0])


@pytest.mark.parametrize("sobject", ["Contact", "Lead"])
def test_the_opt_out_box_equals_the_one_derived_from_a_recorded_box(
    practice: PracticeOrg, session: requests.Session, sobject: str
) -> None:
    theirs = recorded(f"derived/{sobject}_describe_with_HasOptedOutOfEmail.json")
    box = next(each for each in theirs["fields"] if each["name"] == "HasOptedOutOfEmail")
    ours = get(practice, session, f"/sobjects/{sobject}/describe")
    assert next(each for each in ours["fields"] if each["name"] == "HasOptedOutOfEmail") == box


def test_the_describe_of_account_equals_the_recorded_one_where_both_have_a_field(
    practice: PracticeOrg, session: requests.Session
) -> None:
    theirs = recorded("cumulusci/describe/GET_sobjects_Account_describe.json")
    ours = get(practice, session, "/sobjects/Account/describe")
    assert set(ours) - NEWER_THAN_THE_RECORDING == set(theirs)
    by_name = {each["name"]: each for each in ours["fields"]}
    assert {each["name"] for each in theirs["fields"]} - set(by_name) == ACCOUNT_LEFT_OUT
    for field in theirs["fields"]:
        if field["name"] in by_name:
            mine = by_name[field["name"]]
            assert {**mine, "picklistValues": []} == {**field, "picklistValues": []}


def test_describe_global_says_of_each_object_what_was_recorded(
    practice: PracticeOrg, session: requests.Session
) -> None:
    theirs = recorded("cumulusci/describe/GET_sobjects_Global_describe.json")
    ours = get(practice, session, "/sobjects")
    assert {key for key in ours if key != "sobjects"} == {key for key in theirs if key != "sobjects"}
    known = {each["name"]: each for each in theirs["sobjects"]}
    compared = 0
    for mine in ours["sobjects"]:
        theirs_of_it = known.get(mine["name"])
        if theirs_of_it is None:
            continue  # their selection is not every object
        compared += 1
        left_out = {"urls"} | ({"keyPrefix"} if mine["name"] == "Lead" else set())  # their Lead lost its prefix
        assert {k: v for k, v in mine.items() if k not in left_out} == {
            k: v for k, v in theirs_of_it.items() if k not in left_out
        }
    assert compared >= 5


def test_the_organization_record_has_recorded_fields_with_recorded_types(
    practice: PracticeOrg, session: requests.Session
) -> None:
    theirs = recorded("cumulusci/describe/GET_sobjects_Organization.json")
    ours = get(practice, session, f"/sobjects/Organization/{practice.org_id}")
    assert set(ours) <= set(theirs)
    assert ours["attributes"]["type"] == "Organization"
    for key, value in ours.items():
        if value is not None and theirs[key] is not None and key != "Address":
            assert type(value) is type(theirs[key]), key
    assert set(ours["Address"]) == set(theirs["Address"])


def test_answers_to_recorded_calls_have_recorded_shapes(practice: PracticeOrg, session: requests.Session) -> None:
    folder = "cumulusci/interactions"
    counted = _answer_to(f"{folder}/TestDatasetsE2E.test_datasets_e2e.json", "GET", "/query/?q=select+count%28Id%29")
    assert shape(get(practice, session, "/query/", q="select count(Id) from Account")) == shape(counted)
    record_count = _answer_to(f"{folder}/TestDatasetsE2E.test_datasets_e2e.json", "GET", "recordCount")
    assert shape(get(practice, session, "/limits/recordCount", sObjects="Account")) == shape(record_count)
    created = _answer_to(
        f"{folder}/TestCompositeParallelSalesforce.test_composite_parallel_salesforce.json", "POST", "sobjects/Account/"
    )
    url = f"{practice.http_url}/services/data/v67.0"
    made = session.post(f"{url}/sobjects/Account/", json={"Name": "Smith Corp."}, timeout=10)
    assert made.status_code == 201
    assert shape(made.json()) == shape(created)
    upserted = _answer_to(
        f"{folder}/TestUpsert.test_upsert_complex_external_id_field_rest__duplicate_error.json", "PATCH", "Account/Id"
    )
    body = {"allOrNone": False, "records": [{"Name": "Sitwell-Bluth", "Id": None, "attributes": {"type": "Account"}}]}
    ours = session.patch(f"{url}/composite/sobjects/Account/Id", json=body, timeout=10)
    assert (ours.status_code, shape(ours.json())) == (200, shape(upserted))


def _answer_to(path: str, method: str, part: str) -> Any:
    """The body of the first recorded call of this method whose address has this part."""
    for each in recorded(path):
        if each.get("method") == method and part in each["uri"] and isinstance(each["response_body"], str):
            return json.loads(each["response_body"])
    raise LookupError(f"{method} {part} in {path}")


def test_a_describe_that_has_not_changed_is_a_304_as_recorded(practice: PracticeOrg, session: requests.Session) -> None:
    steps = recorded("cumulusci/interactions/ManualEditTestCompositeParallelSalesforce.test_http_headers.json")
    theirs = next(json.loads(each["response_body"]) for each in steps if each.get("uri", "").endswith("/composite"))
    request = {"method": "GET", "url": "/services/data/v67.0/sobjects", "referenceId": "CCI__RefId__0__"}
    headers = {"If-Modified-Since": "Thu, 03 Sep 2099 21:35:07 GMT"}
    answer = session.post(f"{practice.http_url}/services/data/v67.0/composite", timeout=10,
                          json={"compositeRequest": [{**request, "httpHeaders": headers}]}).json()  # fmt: skip
    ours, recorded_one = answer["compositeResponse"][0], theirs["compositeResponse"][0]
    assert set(ours) == set(recorded_one)
    assert (
        (ours["httpStatusCode"], ours["body"]) == (304, None) == (recorded_one["httpStatusCode"], recorded_one["body"])
    )
    assert set(ours["httpHeaders"]) == set(recorded_one["httpHeaders"])
    assert len(ours["httpHeaders"]["ETag"]) == len(recorded_one["httpHeaders"]["ETag"])


RESTFORCE = "restforce/spec/fixtures"


@pytest.mark.parametrize(
    ("path", "method", "body", "fixture"),
    [
        ("/sobjects/Contact", "POST", {"LastName": "New"}, "create_success"),
        ("/sobjects/Contact/EmailX/a@b.example", "PATCH", {}, "upsert_error"),
        ("/query?q=SELECT+Id+FROM+Organization", "GET", None, "org_query"),
        ("/query?q=SELECT+Id+FROM+Contact+WHERE+Id=null", "GET", None, "query_empty"),
        ("/query?q=SELECT+Nonsense+FROM+Contact", "GET", None, "query_error"),
        ("/sobjects/Whizbang/describe", "GET", None, "sobject_describe_error"),
        ("/sobjects/Contact/updated?start=2026-11-20&end=2026-11-21", "GET", None, "get_updated_success"),
        ("/sobjects/Contact", "POST", {"LastName": "x", "foo": 1}, "write_error"),
    ],
)  # fmt: skip
def test_bodies_equal_those_that_a_ruby_client_is_tested_with(
    practice: PracticeOrg, session: requests.Session, path: str, method: str, body: Any, fixture: str
) -> None:
    theirs = recorded(f"{RESTFORCE}/sobject/{fixture}_response.json")
    url = f"{practice.http_url}/services/data/v67.0{path}"
    ours = session.request(method, url, json=body, timeout=10).json()
    if isinstance(theirs, list):
        assert set(theirs[0]) <= set(ours[0])
        assert ours[0]["errorCode"] == theirs[0]["errorCode"]
    else:
        assert set(theirs) <= set(ours)
        assert all(type(ours[key]) is type(theirs[key]) for key in theirs)


def test_refusals_have_the_words_of_the_catalogue(practice: PracticeOrg, session: requests.Session) -> None:
    catalogue = recorded("errors.json")
    real = {
        each["body"][0]["errorCode"]: each
        for each in catalogue
        if each["kind"] == "real" and each["api"].startswith("REST") and isinstance(each["body"][0], dict)
    }
    url = f"{practice.http_url}/services/data/v67.0"
    contact = session.get(f"{url}/query?q=SELECT+Id+FROM+Contact+LIMIT+1", timeout=10).json()["records"][0]["Id"]
    answers = {
        "INVALID_SESSION_ID": requests.get(f"{url}/limits", timeout=10),
        "INVALID_FIELD": session.patch(f"{url}/sobjects/Contact/{contact}", json={"foo": 1}, timeout=10),
        "INVALID_FIELD_FOR_INSERT_UPDATE": session.patch(
            f"{url}/sobjects/Contact/{contact}", json={"IsDeleted": True}, timeout=10
        ),
        "METHOD_NOT_ALLOWED": session.patch(f"{url}/sobjects/Contact", json={}, timeout=10),
    }
    words = {"foo": "foo", "Bar": "Contact", "IsClosedOnCreate": "IsDeleted"}
    for code, answer in answers.items():
        theirs = dict(real[code]["body"][0])
        for old, new in words.items():
            theirs["message"] = theirs["message"].replace(old, new)
        if "fields" in theirs:
            theirs["fields"] = ["IsDeleted"]
        assert (answer.status_code, answer.json()) == (real[code]["http"], [theirs])
