"""`handover export` and `handover confirm`: files for the sales tool, which has no public way in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from core.cli.context import errors_become_exits, options, say, show


def add_to(app: typer.Typer) -> None:
    group = typer.Typer(help="Files for the sales tool: who opted out in Salesforce.", no_args_is_help=True)
    group.command()(export)
    group.command()(confirm)
    app.add_typer(group, name="handover")


def export(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where the files go; made if it is not there.")],
    again: Annotated[bool, typer.Option("--again", help="Also those handed over and not confirmed yet.")] = False,
) -> None:
    """Writes what is new as CSV files of at most 1,000 rows."""
    from core.profile import Profile
    from core.sync.handover import export as act

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        report = act(profile, folder, again=again)
        counts = profile.store.handover.counts()
        files = [str(path) for path in report.files]
        data = {
            "files": files,
            "people": report.people,
            "unconfirmed": counts.unconfirmed,
            "confirmed": counts.confirmed,
        }
        show(context, data, [*files, f"{report.people} people"])
        if not report.people and counts.unconfirmed and not again:
            say(f"Nothing new; {counts.unconfirmed} were handed over and not confirmed: --again writes them once more.")


def confirm(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="A hand-over file that the sales tool has taken.")],
) -> None:
    """Marks everybody in a hand-over file as known to the sales tool."""
    from core.profile import Profile
    from core.sync.handover import confirm as act

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        done = act(profile, file)
        data = {"files": [str(file)], "people": done.confirmed, "before": done.before, "unknown": list(done.unknown)}
        show(context, data, [f"{done.confirmed} confirmed, {done.before} were already"])
        if done.unknown:
            say(f"{len(done.unknown)} people in the file were never handed over; nothing was noted for them.")
