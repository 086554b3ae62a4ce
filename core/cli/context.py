"""What every command shares: the global options, how data and errors are shown, and the exit codes."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typer

from core.errors import TEMPORARY, AppError, ExitCode
from core.paths import DEFAULT_PROFILE
from core.words import sentence

_EXITS = {
    ExitCode.NOT_SET_UP: {
        "not_connected",
        "token_missing",
        "token_expired",
        "sign_in_again",
        "passphrase_missing",
        "jwt_certificate_to_upload",
        "keyring_none",
        "keyring_failed",
        "wrong_org",
        "api_disabled",
        "field_hidden",
        "object_hidden",
        "timer_unsupported",
    },
    ExitCode.BUSY: {"run_under_way"},
    ExitCode.TEMPORARY: TEMPORARY,
}


@dataclass(frozen=True)
class Options:
    """The global options of one call."""

    data_dir: Path | None = None
    profile: str = DEFAULT_PROFILE
    json: bool = False


def options(context: typer.Context) -> Options:
    found = context.find_object(Options)
    return found if found is not None else Options()


def exit_code_of(code: str) -> ExitCode:
    """The exit code for an error; whatever is not named here is bad input."""
    return next((exit_code for exit_code, codes in _EXITS.items() if code in codes), ExitCode.BAD_INPUT)


def say(text: str) -> None:
    """A message for people."""
    print(text, file=sys.stderr)


def show(context: typer.Context, data: Mapping[str, Any] | list[Any], lines: list[str]) -> None:
    """The result: as JSON where that was asked for, else as lines for people; both are data, on stdout."""
    if options(context).json:
        print(json.dumps(data, ensure_ascii=False, default=str))
    else:
        for line in lines:
            print(line)


def lines_of(file: Path | None) -> list[str]:
    """The lines of a text file with something in them. Raises AppError `file_unreadable`."""
    if file is None:
        return []
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise AppError("file_unreadable", path=str(file), reason=str(error)) from error
    return [line.strip() for line in lines if line.strip()]


@contextmanager
def errors_become_exits(context: typer.Context) -> Iterator[None]:
    """The command line's end of every AppError: a sentence on stderr and the exit code of contract.md."""
    try:
        yield
    except AppError as error:
        say(str(sentence(error.code, error.params)))
        if options(context).json:
            print(json.dumps({"error": error.code, **error.params}, ensure_ascii=False, default=str))
        raise typer.Exit(exit_code_of(error.code)) from error
