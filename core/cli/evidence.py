"""`evidence verify` and `evidence export`: the record of every write."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from core.cli.context import errors_become_exits, options, say, show
from core.errors import ExitCode


def add_to(app: typer.Typer) -> None:
    group = typer.Typer(help="The record of every write, kept for ever.", no_args_is_help=True)
    group.command()(verify)
    group.command()(export)
    app.add_typer(group, name="evidence")


def verify(context: typer.Context) -> None:
    """Checks that no line of the evidence was changed or removed."""
    from core.profile import Profile

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        report = profile.store.verify_evidence()
        log = profile.store.evidence_log
        size = log.size()
        data = {
            "entries": report.entries,
            "intact": report.intact,
            "broken_at": report.broken_at,
            "last_hash": log.last_hash(),
            "bytes": size.bytes,
            "bytes_per_entry": size.bytes_per_entry,
        }
        words = "intact" if report.intact else f"broken at entry {report.broken_at}"
        show(
            context,
            data,
            [
                f"{report.entries} entries, {words}",
                f"Last hash: {data['last_hash'] or 'none'}",
                f"{size.bytes} bytes, {size.bytes_per_entry} an entry; kept for ever",
            ],
        )
        if not report.intact:
            raise typer.Exit(ExitCode.PROBLEMS_REMAIN)


def export(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="A CSV file, or a page where the name ends in .html.")],
    person: Annotated[str | None, typer.Option(help="Only this person's.")] = None,
) -> None:
    """Writes the evidence out, all of it or one person's."""
    from core.profile import Profile
    from core.sync.evidence_export import export_evidence

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        report = export_evidence(profile, file, person)
        show(
            context,
            {"entries": report.entries, "intact": report.intact, "file": str(file)},
            [f"{report.entries} entries in {file}"],
        )
        if not report.intact:
            say("The chain is broken; see: optoutctl evidence verify")
            raise typer.Exit(ExitCode.PROBLEMS_REMAIN)
