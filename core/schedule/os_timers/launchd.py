"""macOS: an agent of the user's launchd (launchd.plist(5)).

It runs in the login session, where the keychain is open. StartCalendarInterval knows the machine's own zone only and
forgets what was switched off, so the agent starts at login and twice an hour instead; an interval that passed asleep
is made up for on wake. On battery it runs as well; it wakes nothing. Tried with a stand-in for launchctl only.
"""

from __future__ import annotations

import os
import plistlib
from pathlib import Path

from core.schedule.os_timers.plan import EVERY_MINUTES, TimerPlan, TimerStatus
from core.schedule.os_timers.runner import Runner, delete, insist, read, write
from core.schedule.os_timers.runner import run as run_program

LABEL_PREFIX = "io.github.opt-out-sync."


def label(plan: TimerPlan) -> str:
    return LABEL_PREFIX + plan.name.removeprefix("opt-out-sync-")


def render(plan: TimerPlan) -> str:
    facts = {
        "Label": label(plan),
        "ProgramArguments": list(plan.command),
        "RunAtLoad": True,
        "StartInterval": EVERY_MINUTES * 60,
        "ProcessType": "Background",
        "ExitTimeOut": 60,
    }
    return plistlib.dumps(facts, sort_keys=False).decode()


class Launchd:
    """A property list in ~/Library/LaunchAgents, and `launchctl`."""

    def __init__(self, plan: TimerPlan, folder: Path | None = None, runner: Runner = run_program) -> None:
        self.plan, self._run = plan, runner
        self.file = (folder or Path.home() / "Library" / "LaunchAgents") / f"{label(plan)}.plist"
        self._domain = f"gui/{_user_id()}"

    def install(self) -> None:
        write(self.file, render(self.plan))
        try:
            # One that is loaded keeps its old text; taking out what is not there does no harm.
            self._run(("launchctl", "bootout", f"{self._domain}/{label(self.plan)}"))
            self._run(("launchctl", "enable", f"{self._domain}/{label(self.plan)}"))
            insist(self._run, "launchctl", "bootstrap", self._domain, str(self.file))
        except BaseException:
            delete(self.file)
            raise

    def remove(self) -> None:
        self._run(("launchctl", "bootout", f"{self._domain}/{label(self.plan)}"))
        delete(self.file)

    def status(self) -> TimerStatus:
        text = read(self.file)
        if text is None:
            return TimerStatus(installed=False, place=str(self.file))
        running = self._run(("launchctl", "print", f"{self._domain}/{label(self.plan)}")).code == 0
        return TimerStatus(
            installed=True,
            running=running,
            changed=text != render(self.plan),
            program=program_in(text),
            place=str(self.file),
            reason=None if running else "timer_stopped",
        )


def program_in(text: str) -> str:
    """What a property list starts."""
    try:
        return str(plistlib.loads(text.encode())["ProgramArguments"][0])
    except (ValueError, LookupError, TypeError):
        return ""


def _user_id() -> int:
    return os.getuid() if hasattr(os, "getuid") else 0
