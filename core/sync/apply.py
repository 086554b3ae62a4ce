"""Carrying out a plan: our side first, then the writes; each answered step in one transaction with its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from core.clock import to_text
from core.model import (
    Direction,
    ObjectFields,
    Outcome,
    OutcomeState,
    Phase,
    Problem,
    Progress,
    RecordWrite,
    SObject,
)
from core.progress import Cancelled, Report, never_cancelled, report_nothing, stop_if
from core.salesforce import records
from core.store.arrivals import Arrival
from core.store.evidence import EvidenceEntry
from core.store.steps import StepResult
from core.store.ticked import FlipRow, Ticked
from core.store.unsubscribes import NewUnsubscribe
from core.sync.flips import Flip, FlipNews
from core.sync.intents import intend
from core.sync.ledger import RunBook, evidence_of, problem_of, ticked_by, written
from core.sync.plan import FoundOut, Plan, PlannedWrite

SOURCE_SALESFORCE = "salesforce"
SOURCE_SYNC = "sync"
_STEP = 500


def apply_plan(
    book: RunBook,
    made: Plan,
    fields: Mapping[SObject, ObjectFields],
    news: Mapping[str, FlipNews],
    night: str,
    report: Report,
    cancelled: Cancelled,
) -> dict[str, PlannedWrite]:
    """Writes problems and flips, records here, ticks there. Returns the accepted writes by record id."""
    now = book.profile.clock()
    first = StepResult(problems=made.problems, agreed=made.agreed, flips=flip_rows(made.flips, news, to_text(now)))
    book.profile.store.add_step(book.run_id, first, now)
    book.problems.extend(made.problems)
    record_here(book, made.record_here, report, cancelled)
    return _write(book, made, fields, night, report, cancelled)


def flip_rows(flips: Iterable[Flip], news: Mapping[str, FlipNews], at: str) -> tuple[FlipRow, ...]:
    found: list[FlipRow] = []
    for flip in flips:
        who = news.get(flip.ref.id, FlipNews())
        found.extend(FlipRow(flip.ref.id, field, flip.address, at, who.by, who.at) for field in sorted(flip.fields))
    return tuple(found)


def record_here(
    book: RunBook,
    found: Sequence[FoundOut],
    report: Report = report_nothing,
    cancelled: Cancelled = never_cancelled,
    *,
    waits: bool = False,
    arrival: Arrival | None = None,
    ticked: Sequence[Ticked] = (),
) -> None:
    """What Salesforce shows becomes unsubscribes here, each with its outcome and its evidence line.

    `waits`: they have other records that are to be ticked, so the push takes them. `ticked`: boxes that were seen.
    """
    actor = book.profile.settings.the_connection().user_name
    for start in range(0, len(found), _STEP):
        stop_if(cancelled)
        report(Progress(Phase.RECORDING, start, len(found)))
        asked = found[start : start + _STEP]
        # Who was deleted, or said "stop" by another way, since the plan was made is none of this run's doing.
        waiting = book.profile.store.not_out([item.address for item in asked])
        part = [item for item in asked if item.address in waiting]
        now = book.profile.clock()
        outcomes = [
            Outcome(Direction.FROM_SALESFORCE, OutcomeState.RECORDED, item.address, item.ref.sobject, item.ref.id)
            for item in part
        ]
        lines = [
            EvidenceEntry(
                at=to_text(now),
                run_id=book.run_id,
                actor=actor,
                source=SOURCE_SALESFORCE,
                address=item.address,
                sobject=item.ref.sobject.value,
                record_id=item.ref.id,
                field="unsubscribed",
                old_value="false",
                new_value="true",
                answer="recorded here",
            )
            for item in part
        ]
        recorded = [
            NewUnsubscribe(item.address, item.address, to_text(now), SOURCE_SALESFORCE, _reason(item)) for item in part
        ]
        result = StepResult(tuple(outcomes), tuple(lines), ticked=tuple(ticked))
        book.profile.store.add_step(book.run_id, result, now, recorded, waits=waits, arrival=arrival)
        book.from_salesforce += len(part)


def _reason(item: FoundOut) -> str:
    return f"{item.ref.sobject} ticked for somebody else" if item.shared else f"{item.ref.sobject} ticked"


def _write(
    book: RunBook,
    made: Plan,
    fields: Mapping[SObject, ObjectFields],
    night: str,
    report: Report,
    cancelled: Cancelled,
) -> dict[str, PlannedWrite]:
    planned = made.writes
    by_record = {write.write.ref.id: write for write in planned}
    flipped = {flip.ref.id for flip in made.flips}
    accepted: dict[str, PlannedWrite] = {}
    done = 0
    stop_if(cancelled)

    def note(writes: Sequence[RecordWrite]) -> None:
        intend(book, ((by_record[write.ref.id].address, SOURCE_SYNC, write) for write in writes), "false")

    report(Progress(Phase.WRITING, 0, len(planned)))
    wanted = [write.write for write in planned]
    for answers in records.opt_out(book.connected, wanted, cancelled, about_to_send=note):
        problems: list[Problem] = []
        outcomes: list[Outcome] = []
        lines: list[EvidenceEntry] = []
        at = to_text(book.profile.clock())
        for answer in answers:
            owner = by_record[answer.write.ref.id]
            outcomes.extend(written(owner.address, answer))
            lines.extend(evidence_of(book, at, owner.address, SOURCE_SYNC, answer, old_value="false"))
            problem = problem_of(owner.address, answer)
            if problem is None:
                accepted[answer.write.ref.id] = owner
            else:
                problems.append(problem)
        there = [answer for answer in answers if answer.refusal is None]
        result = StepResult(
            tuple(outcomes),
            tuple(lines),
            tuple(problems),
            ticked=ticked_by(there, fields),
            rewritten=tuple(answer.write.ref.id for answer in there if answer.write.ref.id in flipped),
            night=night,
            answered=True,
        )
        book.profile.store.add_step(book.run_id, result, book.profile.clock())
        book.problems.extend(problems)
        done += len(answers)
        book.to_salesforce = len(accepted)
        report(Progress(Phase.WRITING, done, len(planned)))
        stop_if(cancelled)
    return accepted
