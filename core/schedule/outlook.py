"""What is known of the night right now: for the status sentence, the tray, and `optoutctl status`. Reads only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.model import NightRun, Pause, RunState
from core.profile import Profile
from core.schedule.alarm import Alarm, alarm
from core.schedule.due import TRIES_AFTER, Due, NotDue, NotDueReason, Schedule, due
from core.schedule.occurrence import NightTime, night_at
from core.settings import Settings

# Watermarks: since when nights are ours, and when they were last seen switched off.
SINCE, OFF = "nights_since", "nights_off"
_LEDGER = timedelta(days=70)


@dataclass(frozen=True)
class Look:
    """Everything that the decision needs, and the decision."""

    schedule: Schedule
    ledger: tuple[NightRun, ...]
    pause: Pause | None
    decision: Due | NotDue
    now: datetime


@dataclass(frozen=True)
class Outlook:
    """`next_at`: when the next night runs; None where a person has to do something first, and `code` says what.

    `code` with `params` has words (`core/words/schedule.py`): why nothing runs now, "" where one is due at this moment.
    `detail`: why a night is tried again later, as a code. `stuck`: the code of what kept the last night from beginning
    through all of its quick tries, which is when people are told; None before that. `quiet_since`: the last success,
    for the alarm.
    """

    next_at: datetime | None
    reason: NotDueReason | None
    code: str
    params: Mapping[str, object] = field(default_factory=dict)
    detail: str | None = None
    stuck: str | None = None
    pause: Pause | None = None
    alarm: Alarm = Alarm.NONE
    quiet_since: datetime | None = None


def zone_of(settings: Settings) -> ZoneInfo:
    return ZoneInfo(settings.sync.time_zone)


def schedule_of(profile: Profile) -> Schedule:
    sync = profile.settings.sync
    since = profile.store.watermarks.get(SINCE)
    return Schedule(
        enabled=sync.enabled,
        when=NightTime(time.fromisoformat(sync.time), zone_of(profile.settings)),
        connected=profile.settings.connection is not None,
        since=None if since is None else since.at,
    )


def look(profile: Profile) -> Look:
    now = profile.clock()
    schedule = schedule_of(profile)
    ledger = tuple(profile.store.nights.since((now - _LEDGER).date()))
    paused = profile.store.nights.paused(now)
    return Look(schedule, ledger, paused, due(schedule, ledger, now, paused), now)


def outlook(profile: Profile) -> Outlook:
    """One look at the store; costs about a millisecond."""
    seen = look(profile)
    decision = seen.decision
    quiet_since = profile.store.nights.last_success() or profile.store.nights.first_run()
    watched = seen.schedule.enabled and seen.schedule.connected
    silence = alarm(quiet_since, seen.now) if watched else Alarm.NONE
    if isinstance(decision, Due):
        next_at = night_at(seen.now, seen.schedule.when).ends_at
        return Outlook(next_at, None, "", stuck=_stuck(seen), pause=seen.pause, alarm=silence, quiet_since=quiet_since)
    return Outlook(
        decision.next_at,
        decision.reason,
        f"night_{decision.reason.value}",
        {"next": decision.next_at} if decision.next_at else {},
        decision.detail,
        _stuck(seen),
        seen.pause,
        silence,
        quiet_since,
    )


def _stuck(seen: Look) -> str | None:
    last = seen.ledger[-1] if seen.ledger else None
    if last is None or last.state is not RunState.SKIPPED or last.tries <= len(TRIES_AFTER):
        return None
    return last.reason


def begin_nights(profile: Profile) -> None:
    """Where no night ever was: those from now on are ours. For whoever runs unasked, so that the first sync of a new
    profile is one that a person looked at, or a night that was waited for."""
    if profile.store.watermarks.get(SINCE) is None:
        profile.store.watermarks.set(SINCE, "", profile.clock())
