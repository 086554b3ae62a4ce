"""One batch of unsubscribes on its way to Salesforce: every record of every person, each answered step kept at once.

A record that turned out to be converted or merged is followed to what it became. Of a try that was interrupted, or of
which one record failed, only what is not ticked yet goes again. An item of the outbox ends in the same transaction as
the answer to the last of its records.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from core.clock import to_text
from core.model import (
    ObjectFields,
    OutboxState,
    Outcome,
    Problem,
    Reach,
    RecordKind,
    RecordRef,
    RecordWrite,
    SObject,
)
from core.progress import Cancelled
from core.salesforce import records, snapshot
from core.salesforce.catalogue import Retry
from core.salesforce.records import RowAnswer
from core.salesforce.snapshot import ReadingBack
from core.store.evidence import EvidenceEntry
from core.store.outbox import Box
from core.store.steps import StepResult
from core.store.unsubscribes import OutboxChange, OutboxItem
from core.sync.backoff import next_try
from core.sync.intents import intend
from core.sync.ledger import RunBook, evidence_of, problem_of, ticked_by, written
from core.sync.looking import state_of
from core.sync.plan import PlannedWrite
from core.sync.verify import begin_read_back

Fields = Mapping[SObject, ObjectFields]
Random = Callable[[], float]

_FOLLOW = frozenset({"record_deleted", "lead_converted", "record_not_found"})
# What a record became may itself have become another one; a longer chain is left as a problem.
_MOST_STEPS = 5


@dataclass(slots=True, eq=False)
class _Open:
    """An outbox item under way. `never`: somebody has to mend something first; `later`: time may do."""

    item: OutboxItem
    waiting: set[str] = field(default_factory=set)
    never: tuple[Problem, ...] = ()
    later: tuple[Problem, ...] = ()


class Delivery:
    """Attributes: `delivered` and `failed` count people so far; `accepted` are the writes that were, by record id.

    `reading_back`: what Salesforce reads back already, by object.
    """

    def __init__(
        self, book: RunBook, fields: Fields, items: Sequence[OutboxItem], cancelled: Cancelled, random: Random
    ) -> None:
        self._book, self._fields, self._cancelled, self._random = book, fields, cancelled, random
        self._known_boxes = {sobject: _boxes_of(known) for sobject, known in fields.items()}
        self._open = {item.id: _Open(item) for item in items}
        self._owners: dict[str, list[_Open]] = {}
        self._writes: dict[str, RecordWrite] = {}
        self._answered: dict[str, RowAnswer] = {}
        self._led_to: dict[str, RecordRef] = {}
        self._done: set[Box] = set()
        self.delivered = self.failed = 0
        self.accepted: dict[str, PlannedWrite] = {}
        self.reading_back: dict[SObject, ReadingBack] = {}

    def carry_out(self) -> None:
        """Raises SalesforceRefusal where a whole call failed and RunCancelled; what was answered is kept by then."""
        self._prepare()
        self._keep((), (), self._open.values())
        writes = list(self._writes.values())
        for answers in records.opt_out(self._book.connected, writes, self._cancelled, about_to_send=self._note):
            self._begin_to_read_back(answers)
            lost = [answer for answer in answers if _is_lost(answer)]
            self._keep([answer for answer in answers if not _is_lost(answer)], ())
            if lost:
                self._follow(lost)
        for one in self._open.values():
            one.later += (Problem(one.item.address, "row_not_processed"),)
            one.waiting.clear()
        self._keep((), (), self._open.values())

    def _begin_to_read_back(self, answers: Sequence[RowAnswer]) -> None:
        """The rows of one object in the largest part that comes: what is written later is read by its ids."""
        sobject = answers[0].write.ref.sobject
        if sobject not in self.reading_back:
            begun = begin_read_back(self._book, sobject, self._fields[sobject], len(answers))
            if begun is not None:
                self.reading_back[sobject] = begun

    def _prepare(self) -> None:
        store, addresses = self._book.profile.store, [one.item.address for one in self._open.values()]
        self._done, left_out = store.outbox.boxes_done(addresses), store.left_out.records_of(addresses)
        for one in self._open.values():
            refs = _linked(one.item)
            if not refs:
                one.never += (Problem(one.item.address, "no_salesforce_id"),)
            for ref in refs:
                names, obstacle = self._boxes(ref.sobject)
                if left_out and not left_out.isdisjoint({(one.item.address, ref.id), (one.item.address, "")}):
                    obstacle = "undone"
                if obstacle:
                    one.never += (Problem(one.item.address, obstacle, "", ref.sobject, ref.id),)
                    continue
                missing = self._missing(one, ref, names)
                if missing:
                    self._want(one, RecordWrite(ref, missing))
        self._find_accounts()
        if self._book.profile.settings.sync.reach is Reach.SAME_EMAIL:
            self._add_same_address(left_out)

    def _want(self, one: _Open, write: RecordWrite) -> None:
        """This item waits for this write; two that ask for the same record share one."""
        one.waiting.add(write.ref.id)
        known = self._writes.get(write.ref.id)
        if known is None:
            self._owners[write.ref.id], self._writes[write.ref.id] = [one], write
            return
        owners = self._owners[write.ref.id]
        if one not in owners:
            owners.append(one)
        fields = tuple(dict.fromkeys(known.fields + write.fields))
        self._writes[write.ref.id] = RecordWrite(write.ref, fields, write.account_id or known.account_id)

    def _find_accounts(self) -> None:
        """A person account is written at its Account (salesforce.md C8); only orgs that have them are asked."""
        known = self._fields.get(SObject.CONTACT)
        ids = sorted(id_ for id_, write in self._writes.items() if write.ref.sobject is SObject.CONTACT)
        if known is None or not known.person_accounts or not ids:
            return
        for row in snapshot.rows_of(self._book.connected, SObject.CONTACT, known, ids, self._cancelled):
            if row[7] is not None:
                self._writes[row[0]] = self._writes[row[0]]._replace(account_id=row[7])

    def _add_same_address(self, left_out: set[tuple[str, str]]) -> None:
        """The live records that have the address of somebody who is linked, where the admin chose that reach."""
        linked = {one.item.address: one for one in self._open.values() if _linked(one.item)}
        for sobject, known in self._fields.items():
            names, obstacle = self._boxes(sobject)
            if obstacle or not linked:
                continue
            for row in snapshot.rows_with_address(self._book.connected, sobject, known, linked, self._cancelled):
                one, ref = linked.get(row[6]), RecordRef(sobject, row[0])
                if one is None or not left_out.isdisjoint({(row[6], ref.id), (row[6], "")}):
                    continue
                ticked = {known.readable[meaning] for meaning in state_of(row).out}
                missing = self._missing(one, ref, [name for name in names if name not in ticked])
                if missing:
                    self._want(one, RecordWrite(ref, missing, row[7]))

    def _missing(self, one: _Open, ref: RecordRef, names: Sequence[str]) -> tuple[str, ...]:
        """Those boxes of a record that were not ticked for this unsubscribe yet."""
        if not self._done:
            return tuple(names)
        return tuple(name for name in names if (one.item.address, ref.id, name) not in self._done)

    def _boxes(self, sobject: SObject) -> tuple[tuple[str, ...], str]:
        """The boxes to tick on this object, or the code of what is in the way."""
        return self._known_boxes.get(sobject, ((), "sales_field_missing"))

    def _note(self, writes: Sequence[RecordWrite]) -> None:
        notes = []
        for write in writes:
            item = self._owners[write.ref.id][0].item
            notes.append((item.address, _source(item), write))
        intend(self._book, notes, "not read")

    def _follow(self, lost: Sequence[RowAnswer]) -> None:
        """Writes what these records became, in place of them; where nothing is known, the refusal stands."""
        for _step in range(_MOST_STEPS):
            self._ask_what_became(lost)
            new: dict[str, RecordWrite] = {}
            followed = [answer.write.ref.id for answer in lost if answer.write.ref.id in self._led_to]
            for record_id in followed:
                self._hand_on(record_id, new)
            self._keep([answer for answer in lost if answer.write.ref.id not in self._led_to], followed)
            self._writes.update(new)
            lost = []
            for answers in records.opt_out(
                self._book.connected, new.values(), self._cancelled, about_to_send=self._note
            ):
                lost.extend(answer for answer in answers if _is_lost(answer))
                self._keep([answer for answer in answers if not _is_lost(answer)], ())
            if not lost:
                return
        self._keep(lost, ())

    def _ask_what_became(self, lost: Sequence[RowAnswer]) -> None:
        for sobject in SObject:
            ids = [answer.write.ref.id for answer in lost if answer.write.ref.sobject is sobject]
            known = self._fields.get(sobject)
            for state in records.states(self._book.connected, sobject, ids, {} if known is None else known.readable):
                if state.kind not in {RecordKind.CONVERTED, RecordKind.DELETED} or not state.goes_to:
                    continue
                target = RecordRef(SObject.of_id(state.goes_to), state.goes_to)
                if not self._boxes(target.sobject)[1]:
                    self._led_to[state.ref.id] = target

    def _hand_on(self, record_id: str, new: dict[str, RecordWrite]) -> None:
        """The owners of a record that became another one wait for that from now on; `new` gets what is to be written.

        Another person may have led there before, so its answer may be known already, a refusal too.
        """
        target = self._led_to[record_id]
        while target.id in self._led_to:
            target = self._led_to[target.id]
        owners = self._owners.setdefault(target.id, [])
        for one in self._owners[record_id]:
            missing = self._missing(one, target, self._boxes(target.sobject)[0])
            if one in owners or not missing:
                continue
            owners.append(one)
            answer = self._answered.get(target.id)
            if answer is None:
                one.waiting.add(target.id)
                if target.id not in self._writes:
                    known = new[target.id].fields if target.id in new else ()
                    new[target.id] = RecordWrite(target, tuple(dict.fromkeys(known + missing)))
            else:
                _note_refusal(one, answer)

    def _keep(self, answers: Sequence[RowAnswer], followed: Sequence[str], touched: Iterable[_Open] = ()) -> None:
        """One answered step: outcomes, evidence, what is ticked now, and the items that are complete by it.

        Beside those that wait for these records, `touched` are looked at.
        """
        now = self._book.profile.clock()
        at = to_text(now)
        looked_at = {one.item.id: one for one in touched}
        outcomes: list[Outcome] = []
        lines: list[EvidenceEntry] = []
        for answer in answers:
            record_id = answer.write.ref.id
            owners = self._owners[record_id]
            first = owners[0].item
            outcomes += written(first.address, answer)
            lines += evidence_of(self._book, at, first.address, _source(first), answer, "not read")
            if answer.refusal is None:
                self._book.to_salesforce += 1
                self.accepted[record_id] = PlannedWrite(first.address, answer.write)
            self._answered[record_id] = answer
            for one in owners:
                one.waiting.discard(record_id)
                _note_refusal(one, answer)
                looked_at[one.item.id] = one
        for record_id in followed:
            for one in self._owners[record_id]:
                one.waiting.discard(record_id)
                looked_at[one.item.id] = one
        complete = [one for id_, one in looked_at.items() if not one.waiting and id_ in self._open]
        if not answers and not followed and not complete:
            return
        agreed = tuple(one.item.address for one in complete if not one.never and not one.later)
        problems = tuple(problem for one in complete for problem in (*one.never, *one.later))
        result = StepResult(
            tuple(outcomes),
            tuple(lines),
            problems,
            tuple(self._change(one, now, at) for one in complete),
            solved=agreed,
            ticked=ticked_by((answer for answer in answers if answer.refusal is None), self._fields),
            answered=True,
            followed=tuple(followed),
        )
        self._book.profile.store.add_step(self._book.run_id, result, now)
        self._book.problems.extend(problems)
        self.delivered += len(agreed)
        self.failed += len(complete) - len(agreed)
        for one in complete:
            del self._open[one.item.id]

    def _change(self, one: _Open, now: datetime, at: str) -> OutboxChange:
        wrong = one.never + one.later
        if not wrong:
            return OutboxChange(one.item.id, one.item.updated_at, OutboxState.DONE, at)
        again = None if one.never else next_try(one.item.attempts, now, self._random())
        state = OutboxState.PROBLEM if again is None else OutboxState.WAITING
        next_try_at = to_text(again or now)
        return OutboxChange(one.item.id, one.item.updated_at, state, next_try_at, wrong[0].code, wrong[0].message)


def _boxes_of(known: ObjectFields) -> tuple[tuple[str, ...], str]:
    names = tuple(name for meaning, name in known.readable.items() if meaning in known.writeable)
    return names, "" if names else "field_read_only"


def _note_refusal(one: _Open, answer: RowAnswer) -> None:
    problem = None if answer.refusal is None else problem_of(one.item.address, answer)
    if problem is None or answer.refusal is None:
        return
    if answer.refusal.retry is Retry.NEVER:
        one.never += (problem,)
    else:
        one.later += (problem,)


def _is_lost(answer: RowAnswer) -> bool:
    return answer.refusal is not None and answer.refusal.code in _FOLLOW


def _linked(item: OutboxItem) -> list[RecordRef]:
    linked = ((SObject.CONTACT, item.contact_id), (SObject.LEAD, item.lead_id))
    return [RecordRef(sobject, record_id) for sobject, record_id in linked if record_id]


def _source(item: OutboxItem) -> str:
    return item.source or "push"
