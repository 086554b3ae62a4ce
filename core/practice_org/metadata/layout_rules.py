"""What Salesforce refuses about a page layout: its standing rules, and the failures of salesforce.md B4 on order."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from lxml import etree

from core.practice_org.metadata import xml
from core.practice_org.metadata.collaborators import Schema
from core.practice_org.metadata.names import layout_sobject
from core.practice_org.sales_package import FIELD_BY_SOBJECT


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a component was not saved: a status code of the Metadata API and Salesforce's sentence."""

    status_code: str
    message: str
    fields: tuple[str, ...] = ()


class LayoutTrouble(StrEnum):
    """Failures that have nothing to do with the edit at hand, switched on for one layout (salesforce.md B4)."""

    FIELD_MUST_BE_REQUIRED = "field_must_be_required"
    MISSING_QUICK_ACTION = "missing_quick_action"
    INVALID_RELATED_LIST_FIELD = "invalid_related_list_field"
    NO_SECTION = "no_section"
    DUPLICATE_RELATED_LIST = "duplicate_related_list"
    MISSING_FULL_NAME = "missing_full_name"
    MANAGED_FIELD = "managed_field"
    UNKNOWN_EXCEPTION = "unknown_exception"


#: What nobody foresaw ends the whole call in a fault instead of a row's error.
UNKNOWN_EXCEPTION: Final = Refusal(
    "UNKNOWN_EXCEPTION",
    "An unexpected error occurred. Please include this ErrorId if you contact support: 385671458-421778 (1377497918)",
)
TROUBLES: Final[Mapping[LayoutTrouble, Refusal]] = MappingProxyType(
    {
        LayoutTrouble.FIELD_MUST_BE_REQUIRED: Refusal("FIELD_INTEGRITY_EXCEPTION", "Field:FirstName must be Required"),
        LayoutTrouble.MISSING_QUICK_ACTION: Refusal(
            "INVALID_CROSS_REFERENCE_KEY", "In field: QuickAction - no QuickAction named FeedItem.RypplePost found"
        ),
        LayoutTrouble.INVALID_RELATED_LIST_FIELD: Refusal(
            "FIELD_INTEGRITY_EXCEPTION", "Invalid field:CAMPAIGN.NAME in related list:RelatedCampaignList"
        ),
        LayoutTrouble.NO_SECTION: Refusal("FIELD_INTEGRITY_EXCEPTION", "Layout must have at least 1 section"),
        LayoutTrouble.DUPLICATE_RELATED_LIST: Refusal(
            "DUPLICATE_VALUE", "Field: relatedLists, value:RelatedLineItemList appears more than once"
        ),
        LayoutTrouble.MISSING_FULL_NAME: Refusal("UNKNOWN_EXCEPTION", "Required field is missing: fullName"),
        LayoutTrouble.MANAGED_FIELD: Refusal(
            "FIELD_INTEGRITY_EXCEPTION", "Invalid field:mktosales__Legal_Name__c in layout"
        ),
        LayoutTrouble.UNKNOWN_EXCEPTION: UNKNOWN_EXCEPTION,
    }
)
#: The troubles that end the whole call in a fault, HTTP 500 (fixtures/errors.json) instead of a row's error.
WHOLE_CALL: Final = frozenset({LayoutTrouble.MISSING_FULL_NAME, LayoutTrouble.UNKNOWN_EXCEPTION})
_REQUIRED_FIELDS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"Contact": ("Name",), "Lead": ("Name", "Company", "Status"), "Account": ("Name",), "PersonAccount": ("Name",)}
)


def layout_fields(layout: etree._Element) -> list[tuple[str, str]]:
    """(field, behavior) of every item that shows a field, in reading order of the file."""
    items = (
        item
        for section in xml.children(layout, "layoutSections")
        for column in xml.children(section, "layoutColumns")
        for item in xml.children(column, "layoutItems")
    )
    return [(field, xml.text(item, "behavior") or "") for item in items if (field := xml.text(item, "field"))]


def misplaced_field(full_name: str, layout: etree._Element, schema: Schema) -> Refusal | None:
    """A field that belongs to another object, or to the sales package where that is not installed.

    Salesforce refuses every field that it does not know. Layouts of other orgs are full of fields that this org cannot
    know, and must be storable here; but a field of the wrong object is a client's mistake, and has to show."""
    name = layout_sobject(full_name)
    own = schema.sobject("Account" if name == "PersonAccount" else name)
    if own is None:
        return None
    others = [each for each in map(schema.sobject, _REQUIRED_FIELDS) if each is not None and each.name != own.name]
    of_package = {each.lower() for each in FIELD_BY_SOBJECT.values()}
    for field, _ in layout_fields(layout):
        key = field.lower()
        if key not in own.fields and (key in of_package or any(key in each.fields for each in others)):
            sentence = f"In field: field - no CustomField named {own.name}.{field} found"
            return Refusal("INVALID_CROSS_REFERENCE_KEY", sentence)
    return None


def _repeated(name: str, values: list[str]) -> Refusal | None:
    for value, count in Counter(values).items():
        if count > 1:
            return Refusal("DUPLICATE_VALUE", f"Field: {name}, value:{value} appears more than once", (name,))
    return None


def layout_refusal(full_name: str, layout: etree._Element) -> Refusal | None:
    """The first thing that Salesforce would refuse about this layout; it names one at a time, and so does this."""
    if next(xml.children(layout, "layoutSections"), None) is None:
        return TROUBLES[LayoutTrouble.NO_SECTION]
    fields = layout_fields(layout)
    related = [name for each in xml.children(layout, "relatedLists") if (name := xml.text(each, "relatedList"))]
    repeated = _repeated("field", [field for field, _ in fields]) or _repeated("relatedLists", related)
    if repeated is not None:
        return repeated
    behaviors = dict(fields)
    for required in _REQUIRED_FIELDS.get(layout_sobject(full_name), ()):
        if required not in behaviors:
            message = f"Layout must contain an item for required layout field: {required}"
            return Refusal("FIELD_INTEGRITY_EXCEPTION", message)
        if behaviors[required] != "Required":
            return Refusal("FIELD_INTEGRITY_EXCEPTION", f"Field:{required} must be Required")
    return None
