"""The five states that the icon in the tray can be in."""

from __future__ import annotations

from enum import StrEnum

from gui.status import Level, Status


class TrayState(StrEnum):
    """Each is a shape of its own; one colour would do."""

    UP_TO_DATE = "up-to-date"
    SYNCING = "syncing"
    NEEDS_YOU = "needs-you"
    PAUSED = "paused"
    NOT_CONNECTED = "not-connected"


def tray_state(status: Status) -> TrayState:
    """Which of the five shapes says it. Pure."""
    if status.paused and status.level in {Level.GOOD, Level.NEUTRAL}:
        return TrayState.PAUSED
    if not status.connected:
        return TrayState.NOT_CONNECTED
    return {
        Level.GOOD: TrayState.UP_TO_DATE,
        Level.BUSY: TrayState.SYNCING,
        # Connected, and something is to be done before it can be up to date.
        Level.NEUTRAL: TrayState.NEEDS_YOU,
        Level.ATTENTION: TrayState.NEEDS_YOU,
        Level.PROBLEM: TrayState.NEEDS_YOU,
    }[status.level]
