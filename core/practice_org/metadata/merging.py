"""Types that are not simply replaced: profiles keep what an update does not mention, objects consist of parts."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from lxml import etree

from core.practice_org.metadata import xml
from core.practice_org.metadata.collaborators import FieldAccess
from core.practice_org.metadata.kinds import CHILD_KINDS

#: Which children name an entry of a profile, so that an update replaces that entry and leaves the others.
_ENTRY_KEYS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "applicationVisibilities": ("application",),
        "classAccesses": ("apexClass",),
        "customPermissions": ("name",),
        "fieldPermissions": ("field",),
        "layoutAssignments": ("layout", "recordType"),
        "objectPermissions": ("object",),
        "pageAccesses": ("apexPage",),
        "recordTypeVisibilities": ("recordType",),
        "tabVisibilities": ("tab",),
        "userPermissions": ("name",),
    }
)


def _key(entry: etree._Element) -> tuple[str | None, ...]:
    name = xml.local_name(entry)
    if name == "layoutAssignments":
        # One layout for each object and record type: the object is the part before the hyphen.
        return name, (xml.text(entry, "layout") or "").partition("-")[0], xml.text(entry, "recordType")
    return name, *(xml.text(entry, part) for part in _ENTRY_KEYS.get(name, ()))


def merged_profile(stored: bytes, sent: bytes) -> bytes:
    """A profile after an update: entries that were sent replace those of the same key, all others stay."""
    root = xml.parse(stored)
    for entry in list(xml.children(xml.parse(sent))):
        same = [each for each in xml.children(root) if _key(each) == _key(entry)]
        if same:
            root.replace(same[0], entry)
            continue
        siblings = list(xml.children(root, xml.local_name(entry)))
        place = root.index(siblings[-1]) + 1 if siblings else len(root)
        root.insert(place, entry)
    return etree.tostring(root)


def field_accesses(content: bytes) -> list[FieldAccess]:
    """The field permissions that a profile or permission set names."""
    return [
        FieldAccess(field, xml.text(entry, "readable") == "true", xml.text(entry, "editable") == "true")
        for entry in xml.children(xml.parse(content), "fieldPermissions")
        if (field := xml.text(entry, "field"))
    ]


def with_field_accesses(content: bytes, accesses: Sequence[FieldAccess]) -> bytes:
    """The same profile or permission set with the field permissions that the data holds now."""
    if sorted(accesses, key=lambda each: each.field) == sorted(field_accesses(content), key=lambda each: each.field):
        return content
    root = xml.parse(content)
    old = list(xml.children(root, "fieldPermissions"))
    place = root.index(old[0]) if old else (1 if len(root) else 0)
    for entry in old:
        root.remove(entry)
    for access in reversed(accesses):
        entry = xml.new("fieldPermissions")
        xml.append(entry, "editable", access.editable)
        xml.append(entry, "field", access.field)
        xml.append(entry, "readable", access.readable)
        root.insert(place, entry)
    return etree.tostring(root)


def object_parts(content: bytes) -> tuple[bytes, list[tuple[str, str, bytes]]]:
    """An object taken apart: what is its own, and (type, name, content) of its fields, rules and record types."""
    root = xml.parse(content)
    parts: list[tuple[str, str, bytes]] = []
    for entry in list(xml.children(root)):
        kind = CHILD_KINDS.get(xml.local_name(entry))
        if kind is not None:
            parts.append((kind.name, xml.text(entry, "fullName") or "", xml.stored_form(entry, kind.name)))
            root.remove(entry)
    return etree.tostring(root), parts


def whole_object(content: bytes, parts: Iterable[tuple[str, str, bytes]]) -> bytes:
    """The reverse: (element, name, content) of the parts put back into the object."""
    root = xml.parse(content)
    for element, name, part in parts:
        entry = xml.copy_as(xml.parse(part), f"{{{xml.METADATA_NAMESPACE}}}{element}")
        full_name = xml.new("fullName")
        full_name.text = name
        entry.insert(0, full_name)
        root.append(entry)
    return etree.tostring(root)
