"""Every change of a record goes through here: checks as Salesforce makes them, audit fields, history, automation.

A batch is what all callers use (a single PATCH is a batch of one, a Bulk job brings thousands), so that the same row is
refused for the same reason on every API. Nothing is raised for a row: its refusal is its outcome.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.practice_org.clock import Now, stored
from core.practice_org.data.fields import Field
from core.practice_org.data.rules import Rules
from core.practice_org.data.schema import SchemaView, SObject
from core.practice_org.data.security import SECURITY_OBJECTS, FieldSecurity, field_permission_refusal
from core.practice_org.data.store import Store
from core.practice_org.data.values import to_stored
from core.practice_org.errors import SalesforceError, no_such_column
from core.practice_org.ids import IdSpace, to18


@dataclass(frozen=True, slots=True)
class Actor:
    """Who writes, and with which request headers that matter to the outcome."""

    user_id: str
    auto_assign: bool = True
    converted_leads: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """One row to update: its id as the client sent it, and new values by field name in any letter case."""

    record_id: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one row; `error` is None where it was written."""

    record_id: str | None
    created: bool = False
    error: SalesforceError | None = None

    @property
    def success(self) -> bool:
        """Whether it was written."""
        return self.error is None


Mirror = Callable[[str, Sequence[str], Sequence[str], Mapping[str, Any]], None]
"""Carries a write over to the other side of person accounts: object, ids, field names, audit values."""


State = Sequence[Any]
_DELETED, _CONVERTED, _FIRST_TRACKED = 1, 2, 3
Tracked = tuple[int, Field]
"""A field whose history is kept, with its place in a State."""

HistoryEntry = tuple[str, Field, Any, Any]
"""Record id, field, old and new stored value."""

Writes = dict[tuple[str, ...], dict[tuple[Any, ...], list[str]]]
"""Field names -> their stored values -> ids of the rows that get them."""

_FEW_VALUES = 8
_UNWRITTEN = object()


class RolledBackError(Exception):
    """Ends the transaction of an all-or-none batch; never leaves this module."""


class Writer:
    """Creates, updates, deletes and undeletes rows of one org."""

    def __init__(
        self, store: Store, security: FieldSecurity, ids: IdSpace, rules: Rules, now: Now, other_user: str
    ) -> None:
        self._store = store
        self._security = security
        self._ids = ids
        self._rules = rules
        self._now = now
        self._other_user = other_user
        self.mirror: Mirror | None = None

    # -- what callers use ------------------------------------------------------------------------------------------

    def update(
        self, actor: Actor, sobject: SObject, changes: Sequence[Change], *, all_or_none: bool = False
    ) -> list[Outcome]:
        """Updates rows; outcomes in the order of `changes`."""
        return self._batch(lambda: self._update(actor, sobject, changes), all_or_none=all_or_none)

    def create(
        self, actor: Actor, sobject: SObject, rows: Sequence[Mapping[str, Any]], *, all_or_none: bool = False
    ) -> list[Outcome]:
        """Creates rows; outcomes in the order of `rows`."""
        return self._batch(lambda: self._create(actor, sobject, rows), all_or_none=all_or_none)

    def delete(
        self, actor: Actor, sobject: SObject, record_ids: Sequence[str], *, all_or_none: bool = False
    ) -> list[Outcome]:
        """Moves rows to the recycle bin (`IsDeleted`); outcomes in the order of `record_ids`."""
        return self._batch(lambda: self._delete(actor, sobject, record_ids), all_or_none=all_or_none)

    def undelete(self, actor: Actor, sobject: SObject, record_id: str) -> Outcome:
        """Takes a row out of the recycle bin."""
        with self._store.transaction() as connection:
            connection.execute(f'UPDATE "{sobject.name}" SET IsDeleted = 0 WHERE Id = ?', (record_id,))  # noqa: S608
            self._touch(actor.user_id, sobject, [record_id])
        return Outcome(record_id)

    # -- batches ---------------------------------------------------------------------------------------------------

    def _batch(self, work: Callable[[], list[Outcome]], *, all_or_none: bool) -> list[Outcome]:
        outcomes: list[Outcome] = []
        try:
            with self._store.transaction():
                outcomes = work()
                _keep_or_undo(outcomes, all_or_none=all_or_none)
        except RolledBackError:
            return [each if each.error else Outcome(each.record_id, error=_rolled_back()) for each in outcomes]
        return outcomes

    def _update(self, actor: Actor, sobject: SObject, changes: Sequence[Change]) -> list[Outcome]:
        if not sobject.flags.updateable:
            return [Outcome(None, error=_not_supported(sobject, "update")) for _ in changes]
        # An id of 18 characters is looked up as it is: one that is there needs no check of its letters.
        ids = [each.record_id if len(each.record_id) == 18 else to18(each.record_id) for each in changes]
        resolved = {keys: _resolve(sobject, keys, "update") for keys in {tuple(each.values) for each in changes}}
        tracked = _tracked_in(sobject, resolved.values())
        states = self._states(sobject, [each for each in ids if each is not None], tracked)
        writes: Writes = {}
        outcomes: list[Outcome] = []
        history: list[HistoryEntry] = []
        now, seen, reassigned = stored(self._now()), set[str](), list[str]()
        reassigns = sobject.name == "Lead" and actor.auto_assign and self._rules.reassign
        for change, record_id in zip(changes, ids, strict=True):
            plan = resolved[tuple(change.values)]
            result = self._checked(sobject, change, record_id, states, plan, seen, actor)
            if isinstance(result, SalesforceError):
                outcomes.append(Outcome(None, error=result))
                continue
            assert record_id is not None  # noqa: S101 (_checked refuses a row without an id)
            seen.add(record_id)
            writes.setdefault(tuple(result), {}).setdefault(tuple(result.values()), []).append(record_id)
            for index, field in tracked:
                new = result.get(field.name, _UNWRITTEN)
                if new is not _UNWRITTEN and new != states[record_id][index]:
                    history.append((record_id, field, states[record_id][index], new))
            if reassigns:
                reassigned.append(record_id)
            outcomes.append(Outcome(record_id))
        self._write(actor.user_id, sobject, writes, now)
        self._after_write(actor, sobject, history, reassigned, seen, now)
        return outcomes

    def _checked(
        self,
        sobject: SObject,
        change: Change,
        record_id: str | None,
        states: Mapping[str, State],
        plan: tuple[tuple[str, Field], ...] | SalesforceError,
        seen: set[str],
        actor: Actor,
    ) -> dict[str, Any] | SalesforceError:
        """The stored values of one row by API name, or why it is refused."""
        state = states.get(record_id) if record_id is not None else None
        if state is None and _is_malformed(sobject, record_id):
            message = f"{sobject.label} ID: id value of incorrect type: {change.record_id}"
            return SalesforceError(400, "MALFORMED_ID", message, ("Id",))
        if isinstance(plan, SalesforceError):
            return plan
        if state is None or record_id is None:
            return SalesforceError(404, "INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id", ())
        if record_id in seen:
            return SalesforceError(400, "DUPLICATE_VALUE", f"Duplicate id specified: {record_id}", ())
        if state[_DELETED]:
            return SalesforceError(404, "ENTITY_IS_DELETED", "entity is deleted", ())
        if state[_CONVERTED] and not actor.converted_leads:
            return SalesforceError(400, "CANNOT_UPDATE_CONVERTED_LEAD", "cannot reference converted lead", ())
        try:
            values = {field.name: to_stored(field, change.values[key], self._prefix_of) for key, field in plan}
        except SalesforceError as refusal:
            return refusal
        if sobject.name == "FieldPermissions":
            return field_permission_refusal(self._store, values, record_id) or values
        if self._rules.refuse_any and (refused := self._refused(sobject, record_id, values)):
            return refused
        return values

    def _refused(self, sobject: SObject, record_id: str, values: dict[str, Any]) -> SalesforceError | None:
        needed = self._rules.required.get(record_id)
        if needed is not None and needed not in values:
            row = self._store.rows(f'SELECT {needed} FROM "{sobject.name}" WHERE Id = ?', (record_id,))  # noqa: S608
            values = {needed: row[0][needed], **values} if row else values
        return self._rules.refusal(record_id, values)

    def _create(self, actor: Actor, sobject: SObject, rows: Sequence[Mapping[str, Any]]) -> list[Outcome]:
        """Rows with the same columns go in together. Those that give rights go one by one: each may refuse the next."""
        one_by_one = sobject.name in SECURITY_OBJECTS
        required = [
            field
            for field in sobject.fields.values()
            if not field.nillable and not field.defaulted and field.createable
        ]
        outcomes: list[Outcome] = []
        together: dict[tuple[str, ...], list[tuple[Any, ...]]] = {}
        for row in rows:
            made = self._row_to_create(actor, sobject, row, required)
            if isinstance(made, SalesforceError):
                outcomes.append(Outcome(None, error=made))
                continue
            if one_by_one:
                self._store.insert(sobject.name, [made])
                self._security.forget()
            else:
                together.setdefault(tuple(made), []).append(tuple(made.values()))
            outcomes.append(Outcome(made["Id"], created=True))
        for names, values in together.items():
            self._store.insert_tuples(sobject.name, names, values)
        return outcomes

    def _row_to_create(
        self, actor: Actor, sobject: SObject, row: Mapping[str, Any], required: Sequence[Field]
    ) -> dict[str, Any] | SalesforceError:
        """The stored values of a new row, or why there can be none."""
        if not sobject.flags.createable or sobject.key_prefix is None:
            return _not_supported(sobject, "create")
        plan = _resolve(sobject, tuple(row), "create")
        if isinstance(plan, SalesforceError):
            return plan
        try:
            values = {field.name: to_stored(field, row[key], self._prefix_of) for key, field in plan}
        except SalesforceError as refusal:
            return refusal
        if sobject.name == "FieldPermissions" and (refused := field_permission_refusal(self._store, values, None)):
            return refused
        missing = [field.name for field in required if values.get(field.name) is None]
        if missing:
            message = f"Required fields are missing: [{', '.join(missing)}]"
            return SalesforceError(400, "REQUIRED_FIELD_MISSING", message, tuple(missing))
        now = stored(self._now())
        trail = {"OwnerId": actor.user_id, "CreatedDate": now, "CreatedById": actor.user_id, "LastModifiedDate": now,
                 "LastModifiedById": actor.user_id, "SystemModstamp": now}  # fmt: skip
        known = {name: value for name, value in trail.items() if name.lower() in sobject.fields}
        return {"Id": self._ids.next(sobject.key_prefix), **known, **values}

    def _delete(self, actor: Actor, sobject: SObject, record_ids: Sequence[str]) -> list[Outcome]:
        outcomes: list[Outcome] = []
        gone: list[str] = []
        ids = [to18(each) for each in record_ids]
        states = self._states(sobject, [each for each in ids if each], [])
        for sent, record_id in zip(record_ids, ids, strict=True):
            error: SalesforceError | None = None
            if not sobject.flags.deletable:
                error = _not_supported(sobject, "delete")
            elif record_id is None:
                error = SalesforceError(400, "MALFORMED_ID", f"malformed id {sent}", ("Id",))
            elif record_id not in states:
                error = SalesforceError(404, "INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id", ())
            elif states[record_id][_DELETED] or record_id in gone:
                error = SalesforceError(404, "ENTITY_IS_DELETED", "entity is deleted", ())
            elif self._rules.refuse_any:
                error = self._rules.refusal(record_id, {})
            if error is None and record_id is not None:
                gone.append(record_id)
            outcomes.append(Outcome(None if error else record_id, error=error))
        with self._store.transaction() as connection:
            statement = f'UPDATE "{sobject.name}" SET IsDeleted = 1 WHERE Id = ?'  # noqa: S608 (names of our schema)
            connection.executemany(statement, ([each] for each in gone))
            self._touch(actor.user_id, sobject, gone)
        if sobject.name in SECURITY_OBJECTS:
            self._security.forget()
        return outcomes

    # -- the steps -------------------------------------------------------------------------------------------------

    def _prefix_of(self, name: str) -> str | None:
        known = self._security.whole().sobject(name)
        return known.key_prefix if known else None

    def _states(self, sobject: SObject, ids: Iterable[str], tracked: Sequence[Tracked]) -> dict[str, State]:
        """What is known of rows before they are written: (Id, IsDeleted, IsConverted, tracked values…)."""
        converted = "IsConverted" if sobject.name == "Lead" else "0"
        names = ", ".join(["Id", "IsDeleted", converted, *(field.name for _, field in tracked)])
        sql = (
            f'SELECT {names} FROM "{sobject.name}" '  # noqa: S608 (names of our schema)
            "WHERE Id IN (SELECT value FROM json_each(?)) AND Id NOT IN (SELECT RecordId FROM _Hidden)"
        )
        rows = self._store.connection.execute(sql, (json.dumps(list(ids)),)).fetchall()
        return {row[0]: row for row in rows}

    def _write(self, user_id: str, sobject: SObject, writes: Writes, now: str) -> None:
        """Writes the values with the audit fields; many rows that get the same values are one statement."""
        stamps = {"LastModifiedDate": now, "LastModifiedById": user_id, "SystemModstamp": now}
        if "lastmodifieddate" not in sobject.fields:
            stamps = {"SystemModstamp": now}
        execute, executemany = self._store.connection.execute, self._store.connection.executemany
        for names, groups in writes.items():
            assignments = ", ".join(f"{name} = ?" for name in (*names, *stamps))
            update = f'UPDATE "{sobject.name}" SET {assignments} WHERE Id'  # noqa: S608 (names of our schema)
            audit = tuple(stamps.values())
            if len(groups) <= _FEW_VALUES:
                for values, ids in groups.items():
                    parameters = (*values, *audit, json.dumps(ids))
                    execute(f"{update} IN (SELECT value FROM json_each(?))", parameters)  # noqa: S608 (our schema)
            else:
                executemany(f"{update} = ?", ((*values, *audit, one) for values, ids in groups.items() for one in ids))
            if self.mirror is not None and names and sobject.name in ("Contact", "Account"):
                self.mirror(sobject.name, [one for ids in groups.values() for one in ids], names, stamps)
        if writes and sobject.name in SECURITY_OBJECTS:
            self._security.forget()

    def _after_write(
        self,
        actor: Actor,
        sobject: SObject,
        history: Sequence[HistoryEntry],
        reassigned: list[str],
        written: set[str],
        now: str,
    ) -> None:
        self._remember(actor.user_id, sobject, history, now)
        if reassigned:
            self._store.connection.executemany(
                "UPDATE Lead SET OwnerId = ? WHERE Id = ?", ([self._other_user, each] for each in reassigned)
            )
        for record_id in written & self._rules.flip_back.keys():
            values = self._rules.flip_back[record_id]
            self.write_as(self._other_user, sobject, record_id, values)

    def write_as(self, user_id: str, sobject: SObject, record_id: str, values: Mapping[str, object]) -> None:
        """Sets stored values directly, as another user or a trigger would: no field security, no rules."""
        now = stored(self._now())
        fields = {name: sobject.fields[name.lower()] for name in values}
        raw = {field.name: to_stored(field, values[name], self._prefix_of) for name, field in fields.items()}
        tracked = _tracked_in(sobject, [tuple((name, field) for name, field in fields.items())])
        with self._store.transaction():
            before = self._states(sobject, [record_id], tracked).get(record_id)
            self._write(user_id, sobject, {tuple(raw): {tuple(raw.values()): [record_id]}}, now)
            changed = [(record_id, field, before[index], raw[field.name])
                       for index, field in tracked if before and before[index] != raw[field.name]]  # fmt: skip
            self._remember(user_id, sobject, changed, now)

    def _remember(self, user_id: str, sobject: SObject, history: Sequence[HistoryEntry], now: str) -> None:
        if not history:
            return
        table = f"{sobject.name}History"
        ids = self._ids.batch(self._prefix_of(table) or "03c", len(history))
        names = ("Id", f"{sobject.name}Id", "CreatedById", "CreatedDate", "Field", "DataType", "OldValue", "NewValue")
        self._store.insert_tuples(
            table,
            names,
            (
                (entry_id, record_id, user_id, now, field.name, "Boolean" if field.type == "boolean" else "Text",
                 _shown(field, old), _shown(field, new))
                for entry_id, (record_id, field, old, new) in zip(ids, history, strict=True)
            ),
        )  # fmt: skip

    def _touch(self, user_id: str, sobject: SObject, ids: Sequence[str]) -> None:
        self._write(user_id, sobject, {(): {(): list(ids)}}, stored(self._now()))


def _keep_or_undo(outcomes: Sequence[Outcome], *, all_or_none: bool) -> None:
    if all_or_none and any(not each.success for each in outcomes):
        raise RolledBackError


def _tracked_in(
    sobject: SObject, plans: Iterable[tuple[tuple[str, Field], ...] | SalesforceError]
) -> tuple[Tracked, ...]:
    written = {field.name: field for plan in plans if not isinstance(plan, SalesforceError) for _, field in plan}
    return tuple(enumerate((field for name, field in written.items() if name in sobject.tracked), _FIRST_TRACKED))


def _is_malformed(sobject: SObject, record_id: str | None) -> bool:
    wrong_kind = bool(sobject.key_prefix) and not (record_id or "").startswith(sobject.key_prefix or "")
    return record_id is None or wrong_kind or to18(record_id) is None


def _shown(field: Field, value: Any) -> str | None:
    if field.type == "boolean":
        return "true" if value else "false"
    return None if value is None else str(value)


def _resolve(sobject: SObject, keys: tuple[str, ...], kind: str) -> tuple[tuple[str, Field], ...] | SalesforceError:
    """The fields that a body names, or the refusal of the body: unknown or hidden first, then read-only."""
    plan: list[tuple[str, Field]] = []
    locked: list[str] = []
    for key in keys:
        if key.lower() in ("attributes", "id"):
            continue
        field = sobject.find(key)
        if field is None:
            return no_such_column(key, sobject.name)
        if not (field.updateable if kind == "update" else field.createable):
            locked.append(field.name)
        plan.append((key, field))
    if locked:
        message = (
            f"Unable to create/update fields: {', '.join(locked)}. Please check the security settings of this field "
            "and verify that it is read/write for your profile or permission set."
        )
        return SalesforceError(400, "INVALID_FIELD_FOR_INSERT_UPDATE", message, tuple(locked))
    return tuple(plan)


def _rolled_back() -> SalesforceError:
    message = "Record rolled back because not all records were valid and the request was using AllOrNone header"
    return SalesforceError(400, "ALL_OR_NONE_OPERATION_ROLLED_BACK", message, ())


def _not_supported(sobject: SObject, verb: str) -> SalesforceError:
    message = f"entity type {sobject.name} does not support {verb}"
    return SalesforceError(400, "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY", message, ())


def schema_for(security: FieldSecurity, actor: Actor) -> SchemaView:
    """The schema as the actor sees it."""
    return security.of_user(actor.user_id)
