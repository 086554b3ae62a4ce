"""Field-level security: from the FieldPermissions rows of a user's permission sets to the schema that the user sees.

The rows are the only truth. Whoever changes them (REST, the Metadata API, the side door) calls `forget`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.practice_org.clock import Now
from core.practice_org.data.schema import Access, Schema, SchemaView
from core.practice_org.data.store import Store
from core.practice_org.errors import SalesforceError

_GRANTED = """
SELECT lower(f.SobjectType), lower(substr(f.Field, instr(f.Field, '.') + 1)),
       max(f.PermissionsRead), max(f.PermissionsEdit)
FROM FieldPermissions f
JOIN PermissionSetAssignment a ON a.PermissionSetId = f.ParentId
WHERE a.AssigneeId = ? AND f.IsDeleted = 0 AND a.IsDeleted = 0
GROUP BY 1, 2
"""

_HELD = """
SELECT max(s.{name}) FROM PermissionSet s JOIN PermissionSetAssignment a ON a.PermissionSetId = s.Id
WHERE a.AssigneeId = ? AND s.IsDeleted = 0 AND a.IsDeleted = 0
"""

NEED_VIEW_SETUP = frozenset({"FieldPermissions", "ObjectPermissions"})
"""Objects that are not there for a user without View Setup and Configuration (salesforce.md B8)."""

NEEDED_TO_WRITE = {
    "PermissionSet": "PermissionsManageProfilesPermissionsets",
    "FieldPermissions": "PermissionsManageProfilesPermissionsets",
    "ObjectPermissions": "PermissionsManageProfilesPermissionsets",
    "PermissionSetAssignment": "PermissionsAssignPermissionSets",
}
"""Which user permission a write to these objects needs (salesforce.md B8)."""

SECURITY_OBJECTS = frozenset({"FieldPermissions", "PermissionSet", "PermissionSetAssignment", "User", "Profile"})
"""Objects whose rows decide who sees what: a write to one of them makes the views stale."""


class FieldSecurity:
    """Views of the schema, one a user, kept until rights or fields change."""

    def __init__(self, store: Store, schema: Schema, now: Now) -> None:
        self._store = store
        self._now = now
        self.changed_at = now().replace(microsecond=0)
        self.changes = 0
        self._schema = schema
        self._views: dict[str, SchemaView] = {}
        self._version = schema.version

    def forget(self) -> None:
        """Rights or fields have changed."""
        self._views.clear()
        self.changes += 1
        self.changed_at = self._now().replace(microsecond=0)

    def whole(self) -> Schema:
        """The schema without field-level security."""
        return self._schema

    def of_user(self, user_id: str) -> SchemaView:
        """The schema as this user sees it."""
        if self._version != self._schema.version:
            self._views.clear()
            self._version = self._schema.version
        view = self._views.get(user_id)
        if view is None:
            hidden = () if self._holds(user_id, "PermissionsViewSetup") else NEED_VIEW_SETUP
            view = self._views[user_id] = self._schema.restricted(self._access(user_id), hidden)
        return view

    def refusal_to_write(self, user_id: str, sobject: str) -> SalesforceError | None:
        """Why this user may not write rows of an object that gives rights, or None."""
        needed = NEEDED_TO_WRITE.get(sobject)
        if needed is None or self._holds(user_id, needed):
            return None
        return SalesforceError(400, "INSUFFICIENT_ACCESS_OR_READONLY", "insufficient access rights on object id", ())

    def _holds(self, user_id: str, permission: str) -> bool:
        with self._store.lock:
            row = self._store.connection.execute(_HELD.format(name=permission), (user_id,)).fetchone()
        return bool(row[0])

    def prefix_of(self, name: str) -> str | None:
        """The key prefix of an object, by its API name."""
        known = self._schema.sobject(name)
        return known.key_prefix if known else None

    def _access(self, user_id: str) -> dict[tuple[str, str], Access]:
        with self._store.lock:
            rows = self._store.connection.execute(_GRANTED, (user_id,)).fetchall()
        return {
            (sobject, field): Access.EDIT if edit else Access.READ if read else Access.HIDDEN
            for sobject, field, read, edit in rows
        }


def field_permission_refusal(store: Store, values: Mapping[str, Any], record_id: str | None) -> SalesforceError | None:
    """Why a row of FieldPermissions cannot be written so; `record_id` is None for a new one.

    Edit without read makes no sense, the field must be one that permissions can guard, and a parent has one row for it.
    """
    row = dict(values)
    if record_id is not None:
        known = store.rows("SELECT * FROM FieldPermissions WHERE Id = ?", (record_id,))[0]
        row = {**known, **values}
    if row.get("PermissionsEdit") and not row.get("PermissionsRead"):
        message = "Field Name: to have edit access to a field, read access is needed"
        return SalesforceError(400, "FIELD_INTEGRITY_EXCEPTION", message, ("PermissionsRead",))
    if record_id is not None:
        return None
    sobject, _, name = str(row.get("Field") or "").partition(".")
    known_object = store.schema.sobject(sobject)
    field = known_object.find(name) if known_object else None
    if field is None or not field.permissionable or sobject.lower() != str(row.get("SobjectType") or "").lower():
        message = f"Field Name: bad value for restricted picklist field: {row.get('Field')}"
        return SalesforceError(400, "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST", message, ("Field",))
    twin = store.rows(
        "SELECT Id FROM FieldPermissions WHERE ParentId = ? AND Field = ? AND IsDeleted = 0",
        (row.get("ParentId"), row.get("Field")),
    )
    if twin:
        message = f"duplicate value found: <unknown> duplicates value on record with id: {twin[0]['Id']}"
        return SalesforceError(400, "DUPLICATE_VALUE", message, ())
    return None
