"""`settings get` and `settings set`."""

from __future__ import annotations

from typing import Annotated

import typer

from core import settings
from core.cli.context import errors_become_exits, options, show
from core.errors import AppError
from core.paths import profile_paths

app = typer.Typer(help="Reads and changes the settings.", no_args_is_help=True)


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
def set_(context: typer.Context, key: str, value: str) -> None:
    """Changes one setting."""
    given = options(context)
    with errors_become_exits(context):
        path = profile_paths(given.data_dir, given.profile).settings
        changed = settings.with_value(settings.load(path), key, value)
        settings.save(path, changed)
        new = settings.flat(changed)[key]
        show(context, {key: new}, [f"{key} = {new}"])
