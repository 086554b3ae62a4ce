"""What stays of a deleted person who had unsubscribed: the address, when, and how. A re-import finds it here.

Deleting takes away the person, the unsubscribe, its outbox row and what is open. Outcomes and evidence stay: they are
the proof that the "stop" was heard.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, text

from core.store import left_out
from core.store.database import Database


@dataclass(frozen=True)
class Suppression:
    """Moments are stored text."""

    address: str
    unsubscribed_at: str
    source: str
    reason: str
    deleted_at: str


@dataclass(frozen=True)
class Deleted:
    """What a deletion did: addresses by what became of them.

    `undelivered` were left: their "stop" is still on its way to a Salesforce record that only the person names. Where
    that record was deleted there is no way, and nobody is kept for it.
    """

    deleted: tuple[str, ...] = ()
    suppressed: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    undelivered: tuple[str, ...] = ()


class Suppressions:
    """Attribute `suppressions` of the store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def delete_people(self, addresses: Sequence[str], now: str) -> Deleted:
        """Deletes these people in one transaction; of the unsubscribed ones a suppression stays."""
        deleted: list[str] = []
        suppressed: list[str] = []
        unknown: list[str] = []
        undelivered: list[str] = []
        with self._database.write() as connection:
            for address in dict.fromkeys(addresses):
                found = connection.execute(_PERSON, {"address": address}).first()
                if found is None:
                    unknown.append(address)
                elif found.state not in {None, "done"} and found.linked and not found.nowhere_to_go:
                    undelivered.append(address)
                else:
                    deleted.append(address)
                    if found.at is not None:
                        suppressed.append(address)
                        connection.execute(_SUPPRESS, {"address": address, "now": now})
                    for statement in _DELETE:
                        connection.execute(text(statement), {"address": address})
        return Deleted(tuple(deleted), tuple(suppressed), tuple(unknown), tuple(undelivered))

    def of(self, address: str) -> Suppression | None:
        with self._database.read() as connection:
            row = connection.execute(
                text(
                    "SELECT address, unsubscribed_at, source, reason, deleted_at FROM suppressions"
                    " WHERE address = :address"
                ),
                {"address": address},
            ).first()
            return None if row is None else Suppression(*row)

    def count(self) -> int:
        with self._database.read() as connection:
            return int(connection.execute(text("SELECT count(*) FROM suppressions")).scalar_one())


_PERSON = text(
    "SELECT u.at, o.state, (p.contact_id IS NOT NULL OR p.lead_id IS NOT NULL) AS linked,"
    " (o.state = 'problem' AND o.code = 'record_deleted' AND (p.contact_id IS NULL OR p.lead_id IS NULL))"
    " AS nowhere_to_go FROM people p"
    " LEFT JOIN unsubscribes u ON u.address = p.address LEFT JOIN outbox o ON o.unsubscribe_id = u.id"
    " WHERE p.address = :address"
)
_SUPPRESS = text(
    "INSERT INTO suppressions (address, unsubscribed_at, source, reason, deleted_at)"
    " SELECT address, at, source, reason, :now FROM unsubscribes WHERE address = :address"
    " ON CONFLICT (address) DO UPDATE SET deleted_at = excluded.deleted_at"
)
_DELETE = (
    "DELETE FROM outbox WHERE unsubscribe_id IN (SELECT id FROM unsubscribes WHERE address = :address)",
    "DELETE FROM unsubscribe_sources WHERE unsubscribe_id IN (SELECT id FROM unsubscribes WHERE address = :address)",
    "DELETE FROM unsubscribes WHERE address = :address",
    "DELETE FROM left_out WHERE address = :address",
    "DELETE FROM problems WHERE address = :address",
    "DELETE FROM people WHERE address = :address",
)


def restore_staged(connection: Connection, now: str) -> int:
    """Makes the staged people of an import unsubscribed again, from their first second. Part of its transaction."""
    if connection.execute(text("SELECT 1 FROM suppressions LIMIT 1")).first() is None:
        return 0
    rows = connection.execute(
        text("SELECT gone.address FROM staged_people s JOIN suppressions gone ON gone.address = s.address")
    )
    return restore(connection, [row.address for row in rows], now)


def restore(connection: Connection, addresses: Sequence[str], now: str) -> int:
    """Turns suppressions back into unsubscribes that wait in the outbox. The people exist. Returns how many."""
    for address in addresses:
        values = {"address": address, "now": now}
        new_id = connection.execute(_UNSUBSCRIBE, values).scalar()
        if new_id is not None:
            connection.execute(_OUTBOX, {"id": new_id, "now": now})
            connection.execute(_SOURCE, {"id": new_id, **values})
        left_out.forget(connection, address)
        connection.execute(text("DELETE FROM suppressions WHERE address = :address"), values)
    return len(addresses)


_UNSUBSCRIBE = text(
    "INSERT INTO unsubscribes (address, at, source, reason, noticed_at)"
    " SELECT address, unsubscribed_at, source, reason, :now FROM suppressions WHERE address = :address"
    " ON CONFLICT (address) DO NOTHING RETURNING id"
)
_OUTBOX = text(
    "INSERT INTO outbox (unsubscribe_id, state, attempts, next_try_at, code, message, updated_at)"
    " VALUES (:id, 'waiting', 0, :now, '', '', :now)"
)
_SOURCE = text(
    "INSERT INTO unsubscribe_sources (unsubscribe_id, at, source, reason, noticed_at)"
    " SELECT :id, unsubscribed_at, source, reason, :now FROM suppressions WHERE address = :address"
)
