"""`resubscribe`, `undo` and `drift`: the acts around the sync."""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from core.cli.context import errors_become_exits, options, say, show
from core.cli.lists import run_data
from core.errors import AppError, ExitCode
from core.words import sentence

if TYPE_CHECKING:
    from core.sync.drift import DriftRow
    from core.sync.undo import UndoPlan
    from core.sync.undo_plan import UndoItem

_SHOWN = 20


def add_to(app: typer.Typer) -> None:
    for command in (resubscribe, undo, drift):
        app.command()(command)


def resubscribe(
    context: typer.Context,
    address: Annotated[str, typer.Argument(help="Exactly one person; there is no bulk re-subscribe.")],
    reason: Annotated[str, typer.Option(help="Why, in words that will hold in a year.")],
    evidence: Annotated[str, typer.Option(help="What proves the person's wish: a ticket, a form, a call.")],
    by: Annotated[str, typer.Option(help="Who does this.")],
) -> None:
    """Takes one person's unsubscribe back, on both sides and with its reason recorded."""
    from core.profile import Profile
    from core.sync.resubscribe import resubscribe as act

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        report = act(profile, address, reason=reason, evidence=evidence, by=by)
        cleared = [
            {"sobject": one.ref.sobject.value, "record_id": one.ref.id, "fields": list(one.fields)}
            for one in report.cleared
        ]
        left = [{"sobject": ref.sobject.value, "record_id": ref.id} for ref in report.left_ticked]
        data = {
            "address": report.address,
            "done": report.done,
            "cleared": cleared,
            "left_ticked": left,
            "problems": [asdict(problem) for problem in report.problems],
            "run_id": report.run.id,
        }
        lines = [f"{one['sobject']} {one['record_id']}: cleared" for one in cleared]
        if report.done:
            lines.append(f"{report.address} gets mail again. Recorded as run {report.run.id}.")
        show(context, data, lines)
        for one in left:
            say(f"{one['sobject']} {one['record_id']} has the same address and stays ticked; it is not linked.")
        for problem in report.problems:
            say(f"{problem.sobject} {problem.record_id}: {sentence(problem.code, {'message': problem.message})}")
        if not report.done:
            say(str(sentence("resubscribe_failed", {"address": report.address})))
            raise typer.Exit(ExitCode.PROBLEMS_REMAIN)


def undo(
    context: typer.Context,
    run: Annotated[int, typer.Argument(help="The number of the run, as optoutctl runs shows it.")],
    preview: Annotated[bool, typer.Option("--preview", help="Only say what would be put back.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask, in front of a terminal either.")] = False,
    by: Annotated[str, typer.Option(help="Who does this, for the evidence.")] = "",
) -> None:
    """Puts back exactly what one run changed, where nobody changed it since. A terminal is shown it and asked first."""
    from core.profile import Profile
    from core.sync.undo import undo as act
    from core.sync.undo import undo_plan

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        if preview or (not yes and sys.stdin.isatty()):
            plan = undo_plan(profile, run)
            if not preview and not _agreed_to(plan):
                raise AppError("undo_needs_yes", run=run, put_back=len(plan.put_back), left=len(plan.left))
        if preview:
            items = [_item(one) for one in plan.items]
            show(
                context,
                {"run_id": None, "undoes": run, "put_back": len(plan.put_back), "left": len(plan.left), "items": items},
                [
                    f"{len(plan.put_back)} would be put back, {len(plan.left)} left",
                    *(_item_line(one) for one in plan.items),
                ],
            )
            return
        report = act(profile, run, by=by)
        data = {
            **run_data(report.run),
            "undoes": run,
            "put_back": len(report.plan.put_back),
            "cleared": report.cleared,
            "ended": report.ended,
            "left": len(report.plan.left),
            "items": [_item(one) for one in report.plan.items],
            "problem_list": [asdict(problem) for problem in report.problems],
        }
        show(
            context,
            data,
            [f"{report.cleared} records cleared, {report.ended} unsubscribes ended here, {len(report.plan.left)} left"],
        )
        for one in report.plan.left[:_SHOWN]:
            say(_item_line(one))
        for problem in report.problems[:_SHOWN]:
            say(f"{problem.address}: {sentence(problem.code, {'message': problem.message})}")
        if report.problems:
            raise typer.Exit(ExitCode.PROBLEMS_REMAIN)


def _agreed_to(plan: UndoPlan) -> bool:
    for one in plan.items[:_SHOWN]:
        say(_item_line(one))
    return typer.confirm(f"Put {len(plan.put_back)} changes back, leave {len(plan.left)}?", err=True)


def drift(
    context: typer.Context,
    csv: Annotated[Path | None, typer.Option(help="Write the whole report to this CSV file.")] = None,
) -> None:
    """Everybody whose two sides differ, and why. Reads only."""
    from core.profile import Profile
    from core.sync.drift import drift as act
    from core.sync.drift import export_drift

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        rows = act(profile)
        if csv is not None:
            count = export_drift(csv, rows)
            show(context, {"file": str(csv), "rows": count}, [f"{count} rows in {csv}"])
        elif given.json:
            found = [_drift_data(row) for row in rows]
            count = len(found)
            show(context, found, [])
        else:
            count = 0
            for row in rows:
                count += 1
                print(_drift_line(row))
            if not count:
                print("Both sides agree.")
        if count:
            raise typer.Exit(ExitCode.PROBLEMS_REMAIN)


def _item(one: UndoItem) -> dict[str, Any]:
    data = asdict(one)
    data.pop("account_id")
    return data


def _item_line(one: UndoItem) -> str:
    by = f" by {one.changed_by} {one.changed_at}" if one.changed_by else ""
    return f"  {one.verdict:14} {one.address} {one.sobject} {one.record_id}{by}"


def _drift_data(row: DriftRow) -> dict[str, Any]:
    words = sentence(row.reason, {"message": row.message, "sobject": row.sobject or ""})
    return {**asdict(row), "title": words.title, "next_step": words.body}


def _drift_line(row: DriftRow) -> str:
    record = f" {row.sobject} {row.record_id}".rstrip() if row.sobject else ""
    title = sentence(row.reason, {"message": row.message, "sobject": row.sobject or ""}).title
    return f"{row.address or 'Everybody'}{record}: {title}"
