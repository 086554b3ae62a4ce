"""The plan of a run that was held: kept before anything is written, until the admin lets it go or drops it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text

from core.model import ChangeKey, Direction, SObject
from core.store.database import Database


@dataclass(frozen=True, slots=True)
class HeldChange:
    """One planned change of a held run. `fields` are API names, none where the change is on our side."""

    direction: Direction
    address: str
    sobject: SObject | None
    record_id: str
    fields: tuple[str, ...] = ()
    excluded: bool = False

    @property
    def key(self) -> ChangeKey:
        return ChangeKey(self.direction, self.address, self.record_id)


class Held:
    """Attribute `held` of the store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, run_id: int, changes: Iterable[HeldChange]) -> None:
        """Keeps the plan of this run instead of an older one that still waits, whose exclusions are carried over."""
        with self._database.write() as connection:
            excluded = {(row.direction, row.address, row.record_id) for row in connection.execute(_EXCLUDED)}
            connection.execute(
                text(
                    f"UPDATE runs SET reason = 'held_superseded' WHERE {_WAITS} AND id <> :run_id"  # noqa: S608
                ),
                {"run_id": run_id},
            )
            connection.execute(text("DELETE FROM held_changes"))
            rows = (
                (
                    run_id,
                    position,
                    change.direction.value,
                    change.address,
                    change.sobject.value if change.sobject else "",
                    change.record_id,
                    ",".join(change.fields),
                    int(change.excluded or (change.direction.value, change.address, change.record_id) in excluded),
                )
                for position, change in enumerate(changes)
            )
            columns = ("run_id", "position", "direction", "address", "sobject", "record_id", "fields", "excluded")
            self._database.dialect.insert_many(connection, "held_changes", columns, rows)

    def changes(self, run_id: int) -> list[HeldChange]:
        """The kept plan in its order; empty where the run holds nothing (any more)."""
        with self._database.read() as connection:
            rows = connection.execute(
                text("SELECT * FROM held_changes WHERE run_id = :run_id ORDER BY position"), {"run_id": run_id}
            )
            return [_change(row) for row in rows]

    def waiting_run(self) -> int | None:
        """The run whose plan waits for the admin; there is one at the most."""
        with self._database.read() as connection:
            found = connection.execute(text(f"SELECT max(id) FROM runs WHERE {_WAITS}")).scalar()  # noqa: S608
        return None if found is None else int(found)

    def excluded(self) -> frozenset[ChangeKey]:
        """What was taken out of the plan that waits."""
        with self._database.read() as connection:
            return frozenset(ChangeKey(Direction(row[0]), row[1], row[2]) for row in connection.execute(_EXCLUDED))

    def exclude(self, run_id: int, keys: Collection[ChangeKey], *, excluded: bool = True) -> int:
        """Marks changes as excluded, or takes that back. Returns how many of the keys are in the plan."""
        statement = text(
            "UPDATE held_changes SET excluded = :excluded WHERE run_id = :run_id AND direction = :direction"
            " AND address = :address AND record_id = :record_id"
        )
        found = 0
        with self._database.write() as connection:
            for key in keys:
                values = {
                    "excluded": int(excluded),
                    "run_id": run_id,
                    "direction": key.direction.value,
                    "address": key.address,
                    "record_id": key.record_id,
                }
                found += int(connection.execute(statement, values).rowcount > 0)
        return found

    def settle(self, run_id: int, state: str, reason: str) -> None:
        """Ends the waiting: the plan is gone, the run says what became of it."""
        with self._database.write() as connection:
            connection.execute(text("DELETE FROM held_changes WHERE run_id = :run_id"), {"run_id": run_id})
            connection.execute(
                text("UPDATE runs SET state = :state, reason = :reason WHERE id = :run_id"),
                {"run_id": run_id, "state": state, "reason": reason},
            )


# A run that found another org has no plan, and one that was settled says what became of it.
_WAITS = "kind = 'sync' AND state = 'held' AND reason IN ('brake', 'side_emptier', 'api_cap')"
_EXCLUDED = text("SELECT direction, address, record_id FROM held_changes WHERE excluded = 1")


def _change(row: Any) -> HeldChange:
    return HeldChange(
        Direction(row.direction),
        row.address,
        SObject(row.sobject) if row.sobject else None,
        row.record_id,
        tuple(row.fields.split(",")) if row.fields else (),
        bool(row.excluded),
    )
