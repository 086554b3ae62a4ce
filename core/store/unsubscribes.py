"""Unsubscribes and the outbox. An unsubscribe and its outbox row are written in one transaction, always."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import NamedTuple

from sqlalchemy import Connection, text

from core.model import OutboxState
from core.store import left_out, suppressions
from core.store.dialects.many import execute_among, execute_many, select_among
from core.store.marks import Marks, marks_of

# No try is put off for longer (core/sync/backoff.py).
LONGEST_WAIT = timedelta(days=1)


@dataclass(frozen=True)
class NewUnsubscribe:
    """One collected unsubscribe: `address` is the key, `email` the spelling, moments are stored text."""

    address: str
    email: str
    at: str
    source: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Recorded:
    """Counts of addresses: new ones, and ones that had unsubscribed before."""

    recorded: int
    already: int


class OutboxItem(NamedTuple):
    """One unsubscribe on its way, with the records that its person is linked to. `updated_at`: of its outbox row."""

    id: int
    address: str
    at: str
    source: str
    attempts: int
    contact_id: str | None
    lead_id: str | None
    updated_at: str


def record(connection: Connection, items: Sequence[NewUnsubscribe], now: str, state: OutboxState) -> Recorded:
    """As `record_groups`, for one of them."""
    return record_groups(connection, [items], now, state)[0]


def record_groups(
    connection: Connection, groups: Sequence[Sequence[NewUnsubscribe]], now: str, state: OutboxState
) -> list[Recorded]:
    """Writes each unsubscribe with its outbox row in `state`; idempotent by address. Counts for each group.

    The earliest time wins. A later source is added to the history, the very same one (a file read again) is not.
    One that had ended as a problem waits again. One dated before the person's last re-subscription is old news and
    changes nothing. A newer one ends what an undo had left out, and whoever was deleted after a "stop" is unsubscribed
    since then.
    """
    addresses = [item.address for items in groups for item in items]
    marks = marks_of(connection, addresses)
    fresh, others = _apart(groups, marks, _known_among(connection, addresses))
    _record_fresh(connection, [item for _group, item in fresh], now, state)
    recorded, already = Counter(group for group, _item in fresh), Counter[int]()
    for group, item in others:
        if marks.is_old_news(item.address, item.at, now):
            already[group] += 1
            continue
        connection.execute(_PERSON, {"address": item.address, "email": item.email, "now": now})
        if item.address in marks.suppressed:
            suppressions.restore(connection, [item.address], now)
        values = {
            "address": item.address,
            "at": item.at,
            "source": item.source,
            "reason": item.reason,
            "now": now,
            "state": state.value,
        }
        new_id = connection.execute(_UNSUBSCRIBE, values).scalar()
        if new_id is None:
            already[group] += 1
            connection.execute(_EARLIER, values)
            known = connection.execute(_KNOWN, values).scalar_one()
            connection.execute(_WAIT_AGAIN, {**values, "id": known})
            connection.execute(_SOURCE, {**values, "id": known})
            if item.address in marks.left_out:
                left_out.forget_older(connection, item.address, item.at, now)
        else:
            recorded[group] += 1
            connection.execute(_OUTBOX, {**values, "id": new_id})
            connection.execute(_SOURCE, {**values, "id": new_id})
            if item.address in marks.left_out:
                left_out.forget_older(connection, item.address, item.at, now)
    return [Recorded(recorded[group], already[group]) for group in range(len(groups))]


def _apart(
    groups: Sequence[Sequence[NewUnsubscribe]], marks: Marks, known: set[str]
) -> tuple[list[tuple[int, NewUnsubscribe]], list[tuple[int, NewUnsubscribe]]]:
    """Those of whom nothing is known, which go in by the thousand, and the others, which are looked at one by one; each
    with the number of its group."""
    fresh: list[tuple[int, NewUnsubscribe]] = []
    others: list[tuple[int, NewUnsubscribe]] = []
    seen = known | set(marks.resubscribed) | marks.suppressed | marks.left_out
    for group, items in enumerate(groups):
        for item in items:
            (others if item.address in seen else fresh).append((group, item))
            seen.add(item.address)
    return fresh, others


def _known_among(connection: Connection, addresses: Sequence[str]) -> set[str]:
    return {row[0] for row in select_among(connection, _UNSUBSCRIBED, addresses)}


def _record_fresh(connection: Connection, items: Sequence[NewUnsubscribe], now: str, state: OutboxState) -> None:
    execute_many(connection, _PERSON_FRESH, [(one.address, one.email, now, now) for one in items])
    execute_many(connection, _UNSUBSCRIBE_FRESH, [(one.address, one.at, one.source, one.reason, now) for one in items])
    execute_many(connection, _OUTBOX_FRESH, [(state.value, now, now, one.address) for one in items])
    execute_many(connection, _SOURCE_FRESH, [(one.at, one.source, one.reason, now, one.address) for one in items])


_UNSUBSCRIBED = "SELECT address FROM unsubscribes WHERE address IN ({among})"
_PERSON_FRESH = (
    "INSERT INTO people (address, email, first_name, last_name, created_at, updated_at)"
    " VALUES (?, ?, '', '', ?, ?) ON CONFLICT (address) DO NOTHING"
)
_UNSUBSCRIBE_FRESH = "INSERT INTO unsubscribes (address, at, source, reason, noticed_at) VALUES (?, ?, ?, ?, ?)"
_OUTBOX_FRESH = (
    "INSERT INTO outbox (unsubscribe_id, state, attempts, next_try_at, code, message, updated_at)"
    " SELECT id, ?, 0, ?, '', '', ? FROM unsubscribes WHERE address = ?"
)
_SOURCE_FRESH = (
    "INSERT INTO unsubscribe_sources (unsubscribe_id, at, source, reason, noticed_at)"
    " SELECT id, ?, ?, ?, ? FROM unsubscribes WHERE address = ?"
)
_PERSON = text(
    "INSERT INTO people (address, email, first_name, last_name, created_at, updated_at)"
    " VALUES (:address, :email, '', '', :now, :now) ON CONFLICT (address) DO NOTHING"
)
_UNSUBSCRIBE = text(
    "INSERT INTO unsubscribes (address, at, source, reason, noticed_at)"
    " VALUES (:address, :at, :source, :reason, :now) ON CONFLICT (address) DO NOTHING RETURNING id"
)
_EARLIER = text("UPDATE unsubscribes SET at = :at WHERE address = :address AND at > :at")
_KNOWN = text("SELECT id FROM unsubscribes WHERE address = :address")
_OUTBOX = text(
    "INSERT INTO outbox (unsubscribe_id, state, attempts, next_try_at, code, message, updated_at)"
    " VALUES (:id, :state, 0, :now, '', '', :now)"
)
_WAIT_AGAIN = text(
    "UPDATE outbox SET state = 'waiting', next_try_at = :now, updated_at = :now"
    " WHERE unsubscribe_id = :id AND state = 'problem'"
)
_SOURCE = text(
    "INSERT INTO unsubscribe_sources (unsubscribe_id, at, source, reason, noticed_at)"
    " SELECT :id, :at, :source, :reason, :now WHERE NOT EXISTS (SELECT 1 FROM unsubscribe_sources"
    " WHERE unsubscribe_id = :id AND at = :at AND source = :source AND reason = :reason)"
)


def waiting(connection: Connection, *, now: str, latest: str, limit: int, after: int = 0) -> list[OutboxItem]:
    """The oldest outbox rows whose next try is due, at most `limit`, with ids greater than `after`.

    One that was never tried is due whatever its moment says, and so is one that would wait for longer than any: until
    after `latest`. They were written by a clock that was set back since.
    """
    rows = connection.execute(_WAITING, {"now": now, "latest": latest, "limit": limit, "after": after})
    return list(map(OutboxItem._make, rows))


_WAITING = text(
    """
    SELECT o.id, u.address, u.at, u.source, o.attempts, p.contact_id, p.lead_id, o.updated_at
    FROM outbox o JOIN unsubscribes u ON u.id = o.unsubscribe_id JOIN people p ON p.address = u.address
    WHERE o.state = 'waiting' AND (o.next_try_at <= :now OR o.next_try_at > :latest OR o.attempts = 0) AND o.id > :after
    ORDER BY o.id LIMIT :limit
    """
)


class OutboxChange(NamedTuple):
    """What a try did to one outbox row, which was as of `seen_at` when it was read."""

    id: int
    seen_at: str
    state: OutboxState
    next_try_at: str
    code: str = ""
    message: str = ""


def settle(connection: Connection, changes: Sequence[OutboxChange], now: str) -> None:
    """Writes the result of one try; each counts as an attempt.

    A row that somebody changed while its try was under way (the person was linked to another record) stays as it is:
    all of `changes` were read at one moment, and it is younger than any of them was then.
    """
    seen_at = max((one.seen_at for one in changes), default="")
    alike: dict[tuple[str, ...], list[int]] = {}
    for one in changes:
        alike.setdefault((one.state.value, one.next_try_at, one.code, one.message), []).append(one.id)
    for values, ids in alike.items():
        execute_among(connection, _SETTLE, ids, *values, now, seen_at)


def settle_addresses(connection: Connection, run_id: int, addresses: Sequence[str], now: str) -> None:
    """Marks the outbox rows of these addresses as done: a sync brought them into agreement.

    Not those that were put there anew since the run began: it may not have seen the record that they are about.
    """
    execute_among(connection, _AGREED, addresses, now, run_id)


_SETTLE = (
    "UPDATE outbox SET state = ?, attempts = attempts + 1, next_try_at = ?, code = ?, message = ?, updated_at = ?"
    " WHERE updated_at <= ? AND id IN ({among})"
)
_AGREED = (
    "UPDATE outbox SET state = 'done', code = '', message = '', updated_at = ? WHERE state <> 'done'"
    " AND NOT (state = 'waiting' AND attempts = 0 AND updated_at > (SELECT started_at FROM runs WHERE id = ?))"
    " AND unsubscribe_id IN (SELECT id FROM unsubscribes WHERE address IN ({among}))"
)


def count_waiting(connection: Connection) -> int:
    return int(connection.execute(text("SELECT count(*) FROM outbox WHERE state = 'waiting'")).scalar_one())


def oldest_open(connection: Connection) -> str | None:
    """When the oldest unsubscribe that is not in Salesforce yet was asked for; None where all are."""
    found = connection.execute(
        text("SELECT min(u.at) FROM outbox o JOIN unsubscribes u ON u.id = o.unsubscribe_id WHERE o.state <> 'done'")
    ).scalar()
    return None if found is None else str(found)
