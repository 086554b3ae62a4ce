"""Reading those who differ out of the comparison, page by page, each with the state of their records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, text

from core.model import Direction, OptOutField, PersonState, Reach, RecordKind, RecordRef, RecordState, SObject
from core.store.comparison_sql import chunks
from core.store.door import database_door
from core.store.ticked import fields_of

_PAGE = 5_000
_COLUMNS = (
    "{s}.record_id, {s}.sobject, {s}.kind, {s}.email_flag, {s}.sales_flag, {s}.goes_to, {s}.account_id, {t}.fields"
)
_WIDTH = 8
_OUTS = {
    (0, 0): frozenset[OptOutField](),
    (1, 0): frozenset({OptOutField.EMAIL_OPT_OUT}),
    (0, 1): frozenset({OptOutField.MARKETO_SALES_OPT_OUT}),
    (1, 1): frozenset(OptOutField),
}

_PEOPLE = f"""
    SELECT k.id, p.address, k.out_here, p.contact_id, p.lead_id,
           EXISTS (SELECT 1 FROM resubscriptions r WHERE r.address = p.address) AS resubscribed,
           {_COLUMNS.format(s="c", t="tc")}, {_COLUMNS.format(s="l", t="tl")}
    FROM candidates k JOIN people p ON p.id = k.id
    LEFT JOIN snapshot c ON c.record_id = p.contact_id LEFT JOIN ticked tc ON tc.record_id = p.contact_id
    LEFT JOIN snapshot l ON l.record_id = p.lead_id LEFT JOIN ticked tl ON tl.record_id = p.lead_id
    WHERE k.id > :last ORDER BY k.id LIMIT :page
"""  # noqa: S608 - constants of this file
_LEFT_OUT = text(
    "SELECT k.id, x.direction, x.record_id FROM candidates k JOIN people p ON p.id = k.id"
    " JOIN left_out x ON x.address = p.address WHERE k.id > :last AND k.id <= :end"
)
_BY_ADDRESS = text(
    f"SELECT k.id, {_COLUMNS.format(s='s', t='t')} FROM candidates k JOIN people p ON p.id = k.id"  # noqa: S608
    " JOIN snapshot s ON s.address = p.address LEFT JOIN ticked t ON t.record_id = s.record_id"
    " WHERE k.id > :last AND k.id <= :end AND s.kind = 'live' ORDER BY s.record_id"
)


def people_of(connection: Connection, place: str, reach: Reach, night: str) -> Iterator[PersonState]:
    """See `Comparison.people`."""
    with database_door(place), connection.begin():
        flips = _flips(connection, night)
    last = 0
    while True:
        with database_door(place), connection.begin():
            rows = connection.execute(text(_PEOPLE), {"last": last, "page": _PAGE}).all()
            if not rows:
                return
            span = {"last": last, "end": rows[-1][0]}
            left_out: dict[int, set[tuple[Direction, str]]] = {}
            for id_, direction, record_id in connection.execute(_LEFT_OUT, span):
                left_out.setdefault(id_, set()).add((Direction(direction), record_id))
            same: dict[int, list[RecordState]] = {}
            if reach is Reach.SAME_EMAIL:
                for row in connection.execute(_BY_ADDRESS, span):
                    same.setdefault(row[0], []).append(_state(row[1:], flips))
            linked = {row[0]: _linked(row, flips) for row in rows}
            became = _became(connection, [state for states in linked.values() for state in states], flips)
        for row in rows:
            yield PersonState(
                address=row[1],
                out_here=bool(row[2]),
                linked=bool(row[3] or row[4]),
                records=_together(linked[row[0]], became, same.get(row[0], ())),
                left_out=frozenset(left_out.get(row[0], ())),
                resubscribed=bool(row[5]),
                uncompared=_is_uncompared(row),
            )
        last = rows[-1][0]


Flips = Mapping[str, tuple[frozenset[OptOutField], bool]]


def _flips(connection: Connection, night: str) -> Flips:
    """`{record id: (cleared boxes, ticked anew tonight)}`."""
    found: dict[str, tuple[frozenset[OptOutField], bool]] = {}
    for record_id, field, rewritten in connection.execute(text("SELECT record_id, field, rewritten_night FROM flips")):
        fields, tonight = found.get(record_id, (frozenset(), False))
        found[record_id] = (fields | {OptOutField(field)}, tonight or (bool(night) and rewritten == night))
    return found


def _is_uncompared(row: Any) -> bool:
    return (row[3] is not None and row[6] is None) or (row[4] is not None and row[6 + _WIDTH] is None)


def _linked(row: Any, flips: Flips) -> list[RecordState]:
    parts = (row[6 : 6 + _WIDTH], row[6 + _WIDTH : 6 + 2 * _WIDTH])
    return [_state(part, flips) for part in parts if part[0] is not None]


def _state(part: Sequence[Any], flips: Flips) -> RecordState:
    record_id, sobject, kind, email, sales, goes_to, account_id, ticked = part
    cleared, tonight = flips.get(record_id, (frozenset(), False))
    return RecordState(
        RecordRef(SObject(sobject), record_id),
        RecordKind(kind),
        _OUTS[(email, sales)],
        goes_to,
        account_id,
        was=cleared | fields_of(ticked) if ticked else cleared,
        rewritten=tonight,
    )


def _became(connection: Connection, states: list[RecordState], flips: Flips) -> dict[str, RecordState]:
    """What these records became, to the end of each chain."""
    found: dict[str, RecordState] = {}
    wanted = {state.goes_to for state in states if state.goes_to is not None}
    while wanted:
        arrived: list[RecordState] = []
        for part in chunks(sorted(wanted)):
            statement = (
                f"SELECT {_COLUMNS.format(s='s', t='t')} FROM snapshot s"  # noqa: S608 - generated names
                f" LEFT JOIN ticked t ON t.record_id = s.record_id WHERE {part.condition}"
            )
            arrived.extend(_state(row, flips) for row in connection.execute(text(statement), part.values))
        found.update((state.ref.id, state) for state in arrived)
        wanted = {state.goes_to for state in arrived if state.goes_to is not None} - set(found)
    return found


def _together(
    linked: Sequence[RecordState], became: Mapping[str, RecordState], same: Sequence[RecordState]
) -> tuple[RecordState, ...]:
    found: dict[str, RecordState] = {}
    for record in linked:
        current: RecordState | None = record
        while current is not None and current.ref.id not in found:
            found[current.ref.id] = current
            current = became.get(current.goes_to) if current.goes_to is not None else None
    for record in same:
        if record.ref.id not in found:
            found[record.ref.id] = replace(record, by_address=True)
    return tuple(found.values())
