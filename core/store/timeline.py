"""Everything the store remembers about one address, as rows for its timeline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text

from core.store.database import Database


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One memory: `at` is stored text, `kind` one of the words in `core.sync.timeline.TimelineKind`."""

    at: str
    kind: str
    source: str = ""
    sobject: str = ""
    record_id: str = ""
    field: str = ""
    run_id: int | None = None
    by: str = ""
    detail: str = ""
    ends_at: str = ""


class TimelineRoom:
    """Attribute `timeline` of the store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, address: str) -> list[TimelineRow]:
        """The oldest first."""
        found: list[TimelineRow] = []
        with self._database.read() as connection:
            for statement in _STATEMENTS:
                found.extend(_row(tuple(row)) for row in connection.execute(text(statement), {"address": address}))
        return sorted(found, key=lambda row: row.at)


def _row(row: Sequence[Any]) -> TimelineRow:
    at, kind, source, sobject, record_id, field, run_id, by, detail, ends_at = row
    return TimelineRow(
        str(at),
        str(kind),
        str(source or ""),
        str(sobject or ""),
        str(record_id or ""),
        str(field or ""),
        run_id,
        str(by or ""),
        str(detail or ""),
        str(ends_at or ""),
    )


# Columns: at, kind, source, sobject, record_id, field, run_id, by, detail, ends_at.
_STATEMENTS = (
    "SELECT created_at, 'known', '', '', '', '', NULL, '', '', '' FROM people WHERE address = :address",
    (
        "SELECT s.at, 'asked', s.source, '', '', '', NULL, '', s.reason, '' FROM unsubscribe_sources s"
        " JOIN unsubscribes u ON u.id = s.unsubscribe_id WHERE u.address = :address"
    ),
    (
        "SELECT s.noticed_at, 'noticed', s.source, '', '', '', NULL, '', s.reason, '' FROM unsubscribe_sources s"
        " JOIN unsubscribes u ON u.id = s.unsubscribe_id WHERE u.address = :address"
    ),
    # Reading back follows the writing in the same run; the moment of its end is what was kept.
    (
        "SELECT o.at, CASE WHEN r.kind = 'undo' AND o.state <> 'failed' THEN 'undone'"
        " WHEN r.kind = 'resubscribe' AND o.state <> 'failed'"
        " THEN CASE WHEN o.record_id = '' THEN 'ended' ELSE 'cleared' END"
        " WHEN o.state IN ('written', 'verified') THEN 'written' ELSE o.state END,"
        " r.run_trigger, o.sobject, o.record_id, o.field, o.run_id, '',"
        " CASE WHEN o.message <> '' THEN o.message ELSE COALESCE(o.code, '') END,"
        " CASE WHEN o.state = 'verified' THEN r.finished_at ELSE '' END"
        " FROM outcomes o JOIN runs r ON r.id = o.run_id WHERE o.address = :address"
    ),
    (
        "SELECT at, 'resubscribed', unsubscribed_source, '', '', '', run_id, by_name,"
        " reason || ' (' || evidence || ')', '' FROM resubscriptions WHERE address = :address"
    ),
    (
        "SELECT unsubscribed_at, 'asked', unsubscribed_source, '', '', '', NULL, '', '', ''"
        " FROM resubscriptions WHERE address = :address AND unsubscribed_at <> ''"
    ),
    ("SELECT at, 'left_out', direction, '', record_id, '', run_id, '', '', '' FROM left_out WHERE address = :address"),
    (
        "SELECT first_at, 'flipped', '', '', record_id, field, NULL, changed_by, changed_at, last_at"
        " FROM flips WHERE address = :address"
    ),
    (
        "SELECT first_seen, 'problem', code, sobject, record_id, field, run_id, '', message, last_seen"
        " FROM problems WHERE address = :address"
    ),
    (
        "SELECT at, CASE WHEN new_value = '' THEN 'unlinked' ELSE 'linked' END, source, sobject, record_id, field,"
        " NULL, actor, '', '' FROM evidence WHERE address = :address AND source = 'link'"
    ),
    "SELECT exported_at, 'handed_over', '', '', '', '', NULL, '', file, '' FROM handed_over WHERE address = :address",
    (
        "SELECT confirmed_at, 'handover_confirmed', '', '', '', '', NULL, '', file, '' FROM handed_over"
        " WHERE address = :address AND confirmed_at IS NOT NULL"
    ),
    (
        "SELECT unsubscribed_at, 'asked', source, '', '', '', NULL, '', reason, '' FROM suppressions"
        " WHERE address = :address"
    ),
    "SELECT deleted_at, 'deleted', source, '', '', '', NULL, '', '', '' FROM suppressions WHERE address = :address",
)
