"""What a timer of a profile is to do, before any operating system has a say; pure but for `plan_for`."""

from __future__ import annotations

import getpass
import hashlib
import os
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from core.paths import ProfilePaths, usual_data_root
from core.programs import command_line_program
from core.settings.sync import SyncSettings

EVERY_MINUTES = 30


@dataclass(frozen=True)
class TimerPlan:
    """`command`: the words to run. `at` ("20:00") and `zone`: the night's. `user`: the name for Windows."""

    name: str
    profile: str
    command: tuple[str, ...]
    at: str
    zone: str
    user: str = ""


@dataclass(frozen=True)
class TimerStatus:
    """What the system says. `running`: whether it will fire.

    `changed`: it runs something else than we would install, as after the program was moved; `program` is what it starts
    now. `next_at`: when it fires next, where the system says so. `place`: for a person who wants to look. `reason`: a
    code with words, where something stands in the way. `logged_in_only`: it rests while the user is logged out.
    """

    installed: bool
    running: bool = False
    changed: bool = False
    program: str = ""
    next_at: datetime | None = None
    place: str = ""
    reason: str | None = None
    logged_in_only: bool = True


class OsTimer(Protocol):
    """A timer on this machine. Each method raises AppError `timer_refused` or `timer_unsupported`."""

    @property
    def plan(self) -> TimerPlan: ...

    def install(self) -> None:
        """Also mends and replaces; doing it twice is the same as once."""
        ...

    def remove(self) -> None:
        """One that is not there is fine."""
        ...

    def status(self) -> TimerStatus: ...


def plan_for(paths: ProfilePaths, sync: SyncSettings) -> TimerPlan:
    root = paths.folder.parent.parent
    return TimerPlan(
        name=timer_name(root, paths.folder.name),
        profile=paths.folder.name,
        command=(
            *command_line_program(),
            *("--data-dir", str(root.absolute())),
            *("--profile", paths.folder.name),
            *("sync", "--if-due", "--wait"),
        ),
        at=sync.time,
        zone=sync.time_zone,
        user=_windows_user() if sys.platform == "win32" else "",
    )


def timer_name(root: Path, profile: str) -> str:
    """One a profile; another data folder gets a name of its own, so that a trial never replaces the real one."""
    name = f"opt-out-sync-{profile}"
    if root.absolute() == usual_data_root().absolute():
        return name
    return f"{name}-{hashlib.sha256(str(root.absolute()).encode()).hexdigest()[:8]}"


def _windows_user() -> str:
    domain = os.environ.get("USERDOMAIN", "")
    return f"{domain}\\{getpass.getuser()}" if domain else getpass.getuser()
