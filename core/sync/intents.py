"""Exactly one evidence line for each accepted write, also where the program dies between the answer and the commit.

Before a write is sent, its intent is stored. The answer replaces the intent by outcome and evidence in one transaction.
An intent that is left (killed, power cut, an answer that never came) says that nobody knows; the next run reads the
record back: ticked is written down as such, clear means that it was not accepted, and the plan decides anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from core.clock import to_text
from core.model import Direction, OptOutField, Outcome, OutcomeState, RecordKind, RecordWrite, RunKind, SObject
from core.progress import Cancelled
from core.salesforce.fields import EMAIL_OPT_OUT_NAME
from core.store.evidence import EvidenceEntry
from core.store.intents import Intent
from core.store.steps import StepResult
from core.store.ticked import Ticked
from core.sync.ledger import RunBook, night_of
from core.sync.snapshot import boxes_of

FOUND_TICKED = "found ticked after an interruption"
_STEP = 50_000


def intend(book: RunBook, writes: Iterable[tuple[str, str, RecordWrite]], old_value: str) -> None:
    """Stores what is about to be sent: `(address, source, write)`."""
    at = to_text(book.profile.clock())
    intents = [
        Intent(book.run_id, write.ref.id, name, write.ref.sobject.value, address, source, old_value, at)
        for address, source, write in writes
        for name in write.fields
    ]
    for start in range(0, len(intents), _STEP):
        book.profile.store.intents.add(intents[start : start + _STEP])


def settle_left_over(book: RunBook, kind: RunKind, cancelled: Cancelled) -> None:
    """Finds out what became of writes whose answer is missing. The caller holds the claim of this kind of run."""
    left = book.profile.store.intents.left(kind)
    if not left:
        return
    ticked = _ticked(book, left, cancelled)
    answered = book.profile.store.intents.answered_since(kind)
    # What an interrupted sync ticked anew counts as that, so that the alarm about who cleared it stays for the night.
    night = night_of(book.profile) if kind is RunKind.SYNC else ""
    by_run: dict[int, list[Intent]] = {}
    for intent in left:
        by_run.setdefault(intent.run_id, []).append(intent)
    for run_id, intents in by_run.items():
        for start in range(0, len(intents), _STEP):
            _settle(book, run_id, intents[start : start + _STEP], ticked, answered, night)


def _ticked(book: RunBook, left: Sequence[Intent], cancelled: Cancelled) -> set[tuple[str, str]]:
    wanted: dict[tuple[SObject, str], set[str]] = {}
    for intent in left:
        wanted.setdefault((SObject(intent.sobject), intent.field), set()).add(intent.record_id)
    found: set[tuple[str, str]] = set()
    for (sobject, name), ids in wanted.items():
        for record_id, kind, is_ticked in boxes_of(book.connected, sobject, name, sorted(ids), cancelled):
            if is_ticked and kind is not RecordKind.MISSING:
                found.add((record_id, name))
    return found


def _settle(
    book: RunBook,
    run_id: int,
    intents: Sequence[Intent],
    ticked: set[tuple[str, str]],
    answered: set[tuple[int, str, str]],
    night: str,
) -> None:
    now = book.profile.clock()
    outcomes: list[Outcome] = []
    lines: list[EvidenceEntry] = []
    boxes: list[Ticked] = []
    for intent in intents:
        there = (intent.record_id, intent.field) in ticked
        # A push and a sync may be interrupted over the same box; whichever went on first has written its line.
        told = (run_id, intent.record_id, intent.field) in answered
        state = OutcomeState.ALREADY if told else OutcomeState.VERIFIED if there else OutcomeState.FAILED
        outcomes.append(
            Outcome(
                Direction.TO_SALESFORCE,
                state,
                intent.address,
                SObject(intent.sobject),
                intent.record_id,
                intent.field,
                "interrupted" if state is OutcomeState.FAILED else None,
            )
        )
        if there and not told:
            boxes.append(Ticked(intent.record_id, frozenset({_meaning(intent.field)})))
            lines.append(
                EvidenceEntry(
                    to_text(now),
                    run_id,
                    book.profile.settings.the_connection().user_name,
                    intent.source,
                    intent.address,
                    intent.sobject,
                    intent.record_id,
                    intent.field,
                    intent.old_value,
                    "true",
                    FOUND_TICKED,
                )
            )
    result = StepResult(
        tuple(outcomes),
        tuple(lines),
        ticked=tuple(boxes),
        rewritten=tuple({box.record_id for box in boxes}) if night else (),
        night=night,
        answered=True,
    )
    book.profile.store.add_step(run_id, result, now)


def _meaning(name: str) -> OptOutField:
    return OptOutField.EMAIL_OPT_OUT if name == EMAIL_OPT_OUT_NAME else OptOutField.MARKETO_SALES_OPT_OUT
