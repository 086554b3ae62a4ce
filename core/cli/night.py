"""`sync --if-due`, and `pause` and `resume` of the nights."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from core.cli.context import errors_become_exits, exit_code_of, options, say, show
from core.clock import to_text
from core.model import Pause, PauseLength
from core.words import sentence

if TYPE_CHECKING:
    from core.profile import Profile
    from core.schedule.night import NightReport


def add_to(app: typer.Typer) -> None:
    app.command()(pause)
    app.command()(resume)


def sync_if_due(context: typer.Context, *, patient: bool) -> None:
    """Runs the night where it is due, else says why not; `patient`: where it cannot begin, tries for ten minutes."""
    from core.cli.sync_commands import cancel_on_signal, progress_report, show_sync
    from core.profile import Profile
    from core.schedule.night import keep_trying, run_if_due

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        with cancel_on_signal() as stopping:
            report = progress_report()
            if patient:
                done = keep_trying(profile, _waiter(stopping), report=report, stopping=stopping)
            else:
                done = run_if_due(profile, report=report, stopping=stopping)
        if done.ran is not None:
            show_sync(context, done.ran)
        else:
            _show_not_run(context, profile, done)


def _waiter(stopping: Callable[[], bool]) -> Callable[[float], bool]:
    """Waits in steps of a second, so that a signal is heeded; whether to stop."""

    def wait(seconds: float) -> bool:
        left = seconds
        while left > 0 and not stopping():
            time.sleep(min(1.0, left))
            left -= 1.0
        return stopping()

    return wait


def _show_not_run(context: typer.Context, profile: Profile, done: NightReport) -> None:
    from core.schedule.outlook import outlook

    seen = outlook(profile)
    data: dict[str, Any] = {
        "run_id": None,
        "state": "not_due" if done.trouble is None else "skipped",
        "reason": seen.reason.value if done.trouble is None and seen.reason else None,
        "detail": done.trouble.code if done.trouble else seen.detail,
        "next_run": to_text(seen.next_at) if seen.next_at else None,
        **dict.fromkeys(("to_salesforce", "from_salesforce", "already_equal", "problems", "api_calls"), 0),
        "elapsed_s": 0.0,
    }
    line = str(sentence(seen.code)) if seen.code else "Nothing to do."
    show(context, data, [f"{line} Next run: {data['next_run'] or 'none'}"])
    if done.trouble is not None:
        say(str(sentence(done.trouble.code, done.trouble.params)))
        raise typer.Exit(exit_code_of(done.trouble.code))


def pause(
    context: typer.Context,
    length: Annotated[PauseLength, typer.Option("--for", help="How long.")] = PauseLength.UNTIL_RESUMED,
) -> None:
    """Lets the nightly sync wait. Unsubscribes still go to Salesforce at once."""
    from core.profile import Profile
    from core.schedule.pause import pause as begin

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        _show_pause(context, begin(profile, length))


def resume(context: typer.Context) -> None:
    """Ends the pause."""
    from core.profile import Profile
    from core.schedule.pause import resume as end

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        end(profile)
        _show_pause(context, None)


def _show_pause(context: typer.Context, found: Pause | None) -> None:
    until = to_text(found.until) if found and found.until else None
    line = f"Paused until {until or 'you resume'}." if found else "The nights come as chosen."
    show(context, {"paused": found is not None, "until": until}, [line])
