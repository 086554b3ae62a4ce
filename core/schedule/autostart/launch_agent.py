"""macOS: a property list in ~/Library/LaunchAgents that runs once, at login.

Login items made the old way vanish (Vorta, issue 1064); a launch agent stays and can be read back.
"""

from __future__ import annotations

import plistlib
from collections.abc import Sequence
from pathlib import Path

from core.schedule.autostart.plan import AutostartStatus
from core.schedule.os_timers.launchd import LABEL_PREFIX, program_in
from core.schedule.os_timers.runner import delete, read, write

_LABEL = LABEL_PREFIX + "login"


def render(command: Sequence[str]) -> str:
    facts = {
        "Label": _LABEL,
        "ProgramArguments": list(command),
        "RunAtLoad": True,
        "LimitLoadToSessionType": "Aqua",
        "ProcessType": "Interactive",
    }
    return plistlib.dumps(facts, sort_keys=False).decode()


class LaunchAgent:
    """The file alone: launchd reads the folder at login, and loading it now would start a second window."""

    def __init__(self, command: Sequence[str], folder: Path | None = None) -> None:
        self.command = command
        self.file = (folder or Path.home() / "Library" / "LaunchAgents") / f"{_LABEL}.plist"

    def turn_on(self) -> None:
        write(self.file, render(self.command))

    def turn_off(self) -> None:
        delete(self.file)

    def status(self) -> AutostartStatus:
        text = read(self.file)
        if text is None:
            return AutostartStatus(on=False, place=str(self.file))
        return AutostartStatus(True, text != render(self.command), program_in(text), str(self.file))
