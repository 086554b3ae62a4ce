"""One field put onto one page layout: a pure function on the raw XML (salesforce.md B2).

Exactly one `layoutItems` element is inserted; every other byte stays. A second time changes nothing.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from urllib.parse import unquote
from xml.etree.ElementTree import canonicalize
from xml.sax.saxutils import escape

from core.errors import AppError
from core.salesforce.metadata.scan import Element, scan

_LINKS = "CustomLinks"
_SYSTEM = "System Information"
# Beside these the new field belongs; the first that is there decides. A person account's are called after it.
_AFTER = ("Email", "PersonEmail")
_NEAR = (
    "HasOptedOutOfFax",
    "DoNotCall",
    "PersonHasOptedOutOfFax",
    "PersonDoNotCall",
    "HasOptedOutOfEmail",
    "PersonHasOptedOutOfEmail",
)
_FIELD_NAME = re.compile(r"[A-Za-z]\w{0,79}")


@dataclass(frozen=True)
class Edit:
    """The layout with the field: `after` is `before` with the bytes `added` at `at`.

    Only where the item's column was an empty tag (`<layoutColumns/>`) did that have to be opened for it as well.
    `below` is the field above the new one, empty where it is the first of its column.
    """

    before: bytes
    after: bytes
    field: str
    at: int
    added: bytes
    section: str
    below: str


@dataclass(frozen=True)
class AlreadyThere:
    """The field is on the layout, in this section (a behaviour of Edit, Readonly or Required)."""

    field: str
    section: str
    behavior: str


@dataclass(frozen=True)
class NoPlace:
    """The layout has no section with columns that people fill in."""

    field: str


def add_field(xml: bytes, field: str) -> Edit | AlreadyThere | NoPlace:
    """Puts `field` (API name) after Email, else beside its kin, else at the end of the first section.

    Raises AppError `xml_unreadable` where this is not the XML of a layout, ValueError where `field` is no API name.
    """
    if not _FIELD_NAME.fullmatch(field):
        raise ValueError(f"{field!r} is no API name")
    layout = read_layout(xml)
    places = [(section, item) for section in layout.all("layoutSections") for item in _items(section)]
    for section, item in places:
        if item.value("field").casefold() == field.casefold():
            return AlreadyThere(field, section.value("label"), item.value("behavior"))
    for names in (_AFTER, _NEAR):
        for section, item in places:
            if item.value("field") in names and section.value("style") != _LINKS:
                return _after(xml, field, section, item)
    for section in layout.all("layoutSections"):
        columns = list(section.all("layoutColumns"))
        if columns and section.value("style") != _LINKS and section.value("label") != _SYSTEM:
            return _at_the_end(xml, field, section, columns)
    return NoPlace(field)


def read_layout(xml: bytes) -> Element:
    """The root of a layout. Raises AppError `xml_unreadable`."""
    root = scan(xml)
    if root.name != "Layout":
        raise AppError("xml_unreadable", reason=f"<{root.tag}>")
    return root


def fields_of(xml: bytes) -> tuple[str, ...]:
    """The fields of a layout in the order of the file. Raises AppError `xml_unreadable`."""
    sections = read_layout(xml).all("layoutSections")
    return tuple(name for section in sections for item in _items(section) if (name := item.value("field")))


def changed_lines(edit: Edit) -> tuple[str, ...]:
    """The element that the edit adds, as lines for people to read."""
    return tuple(line for line in edit.added.decode("utf-8").replace("><", ">\n<").splitlines() if line.strip())


def layout_sobject(full_name: str) -> str:
    """The object of a layout: what stands before the first hyphen (salesforce.md B3)."""
    return full_name.partition("-")[0]


def layout_label(full_name: str, namespace: str = "") -> str:
    """What people call the layout: without its object, percent-encoding, and a managed one's namespace."""
    part = full_name.partition("-")[2]
    return unquote(part.removeprefix(f"{namespace}__") if namespace else part)


def _items(section: Element) -> list[Element]:
    return [item for column in section.all("layoutColumns") for item in column.all("layoutItems")]


def _after(xml: bytes, field: str, section: Element, item: Element) -> Edit:
    before_item = _white_before(xml, item.start)
    children = item.children
    inside = _white_before(xml, children[0].start) if children else b""
    last = _white_before(xml, item.inner_end) if children else b""
    made = before_item + _item(field, item.prefix, inside, last)
    return _edit(xml, field, item.end, made, section, item.value("field"))


def _at_the_end(xml: bytes, field: str, section: Element, columns: list[Element]) -> Edit:
    """Into the last column that holds something, else the first one."""
    column = next((each for each in reversed(columns) if each.first("layoutItems")), columns[0])
    items = list(column.all("layoutItems"))
    if items:
        return _after(xml, field, section, items[-1])
    made = _item(field, column.prefix, b"", b"")
    if not column.is_empty_tag:
        return _edit(xml, field, column.inner, made, section, "")
    opened = xml[column.start : column.inner - 2].rstrip() + b">"
    closed = made + f"</{column.tag}>".encode()
    after = xml[: column.start] + opened + closed + xml[column.end :]
    return Edit(xml, after, field, column.start + len(opened), made, section.value("label"), "")


def _edit(xml: bytes, field: str, at: int, made: bytes, section: Element, below: str) -> Edit:
    return Edit(xml, xml[:at] + made + xml[at:], field, at, made, section.value("label"), below)


def _item(field: str, prefix: str, inside: bytes, last: bytes) -> bytes:
    p = prefix.encode()
    name = escape(field).encode()
    return b"<%slayoutItems>%s<%sbehavior>Edit</%sbehavior>%s<%sfield>%s</%sfield>%s</%slayoutItems>" % (
        p,
        inside,
        p,
        p,
        inside,
        p,
        name,
        p,
        last,
        p,
    )


def _white_before(xml: bytes, place: int) -> bytes:
    """The white space that ends at `place`, so that a file for people stays one."""
    start = place
    while start > 0 and xml[start - 1 : start].isspace():
        start -= 1
    return xml[start:place]


def fingerprint(xml: bytes) -> str:
    """A hash of what a layout means: prefixes, quotes, comments and the white space between elements do not count.

    Raises AppError `xml_unreadable`.
    """
    read_layout(xml)
    return hashlib.sha256(canonicalize(xml.decode("utf-8"), strip_text=True).encode("utf-8")).hexdigest()
