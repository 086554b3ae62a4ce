"""The alarm for silence: no success for too long, whatever the cause (desktop.md, requirement 19); pure."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

AMBER_AFTER = timedelta(hours=36)
RED_AFTER = timedelta(hours=72)


class Alarm(StrEnum):
    NONE = "none"
    AMBER = "amber"
    RED = "red"


def alarm(quiet_since: datetime | None, now: datetime) -> Alarm:
    """`quiet_since`: the last sync that succeeded, else when the profile began to wait for its first one."""
    if quiet_since is None:
        return Alarm.NONE
    silence = now - quiet_since
    if silence >= RED_AFTER:
        return Alarm.RED
    return Alarm.AMBER if silence >= AMBER_AFTER else Alarm.NONE
