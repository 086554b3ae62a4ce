"""Person accounts: two records that are one person. In an org of its own, as the feature cannot be taken back."""

from collections.abc import Iterator

import pytest
import requests

from core.practice_org.options import OrgOptions
from core.practice_org.practice import PracticeOrg
from tests.practice_org.rest.conftest import Api, Clock


@pytest.fixture(scope="module")
def own(clock: Clock) -> Iterator[Api]:
    with PracticeOrg(OrgOptions(contacts=10, leads=0, opted_out=0), now=clock) as running:
        api = Api(running, clock)
        with api.session:
            yield api


def test_the_box_of_the_account_and_that_of_the_contact_are_one(own: Api) -> None:
    names = {each["name"] for each in own.get("/sobjects/Contact/describe").json()["fields"]}
    assert "IsPersonAccount" not in names
    contact, other = (each["Id"] for each in own.rows("Contact")[:2])
    account, other_account = own.door("features", {"person_accounts": [contact, other]})["accounts"]
    soql = f"SELECT IsPersonAccount, AccountId FROM Contact WHERE Id = '{contact}'"
    assert own.query(soql)[0]["IsPersonAccount"] is True
    assert own.query(soql)[0]["AccountId"] == account
    assert own.patch(f"/sobjects/Account/{account}", {"PersonHasOptedOutOfEmail": True}).status_code == 204
    assert own.row("Contact", contact)["HasOptedOutOfEmail"] is True
    assert own.row("Contact", other)["HasOptedOutOfEmail"] is False
    assert own.patch(f"/sobjects/Contact/{other}", {"HasOptedOutOfEmail": True}).status_code == 204
    assert own.row("Account", other_account)["PersonHasOptedOutOfEmail"] is True


def test_an_ordinary_account_does_not_follow(own: Api) -> None:
    own.door("features", {"person_accounts": True})
    first, second = [each for each in own.rows("Contact") if each["AccountId"] and not each["IsPersonAccount"]][:2]
    own.patch(f"/sobjects/Contact/{first['Id']}", {"HasOptedOutOfEmail": True})
    assert own.row("Account", first["AccountId"])["PersonHasOptedOutOfEmail"] is False
    own.patch(f"/sobjects/Account/{second['AccountId']}", {"PersonHasOptedOutOfEmail": True})
    assert own.row("Contact", second["Id"])["HasOptedOutOfEmail"] is False


def test_a_custom_box_of_the_contact_is_on_the_account_under_pc(own: Api) -> None:
    own.door("features", {"sales_package": True})
    (account,) = own.door("features", {"person_accounts": [own.rows("Contact")[5]["Id"]]})["accounts"]
    contact = own.rows("Contact")[5]["Id"]
    name = "mktosales__Marketo_Sales_Opt_Out__c"
    assert own.patch(f"/sobjects/Account/{account}", {name.replace("__c", "__pc"): True}).status_code == 204
    assert own.row("Contact", contact)[name] is True
    assert own.patch(f"/sobjects/Contact/{contact}", {name: False}).status_code == 204
    assert own.row("Account", account)[name.replace("__c", "__pc")] is False


def test_the_side_door_takes_a_body_by_whatever_name_it_comes(own: Api) -> None:
    url = f"{own.practice.http_url}/practice/features"
    for kind in ("application/x-www-form-urlencoded", "text/plain"):
        answer = requests.post(url, data=b"{}", headers={"Content-Type": kind}, timeout=10)
        assert answer.status_code == 200
