"""Adding one field to the XML of a layout: exactly one element more, whatever the layout looks like."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from core.errors import AppError
from core.salesforce.layouts import AlreadyThere, Edit, NoPlace, add_field, fields_of

FIXTURES = Path(__file__).parents[4] / "shared" / "fixtures" / "layouts"
FILES = sorted(FIXTURES.glob("*/*.layout*")) if FIXTURES.is_dir() else []
FIELD = "HasOptedOutOfEmail"
NS = "{http://soap.sforce.com/2006/04/metadata}"


def shape(element):
    """An element with everything that means something; comments too, white space between elements not."""
    text = (element.text or "").strip() if len(element) else element.text or ""
    return (element.tag, tuple(element.attrib.items()), text, tuple(shape(child) for child in element))


def without(xml, field):
    """The tree without the items of `field`; says how many there were."""
    root = etree.fromstring(xml)
    found = [item for item in root.iter(f"{NS}layoutItems") if item.findtext(f"{NS}field") == field]
    for item in found:
        item.getparent().remove(item)
    return shape(root), len(found)


def layout(*sections, root='<Layout xmlns="http://soap.sforce.com/2006/04/metadata">'):
    return (root + "".join(sections) + "<x><y/></x></Layout>").encode()


def section(*columns, style="TwoColumnsTopToBottom", label="Info"):
    return f"<layoutSections><label>{label}</label>{''.join(columns)}<style>{style}</style></layoutSections>"


def column(*fields):
    items = "".join(f"<layoutItems><behavior>Edit</behavior><field>{name}</field></layoutItems>" for name in fields)
    return f"<layoutColumns>{items}</layoutColumns>"


@pytest.mark.skipif(not FILES, reason="the folder of recorded layouts is not beside this checkout")
@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
@pytest.mark.parametrize("field", [FIELD, "mktosales__Sales_Opt_Out__c"])
def test_a_real_layout_gets_exactly_one_item_twice_is_nothing_and_undo_gives_the_original(path, field):
    original = path.read_bytes()
    # Three of the recorded layouts have the field: take it off with a text edit, so that all of them are tried.
    start = original.find(f"<field>{field}</field>".encode())
    if start >= 0:
        begin, end = original.rindex(b"<layoutItems>", 0, start), original.index(b"</layoutItems>", start)
        original = original[:begin] + original[end + len(b"</layoutItems>") :]
    edit = add_field(original, field)
    assert isinstance(edit, Edit)
    tree, items = without(edit.after, field)
    assert items == 1
    assert (tree, 0) == without(original, field)
    assert edit.after[: edit.at] + edit.after[edit.at + len(edit.added) :] == original
    assert edit.before == original
    assert isinstance(add_field(edit.after, field), AlreadyThere)
    assert etree.fromstring(edit.added.strip()).tag == "layoutItems"


@pytest.mark.skipif(not FILES, reason="the folder of recorded layouts is not beside this checkout")
def test_recorded_layouts_that_have_the_field_are_left_alone():
    states = {path.parent.name + "/" + path.name: type(add_field(path.read_bytes(), FIELD)) for path in FILES}
    assert len(states) == 7
    assert sorted(name for name, state in states.items() if state is AlreadyThere) == [
        "SalesforceFoundation+NPSP/Contact-Contact Layout.layout-meta.xml",
        "SalesforceFoundation+NPSP/Contact-Contact Lightning Layout.layout",
        "SalesforceFoundation+NPSP/Contact-npsp__Contact Layout.layout",
    ]


def test_the_field_stands_right_after_email_and_can_be_edited():
    edit = add_field(layout(section(column("Name"), column("Email", "Phone"))), FIELD)
    assert isinstance(edit, Edit)
    assert fields_of(edit.after) == ("Name", "Email", FIELD, "Phone")
    assert edit.added == f"<layoutItems><behavior>Edit</behavior><field>{FIELD}</field></layoutItems>".encode()
    assert (edit.section, edit.below) == ("Info", "Email")


def test_without_email_it_stands_beside_its_kin():
    edit = add_field(layout(section(column("Name")), section(column("DoNotCall", "X"))), FIELD)
    assert isinstance(edit, Edit)
    assert fields_of(edit.after) == ("Name", "DoNotCall", FIELD, "X")


def test_a_read_only_or_differently_written_field_counts_as_there():
    xml = layout(section(column("hasoptedoutofEMAIL"))).replace(b"Edit", b"Readonly")
    assert add_field(xml, FIELD) == AlreadyThere(FIELD, "Info", "Readonly")


def test_links_and_system_information_are_no_place():
    links = section(column("Email"), style="CustomLinks")
    system = section(column("CreatedById"), label="System Information")
    assert add_field(layout(links, system), FIELD) == NoPlace(FIELD)
    assert add_field(layout(), FIELD) == NoPlace(FIELD)


def test_an_empty_column_is_opened_and_its_neighbour_stays_empty():
    xml = layout(section("<layoutColumns/>", "<layoutColumns />"))
    edit = add_field(xml, FIELD)
    assert isinstance(edit, Edit)
    assert without(edit.after, FIELD) == (without(xml, FIELD)[0], 1)
    assert b"<layoutColumns />" in edit.after


def test_prefixed_elements_get_a_prefixed_item():
    xml = layout(section(column("Email"))).replace(b"</", b"</m:").replace(b"<", b"<m:").replace(b"<m:/m:", b"</m:")
    xml = xml.replace(b"xmlns=", b"xmlns:m=")
    edit = add_field(xml, FIELD)
    assert isinstance(edit, Edit)
    assert b"<m:layoutItems><m:behavior>Edit</m:behavior>" in edit.added
    assert without(edit.after, FIELD) == (without(xml, FIELD)[0], 1)


@pytest.mark.parametrize(
    "bad", [b"", b"<Layout>", b"<Profile/>", b"\xff\xfe", b'<!DOCTYPE a [<!ENTITY b "c">]><Layout/>']
)
def test_what_is_no_layout_is_refused(bad):
    with pytest.raises(AppError) as caught:
        add_field(bad, FIELD)
    assert caught.value.code == "xml_unreadable"


@pytest.mark.parametrize("bad", ["", "A B", "a<b", "1x", "x" * 90])
def test_what_is_no_field_name_is_never_written(bad):
    with pytest.raises(ValueError, match="API name"):
        add_field(layout(section(column("Email"))), bad)


NAMES = st.sampled_from(["Name", "Email", "Phone", "DoNotCall", "Custom__c", "PersonEmail", "Fax"])
ITEMS = st.one_of(
    NAMES.map(lambda name: f"<layoutItems>\n <field>{name}</field></layoutItems>"),
    st.just("<layoutItems><emptySpace>true</emptySpace></layoutItems>"),
    st.just("<!-- a > b --><layoutItems><page>P&amp;Q</page><newInSummer k='>'/></layoutItems>"),
    st.just("<layoutItems><customLink>é漢</customLink></layoutItems>"),
)
COLUMNS = st.one_of(
    st.just("<layoutColumns/>"),
    st.just("<layoutColumns ></layoutColumns>"),
    st.lists(ITEMS, max_size=4).map(lambda items: f"<layoutColumns>{'  '.join(items)}</layoutColumns>"),
)
SECTIONS = st.builds(
    lambda columns, style, label: section(*columns, style=style, label=label),
    st.lists(COLUMNS, max_size=3),
    st.sampled_from(["TwoColumnsTopToBottom", "OneColumn", "CustomLinks", "Unheard"]),
    st.sampled_from(["Info", "System Information", "Größe &lt; 3"]),
)


@given(st.lists(SECTIONS, max_size=4))
def test_any_layout_differs_by_one_item_at_most_and_the_second_time_by_none(sections):
    xml = layout(*sections)
    result = add_field(xml, FIELD)
    if not isinstance(result, Edit):
        assert result == NoPlace(FIELD)
        return
    assert without(result.after, FIELD) == (without(xml, FIELD)[0], 1)
    assert result.after[result.at :].startswith(result.added)
    assert isinstance(add_field(result.after, FIELD), AlreadyThere)
    assert [name for name in fields_of(result.after) if name != FIELD] == list(fields_of(xml))
