"""What is started at login, before any operating system has a say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from core.programs import window_program

NAME = "opt-out-sync"
TITLE = "Opt-Out Sync"


@dataclass(frozen=True)
class AutostartStatus:
    """`changed`: another program is started than this one, as after it was moved. `place`: for whoever looks."""

    on: bool
    changed: bool = False
    place: str = ""


class Autostart(Protocol):
    """Each raises AppError `file_unwritable`, `timer_refused` or `timer_unsupported`."""

    def turn_on(self) -> None:
        """Also mends; doing it twice is the same as once."""
        ...

    def turn_off(self) -> None: ...

    def status(self) -> AutostartStatus: ...


def command() -> tuple[str, ...]:
    return (*window_program(), "--background")


def repair(autostart: Autostart) -> bool:
    """Turns it on anew where it is on and would start another program. Returns whether it did."""
    status = autostart.status()
    if not (status.on and status.changed):
        return False
    autostart.turn_on()
    return True
