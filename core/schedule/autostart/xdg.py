"""Linux: a desktop entry in the user's autostart folder (freedesktop.org, "Desktop Application Autostart")."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

from core.schedule.autostart.plan import NAME, TITLE, AutostartStatus
from core.schedule.os_timers.runner import delete, read, write

# Desktops turn an entry off by one of these, without taking it away.
_OFF = ("Hidden=true", "X-GNOME-Autostart-enabled=false")
# Characters that need quotes in Exec, and those that need a backslash inside them (Desktop Entry, "The Exec key").
_RESERVED = frozenset(" \t\n\"'\\><~|&;$*?#()`")
_ESCAPED = ("\\", '"', "`", "$")


def render(command: Sequence[str]) -> str:
    return f"""\
[Desktop Entry]
Type=Application
Version=1.5
Name={TITLE}
Comment=Keeps unsubscribes and Salesforce in agreement
Exec={" ".join(_quoted(word) for word in command)}
Icon={NAME}
Terminal=false
StartupNotify=false
X-GNOME-Autostart-enabled=true
"""


def _quoted(word: str) -> str:
    text = word.replace("%", "%%")
    if not _RESERVED.intersection(text):
        return text
    for sign in _ESCAPED:
        text = text.replace(sign, "\\" + sign)
    # The value of a key is unescaped once before Exec's own rules apply, so that each backslash is written twice.
    return '"' + text.replace("\\", "\\\\") + '"'


def _program_in(value: str) -> str:
    """The first word of Exec, as `_quoted` wrote it."""
    text = value.replace("\\\\", "\\")
    found = re.match(r'"((?:[^"\\]|\\.)*)"|(\S*)', text)
    if found is None:
        return ""
    word = found[2] if found[1] is None else re.sub(r"\\(.)", r"\1", found[1])
    return word.replace("%%", "%")


class XdgAutostart:
    def __init__(self, command: Sequence[str], folder: Path | None = None) -> None:
        self.command = command
        self.file = (folder or _autostart_folder()) / f"{NAME}.desktop"

    def turn_on(self) -> None:
        write(self.file, render(self.command))

    def turn_off(self) -> None:
        delete(self.file)

    def status(self) -> AutostartStatus:
        text = read(self.file)
        if text is None or any(line.strip() in _OFF for line in text.splitlines()):
            return AutostartStatus(on=False, place=str(self.file))
        exec_line = next((line for line in text.splitlines() if line.startswith("Exec=")), "")
        changed = exec_line not in render(self.command).splitlines()
        return AutostartStatus(True, changed, _program_in(exec_line.removeprefix("Exec=")), str(self.file))


def _autostart_folder() -> Path:
    chosen = os.environ.get("XDG_CONFIG_HOME")
    return (Path(chosen) if chosen else Path.home() / ".config") / "autostart"
