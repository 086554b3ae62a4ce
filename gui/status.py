"""The one sentence at the top, from what is known. Pure: the same snapshot and moment give the same words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from core.model import RunKind, RunState, RunSummary, RunTrigger
from gui.engine import Snapshot
from gui.formats import clock_time, elapsed, moment_in_words, number
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
    """`text` is one plain sentence; `detail` the numbers or the next step, perhaps empty.

    `paused`: the nights wait, whatever the sentence is about. `stale`: no sync has succeeded for too long, whatever the
    cause. `problems`: it speaks of those that are listed.
    """

    text: str
    detail: str
    level: Level
    paused: bool = False
    stale: bool = False
    problems: bool = False
    connected: bool = True


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
    return replace(_status(snapshot, now), paused=snapshot.is_paused)


def _status(snapshot: Snapshot, now: datetime) -> Status:
    need = need_of(snapshot)
    if need is Need.CONNECTION:
        text = QCoreApplication.translate("Status", "Not connected to Salesforce yet.")
        return Status(text, "", Level.NEUTRAL, connected=False)
    if snapshot.needs_sign_in:
        words = error_words("sign_in_again")
        return Status(f"{words.title}.", words.body, Level.PROBLEM)
    if need is Need.PEOPLE:
        return Status(
            QCoreApplication.translate("Status", "Connected. There are no people here yet."), "", Level.NEUTRAL
        )
    if need is Need.FIRST_SYNC:
        people = QCoreApplication.translate("Status", "%Ln person(s) here", "", snapshot.counts.people)
        linked = QCoreApplication.translate("Status", "{number} of them linked to Salesforce").format(
            number=number(snapshot.counts.linked)
        )
        detail = _joined(f"{people}, {linked}.", _waiting(snapshot))
        return Status(QCoreApplication.translate("Status", "Ready for the first sync."), detail, Level.NEUTRAL)
    ran = last_sync(snapshot)
    if snapshot.outlook is not None and snapshot.outlook.stuck:
        # Only after the last of the quick tries, so that a computer that wakes before its network speaks of nothing.
        why = error_words(snapshot.outlook.stuck)
        words = error_words("night_not_begun", {"reason": why.title})
        return _with_outlook(Status(f"{words.title}.", _joined(words.body, why.body), Level.ATTENTION), snapshot, now)
    if ran is None:
        words = error_words("night_tried_later")
        return _with_outlook(Status(f"{words.title}.", words.body, Level.NEUTRAL), snapshot, now)
    return _with_outlook(_after(ran, snapshot, now), snapshot, now)


# Rows of nights that could not begin, or that nobody ran: they say nothing about the two sides.
_DID_NOT_RUN = {RunState.SKIPPED, RunState.MISSED}


def last_sync(snapshot: Snapshot) -> RunSummary | None:
    """The newest one that ran, which the sentence is about."""
    return next((run for run in snapshot.runs if run.kind is RunKind.SYNC and run.state not in _DID_NOT_RUN), None)


_RANK = {Level.BUSY: 0, Level.GOOD: 1, Level.NEUTRAL: 2, Level.ATTENTION: 3, Level.PROBLEM: 4}


def _with_outlook(status: Status, snapshot: Snapshot, now: datetime) -> Status:
    """Silence is told whatever its cause; a pause is told where nothing is wrong."""
    seen = snapshot.outlook
    if seen is None or status.level is Level.BUSY:
        return status
    level = {"amber": Level.ATTENTION, "red": Level.PROBLEM}.get(seen.alarm.value)
    if level is not None and seen.quiet_since is not None:
        text = QCoreApplication.translate("Status", "No sync has succeeded for {time}.").format(
            time=elapsed((now - seen.quiet_since).total_seconds())
        )
        if _RANK[level] >= _RANK[status.level]:
            return Status(text, _joined(status.text, status.detail), level, stale=True)
        return replace(status, detail=_joined(status.detail, text), stale=True)
    if seen.pause is not None:
        return _paused(status, seen.pause.until, now)
    return status


def _paused(status: Status, until: datetime | None, now: datetime) -> Status:
    if status.level is not Level.GOOD:
        return status
    if until is None:
        text = QCoreApplication.translate("Status", "Paused until you resume.")
    else:
        text = QCoreApplication.translate("Status", "Paused until {when}.").format(when=moment_in_words(until, now))
    return Status(text, _joined(status.text, status.detail), Level.NEUTRAL)


def next_words(snapshot: Snapshot, now: datetime) -> str:
    """When the next night is, or why there is none; empty where the sentence says it, and where there is no org yet."""
    seen = snapshot.outlook
    if seen is None or snapshot.connection is None or snapshot.needs_sign_in:
        return ""
    parts = []
    if seen.code and seen.code not in _CALM:
        parts.append(f"{error_words(seen.code, seen.params).title}.")
        if seen.detail:
            parts.append(f"{error_words(seen.detail).title}.")
    if seen.next_at is not None:
        sentence = QCoreApplication.translate("Status", "Next sync {when} ({time} {zone}).")
        local = seen.next_at.astimezone(ZoneInfo(snapshot.sync.time_zone))
        parts.append(
            sentence.format(
                when=moment_in_words(seen.next_at, now),
                time=clock_time(local),
                zone=snapshot.sync.time_zone.replace("_", " "),
            )
        )
    return " ".join(parts)


# Nothing to say but when the next one is.
_CALM = {"night_done", "night_not_yet"}


def _after(run: RunSummary, snapshot: Snapshot, now: datetime) -> Status:
    when = moment_in_words(run.finished_at or run.started_at, now)
    numbers = result_words(run)
    if run.state is RunState.RUNNING:
        by_itself = run.trigger in {RunTrigger.SCHEDULE, RunTrigger.CATCH_UP}
        return Status(
            QCoreApplication.translate("Status", "The nightly sync is under way.")
            if by_itself
            else QCoreApplication.translate("Status", "A sync is under way in another window or on the command line."),
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
    if snapshot.open_problems:
        text = QCoreApplication.translate(
            "Status", "Synced {when}. %Ln problem(s) to look at.", "", snapshot.open_problems
        )
        detail = _joined(f"{numbers}.", _waiting(snapshot))
        return Status(text.format(when=when), detail, Level.ATTENTION, problems=True)
    moved = run.to_salesforce + run.from_salesforce
    if not moved:
        text = QCoreApplication.translate("Status", "Up to date. Both sides agreed {when}.")
    else:
        text = QCoreApplication.translate("Status", "Up to date. %Ln opt-out(s) synced {when}.", "", moved)
    return Status(text.format(when=when), _joined(f"{numbers}.", _waiting(snapshot)), Level.GOOD)


def _waiting(snapshot: Snapshot) -> str:
    if not snapshot.counts.waiting:
        return ""
    return QCoreApplication.translate("Status", "%Ln unsubscribe(s) not delivered yet.", "", snapshot.counts.waiting)


def _joined(*sentences: str) -> str:
    return " ".join(part for part in sentences if part)
