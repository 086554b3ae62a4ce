"""`Store`: the one entrance. Each method is one transaction; several threads may call it at once.

What a room of the program needs for itself stands in a file of its own and is an attribute here.
"""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, text

from core.clock import from_text, to_text
from core.errors import AppError
from core.model import OutboxState, Outcome, Person, Problem, RunKind, RunSummary, RunTrigger
from core.store import arrivals, evidence, people, runs, ticked, unsubscribes
from core.store.arrivals import Arrival
from core.store.comparison import Comparison
from core.store.database import Database
from core.store.dialects import Place
from core.store.dialects.many import select_among
from core.store.door import database_door
from core.store.rooms import Rooms
from core.store.steps import StepResult

__all__ = ["StepResult", "Store", "StoreCounts"]


@dataclass(frozen=True)
class StoreCounts:
    """People; those with a Salesforce ID; unsubscribes; outbox rows that wait; open problems."""

    people: int
    linked: int
    unsubscribed: int
    waiting: int
    problems: int


class Store(Rooms):
    """The database of one profile."""

    def __init__(self, place: Place) -> None:
        """Opens a file or a database URL, making or migrating the tables. Raises AppError `store_…`."""
        super().__init__(Database(place))
        self.place = place
        self.wakes = self.database.in_process.wakes
        self._watch: Connection | None = None
        self._watch_lock = threading.Lock()

    def close(self) -> None:
        with self._watch_lock:
            if self._watch is not None:
                self._watch.close()
                self._watch = None
        self.database.close()

    # People

    def import_people(self, rows: Iterable[people.StagedRow], now: datetime) -> people.MergeReport:
        """Stages all rows and merges them in one transaction; an error on the way changes nothing."""
        dialect = self.database.dialect
        with (
            database_door(self.database.place),
            self.database.engine.connect() as connection,
            dialect.roomy(connection),
        ):
            with connection.begin():
                staged = people.stage(connection, dialect, rows)
            with connection.execution_options(begin="IMMEDIATE").begin():
                dialect.note_change(connection)
                return people.merge_staged(connection, staged, to_text(now))

    def people(self, search: str = "", *, limit: int = 100, offset: int = 0) -> list[Person]:
        with self.database.read() as connection:
            return people.page(connection, search=search, limit=limit, offset=offset)

    def people_by_address(self, addresses: Sequence[str]) -> dict[str, Person]:
        with self.database.read() as connection:
            return dict(people.by_addresses(connection, addresses))

    def not_out(self, addresses: Sequence[str]) -> set[str]:
        """Those of them who are known and not unsubscribed."""
        with self.database.read() as connection:
            return {row[0] for row in select_among(connection, _NOT_OUT, addresses)}

    def counts(self) -> StoreCounts:
        with self.database.read() as connection:
            row = connection.execute(
                text(
                    "SELECT (SELECT count(*) FROM people) AS people,"
                    " (SELECT count(*) FROM people WHERE contact_id IS NOT NULL OR lead_id IS NOT NULL) AS linked,"
                    " (SELECT count(*) FROM unsubscribes) AS unsubscribed,"
                    " (SELECT count(*) FROM outbox WHERE state = 'waiting') AS waiting,"
                    " (SELECT count(*) FROM problems) AS problems"
                )
            ).one()
        return StoreCounts(*row)

    # Unsubscribes and the outbox

    def record_unsubscribes(
        self,
        items: Sequence[unsubscribes.NewUnsubscribe],
        now: datetime,
        state: OutboxState = OutboxState.WAITING,
        arrival: Arrival | None = None,
    ) -> unsubscribes.Recorded:
        """Writes them with their outbox rows; `arrival` tells by which way. Wakes the push of this process."""
        return self.record_groups([items], now, arrival, state)[0]

    def record_groups(
        self,
        groups: Sequence[Sequence[unsubscribes.NewUnsubscribe]],
        now: datetime,
        arrival: Arrival | None,
        state: OutboxState = OutboxState.WAITING,
    ) -> list[unsubscribes.Recorded]:
        """The same for several at once, in one transaction: counts for each, as if one came after the other."""
        with self.database.write() as connection:
            done = unsubscribes.record_groups(connection, groups, to_text(now), state)
            if arrival is not None:
                recorded, already = sum(one.recorded for one in done), sum(one.already for one in done)
                arrivals.note(connection, arrival, recorded, already, to_text(now))
        self.wakes.ring()
        return done

    def waiting_outbox(self, now: datetime, limit: int, *, after: int = 0) -> list[unsubscribes.OutboxItem]:
        """The oldest that are due, at most `limit`; `after`: only those with a greater id."""
        with self.database.read() as connection:
            latest = to_text(now + unsubscribes.LONGEST_WAIT)
            return unsubscribes.waiting(connection, now=to_text(now), latest=latest, limit=limit, after=after)

    def waiting_count(self) -> int:
        """How many outbox rows wait. By an index, so that a push may ask without counting the people."""
        with self.database.read() as connection:
            return unsubscribes.count_waiting(connection)

    def oldest_open_unsubscribe(self) -> datetime | None:
        with self.database.read() as connection:
            found = unsubscribes.oldest_open(connection)
        return None if found is None else from_text(found)

    # Runs

    def start_run(
        self, kind: RunKind, trigger: RunTrigger, org_id: str, now: datetime, occurrence: date | None = None
    ) -> int:
        """Opens a run; the caller holds the lock of this kind. Others of it whose owner died become interrupted.

        Raises AppError `run_under_way` where another one has the night `occurrence`.
        """
        with self.database.write() as connection:
            runs.interrupt_orphans(connection, [kind], to_text(now))
            run_id = runs.start(connection, kind, trigger, org_id, to_text(now), occurrence)
            if run_id is None:
                raise AppError("run_under_way")
            return run_id

    def any_running(self, kinds: Collection[RunKind]) -> bool:
        """Whether a run of these kinds says that it is under way, also one whose owner died."""
        with self.database.read() as connection:
            return runs.any_running(connection, kinds)

    def end_dead_runs(self, kinds: Collection[RunKind], now: datetime) -> None:
        """Runs whose owner died become interrupted. The caller holds the claim of all these kinds."""
        if self.any_running(kinds):
            with self.database.write() as connection:
                runs.interrupt_orphans(connection, kinds, to_text(now))

    def add_step(
        self,
        run_id: int,
        result: StepResult,
        now: datetime,
        recorded: Sequence[unsubscribes.NewUnsubscribe] = (),
        *,
        waits: bool = False,
        arrival: Arrival | None = None,
    ) -> None:
        """Writes one step of a run: unsubscribes that came from Salesforce, outcomes, evidence, outbox, problems.

        `waits`: these unsubscribes have records that are not ticked yet, so the push delivers them.
        """
        moment = to_text(now)
        with self.database.write() as connection:
            state = OutboxState.WAITING if waits else OutboxState.DONE
            done = unsubscribes.record(connection, recorded, moment, state)
            if arrival is not None:
                arrivals.note(connection, arrival, done.recorded, done.already, moment)
            if result.answered:
                runs.end_intents(connection, run_id, result.outcomes)
            runs.end_intents_of(connection, run_id, result.followed)
            runs.add_outcomes(connection, run_id, result.outcomes, moment)
            runs.mark_verified(connection, run_id, result.verified)
            evidence.append(connection, result.evidence)
            ticked.remember(connection, run_id, result.ticked)
            ticked.forget(connection, [line.record_id for line in result.evidence if line.new_value == "false"])
            ticked.raise_flips(connection, result.flips)
            ticked.rewritten(connection, result.rewritten, result.night)
            runs.end_problems_of(connection, result.agreed + result.solved)
            unsubscribes.settle(connection, result.outbox, moment)
            unsubscribes.settle_addresses(connection, run_id, result.agreed, moment)
            runs.raise_problems(connection, run_id, result.problems, moment)
        if waits:
            self.wakes.ring()

    def finish_run(self, run: RunSummary, *, problems_are_complete: bool) -> None:
        """Closes a run. Where it compared everything, problems that it did not find again are over."""
        with self.database.write() as connection:
            runs.finish(connection, run)
            if problems_are_complete:
                runs.end_other_problems(connection, run.id)

    def forget_org(self) -> None:
        """The profile will belong to another org: what was seen or held in this one says nothing about that one."""
        with self.database.write() as connection:
            for statement in _OF_THE_ORG:
                connection.execute(text(statement))

    def recent_runs(self, limit: int = 100) -> list[RunSummary]:
        with self.database.read() as connection:
            return runs.recent(connection, limit)

    def run(self, run_id: int) -> RunSummary | None:
        with self.database.read() as connection:
            return runs.one(connection, run_id)

    def outcomes(self, run_id: int, limit: int = 10_000) -> list[Outcome]:
        with self.database.read() as connection:
            return runs.outcomes_of(connection, run_id, limit)

    def problems(self) -> list[Problem]:
        with self.database.read() as connection:
            return runs.open_problems(connection)

    # Comparison, evidence, watching

    def comparison(self) -> Comparison:
        return Comparison(self.database)

    def verify_evidence(self) -> evidence.ChainReport:
        with self.database.read() as connection:
            return evidence.verify(connection)

    def data_version(self) -> int:
        """A number that changes when anybody committed something, in this process or another. Costs microseconds."""
        with self._watch_lock, database_door(self.database.place):
            if self._watch is None:
                self._watch = self.database.engine.connect()
            # SQLite compares with what this one connection saw last, so it has to be the same one each time.
            with self._watch.begin():
                return self.database.dialect.change_number(self._watch)


_NOT_OUT = (
    "SELECT p.address FROM people p WHERE NOT EXISTS (SELECT 1 FROM unsubscribes u WHERE u.address = p.address)"
    " AND p.address IN ({among})"
)
# A box that was ticked in another org and is clear here was cleared by nobody. People, unsubscribes, evidence stay.
_OF_THE_ORG = (
    "DELETE FROM ticked",
    "DELETE FROM flips",
    "DELETE FROM intents",
    (
        "UPDATE runs SET reason = 'held_superseded'"
        " WHERE state = 'held' AND reason IN ('brake', 'side_emptier', 'api_cap')"
    ),
    "DELETE FROM held_changes",
    "DELETE FROM watermarks WHERE name IN ('person accounts', 'salesforce_read_up_to', 'watch_Contact', 'watch_Lead')",
)
