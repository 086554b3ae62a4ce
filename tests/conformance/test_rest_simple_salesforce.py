"""simple-salesforce, unmodified, through every REST area that it has: describe, records, query, collections, dates."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import requests
from simple_salesforce.api import Salesforce
from simple_salesforce.exceptions import (
    SalesforceError,
    SalesforceExpiredSession,
    SalesforceMalformedRequest,
    SalesforceMoreThanOneRecord,
    SalesforceResourceNotFound,
)

from core.practice_org.options import OrgOptions
from core.practice_org.practice import PracticeOrg

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def practice() -> Iterator[PracticeOrg]:
    with PracticeOrg(OrgOptions(contacts=900, leads=50), now=lambda: NOON) as running:
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


def code(error: SalesforceError) -> object:
    content: Any = error.content
    return content[0]["errorCode"]


def test_query_all_follows_every_page(client: Any) -> None:
    found = client.query_all(
        "SELECT Id, Name, Owner.Name FROM Contact", headers={"Sforce-Query-Options": "batchSize=200"}
    )
    assert (found["totalSize"], len(found["records"]), found["done"]) == (900, 900, True)
    assert found["records"][0]["Owner"]["attributes"]["type"] == "User"
    assert sum(1 for _ in client.query_all_iter("SELECT Id FROM Lead")) == 50


def test_records_are_made_read_changed_and_deleted(client: Any) -> None:
    made: Any = client.Contact.create({"LastName": "Ñandú", "Email": "nandu@new.example"})
    assert made["success"] is True
    contact = made["id"]
    assert client.Contact.get(contact)["LastName"] == "Ñandú"
    assert client.Contact.get_by_custom_id("Email", "nandu@new.example")["Id"] == contact
    assert client.Contact.update(contact, {"HasOptedOutOfEmail": True}, headers={"Sforce-Auto-Assign": "FALSE"}) == 204
    assert client.Contact.upsert("Email/nandu@new.example", {"FirstName": "Ana"}) == 200
    assert client.Contact.delete(contact) == 204
    with pytest.raises(SalesforceResourceNotFound) as caught:
        client.Contact.update(contact, {"HasOptedOutOfEmail": True})
    assert code(caught.value) == "ENTITY_IS_DELETED"
    deleted = client.query(f"SELECT IsDeleted FROM Contact WHERE Id = '{contact}'", include_deleted=True)
    assert deleted["records"][0]["IsDeleted"] is True


def test_refusals_become_its_own_exceptions(client: Any, practice: PracticeOrg) -> None:
    with pytest.raises(SalesforceMalformedRequest) as caught:
        client.query("SELECT Nonsense FROM Contact")
    assert code(caught.value) == "INVALID_FIELD"
    for _ in range(2):
        client.Contact.create({"LastName": "Twin", "Email": "twin@new.example"})
    with pytest.raises(SalesforceMoreThanOneRecord):
        client.Contact.get_by_custom_id("Email", "twin@new.example")
    stranger = Salesforce(session_id="00Dxx!wrong", instance_url=practice.https_url, session=client.session)
    with pytest.raises(SalesforceExpiredSession):
        stranger.limits()


def test_describe_limits_and_what_changed(client: Any) -> None:
    assert {"Contact", "Lead"} <= {each["name"] for each in client.describe()["sobjects"]}
    assert any(each["name"] == "HasOptedOutOfEmail" for each in client.Lead.describe()["fields"])
    assert client.Contact.metadata()["objectDescribe"]["keyPrefix"] == "003"
    assert client.limits()["DailyApiRequests"]["Max"] == 15_000
    assert client.api_usage["api-usage"].total == 15_000
    assert client.is_sandbox() is False
    start, end = NOON - timedelta(days=2), NOON
    assert client.Contact.updated(start, end)["latestDateCovered"] == "2026-11-23T12:00:00.000+0000"
    assert client.Contact.deleted(start, end)["deletedRecords"] == []


def test_a_person_is_looked_up_by_a_quick_search(client: Any) -> None:
    made = client.Contact.create({"LastName": "Sought", "Email": "sought@new.example"})["id"]
    assert [each["Id"] for each in client.quick_search("sought@new.example")["searchRecords"]] == [made]
    with pytest.raises(SalesforceMalformedRequest) as caught:
        client.search("FIND sought")
    assert code(caught.value) == "MALFORMED_SEARCH"
    client.Contact.delete(made)


def test_collections_go_through_restful(client: Any) -> None:
    ids = [each["Id"] for each in client.query("SELECT Id FROM Contact LIMIT 3")["records"]]
    records = [{"attributes": {"type": "Contact"}, "id": each, "HasOptedOutOfEmail": True} for each in ids]
    answer = client.restful("composite/sobjects", method="PATCH", json={"allOrNone": False, "records": records})
    assert [each["id"] for each in answer] == ids
    many = ", ".join(f"'{each}'" for each in ids)
    counted = client.query(f"SELECT COUNT() FROM Contact WHERE HasOptedOutOfEmail = true AND Id IN ({many})")
    assert counted["totalSize"] == 3
