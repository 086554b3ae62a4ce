"""`timers install | remove | status`: the operating system's timer that runs `sync --if-due`."""

from __future__ import annotations

import os
from typing import Any

import typer

from core import settings
from core.cli.context import errors_become_exits, options, say, show
from core.clock import to_text
from core.errors import ExitCode
from core.paths import profile_paths
from core.schedule.os_timers.here import timer_of
from core.schedule.os_timers.plan import OsTimer, TimerStatus
from core.words import sentence

# What a timer does not inherit. Never written into it: each may hold a secret.
_OF_THE_SHELL = ("OPTOUT_SYNC_DATABASE_URL", "OPTOUT_SYNC_TOKEN", "OPTOUT_SYNC_PASSPHRASE")

app = typer.Typer(help="The system's timer for the night.", no_args_is_help=True)


def add_to(root: typer.Typer) -> None:
    root.add_typer(app, name="timers")


@app.command()
def install(context: typer.Context) -> None:
    """Sets the timer, or mends it; the night then runs whether or not the app is open."""
    with errors_become_exits(context):
        timer = _timer(context)
        timer.install()
        _begin_nights(context)
        status_ = timer.status()
        _show(context, status_)
        left_behind = [name for name in _OF_THE_SHELL if os.environ.get(name)]
        if left_behind:
            say(str(sentence("timer_environment", {"names": ", ".join(left_behind), "timer": timer.plan.name})))
        if not status_.running:
            raise typer.Exit(ExitCode.PROBLEMS_REMAIN)


@app.command()
def remove(context: typer.Context) -> None:
    """Takes the timer away; one that is not there is fine."""
    with errors_become_exits(context):
        timer = _timer(context)
        timer.remove()
        _show(context, timer.status())


@app.command()
def status(context: typer.Context) -> None:
    """What the system says about the timer."""
    with errors_become_exits(context):
        _show(context, _timer(context).status())


def _timer(context: typer.Context) -> OsTimer:
    given = options(context)
    paths = profile_paths(given.data_dir, given.profile)
    return timer_of(paths, settings.load(paths.settings).sync)


def _show(context: typer.Context, status_: TimerStatus) -> None:
    next_ = _next_night(context) if status_.installed else None
    data: dict[str, Any] = {
        "installed": status_.installed,
        "running": status_.running,
        "changed": status_.changed,
        "next": next_,
        "timer_next": to_text(status_.next_at) if status_.next_at else None,
        "logged_in_only": status_.logged_in_only,
        "place": status_.place,
        "reason": status_.reason,
    }
    word = "installed" if status_.installed else "not installed"
    lines = [f"The timer is {word}: {status_.place}"]
    if status_.installed:
        lines.append(f"Next night: {next_ or 'none'}")
    show(context, data, lines)
    if status_.reason:
        say(str(sentence(status_.reason, {"program": "systemctl"})))
    elif status_.changed:
        say(str(sentence("timer_moved")))
    elif status_.installed and status_.logged_in_only:
        say(str(sentence("timer_logged_in_only")))


def _begin_nights(context: typer.Context) -> None:
    from core.profile import Profile
    from core.schedule.outlook import begin_nights

    given = options(context)
    with Profile.open(given.data_dir, given.profile) as profile:
        begin_nights(profile)


def _next_night(context: typer.Context) -> str | None:
    from core.profile import Profile
    from core.schedule.outlook import outlook

    given = options(context)
    with Profile.open(given.data_dir, given.profile) as profile:
        next_at = outlook(profile).next_at
    return to_text(next_at) if next_at else None
