"""Reading those who differ out of the comparison, page by page, each with the state of their records.

Nearly all of them are in one of few states, which is then made once and referred to. Whatever is peculiar to a person
or a record (what it became, its Account, an alarm, a change that was taken back) makes a state of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, text

from core.comparable import Alike
from core.model import Direction, OptOutField, PersonState, Reach, RecordKind, RecordRef, RecordState, SObject
from core.store.comparison_sql import chunks
from core.store.door import database_door
from core.store.ticked import fields_of

_PAGE = 5_000
_STATE = "{s}.sobject, {s}.kind, {s}.email_flag, {s}.sales_flag, {s}.goes_to, {s}.account_id, {t}.fields"
_COLUMNS = f"{{s}}.record_id, {_STATE}"
# Where the state begins in a row of _PEOPLE: out here, re-subscribed, then that of the Contact and of the Lead.
_OWN = 6
_CONTACT, _LEAD = slice(_OWN + 2, _OWN + 9), slice(_OWN + 9, _OWN + 16)
_became_or_account = itemgetter(*(part.start + at for part in (_CONTACT, _LEAD) for at in (4, 5)))
_NEITHER = (None, None, None, None)
_OUTS = {
    (0, 0): frozenset[OptOutField](),
    (1, 0): frozenset({OptOutField.EMAIL_OPT_OUT}),
    (0, 1): frozenset({OptOutField.MARKETO_SALES_OPT_OUT}),
    (1, 1): frozenset(OptOutField),
}

Flips = Mapping[str, tuple[frozenset[OptOutField], bool]]
_PEOPLE = f"""
    SELECT k.id, p.address, p.contact_id, p.lead_id, c.record_id, l.record_id, k.out_here,
           EXISTS (SELECT 1 FROM resubscriptions r WHERE r.address = p.address) AS resubscribed,
           {_STATE.format(s="c", t="tc")}, {_STATE.format(s="l", t="tl")}
    FROM candidates k JOIN people p ON p.id = k.id
    LEFT JOIN snapshot c ON c.record_id = p.contact_id LEFT JOIN ticked tc ON tc.record_id = p.contact_id
    LEFT JOIN snapshot l ON l.record_id = p.lead_id LEFT JOIN ticked tl ON tl.record_id = p.lead_id
    WHERE k.id > :last ORDER BY k.id LIMIT :page
"""  # noqa: S608 - constants of this file
_LEFT_OUT = text(
    "SELECT k.id, x.direction, x.record_id FROM candidates k JOIN people p ON p.id = k.id"
    " JOIN left_out x ON x.address = p.address WHERE k.id > :last AND k.id <= :end"
)
_ANY_LEFT_OUT = text("SELECT EXISTS (SELECT 1 FROM left_out)")
_BY_ADDRESS = text(
    f"SELECT k.id, {_COLUMNS.format(s='s', t='t')} FROM candidates k JOIN people p ON p.id = k.id"  # noqa: S608
    " JOIN snapshot s ON s.address = p.address LEFT JOIN ticked t ON t.record_id = s.record_id"
    " WHERE k.id > :last AND k.id <= :end AND s.kind = 'live' ORDER BY s.record_id"
)


def people_alike(connection: Connection, place: str, reach: Reach, night: str) -> Iterator[PersonState | Alike]:
    """See `Comparison.alike`."""
    with database_door(place), connection.begin():
        flips = _flips(connection, night)
        any_left_out = bool(connection.execute(_ANY_LEFT_OUT).scalar())
    patterns: dict[tuple[Any, ...], PersonState] = {}
    last = 0
    while True:
        with database_door(place), connection.begin():
            rows = connection.execute(text(_PEOPLE), {"last": last, "page": _PAGE}).all()
            if not rows:
                return
            peculiar = _peculiar(connection, rows, reach, flips, any_left_out=any_left_out)
        for row in rows:
            id_, address, contact_id, lead_id, read_contact, read_lead = row[:_OWN]
            if id_ in peculiar:
                yield peculiar[id_]
                continue
            # Which links there are belongs to the state too: a record that was not read shows nothing else of it.
            state = (contact_id is None, lead_id is None, *row[_OWN:])
            pattern = patterns.get(state)
            if pattern is None:
                pattern = patterns[state] = _person(row, _linked(row, flips))
            yield Alike(pattern, address, tuple(filter(None, (read_contact, read_lead))))
        last = rows[-1][0]


def _peculiar(
    connection: Connection, rows: Sequence[Any], reach: Reach, flips: Flips, *, any_left_out: bool
) -> dict[int, PersonState]:
    """Those of a page who are in a state of their own, by their number."""
    span = {"last": rows[0][0] - 1, "end": rows[-1][0]}
    left_out: dict[int, set[tuple[Direction, str]]] = {}
    for id_, direction, record_id in connection.execute(_LEFT_OUT, span) if any_left_out else ():
        left_out.setdefault(id_, set()).add((Direction(direction), record_id))
    same: dict[int, list[RecordState]] = {}
    if reach is Reach.SAME_EMAIL:
        for row in connection.execute(_BY_ADDRESS, span):
            same.setdefault(row[0], []).append(_state(row[1:], flips))
    chosen = [
        row
        for row in rows
        if _became_or_account(row) != _NEITHER
        or row[0] in left_out
        or row[0] in same
        or row[2] in flips
        or row[3] in flips
    ]
    linked = {row[0]: _linked(row, flips) for row in chosen}
    became = _became(connection, [state for states in linked.values() for state in states], flips)
    return {
        row[0]: _person(
            row,
            _together(linked[row[0]], became, same.get(row[0], ())),
            frozenset(left_out.get(row[0], ())),
        )
        for row in chosen
    }


def _person(
    row: Any, records: Sequence[RecordState], left_out: frozenset[tuple[Direction, str]] = frozenset()
) -> PersonState:
    _, address, contact_id, lead_id, read_contact, read_lead, out_here, resubscribed = row[: _OWN + 2]
    return PersonState(
        address=address,
        out_here=bool(out_here),
        linked=bool(contact_id or lead_id),
        records=tuple(records),
        left_out=left_out,
        resubscribed=bool(resubscribed),
        uncompared=(contact_id is not None and read_contact is None) or (lead_id is not None and read_lead is None),
    )


def _flips(connection: Connection, night: str) -> Flips:
    """`{record id: (cleared boxes, ticked anew tonight)}`."""
    found: dict[str, tuple[frozenset[OptOutField], bool]] = {}
    for record_id, field, rewritten in connection.execute(text("SELECT record_id, field, rewritten_night FROM flips")):
        fields, tonight = found.get(record_id, (frozenset(), False))
        found[record_id] = (fields | {OptOutField(field)}, tonight or (bool(night) and rewritten == night))
    return found


def _linked(row: Any, flips: Flips) -> list[RecordState]:
    parts = ((row[4], row[_CONTACT]), (row[5], row[_LEAD]))
    return [_state((id_, *part), flips) for id_, part in parts if id_ is not None]


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
