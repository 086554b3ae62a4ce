"""Writes that are about to be sent. What is left of them after a crash tells the next run where to look."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import text

from core.model import RunKind
from core.store.database import Database
from core.store.dialects.many import execute_many

# What a line of evidence says of a write that Salesforce took, at once or as it turned out.
ACCEPTED = "'accepted', 'found ticked after an interruption'"


class Intent(NamedTuple):
    """One box of one record; `old_value` is what was read before, `source` what the evidence will say."""

    run_id: int
    record_id: str
    field: str
    sobject: str
    address: str
    source: str
    old_value: str
    at: str


class Intents:
    """Attribute `intents` of the store. The step that brings the answer takes an intent away (`Store.add_step`)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, intents: Sequence[Intent]) -> None:
        """Writes them in one transaction, before anything is sent."""
        if not intents:
            return
        with self._database.write() as connection:
            execute_many(connection, _ADD, intents)

    def left(self, kind: RunKind) -> list[Intent]:
        """Those of runs of this kind that ended, however they ended. The caller holds the lock of this kind."""
        with self._database.read() as connection:
            rows = connection.execute(
                text(
                    "SELECT i.run_id, i.record_id, i.field, i.sobject, i.address, i.source, i.old_value, i.at"
                    " FROM intents i JOIN runs r ON r.id = i.run_id"
                    " WHERE r.kind = :kind AND r.state <> 'running' ORDER BY i.run_id, i.record_id, i.field"
                ),
                {"kind": kind.value},
            )
            return [Intent(*row) for row in rows]

    def answered_since(self, kind: RunKind) -> set[tuple[int, str, str]]:
        """`(run, record id, field)` of those whose box another run wrote afterwards, with its own line of evidence."""
        with self._database.read() as connection:
            rows = connection.execute(_ANSWERED_SINCE, {"kind": kind.value})
            return {(row[0], row[1], row[2]) for row in rows}

    def any_left(self, kind: RunKind) -> bool:
        """Whether a run of this kind left some, a dead one that still says running included."""
        with self._database.read() as connection:
            statement = "SELECT 1 FROM intents i JOIN runs r ON r.id = i.run_id WHERE r.kind = :kind LIMIT 1"
            return connection.execute(text(statement), {"kind": kind.value}).first() is not None

    def drop(self, run_id: int) -> None:
        """Takes away those of a run that ended before it sent them."""
        with self._database.write() as connection:
            connection.execute(text("DELETE FROM intents WHERE run_id = :run_id"), {"run_id": run_id})


_ADD = (
    "INSERT INTO intents (run_id, record_id, field, sobject, address, source, old_value, at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
)
_ANSWERED_SINCE = text(
    "SELECT DISTINCT i.run_id, i.record_id, i.field FROM intents i JOIN runs r ON r.id = i.run_id"  # noqa: S608 - own
    " JOIN evidence e ON e.address = i.address AND e.record_id = i.record_id AND e.field = i.field"
    f" WHERE r.kind = :kind AND e.new_value = 'true' AND e.at >= i.at AND e.answer IN ({ACCEPTED})"
)
