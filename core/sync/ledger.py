"""The book-keeping of one run: opened before the first step, closed whatever happens, with its counts and reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from zoneinfo import ZoneInfo

from core.clock import elapsed
from core.errors import AppError
from core.model import (
    Direction,
    ObjectFields,
    OptOutField,
    Outcome,
    OutcomeState,
    Problem,
    RunKind,
    RunState,
    RunSummary,
    RunTrigger,
    SObject,
)
from core.profile import Profile
from core.progress import RunCancelled
from core.salesforce.client import SalesforceClient
from core.salesforce.records import RowAnswer
from core.store.evidence import EvidenceEntry
from core.store.ticked import Ticked
from core.sync import pause
from core.sync.guard import Hold
from core.sync.plan import Plan


class RunHeld(Exception):
    """Raised before the first write where somebody has to look first. Its plan, if there is one, is kept by then."""

    def __init__(self, hold: Hold) -> None:
        super().__init__(hold.reason.value)
        self.hold = hold


@dataclass
class RunBook:
    """A run that is under way. The counts grow with its steps. `calls_elsewhere`: on connections beside `client`."""

    run_id: int
    profile: Profile
    kind: RunKind
    trigger: RunTrigger
    client: SalesforceClient | None = None
    to_salesforce: int = 0
    from_salesforce: int = 0
    already_equal: int = 0
    problems: list[Problem] = field(default_factory=list)
    calls_elsewhere: int = 0
    estimated: int | None = None
    complete: bool = False
    hold: Hold | None = None
    plan: Plan | None = None
    summary: RunSummary | None = None

    @cached_property
    def actor(self) -> str:
        """On whose behalf it writes."""
        return self.profile.settings.the_connection().user_name

    @property
    def connected(self) -> SalesforceClient:
        if self.client is None:
            raise AssertionError("the run has not connected yet")
        return self.client


def night_of(profile: Profile) -> str:
    """The local date of now, in the time zone of the sync."""
    return profile.clock().astimezone(ZoneInfo(profile.settings.sync.time_zone)).date().isoformat()


@contextmanager
def run_book(profile: Profile, kind: RunKind, trigger: RunTrigger, occurrence: date | None = None) -> Iterator[RunBook]:
    """Opens a run and closes it: done, problems, cancelled or held (both swallowed), or failed (raised again).

    The caller holds the lock of this kind of run.
    """
    org_id = profile.settings.the_connection().org_id
    started_at, start = profile.clock(), elapsed()
    book = RunBook(profile.store.start_run(kind, trigger, org_id, started_at, occurrence), profile, kind, trigger)
    state, reason = RunState.FAILED, "unexpected"
    try:
        yield book
        state, reason = (RunState.PROBLEMS if book.problems else RunState.DONE), ""
    except RunCancelled:
        state, reason = RunState.CANCELLED, "cancelled"
    except RunHeld as held:
        book.hold = held.hold
        state, reason = RunState.HELD, held.hold.reason.value
    except AppError as error:
        reason = error.code
        raise
    finally:
        book.summary = RunSummary(
            id=book.run_id,
            kind=kind,
            trigger=trigger,
            state=state,
            started_at=started_at,
            finished_at=profile.clock(),
            reason=reason or None,
            to_salesforce=book.to_salesforce,
            from_salesforce=book.from_salesforce,
            already_equal=book.already_equal,
            problems=len(book.problems),
            api_calls=(book.client.calls if book.client is not None else 0) + book.calls_elsewhere,
            elapsed_s=round(elapsed() - start, 3),
            api_calls_estimated=book.estimated,
            occurrence=occurrence,
        )
        profile.store.finish_run(book.summary, problems_are_complete=book.complete)
        if reason == pause.REASON:
            pause.begin(profile)
        elif state in {RunState.DONE, RunState.PROBLEMS}:
            pause.end(profile)
        if book.client is not None:
            book.client.close()


def written(address: str, answer: RowAnswer) -> list[Outcome]:
    """What became of a write, one outcome a field."""
    state = OutcomeState.WRITTEN if answer.refusal is None else OutcomeState.FAILED
    return [
        Outcome(
            direction=Direction.TO_SALESFORCE,
            state=state,
            address=address,
            sobject=answer.write.ref.sobject,
            record_id=answer.write.ref.id,
            field=name,
            code=answer.refusal.code if answer.refusal else None,
            message=_raw(answer),
        )
        for name in answer.write.fields
    ]


def problem_of(address: str, answer: RowAnswer) -> Problem | None:
    if answer.refusal is None:
        return None
    ref = answer.write.ref
    return Problem(address, answer.refusal.code, _raw(answer), ref.sobject, ref.id)


def evidence_of(
    book: RunBook, at: str, address: str, source: str, answer: RowAnswer, old_value: str
) -> list[EvidenceEntry]:
    """A line for each box of this write, with Salesforce's answer that came `at`. `old_value` was read before."""
    return [
        EvidenceEntry(
            at=at,
            run_id=book.run_id,
            actor=book.actor,
            source=source,
            address=address,
            sobject=answer.write.ref.sobject.value,
            record_id=answer.write.ref.id,
            field=name,
            old_value=old_value,
            new_value="true",
            answer="accepted" if answer.refusal is None else _raw(answer) or answer.refusal.code,
        )
        for name in answer.write.fields
    ]


def ticked_by(answers: Iterable[RowAnswer], fields: Mapping[SObject, ObjectFields]) -> tuple[Ticked, ...]:
    """Which boxes these accepted writes ticked, by their meaning."""
    meaning = {sobject: {name: field for field, name in known.readable.items()} for sobject, known in fields.items()}

    @cache
    def boxes(sobject: SObject, names: tuple[str, ...]) -> frozenset[OptOutField]:
        known = meaning.get(sobject, {})
        return frozenset(known[name] for name in names if name in known)

    writes = [answer.write for answer in answers]
    return tuple(Ticked(write.ref.id, boxes(write.ref.sobject, write.fields)) for write in writes)


def _raw(answer: RowAnswer) -> str:
    return f"{answer.raw_code}: {answer.message}".strip(": ") if answer.raw_code or answer.message else ""
