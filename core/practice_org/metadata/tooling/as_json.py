"""A component's XML in the JSON form of the Tooling API's `Metadata` column."""

from typing import Any, Final

from lxml import etree

from core.practice_org.metadata import xml

#: Elements that may stand more than once; everything else is single, so that a lone one is not a list by accident.
_REPEATED: Final = frozenset(
    {
        "applicationVisibilities",
        "customButtons",
        "excludeButtons",
        "fieldPermissions",
        "fields",
        "flexiPageRegions",
        "itemInstances",
        "layoutAssignments",
        "layoutColumns",
        "layoutItems",
        "layoutSections",
        "objectPermissions",
        "platformActionListItems",
        "quickActionListItems",
        "relatedLists",
        "relatedObjects",
        "userPermissions",
        "componentInstanceProperties",
        "fieldInstanceProperties",
    }
)


def metadata_json(content: bytes) -> dict[str, Any]:
    """The object that `Metadata` holds."""
    value = _value(xml.parse(content))
    return value if isinstance(value, dict) else {}


def _value(element: etree._Element) -> Any:
    if len(element) == 0:
        text = element.text
        if text in ("true", "false"):
            return text == "true"
        if xml.local_name(element) == "layoutColumns":
            return {"layoutItems": None, "reserved": None}
        return text
    made: dict[str, Any] = {}
    for child in xml.children(element):
        name = xml.local_name(child)
        if name in _REPEATED:
            made.setdefault(name, []).append(_value(child))
        else:
            made[name] = _value(child)
    return made
