"""Whatever well-formed content is sent as a component comes back: the same elements, texts, attributes and order."""

from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from core.practice_org.metadata import xml
from core.practice_org.metadata.components import Component, ManageableState
from core.practice_org.metadata.names import layout_full_name, layout_label, listed_name
from core.practice_org.metadata.soap_write import write_record
from tests.practice_org.metadata.neighbours import NOON

_NAMES = st.sampled_from(["layoutColumns", "field", "label", "zUnknown", "aUnknown", "layoutItems"])
_NAMESPACES = st.sampled_from([xml.METADATA_NAMESPACE, "urn:other"])
# Line breaks inside a text are kept; a text of nothing but blanks and line breaks is indentation, and may go.
_TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff"), max_size=12
)
_LABELS = st.text(st.characters(codec="ascii", exclude_categories=("Cc", "Cs")), min_size=1, max_size=20)


@st.composite
def _elements(draw: st.DrawFn, depth: int = 3) -> etree._Element:
    element = etree.Element(f"{{{draw(_NAMESPACES)}}}{draw(_NAMES)}")
    for name in draw(st.lists(st.sampled_from(["one", "two"]), unique=True, max_size=2)):
        element.set(name, draw(_TEXTS))
    children = draw(st.lists(_elements(depth - 1), max_size=3)) if depth else []
    for child in children:
        element.append(child)
    if not children:
        element.text = draw(_TEXTS) or None
    return element


def _exactly(one: etree._Element, other: etree._Element) -> bool:
    """As `xml.same_tree`, but without forgiving a single blank in a text."""
    return (
        one.tag == other.tag
        and (one.text or "") == (other.text or "")
        and sorted(one.attrib.items()) == sorted(other.attrib.items())
        and len(one) == len(other)
        and all(_exactly(a, b) for a, b in zip(one, other, strict=True))
    )


@given(st.lists(_elements(), max_size=4), st.booleans())
def test_content_comes_back_exactly(content: list[etree._Element], indented: bool) -> None:
    sent = xml.new("metadata")
    for element in content:
        sent.append(etree.fromstring(etree.tostring(element)))
    original = etree.fromstring(etree.tostring(sent))
    if indented:
        etree.indent(sent)
    stored = xml.stored_form(xml.parse(etree.tostring(sent)), "Layout")
    component = Component("Layout", "Contact-A", stored, "00h", NOON, "u", NOON, "u")
    answer = xml.new("result")
    write_record(answer, "Layout", component)
    record = etree.fromstring(etree.tostring(answer))[0]
    got = [each for each in record if each.tag != f"{{{xml.METADATA_NAMESPACE}}}fullName"]
    assert len(got) == len(original)
    assert all(_exactly(one, other) for one, other in zip(got, original, strict=True))
    assert component.state is ManageableState.UNMANAGED


@given(_LABELS)
@example("ab__c")
def test_a_label_survives_its_full_name(label: str) -> None:
    full_name = layout_full_name("Contact", label)
    assert layout_label(full_name) == label
    assert not set(full_name.partition("-")[2]) & set("()/&%+:;,'\"") - {"%"}
    managed = layout_full_name("Contact", label, "ns")
    assert layout_label(managed, "ns") == label
    assert listed_name(managed, "ns") == full_name
