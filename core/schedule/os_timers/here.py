"""The timer of this machine's operating system, and its repair when the program has moved."""

from __future__ import annotations

import sys

from core.paths import ProfilePaths
from core.programs import is_another_that_lives
from core.schedule.os_timers.plan import OsTimer, plan_for
from core.settings.sync import SyncSettings


def timer_of(paths: ProfilePaths, sync: SyncSettings) -> OsTimer:
    plan = plan_for(paths, sync)
    if sys.platform == "win32":
        from core.schedule.os_timers.task_scheduler import TaskScheduler

        return TaskScheduler(plan)
    if sys.platform == "darwin":
        from core.schedule.os_timers.launchd import Launchd

        return Launchd(plan)
    from core.schedule.os_timers.systemd import Systemd

    return Systemd(plan)


def repair(timer: OsTimer) -> bool:
    """Installs anew what is installed and would run something else: the program moved, or the time was changed.

    A timer that starts another program which is still there belongs to that one, and is left alone. Returns whether it
    did. Raises AppError as `install` does.
    """
    status = timer.status()
    if not (status.installed and status.changed):
        return False
    if is_another_that_lives(status.program, timer.plan.command[0]):
        return False
    timer.install()
    return True
