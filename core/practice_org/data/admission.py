"""Whether a row may be written: the checks that Salesforce makes, in its order, and the stored values of a good row.

Nothing is written here. Nothing is raised for a row either: its refusal is an answer like any other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from core.practice_org.data.changes import Change
from core.practice_org.data.fields import Field
from core.practice_org.data.recording import RowState
from core.practice_org.data.rules import Rules
from core.practice_org.data.schema import SObject
from core.practice_org.data.security import FieldSecurity, field_permission_refusal
from core.practice_org.data.store import Store
from core.practice_org.data.values import to_stored
from core.practice_org.errors import SalesforceError, no_such_column
from core.practice_org.ids import to18

Named = tuple[tuple[str, Field], ...]
"""The keys of a body, each with the field that it names."""

Values = dict[str, Any]
"""Stored values by API name."""


class Admission:
    """Looks at rows of one org."""

    def __init__(self, store: Store, security: FieldSecurity, rules: Rules) -> None:
        self._store = store
        self._security = security
        self._rules = rules

    def to_update(
        self,
        sobject: SObject,
        change: Change,
        record_id: str | None,
        state: RowState | None,
        named: Named | SalesforceError,
        *,
        written_before: bool,
        saves_duplicates: bool,
    ) -> Values | SalesforceError:
        """What a row of an update gets. `state` is None where there is no such row, `named` as from `fields_named`."""
        if state is None and _is_malformed(sobject, record_id):
            message = f"{sobject.label} ID: id value of incorrect type: {change.record_id}"
            return SalesforceError(400, "MALFORMED_ID", message, ("Id",))
        if isinstance(named, SalesforceError):
            return named
        if state is None or record_id is None:
            return SalesforceError(404, "INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id", ())
        if written_before:
            return SalesforceError(400, "DUPLICATE_VALUE", f"Duplicate id specified: {record_id}", ())
        if state.is_deleted:
            return SalesforceError(404, "ENTITY_IS_DELETED", "entity is deleted", ())
        if state.is_converted:
            return SalesforceError(400, "CANNOT_UPDATE_CONVERTED_LEAD", "cannot reference converted lead", ())
        try:
            values = self.stored(named, change.values)
        except SalesforceError as refusal:
            return refusal
        if sobject.name == "FieldPermissions":
            return field_permission_refusal(self._store, values, record_id) or values
        if not self._rules.refuse_any:
            return values
        duplicate = self._rules.duplicate(sobject.name, record_id, may_save=saves_duplicates)
        return duplicate or self._refused_by_rules(sobject, record_id, values) or values

    def to_create(
        self, sobject: SObject, row: Mapping[str, Any], required: Sequence[Field]
    ) -> Values | SalesforceError:
        """What a new row gets of what was sent. `required` as from `required_fields`."""
        if not sobject.flags.createable or sobject.key_prefix is None:
            return not_supported(sobject, "create")
        named = fields_named(sobject, tuple(row), "create")
        if isinstance(named, SalesforceError):
            return named
        try:
            values = self.stored(named, row)
        except SalesforceError as refusal:
            return refusal
        if sobject.name == "FieldPermissions" and (refused := field_permission_refusal(self._store, values, None)):
            return refused
        missing = [field.name for field in required if values.get(field.name) is None]
        if missing:
            message = f"Required fields are missing: [{', '.join(missing)}]"
            return SalesforceError(400, "REQUIRED_FIELD_MISSING", message, tuple(missing))
        return values

    def refusal_to_delete(
        self, sent: str, record_id: str | None, state: RowState | None, *, gone_before: bool
    ) -> SalesforceError | None:
        """Why a row cannot go to the recycle bin, or None."""
        if record_id is None:
            return SalesforceError(400, "MALFORMED_ID", f"malformed id {sent}", ("Id",))
        if state is None:
            return SalesforceError(404, "INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id", ())
        if state.is_deleted or gone_before:
            return SalesforceError(404, "ENTITY_IS_DELETED", "entity is deleted", ())
        return self._rules.refusal(record_id, {}) if self._rules.refuse_any else None

    def stored(self, named: Iterable[tuple[str, Field]], sent: Mapping[str, Any]) -> Values:
        """The values of these fields as the store keeps them. Raises SalesforceError for one that does not fit."""
        return {field.name: to_stored(field, sent[key], self._security.prefix_of) for key, field in named}

    def _refused_by_rules(self, sobject: SObject, record_id: str, values: Values) -> SalesforceError | None:
        needed = self._rules.required.get(record_id)
        if needed is not None and needed not in values:
            row = self._store.rows(f'SELECT {needed} FROM "{sobject.name}" WHERE Id = ?', (record_id,))  # noqa: S608
            values = {needed: row[0][needed], **values} if row else values
        return self._rules.refusal(record_id, values)


def fields_named(sobject: SObject, keys: tuple[str, ...], kind: str) -> Named | SalesforceError:
    """The fields that a body names, or the refusal of the body: unknown or hidden first, then read-only."""
    named: list[tuple[str, Field]] = []
    locked: list[str] = []
    for key in keys:
        if key.lower() in ("attributes", "id"):
            continue
        field = sobject.find(key)
        if field is None:
            return no_such_column(key, sobject.name)
        if not (field.updateable if kind == "update" else field.createable):
            locked.append(field.name)
        named.append((key, field))
    if locked:
        message = (
            f"Unable to create/update fields: {', '.join(locked)}. Please check the security settings of this field "
            "and verify that it is read/write for your profile or permission set."
        )
        return SalesforceError(400, "INVALID_FIELD_FOR_INSERT_UPDATE", message, tuple(locked))
    return tuple(named)


def required_fields(sobject: SObject) -> list[Field]:
    """Fields that a new row must bring."""
    return [
        field for field in sobject.fields.values() if not field.nillable and not field.defaulted and field.createable
    ]


def not_supported(sobject: SObject, verb: str) -> SalesforceError:
    """400 for an object that does not let this be done to its rows."""
    message = f"entity type {sobject.name} does not support {verb}"
    return SalesforceError(400, "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY", message, ())


def _is_malformed(sobject: SObject, record_id: str | None) -> bool:
    wrong_kind = bool(sobject.key_prefix) and not (record_id or "").startswith(sobject.key_prefix or "")
    return record_id is None or wrong_kind or to18(record_id) is None
