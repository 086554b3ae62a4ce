"""What an undo needs: the changes that a run made, with what happened since, and the step that takes them back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import text

from core.model import Direction, Outcome, OutcomeState, Problem, SObject
from core.store import evidence, left_out, runs, ticked
from core.store.database import Database
from core.store.evidence import EvidenceEntry
from core.store.left_out import LeftOut


@dataclass(frozen=True, slots=True)
class DoneChange:
    """One change of a run, one record: the boxes that it ticked (API names), or the unsubscribe that it recorded.

    `undone`: an undo of this run took it back already. `asked_again`: the person unsubscribed after the run did it.
    `still_out`: unsubscribed here now. `was_ticked`: a full comparison before the run had seen the box ticked, or the
    answer at that time said so, so the run changed nothing. `begun`: an undo of this run was about to take it back, and
    nobody knows what became of that. `again_at`: when a later run ticked the box once more, empty where none did.
    """

    direction: Direction
    address: str
    sobject: SObject
    record_id: str
    fields: tuple[str, ...]
    at: str
    undone: bool = False
    asked_again: bool = False
    still_out: bool = False
    was_ticked: bool = False
    begun: bool = False
    again_at: str = ""


class UndoRoom:
    """Attribute `undo` of the store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def changes_of(self, run_id: int) -> list[DoneChange]:
        """Everything that the run changed, one entry a record and direction, in the order it was done."""
        found: dict[tuple[str, str, str], DoneChange] = {}
        with self._database.read() as connection:
            again = {(row[0], row[1]): str(row[2]) for row in connection.execute(_AGAIN, {"run_id": run_id})}
            for row in connection.execute(_CHANGES, {"run_id": run_id}):
                key = (row.direction, row.address, row.record_id)
                known = found.get(key)
                fields = (*(known.fields if known else ()), *((row.field,) if row.field else ()))
                found[key] = DoneChange(
                    Direction(row.direction),
                    row.address,
                    SObject(row.sobject),
                    row.record_id,
                    tuple(dict.fromkeys(fields)),
                    row.at,
                    bool(row.undone),
                    bool(row.asked_again),
                    bool(row.still_out),
                    bool(row.was_ticked),
                    bool(row.begun),
                    again.get((row.record_id, row.field), known.again_at if known else ""),
                )
        return list(found.values())

    def org_of(self, run_id: int) -> str:
        """The org that the run spoke to."""
        with self._database.read() as connection:
            statement = text("SELECT org_id FROM runs WHERE id = :run_id")
            return str(connection.execute(statement, {"run_id": run_id}).scalar() or "")

    def begin(self, run_id: int, undoes: int) -> None:
        """Says which run the run `run_id` takes back."""
        with self._database.write() as connection:
            connection.execute(
                text("UPDATE runs SET undoes_run_id = :undoes WHERE id = :run_id"),
                {"run_id": run_id, "undoes": undoes},
            )

    def step(
        self,
        run_id: int,
        now: str,
        *,
        outcomes: Sequence[Outcome] = (),
        lines: Sequence[EvidenceEntry] = (),
        left: Sequence[LeftOut] = (),
        problems: Sequence[Problem] = (),
        verified: Sequence[str] = (),
    ) -> None:
        """One answered step: written together or not at all."""
        with self._database.write() as connection:
            runs.add_outcomes(connection, run_id, outcomes, now)
            evidence.append(connection, lines)
            ticked.forget(
                connection, [line.record_id for line in lines if line.record_id and line.new_value == "false"]
            )
            left_out.add(connection, left)
            runs.mark_verified(connection, run_id, verified)
            runs.raise_problems(connection, run_id, problems, now)

    def take_back_here(
        self, run_id: int, changes: Sequence[DoneChange], lines: Sequence[EvidenceEntry], undone_run: int, now: str
    ) -> tuple[str, ...]:
        """Ends the unsubscribes that a run had recorded from Salesforce, save where the person asked anew meanwhile.

        Returns the addresses of those that ended. `lines` belong to `changes` by position.
        """
        taken: list[str] = []
        with self._database.write() as connection:
            for change, line in zip(changes, lines, strict=True):
                asked = connection.execute(_ASKED, {"address": change.address, "at": change.at}).first()
                if asked is not None:
                    continue
                for statement in _DELETE:
                    connection.execute(text(statement), {"address": change.address})
                left = LeftOut(change.address, change.direction, change.record_id, undone_run, now)
                left_out.add(connection, [left])
                outcome = Outcome(
                    change.direction, OutcomeState.RECORDED, change.address, change.sobject, change.record_id
                )
                runs.add_outcomes(connection, run_id, [outcome], now)
                evidence.append(connection, [line])
                taken.append(change.address)
        return tuple(taken)


# Whoever asked by another way as well is not taken back with what Salesforce said, whichever came first.
_ASKED = text(
    "SELECT 1 FROM unsubscribes u JOIN unsubscribe_sources s ON s.unsubscribe_id = u.id"
    " WHERE u.address = :address AND (s.noticed_at > :at OR s.source <> 'salesforce')"
)
_CHANGES = text(
    """
    SELECT o.direction, o.address, o.sobject, o.record_id, o.field, o.at,
           EXISTS (SELECT 1 FROM runs r JOIN outcomes b ON b.run_id = r.id
                   WHERE r.undoes_run_id = o.run_id AND b.record_id = o.record_id AND b.address = o.address
                     AND b.direction = o.direction AND b.state IN ('written', 'verified', 'recorded')) AS undone,
           EXISTS (SELECT 1 FROM unsubscribes u JOIN unsubscribe_sources s ON s.unsubscribe_id = u.id
                   WHERE u.address = o.address AND (s.noticed_at > o.at
                     OR (o.direction = 'from_salesforce' AND s.source <> 'salesforce'))) AS asked_again,
           EXISTS (SELECT 1 FROM unsubscribes u WHERE u.address = o.address) AS still_out,
           EXISTS (SELECT 1 FROM evidence e WHERE e.address = o.address AND e.run_id = o.run_id
                     AND e.record_id = o.record_id AND e.field = o.field AND e.old_value = 'true') AS was_ticked,
           EXISTS (SELECT 1 FROM evidence e JOIN runs r ON r.id = e.run_id
                   WHERE e.address = o.address AND e.record_id = o.record_id AND e.field = o.field
                     AND e.answer = 'about to be cleared' AND r.undoes_run_id = o.run_id
                     AND NOT EXISTS (SELECT 1 FROM evidence x WHERE x.address = e.address AND x.run_id = e.run_id
                                       AND x.record_id = e.record_id AND x.field = e.field
                                       AND x.sequence > e.sequence)) AS begun
    FROM outcomes o
    WHERE o.run_id = :run_id AND o.record_id <> ''
      AND ((o.direction = 'to_salesforce' AND o.state IN ('written', 'verified'))
           OR (o.direction = 'from_salesforce' AND o.state = 'recorded'))
    ORDER BY o.id
    """
)
# Somebody cleared the box meanwhile, or somebody else who shares the record said stop: this tick is not the run's.
_AGAIN = text(
    """
    SELECT o.record_id, o.field, max(o.at) FROM outcomes o JOIN runs r ON r.id = o.run_id
    WHERE o.run_id > :run_id AND r.kind IN ('sync', 'push') AND o.record_id <> ''
      AND o.direction = 'to_salesforce' AND o.state IN ('written', 'verified')
      AND o.record_id IN (SELECT x.record_id FROM outcomes x WHERE x.run_id = :run_id)
    GROUP BY o.record_id, o.field
    """
)
_DELETE = (
    "DELETE FROM outbox WHERE unsubscribe_id IN (SELECT id FROM unsubscribes WHERE address = :address)",
    "DELETE FROM unsubscribe_sources WHERE unsubscribe_id IN (SELECT id FROM unsubscribes WHERE address = :address)",
    "DELETE FROM unsubscribes WHERE address = :address",
    "DELETE FROM handed_over WHERE address = :address",
)
