"""What each way in has brought so far, and when it last brought something. One row a way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, text

from core.clock import from_text
from core.model import WayIn
from core.store.database import Database


@dataclass(frozen=True)
class Arrival:
    """One arrival by a way. `rejected`: rows that were no unsubscribe; `detail`: such as the name of the file."""

    way: WayIn
    rejected: int = 0
    detail: str = ""


@dataclass(frozen=True)
class WayTotals:
    """Counts since the beginning. `recorded` addresses were new, `already` ones had unsubscribed before."""

    last_at: datetime
    recorded: int
    already: int
    rejected: int
    detail: str


class Arrivals:
    """Attribute `arrivals` of the store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def totals(self) -> dict[WayIn, WayTotals]:
        """Of those ways that brought anything yet."""
        with self._database.read() as connection:
            rows = connection.execute(text("SELECT * FROM arrivals")).all()
        known = {way.value for way in WayIn}
        return {
            WayIn(row.way): WayTotals(from_text(row.last_at), row.recorded, row.already, row.rejected, row.detail)
            for row in rows
            if row.way in known
        }


def note(connection: Connection, arrival: Arrival, recorded: int, already: int, now: str) -> None:
    """In the transaction that writes what arrived."""
    connection.execute(
        text(
            "INSERT INTO arrivals (way, last_at, recorded, already, rejected, detail)"
            " VALUES (:way, :now, :recorded, :already, :rejected, :detail) ON CONFLICT (way) DO UPDATE SET"
            " last_at = excluded.last_at, detail = excluded.detail, recorded = arrivals.recorded + excluded.recorded,"
            " already = arrivals.already + excluded.already, rejected = arrivals.rejected + excluded.rejected"
        ),
        {
            "way": arrival.way.value,
            "now": now,
            "recorded": recorded,
            "already": already,
            "rejected": arrival.rejected,
            "detail": arrival.detail,
        },
    )
