"""The two-way comparison: what runs every night and what "Sync now" runs (mission.md, rules 2 to 5).

Lock, snapshot of Salesforce, plan, apply, verify. A preview is the same plan without apply.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from core.clock import elapsed, to_text
from core.model import (
    Direction,
    ObjectFields,
    OptOutField,
    Outcome,
    OutcomeState,
    Phase,
    Problem,
    Progress,
    RecordState,
    RunKind,
    RunState,
    RunSummary,
    RunTrigger,
    SObject,
)
from core.profile import Profile
from core.progress import Cancelled, Report, RunCancelled, never_cancelled, report_nothing, stop_if
from core.salesforce import records
from core.salesforce.client import SalesforceClient
from core.salesforce.fields import FieldMap, find_fields
from core.store.comparison import Comparison
from core.store.evidence import EvidenceEntry
from core.store.store import StepResult
from core.store.unsubscribes import NewUnsubscribe
from core.sync.ledger import RunBook, evidence_of, problem_of, run_book, written
from core.sync.lock import only_one
from core.sync.plan import FoundOut, Plan, PlannedWrite, plan

SOURCE_SALESFORCE = "salesforce"
_STEP = 500
_REPORT_EVERY = 1_000
_Item = TypeVar("_Item")


@dataclass(frozen=True)
class SyncReport:
    """What a sync did, or would do where `preview` is set (then `run.id` is 0 and nothing was written)."""

    run: RunSummary
    plan: Plan
    preview: bool = False
    problems: tuple[Problem, ...] = ()


def sync(
    profile: Profile,
    *,
    trigger: RunTrigger,
    preview: bool = False,
    report: Report = report_nothing,
    cancelled: Cancelled = never_cancelled,
) -> SyncReport:
    """Compares everything both ways and brings it into agreement.

    Raises AppError `run_under_way` (another process syncs), `not_connected`, `wrong_org`, and SalesforceRefusal; the
    run is in the history with its reason all the same. A cancelled run is reported, not raised.
    """
    if preview:
        return _preview(profile, trigger, report, cancelled)
    with only_one(profile.paths.run_lock):
        made = Plan()
        with run_book(profile, RunKind.SYNC, trigger) as book, profile.store.comparison() as comparison:
            report(Progress(Phase.CONNECTING))
            book.client = profile.connected_client()
            fields, made = _compare(book.client, profile, comparison, report, cancelled)
            book.already_equal = made.already_equal
            _apply(book, made, fields, report, cancelled)
            book.complete = True
    if book.summary is None:
        raise AssertionError("a closed book has its summary")
    return SyncReport(book.summary, made, problems=tuple(book.problems))


def _preview(profile: Profile, trigger: RunTrigger, report: Report, cancelled: Cancelled) -> SyncReport:
    started_at, start = profile.clock(), elapsed()
    made = Plan()
    report(Progress(Phase.CONNECTING))
    with profile.connected_client() as client:
        try:
            with profile.store.comparison() as comparison:
                _fields, made = _compare(client, profile, comparison, report, cancelled)
                state = RunState.PROBLEMS if made.problems else RunState.DONE
        except RunCancelled:
            state = RunState.CANCELLED
        calls = client.calls
    summary = RunSummary(
        id=0,
        kind=RunKind.SYNC,
        trigger=trigger,
        state=state,
        started_at=started_at,
        finished_at=profile.clock(),
        to_salesforce=made.size(Direction.TO_SALESFORCE),
        from_salesforce=made.size(Direction.FROM_SALESFORCE),
        already_equal=made.already_equal,
        problems=len(made.problems),
        api_calls=calls,
        elapsed_s=round(elapsed() - start, 3),
    )
    return SyncReport(summary, made, preview=True, problems=made.problems)


def _compare(
    client: SalesforceClient, profile: Profile, comparison: Comparison, report: Report, cancelled: Cancelled
) -> tuple[FieldMap, Plan]:
    """Reads Salesforce's side and decides."""
    fields = find_fields(client, profile.settings.sync.field)
    phases = {SObject.CONTACT: Phase.READING_CONTACTS, SObject.LEAD: Phase.READING_LEADS}
    for sobject, known in fields.objects.items():
        rows = records.opted_out(client, sobject, known.readable)
        comparison.add(_watched(rows, phases[sobject], report, cancelled))
    # What a record became may itself have become another one; a chain longer than this is left as a problem.
    for _round in range(3):
        unread = comparison.linked_but_unread()
        reading = {sobject: ids for sobject, ids in unread.items() if sobject in fields.objects}
        if not reading:
            break
        for sobject, ids in reading.items():
            rows = records.states(client, sobject, ids, fields.objects[sobject].readable)
            comparison.add(_watched(rows, Phase.READING_LINKED, report, cancelled, len(ids)))
    report(Progress(Phase.COMPARING))
    made = plan(_watched(comparison.people(), Phase.COMPARING, report, cancelled), fields.objects)
    return fields, Plan(
        made.record_here, made.writes, (*fields.problems, *made.problems), made.already_equal, made.agreed
    )


def _watched(
    items: Iterable[_Item], phase: Phase, report: Report, cancelled: Cancelled, total: int | None = None
) -> Iterator[_Item]:
    report(Progress(phase, 0, total))
    for count, item in enumerate(items, start=1):
        if count % _REPORT_EVERY == 0:
            report(Progress(phase, count, total))
            stop_if(cancelled)
        yield item
    stop_if(cancelled)


def _apply(book: RunBook, made: Plan, fields: FieldMap, report: Report, cancelled: Cancelled) -> None:
    store, clock = book.profile.store, book.profile.clock
    store.add_step(book.run_id, StepResult(problems=made.problems, agreed=made.agreed), clock())
    book.problems.extend(made.problems)
    _record_here(book, made.record_here, report, cancelled)
    accepted = _write(book, made.writes, report, cancelled)
    _verify(book, accepted, fields.objects, report, cancelled)
    troubled = {problem.address for problem in book.problems}
    touched = {write.address for write in made.writes} | {found.address for found in made.record_here}
    store.add_step(book.run_id, StepResult(agreed=tuple(sorted(touched - troubled))), clock())


def _record_here(book: RunBook, found: tuple[FoundOut, ...], report: Report, cancelled: Cancelled) -> None:
    now = book.profile.clock()
    actor = book.profile.settings.the_connection().user_name
    for start in range(0, len(found), _STEP):
        stop_if(cancelled)
        part = found[start : start + _STEP]
        report(Progress(Phase.RECORDING, start, len(found)))
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
            NewUnsubscribe(item.address, item.address, to_text(now), SOURCE_SALESFORCE, f"{item.ref.sobject} ticked")
            for item in part
        ]
        result = StepResult(outcomes=tuple(outcomes), evidence=tuple(lines))
        book.profile.store.add_step(book.run_id, result, now, recorded)
        book.from_salesforce += len(part)


def _write(
    book: RunBook, planned: tuple[PlannedWrite, ...], report: Report, cancelled: Cancelled
) -> dict[str, PlannedWrite]:
    """Ticks the boxes. Returns what was accepted, by record id."""
    assert book.client is not None  # noqa: S101 - set before anything is compared
    by_record = {write.write.ref.id: write for write in planned}
    accepted: dict[str, PlannedWrite] = {}
    done = 0
    stop_if(cancelled)
    for answers in records.opt_out(book.client, [write.write for write in planned]):
        outcomes: list[Outcome] = []
        lines: list[EvidenceEntry] = []
        problems: list[Problem] = []
        for answer in answers:
            owner = by_record[answer.write.ref.id]
            outcomes.extend(written(owner.address, answer))
            lines.extend(evidence_of(book, owner.address, "sync", answer, old_value="false"))
            problem = problem_of(owner.address, answer)
            if problem is None:
                accepted[answer.write.ref.id] = owner
            else:
                problems.append(problem)
        result = StepResult(tuple(outcomes), tuple(lines), tuple(problems))
        book.profile.store.add_step(book.run_id, result, book.profile.clock())
        book.problems.extend(problems)
        done += len(answers)
        book.to_salesforce = len(accepted)
        report(Progress(Phase.WRITING, done, len(planned)))
        stop_if(cancelled)
    return accepted


def _verify(
    book: RunBook,
    accepted: Mapping[str, PlannedWrite],
    fields: Mapping[SObject, ObjectFields],
    report: Report,
    cancelled: Cancelled,
) -> None:
    """Reads every written record back; one that does not hold what was written is a problem."""
    assert book.client is not None  # noqa: S101 - set before anything is compared
    for sobject in SObject:
        ids = [record_id for record_id, owner in accepted.items() if owner.write.ref.sobject is sobject]
        if not ids:
            continue
        known = fields[sobject].readable
        rows = records.states(book.client, sobject, ids, known)
        verified: list[str] = []
        problems: list[Problem] = []
        for state in _watched(rows, Phase.VERIFYING, report, cancelled, len(ids)):
            owner = accepted[state.ref.id]
            if _holds(state, owner, known):
                verified.append(state.ref.id)
            else:
                problems.append(Problem(owner.address, "not_verified", "", sobject, state.ref.id))
        result = StepResult(verified=tuple(verified), problems=tuple(problems))
        book.profile.store.add_step(book.run_id, result, book.profile.clock())
        book.problems.extend(problems)


def _holds(state: RecordState, owner: PlannedWrite, known: Mapping[OptOutField, str]) -> bool:
    ticked = {name for field, name in known.items() if field in state.out}
    return set(owner.write.fields) <= ticked
