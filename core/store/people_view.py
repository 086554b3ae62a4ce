"""People as the table shows them: an ordered list of ids for each filter, and rows by id.

A filter answers ids only, so a table over a million people holds eight bytes a person and asks for the rows that are
in sight.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any

from sqlalchemy import text

from core.clock import from_text
from core.model import OutboxState
from core.people import PeopleFilter, PersonRow, TickState
from core.store.database import Database

_CHUNK = 500


class PeopleView:
    """A room of the store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ids(self, wanted: PeopleFilter, limit: int | None = None) -> array[int]:
        """The ids of these people in the order of their addresses; the first `limit` of them where that is given."""
        statement = _IDS[wanted] + (" LIMIT :limit" if limit is not None else "")
        with self._database.read() as connection:
            rows = connection.execute(text(statement), {"limit": limit} if limit is not None else {})
            return array("q", rows.scalars())

    def rows(self, ids: Sequence[int]) -> list[PersonRow]:
        """The rows of these ids, in their order; people who are gone meanwhile are left out."""
        found: dict[int, PersonRow] = {}
        with self._database.read() as connection:
            compared = connection.execute(_COMPARED).scalar() is not None
            for start in range(0, len(ids), _CHUNK):
                part = ids[start : start + _CHUNK]
                names = ", ".join(f":i{index}" for index in range(len(part)))
                rows = connection.execute(
                    text(f"{_ROW} WHERE p.id IN ({names})"),
                    {f"i{index}": id_ for index, id_ in enumerate(part)},
                )
                found.update((row.id, _person(row, compared)) for row in rows)
        return [found[id_] for id_ in ids if id_ in found]


_IDS = {
    PeopleFilter.EVERYBODY: "SELECT id FROM people ORDER BY address",
    PeopleFilter.UNSUBSCRIBED: (
        "SELECT p.id FROM unsubscribes u JOIN people p ON p.address = u.address ORDER BY u.address"
    ),
    PeopleFilter.NO_SALESFORCE_ID: (
        "SELECT id FROM people WHERE contact_id IS NULL AND lead_id IS NULL ORDER BY address"
    ),
    PeopleFilter.PROBLEM: (
        "SELECT p.id FROM people p WHERE p.address IN (SELECT address FROM problems) ORDER BY p.address"
    ),
    PeopleFilter.DIFFERS: """
        SELECT id FROM (
            SELECT p.id, p.address
            FROM unsubscribes u
            JOIN people p ON p.address = u.address
            JOIN outbox o ON o.unsubscribe_id = u.id
            LEFT JOIN ticked c ON c.record_id = p.contact_id
            LEFT JOIN ticked l ON l.record_id = p.lead_id
            WHERE o.state <> 'done' AND c.record_id IS NULL AND l.record_id IS NULL
              AND (p.contact_id IS NOT NULL OR p.lead_id IS NOT NULL)
            UNION
            SELECT p.id, p.address
            FROM ticked t
            JOIN people p ON p.contact_id = t.record_id OR p.lead_id = t.record_id
            LEFT JOIN unsubscribes u ON u.address = p.address
            WHERE u.id IS NULL
        ) AS differing ORDER BY address
    """,
}
_ROW = """
    SELECT p.id, p.address, p.email, p.first_name, p.last_name, p.contact_id, p.lead_id, u.at, u.source, o.state,
           c.record_id IS NOT NULL OR l.record_id IS NOT NULL AS ticked,
           EXISTS (SELECT 1 FROM problems x WHERE x.address = p.address) AS has_problem
    FROM people p
    LEFT JOIN unsubscribes u ON u.address = p.address
    LEFT JOIN outbox o ON o.unsubscribe_id = u.id
    LEFT JOIN ticked c ON c.record_id = p.contact_id
    LEFT JOIN ticked l ON l.record_id = p.lead_id
"""
_COMPARED = text("SELECT 1 FROM ticked LIMIT 1")


def _person(row: Any, compared: bool) -> PersonRow:
    return PersonRow(
        id=row.id,
        address=row.address,
        email=row.email,
        first_name=row.first_name,
        last_name=row.last_name,
        contact_id=row.contact_id,
        lead_id=row.lead_id,
        unsubscribed_at=from_text(row.at) if row.at else None,
        source=row.source or "",
        in_salesforce=_tick_state(row, compared),
        has_problem=bool(row.has_problem),
    )


def _tick_state(row: Any, compared: bool) -> TickState:
    if row.contact_id is None and row.lead_id is None:
        return TickState.UNKNOWN
    # What was delivered since the last comparison is ticked as well.
    if row.ticked or row.state == OutboxState.DONE:
        return TickState.TICKED
    return TickState.CLEAR if compared or row.at else TickState.UNKNOWN
