"""A small notation for page layouts, and the XML that Salesforce keeps of them."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from lxml import etree

from core.practice_org.metadata import xml

BLANK: Final = ""


class SectionStyle(StrEnum):
    """How a section runs (`LayoutSection.style`)."""

    DOWN = "TwoColumnsTopToBottom"
    ACROSS = "TwoColumnsLeftToRight"
    ONE = "OneColumn"
    LINKS = "CustomLinks"


_COLUMN_COUNT: Final = {SectionStyle.DOWN: 2, SectionStyle.ACROSS: 2, SectionStyle.ONE: 1, SectionStyle.LINKS: 3}


@dataclass(frozen=True, slots=True)
class Section:
    """One section. Columns hold field names: `Name!` is required, `CreatedById.` is read-only, BLANK is an empty space.

    Missing columns are written as empty ones, as Salesforce does."""

    label: str
    columns: tuple[tuple[str, ...], ...] = ()
    style: SectionStyle = SectionStyle.DOWN
    heading_on_detail: bool = True
    heading_on_edit: bool = True
    custom_label: bool = False


@dataclass(frozen=True, slots=True)
class RelatedList:
    """A related list with its columns."""

    name: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LayoutPlan:
    """One layout in this notation."""

    sobject: str
    label: str
    sections: tuple[Section, ...]
    related_lists: tuple[RelatedList, ...] = ()
    excluded_buttons: tuple[str, ...] = ("Submit",)
    highlight_fields: tuple[str, ...] = field(default=("Name",))
    namespace: str | None = None


def _item(column: etree._Element, name: str) -> None:
    item = xml.append(column, "layoutItems")
    if name == BLANK:
        xml.append(item, "emptySpace", True)
        return
    behavior = {"!": "Required", ".": "Readonly"}.get(name[-1], "Edit")
    xml.append(item, "behavior", behavior)
    xml.append(item, "field", name.rstrip("!."))


def _section(root: etree._Element, section: Section) -> None:
    node = xml.append(root, "layoutSections")
    xml.append(node, "customLabel", section.custom_label)
    xml.append(node, "detailHeading", section.heading_on_detail)
    xml.append(node, "editHeading", section.heading_on_edit)
    xml.append(node, "label", section.label)
    for index in range(_COLUMN_COUNT[section.style]):
        column = xml.append(node, "layoutColumns")
        for name in section.columns[index] if index < len(section.columns) else ():
            _item(column, name)
    xml.append(node, "style", section.style.value)


def _actions(root: etree._Element, sobject: str) -> None:
    actions = xml.append(root, "platformActionList")
    xml.append(actions, "actionListContext", "Record")
    buttons = ("Edit", "Delete", "Clone") + (("Convert",) if sobject == "Lead" else ())
    for order, name in enumerate(("LogACall", "NewTask", *buttons)):
        entry = xml.append(actions, "platformActionListItems")
        xml.append(entry, "actionName", name)
        xml.append(entry, "actionType", "StandardButton" if name in buttons else "QuickAction")
        xml.append(entry, "sortOrder", order)
    quick = xml.append(root, "quickActionList")
    for name in ("FeedItem.TextPost", "LogACall", "NewTask"):
        xml.append(xml.append(quick, "quickActionListItems"), "quickActionName", name)


def layout_content(plan: LayoutPlan) -> bytes:
    """The layout as stored XML, elements in the order in which Salesforce writes them."""
    root = xml.new("Layout")
    for button in plan.excluded_buttons:
        xml.append(root, "excludeButtons", button)
    for section in plan.sections:
        _section(root, section)
    mini = xml.append(root, "miniLayout")
    for name in plan.highlight_fields:
        xml.append(mini, "fields", name)
    _actions(root, plan.sobject)
    for related in plan.related_lists:
        node = xml.append(root, "relatedLists")
        for name in related.fields:
            xml.append(node, "fields", name)
        xml.append(node, "relatedList", related.name)
    xml.append(root, "showEmailCheckbox", False)
    xml.append(root, "showHighlightsPanel", True)
    xml.append(root, "showInteractionLogPanel", False)
    xml.append(root, "showRunAssignmentRulesCheckbox", plan.sobject == "Lead")
    xml.append(root, "showSubmitAndAttachButton", False)
    summary = xml.append(root, "summaryLayout")
    xml.append(summary, "masterLabel", f"{plan.sobject} highlights")
    xml.append(summary, "sizeX", 4)
    xml.append(summary, "sizeY", 0)
    xml.append(summary, "summaryLayoutStyle", "Default")
    return etree.tostring(root)
