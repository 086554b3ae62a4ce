"""Exactly one evidence line for each accepted write, also where the program dies between the answer and the commit.

Before a write is sent, its intent is stored. The answer replaces the intent by outcome and evidence in one transaction.
An intent that is left (killed, power cut, an answer that never came) says that nobody knows; the next run reads the
record back: ticked is written down as such, clear means that it was not accepted, and the plan decides anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from core.clock import to_text
from core.model import Direction, Outcome, OutcomeState, RecordKind, RecordWrite, RunKind, SObject
from core.progress import Cancelled
from core.store.evidence import EvidenceEntry
from core.store.intents import Intent
from core.store.steps import StepResult
from core.sync.ledger import RunBook
from core.sync.snapshot import boxes_of

FOUND_TICKED = "found ticked after an interruption"
_STEP = 5_000


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
    by_run: dict[int, list[Intent]] = {}
    for intent in left:
        by_run.setdefault(intent.run_id, []).append(intent)
    for run_id, intents in by_run.items():
        for start in range(0, len(intents), _STEP):
            _settle(book, run_id, intents[start : start + _STEP], ticked)


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


def _settle(book: RunBook, run_id: int, intents: Sequence[Intent], ticked: set[tuple[str, str]]) -> None:
    now = book.profile.clock()
    outcomes: list[Outcome] = []
    lines: list[EvidenceEntry] = []
    for intent in intents:
        there = (intent.record_id, intent.field) in ticked
        outcomes.append(
            Outcome(
                Direction.TO_SALESFORCE,
                OutcomeState.VERIFIED if there else OutcomeState.FAILED,
                intent.address,
                SObject(intent.sobject),
                intent.record_id,
                intent.field,
                None if there else "interrupted",
            )
        )
        if there:
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
    book.profile.store.add_step(run_id, StepResult(tuple(outcomes), tuple(lines), answered=True), now)
