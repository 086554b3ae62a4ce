"""`settings get`, `settings set` and `settings fields`."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from core import settings
from core.cli.context import errors_become_exits, options, say, show
from core.errors import AppError
from core.paths import profile_paths
from core.settings.sync import SyncSettings
from core.words import sentence

# What the choice of these means is looked up in Salesforce first (core.sync.field_change).
_SHOWN_FIRST = frozenset({"sync.field", "sync.contact_sales_field", "sync.lead_sales_field", "sync.reach"})

app = typer.Typer(help="Reads and changes the settings.", no_args_is_help=True)


def add_to(root: typer.Typer) -> None:
    root.add_typer(app, name="settings")


@app.command()
def get(
    context: typer.Context, key: Annotated[str | None, typer.Argument(help="One key; else all are shown.")] = None
) -> None:
    """Shows one setting or all."""
    given = options(context)
    with errors_become_exits(context):
        found = settings.flat(settings.load(profile_paths(given.data_dir, given.profile).settings))
        if key is not None:
            if key not in found:
                raise AppError("setting_unknown", key=key, known=", ".join(sorted(found)))
            found = {key: found[key]}
        show(context, found, [f"{name} = {value}" for name, value in found.items()])


@app.command(name="set")
def set_(
    context: typer.Context,
    key: str,
    value: str,
    preview: Annotated[bool, typer.Option("--preview", help="Only say what the change would do.")] = False,
) -> None:
    """Changes one setting. What a change of the field will do is shown before it takes effect."""
    given = options(context)
    with errors_become_exits(context):
        path = profile_paths(given.data_dir, given.profile).settings
        before = settings.load(path)
        changed = settings.with_value(before, key, value)
        if preview or (changed.sync != before.sync and key in _SHOWN_FIRST):
            shown = _what_it_will_do(context, changed.sync, needed=preview)
            if preview:
                show(context, shown, [])
                return
        settings.save(path, changed)
        new = settings.flat(changed)[key]
        show(context, {key: new}, [f"{key} = {new}"])


@app.command()
def fields(context: typer.Context) -> None:
    """Lists the checkboxes that may be chosen as the sales field of each object, likeliest first."""
    from core.profile import Profile
    from core.sync.field_change import sales_fields

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        found = sales_fields(profile)
        data = {
            sobject.value: {
                "found": found.found.get(sobject),
                "candidates": [{"name": box.name, "label": box.label, "rank": box.rank} for box in boxes],
            }
            for sobject, boxes in found.candidates.items()
        }
        lines = [
            f"{sobject.value}: {box.name} ({box.label})"
            + (" - taken without asking" if box.name == found.found.get(sobject) else "")
            for sobject, boxes in found.candidates.items()
            for box in boxes
        ]
        show(context, data, lines)


def _what_it_will_do(context: typer.Context, changed: SyncSettings, *, needed: bool) -> dict[str, Any]:
    """Asks Salesforce and tells people. Where that cannot be had and is not `needed`, it says so and is no error."""
    from core.profile import Profile
    from core.sync.field_change import field_change

    given = options(context)
    try:
        with Profile.open(given.data_dir, given.profile) as profile:
            found = field_change(profile, changed)
    except AppError as error:
        if needed:
            raise
        if error.code != "not_connected":
            say(f"What the change will do could not be found out. {sentence(error.code, error.params)}")
        return {}
    for sobject, names in found.boxes.items():
        counts = [f"{found.ticks[sobject].get(name, 0)} × {name}" for name in names]
        say(f"{sobject.value}: the next sync would tick {', '.join(counts)}.")
    say(f"{found.recorded} people would be unsubscribed here. About {found.api_calls_estimated} API calls.")
    for problem in found.problems:
        say(str(sentence(problem.code, {"message": problem.message, "sobject": problem.sobject or ""})))
    if found.hold is not None:
        say("As it is, the brake would hold that sync; nothing is written before you let it go.")
    if found.push_to_email_only:
        say("The nightly sync is off, so the push goes to Email Opt Out whatever is chosen.")
    return {
        "boxes": {sobject.value: list(names) for sobject, names in found.boxes.items()},
        "ticks": {sobject.value: dict(counts) for sobject, counts in found.ticks.items()},
        "recorded": found.recorded,
        "problems": [{"code": one.code, "sobject": one.sobject, "field": one.field} for one in found.problems],
        "held": found.hold is not None,
        "api_calls_estimated": found.api_calls_estimated,
        "push_to_email_only": found.push_to_email_only,
    }
