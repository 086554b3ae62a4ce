"""The only room that reads the clock. Everything else is handed a `Clock`, so tests choose the time."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from zoneinfo import available_timezones

# More than a wait is ever late by itself.
_SLEPT_S = 30.0

Clock = Callable[[], datetime]


def now() -> datetime:
    """The present moment, in UTC."""
    return datetime.now(UTC)


def elapsed() -> float:
    """Seconds on a clock that only ever goes forward; for durations, never for dates."""
    return time.monotonic()


def has_slept(before: datetime, now: datetime, waited_s: float) -> bool:
    """Whether the clock on the wall ran ahead of a wait: the computer slept, or its clock was set."""
    return (now - before).total_seconds() - waited_s > _SLEPT_S


def to_text(moment: datetime) -> str:
    """A moment as stored and sent: `2026-11-23T10:00:00.000Z`, fixed width, so that text order is time order."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone says nothing")
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


def from_text(text: str) -> datetime:
    """The inverse of `to_text`; also reads ISO 8601 with an offset. Raises ValueError where there is no zone."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"no time zone in {text!r}")
    return moment.astimezone(UTC)


@cache
def zone_names() -> frozenset[str]:
    """Every time zone by its name, such as `America/Los_Angeles`. Read once: it walks a folder of the system."""
    return frozenset(available_timezones())
