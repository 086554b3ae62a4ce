"""What a desktop tells its user about the nights, each once: for the window and the tray, never for a machine alone."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from dataclasses import dataclass

from core.model import RunState
from core.profile import Profile
from core.schedule.alarm import Alarm
from core.schedule.due import TRIES_AFTER
from core.schedule.outlook import look, outlook, zone_of
from core.words import sentence


@dataclass(frozen=True)
class NightNotice:
    """`code` with `params` has words (core/words/schedule.py). `detail`: a code with words of its own, why."""

    code: str
    params: Mapping[str, object]
    detail: str | None = None


def notices(profile: Profile) -> tuple[NightNotice, ...]:
    """What is to be told now. Asking takes it: whoever asks shows it. To be called once a minute.

    A night that cannot begin is told after the last of its quick tries, silence once a day, on each desktop.
    """
    seen = look(profile)
    found: list[tuple[str, NightNotice]] = []
    last = seen.ledger[-1] if seen.ledger else None
    if last is not None and last.state is RunState.SKIPPED and last.reason and last.tries > len(TRIES_AFTER):
        notice = NightNotice("night_not_begun", {"reason": sentence(last.reason).title}, last.reason)
        found.append((f"night {last.occurrence}", notice))
    ahead = outlook(profile)
    if ahead.alarm is not Alarm.NONE and ahead.quiet_since is not None:
        hours = int((seen.now - ahead.quiet_since).total_seconds() // 3600)
        day = seen.now.astimezone(zone_of(profile.settings)).date()
        notice = NightNotice(f"silence_{ahead.alarm.value}", {"hours": hours, "days": hours // 24})
        found.append((f"silence {day}", notice))
    here = platform.node()
    return tuple(notice for name, notice in found if profile.store.nights.tell_once(f"{name} {here}", seen.now))
