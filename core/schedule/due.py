"""Whether a night is due; pure: the ledger, the settings and the moment in, one decision out.

A night may be run until the next one begins; an older one is missed, which is told and never made up for. A night that
could not begin (no network, a locked keyring) or that failed for a while is tried again inside its own time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.model import NightRun, Pause, RunState, RunTrigger
from core.schedule.occurrence import Night, NightTime, night_after, night_at, nights_between

# After the first try, in minutes; what still fails then is told once and looked at quietly, twice an hour.
TRIES_AFTER = (1, 2, 5, 10)
QUIET = timedelta(minutes=30)
_SOONEST = timedelta(minutes=1)
# Runs that begin and then break: a night does not do that for ever.
MOST_ATTEMPTS = len(TRIES_AFTER) + 1
# A night that begins later than this was late: asleep, switched off, offline, paused.
ON_TIME = timedelta(minutes=30)
# Nothing further back is called missed: whoever comes back after a year wants to know of the last weeks.
_LOOK_BACK = timedelta(days=60)

_SETTLED = frozenset({RunState.DONE, RunState.PROBLEMS, RunState.HELD, RunState.CANCELLED})
_BROKEN = frozenset({RunState.FAILED, RunState.INTERRUPTED})
PAUSED = "paused"


class NotDueReason(StrEnum):
    """Why nothing runs now. NOT_YET: the first night has not come. DONE: this one has had its run."""

    SWITCHED_OFF = "switched_off"
    NOT_CONNECTED = "not_connected"
    NOT_YET = "not_yet"
    PAUSED = "paused"
    UNDER_WAY = "under_way"
    DONE = "done"
    TRIED_LATER = "tried_later"
    GIVEN_UP = "given_up"


@dataclass(frozen=True)
class Schedule:
    """What the admin chose. `connected`: whether there is an org to sync with. `since`: nights that began before it,
    and before the first one that has a row, are not ours.
    """

    enabled: bool
    when: NightTime
    connected: bool = True
    since: datetime | None = None


@dataclass(frozen=True)
class Due:
    night: Night
    trigger: RunTrigger


@dataclass(frozen=True)
class NotDue:
    """`next_at`: when a night will be due as far as is known; None where a person has to do something first.

    `detail`: why it is tried again later, as a code.
    """

    reason: NotDueReason
    next_at: datetime | None = None
    detail: str | None = None


def due(schedule: Schedule, ledger: Sequence[NightRun], now: datetime, pause: Pause | None = None) -> Due | NotDue:
    """The decision. `ledger` holds the rows of the last nights, in the order in which they were made."""
    if not schedule.connected:
        return NotDue(NotDueReason.NOT_CONNECTED)
    if not schedule.enabled:
        return NotDue(NotDueReason.SWITCHED_OFF)
    night = night_at(now, schedule.when)
    rows = [row for row in ledger if row.occurrence == night.date]
    open_ = not any(_is_settled(row) for row in rows)
    if any(row.state is RunState.RUNNING for row in rows):
        return NotDue(NotDueReason.UNDER_WAY)
    if pause is not None and pause.holds_at(now):
        return NotDue(NotDueReason.PAUSED, _after_pause(schedule, ledger, night, open_, pause))
    if open_ and not ledger and schedule.since is not None and night.begins_at < schedule.since <= now:
        return NotDue(NotDueReason.NOT_YET, night.ends_at)
    if not open_:
        return NotDue(NotDueReason.DONE, _next_open(schedule, ledger, night).begins_at)
    broken = [row for row in rows if row.state in _BROKEN]
    if len(broken) >= MOST_ATTEMPTS:
        return NotDue(NotDueReason.GIVEN_UP, _next_open(schedule, ledger, night).begins_at, broken[-1].reason)
    waiting = [row for row in rows if row.reason != PAUSED and _waits(row, now)]
    if waiting:
        return NotDue(NotDueReason.TRIED_LATER, waiting[-1].next_try_at, waiting[-1].reason)
    late = now - night.begins_at > ON_TIME
    return Due(night, RunTrigger.CATCH_UP if late else RunTrigger.SCHEDULE)


def missed(schedule: Schedule, ledger: Sequence[NightRun], now: datetime, off_until: datetime | None) -> list[Night]:
    """Nights that passed without a row, since the first one that has a row and since the nights were last off."""
    if not (schedule.connected and schedule.enabled and ledger):
        return []
    current = night_at(now, schedule.when).date
    known = {row.occurrence for row in ledger}
    first = max(min(known), current - _LOOK_BACK)
    return [
        night
        for night in nights_between(first, current, schedule.when)
        if night.date not in known and (off_until is None or night.begins_at > off_until)
    ]


def try_again_at(first_try: datetime, tries: int, now: datetime) -> datetime:
    """When a night that could not begin is tried again, after so many tries."""
    if tries <= len(TRIES_AFTER):
        # Where the computer slept in between, the rest of the quick tries comes a minute after one another.
        return max(first_try + timedelta(minutes=TRIES_AFTER[tries - 1]), now + _SOONEST)
    return now + QUIET


def is_last_try(tries: int) -> bool:
    """Whether this was the try after which somebody is told, once a night."""
    return tries == len(TRIES_AFTER) + 1


def _is_settled(row: NightRun) -> bool:
    # A night that the ledger calls missed and that is here after all was not: the clock had been ahead.
    return row.state in _SETTLED or (row.state is RunState.FAILED and row.next_try_at is None)


def _waits(row: NightRun, now: datetime) -> bool:
    """A moment further away than any wait of ours was written by a clock that was ahead, and binds nobody."""
    return row.next_try_at is not None and now < row.next_try_at <= now + QUIET


def _next_open(schedule: Schedule, ledger: Sequence[NightRun], night: Night) -> Night:
    """The next night without its run; there is one already where the clock was set back."""
    settled = {row.occurrence for row in ledger if _is_settled(row)}
    found = night_after(night, schedule.when)
    while found.date in settled:
        found = night_after(found, schedule.when)
    return found


def _after_pause(
    schedule: Schedule, ledger: Sequence[NightRun], night: Night, open_: bool, pause: Pause
) -> datetime | None:
    if pause.until is None:
        return None
    if open_ and pause.until < night.ends_at:
        return pause.until
    return max(pause.until, _next_open(schedule, ledger, night).begins_at)
