"""Changes that an undo took back or the admin left out of a plan, so that no later run silently makes them.

A row stays until the person unsubscribes anew (`forget_older`) or the admin lets it go (`Store.left_out.let_go`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, text

from core.model import Direction
from core.store.database import Database
from core.store.dialects.many import select_among

_RECORDS = "SELECT address, record_id FROM left_out WHERE direction = ? AND address IN ({among})"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One change that is not made any more. `at` is stored text; `run_id` the run that was undone, or left it out."""

    address: str
    direction: Direction
    record_id: str
    run_id: int
    at: str


class LeftOutRoom:
    """Attribute `left_out` of the store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, address: str) -> list[LeftOut]:
        with self._database.read() as connection:
            rows = connection.execute(
                text(
                    "SELECT address, direction, record_id, run_id, at FROM left_out"
                    " WHERE address = :address ORDER BY at, record_id"
                ),
                {"address": address},
            )
            return [LeftOut(row[0], Direction(row[1]), row[2], row[3], row[4]) for row in rows]

    def add(self, rows: Sequence[LeftOut]) -> None:
        """The admin left these out of a run."""
        with self._database.write() as connection:
            add(connection, rows)

    def records_of(
        self, addresses: Sequence[str], direction: Direction = Direction.TO_SALESFORCE
    ) -> set[tuple[str, str]]:
        """`(address, record id)` of boxes that are left as they are; no id means all of the person's."""
        with self._database.read() as connection:
            return {(row[0], row[1]) for row in select_among(connection, _RECORDS, addresses, direction.value)}

    def let_go(self, address: str) -> int:
        """The admin's word: the next sync treats this person as any other. Returns how many rows went."""
        with self._database.write() as connection:
            found = connection.execute(text("DELETE FROM left_out WHERE address = :address"), {"address": address})
            return int(found.rowcount)


def add(connection: Connection, rows: Sequence[LeftOut]) -> None:
    if rows:
        connection.execute(
            text(
                "INSERT INTO left_out (address, direction, record_id, run_id, at)"
                " VALUES (:address, :direction, :record_id, :run_id, :at)"
                " ON CONFLICT (address, direction, record_id) DO UPDATE SET run_id = excluded.run_id, at = excluded.at"
            ),
            [
                {
                    "address": row.address,
                    "direction": row.direction.value,
                    "record_id": row.record_id,
                    "run_id": row.run_id,
                    "at": row.at,
                }
                for row in rows
            ],
        )


def forget_older(connection: Connection, address: str, at: str, now: str) -> None:
    """The person asked anew at `at`: what an undo took back before then counts again and is delivered again."""
    gone = connection.execute(
        # What would be from the future was left out before the clock was set back.
        text("DELETE FROM left_out WHERE address = :address AND (at < :at OR at > :now)"),
        {"address": address, "at": at, "now": now},
    )
    if gone.rowcount:
        connection.execute(
            text(
                "UPDATE outbox SET state = 'waiting', attempts = 0, next_try_at = :now, updated_at = :now"
                " WHERE unsubscribe_id = (SELECT id FROM unsubscribes WHERE address = :address)"
            ),
            {"address": address, "now": now},
        )


def forget(connection: Connection, address: str) -> None:
    connection.execute(text("DELETE FROM left_out WHERE address = :address"), {"address": address})
