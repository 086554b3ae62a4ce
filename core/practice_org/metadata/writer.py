"""Saving and removing components under Salesforce's rules; the SOAP calls and deploys both go through here."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from lxml import etree

from core.practice_org.metadata import merging, xml
from core.practice_org.metadata.collaborators import (
    CustomFields,
    FieldSecurity,
    NoCustomFields,
    NoFieldSecurity,
    Schemas,
)
from core.practice_org.metadata.components import Component, ComponentStore
from core.practice_org.metadata.kinds import KINDS
from core.practice_org.metadata.layout_rules import (
    TROUBLES,
    WHOLE_CALL,
    LayoutTrouble,
    Refusal,
    layout_refusal,
    misplaced_field,
)
from core.practice_org.metadata.results import MetadataFault, RowResult

_NAMELESS = TROUBLES[LayoutTrouble.MISSING_FULL_NAME]
_FIELD_TYPES = {"Checkbox": "boolean", "Date": "date", "DateTime": "datetime", "Number": "double", "Email": "email"}


@dataclass(slots=True)
class MetadataWriter:
    """Writes into the store. `troubles` holds the failures on order, by full name of a layout.

    Whoever writes several components as one holds `lock`, so that undoing them undoes nobody else's."""

    store: ComponentStore
    field_security: FieldSecurity = field(default_factory=NoFieldSecurity)
    custom_fields: CustomFields = field(default_factory=NoCustomFields)
    schemas: Schemas | None = None
    troubles: dict[str, LayoutTrouble] = field(default_factory=dict)
    lock: threading.RLock = field(default_factory=threading.RLock)
    _effects: list[Callable[[], None]] = field(default_factory=list)

    def finish(self, *, keep: bool) -> None:
        """End a call or deploy: what was saved reaches the data (field permissions, new fields), unless it is not kept.

        The caller restores the store itself; this is for what cannot be restored, and so must not happen before."""
        effects, self._effects = self._effects, []
        if keep:
            for effect in effects:
                effect()

    def create(self, type_name: str, element: etree._Element, by_user: str) -> RowResult:
        """A new component; refused where the name is taken."""
        return self._save(type_name, element, by_user, self._refuse_existing)

    def update(self, type_name: str, element: etree._Element, by_user: str) -> RowResult:
        """A component that is there already: replaced, a profile merged."""
        return self._save(type_name, element, by_user, self._refuse_missing)

    def upsert(self, type_name: str, element: etree._Element, by_user: str) -> RowResult:
        """Either; also what a deploy does with each file."""
        return self._save(type_name, element, by_user, lambda _type, _name: None)

    def delete(self, type_name: str, full_name: str) -> RowResult:
        """Take a component away, an object with its parts."""
        if not self.store.remove(type_name, full_name):
            return RowResult(full_name, _not_found(type_name, full_name))
        if type_name == "CustomObject":
            for kind in KINDS.values():
                if kind.parent_element is not None:
                    for part in self.store.of_type(kind.name):
                        if part.full_name.startswith(f"{full_name}."):
                            self.store.remove(kind.name, part.full_name)
        return RowResult(full_name, changed=True)

    def rename(self, type_name: str, old: str, new: str, by_user: str) -> RowResult:
        """Give a component another full name."""
        component = self.store.get(type_name, old)
        if component is None:
            return RowResult(old, _not_found(type_name, old))
        if self.store.get(type_name, new) is not None:
            return RowResult(old, _taken(type_name, new))
        self.store.remove(type_name, old)
        self.store.save(type_name, new, component.content, by_user, component.namespace)
        return RowResult(new, changed=True)

    def _refuse_existing(self, type_name: str, full_name: str) -> Refusal | None:
        return None if self.store.get(type_name, full_name) is None else _taken(type_name, full_name)

    def _refuse_missing(self, type_name: str, full_name: str) -> Refusal | None:
        return _not_found(type_name, full_name) if self.store.get(type_name, full_name) is None else None

    def _save(
        self,
        type_name: str,
        element: etree._Element,
        by_user: str,
        precondition: Callable[[str, str], Refusal | None],
    ) -> RowResult:
        full_name = xml.text(element, "fullName")
        if full_name is None or element.get(xml.XSI_NIL) == "true":
            raise MetadataFault(_NAMELESS.status_code, _NAMELESS.message)
        refusal = (
            precondition(type_name, full_name)
            or self._ordered_trouble(type_name, full_name)
            or self._content_refusal(type_name, full_name, element)
        )
        if refusal is not None:
            return RowResult(full_name, refusal)
        before = self.store.get(type_name, full_name)
        saved, parts_changed = self._store(type_name, full_name, xml.stored_form(element, type_name), by_user)
        changed = before is None or parts_changed or before.content != saved.content
        return RowResult(full_name, created=before is None, changed=changed, component_id=saved.component_id)

    def _ordered_trouble(self, type_name: str, full_name: str) -> Refusal | None:
        trouble = self.troubles.get(full_name) if type_name == "Layout" else None
        if trouble in WHOLE_CALL:
            raise MetadataFault(TROUBLES[trouble].status_code, TROUBLES[trouble].message)
        return TROUBLES[trouble] if trouble is not None else None

    def _content_refusal(self, type_name: str, full_name: str, element: etree._Element) -> Refusal | None:
        if type_name == "Layout":
            schema = None if self.schemas is None else self.schemas.whole()
            misplaced = None if schema is None else misplaced_field(full_name, element, schema)
            return layout_refusal(full_name, element) or misplaced
        if type_name == "Profile":
            for entry in xml.children(element, "layoutAssignments"):
                layout = xml.text(entry, "layout") or ""
                if self.store.get("Layout", layout) is None:
                    sentence = f"In field: layout - no Layout named {layout} found"
                    return Refusal("INVALID_CROSS_REFERENCE_KEY", sentence)
        if KINDS[type_name].parent_element is not None and "." not in full_name:
            return Refusal("INVALID_FIELD", f"{type_name} needs a full name of the form Object.Name", ("fullName",))
        return None

    def _store(self, type_name: str, full_name: str, content: bytes, by_user: str) -> tuple[Component, bool]:
        parts_changed = False
        if type_name == "CustomObject":
            content, parts = merging.object_parts(content)
            for part_type, name, part in parts:
                before = self.store.get(part_type, f"{full_name}.{name}")
                after, _ = self._store(part_type, f"{full_name}.{name}", part, by_user)
                parts_changed = parts_changed or before is None or before.content != after.content
        before = self.store.get(type_name, full_name)
        if type_name == "Profile" and before is not None:
            content = merging.merged_profile(before.content, content)
        if type_name == "PermissionSet":
            label = xml.text(xml.parse(content), "label") or full_name
            self._effects.append(partial(self.field_security.add_permission_set, full_name, label))
        if type_name in ("Profile", "PermissionSet"):
            for access in merging.field_accesses(content):
                self._effects.append(partial(self.field_security.grant, type_name, full_name, access))
        if type_name == "CustomField" and full_name.endswith("__c"):
            self._announce_field(full_name, content)
        return self.store.save(type_name, full_name, content, by_user), parts_changed

    def _announce_field(self, full_name: str, content: bytes) -> None:
        sobject, _, name = full_name.partition(".")
        root = xml.parse(content)
        field_type = _FIELD_TYPES.get(xml.text(root, "type") or "", "string")
        label = xml.text(root, "label") or name
        self._effects.append(partial(self.custom_fields.add, sobject, name, label, field_type))


def _not_found(type_name: str, full_name: str) -> Refusal:
    return Refusal("INVALID_CROSS_REFERENCE_KEY", f"no {type_name} named {full_name} found")


def _taken(type_name: str, full_name: str) -> Refusal:
    return Refusal("DUPLICATE_DEVELOPER_NAME", f"This {type_name} name is already in use: {full_name}")
