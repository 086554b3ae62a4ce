"""How long work tells where it is, and how it learns that it should stop."""

from __future__ import annotations

from collections.abc import Callable

from core.model import Progress

Report = Callable[[Progress], None]
Cancelled = Callable[[], bool]


class RunCancelled(Exception):
    """Raised between two steps when somebody asked to stop; what was done stands."""


def report_nothing(_progress: Progress) -> None:
    """For callers who watch nothing."""


def never_cancelled() -> bool:
    """For callers who never stop."""
    return False


def stop_if(cancelled: Cancelled) -> None:
    """Raises RunCancelled where somebody asked to stop."""
    if cancelled():
        raise RunCancelled
