"""A practice org in a process of its own, for the app and the demo: started, asked for its addresses, ended."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

_END_WITHIN_S = 10


class PracticeOrgFailed(Exception):
    """The process ended, or said something else than its addresses. Holds the end of what it wrote."""


@dataclass(frozen=True)
class PracticeProcess:
    """A running practice org: where it listens and how to sign in. Use as a context manager, or call `stop`."""

    http: str
    https: str
    proxy: str
    ca: str
    access_token: str = field(repr=False)
    username: str
    password: str = field(repr=False)
    client_id: str
    org_id: str
    _process: subprocess.Popen[str] = field(repr=False)

    @classmethod
    def start(cls, *, contacts: int, leads: int, seed: int, extra: tuple[str, ...] = ()) -> PracticeProcess:
        """Starts it and waits for its first line. `extra` are further options of `practice-org serve`."""
        numbers = [f"--contacts={contacts}", f"--leads={leads}", f"--seed={seed}"]
        process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            [*_program(), "serve", "--end-with-input", *numbers, *extra],
            stdout=subprocess.PIPE,
            # Never written to: it closes when this process ends, however it ends, and the org ends with it.
            stdin=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        assert process.stdout is not None  # noqa: S101 - asked for a pipe
        line = process.stdout.readline()
        try:
            told = json.loads(line)
            return cls(**{name: told[name] for name in _NAMES}, _process=process)
        except (ValueError, KeyError, TypeError) as error:
            process.kill()
            process.wait()
            _close_pipes(process)
            raise PracticeOrgFailed(line.strip() or f"ended with {process.returncode}") from error

    def __enter__(self) -> PracticeProcess:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """Ends the process; a second call is fine."""
        self._process.terminate()
        try:
            self._process.wait(_END_WITHIN_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        _close_pipes(self._process)


def _close_pipes(process: subprocess.Popen[str]) -> None:
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()


_NAMES = ("http", "https", "proxy", "ca", "access_token", "username", "password", "client_id", "org_id")


def _program() -> list[str]:
    """In the frozen app there is no interpreter to ask, but the command line lies beside."""
    if getattr(sys, "frozen", False):
        return [str(Path(sys.executable).with_name("optoutctl")), "practice-org"]
    return [sys.executable, "-m", "core.practice_org"]
