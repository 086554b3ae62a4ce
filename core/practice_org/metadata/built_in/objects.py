"""Objects, fields and the like: enough of them that listings and retrieves of real clients find what they expect."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from core.practice_org import sales_package
from core.practice_org.metadata import xml

_STANDARD: Final = ("Account", "Contact", "Lead", "User")


def _element(type_name: str, *values: tuple[str, str | bool]) -> bytes:
    root = xml.new(type_name)
    for name, value in values:
        xml.append(root, name, value)
    return etree.tostring(root)


def _checkbox(label: str) -> bytes:
    return _element(
        "CustomField",
        ("defaultValue", "false"),
        ("externalId", False),
        ("label", label),
        ("trackTrending", False),
        ("type", "Checkbox"),
    )


def _package_object() -> bytes:
    root = xml.new("CustomObject")
    xml.append(root, "deploymentStatus", "Deployed")
    xml.append(root, "label", "Sales Activity")
    name_field = xml.append(root, "nameField")
    xml.append(name_field, "label", "Activity")
    xml.append(name_field, "type", "Text")
    xml.append(root, "pluralLabel", "Sales Activities")
    xml.append(root, "sharingModel", "ReadWrite")
    return etree.tostring(root)


def object_contents(*, sales_package_installed: bool) -> Iterator[tuple[str, str, bytes, str | None]]:
    """(type, full name, content, namespace) of objects, custom fields and the installed package."""
    for sobject in _STANDARD:
        yield "CustomObject", sobject, _element("CustomObject", ("enableHistory", True)), None
    if not sales_package_installed:
        return
    namespace = sales_package.NAMESPACE
    yield "CustomObject", sales_package.ACTIVITY_OBJECT, _package_object(), namespace
    for sobject, name in sales_package.FIELD_BY_SOBJECT.items():
        yield "CustomField", f"{sobject}.{name}", _checkbox(sales_package.FIELD_LABEL), namespace
    package = _element("InstalledPackage", ("activateRSS", False), ("versionNumber", "4.2"))
    yield "InstalledPackage", namespace, package, namespace


def empty_object() -> bytes:
    """An object's file that holds nothing but the parts that will be put in."""
    return _element("CustomObject")
