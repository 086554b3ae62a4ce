"""Re-subscriptions: who asked for mail again, by whose hand, why, and on what evidence. Never deleted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, text

from core.model import Outcome
from core.store import evidence, left_out, runs
from core.store.database import Database
from core.store.evidence import EvidenceEntry


@dataclass(frozen=True)
class Standing:
    """An unsubscribe as it stands: stored text, and how often the person asked (`asked`), to notice a newer one."""

    id: int
    at: str
    source: str
    asked: int


@dataclass(frozen=True)
class Resubscription:
    """Moments are stored text."""

    address: str
    at: str
    by_name: str
    reason: str
    evidence: str
    unsubscribed_at: str = ""
    unsubscribed_source: str = ""
    run_id: int | None = None


class Resubscriptions:
    """Attribute `resubscriptions` of the store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def standing(self, address: str) -> Standing | None:
        """The unsubscribe of this address, None where there is none."""
        with self._database.read() as connection:
            return _standing(connection, address)

    def wait_again(self, address: str, now: str) -> None:
        """Puts the unsubscribe back into the outbox: whatever ends the act half-way, the stop goes out again."""
        with self._database.write() as connection:
            connection.execute(_WAIT, {"address": address, "now": now})

    def complete(
        self,
        entry: Resubscription,
        standing: Standing,
        outcomes: Sequence[Outcome],
        lines: Sequence[EvidenceEntry],
    ) -> bool:
        """Ends the unsubscribe on our side and records why, all or nothing.

        False, and nothing is changed, where the person asked to stop once more since `standing` was read.
        """
        with self._database.write() as connection:
            if _standing(connection, entry.address) != standing:
                return False
            for statement in _DELETE:
                connection.execute(text(statement), {"id": standing.id})
            left_out.forget(connection, entry.address)
            connection.execute(text("DELETE FROM problems WHERE address = :address"), {"address": entry.address})
            connection.execute(text("DELETE FROM handed_over WHERE address = :address"), {"address": entry.address})
            connection.execute(_ADD, vars(entry))
            if entry.run_id is not None:
                runs.add_outcomes(connection, entry.run_id, outcomes, entry.at)
            evidence.append(connection, lines)
        return True

    def of(self, address: str) -> list[Resubscription]:
        """The oldest first."""
        with self._database.read() as connection:
            rows = connection.execute(
                text(
                    "SELECT address, at, by_name, reason, evidence, unsubscribed_at, unsubscribed_source, run_id"
                    " FROM resubscriptions WHERE address = :address ORDER BY at, id"
                ),
                {"address": address},
            )
            return [Resubscription(*row) for row in rows]


def _standing(connection: Connection, address: str) -> Standing | None:
    row = connection.execute(_STANDING, {"address": address}).first()
    return None if row is None else Standing(*row)


_STANDING = text(
    "SELECT u.id, u.at, u.source, (SELECT count(*) FROM unsubscribe_sources s WHERE s.unsubscribe_id = u.id)"
    " FROM unsubscribes u WHERE u.address = :address"
)
_WAIT = text(
    "UPDATE outbox SET state = 'waiting', attempts = 0, next_try_at = :now, updated_at = :now"
    " WHERE unsubscribe_id = (SELECT id FROM unsubscribes WHERE address = :address)"
)
_DELETE = (
    "DELETE FROM outbox WHERE unsubscribe_id = :id",
    "DELETE FROM unsubscribe_sources WHERE unsubscribe_id = :id",
    "DELETE FROM unsubscribes WHERE id = :id",
)
_ADD = text(
    "INSERT INTO resubscriptions (address, at, by_name, reason, evidence, unsubscribed_at, unsubscribed_source, run_id)"
    " VALUES (:address, :at, :by_name, :reason, :evidence, :unsubscribed_at, :unsubscribed_source, :run_id)"
)
