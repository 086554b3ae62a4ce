"""The one door to the operating system's scheduler programs, and the files that they read."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.errors import AppError
from core.harmless import PrivateFile

_PATIENCE_S = 30
NOT_FOUND = 127


@dataclass(frozen=True)
class Finished:
    """How a program ended; `code` is 127 where it is not on this machine."""

    code: int
    out: str = ""
    error: str = ""


Runner = Callable[[Sequence[str]], Finished]


def run(words: Sequence[str]) -> Finished:
    """Runs a program of the system and waits for it. Raises AppError `timer_refused` where it hangs."""
    try:
        done = subprocess.run(  # noqa: S603 - our own words, no shell
            list(words),
            check=False,
            capture_output=True,
            text=True,
            errors="replace",
            stdin=subprocess.DEVNULL,
            timeout=_PATIENCE_S,
        )
    except FileNotFoundError:
        return Finished(NOT_FOUND)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise AppError("timer_refused", cause=error, program=words[0], reason=type(error).__name__) from error
    return Finished(done.returncode, done.stdout.strip(), done.stderr.strip())


def insist(runner: Runner, *words: str) -> Finished:
    """Raises AppError `timer_unsupported` where the program is missing, `timer_refused` where it says no."""
    done = runner(words)
    if done.code == NOT_FOUND:
        raise AppError("timer_unsupported", program=words[0])
    if done.code:
        raise AppError("timer_refused", program=words[0], reason=done.error or done.out or f"exit code {done.code}")
    return done


def write(path: Path, text: str, encoding: str = "utf-8") -> None:
    """Whole or not at all, for its owner alone. Raises AppError `file_unwritable`."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise AppError("file_unwritable", cause=error, path=str(path), reason=error.strerror or "") from error
    with PrivateFile(path, encoding=encoding) as file:
        file.stream.write(text)


def read(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def delete(*paths: Path) -> None:
    """Raises AppError `file_unwritable`."""
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise AppError("file_unwritable", cause=error, path=str(path), reason=error.strerror or "") from error
