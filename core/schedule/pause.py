"""Pausing the nights. A pause is a row: it survives restarts and holds on every machine. The push goes on (rule 1)."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from core.model import Pause, PauseLength
from core.profile import Profile
from core.schedule.occurrence import DAY, NightTime, begins_at
from core.schedule.outlook import zone_of


def pause(profile: Profile, length: PauseLength) -> Pause:
    """Begins a pause, or puts another end to the one that holds."""
    now = profile.clock()
    until = end_of(length, now, NightTime(time(), zone_of(profile.settings)))
    profile.store.nights.pause(now, until)
    return Pause(now, until)


def resume(profile: Profile) -> None:
    """Ends the pause; where none holds, nothing changes. A night that came meanwhile is due at once."""
    profile.store.nights.resume(profile.clock())


def end_of(length: PauseLength, now: datetime, midnight: NightTime) -> datetime | None:
    """Tomorrow begins with the first minute of the next date in the chosen zone."""
    if length is PauseLength.ONE_HOUR:
        return now + timedelta(hours=1)
    if length is PauseLength.TOMORROW:
        return begins_at(now.astimezone(midnight.zone).date() + DAY, midnight)
    return None
