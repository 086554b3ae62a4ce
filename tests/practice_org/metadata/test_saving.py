"""updateMetadata and its like: what is kept, what is refused, and what a failed row leaves behind."""

import pytest
from lxml import etree

from core.practice_org.metadata import xml
from core.practice_org.metadata.built_in.start import MetadataSwitches, StartState
from core.practice_org.metadata.collaborators import FieldAccess
from core.practice_org.metadata.layout_rules import TROUBLES, WHOLE_CALL, LayoutTrouble
from tests.practice_org.metadata.neighbours import RecordedFields, RecordedSecurity, make_org
from tests.practice_org.metadata.soap_client import (
    SoapClient,
    SoapFaultError,
    as_metadata,
    edited,
    fields_of,
    first_error,
)

_NS = xml.METADATA_NAMESPACE
_CONTACT = "Contact-Contact Layout"
_SECTION = """<layoutSections><customLabel>true</customLabel><label>A</label><layoutColumns>
    <layoutItems><behavior>Required</behavior><field>Name</field></layoutItems>
  </layoutColumns><layoutColumns/><style>TwoColumnsTopToBottom</style></layoutSections>"""


def _first_day() -> SoapClient:
    return SoapClient(make_org(MetadataSwitches(state=StartState.FIRST_DAY)))


def _layout(inner: str, declarations: str = "") -> etree._Element:
    return etree.fromstring(f'<Layout xmlns="{_NS}" {declarations}>{inner}</Layout>')


def _success(rows: list[etree._Element]) -> list[bool]:
    return [xml.text(row, "success") == "true" for row in rows]


def test_a_field_that_is_put_on_a_layout_is_there_on_the_next_read_and_nothing_else_has_changed() -> None:
    client = _first_day()
    (before,) = client.read("Layout", _CONTACT)
    sent = edited(before, "HasOptedOutOfEmail")
    assert _success(client.save("update", sent)) == [True]
    (after,) = client.read("Layout", _CONTACT)
    assert list(fields_of(after)) != list(fields_of(before))
    assert "HasOptedOutOfEmail" in fields_of(after)
    for added in list(after.iter(f"{{{_NS}}}layoutItems")):
        if xml.text(added, "field") == "HasOptedOutOfEmail":
            parent = added.getparent()
            assert parent is not None
            parent.remove(added)
    assert xml.same_tree(after, before)


def test_unknown_elements_order_other_namespaces_and_xsi_types_come_back_as_they_were_sent() -> None:
    client = _first_day()
    odd = _layout(
        f"<zLast>1</zLast>{_SECTION}<aFirst><inner/><inner> x </inner></aFirst>"
        '<typed xsi:type="kind:Special" attribute="é">ß</typed><o:other xmlns:o="urn:other"><o:empty/></o:other>',
        f'xmlns:xsi="{xml.XSI_NAMESPACE}" xmlns:kind="urn:kinds"',
    )
    assert _success(client.save("update", as_metadata(odd, _CONTACT))) == [True]
    (record,) = client.read("Layout", _CONTACT, check=False)
    assert xml.text(record, "fullName") == _CONTACT
    expected, got = list(odd), [each for each in record if xml.local_name(each) != "fullName"]
    assert len(expected) == len(got)
    assert all(xml.same_tree(one, other) for one, other in zip(expected, got, strict=True))
    typed = next(xml.children(record, "typed"))
    assert typed.nsmap[str(typed.get(xml.XSI_TYPE)).partition(":")[0]] == "urn:kinds"


@pytest.mark.parametrize(
    ("inner", "sentence"),
    [
        ("", "Layout must have at least 1 section"),
        (_SECTION + _SECTION, "Field: field, value:Name appears more than once"),
        (_SECTION.replace("Name", "Email"), "Layout must contain an item for required layout field: Name"),
        (_SECTION.replace("Required", "Edit"), "Field:Name must be Required"),
        (
            _SECTION + "<relatedLists><relatedList>RelatedNoteList</relatedList></relatedLists>" * 2,
            "Field: relatedLists, value:RelatedNoteList appears more than once",
        ),
    ],
)
def test_layouts_that_salesforce_refuses_are_refused_in_its_words_and_change_nothing(inner: str, sentence: str) -> None:
    client = _first_day()
    (before,) = client.read("Layout", _CONTACT)
    rows = client.save("update", as_metadata(_layout(inner), _CONTACT))
    assert _success(rows) == [False]
    assert first_error(rows[0])[1] == sentence
    (after,) = client.read("Layout", _CONTACT)
    assert xml.same_tree(before, after)


@pytest.mark.parametrize("nil", [False, True])
def test_updating_without_a_name_or_with_nil_is_a_fault_of_the_whole_call(nil: bool) -> None:
    """fixtures/errors.json: "Metadata update without fullName" is HTTP 500, not the error of a row."""
    client = _first_day()
    (before,) = client.read("Layout", _CONTACT)
    nameless = as_metadata(_layout(_SECTION), "")
    if nil:
        nameless = xml.new("metadata")
        nameless.set(xml.XSI_NIL, "true")
        nameless.set(xml.XSI_TYPE, "Layout")
    with pytest.raises(SoapFaultError, match="Required field is missing: fullName"):
        client.save("update", as_metadata(_layout(_SECTION), _CONTACT), nameless)
    (after,) = client.read("Layout", _CONTACT)
    assert xml.same_tree(before, after)


def test_updating_a_layout_that_is_not_there_is_refused_and_upserting_creates_it() -> None:
    client = _first_day()
    new = as_metadata(_layout(_SECTION), "Contact-New Layout")
    rows = client.save("update", new)
    assert first_error(rows[0]) == ("INVALID_CROSS_REFERENCE_KEY", "no Layout named Contact-New Layout found")
    (upserted,) = client.save("upsert", new)
    assert xml.text(upserted, "created") == "true"
    (again,) = client.save("upsert", new)
    assert (xml.text(again, "created"), xml.text(again, "success")) == ("false", "true")


def test_creating_twice_is_refused_and_deleting_twice_too() -> None:
    client = _first_day()
    new = as_metadata(_layout(_SECTION), "Contact-New Layout")
    assert _success(client.save("create", new)) == [True]
    assert first_error(client.save("create", new)[0])[0] == "DUPLICATE_DEVELOPER_NAME"
    arguments = "<m:type>Layout</m:type><m:fullNames>Contact-New Layout</m:fullNames>"
    assert _success(list(client.call("deleteMetadata", arguments))) == [True]
    assert _success(list(client.call("deleteMetadata", arguments))) == [False]


def test_renaming_moves_the_content() -> None:
    client = _first_day()
    client.call(
        "renameMetadata",
        "<m:type>Layout</m:type><m:oldFullName>Lead-Lead Layout</m:oldFullName><m:newFullName>Lead-L</m:newFullName>",
    )
    old, new = client.read("Layout", "Lead-Lead Layout", "Lead-L")
    assert old.get(xml.XSI_NIL) == "true"
    assert "Company" in fields_of(new)


def test_by_default_good_rows_are_saved_beside_bad_ones() -> None:
    client = _first_day()
    contact, lead = client.read("Layout", _CONTACT, "Lead-Lead Layout")
    rows = client.save("update", edited(contact, "Email"), edited(lead, "HasOptedOutOfEmail"))
    assert _success(rows) == [False, True]
    assert "HasOptedOutOfEmail" in fields_of(client.read("Layout", "Lead-Lead Layout")[0])


def test_with_all_or_none_one_bad_row_undoes_the_good_ones() -> None:
    client = _first_day()
    contact, lead = client.read("Layout", _CONTACT, "Lead-Lead Layout")
    rows = client.save("update", edited(lead, "HasOptedOutOfEmail"), edited(contact, "Email"), all_or_none=True)
    assert _success(rows) == [False, False]
    assert first_error(rows[0])[0] == "ALL_OR_NONE_OPERATION_ROLLED_BACK"
    assert "HasOptedOutOfEmail" not in fields_of(client.read("Layout", "Lead-Lead Layout")[0])


def test_more_than_ten_components_are_refused() -> None:
    client = _first_day()
    with pytest.raises(SoapFaultError) as caught:
        client.save("update", *[as_metadata(_layout(_SECTION), _CONTACT) for _ in range(11)])
    assert caught.value.sentence == (
        "EXCEEDED_ID_LIMIT: record limit reached. cannot submit more than 10 records in this operation"
    )


@pytest.mark.parametrize("trouble", [each for each in LayoutTrouble if each not in WHOLE_CALL])
def test_a_failure_on_order_hits_its_layout_until_it_is_taken_back(trouble: LayoutTrouble) -> None:
    client = _first_day()
    contact, lead = client.read("Layout", _CONTACT, "Lead-Lead Layout")
    client.org.refuse_layout(_CONTACT, trouble)
    rows = client.save("update", edited(contact, "HasOptedOutOfEmail"), edited(lead, "HasOptedOutOfEmail"))
    assert _success(rows) == [False, True]
    assert first_error(rows[0]) == (TROUBLES[trouble].status_code, TROUBLES[trouble].message)
    client.org.refuse_layout(_CONTACT, None)
    assert _success(client.save("update", edited(contact, "HasOptedOutOfEmail"))) == [True]


@pytest.mark.parametrize("trouble", sorted(WHOLE_CALL))
def test_what_ends_the_whole_call_undoes_it(trouble: LayoutTrouble) -> None:
    client = _first_day()
    contact, lead = client.read("Layout", _CONTACT, "Lead-Lead Layout")
    client.org.refuse_layout(_CONTACT, trouble)
    with pytest.raises(SoapFaultError) as caught:
        client.save("update", edited(lead, "HasOptedOutOfEmail"), edited(contact, "HasOptedOutOfEmail"))
    assert caught.value.code == "sf:UNKNOWN_EXCEPTION"
    assert "HasOptedOutOfEmail" not in fields_of(client.read("Layout", "Lead-Lead Layout")[0])


def test_a_profile_update_keeps_what_it_does_not_mention() -> None:
    client = _first_day()
    (before,) = client.read("Profile", "Standard")
    sent = etree.fromstring(
        f'<Profile xmlns="{_NS}"><layoutAssignments><layout>Contact-Contact %28Sales%29 Layout</layout>'
        "</layoutAssignments></Profile>"
    )
    assert _success(client.save("update", as_metadata(sent, "Standard", "Profile"))) == [True]
    (after,) = client.read("Profile", "Standard")
    layouts = [xml.text(each, "layout") for each in xml.children(after, "layoutAssignments")]
    assert layouts == ["Account-Account Layout", "Contact-Contact %28Sales%29 Layout", "Lead-Lead Layout"]
    assert len(list(after)) == len(list(before))


def test_a_profile_cannot_be_given_a_layout_that_does_not_exist() -> None:
    sent = etree.fromstring(
        f'<Profile xmlns="{_NS}"><layoutAssignments><layout>Contact-None</layout></layoutAssignments></Profile>'
    )
    rows = _first_day().save("update", as_metadata(sent, "Admin", "Profile"))
    assert first_error(rows[0])[1] == "In field: layout - no Layout named Contact-None found"


def test_field_permissions_of_a_permission_set_reach_the_data() -> None:
    client = _first_day()
    sent = etree.fromstring(
        f'<PermissionSet xmlns="{_NS}"><fieldPermissions><editable>true</editable>'
        "<field>Contact.HasOptedOutOfEmail</field><readable>true</readable></fieldPermissions>"
        "<label>Opt-outs</label></PermissionSet>"
    )
    assert _success(client.save("create", as_metadata(sent, "Opt_Outs", "PermissionSet"))) == [True]
    security = client.org.neighbours.field_security
    assert isinstance(security, RecordedSecurity)
    granted = FieldAccess("Contact.HasOptedOutOfEmail", readable=True, editable=True)
    assert security.granted == {("PermissionSet", "Opt_Outs"): [granted]}
    assert security.labels == {"Opt_Outs": "Opt-outs"}


def test_a_custom_field_comes_into_being_in_the_data_and_stands_in_its_object() -> None:
    client = _first_day()
    sent = etree.fromstring(
        f'<CustomField xmlns="{_NS}"><defaultValue>false</defaultValue><label>No mail</label>'
        "<type>Checkbox</type></CustomField>"
    )
    assert _success(client.save("create", as_metadata(sent, "Contact.No_Mail__c", "CustomField"))) == [True]
    fields = client.org.neighbours.custom_fields
    assert isinstance(fields, RecordedFields)
    assert fields.added == [("Contact", "No_Mail__c", "No mail", "boolean")]
    (contact,) = client.read("CustomObject", "Contact")
    assert [xml.text(each, "fullName") for each in xml.children(contact, "fields")] == ["No_Mail__c"]


def test_switching_the_package_on_and_off_leaves_edited_layouts_alone() -> None:
    client = _first_day()
    (before,) = client.read("Layout", _CONTACT)
    client.save("update", edited(before, "HasOptedOutOfEmail"))
    client.org.switch(MetadataSwitches(state=StartState.FIRST_DAY, sales_package=True, dynamic_forms=True))
    fields = [each.full_name for each in client.org.store.of_type("CustomField")]
    assert fields == ["Contact.mktosales__Marketo_Sales_Opt_Out__c", "Lead.mktosales__Sales_Opt_Out__c"]
    (page,) = client.read("FlexiPage", "Contact_Record_Page")
    items = [each.text for each in page.iter(f"{{{_NS}}}fieldItem")]
    assert "Record.Email" in items
    assert "Record.HasOptedOutOfEmail" not in items
    client.org.switch(MetadataSwitches(state=StartState.FIRST_DAY))
    assert client.org.store.of_type("CustomField") == []
    assert "HasOptedOutOfEmail" in fields_of(client.read("Layout", _CONTACT)[0])


def test_a_reset_brings_the_first_moment_back() -> None:
    client = _first_day()
    (before,) = client.read("Layout", _CONTACT)
    client.save("update", edited(before, "HasOptedOutOfEmail"))
    client.org.refuse_layout(_CONTACT, LayoutTrouble.NO_SECTION)
    client.org.reset()
    (after,) = client.read("Layout", _CONTACT)
    assert xml.same_tree(before, after)
    assert _success(client.save("update", edited(after, "HasOptedOutOfEmail"))) == [True]
