"""Which runs the history shows: all, or those of one kind, and whose words contain what is typed. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from core.model import RunKind, RunState, RunSummary
from gui.formats import moment
from gui.messages import error_words, kind_words, result_words, state_words


class RunFilter(Enum):
    """CHANGED: runs that wrote something. WRONG: those that somebody should know about."""

    ALL = "all"
    SYNCS = "syncs"
    CHANGED = "changed"
    WRONG = "wrong"


_WELL = {RunState.DONE, RunState.RUNNING}


def filtered(runs: Iterable[RunSummary], wanted: RunFilter, typed: str) -> tuple[RunSummary, ...]:
    words = typed.casefold().split()
    return tuple(run for run in runs if _is(run, wanted) and all(word in text_of(run) for word in words))


def text_of(run: RunSummary) -> str:
    """Everything that a run says, in lower case."""
    reason = error_words(run.reason).title if run.reason else ""
    return " ".join((moment(run.started_at), kind_words(run), state_words(run), result_words(run), reason)).casefold()


def _is(run: RunSummary, wanted: RunFilter) -> bool:
    if wanted is RunFilter.SYNCS:
        return run.kind is RunKind.SYNC
    if wanted is RunFilter.CHANGED:
        return bool(run.to_salesforce or run.from_salesforce)
    if wanted is RunFilter.WRONG:
        return run.state not in _WELL
    return True
