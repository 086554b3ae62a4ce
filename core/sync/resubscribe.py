"""Guided re-subscribe: one person, by a named user, with reason and evidence, on both sides in one act.

There is no bulk one, and none is to be built. The order makes every crash safe: the "stop" goes back into the outbox
first, then the boxes are cleared and read back, and our side ends last, in one transaction with the record of why. What
stops in between leaves a person who is still out here, and the next push or sync ticks the boxes again.

Which records: all linked ones and what they became; with the reach `same_email` also the live ones that have the
address. With the reach `linked` those are not ours to clear: they are listed, and they count for nothing in the sync.
Deleted and converted records cannot be cleared; the sync takes their ticks for old news then (core/sync/plan.py).
A record to which somebody else is linked who is out is not cleared either, and then nothing is: its tick is theirs too.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from core.clock import to_text
from core.errors import AppError
from core.intake.addresses import parse_email
from core.model import (
    Direction,
    Outcome,
    OutcomeState,
    Person,
    Problem,
    Reach,
    RecordKind,
    RecordRef,
    RecordState,
    RecordWrite,
    RunKind,
    RunState,
    RunSummary,
    RunTrigger,
    SObject,
)
from core.profile import Profile
from core.progress import never_cancelled
from core.salesforce import clearing, snapshot
from core.store.evidence import EvidenceEntry
from core.store.resubscriptions import Resubscription
from core.sync.ledger import RunBook, run_book
from core.sync.lock import only_one_run
from core.sync.looking import Fields, effective_choice, known_fields, look, state_of

SOURCE = "resubscribe"
# A push or a sync of another process is done within that time, or the act is tried again by hand.
_WAIT_FOR_THE_OTHER_S = 30


@dataclass(frozen=True)
class Cleared:
    """Boxes (API names) of one record that were ticked and are clear now."""

    ref: RecordRef
    fields: tuple[str, ...]


@dataclass(frozen=True)
class ResubscribeReport:
    """`done` is False where a box could not be cleared: then the person stays out, and `problems` say why.

    `left_ticked`: records with the same address that were left as they are.
    """

    run: RunSummary
    address: str
    done: bool
    cleared: tuple[Cleared, ...] = ()
    left_ticked: tuple[RecordRef, ...] = ()
    problems: tuple[Problem, ...] = ()


def resubscribe(
    profile: Profile,
    address: str,
    *,
    reason: str,
    evidence: str,
    by: str,
    trigger: RunTrigger = RunTrigger.COMMAND_LINE,
) -> ResubscribeReport:
    """Raises AppError `address_bad`, `person_unknown`, `not_unsubscribed`, `resubscribe_needs`, `asked_meanwhile`,
    `run_under_way`, and SalesforceRefusal; in all of these cases the person is still out.
    """
    for name, value in (("by", by), ("reason", reason), ("evidence", evidence)):
        if not value.strip():
            raise AppError("resubscribe_needs", what=name)
    parsed = parse_email(address)
    if parsed is None:
        raise AppError("address_bad", address=address)
    if parsed.address not in profile.store.people_by_address([parsed.address]):
        raise AppError("person_unknown", address=parsed.address)
    wanted = Resubscription(parsed.address, "", by.strip(), reason.strip(), evidence.strip())
    with (
        only_one_run(profile, RunKind.RESUBSCRIBE, wait_s=_WAIT_FOR_THE_OTHER_S),
        only_one_run(profile, RunKind.PUSH, wait_s=_WAIT_FOR_THE_OTHER_S),
    ):
        # Asked now, because the person may have been linked anew, or deleted, while we waited for our turn.
        person = profile.store.people_by_address([parsed.address]).get(parsed.address)
        if person is None or profile.store.resubscriptions.standing(parsed.address) is None:
            raise AppError("not_unsubscribed", address=parsed.address)
        with run_book(profile, RunKind.RESUBSCRIBE, trigger) as book:
            report = _Act(book, person, wanted).carry_out()
    if book.summary is None:
        raise AssertionError("a closed book has its summary")
    return replace(report, run=book.summary)


class _Act:
    """One re-subscription under way."""

    def __init__(self, book: RunBook, person: Person, wanted: Resubscription) -> None:
        self._book, self._person, self._wanted = book, person, wanted
        self._profile, self._store = book.profile, book.profile.store

    def carry_out(self) -> ResubscribeReport:
        address = self._wanted.address
        standing = self._store.resubscriptions.standing(address)
        if standing is None:
            raise AppError("not_unsubscribed", address=address)
        self._book.client = self._profile.connected_client()
        fields = known_fields(self._profile, self._book.client, effective_choice(self._profile.settings.sync))
        ours, others = self._ticked(fields)
        left = tuple(state.ref for state in others)
        self._refuse_where_others_stand(ours)
        if self._book.problems:
            return self._not_done([], left)
        self._store.resubscriptions.wait_again(address, to_text(self._profile.clock()))
        cleared = self._clear(fields, ours)
        if not self._book.problems:
            self._verify(fields, cleared)
        if self._book.problems:
            return self._not_done(cleared, left)
        now = to_text(self._profile.clock())
        entry = replace(
            self._wanted,
            at=now,
            unsubscribed_at=standing.at,
            unsubscribed_source=standing.source,
            run_id=self._book.run_id,
        )
        outcome = Outcome(Direction.FROM_SALESFORCE, OutcomeState.RECORDED, address, message=self._wanted.reason)
        line = self._line(None, "unsubscribed", "re-subscribed here")
        if not self._store.resubscriptions.complete(entry, standing, [outcome], [line]):
            raise AppError("asked_meanwhile", address=address)
        self._book.from_salesforce += 1
        return ResubscribeReport(_not_yet(self._book), address, True, tuple(cleared), left)

    def _refuse_where_others_stand(self, ours: list[RecordState]) -> None:
        """A box that says "stop" for somebody else as well stays ticked."""
        standing = self._store.links.out_on([state.ref.id for state in ours], self._wanted.address)
        self._book.problems.extend(
            Problem(self._wanted.address, "stands_for_another", standing[ref.id], ref.sobject, ref.id)
            for ref in (state.ref for state in ours)
            if ref.id in standing
        )

    def _not_done(self, cleared: list[Cleared], left: tuple[RecordRef, ...]) -> ResubscribeReport:
        problems = tuple(self._book.problems)
        self._store.undo.step(self._book.run_id, to_text(self._profile.clock()), problems=problems)
        return ResubscribeReport(_not_yet(self._book), self._wanted.address, False, tuple(cleared), left, problems)

    def _ticked(self, fields: Fields) -> tuple[list[RecordState], list[RecordState]]:
        """The live records with a box ticked: those to clear, and those of the same address to leave."""
        linked = (
            RecordRef(sobject, record_id)
            for sobject, record_id in (
                (SObject.CONTACT, self._person.contact_id),
                (SObject.LEAD, self._person.lead_id),
            )
            if record_id
        )
        own = look(self._book.connected, fields, linked, follow=True)
        same = [
            state_of(row)
            for sobject, known in fields.items()
            for row in snapshot.rows_with_address(
                self._book.connected, sobject, known, [self._wanted.address], never_cancelled
            )
        ]
        others = [state for state in same if state.ref.id not in own and state.out]
        mine = [state for state in own.values() if state.out and state.kind is RecordKind.LIVE]
        if self._profile.settings.sync.reach is Reach.SAME_EMAIL:
            return [*mine, *others], []
        return mine, others

    def _clear(self, fields: Fields, states: list[RecordState]) -> list[Cleared]:
        writes = [
            RecordWrite(
                state.ref,
                tuple(name for field, name in fields[state.ref.sobject].readable.items() if field in state.out),
                state.account_id,
            )
            for state in states
        ]
        now = to_text(self._profile.clock())
        about = [self._line(write.ref, name, "about to be cleared") for write in writes for name in write.fields]
        self._store.undo.step(self._book.run_id, now, lines=about)
        cleared: list[Cleared] = []
        for answers in clearing.clear(self._book.connected, writes):
            lines: list[EvidenceEntry] = []
            outcomes: list[Outcome] = []
            for answer in answers:
                ref, refusal = answer.write.ref, answer.refusal
                said = "accepted" if refusal is None else f"{answer.raw_code}: {answer.message}"
                state = OutcomeState.WRITTEN if refusal is None else OutcomeState.FAILED
                for name in answer.write.fields:
                    lines.append(self._line(ref, name, said))
                    outcomes.append(
                        Outcome(Direction.TO_SALESFORCE, state, self._wanted.address, ref.sobject, ref.id, name)
                    )
                if refusal is None:
                    cleared.append(Cleared(ref, answer.write.fields))
                else:
                    problem = Problem(self._wanted.address, refusal.code, answer.message, ref.sobject, ref.id)
                    self._book.problems.append(problem)
            now = to_text(self._profile.clock())
            self._store.undo.step(self._book.run_id, now, outcomes=outcomes, lines=lines)
        self._book.to_salesforce = len(cleared)
        return cleared

    def _verify(self, fields: Fields, cleared: list[Cleared]) -> None:
        now = look(self._book.connected, fields, [one.ref for one in cleared])
        verified: list[str] = []
        for one in cleared:
            state = now.get(one.ref.id)
            ticked = set() if state is None else {fields[one.ref.sobject].readable[field] for field in state.out}
            if state is None or ticked.intersection(one.fields):
                problem = Problem(self._wanted.address, "not_cleared", "", one.ref.sobject, one.ref.id)
                self._book.problems.append(problem)
            else:
                verified.append(one.ref.id)
        self._store.undo.step(self._book.run_id, to_text(self._profile.clock()), verified=verified)

    def _line(self, ref: RecordRef | None, name: str, answer: str) -> EvidenceEntry:
        return EvidenceEntry(
            at=to_text(self._profile.clock()),
            run_id=self._book.run_id,
            actor=self._wanted.by_name,
            source=SOURCE,
            address=self._wanted.address,
            sobject=ref.sobject.value if ref else "",
            record_id=ref.id if ref else "",
            field=name,
            old_value="true",
            new_value="false",
            answer=f"{answer}; reason: {self._wanted.reason}; evidence: {self._wanted.evidence}",
        )


def _not_yet(book: RunBook) -> RunSummary:
    """A stand-in until the book is closed."""
    return RunSummary(book.run_id, book.kind, book.trigger, RunState.RUNNING, book.profile.clock())
