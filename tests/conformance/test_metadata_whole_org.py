"""Metadata and data of a whole practice org agree: what is deployed shows in REST, what REST grants shows here."""

from collections.abc import Iterator
from typing import Any

import pytest
import requests
from lxml import etree

from core.practice_org.metadata import xml
from core.practice_org.metadata.packages import manifest_document, write_zip
from core.practice_org.options import OrgOptions, OrgState
from core.practice_org.practice import PracticeOrg
from core.practice_org.sales_package import CONTACT_FIELD, LEAD_FIELD
from tests.practice_org.metadata.soap_client import SoapClient, edited, fields_of, first_error

_NS = xml.METADATA_NAMESPACE
_FIELD = "Contact.HasOptedOutOfEmail"


@pytest.fixture
def practice() -> Iterator[PracticeOrg]:
    with PracticeOrg(OrgOptions(contacts=3, leads=3, state=OrgState.FIRST_DAY)) as practice:
        yield practice


class _Rest:
    """Requests of the admin."""

    def __init__(self, practice: PracticeOrg) -> None:
        self._base = f"{practice.http_url}/services/data/v67.0"
        self._headers = {"Authorization": f"Bearer {practice.access_token}"}

    def ask(self, method: str, path: str, **arguments: Any) -> Any:
        answer = requests.request(method, self._base + path, headers=self._headers, timeout=10, **arguments)
        assert answer.status_code < 400, answer.text
        return answer.json() if answer.content else None

    def rows(self, soql: str) -> list[dict[str, Any]]:
        return list(self.ask("GET", "/query", params={"q": soql})["records"])

    def contact_fields(self) -> set[str]:
        return {field["name"] for field in self.ask("GET", "/sobjects/Contact/describe")["fields"]}


def _deploy(rest: _Rest, files: dict[str, bytes]) -> Any:
    parts: dict[str, Any] = {
        "json": (None, '{"deployOptions": {"singlePackage": true}}', "application/json"),
        "file": ("deploy.zip", write_zip(files.items()), "application/zip"),
    }
    job = rest.ask("POST", "/metadata/deployRequest", files=parts)
    return rest.ask("GET", f"/metadata/deployRequest/{job['id']}?includeDetails=true")["deployResult"]


def test_a_deployed_permission_set_lets_its_users_see_the_hidden_field(practice: PracticeOrg) -> None:
    rest = _Rest(practice)
    assert "HasOptedOutOfEmail" not in rest.contact_fields()
    permission_set = (
        f'<PermissionSet xmlns="{_NS}"><fieldPermissions><editable>true</editable><field>{_FIELD}</field>'
        "<readable>true</readable></fieldPermissions><label>Opt-outs</label></PermissionSet>"
    )
    files = {
        "package.xml": manifest_document({"PermissionSet": ["Opt_Outs"]}, "67.0"),
        "permissionsets/Opt_Outs.permissionset": permission_set.encode(),
    }
    assert _deploy(rest, files)["status"] == "Succeeded"
    (row,) = rest.rows("SELECT Id, Label FROM PermissionSet WHERE Name = 'Opt_Outs'")
    assert row["Label"] == "Opt-outs"
    assert "HasOptedOutOfEmail" not in rest.contact_fields()
    assignment = {"AssigneeId": practice.org.setup.admin_id, "PermissionSetId": row["Id"]}
    rest.ask("POST", "/sobjects/PermissionSetAssignment", json=assignment)
    assert "HasOptedOutOfEmail" in rest.contact_fields()


def test_field_permissions_of_the_data_are_read_in_the_profile(practice: PracticeOrg) -> None:
    client = SoapClient(practice.parts.metadata, practice.access_token)

    def fields() -> set[str | None]:
        (profile,) = client.read("Profile", "Admin")
        return {xml.text(entry, "field") for entry in xml.children(profile, "fieldPermissions")}

    assert "Contact.Email" in fields()
    assert _FIELD not in fields()
    rest = _Rest(practice)
    (parent,) = rest.rows("SELECT Id FROM PermissionSet WHERE Profile.Name = 'System Administrator'")
    grant = {"ParentId": parent["Id"], "SobjectType": "Contact", "Field": _FIELD, "PermissionsRead": True,
             "PermissionsEdit": True}  # fmt: skip
    rest.ask("POST", "/sobjects/FieldPermissions", json=grant)
    assert _FIELD in fields()


def test_a_field_on_the_layout_is_described_only_once_field_security_shows_it(practice: PracticeOrg) -> None:
    client = SoapClient(practice.parts.metadata, practice.access_token)
    client.save("update", edited(client.read("Layout", "Contact-Contact Layout")[0], "HasOptedOutOfEmail"))
    rest = _Rest(practice)

    def shown() -> str:
        return str(rest.ask("GET", "/sobjects/Contact/describe/layouts/"))

    assert "HasOptedOutOfEmail" not in shown()
    body = {"sobject": "Contact", "field": "HasOptedOutOfEmail", "access": "edit"}
    requests.post(f"{practice.http_url}/practice/security", json=body, timeout=10).raise_for_status()
    assert "'HasOptedOutOfEmail'" in shown()


def test_every_field_of_our_own_layouts_exists_in_the_data(practice: PracticeOrg) -> None:
    """Else the layouts would describe a Salesforce that this org is not."""
    client = SoapClient(practice.parts.metadata, practice.access_token)
    listed = client.call("listMetadata", "<m:queries><m:type>Layout</m:type></m:queries>")
    names = [xml.text(row, "fullName") or "" for row in listed]
    for name, record in zip(names, client.read("Layout", *names), strict=True):
        sobject = practice.org.schema.sobject(name.partition("-")[0])
        assert sobject is not None
        assert [field for field in fields_of(record) if sobject.find(field) is None] == []


def test_a_deployed_custom_field_becomes_a_column_once_it_is_granted(practice: PracticeOrg) -> None:
    rest = _Rest(practice)
    inner = "<fields><fullName>No_Mail__c</fullName><label>No mail</label><type>Checkbox</type></fields>"
    grant = "<editable>true</editable><field>Contact.No_Mail__c</field><readable>true</readable>"
    profile = f'<Profile xmlns="{_NS}"><fieldPermissions>{grant}</fieldPermissions></Profile>'
    files = {
        "package.xml": manifest_document({"CustomField": ["Contact.No_Mail__c"], "Profile": ["Admin"]}, "67.0"),
        "objects/Contact.object": f'<CustomObject xmlns="{_NS}">{inner}</CustomObject>'.encode(),
        "profiles/Admin.profile": profile.encode(),
    }
    result = _deploy(rest, files)
    assert result["status"] == "Succeeded", result
    assert {row["No_Mail__c"] for row in rest.rows("SELECT No_Mail__c FROM Contact")} == {False}


def test_the_installed_package_has_one_label_and_two_names(practice: PracticeOrg) -> None:
    url = f"{practice.http_url}/practice/features"
    requests.post(url, json={"sales_package": True}, timeout=10).raise_for_status()
    rest = _Rest(practice)
    for sobject, name in (("Contact", CONTACT_FIELD), ("Lead", LEAD_FIELD)):
        fields = {field["name"]: field for field in rest.ask("GET", f"/sobjects/{sobject}/describe")["fields"]}
        assert (fields[name]["label"], fields[name]["type"]) == ("Marketo Sales Opt Out", "boolean")
    listed = rest.ask("GET", "/tooling/query/", params={"q": "SELECT Id, Name, NamespacePrefix FROM Layout"})["records"]
    assert ("Marketo Sales Contact Layout", "mktosales") in {(each["Name"], each["NamespacePrefix"]) for each in listed}


def test_a_reset_takes_the_layouts_back_with_the_data(practice: PracticeOrg) -> None:
    client = SoapClient(practice.parts.metadata, practice.access_token)
    client.save("update", edited(client.read("Layout", "Contact-Contact Layout")[0], "HasOptedOutOfEmail"))
    requests.post(f"{practice.http_url}/practice/reset", timeout=10).raise_for_status()
    assert "HasOptedOutOfEmail" not in fields_of(client.read("Layout", "Contact-Contact Layout")[0])


@pytest.mark.parametrize("path", ["/services/Soap/m/67.0", "/services/Soap/m/67.0/", "/services/soap/M/67.0/00D5g"])
def test_the_endpoint_is_found_under_all_its_addresses_and_a_dead_session_is_http_500(
    practice: PracticeOrg, path: str
) -> None:
    envelope = (
        b'<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Header>'
        b'<SessionHeader xmlns="http://soap.sforce.com/2006/04/metadata"><sessionId>x</sessionId></SessionHeader>'
        b"</e:Header><e:Body><describeMetadata/></e:Body></e:Envelope>"
    )
    headers = {"Content-Type": "text/xml", "SOAPAction": '""'}
    answer = requests.post(practice.http_url + path, data=envelope, headers=headers, timeout=10)
    assert answer.status_code == 500
    assert answer.headers["Content-Type"].startswith("text/xml")
    assert etree.fromstring(answer.content).findtext(".//faultcode") == "sf:INVALID_SESSION_ID"


def test_person_accounts_bring_their_layout_and_its_assignments(practice: PracticeOrg) -> None:
    url = f"{practice.http_url}/practice/features"
    requests.post(url, json={"person_accounts": True}, timeout=10).raise_for_status()
    soql = "SELECT Layout.Name, Profile.Name FROM ProfileLayout WHERE TableEnumOrId = 'PersonAccount'"
    records = _Rest(practice).ask("GET", "/tooling/query", params={"q": soql})["records"]
    assert len(records) == len(practice.org.setup.profile_ids)
    assert {each["Layout"]["Name"] for each in records} == {"Person Account Layout"}


def test_an_exhausted_api_budget_is_a_fault_on_soap(practice: PracticeOrg) -> None:
    body = {"max": 10, "used": 10}
    requests.post(f"{practice.http_url}/practice/limits", json=body, timeout=10).raise_for_status()
    answer = requests.post(f"{practice.http_url}/services/Soap/m/67.0", data=b"<x/>", timeout=10)
    assert answer.status_code == 500
    assert etree.fromstring(answer.content).findtext(".//faultcode") == "sf:REQUEST_LIMIT_EXCEEDED"


@pytest.mark.parametrize(
    ("layout", "field"),
    [
        ("Account-Account Layout", "HasOptedOutOfEmail"),
        ("Lead-Lead Layout", CONTACT_FIELD),
        ("Contact-Contact Layout", "Company"),
    ],
)
def test_a_field_of_another_object_is_refused(practice: PracticeOrg, layout: str, field: str) -> None:
    client = SoapClient(practice.parts.metadata, practice.access_token)
    (row,) = client.save("update", edited(client.read("Layout", layout)[0], field))
    sentence = f"In field: field - no CustomField named {layout.partition('-')[0]}.{field} found"
    assert first_error(row) == ("INVALID_CROSS_REFERENCE_KEY", sentence)


def test_the_installed_field_goes_on_its_own_objects_layout_and_on_a_managed_one(practice: PracticeOrg) -> None:
    url = f"{practice.http_url}/practice/features"
    requests.post(url, json={"sales_package": True}, timeout=10).raise_for_status()
    client = SoapClient(practice.parts.metadata, practice.access_token)
    managed = "Contact-mktosales__Marketo Sales Contact Layout"
    lead, contact = client.read("Layout", "Lead-Lead Layout", managed)
    assert xml.text(client.save("update", edited(lead, LEAD_FIELD))[0], "success") == "true"
    assert xml.text(client.save("update", edited(contact, "HasOptedOutOfEmail"))[0], "success") == "true"
    assert "HasOptedOutOfEmail" in fields_of(client.read("Layout", managed)[0])
