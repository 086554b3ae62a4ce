"""A page layout as something to look at: sections, columns and fields, with the place of the opt-out field marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from core.salesforce.layouts import Edit, add_field, read_layout
from core.salesforce.metadata.scan import Element
from core.setup.layouts import Layout

# What describe does not tell, because the field is hidden from the user.
_KNOWN_LABELS = {"HasOptedOutOfEmail": "Email Opt Out", "PersonHasOptedOutOfEmail": "Email Opt Out"}
_LINKS = "CustomLinks"


class Mark(StrEnum):
    """PRESENT: the opt-out field, which is there. WILL_BE_ADDED: where Add would put it."""

    NONE = "none"
    PRESENT = "present"
    WILL_BE_ADDED = "will_be_added"


class ItemKind(StrEnum):
    FIELD = "field"
    BLANK = "blank"
    OTHER = "other"


@dataclass(frozen=True)
class PictureItem:
    """One place of a column. `label` is what people read; for OTHER the name of a page, link or component."""

    kind: ItemKind
    label: str = ""
    mark: Mark = Mark.NONE
    required: bool = False


@dataclass(frozen=True)
class PictureSection:
    """A section; `heading` may be empty. Columns stand side by side, each from the top."""

    heading: str
    columns: tuple[tuple[PictureItem, ...], ...]


@dataclass(frozen=True)
class LayoutPicture:
    """`name` is the layout's for people. Sections of links are left out: no field can be there."""

    name: str
    sections: tuple[PictureSection, ...]

    @property
    def marked(self) -> tuple[PictureItem, ...]:
        items = (item for section in self.sections for column in section.columns for item in column)
        return tuple(item for item in items if item.mark is not Mark.NONE)


def picture_of(layout: Layout, labels: Mapping[str, str] | None = None) -> LayoutPicture | None:
    """The layout as it is, or as Add would leave it where the field is missing. None where it could not be read.

    `labels`: API name to the org's own label.
    """
    if not layout.xml:
        return None
    xml, added = layout.xml, []
    for name in layout.missing:
        result = add_field(xml, name)
        if isinstance(result, Edit):
            xml = result.after
            added.append(name)
    return draw(xml, layout.label, layout.wanted, added, labels or {})


def draw(
    xml: bytes, name: str, wanted: Iterable[str], added: Iterable[str], labels: Mapping[str, str]
) -> LayoutPicture:
    """Raises AppError `xml_unreadable`."""
    new = {one.casefold() for one in added}
    marks = {one.casefold(): Mark.WILL_BE_ADDED if one.casefold() in new else Mark.PRESENT for one in wanted}
    return LayoutPicture(
        name,
        tuple(
            PictureSection(
                section.value("label"),
                tuple(
                    tuple(_item(item, marks, labels) for item in column.all("layoutItems"))
                    for column in section.all("layoutColumns")
                ),
            )
            for section in read_layout(xml).all("layoutSections")
            if section.value("style") != _LINKS
        ),
    )


def _item(item: Element, marks: Mapping[str, Mark], labels: Mapping[str, str]) -> PictureItem:
    name = item.value("field")
    if name:
        mark = marks.get(name.casefold(), Mark.NONE)
        return PictureItem(ItemKind.FIELD, label_of(name, labels), mark, item.value("behavior") == "Required")
    if item.value("emptySpace") == "true":
        return PictureItem(ItemKind.BLANK)
    other = next((child.text.strip() for child in item.children if child.name in _OTHERS and child.text.strip()), "")
    return PictureItem(ItemKind.OTHER, other)


_OTHERS = frozenset({"page", "customLink", "canvas", "component", "reportChartComponent"})


def label_of(name: str, labels: Mapping[str, str]) -> str:
    """The org's label, else the API name in words: `npsp__DoNot_Mail__c` is Do Not Mail."""
    known = labels.get(name) or _KNOWN_LABELS.get(name)
    if known:
        return known
    part = re.sub(r"__p?c$", "", name)
    bare = part.rpartition("__")[2].replace("_", " ")
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", bare)
    return words.removesuffix(" Id") or name
