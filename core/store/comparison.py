"""The comparison table: what Salesforce said in this run, beside the people.

It is a temporary table on a connection of its own, so it takes no lock on the store and is gone when the run ends.
Only people with an unsubscribe or an opted-out record are read back, with the state of each record they are linked to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from types import TracebackType
from typing import Any

from sqlalchemy import Connection, Engine, text

from core.model import OptOutField, PersonState, RecordKind, RecordRef, RecordState, SObject
from core.store.door import database_door

_BATCH = 10_000
_PAGE = 5_000
_CHUNK = 500


class Comparison:
    """One run's table. Use as a context manager."""

    def __init__(self, engine: Engine, place: str) -> None:
        self._engine = engine
        self._place = place
        self._connection: Connection | None = None

    def __enter__(self) -> Comparison:
        with database_door(self._place):
            self._connection = self._engine.connect()
            with self._connection.begin():
                self._connection.exec_driver_sql("DROP TABLE IF EXISTS snapshot")
                self._connection.exec_driver_sql(
                    "CREATE TEMPORARY TABLE snapshot (record_id TEXT PRIMARY KEY, sobject TEXT NOT NULL,"
                    " kind TEXT NOT NULL, email_opt_out INTEGER NOT NULL, marketo_sales_opt_out INTEGER NOT NULL,"
                    " goes_to TEXT)"
                )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        connection, self._connection = self._connection, None
        if connection is None:
            return
        with database_door(self._place):
            try:
                with connection.begin():
                    connection.exec_driver_sql("DROP TABLE snapshot")
            finally:
                connection.close()

    @property
    def _open(self) -> Connection:
        if self._connection is None:
            raise RuntimeError("the comparison is used outside its with block")
        return self._connection

    def add(self, states: Iterable[RecordState]) -> int:
        """Adds what Salesforce answered, in batches; a record that comes twice is replaced. Returns how many came."""
        count = 0
        rows = (
            (
                state.ref.id,
                state.ref.sobject.value,
                state.kind.value,
                int(OptOutField.EMAIL_OPT_OUT in state.out),
                int(OptOutField.MARKETO_SALES_OPT_OUT in state.out),
                state.goes_to,
            )
            for state in states
        )
        statement = (
            "INSERT INTO snapshot VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (record_id) DO UPDATE SET"
            " kind = excluded.kind, email_opt_out = excluded.email_opt_out,"
            " marketo_sales_opt_out = excluded.marketo_sales_opt_out, goes_to = excluded.goes_to"
        )
        while batch := list(islice(rows, _BATCH)):
            with database_door(self._place), self._open.begin():
                self._open.exec_driver_sql(statement, batch)
            count += len(batch)
        return count

    def linked_but_unread(self) -> dict[SObject, list[str]]:
        """Ids that matter and were not read yet: those linked to somebody who is out, and what records became."""
        found: dict[SObject, list[str]] = {}
        with database_door(self._place), self._open.begin():
            for sobject, column in ((SObject.CONTACT, "contact_id"), (SObject.LEAD, "lead_id")):
                rows = self._open.execute(
                    text(
                        f"SELECT DISTINCT p.{column} AS record_id {_OUT_SOMEWHERE}"  # noqa: S608 - own column names
                        f" AND p.{column} IS NOT NULL"
                        f" AND NOT EXISTS (SELECT 1 FROM snapshot x WHERE x.record_id = p.{column}) ORDER BY 1"
                    )
                )
                found[sobject] = [row.record_id for row in rows]
            survivors = self._open.execute(
                text(
                    "SELECT DISTINCT s.goes_to AS record_id FROM snapshot s WHERE s.goes_to IS NOT NULL"
                    " AND NOT EXISTS (SELECT 1 FROM snapshot x WHERE x.record_id = s.goes_to) ORDER BY 1"
                )
            )
            for row in survivors:
                sobject = SObject.LEAD if row.record_id.startswith("00Q") else SObject.CONTACT
                if row.record_id not in found[sobject]:
                    found[sobject].append(row.record_id)
        return {sobject: ids for sobject, ids in found.items() if ids}

    def people(self) -> Iterator[PersonState]:
        """Everybody who is out on either side, by page, with the records they are linked to as far as they were read.

        A record that became another one is followed by that other one.
        """
        last = 0
        while True:
            with database_door(self._place), self._open.begin():
                rows = self._open.execute(
                    text(
                        "SELECT p.id, p.address, u.id IS NOT NULL AS out_here, p.contact_id, p.lead_id"
                        f" {_OUT_SOMEWHERE} AND p.id > :last ORDER BY p.id LIMIT :page"
                    ),
                    {"last": last, "page": _PAGE},
                ).all()
                if not rows:
                    return
                states = self._states({id_ for row in rows for id_ in (row.contact_id, row.lead_id) if id_})
            for row in rows:
                linked = [id_ for id_ in (row.contact_id, row.lead_id) if id_]
                yield PersonState(row.address, bool(row.out_here), bool(linked), _follow(linked, states))
            last = rows[-1].id

    def _states(self, wanted: set[str]) -> dict[str, RecordState]:
        """The states of these ids and of whatever they became."""
        found: dict[str, RecordState] = {}
        while wanted:
            ids, wanted = sorted(wanted), set()
            for start in range(0, len(ids), _CHUNK):
                for state in self._read(ids[start : start + _CHUNK]):
                    found[state.ref.id] = state
                    if state.goes_to is not None:
                        wanted.add(state.goes_to)
            wanted -= set(found)
        return found

    def _read(self, ids: Sequence[str]) -> list[RecordState]:
        names = ", ".join(f":i{index}" for index in range(len(ids)))
        rows = self._open.execute(
            text(f"SELECT * FROM snapshot WHERE record_id IN ({names})"),  # noqa: S608 - generated names
            {f"i{index}": id_ for index, id_ in enumerate(ids)},
        )
        return [_state(row) for row in rows]


_OUT_SOMEWHERE = """
    FROM people p
    LEFT JOIN unsubscribes u ON u.address = p.address
    LEFT JOIN snapshot c ON c.record_id = p.contact_id
    LEFT JOIN snapshot l ON l.record_id = p.lead_id
    WHERE (u.id IS NOT NULL OR c.record_id IS NOT NULL OR l.record_id IS NOT NULL)
"""


def _follow(linked: Sequence[str], states: dict[str, RecordState]) -> tuple[RecordState, ...]:
    found: dict[str, RecordState] = {}
    for record_id in linked:
        current: str | None = record_id
        while current is not None and current in states and current not in found:
            found[current] = states[current]
            current = states[current].goes_to
    return tuple(found.values())


def _state(row: Any) -> RecordState:
    out = [field for field in OptOutField if getattr(row, field.value)]
    return RecordState(
        RecordRef(SObject(row.sobject), row.record_id), RecordKind(row.kind), frozenset(out), row.goes_to
    )
