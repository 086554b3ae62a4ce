"""Which boxes were seen ticked, or ticked by us; and which of those somebody took away again (flips)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Connection, text

from core.model import OptOutField
from core.store.dialects.many import execute_many


class Ticked(NamedTuple):
    """Boxes of one record that are ticked now."""

    record_id: str
    fields: frozenset[OptOutField]


@dataclass(frozen=True, slots=True)
class FlipRow:
    """A box that somebody cleared. `night` is the local date of the run that ticked it anew, empty where none did."""

    record_id: str
    field: OptOutField
    address: str
    at: str
    changed_by: str = ""
    changed_at: str = ""
    night: str = ""


def remember(connection: Connection, run_id: int, ticked: Sequence[Ticked]) -> None:
    """Adds what a run ticked, in the transaction that writes its outcome."""
    texts = {fields: text_of(fields) for fields in {one.fields for one in ticked}}
    rows = [(one.record_id, texts[one.fields], run_id) for one in ticked if one.fields]
    execute_many(connection, _ADD, rows)


def forget(connection: Connection, record_ids: Sequence[str]) -> None:
    """After this program itself cleared boxes (undo, re-subscribe): a clear box is then no flip."""
    values = [{"id": record_id} for record_id in record_ids]
    if values:
        connection.execute(text("DELETE FROM ticked WHERE record_id = :id"), values)
        connection.execute(text("DELETE FROM flips WHERE record_id = :id"), values)


def raise_flips(connection: Connection, flips: Sequence[FlipRow]) -> None:
    """Notes that boxes were found clear. The same run of a night counts once: `times` grows with a later look only."""
    for flip in flips:
        connection.execute(
            _FLIP,
            {
                "record_id": flip.record_id,
                "field": flip.field.value,
                "address": flip.address,
                "at": flip.at,
                "changed_by": flip.changed_by,
                "changed_at": flip.changed_at,
            },
        )


def rewritten(connection: Connection, record_ids: Sequence[str], night: str) -> None:
    """Notes the night in which a cleared box was ticked anew."""
    if record_ids:
        connection.execute(
            text("UPDATE flips SET rewritten_night = :night WHERE record_id = :id"),
            [{"id": record_id, "night": night} for record_id in record_ids],
        )


def text_of(fields: frozenset[OptOutField]) -> str:
    return ",".join(field.value for field in OptOutField if field in fields)


def fields_of(stored: str) -> frozenset[OptOutField]:
    return frozenset(OptOutField(name) for name in stored.split(",") if name)


# There are two boxes, so what is neither the same nor nothing is both.
_ADD = (
    "INSERT INTO ticked (record_id, fields, run_id) VALUES (?, ?, ?)"
    " ON CONFLICT (record_id) DO UPDATE SET run_id = excluded.run_id, fields ="
    " CASE WHEN ticked.fields IN ('', excluded.fields) THEN excluded.fields"
    " ELSE 'email_opt_out,marketo_sales_opt_out' END"
)
_FLIP = text(
    "INSERT INTO flips (record_id, field, address, times, first_at, last_at, changed_by, changed_at, rewritten_night)"
    " VALUES (:record_id, :field, :address, 1, :at, :at, :changed_by, :changed_at, '')"
    " ON CONFLICT (record_id, field) DO UPDATE SET times = flips.times + 1, last_at = excluded.last_at,"
    " address = excluded.address, changed_by = excluded.changed_by, changed_at = excluded.changed_at"
)
