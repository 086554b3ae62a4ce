"""Moments as Salesforce writes them. Nothing here reads the clock: `now` is handed in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Now = Callable[[], datetime]


def utc_now() -> datetime:
    """The real clock, for the running org; tests hand in their own."""
    return datetime.now(UTC)


def stored(moment: datetime) -> str:
    """`2026-11-23T10:00:00.000Z`: whole seconds, as Salesforce keeps them; fixed width, so text order is time order."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def answered(text: str) -> str:
    """The REST form of a stored moment: `2026-11-23T10:00:00.000+0000`."""
    return f"{text[:-1]}+0000"
