"""Undo of a run: puts back exactly what one run changed, where nobody changed it since. A run of its own, of kind UNDO.

Both directions: boxes that the run ticked are cleared, unsubscribes that it recorded here from Salesforce end. What was
put back goes to `left_out`, so that the next sync shows a problem `undone` instead of doing the same again, until the
person asks anew. Boxes are cleared first and our side ends last, only for people whose boxes were all accepted: a crash
leaves a person who is out here, and the next undo goes on where it was, or the next sync ticks the boxes again. Undoing
twice changes nothing.

Who wrote the box last is told by its history where the org tracks it, else by who changed the record last: any other
user than the connected one means that the record is left. A push does not read before it writes, so a box that was
ticked before it came cannot be told from one that it ticked, unless history or evidence say so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.clock import to_text
from core.errors import AppError
from core.model import (
    Direction,
    FieldChoice,
    ObjectFields,
    Outcome,
    OutcomeState,
    Problem,
    RecordRef,
    RecordState,
    RecordWrite,
    RunKind,
    RunState,
    RunSummary,
    RunTrigger,
)
from core.profile import Profile
from core.progress import Cancelled, never_cancelled, stop_if
from core.salesforce import clearing
from core.salesforce.changes import RecordChange, who_changed
from core.salesforce.client import SalesforceClient
from core.salesforce.soql import quoted
from core.store.evidence import EvidenceEntry
from core.store.left_out import LeftOut
from core.store.undo import DoneChange
from core.sync.intents import settle_left_over
from core.sync.ledger import RunBook, run_book
from core.sync.lock import end_dead_runs, only_one_run
from core.sync.looking import Fields, known_fields, look
from core.sync.undo_plan import Before, Now, UndoItem, UndoVerdict, judge

SOURCE = "undo"
FOUND_CLEAR = "found clear after an interruption"
_UNDOABLE = (RunKind.SYNC, RunKind.PUSH)
_WAIT_FOR_THE_OTHER_S = 30
_STEP = 500


@dataclass(frozen=True)
class UndoPlan:
    """What an undo of `run_id` would do, one item a record and direction."""

    run_id: int
    items: tuple[UndoItem, ...] = ()

    def of(self, verdict: UndoVerdict) -> list[UndoItem]:
        return [item for item in self.items if item.verdict is verdict]

    @property
    def put_back(self) -> list[UndoItem]:
        return self.of(UndoVerdict.PUT_BACK)

    @property
    def left(self) -> list[UndoItem]:
        return [item for item in self.items if item.verdict is not UndoVerdict.PUT_BACK]


@dataclass(frozen=True)
class UndoReport:
    """`cleared` counts records, `ended` unsubscribes that were recorded here and are no more."""

    run: RunSummary
    plan: UndoPlan
    cleared: int = 0
    ended: int = 0
    problems: tuple[Problem, ...] = ()


def undo_plan(profile: Profile, run_id: int, cancelled: Cancelled = never_cancelled) -> UndoPlan:
    """Clears nothing; what became of writes that were interrupted is found out first.

    Raises AppError `run_unknown`, `undo_not_possible`, and as a sync does.
    """
    _undoable(profile, run_id)
    with profile.connected_client() as client:
        book = RunBook(run_id, profile, RunKind.UNDO, RunTrigger.COMMAND_LINE, client)
        for kind in _UNDOABLE:
            if profile.store.intents.left(kind):
                with only_one_run(profile, kind, wait_s=_WAIT_FOR_THE_OTHER_S):
                    settle_left_over(book, kind, cancelled)
        return _plan(profile, client, run_id, cancelled)[0]


def undo(
    profile: Profile,
    run_id: int,
    *,
    trigger: RunTrigger = RunTrigger.COMMAND_LINE,
    by: str = "",
    cancelled: Cancelled = never_cancelled,
) -> UndoReport:
    """Takes back what the run did; `by` names who asked. Raises as `undo_plan`, and `run_under_way`."""
    _undoable(profile, run_id)
    with (
        only_one_run(profile, RunKind.UNDO, wait_s=_WAIT_FOR_THE_OTHER_S),
        only_one_run(profile, RunKind.PUSH, wait_s=_WAIT_FOR_THE_OTHER_S),
        run_book(profile, RunKind.UNDO, trigger) as book,
    ):
        act = _Act(book, run_id, by)
        act.carry_out(cancelled)
    if book.summary is None:
        raise AssertionError("a closed book has its summary")
    return UndoReport(book.summary, act.plan, book.to_salesforce, book.from_salesforce, tuple(book.problems))


def _undoable(profile: Profile, run_id: int) -> RunSummary:
    end_dead_runs(profile)
    run = profile.store.run(run_id)
    if run is None:
        raise AppError("run_unknown", run=run_id)
    if run.kind not in _UNDOABLE or run.state is RunState.RUNNING:
        raise AppError("undo_not_possible", run=run_id, kind=run.kind.value, state=run.state.value)
    org_id = profile.store.undo.org_of(run_id)
    if org_id != profile.settings.the_connection().org_id:
        # A sandbox that was made anew has records of the same ids, and what they hold is not the run's doing.
        raise AppError("undo_not_possible", run=run_id, kind=run.kind.value, state=org_id)
    return run


def _plan(profile: Profile, client: SalesforceClient, run_id: int, cancelled: Cancelled) -> tuple[UndoPlan, Fields]:
    changes = profile.store.undo.changes_of(run_id)
    boxes = [change for change in changes if change.direction is Direction.TO_SALESFORCE and not change.undone]
    fields = known_fields(profile, client, FieldChoice.BOTH) if boxes else {}
    states = look(client, fields, [RecordRef(one.sobject, one.record_id) for one in boxes], cancelled=cancelled)
    others = _changed_by_others(profile, client, boxes, cancelled)
    items = [
        judge(_before(change), _now(states.get(change.record_id), fields, others.get(change.record_id)))
        for change in changes
    ]
    return UndoPlan(run_id, tuple(items)), fields


def _before(change: DoneChange) -> Before:
    return Before(
        change.direction,
        change.address,
        change.sobject,
        change.record_id,
        change.fields,
        change.undone,
        change.asked_again,
        change.still_out,
        change.was_ticked,
        change.begun,
        change.again_at,
    )


def _now(state: RecordState | None, fields: Fields, other: RecordChange | None) -> Now:
    if state is None:
        return Now()
    known: ObjectFields = fields[state.ref.sobject]
    return Now(
        state.kind,
        frozenset(name for field, name in known.readable.items() if field in state.out),
        "" if other is None else other.by_name or other.by_id or "?",
        "" if other is None or other.at is None else to_text(other.at),
        state.account_id,
    )


def _changed_by_others(
    profile: Profile, client: SalesforceClient, boxes: Sequence[DoneChange], cancelled: Cancelled
) -> dict[str, RecordChange]:
    """The records whose last change was not ours. Nobody is "ours" where the org does not say who we are."""
    if not boxes:
        return {}
    us = _our_id(client, profile.settings.the_connection().user_name)
    found: dict[str, RecordChange] = {}
    for sobject in {one.sobject for one in boxes}:
        stop_if(cancelled)
        mine = [one for one in boxes if one.sobject is sobject]
        names = {name for one in mine for name in one.fields}
        changes = who_changed(client, sobject, [one.record_id for one in mine], names)
        found.update((id_, change) for id_, change in changes.items() if not us or change.by_id[:15] != us[:15])
    return found


def _our_id(client: SalesforceClient, user_name: str) -> str:
    if not user_name:
        return ""
    soql = f"SELECT Id FROM User WHERE Username = {quoted(user_name)}"  # noqa: S608 - quoted
    return next((str(row["Id"]) for row in client.query(soql)), "")


class _Act:
    """One undo under way."""

    def __init__(self, book: RunBook, run_id: int, by: str) -> None:
        self._book, self._undone, self.plan = book, run_id, UndoPlan(run_id)
        self._profile, self._room = book.profile, book.profile.store.undo
        self._actor = by.strip() or book.profile.settings.the_connection().user_name

    def carry_out(self, cancelled: Cancelled) -> None:
        self._room.begin(self._book.run_id, self._undone)
        self._book.client = self._profile.connected_client()
        for kind in _UNDOABLE:
            settle_left_over(self._book, kind, cancelled)
        self.plan, fields = _plan(self._profile, self._book.client, self._undone, cancelled)
        stop_if(cancelled)
        boxes = [item for item in self.plan.put_back if item.fields]
        self._note_cleared_before([item for item in self.plan.put_back if item.cleared_before])
        here = [item for item in self.plan.put_back if item.direction is Direction.FROM_SALESFORCE]
        cleared = self._clear(boxes, cancelled)
        self._verify(fields, cleared)
        failed = {problem.address for problem in self._book.problems}
        self._end_here([item for item in here if item.address not in failed], cancelled)

    def _note_cleared_before(self, items: Sequence[UndoItem]) -> None:
        """What an undo that was interrupted cleared, as it turned out: it stays so, and is written down now."""
        for start in range(0, len(items), _STEP):
            part = items[start : start + _STEP]
            boxes = [(item, name) for item in part for name in item.cleared_before]
            self._step(
                outcomes=[
                    Outcome(one.direction, OutcomeState.VERIFIED, one.address, one.sobject, one.record_id, name)
                    for one, name in boxes
                ],
                lines=[self._line(one, name, FOUND_CLEAR) for one, name in boxes],
                left=[self._left(item) for item in part],
            )
            self._book.to_salesforce += len(part)

    def _clear(self, items: Sequence[UndoItem], cancelled: Cancelled) -> list[UndoItem]:
        by_id = {item.record_id: item for item in items}
        about = [self._line(item, name, "about to be cleared") for item in items for name in item.fields]
        for start in range(0, len(about), _STEP):
            self._step(lines=about[start : start + _STEP])
        writes = [
            RecordWrite(RecordRef(item.sobject, item.record_id), item.fields, item.account_id)
            for item in by_id.values()
        ]
        cleared: list[UndoItem] = []
        for answers in clearing.clear(self._book.connected, writes, cancelled):
            outcomes: list[Outcome] = []
            lines: list[EvidenceEntry] = []
            left: list[LeftOut] = []
            problems: list[Problem] = []
            for answer in answers:
                item = by_id[answer.write.ref.id]
                good = answer.refusal is None
                said = "accepted" if good else f"{answer.raw_code}: {answer.message}"
                for name in item.fields:
                    state = OutcomeState.WRITTEN if good else OutcomeState.FAILED
                    outcomes.append(Outcome(item.direction, state, item.address, item.sobject, item.record_id, name))
                    lines.append(self._line(item, name, said))
                if answer.refusal is None:
                    cleared.append(item)
                    left.append(self._left(item))
                else:
                    problem = Problem(item.address, answer.refusal.code, answer.message, item.sobject, item.record_id)
                    problems.append(problem)
            self._book.problems.extend(problems)
            self._book.to_salesforce += sum(answer.refusal is None for answer in answers)
            self._step(outcomes=outcomes, lines=lines, left=left, problems=problems)
            stop_if(cancelled)
        return cleared

    def _verify(self, fields: Fields, cleared: Sequence[UndoItem]) -> None:
        refs = [RecordRef(item.sobject, item.record_id) for item in cleared]
        states = look(self._book.connected, fields, refs)
        verified: list[str] = []
        problems: list[Problem] = []
        for item in cleared:
            now = _now(states.get(item.record_id), fields, None)
            if now.ticked.intersection(item.fields):
                problems.append(Problem(item.address, "not_cleared", "", item.sobject, item.record_id))
            else:
                verified.append(item.record_id)
        self._book.problems.extend(problems)
        self._step(verified=verified, problems=problems)

    def _end_here(self, items: Sequence[UndoItem], cancelled: Cancelled) -> None:
        done = {change.record_id + change.address: change for change in self._recorded()}
        for start in range(0, len(items), _STEP):
            stop_if(cancelled)
            part = items[start : start + _STEP]
            ended = self._room.take_back_here(
                self._book.run_id,
                [done[item.record_id + item.address] for item in part],
                [self._line(item, "unsubscribed", "ended here") for item in part],
                self._undone,
                to_text(self._profile.clock()),
            )
            self._book.from_salesforce += len(ended)

    def _recorded(self) -> Iterable[DoneChange]:
        return (
            change for change in self._room.changes_of(self._undone) if change.direction is Direction.FROM_SALESFORCE
        )

    def _left(self, item: UndoItem) -> LeftOut:
        now = to_text(self._profile.clock())
        return LeftOut(item.address, item.direction, item.record_id, self._undone, now)

    def _step(
        self,
        *,
        outcomes: Sequence[Outcome] = (),
        lines: Sequence[EvidenceEntry] = (),
        left: Sequence[LeftOut] = (),
        problems: Sequence[Problem] = (),
        verified: Sequence[str] = (),
    ) -> None:
        self._room.step(
            self._book.run_id,
            to_text(self._profile.clock()),
            outcomes=outcomes,
            lines=lines,
            left=left,
            problems=problems,
            verified=verified,
        )

    def _line(self, item: UndoItem, name: str, answer: str) -> EvidenceEntry:
        return EvidenceEntry(
            at=to_text(self._profile.clock()),
            run_id=self._book.run_id,
            actor=self._actor,
            source=f"{SOURCE} of run {self._undone}",
            address=item.address,
            sobject=item.sobject.value,
            record_id=item.record_id,
            field=name,
            old_value="true",
            new_value="false",
            answer=answer,
        )


__all__ = ["UndoItem", "UndoPlan", "UndoReport", "UndoVerdict", "undo", "undo_plan"]
