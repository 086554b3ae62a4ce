"""The commands of contract.md, as far as they are built. Heavy rooms are imported by the command that needs them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from core import __version__
from core.cli import (
    acts,
    agent,
    check,
    diagnostics,
    evidence,
    handover,
    held,
    layouts,
    lists,
    night,
    people,
    person,
    settings_command,
    signin,
    sync_commands,
    timers,
    unsubscribe,
    ways_in,
)
from core.cli.context import Options
from core.errors import AppError
from core.paths import DEFAULT_PROFILE
from core.words import sentence

app = typer.Typer(
    name="optoutctl",
    help="Keeps unsubscribes and the opt-out checkboxes of Salesforce in agreement.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.callback()
def _global_options(
    context: typer.Context,
    data_dir: Annotated[
        Path | None, typer.Option(help="Where everything is kept (else OPTOUT_SYNC_HOME, else your data folder).")
    ] = None,
    profile: Annotated[str, typer.Option(help="Which org: each profile has its own store.")] = DEFAULT_PROFILE,
    json: Annotated[bool, typer.Option("--json", help="Answer in JSON on stdout.")] = False,
) -> None:
    context.obj = Options(data_dir, profile, json)


@app.command()
def version() -> None:
    """Shows the version of this program."""
    print(__version__)


sync_commands.add_to(app)
unsubscribe.add_to(app)
signin.add_to(app)
people.add_to(app)
lists.add_to(app)
acts.add_to(app)
evidence.add_to(app)
handover.add_to(app)
person.add_to(app)
check.add_to(app)
diagnostics.add_to(app)
layouts.add_to(app)
ways_in.add_to(app)
agent.add_to(app)
app.add_typer(held.app, name="held")
night.add_to(app)
app.add_typer(timers.app, name="timers")
app.add_typer(settings_command.app, name="settings")


def main() -> None:
    """Entry point of `optoutctl`."""
    arguments = sys.argv[1:]
    if "practice-org" in arguments:
        # Mounted on demand: the practice org brings a web server that no other command needs.
        from core.practice_org.command import app as practice_app

        app.add_typer(practice_app, name="practice-org")
    try:
        app(_globals_first(arguments))
    except AppError as error:
        print(str(sentence(error.code, error.params)), file=sys.stderr)
        raise SystemExit(2) from error


def _globals_first(arguments: list[str]) -> list[str]:
    """Global options may stand anywhere (`optoutctl sync --json`), so they are moved to the front."""
    front: list[str] = []
    rest: list[str] = []
    waiting = iter(arguments)
    for argument in waiting:
        name, has_value, _ = argument.partition("=")
        if argument == "--":
            return [*front, *rest, argument, *waiting]
        if name == "--json":
            front.append(argument)
        elif name in {"--data-dir", "--profile"}:
            front.append(argument)
            if not has_value:
                front.extend(value for value in [next(waiting, None)] if value is not None)
        else:
            rest.append(argument)
    return [*front, *rest]
