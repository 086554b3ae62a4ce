"""Writes the manual page of `optoutctl` from the commands themselves, so that the two cannot differ.

python packaging/manual_page.py > optoutctl.1
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import Any

import typer.main

from core import __version__
from core.cli.app import command_line
from core.errors import ExitCode

_EXITS = {
    ExitCode.DONE: "done",
    ExitCode.PROBLEMS_REMAIN: "done, problems remain",
    ExitCode.BAD_INPUT: "usage or bad input",
    ExitCode.NOT_SET_UP: "not set up, or sign-in needed",
    ExitCode.HELD: "held by the brake",
    ExitCode.BUSY: "another run is under way",
    ExitCode.TEMPORARY: "temporary failure, will be retried",
}


def main() -> None:
    from core.practice_org.command import app as practice_app

    app = command_line()
    app.add_typer(practice_app, name="practice-org")
    command = typer.main.get_command(app)
    month = datetime.now(UTC).strftime("%Y-%m")
    lines = [
        f'.TH OPTOUTCTL 1 "{month}" "Opt-Out Sync {__version__}" "User Commands"',
        ".SH NAME",
        r"optoutctl \- keeps unsubscribes and the opt-out checkboxes of Salesforce in agreement",
        ".SH SYNOPSIS",
        r".B optoutctl\fR [\fIglobal options\fR] \fIcommand\fR [\fIoptions\fR]",
        ".SH GLOBAL OPTIONS",
        *_options(command),
        ".SH COMMANDS",
        *_commands(command, ""),
        ".SH EXIT STATUS",
    ]
    for code, words in _EXITS.items():
        lines += [".TP", f".B {int(code)}", words]
    lines += [
        ".SH ENVIRONMENT",
        *[".TP", ".B OPTOUT_SYNC_HOME", "where everything is kept, in place of the user's data folder"],
        *[".TP", ".B OPTOUT_SYNC_TOKEN", "the access token, where there is no keyring"],
        *[".TP", ".B OPTOUT_SYNC_PASSPHRASE", "the passphrase of the JWT key, where there is no keyring"],
        *[".TP", ".B OPTOUT_SYNC_DATABASE_URL", "a PostgreSQL database in place of the file"],
    ]
    sys.stdout.write("\n".join(lines) + "\n")


def _commands(command: Any, before: str) -> list[str]:
    lines: list[str] = []
    for name, one in sorted(getattr(command, "commands", {}).items()):
        full = f"{before}{name}"
        if getattr(one, "commands", None):
            lines += _commands(one, f"{full} ")
            continue
        arguments = " ".join(
            str(p.metavar or p.name or "").upper() for p in one.params if p.param_type_name == "argument"
        )
        lines += [f".SS {_escaped(full)} {_escaped(arguments)}".rstrip(), _escaped(one.help or ""), *_options(one)]
    return lines


def _options(command: Any) -> list[str]:
    lines: list[str] = []
    for parameter in command.params:
        if parameter.param_type_name == "option" and parameter.name != "help":
            names = ", ".join(parameter.opts)
            lines += [".TP", f".B {_escaped(names)}", _escaped(getattr(parameter, "help", None) or "")]
    return lines


def _escaped(text: str) -> str:
    plain = " ".join(text.split()).replace("\\", "\\\\").replace("-", r"\-")
    return rf"\&{plain}" if plain.startswith((".", "'")) else plain


if __name__ == "__main__":
    main()
