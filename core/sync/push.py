"""The push: one unsubscribe to Salesforce, at once (mission.md, rule 1).

Recording and delivering are two steps: what was recorded is safe, whatever happens to the delivery. A record that
turned out to be converted or merged is followed to what it became. Several unsubscribes go together, 200 a call.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.clock import to_text
from core.errors import AppError
from core.intake.unsubscribes import record_unsubscribes
from core.model import (
    FieldChoice,
    OptOutField,
    OutboxState,
    Outcome,
    Problem,
    RecordKind,
    RecordRef,
    RecordWrite,
    RunKind,
    RunTrigger,
    SObject,
)
from core.profile import Profile
from core.salesforce import records
from core.salesforce.catalogue import Retry
from core.salesforce.client import SalesforceClient
from core.salesforce.door import SalesforceRefusal
from core.salesforce.fields import EMAIL_OPT_OUT_NAME, find_fields
from core.salesforce.records import RowAnswer
from core.store.evidence import EvidenceEntry
from core.store.store import StepResult
from core.store.unsubscribes import OutboxChange, OutboxItem
from core.sync.ledger import RunBook, evidence_of, problem_of, run_book, written
from core.sync.lock import only_one

# Another process that pushes is done within seconds; what it leaves behind is delivered here.
_WAIT_FOR_THE_OTHER_S = 30
_BATCH = 10_000
_FOLLOW = frozenset({"record_deleted", "lead_converted", "record_not_found"})

Names = dict[SObject, dict[OptOutField, str]]


@dataclass(frozen=True)
class PushReport:
    """Counts of addresses. `trouble` says why something waits, where it is not a matter of one record."""

    recorded: int = 0
    already: int = 0
    pushed: int = 0
    waiting: int = 0
    problems: int = 0
    trouble: AppError | None = None


def unsubscribe(
    profile: Profile,
    addresses: Iterable[str],
    *,
    source: str,
    reason: str = "",
    at: datetime | None = None,
    push: bool = True,
) -> PushReport:
    """Records unsubscribes and delivers what waits. Raises AppError `address_bad` or `time_in_future`."""
    done = record_unsubscribes(profile, addresses, source=source, reason=reason, at=at)
    report = (
        push_waiting(profile, RunTrigger.UNSUBSCRIBE) if push else PushReport(waiting=profile.store.waiting_count())
    )
    return PushReport(done.recorded, done.already, report.pushed, report.waiting, report.problems, report.trouble)


def push_waiting(profile: Profile, trigger: RunTrigger) -> PushReport:
    """Delivers what is due in the outbox. Trouble on the way is reported, not raised: the outbox keeps everything."""
    try:
        with only_one(profile.paths.push_lock, wait_s=_WAIT_FOR_THE_OTHER_S):
            return _deliver_all(profile, trigger)
    except AppError as error:
        return PushReport(waiting=profile.store.waiting_count(), trouble=error)


def _deliver_all(profile: Profile, trigger: RunTrigger) -> PushReport:
    if not profile.store.waiting_outbox(profile.clock(), 1):
        return PushReport(waiting=profile.store.waiting_count())
    pushed = problems = 0
    trouble: AppError | None = None
    try:
        with run_book(profile, RunKind.PUSH, trigger) as book:
            book.client = profile.connected_client()
            names = _target_fields(profile, book.client)
            while items := profile.store.waiting_outbox(profile.clock(), _BATCH):
                delivered, failed = _deliver(book, names, items)
                pushed, problems = pushed + delivered, problems + failed
    except SalesforceRefusal as refusal:
        trouble = refusal
    return PushReport(pushed=pushed, waiting=profile.store.waiting_count(), problems=problems, trouble=trouble)


def _target_fields(profile: Profile, client: SalesforceClient) -> Names:
    """Rule 1: the chosen fields; with the nightly sync off, Email Opt Out whatever was chosen."""
    sync = profile.settings.sync
    if not sync.enabled or sync.field is FieldChoice.EMAIL_OPT_OUT:
        # The standard field has one name in every org, so the push needs no describe before its first write.
        return {sobject: {OptOutField.EMAIL_OPT_OUT: EMAIL_OPT_OUT_NAME} for sobject in SObject}
    found = find_fields(client, sync.field)
    return {sobject: dict(found.objects[sobject].readable) if sobject in found.objects else {} for sobject in SObject}


def _deliver(book: RunBook, names: Names, items: Sequence[OutboxItem]) -> tuple[int, int]:
    """Writes the records of these unsubscribes. Returns how many people were delivered and how many are problems."""
    assert book.client is not None  # noqa: S101 - the caller connected
    owners: dict[str, list[OutboxItem]] = {}
    writes: dict[str, RecordWrite] = {}
    problems: dict[int, list[Problem]] = {item.id: [] for item in items}
    later: dict[int, list[Problem]] = {item.id: [] for item in items}
    for item in items:
        refs = _linked(item)
        if not refs:
            problems[item.id].append(Problem(item.address, "no_salesforce_id"))
        for ref in refs:
            fields = tuple(names[ref.sobject].values())
            if not fields:
                problems[item.id].append(Problem(item.address, "sales_field_missing", "", ref.sobject, ref.id))
                continue
            owners.setdefault(ref.id, []).append(item)
            writes[ref.id] = RecordWrite(ref, fields)
    for answered in records.opt_out(book.client, writes.values()):
        answers = _follow(book.client, names, answered, owners)
        _keep(book, answers, owners)
        for answer in answers:
            for item in owners[answer.write.ref.id]:
                problem = problem_of(item.address, answer)
                if problem is not None and answer.refusal is not None:
                    (problems if answer.refusal.retry is Retry.NEVER else later)[item.id].append(problem)
    return _settle(book, items, problems, later)


def _linked(item: OutboxItem) -> list[RecordRef]:
    linked = ((SObject.CONTACT, item.contact_id), (SObject.LEAD, item.lead_id))
    return [RecordRef(sobject, record_id) for sobject, record_id in linked if record_id]


def _follow(
    client: SalesforceClient, names: Names, answers: list[RowAnswer], owners: dict[str, list[OutboxItem]]
) -> list[RowAnswer]:
    """Replaces the answers of converted and merged records by those of the records that they became."""
    lost = {answer.write.ref.id: answer for answer in answers if answer.refusal and answer.refusal.code in _FOLLOW}
    if not lost:
        return answers
    became: dict[str, RecordWrite] = {}
    for sobject in SObject:
        ids = [answer.write.ref.id for answer in lost.values() if answer.write.ref.sobject is sobject]
        for state in records.states(client, sobject, ids, names[sobject]):
            if state.kind in {RecordKind.CONVERTED, RecordKind.DELETED} and state.goes_to:
                target = RecordRef(SObject.LEAD if state.goes_to.startswith("00Q") else SObject.CONTACT, state.goes_to)
                became[state.ref.id] = RecordWrite(target, tuple(names[target.sobject].values()))
    for old_id, write in became.items():
        known = owners.setdefault(write.ref.id, [])
        known.extend(item for item in owners[old_id] if item not in known)
    kept = [answer for answer in answers if answer.write.ref.id not in became]
    unique = {write.ref.id: write for write in became.values()}
    for more in records.opt_out(client, unique.values()):
        kept.extend(more)
    return kept


def _keep(book: RunBook, answers: Sequence[RowAnswer], owners: dict[str, list[OutboxItem]]) -> None:
    """Outcomes and evidence of one answered call."""
    outcomes: list[Outcome] = []
    lines: list[EvidenceEntry] = []
    for answer in answers:
        owner = owners[answer.write.ref.id][0]
        outcomes.extend(written(owner.address, answer))
        lines.extend(evidence_of(book, owner.address, owner.source or "push", answer, old_value="not read"))
        book.to_salesforce += answer.refusal is None
    book.profile.store.add_step(
        book.run_id, StepResult(outcomes=tuple(outcomes), evidence=tuple(lines)), book.profile.clock()
    )


def _settle(
    book: RunBook,
    items: Sequence[OutboxItem],
    problems: dict[int, list[Problem]],
    later: dict[int, list[Problem]],
) -> tuple[int, int]:
    now = book.profile.clock()
    changes: list[OutboxChange] = []
    agreed: list[str] = []
    raised: list[Problem] = []
    for item in items:
        wrong = [*problems[item.id], *later[item.id]]
        if not wrong:
            agreed.append(item.address)
            changes.append(OutboxChange(item.id, OutboxState.DONE, to_text(now)))
            continue
        raised.extend(wrong)
        first = wrong[0]
        again = not problems[item.id]
        state = OutboxState.WAITING if again else OutboxState.PROBLEM
        changes.append(OutboxChange(item.id, state, to_text(_next_try(item, now)), first.code, first.message))
    book.problems.extend(raised)
    result = StepResult(problems=tuple(raised), outbox=tuple(changes), agreed=tuple(agreed))
    book.profile.store.add_step(book.run_id, result, now)
    return len(agreed), sum(1 for item in items if problems[item.id] or later[item.id])


def _next_try(item: OutboxItem, now: datetime) -> datetime:
    """Five minutes, doubled with each try, a day at the most."""
    return now + timedelta(minutes=min(5 * 2 ** min(item.attempts, 20), 24 * 60))
