"""The five states that the icon in the tray can be in."""

from __future__ import annotations

from enum import StrEnum


class TrayState(StrEnum):
    """Each is a shape of its own; one colour would do."""

    UP_TO_DATE = "up-to-date"
    SYNCING = "syncing"
    NEEDS_YOU = "needs-you"
    PAUSED = "paused"
    NOT_CONNECTED = "not-connected"
