"""The commands of contract.md. Only the room of the command that was asked for is imported: the rest costs a start."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from core import __version__
from core.cli.context import Options
from core.collector import search_rarely
from core.errors import AppError
from core.paths import DEFAULT_PROFILE
from core.words import sentence

# Modules of this folder with the commands that each adds, in the order of the help.
_ROOMS = {
    "sync_commands": ("connect", "sync"),
    "unsubscribe": ("unsubscribe", "push"),
    "signin": ("signin", "signout", "proxy"),
    "people": ("people",),
    "lists": ("status", "runs", "problems"),
    "acts": ("resubscribe", "undo", "drift"),
    "evidence": ("evidence",),
    "handover": ("handover",),
    "person": ("person",),
    "check": ("check",),
    "diagnostics": ("diagnostics",),
    "layouts": ("layouts", "access"),
    "ways_in": ("ways-in",),
    "agent": ("agent",),
    "held": ("held",),
    "night": ("pause", "resume"),
    "timers": ("timers",),
    "settings_command": ("settings",),
}


def command_line(only: str | None = None) -> typer.Typer:
    """`optoutctl` with all its commands, or with those of the room that has the command `only`."""
    app = typer.Typer(
        name="optoutctl",
        help="Keeps unsubscribes and the opt-out checkboxes of Salesforce in agreement.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    app.callback()(_global_options)
    app.command()(version)
    wanted = [room for room, commands in _ROOMS.items() if only in commands]
    for room in wanted or ([] if only == "version" else _ROOMS):
        import_module(f"core.cli.{room}").add_to(app)
    return app


def _global_options(
    context: typer.Context,
    data_dir: Annotated[
        Path | None, typer.Option(help="Where everything is kept (else OPTOUT_SYNC_HOME, else your data folder).")
    ] = None,
    profile: Annotated[str, typer.Option(help="Which org: each profile has its own store.")] = DEFAULT_PROFILE,
    json: Annotated[bool, typer.Option("--json", help="Answer in JSON on stdout.")] = False,
) -> None:
    context.obj = Options(data_dir, profile, json)


def version() -> None:
    """Shows the version of this program."""
    print(__version__)


def main() -> None:
    """Entry point of `optoutctl`."""
    search_rarely()
    front, rest = _globals_first(sys.argv[1:])
    app = command_line(rest[0] if rest else None)
    if "practice-org" in rest:
        # Mounted on demand: the practice org brings a web server that no other command needs.
        from core.practice_org.command import app as practice_app

        app.add_typer(practice_app, name="practice-org")
    try:
        app([*front, *rest])
    except AppError as error:
        print(str(sentence(error.code, error.params)), file=sys.stderr)
        raise SystemExit(2) from error


def _globals_first(arguments: list[str]) -> tuple[list[str], list[str]]:
    """Global options may stand anywhere (`optoutctl sync --json`): they go to the front, and the rest follows."""
    front: list[str] = []
    rest: list[str] = []
    waiting = iter(arguments)
    for argument in waiting:
        name, has_value, _ = argument.partition("=")
        if argument == "--":
            return front, [*rest, argument, *waiting]
        if name == "--json":
            front.append(argument)
        elif name in {"--data-dir", "--profile"}:
            front.append(argument)
            if not has_value:
                front.extend(value for value in [next(waiting, None)] if value is not None)
        else:
            rest.append(argument)
    return front, rest
