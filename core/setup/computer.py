"""What is set up on this computer beside the profile: the timer of the system, and the start at login.

A protocol, so that a test does not set up the computer that it runs on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from core.profile import Profile


@dataclass(frozen=True)
class ComputerState:
    """`timer_reason`: a code with words where the system has the timer and does not run it, else empty."""

    timer: bool = False
    login: bool = False
    timer_reason: str = ""


class Computer(Protocol):
    """Each raises AppError `timer_…` or `file_unwritable`. Doing one twice is the same as once."""

    def state(self, profile: Profile) -> ComputerState: ...

    def set_timer(self, profile: Profile, *, on: bool) -> None:
        """For the time and zone of the profile's settings as they are now."""
        ...

    def set_login(self, *, on: bool) -> None: ...


class ThisComputer:
    """The real one: what the system says, not what was saved."""

    def state(self, profile: Profile) -> ComputerState:
        from core.schedule.autostart.here import autostart
        from core.schedule.os_timers.here import timer_of

        found = timer_of(profile.paths, profile.settings.sync).status()
        return ComputerState(found.installed, autostart().status().on, found.reason or "")

    def set_timer(self, profile: Profile, *, on: bool) -> None:
        from core.schedule.os_timers.here import timer_of
        from core.schedule.outlook import begin_nights

        timer = timer_of(profile.paths, profile.settings.sync)
        if on:
            timer.install()
            begin_nights(profile)
        else:
            timer.remove()

    def set_login(self, *, on: bool) -> None:
        from core.schedule.autostart.here import autostart

        if on:
            autostart().turn_on()
        else:
            autostart().turn_off()


class NoComputer:
    """For a practice org: it is gone with its window, so nothing of it is set up."""

    def state(self, profile: Profile) -> ComputerState:  # noqa: ARG002 - the protocol's
        return ComputerState()

    def set_timer(self, profile: Profile, *, on: bool) -> None:
        """Nothing."""

    def set_login(self, *, on: bool) -> None:
        """Nothing."""
