"""What one answered step of a run leaves behind: written together or not at all."""

from __future__ import annotations

from dataclasses import dataclass

from core.model import Outcome, Problem
from core.store.evidence import EvidenceEntry
from core.store.ticked import FlipRow, Ticked
from core.store.unsubscribes import OutboxChange


@dataclass(frozen=True)
class StepResult:
    """`agreed`: people with nothing left to deliver. `verified`: records whose boxes were read back.

    `solved`: people whose problems are over, with their outbox rows in `outbox`.

    `ticked`: boxes that are ticked now; `flips`: boxes that somebody had cleared; `rewritten`: records whose cleared
    boxes were ticked anew, in the night `night`. `answered`: whether the outcomes are answers to intents of the run.
    `followed`: records that were sent to and turned out to have become another one, so that no outcome answers them.
    """

    outcomes: tuple[Outcome, ...] = ()
    evidence: tuple[EvidenceEntry, ...] = ()
    problems: tuple[Problem, ...] = ()
    outbox: tuple[OutboxChange, ...] = ()
    agreed: tuple[str, ...] = ()
    solved: tuple[str, ...] = ()
    verified: tuple[str, ...] = ()
    ticked: tuple[Ticked, ...] = ()
    flips: tuple[FlipRow, ...] = ()
    rewritten: tuple[str, ...] = ()
    night: str = ""
    answered: bool = False
    followed: tuple[str, ...] = ()
