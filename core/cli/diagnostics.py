"""`diagnostics`: the diagnostic file, for a helper."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from core.cli.context import errors_become_exits, options, show


def add_to(app: typer.Typer) -> None:
    app.command()(diagnostics)


def diagnostics(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="Where it is written.")],
    days: Annotated[int, typer.Option(help="How far back: 1, 7, 30, or 0 for everything.")] = 7,
) -> None:
    """Writes what helps a helper: versions, choices, runs, problems, log; with stand-ins for people and orgs."""
    from core.diagnostics import Range, collect, save
    from core.paths import log_folder
    from core.profile import Profile

    ranges = {1: Range.DAY, 7: Range.WEEK, 30: Range.MONTH, 0: Range.EVERYTHING}
    if days not in ranges:
        raise typer.BadParameter("1, 7, 30, or 0 for everything", param_hint="--days")
    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        made = collect(profile, log_folder(given.data_dir), ranges[days])
        save(file, made)
        show(context, {"file": str(file), "sections": list(made.sections)}, [f"Written to {file}"])
