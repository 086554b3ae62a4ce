"""Lightning record pages of the practice org: with the page layout inside, or with Dynamic Forms (salesforce.md B7)."""

from collections.abc import Sequence
from typing import Final

from lxml import etree

from core.practice_org.metadata import xml

_CONTACT_FIELDS: Final = ("Name", "AccountId", "Title", "Phone", "Email")
_LEAD_FIELDS: Final = ("Name", "Company", "Status", "Phone", "Email")


def _region(root: etree._Element, name: str, kind: str, items: Sequence[etree._Element]) -> None:
    region = xml.append(root, "flexiPageRegions")
    for item in items:
        region.append(item)
    xml.append(region, "name", name)
    xml.append(region, "type", kind)


def _item() -> etree._Element:
    return xml.new("itemInstances")


def _component(name: str, properties: Sequence[tuple[str, str]] = ()) -> etree._Element:
    item = _item()
    instance = xml.append(item, "componentInstance")
    for key, value in properties:
        entry = xml.append(instance, "componentInstanceProperties")
        xml.append(entry, "name", key)
        xml.append(entry, "value", value)
    xml.append(instance, "componentName", name)
    xml.append(instance, "identifier", name.replace(":", "_"))
    return item


def _field(name: str, behavior: str) -> etree._Element:
    item = _item()
    instance = xml.append(item, "fieldInstance")
    entry = xml.append(instance, "fieldInstanceProperties")
    xml.append(entry, "name", "uiBehavior")
    xml.append(entry, "value", behavior)
    xml.append(instance, "fieldItem", f"Record.{name}")
    xml.append(instance, "identifier", f"Record{name.replace('__', '_')}Field")
    return item


def _form_regions(root: etree._Element, fields: Sequence[str]) -> list[etree._Element]:
    """Dynamic Forms: a facet with the fields, inside a column, inside a section; the section stands in the page."""
    facet, columns = "Facet-a1b2c3d4-0000-4000-8000-000000000001", "Facet-a1b2c3d4-0000-4000-8000-000000000002"
    _region(root, facet, "Facet", [_field(name, "required" if name == "Name" else "none") for name in fields])
    _region(root, columns, "Facet", [_component("flexipage:column", (("body", facet),))])
    section = (("columns", columns), ("horizontalAlignment", "false"), ("label", "Details"))
    return [_component("flexipage:fieldSection", section)]


def record_page_content(sobject: str, *, dynamic_forms: bool, extra_fields: Sequence[str] = ()) -> bytes:
    """A record page of Contact or Lead. With `dynamic_forms` its fields stand on the page itself, else the page shows
    the page layout through `force:detailPanel`."""
    root = xml.new("FlexiPage")
    fields = (*(_CONTACT_FIELDS if sobject == "Contact" else _LEAD_FIELDS), *extra_fields)
    main = _form_regions(root, fields) if dynamic_forms else [_component("force:detailPanel")]
    _region(root, "header", "Region", [_component("force:highlightsPanel")])
    _region(root, "main", "Region", [*main, _component("force:relatedListContainer")])
    _region(root, "sidebar", "Region", [_component("runtime_sales_activities:activityPanel")])
    xml.append(root, "masterLabel", f"{sobject} Record Page")
    xml.append(root, "sobjectType", sobject)
    template = xml.append(root, "template")
    xml.append(template, "name", "flexipage:recordHomeTemplateDesktop")
    xml.append(root, "type", "RecordPage")
    return etree.tostring(root)
