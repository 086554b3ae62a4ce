"""The autostart of this machine's operating system."""

from __future__ import annotations

import sys

from core.schedule.autostart.plan import Autostart, command


def autostart() -> Autostart:
    if sys.platform == "win32":
        from core.schedule.autostart.run_key import RunKey

        return RunKey(command())
    if sys.platform == "darwin":
        from core.schedule.autostart.launch_agent import LaunchAgent

        return LaunchAgent(command())
    from core.schedule.autostart.xdg import XdgAutostart

    return XdgAutostart(command())
