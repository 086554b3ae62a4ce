"""The pause while the org's API calls of the day are used up (salesforce.md C5): everything waits, and says so.

Salesforce counts the last 24 hours, so calls come back bit by bit. What runs by itself asks again each quarter of an
hour; a person may try at any time. The pause ends with the first run that gets through.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from core.clock import from_text, to_text
from core.errors import AppError
from core.model import RunTrigger
from core.profile import Profile

REASON = "daily_limit"
_NAME = "paused for daily_limit"
_BETWEEN_TRIES = timedelta(minutes=15)
_BY_ITSELF = frozenset({RunTrigger.AGENT, RunTrigger.UNSUBSCRIBE, RunTrigger.SCHEDULE, RunTrigger.CATCH_UP})


@dataclass(frozen=True)
class Pause:
    """`since`: when Salesforce first said so. `next_try`: before then nothing is asked that nobody waits for."""

    since: datetime
    next_try: datetime


def paused(profile: Profile) -> Pause | None:
    """None where calls are to be had, as far as is known."""
    kept = profile.store.watermarks.get(_NAME)
    return None if kept is None or not kept.value else Pause(from_text(kept.value), kept.at)


def refuse_while_paused(profile: Profile, trigger: RunTrigger) -> None:
    """Raises AppError `api_paused` for what runs by itself, until it is time to ask again."""
    known = paused(profile) if trigger in _BY_ITSELF else None
    # One that would last for longer than any was begun by a clock that was set back since.
    if known is not None and profile.clock() < known.next_try <= profile.clock() + _BETWEEN_TRIES:
        raise AppError("api_paused", since=to_text(known.since), next_try=to_text(known.next_try))


def begin(profile: Profile) -> None:
    """Salesforce said that the calls of the day are used up."""
    known, now = paused(profile), profile.clock()
    since = now if known is None else known.since
    profile.store.watermarks.set(_NAME, to_text(since), now + _BETWEEN_TRIES)


def end(profile: Profile) -> None:
    """A run got through."""
    if paused(profile) is not None:
        profile.store.watermarks.set(_NAME, "", profile.clock())
