"""The page layouts, drawn as their XML says: sections with their columns, and the opt-out boxes marked."""

from __future__ import annotations

from html import escape
from urllib.parse import unquote

from lxml import etree

from core.practice_org.data.schema import SObject
from core.practice_org.metadata.components import Component
from core.practice_org.sales_package import FIELD_BY_SOBJECT

_OPT_OUTS = {"HasOptedOutOfEmail", *FIELD_BY_SOBJECT.values()}


def drawn(layout: Component, sobject: SObject) -> str:
    """One layout of an object as HTML, with the labels of its fields."""
    root = etree.fromstring(layout.content)
    sections = "".join(_section(each, sobject) for each in root if _name(each) == "layoutSections")
    return f'<section class="layout"><h2>{escape(unquote(layout.full_name))}</h2>{sections}</section>'


def _name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _text(element: etree._Element, name: str) -> str:
    return next((each.text or "" for each in element if _name(each) == name), "")


def _section(section: etree._Element, sobject: SObject) -> str:
    columns = "".join(_column(each, sobject) for each in section if _name(each) == "layoutColumns")
    label = _text(section, "label") or "(no label)"
    return f'<div class="section"><h3>{escape(label)}</h3><div class="columns">{columns}</div></div>'


def _column(column: etree._Element, sobject: SObject) -> str:
    return "<ul>" + "".join(_item(each, sobject) for each in column if _name(each) == "layoutItems") + "</ul>"


def _item(item: etree._Element, sobject: SObject) -> str:
    field = _text(item, "field")
    if not field:
        return "<li></li>"
    behavior = _text(item, "behavior")
    mark = {"Required": " *", "Readonly": " (read only)"}.get(behavior, "")
    css = ' class="opt-out"' if field in _OPT_OUTS else ""
    known = sobject.find(field)
    label = known.label.removesuffix(" ID") if known else field
    return f'<li{css} title="{escape(field)}">{escape(label)}{mark}</li>'
