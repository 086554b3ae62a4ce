"""The outbox beyond its rows: which boxes an unsubscribe has ticked already, and letting a problem be tried again."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import text

from core.model import OutboxState
from core.store.database import Database
from core.store.dialects.many import select_among
from core.store.intents import ACCEPTED

Box = tuple[str, str, str]
"""Address, record id, API name of the field."""


class OutboxRoom:
    """Attribute `outbox` of the store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def boxes_done(self, addresses: Sequence[str]) -> set[Box]:
        """Boxes that were ticked for the standing unsubscribes of these addresses, and not cleared by us since.

        The evidence says so. A try that was interrupted, or of which one record failed, sends only the others again.
        """
        with self._database.read() as connection:
            return {(row[0], row[1], row[2]) for row in select_among(connection, _DONE, addresses)}

    def states_of(self, addresses: Collection[str] | None) -> dict[str, OutboxState]:
        """What became of the unsubscribes of these addresses so far. None means all that are not delivered."""
        with self._database.read() as connection:
            if addresses is None:
                return {row[0]: OutboxState(row[1]) for row in connection.execute(text(_OPEN))}
            return {row[0]: OutboxState(row[1]) for row in select_among(connection, _STATES, list(addresses))}

    def settled_since(self, moment: str) -> dict[OutboxState, int]:
        """How many came to an end since then, delivered or as a problem, whoever tried."""
        with self._database.read() as connection:
            return {OutboxState(row[0]): int(row[1]) for row in connection.execute(_SETTLED, {"since": moment})}

    def try_again(self, addresses: Collection[str] | None, now: str) -> int:
        """What had become a problem, or waits for its next try, is due now with all its tries. None means everybody."""
        due = (
            "UPDATE outbox SET state = 'waiting', attempts = 0, next_try_at = :now, updated_at = :now"
            " WHERE state IN ('problem', 'waiting')"
        )
        with self._database.write() as connection:
            if addresses is None:
                return int(connection.execute(text(due), {"now": now}).rowcount)
            of_one = f"{due} AND unsubscribe_id = (SELECT id FROM unsubscribes WHERE address = :address)"  # noqa: S608
            return sum(
                int(connection.execute(text(of_one), {"address": address, "now": now}).rowcount)
                for address in addresses
            )


_SETTLED = text("SELECT state, count(*) FROM outbox WHERE state <> 'waiting' AND updated_at >= :since GROUP BY state")
_STATE = "SELECT u.address, o.state FROM outbox o JOIN unsubscribes u ON u.id = o.unsubscribe_id WHERE "
_STATES = _STATE + "u.address IN ({among})"
_OPEN = f"{_STATE} o.state <> '{OutboxState.DONE}'"
_DONE = f"""
    SELECT u.address, e.record_id, e.field FROM unsubscribes u JOIN evidence e ON e.address = u.address
    WHERE e.at >= u.noticed_at AND e.record_id <> '' AND e.field <> 'unsubscribed'
      AND e.new_value = 'true' AND e.answer IN ({ACCEPTED})
      AND NOT EXISTS (SELECT 1 FROM evidence x WHERE x.address = e.address AND x.record_id = e.record_id
                        AND x.field = e.field AND x.new_value = 'false' AND x.sequence > e.sequence)
      AND u.address IN ({{among}})
"""  # noqa: S608 - own words
