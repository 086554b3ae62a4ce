"""Boxes that somebody cleared after they were ticked: what earlier runs found, and the end of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import text

from core.model import OptOutField, SObject
from core.store.database import Database


@dataclass(frozen=True, slots=True)
class StoredFlip:
    """One box. `night`: the local date of the run that ticked it anew, empty where none did."""

    record_id: str
    field: OptOutField
    address: str
    changed_by: str
    changed_at: str
    night: str
    out_here: bool

    @property
    def sobject(self) -> SObject:
        return SObject.of_id(self.record_id)


class FlipsRoom:
    """Attribute `flips` of the store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def known(self) -> list[StoredFlip]:
        """All of them, with whether the person is unsubscribed here now."""
        with self._database.read() as connection:
            rows = connection.execute(
                text(
                    "SELECT f.record_id, f.field, f.address, f.changed_by, f.changed_at, f.rewritten_night,"
                    " EXISTS (SELECT 1 FROM unsubscribes u WHERE u.address = f.address)"
                    " FROM flips f ORDER BY f.address, f.record_id, f.field"
                )
            )
            return [
                StoredFlip(row[0], OptOutField(row[1]), row[2], row[3], row[4], row[5], bool(row[6])) for row in rows
            ]

    def end(self, over: Sequence[StoredFlip]) -> None:
        """The alarm about these is over."""
        if over:
            with self._database.write() as connection:
                connection.execute(
                    text("DELETE FROM flips WHERE record_id = :record_id AND field = :field"),
                    [{"record_id": flip.record_id, "field": flip.field.value} for flip in over],
                )
