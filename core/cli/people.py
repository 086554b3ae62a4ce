"""`people import`: bringing people in from a file; the group's other commands stand in `people_acts.py`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from core.cli import people_acts
from core.cli.context import errors_become_exits, options, say, show
from core.errors import ExitCode
from core.words import sentence

_SHOWN = 20


def add_to(app: typer.Typer) -> None:
    group = typer.Typer(help="The people whom the sales tool knows.", no_args_is_help=True)

    @group.command(name="import")
    def import_(
        context: typer.Context,
        file: Annotated[Path, typer.Argument(help="CSV or Excel file with e-mail, names and Salesforce IDs.")],
    ) -> None:
        """Adds and updates people from a CSV or Excel file. Rows that do not fit are listed; the good ones are kept."""
        from core.intake.people import import_people
        from core.profile import Profile

        given = options(context)
        with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
            report = import_people(profile, file)
            rejected = [
                {
                    "row": row.line,
                    "code": row.reason,
                    "reason": str(sentence(row.reason, row.params)),
                }
                for row in report.rejected
            ]
            data = {
                "added": report.added,
                "updated": report.updated,
                "unchanged": report.unchanged,
                "duplicates": report.duplicates,
                "rejected_count": report.rejected_count,
                "rejected": rejected,
            }
            summary = f"{report.added} added, {report.updated} updated, {report.unchanged} unchanged"
            show(context, data, [f"{summary}, {report.rejected_count} rejected"])
            if not given.json:
                for row in rejected[:_SHOWN]:
                    say(f"Line {row['row']}: {row['reason']}")
                if report.rejected_count > _SHOWN:
                    say(f"… and {report.rejected_count - _SHOWN} more; --json lists them")
            if report.rejected_count:
                raise typer.Exit(ExitCode.PROBLEMS_REMAIN)

    people_acts.add_to(group)
    app.add_typer(group, name="people")
