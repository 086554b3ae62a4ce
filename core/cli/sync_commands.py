"""`connect` and `sync`: the commands that talk to Salesforce."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from core.cli.context import errors_become_exits, options, say, show
from core.cli.lists import problem_data, problem_line, run_data
from core.errors import ExitCode
from core.model import Progress, RunState, RunTrigger
from core.progress import Report, report_nothing
from core.words import sentence

if TYPE_CHECKING:
    from core.sync.nightly import SyncReport

_SHOWN = 20


def add_to(app: typer.Typer) -> None:
    for command in (connect, sync):
        app.command()(command)


def connect(
    context: typer.Context,
    instance_url: Annotated[str, typer.Option(help="The My Domain address, https://….my.salesforce.com")],
    ca: Annotated[Path | None, typer.Option(help="An extra certificate authority to trust, as a PEM file.")] = None,
) -> None:
    """Saves a connection. The access token is read from standard input and goes to the keyring."""
    from core import credentials
    from core.credentials import Secret
    from core.profile import Profile
    from core.setup.connect import connect as make_connection

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        if sys.stdin.isatty():
            say("Paste the access token and press Enter:")
        token = Secret(sys.stdin.readline().strip())
        if not token.reveal():
            token = credentials.token_from_environment() or token
        connection = make_connection(profile, instance_url, token, ca)
        data = {
            "org_id": connection.org_id,
            "org_name": connection.org_name,
            "is_sandbox": connection.is_sandbox,
            "user": connection.user_name,
        }
        kind = "sandbox" if connection.is_sandbox else "production"
        show(context, data, [f"Connected to {connection.org_name} ({kind}, {connection.org_id})"])


def sync(
    context: typer.Context,
    preview: Annotated[bool, typer.Option("--preview", help="Show what would change; write nothing.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Pass the brake: make all the changes that there are.")] = False,
    if_due: Annotated[bool, typer.Option("--if-due", help="Only where a night is due; harmless at any time.")] = False,
    wait: Annotated[bool, typer.Option("--wait", help="With --if-due: no network yet? Try for ten minutes.")] = False,
) -> None:
    """Compares both sides and brings them into agreement. Held where too much would change (exit code 4)."""
    if if_due:
        from core.cli.night import sync_if_due

        sync_if_due(context, patient=wait)
        return
    from core.profile import Profile
    from core.sync.held import NOTHING
    from core.sync.nightly import approve_all
    from core.sync.nightly import sync as run_sync

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        approval, exclude = approve_all(profile) if yes and not preview else (NOTHING, frozenset())
        with cancel_on_signal() as cancelled:
            report = run_sync(
                profile,
                trigger=RunTrigger.COMMAND_LINE,
                preview=preview,
                report=progress_report(),
                cancelled=cancelled,
                approval=approval,
                exclude=exclude,
            )
        show_sync(context, report)


def show_sync(context: typer.Context, report: SyncReport) -> None:
    """The result of a sync, with its exit code."""
    from core.cli.held import change_data, hold_data, hold_lines
    from core.sync.held import rows_of

    run, is_held = report.run, report.run.state is RunState.HELD
    now = "would go" if report.preview or is_held else "went"
    problems = list(report.problems)
    data = {
        **run_data(run),
        "preview": report.preview,
        "hold": hold_data(report.hold),
        "api_calls_left": report.api_calls_left,
        "changes": [change_data(row) for row in rows_of(report.plan)] if report.preview or is_held else None,
        "problem_list": [problem_data(problem) for problem in problems],
    }
    to, from_ = run.to_salesforce, run.from_salesforce
    if is_held:
        to, from_ = len(report.plan.writes), len(report.plan.record_here)
    counts = (
        f"{to} {now} to Salesforce, {from_} {now} from Salesforce,"
        f" {run.already_equal} already equal, {len(problems)} problems"
    )
    calls = f"{run.api_calls} API calls" + (f" of {run.api_calls_estimated} for all of it" if report.preview else "")
    left = f", {report.api_calls_left} of the day are left" if report.api_calls_left is not None else ""
    show(context, data, [counts, f"{calls}{left}, {run.elapsed_s:.1f} s"])
    for problem in problems[:_SHOWN]:
        say(problem_line(problem))
    if len(problems) > _SHOWN:
        say(f"… and {len(problems) - _SHOWN} more; see: optoutctl problems")
    for line in hold_lines(report.hold, preview=report.preview):
        say(line)
    if is_held:
        raise typer.Exit(ExitCode.HELD)
    if run.state is RunState.CANCELLED:
        say(str(sentence("cancelled")))
        raise typer.Exit(ExitCode.TEMPORARY)
    if problems:
        raise typer.Exit(ExitCode.PROBLEMS_REMAIN)


@contextmanager
def cancel_on_signal() -> Iterator[Callable[[], bool]]:
    """Ctrl+C and SIGTERM stop the run between two steps; what was done stands."""
    asked: list[int] = []
    previous = {
        number: signal.signal(number, lambda received, _frame: asked.append(received))
        for number in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield lambda: bool(asked)
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)


def progress_report() -> Report:
    """Tells people in front of a terminal where the work is, and nobody else."""
    return _say_progress if sys.stderr.isatty() else report_nothing


def _say_progress(progress: Progress) -> None:
    total = f" of {progress.total}" if progress.total is not None else ""
    done = f" {progress.done}{total}" if progress.done else ""
    print(f"\r\033[K{progress.phase.value.replace('_', ' ')}{done}", end="", file=sys.stderr, flush=True)
