"""The one sentence at the top, from what is known. Pure: the same snapshot and moment give the same words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from PySide6.QtCore import QCoreApplication

from core.model import RunKind, RunState, RunSummary
from gui.engine import Snapshot
from gui.formats import moment_in_words, number
from gui.messages import error_words, result_words


class Level(Enum):
    """How things stand; each has a shape of its own, so that colour is never the only sign."""

    GOOD = "good"
    BUSY = "busy"
    NEUTRAL = "neutral"
    ATTENTION = "attention"
    PROBLEM = "problem"


class Need(Enum):
    """What the first screen offers next."""

    CONNECTION = "connection"
    PEOPLE = "people"
    FIRST_SYNC = "first_sync"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Status:
    """`text` is one plain sentence; `detail` the numbers or the next step, perhaps empty."""

    text: str
    detail: str
    level: Level
    paused: bool = False


def level_words(level: Level) -> str:
    """The word beside a shape, so that neither stands alone."""
    return {
        Level.GOOD: QCoreApplication.translate("Status", "Fine"),
        Level.BUSY: QCoreApplication.translate("Status", "Under way"),
        Level.NEUTRAL: QCoreApplication.translate("Status", "Not known"),
        Level.ATTENTION: QCoreApplication.translate("Status", "Needs a look"),
        Level.PROBLEM: QCoreApplication.translate("Status", "Problem"),
    }[level]


def need_of(snapshot: Snapshot) -> Need:
    """What is missing before a sync makes sense, in the order in which it is set up."""
    if snapshot.connection is None:
        return Need.CONNECTION
    if not snapshot.counts.people:
        return Need.PEOPLE
    if not any(run.kind is RunKind.SYNC for run in snapshot.runs):
        return Need.FIRST_SYNC
    return Need.NOTHING


# Runs that began to write, or could have: somebody has said yes to this org.
_BEGAN = {RunState.RUNNING, RunState.DONE, RunState.PROBLEMS, RunState.CANCELLED, RunState.INTERRUPTED}


def first_sync_is_ahead(snapshot: Snapshot) -> bool:
    """Whether nothing was ever synced here: failed, skipped and held runs wrote nothing."""
    return not any(run.kind is RunKind.SYNC and run.state in _BEGAN for run in snapshot.runs)


def status_of(snapshot: Snapshot, now: datetime) -> Status:
    """The sentence for everything but a run of this window's own."""
    need = need_of(snapshot)
    if need is Need.CONNECTION:
        return Status(QCoreApplication.translate("Status", "Not connected to Salesforce yet."), "", Level.NEUTRAL)
    if need is Need.PEOPLE:
        return Status(
            QCoreApplication.translate("Status", "Connected. There are no people here yet."), "", Level.NEUTRAL
        )
    if need is Need.FIRST_SYNC:
        people = QCoreApplication.translate("Status", "%n person(s) here", "", snapshot.counts.people)
        linked = QCoreApplication.translate("Status", "{number} of them linked to Salesforce").format(
            number=number(snapshot.counts.linked)
        )
        detail = _joined(f"{people}, {linked}.", _waiting(snapshot))
        return Status(QCoreApplication.translate("Status", "Ready for the first sync."), detail, Level.NEUTRAL)
    last = next(run for run in snapshot.runs if run.kind is RunKind.SYNC)
    return _after(last, snapshot, now)


def _after(run: RunSummary, snapshot: Snapshot, now: datetime) -> Status:
    when = moment_in_words(run.finished_at or run.started_at, now)
    numbers = result_words(run)
    if run.state is RunState.RUNNING:
        return Status(
            QCoreApplication.translate("Status", "A sync is under way in another window or on the command line."),
            QCoreApplication.translate("Status", "Its result appears here when it has ended."),
            Level.BUSY,
        )
    if run.state is RunState.CANCELLED:
        return Status(
            QCoreApplication.translate("Status", "The sync was cancelled {when}.").format(when=when),
            QCoreApplication.translate("Status", "What was done before stands; the next sync does the rest."),
            Level.ATTENTION,
        )
    if run.state in {RunState.FAILED, RunState.INTERRUPTED, RunState.HELD}:
        words = error_words(run.reason or run.state.value)
        return Status(f"{words.title}.", words.body, Level.PROBLEM)
    if snapshot.problems:
        text = QCoreApplication.translate(
            "Status", "Synced {when}. %n problem(s) to look at.", "", len(snapshot.problems)
        )
        return Status(text.format(when=when), _joined(f"{numbers}.", _waiting(snapshot)), Level.ATTENTION)
    moved = run.to_salesforce + run.from_salesforce
    if not moved:
        text = QCoreApplication.translate("Status", "Up to date. Both sides agreed {when}.")
    else:
        text = QCoreApplication.translate("Status", "Up to date. %n opt-out(s) synced {when}.", "", moved)
    return Status(text.format(when=when), _joined(f"{numbers}.", _waiting(snapshot)), Level.GOOD)


def _waiting(snapshot: Snapshot) -> str:
    if not snapshot.counts.waiting:
        return ""
    return QCoreApplication.translate("Status", "%n unsubscribe(s) not delivered yet.", "", snapshot.counts.waiting)


def _joined(*sentences: str) -> str:
    return " ".join(part for part in sentences if part)
