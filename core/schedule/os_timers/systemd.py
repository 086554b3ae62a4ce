"""Linux: a timer of the user's own systemd (systemd.timer(5)).

It runs while the user is logged in. `loginctl enable-linger` lets it run without, for a server; there the keyring stays
locked, so that the profile signs in with a key (help: "On a server"). On battery it runs as well; it wakes nothing.
"""

from __future__ import annotations

import getpass
import json
import os
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from core.schedule.os_timers.plan import EVERY_MINUTES, TimerPlan, TimerStatus
from core.schedule.os_timers.runner import NOT_FOUND, Runner, delete, insist, read, write
from core.schedule.os_timers.runner import run as run_program

# Some questions are answered without the user's manager; those that are not say so in these words.
_NO_MANAGER = ("Failed to connect to bus", "not been booted with systemd")
_LINGER = Path("/var/lib/systemd/linger")


def render_service(plan: TimerPlan) -> str:
    return f"""\
# Written by Opt-Out Sync (optoutctl timers install); made anew when the program moves.
[Unit]
Description=Opt-Out Sync: the night of profile {_plain(plan.profile)}

[Service]
Type=oneshot
ExecStart={" ".join(_quoted(word) for word in plan.command)}
# Problems left, held, busy, tried later: answers of the program, no failures of the unit.
SuccessExitStatus=1 4 5 6
# A run that is told to stop ends between two steps.
TimeoutStopSec=60
Nice=10
"""


def render_timer(plan: TimerPlan) -> str:
    return f"""\
# Written by Opt-Out Sync (optoutctl timers install); made anew when the program moves.
[Unit]
Description=Opt-Out Sync: wakes the night of profile {_plain(plan.profile)}

[Timer]
OnCalendar=*-*-* {plan.at}:00 {plan.zone}
# The program decides whether it is time. This line is for what was slept through, offline, or left out by summer time.
OnCalendar=*:0/{EVERY_MINUTES}
Persistent=true
AccuracySec=30s

[Install]
WantedBy=timers.target
"""


def _quoted(word: str) -> str:
    """One word of ExecStart (systemd.service(5), "Command lines"): specifiers and variables are not meant."""
    text = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{text}"'


def _program_in(service: str) -> str:
    """The first word of ExecStart, as `_quoted` wrote it."""
    found = re.search(r'^ExecStart="((?:[^"\\]|\\.)*)"', service, re.MULTILINE)
    text = "" if found is None else re.sub(r"\\(.)", r"\1", found[1])
    return text.replace("%%", "%").replace("$$", "$")


def _plain(text: str) -> str:
    return text.replace("%", "%%")


class Systemd:
    """The two unit files in the user's folder, and `systemctl --user`."""

    def __init__(self, plan: TimerPlan, folder: Path | None = None, runner: Runner = run_program) -> None:
        self.plan, self._run = plan, runner
        self._folder = folder or _units_folder()
        self.service = self._folder / f"{plan.name}.service"
        self.timer = self._folder / f"{plan.name}.timer"

    def install(self) -> None:
        write(self.service, render_service(self.plan))
        write(self.timer, render_timer(self.plan))
        try:
            # Without a manager (not logged in, a container) this makes the link that the next login finds.
            insist(self._run, *self._words("enable", self.timer.name))
        except BaseException:
            delete(self.service, self.timer)
            raise
        if self._run(self._words("daemon-reload")).code == 0:
            insist(self._run, *self._words("restart", self.timer.name))

    def remove(self) -> None:
        if self._run(self._words("disable", "--now", self.timer.name)).code:
            self._run(self._words("disable", self.timer.name))
        delete(self.timer, self.service, self._folder / "timers.target.wants" / self.timer.name)
        self._run(self._words("daemon-reload"))

    def status(self) -> TimerStatus:
        service, timer = read(self.service), read(self.timer)
        if service is None or timer is None:
            return TimerStatus(installed=False, place=str(self.timer))
        installed = self._run(self._words("is-enabled", self.timer.name))
        shown = self._run(self._words("show", "-p", "ActiveState", self.timer.name))
        running = shown.out == "ActiveState=active"
        reason = None
        if installed.code == NOT_FOUND:
            reason = "timer_unsupported"
        elif not running and any(sign in shown.error for sign in _NO_MANAGER):
            reason = "timer_no_manager"
        elif not running:
            reason = "timer_stopped"
        return TimerStatus(
            installed=installed.out == "enabled",
            running=running,
            changed=service != render_service(self.plan) or timer != render_timer(self.plan),
            next_at=self._next_at() if running else None,
            program=_program_in(service),
            place=str(self.timer),
            reason=reason,
            logged_in_only=not (_LINGER / getpass.getuser()).exists(),
        )

    def _next_at(self) -> datetime | None:
        """As `list-timers` has it in JSON since systemd 248; older ones answer with a table for people."""
        asked = self._run(self._words("list-timers", "--all", "--output=json", self.timer.name))
        try:
            microseconds = int(json.loads(asked.out)[0]["next"])
        except (ValueError, LookupError, TypeError):
            return None
        return datetime.fromtimestamp(microseconds / 1_000_000, UTC) if microseconds else None

    @staticmethod
    def _words(*words: str) -> Sequence[str]:
        return ("systemctl", "--user", *words)


def _units_folder() -> Path:
    chosen = os.environ.get("XDG_CONFIG_HOME")
    return (Path(chosen) if chosen else Path.home() / ".config") / "systemd" / "user"
