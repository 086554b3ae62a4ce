"""How rows come to be otherwise: values with their audit fields, the history of tracked fields, the person account's
other side. Whoever calls has decided that it may be."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from core.practice_org.clock import Now, stored
from core.practice_org.data.fields import Field
from core.practice_org.data.schema import SObject
from core.practice_org.data.security import SECURITY_OBJECTS, FieldSecurity
from core.practice_org.data.store import Store
from core.practice_org.ids import IdSpace

Mirror = Callable[[str, Sequence[str], Sequence[str], Mapping[str, Any]], None]
"""Carries a write over to the other side of person accounts: object, ids, field names, audit values."""

_FEW_VALUES = 8
_FIRST_TRACKED = 3
_UNWRITTEN = object()


class RowState(tuple[Any, ...]):
    """A row before it is written: (Id, IsDeleted, IsConverted, tracked values…). A tuple, as a Bulk job has many."""

    __slots__ = ()

    @property
    def is_deleted(self) -> bool:
        """Whether it is in the recycle bin."""
        return bool(self[1])

    @property
    def is_converted(self) -> bool:
        """Whether it is a Lead that became a Contact."""
        return bool(self[2])


class Tracked:
    """The fields of a write whose history is kept, with their places in a RowState."""

    def __init__(self, sobject: SObject, written: Iterable[Field]) -> None:
        self.fields = tuple({each.name: each for each in written if each.name in sobject.tracked}.values())

    def changes(self, state: RowState, values: Mapping[str, Any]) -> list[tuple[Field, Any, Any]]:
        """(field, old, new) of each that these stored values change."""
        found = []
        for place, each in enumerate(self.fields, _FIRST_TRACKED):
            new = values.get(each.name, _UNWRITTEN)
            if new is not _UNWRITTEN and new != state[place]:
                found.append((each, state[place], new))
        return found


@dataclass
class Writes:
    """Rows to write, with their history. Rows that get the same values are one statement."""

    groups: dict[tuple[str, ...], dict[tuple[Any, ...], list[str]]] = field(default_factory=dict)
    history: list[tuple[str, Field, Any, Any]] = field(default_factory=list)

    def add(self, record_id: str, values: Mapping[str, Any]) -> None:
        """One row and its stored values by API name."""
        self.groups.setdefault(tuple(values), {}).setdefault(tuple(values.values()), []).append(record_id)

    def remember(self, record_id: str, changes: Iterable[tuple[Field, Any, Any]]) -> None:
        """What tracked fields of the row were and will be."""
        self.history += [(record_id, *each) for each in changes]


class Recorder:
    """Writes rows of one org. `mirror` is set while person accounts are on."""

    def __init__(self, store: Store, security: FieldSecurity, ids: IdSpace, now: Now) -> None:
        self._store = store
        self._security = security
        self._ids = ids
        self._now = now
        self.mirror: Mirror | None = None

    def states(self, sobject: SObject, ids: Iterable[str], tracked: Tracked | None = None) -> dict[str, RowState]:
        """The rows that are there and that sharing shows, by id."""
        converted = "IsConverted" if sobject.name == "Lead" else "0"
        kept = () if tracked is None else tracked.fields
        names = ", ".join(["Id", "IsDeleted", converted, *(each.name for each in kept)])
        sql = (
            f'SELECT {names} FROM "{sobject.name}" '  # noqa: S608 (names of our schema)
            "WHERE Id IN (SELECT value FROM json_each(?)) AND Id NOT IN (SELECT RecordId FROM _Hidden)"
        )
        rows = self._store.connection.execute(sql, (json.dumps(list(ids)),))
        return {row[0]: RowState(row) for row in rows}

    def write(self, user_id: str, sobject: SObject, writes: Writes) -> None:
        """The values, with the audit fields, and the history."""
        now = stored(self._now())
        stamps = {"LastModifiedDate": now, "LastModifiedById": user_id, "SystemModstamp": now}
        if "lastmodifieddate" not in sobject.fields:
            stamps = {"SystemModstamp": now}
        execute, executemany = self._store.connection.execute, self._store.connection.executemany
        for names, groups in writes.groups.items():
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
        if writes.groups and sobject.name in SECURITY_OBJECTS:
            self._security.forget()
        self._remember(user_id, sobject, writes, now)

    def touch(self, user_id: str, sobject: SObject, ids: Sequence[str]) -> None:
        """Only the audit fields: something about these rows has changed."""
        self.write(user_id, sobject, Writes({(): {(): list(ids)}}))

    def _remember(self, user_id: str, sobject: SObject, writes: Writes, now: str) -> None:
        if not writes.history:
            return
        table = f"{sobject.name}History"
        ids = self._ids.batch(self._security.prefix_of(table) or "03c", len(writes.history))
        names = ("Id", f"{sobject.name}Id", "CreatedById", "CreatedDate", "Field", "DataType", "OldValue", "NewValue")
        self._store.insert_tuples(
            table,
            names,
            (
                (entry_id, record_id, user_id, now, each.name, "Boolean" if each.type == "boolean" else "Text",
                 _shown(each, old), _shown(each, new))
                for entry_id, (record_id, each, old, new) in zip(ids, writes.history, strict=True)
            ),
        )  # fmt: skip


def _shown(field: Field, value: Any) -> str | None:
    if field.type == "boolean":
        return "true" if value else "false"
    return None if value is None else str(value)
