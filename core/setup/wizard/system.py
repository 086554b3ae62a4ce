"""What the wizard sets up outside of the profile: the timer of the system, and the start at login.

Handed in, so that a test does not set up the computer it runs on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from core.profile import Profile
from core.setup.wizard.apply import Undo

Install = Callable[[Profile], Undo | None]


@dataclass(frozen=True)
class System:
    """Each sets one thing up and returns how to take it back, None where it was there already. Raises AppError."""

    install_timer: Install
    start_at_login: Install


def this_computer() -> System:
    """The timer and the start at login of the system that this program runs on."""
    return System(_timer, _login)


def _timer(profile: Profile) -> Undo | None:
    from core.schedule.os_timers.here import timer_of
    from core.schedule.outlook import begin_nights

    timer = timer_of(profile.paths, profile.settings.sync)
    was_there = timer.status().installed
    timer.install()
    begin_nights(profile)
    return None if was_there else timer.remove


def _login(_profile: Profile) -> Undo | None:
    from core.schedule.autostart.here import autostart

    found = autostart()
    was_on = found.status().on
    found.turn_on()
    return None if was_on else found.turn_off
