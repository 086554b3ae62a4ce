"""`held`: the plan of a run that was held, and what the admin does about it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from core.cli.context import errors_become_exits, options, say, show
from core.errors import AppError
from core.model import Direction, RunTrigger
from core.words import sentence

if TYPE_CHECKING:
    from core.model import ChangeKey
    from core.profile import Profile
    from core.store.held import HeldChange
    from core.sync.guard import Hold
    from core.sync.held import HeldPlan

app = typer.Typer(help="The plan of a run that was held: look at it, leave rows out, let it go, or drop it.")


def add_to(root: typer.Typer) -> None:
    root.add_typer(app, name="held")


Which = Annotated[list[str], typer.Argument(metavar="ADDRESS-OR-ID…", help="E-mail addresses or Salesforce IDs.")]


@app.callback(invoke_without_command=True)
def look(context: typer.Context) -> None:
    """Shows the plan that waits."""
    if context.invoked_subcommand is not None:
        return
    from core.profile import Profile
    from core.sync.held import held_plan

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        plan = held_plan(profile)
        if plan is None:
            show(context, {"run_id": None, "hold": None, "changes": []}, ["Nothing is held."])
            return
        show(context, _plan_data(plan), [*hold_lines(plan.hold, preview=False), *map(change_line, plan.changes)])


@app.command()
def exclude(context: typer.Context, which: Which) -> None:
    """Leaves rows out of the plan. Once it is let go they stay out, as problems, until the person asks anew."""
    _mark(context, which, excluded=True)


@app.command()
def include(context: typer.Context, which: Which) -> None:
    """Takes rows back into the plan."""
    _mark(context, which, excluded=False)


@app.command()
def release(context: typer.Context) -> None:
    """Lets the plan go: the sync is made, with the shown changes approved."""
    from core.cli.sync_commands import cancel_on_signal, progress_report, show_sync
    from core.profile import Profile
    from core.sync.nightly import release as let_it_go

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        with cancel_on_signal() as cancelled:
            report = let_it_go(profile, trigger=RunTrigger.COMMAND_LINE, report=progress_report(), cancelled=cancelled)
        if report is None:
            raise AppError("held_nothing")
        show_sync(context, report)


@app.command()
def drop(context: typer.Context) -> None:
    """Throws the plan away. Nothing was written; the next sync decides anew."""
    from core.profile import Profile
    from core.sync.held import drop as throw_away

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        run = throw_away(profile)
        if run is None:
            raise AppError("held_nothing")
        show(context, {"run_id": run.id, "state": run.state.value}, [f"The plan of run {run.id} is dropped."])


@app.command(name="let-go")
def let_go(context: typer.Context, address: str) -> None:
    """Ends what was left out of one person, by hand or by an undo: the next sync treats them as everybody."""
    from core.profile import Profile
    from core.sync.held import let_go as end
    from core.sync.match import known_address

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        key = known_address(profile, address)
        count = end(profile, key)
        show(context, {"address": key, "let_go": count}, [f"{count} changes of {key} are not left out any more."])


def hold_data(hold: Hold | None) -> dict[str, Any] | None:
    if hold is None:
        return None
    return {"reason": hold.reason.value, "what": hold.what, "count": hold.count, "limit": hold.limit}


def hold_lines(hold: Hold | None, *, preview: bool) -> Iterable[str]:
    """Why a run was held, or would be, with figures and the next step."""
    if hold is None:
        return
    if preview:
        yield "As it is, the brake would hold this run."
    yield str(sentence(hold.reason.value))
    if hold.reason.value == "org_changed":
        yield f"The org that answered is {hold.what}."
    if hold.count or hold.limit:
        what = f"{hold.what.replace('_', ' ')}: " if hold.what else ""
        yield f"{what}{hold.count}, the measure is {hold.limit}."
    if hold.reason.value != "org_changed" and not preview:
        yield "Let it go: optoutctl held release (or sync --yes). Leave rows out: optoutctl held exclude. Drop it:"
        yield "optoutctl held drop."


def change_data(row: HeldChange) -> dict[str, Any]:
    return {
        "direction": row.direction.value,
        "address": row.address,
        "sobject": row.sobject.value if row.sobject else None,
        "record_id": row.record_id,
        "fields": list(row.fields),
        "excluded": row.excluded,
    }


def change_line(row: HeldChange) -> str:
    to = "tick" if row.direction is Direction.TO_SALESFORCE else "record here, says"
    mark = "  (left out)" if row.excluded else ""
    return f"  {row.address}: {to} {row.sobject} {row.record_id} {' '.join(row.fields)}".rstrip() + mark


def _plan_data(plan: HeldPlan) -> dict[str, Any]:
    return {
        "run_id": plan.run.id,
        "hold": hold_data(plan.hold),
        "to_salesforce": sum(1 for row in plan.changes if row.direction is Direction.TO_SALESFORCE),
        "from_salesforce": sum(1 for row in plan.changes if row.direction is Direction.FROM_SALESFORCE),
        "changes": [change_data(row) for row in plan.changes],
    }


def _mark(context: typer.Context, which: list[str], *, excluded: bool) -> None:
    from core.profile import Profile
    from core.sync.held import exclude as mark

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        count = mark(profile, _keys(profile, which), excluded=excluded)
        show(context, {"changed": count}, [f"{count} rows {'left out' if excluded else 'back in the plan'}."])
        if excluded:
            say("They stay out, as problems, once the plan is let go: optoutctl held release")


def _keys(profile: Profile, which: list[str]) -> list[ChangeKey]:
    """The rows that these addresses and ids name. Raises AppError `held_nothing` or `held_unknown_change`."""
    from core.sync.held import held_plan

    plan = held_plan(profile)
    if plan is None:
        raise AppError("held_nothing")
    keys: list[ChangeKey] = []
    for wanted in which:
        found = [
            row.key
            for row in plan.changes
            if wanted.casefold() == row.address or wanted in {row.record_id, row.record_id[:15]}
        ]
        if not found:
            raise AppError("held_unknown_change", change=wanted)
        keys.extend(found)
    return keys
