"""What the window asks about the nights: pause, silence, the timer and the autostart of this computer."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.model import PauseLength
    from gui.engine import Engine


_LOG = logging.getLogger(__name__)


def pause(engine: Engine, length: PauseLength) -> None:
    """The nights wait; the push goes on."""
    from core.schedule.pause import pause as begin

    begin(engine.fresh_profile(), length)


def resume(engine: Engine) -> None:
    from core.schedule.pause import resume as end

    end(engine.fresh_profile())


def tell_silence_once(engine: Engine, day: date) -> bool:
    """Whether this program is the one that reminds of the silence today."""
    return engine.profile.store.nights.tell_once(f"silence-{day.isoformat()}", engine.profile.clock())


def timer_installed(engine: Engine) -> bool:
    """Whether the timer of this computer syncs when the program does not run."""
    from core.errors import AppError
    from core.schedule.os_timers.here import timer_of

    profile = engine.fresh_profile()
    try:
        status = timer_of(profile.paths, profile.settings.sync).status()
    except AppError:
        return False
    return status.installed and status.running


def repair_system(engine: Engine) -> None:
    """Timer and autostart are set anew where the program has moved since; what the system refuses is left as it is."""
    from core.errors import AppError
    from core.schedule.autostart.here import autostart
    from core.schedule.autostart.plan import repair as repair_autostart
    from core.schedule.os_timers.here import repair, timer_of

    profile = engine.fresh_profile()
    mends: tuple[Callable[[], bool], ...] = (
        lambda: repair(timer_of(profile.paths, profile.settings.sync)),
        lambda: repair_autostart(autostart()),
    )
    for mend in mends:
        try:
            mend()
        except AppError as error:
            _LOG.warning("not repaired: %s", error.code)
