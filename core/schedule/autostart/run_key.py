"""Windows: a value under the user's Run key, by way of `reg`, which needs no rights and can be stood in for."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence

from core.schedule.autostart.plan import NAME, AutostartStatus
from core.schedule.os_timers.runner import Runner, insist
from core.schedule.os_timers.runner import run as run_program

_KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run"
_KIND = "REG_SZ"


def render(command: Sequence[str]) -> str:
    return subprocess.list2cmdline(command)


class RunKey:
    def __init__(self, command: Sequence[str], runner: Runner = run_program) -> None:
        self.command, self._text, self._run = command, render(command), runner

    def turn_on(self) -> None:
        insist(self._run, "reg", "add", _KEY, "/v", NAME, "/t", _KIND, "/d", self._text, "/f")

    def turn_off(self) -> None:
        if self.status().on:
            insist(self._run, "reg", "delete", _KEY, "/v", NAME, "/f")

    def status(self) -> AutostartStatus:
        asked = self._run(("reg", "query", _KEY, "/v", NAME))
        _, _, found = asked.out.partition(_KIND)
        on = asked.code == 0 and bool(found.strip())
        text = found.strip() if on else ""
        return AutostartStatus(on, on and text != self._text, _program_in(text), f"{_KEY}\\{NAME}")


def _program_in(text: str) -> str:
    """The first word; the value of a path with a blank in it is in quotes."""
    quoted, _, _rest = text.removeprefix('"').partition('"') if text.startswith('"') else text.partition(" ")
    return quoted
