"""The objects of the org and, for each user, the view that field-level security leaves of them.

A hidden field is simply absent from the view: describe does not list it and a query that names it is refused with
the same words as for a field that never existed (salesforce.md B8).
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from types import MappingProxyType

from core.practice_org.data import org_objects, people_objects
from core.practice_org.data.fields import Field
from core.practice_org.ids import KEY_PREFIXES


class Access(Enum):
    """What a user may do with one field."""

    HIDDEN = "hidden"
    READ = "read"
    EDIT = "edit"


@dataclass(frozen=True, slots=True)
class SObjectFlags:
    """What can be done with an object at all, as its describe says."""

    createable: bool = True
    updateable: bool = True
    deletable: bool = True
    mergeable: bool = False
    layoutable: bool = False
    searchable: bool = False
    undeletable: bool = False
    triggerable: bool = False
    replicateable: bool = False
    feed_enabled: bool = False
    retrieveable: bool = True
    custom: bool = False


RECORD = SObjectFlags(mergeable=True, layoutable=True, searchable=True, undeletable=True, triggerable=True,
                      replicateable=True, feed_enabled=True)  # fmt: skip
SETUP = SObjectFlags()
READ_ONLY = SObjectFlags(createable=False, updateable=False, deletable=False)


@dataclass(frozen=True)
class SObject:
    """One object as a user sees it. `fields` is keyed by the lower-case API name, in describe order."""

    name: str
    label: str
    label_plural: str
    key_prefix: str | None
    fields: Mapping[str, Field]
    flags: SObjectFlags = RECORD
    tracked: frozenset[str] = frozenset()
    _columns: tuple[str, ...] = field(default=(), compare=False, repr=False)

    @property
    def columns(self) -> tuple[str, ...]:
        """API names of all fields of this view, in order."""
        return self._columns or tuple(each.name for each in self.fields.values())

    def find(self, name: str) -> Field | None:
        """The field of this name in any letter case, or None."""
        return self.fields.get(name.lower())


class SchemaView:
    """All objects as one user sees them."""

    def __init__(self, objects: Mapping[str, SObject]) -> None:
        self._objects = objects

    def sobject(self, name: str) -> SObject | None:
        """The object of this name in any letter case, or None."""
        return self._objects.get(name.lower())

    def by_prefix(self, prefix: str) -> SObject | None:
        """The object whose ids begin with these three characters, or None."""
        return next((each for each in self._objects.values() if each.key_prefix == prefix), None)

    def __iter__(self) -> Iterator[SObject]:
        return iter(self._objects.values())


class Schema(SchemaView):
    """All objects as the org has them, without field-level security. Fields can be added while it runs."""

    def __init__(self) -> None:
        self.version = 0
        self._own: dict[str, SObject] = {each.name.lower(): each for each in _standard_objects()}
        super().__init__(MappingProxyType(self._own))

    def restore_standard(self) -> None:
        """Forgets the fields that were added."""
        self._own.clear()
        self._own.update({each.name.lower(): each for each in _standard_objects()})
        self.version += 1

    def add_fields(self, sobject: str, fields: Iterable[Field]) -> SObject:
        """Adds (or replaces) fields of an object; the caller alters the table (`Store.add_fields`)."""
        known = self._own[sobject.lower()]
        merged = dict(known.fields) | {each.name.lower(): each for each in fields}
        self._own[sobject.lower()] = replace(known, fields=MappingProxyType(merged))
        self.version += 1
        return self._own[sobject.lower()]

    def restricted(self, access: Mapping[tuple[str, str], Access], without: Container[str] = ()) -> SchemaView:
        """The view that these rights leave; a permissionable field without an entry is hidden.

        `access` is keyed by the lower-case names of object and field; `without` has names of objects to leave out.
        """
        left = {key: _restrict(each, access) for key, each in self._own.items() if each.name not in without}
        return SchemaView(MappingProxyType(left))


def _restrict(known: SObject, access: Mapping[tuple[str, str], Access]) -> SObject:
    if known.flags.custom is False and known.name not in GUARDED:
        return known
    fields: dict[str, Field] = {}
    for key, each in known.fields.items():
        right = access.get((known.name.lower(), key), Access.HIDDEN) if each.permissionable else Access.EDIT
        if right is Access.EDIT:
            fields[key] = each
        elif right is Access.READ:
            fields[key] = replace(each, createable=False, updateable=False)
    return replace(known, fields=MappingProxyType(fields), _columns=tuple(each.name for each in fields.values()))


GUARDED = ("Account", "Contact", "Lead")
"""The objects whose fields field-level security guards in the practice org."""


def _standard_objects() -> Iterator[SObject]:
    def made(name: str, fields: Iterable[Field], flags: SObjectFlags, plural: str = "", label: str = "") -> SObject:
        mapping = {each.name.lower(): each for each in fields}
        tracked = frozenset({"HasOptedOutOfEmail", "Email"}) if name in ("Contact", "Lead") else frozenset()
        words = label or name
        return SObject(name, words, plural or f"{words}s", KEY_PREFIXES.get(name), MappingProxyType(mapping), flags,
                       tracked)  # fmt: skip

    yield made("Account", org_objects.account_fields(), RECORD)
    yield made("Contact", people_objects.contact_fields(), RECORD)
    yield made("ContactHistory", org_objects.history_fields("Contact"), READ_ONLY, label="Contact History")
    yield made("FieldPermissions", org_objects.field_permissions_fields(), SETUP, "Field Permissions")
    yield made("Lead", people_objects.lead_fields(), RECORD)
    yield made("LeadHistory", org_objects.history_fields("Lead"), READ_ONLY, label="Lead History")
    yield made("ObjectPermissions", org_objects.object_permissions_fields(), SETUP, "Object Permissions")
    yield made(
        "Organization", org_objects.organization_fields(), replace(READ_ONLY, updateable=True, replicateable=True)
    )
    yield made("PermissionSet", org_objects.permission_set_fields(), SETUP, label="Permission Set")
    yield made("PermissionSetAssignment", org_objects.assignment_fields(), SETUP, label="Permission Set Assignment")
    yield made("Profile", org_objects.profile_fields(), replace(SETUP, createable=False, deletable=False))
    yield made("RecordType", org_objects.record_type_fields(), replace(SETUP, deletable=False), label="Record Type")
    yield made("User", org_objects.user_fields(), replace(RECORD, deletable=False, mergeable=False, undeletable=False))
    yield made("UserPermissionAccess", org_objects.user_permission_access_fields(),
               replace(READ_ONLY, retrieveable=False), "User Permission Access",
               label="User Permission Access")  # fmt: skip
