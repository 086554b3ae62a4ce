"""listMetadata, readMetadata, describeMetadata, sessions and faults."""

import pytest
from lxml import etree

from core.practice_org.metadata import xml
from core.practice_org.metadata.built_in.start import MetadataSwitches, StartState
from tests.practice_org.metadata.neighbours import SELLER_TOKEN, make_org
from tests.practice_org.metadata.soap_client import SoapClient, SoapFaultError, fields_of, parsed_by_wsdl

_LAYOUT_QUERY = "<m:queries><m:type>Layout</m:type></m:queries>"


def _listed(client: SoapClient) -> dict[str, str | None]:
    rows = client.call("listMetadata", _LAYOUT_QUERY + "<m:asOfVersion>67.0</m:asOfVersion>")
    return {xml.text(row, "fullName") or "": xml.text(row, "namespacePrefix") for row in rows}


def _layouts_with(client: SoapClient, prefix: str, field: str) -> dict[str, bool]:
    names = [name for name in _listed(client) if name.startswith(prefix)]
    return {name: field in fields_of(record) for name, record in zip(names, client.read("Layout", *names), strict=True)}


def test_on_the_first_day_the_box_is_on_one_of_two_contact_layouts_and_on_no_lead_layout() -> None:
    client = SoapClient(make_org(MetadataSwitches(state=StartState.FIRST_DAY)))
    assert _layouts_with(client, "Contact-", "HasOptedOutOfEmail") == {
        "Contact-Contact %28Sales%29 Layout": True,
        "Contact-Contact Layout": False,
    }
    leads = _layouts_with(client, "Lead-", "HasOptedOutOfEmail")
    assert leads == {"Lead-Lead Layout": False, "Lead-Lead%3A Partners %26 Events Layout": False}


def test_in_a_ready_org_the_box_is_on_every_layout_person_accounts_too() -> None:
    switches = MetadataSwitches(person_accounts=True, sales_package=False)
    client = SoapClient(make_org(switches))
    for prefix, field in (
        ("Contact-", "HasOptedOutOfEmail"),
        ("Lead-", "HasOptedOutOfEmail"),
        ("PersonAccount-", "PersonHasOptedOutOfEmail"),
    ):
        found = _layouts_with(client, prefix, field)
        assert found
        assert all(found.values()), found


def test_person_account_layouts_are_there_only_when_switched_on() -> None:
    assert not any(name.startswith("PersonAccount-") for name in _listed(SoapClient(make_org())))


def test_a_managed_layout_is_listed_without_its_namespace_and_read_only_with_it() -> None:
    client = SoapClient(make_org(MetadataSwitches(sales_package=True)))
    listed = _listed(client)
    assert listed["mktosales__Sales_Activity__c-Sales Activity Layout"] == "mktosales"
    as_listed, full = client.read(
        "Layout",
        "mktosales__Sales_Activity__c-Sales Activity Layout",
        "mktosales__Sales_Activity__c-mktosales__Sales Activity Layout",
    )
    assert as_listed.get(xml.XSI_NIL) == "true"
    assert len(as_listed) == 0
    assert xml.text(full, "fullName") == "mktosales__Sales_Activity__c-mktosales__Sales Activity Layout"


def test_a_name_that_is_not_there_is_answered_with_nil_in_its_place() -> None:
    nil, found = SoapClient(make_org()).read("Layout", "Contact-No Such Layout", "Lead-Lead Layout")
    assert nil.get(xml.XSI_NIL) == "true"
    assert found.get(xml.XSI_TYPE) == "Layout"


def test_the_decoded_form_of_an_encoded_name_is_not_a_name() -> None:
    (record,) = SoapClient(make_org()).read("Layout", "Contact-Contact (Sales) Layout")
    assert record.get(xml.XSI_NIL) == "true"


def test_empty_columns_and_empty_spaces_are_in_the_built_in_layouts() -> None:
    (record,) = SoapClient(make_org()).read("Layout", "Contact-Contact Layout")
    columns = list(record.iter(f"{{{xml.METADATA_NAMESPACE}}}layoutColumns"))
    assert [len(column) for column in columns if len(column) == 0] == [0] * 5
    (sales,) = SoapClient(make_org()).read("Layout", "Contact-Contact %28Sales%29 Layout")
    assert any(
        xml.text(item, "emptySpace") == "true" for item in sales.iter(f"{{{xml.METADATA_NAMESPACE}}}layoutItems")
    )


@pytest.mark.parametrize(
    "type_name", ["Layout", "FlexiPage", "Profile", "PermissionSet", "CustomObject", "CustomField"]
)
def test_everything_that_is_listed_of_an_unmanaged_kind_can_be_read(type_name: str) -> None:
    client = SoapClient(make_org(MetadataSwitches(dynamic_forms=True)))
    rows = client.call("listMetadata", f"<m:queries><m:type>{type_name}</m:type></m:queries>")
    names = [xml.text(row, "fullName") or "" for row in rows]
    records = client.read(type_name, *names)
    assert [xml.text(record, "fullName") for record in records] == names


def test_more_than_ten_names_are_refused() -> None:
    with pytest.raises(SoapFaultError) as caught:
        SoapClient(make_org()).read("Layout", *["Contact-Contact Layout"] * 11)
    assert caught.value.code == "sf:EXCEEDED_ID_LIMIT"


def test_more_than_three_queries_are_refused() -> None:
    with pytest.raises(SoapFaultError) as caught:
        SoapClient(make_org()).call("listMetadata", _LAYOUT_QUERY * 4)
    assert caught.value.code == "sf:LIMIT_EXCEEDED"


def test_an_unknown_type_is_refused() -> None:
    with pytest.raises(SoapFaultError) as caught:
        SoapClient(make_org()).read("PageLayout", "Contact-Contact Layout")
    assert caught.value.sentence == "INVALID_TYPE: Unknown type:PageLayout"


def test_a_dead_session_is_a_fault_with_http_500() -> None:
    status, content = SoapClient(make_org(), token="00D!gone").raw("<m:describeMetadata/>")
    assert status == 500
    fault = etree.fromstring(content)[0][0]
    assert fault.findtext("faultcode") == "sf:INVALID_SESSION_ID"
    assert (fault.findtext("faultstring") or "").startswith(
        "INVALID_SESSION_ID: Invalid Session ID found in SessionHeader"
    )


def test_a_user_without_the_permission_may_not_use_the_metadata_api() -> None:
    with pytest.raises(SoapFaultError) as caught:
        SoapClient(make_org(), token=SELLER_TOKEN).call("describeMetadata", "")
    assert caught.value.code == "sf:INSUFFICIENT_ACCESS"
    assert "ModifyMetadata" in caught.value.sentence


@pytest.mark.parametrize("version", ["30.0", "99.0", "67.5", "abc"])
def test_versions_that_never_were_are_refused(version: str) -> None:
    from core.practice_org.metadata import soap

    status, content = soap.answer(make_org(), version, b"<x/>")
    assert status == 500
    assert b"sf:UNSUPPORTED_API_VERSION" in content


@pytest.mark.parametrize(
    "body",
    [b"", b"not xml", b'<!DOCTYPE x [<!ENTITY e "boom">]><x>&e;</x>', b"<x/>"],
)
def test_what_is_no_envelope_is_a_fault_and_never_an_exception(body: bytes) -> None:
    from core.practice_org.metadata import soap

    status, content = soap.answer(make_org(), "67.0", body)
    assert status == 500
    assert b"<faultcode>sf:" in content


def test_describe_names_the_types_and_where_their_files_stand() -> None:
    response = SoapClient(make_org()).call("describeMetadata", "<m:asOfVersion>67.0</m:asOfVersion>")
    types = {xml.text(entry, "xmlName"): entry for entry in xml.children(response[0], "metadataObjects")}
    assert xml.text(types["Layout"], "directoryName") == "layouts"
    assert xml.texts(types["CustomObject"], "childXmlNames") == ["CustomField", "ValidationRule", "RecordType"]


def test_the_wsdl_check_of_these_tests_notices_a_wrong_answer() -> None:
    _, content = SoapClient(make_org()).raw(f"<m:listMetadata>{_LAYOUT_QUERY}</m:listMetadata>")
    with pytest.raises(Exception, match="fullName"):
        parsed_by_wsdl("listMetadata", content.replace(b"fullName>", b"whollyName>"))
