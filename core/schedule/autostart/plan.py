"""What is started at login, before any operating system has a say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from core.programs import is_another_that_lives, window_program

NAME = "opt-out-sync"
TITLE = "Opt-Out Sync"


@dataclass(frozen=True)
class AutostartStatus:
    """`changed`: something else is started than we would, as after the program was moved; `program` is what is started
    now. `place`: for whoever looks."""

    on: bool
    changed: bool = False
    program: str = ""
    place: str = ""


class Autostart(Protocol):
    """Each raises AppError `file_unwritable`, `timer_refused` or `timer_unsupported`."""

    @property
    def command(self) -> Sequence[str]:
        """What we would start."""
        ...

    def turn_on(self) -> None:
        """Also mends; doing it twice is the same as once."""
        ...

    def turn_off(self) -> None: ...

    def status(self) -> AutostartStatus: ...


def command() -> tuple[str, ...]:
    return (*window_program(), "--background")


def repair(autostart: Autostart) -> bool:
    """Turns it on anew where it is on and would start something else.

    An entry that starts another program which is still there belongs to that one, and is left alone. Returns whether it
    did.
    """
    status = autostart.status()
    if not (status.on and status.changed) or is_another_that_lives(status.program, autostart.command[0]):
        return False
    autostart.turn_on()
    return True
