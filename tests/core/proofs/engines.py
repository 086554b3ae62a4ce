"""Engines that run in processes of their own, at the same instant or to their sudden end; see `victim.py`."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from pathlib import Path

from tests.core.proofs.conftest import EFFORT
from tests.org import START

_CHANGES = ("commit write", "PATCH", "POST", "PUT", "DELETE")
ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class Job:
    """What one process is to do: `act` is sync, push, unsubscribe or resubscribe (`addresses`), undo (of `run`),
    release, or command (`optoutctl sync`).

    `kill_at`: the number of the step at which it dies, 0 for never. Small numbers make a handful of records go the ways
    of thousands. `barrier`: starts only when all jobs of the order are ready.
    """

    act: str
    folder: str
    token: str
    kill_at: int = 0
    addresses: tuple[str, ...] = ()
    run: int = 0
    collection_rows: int = 200
    bulk_from: int = 2_000
    now: str = START.isoformat()
    barrier: bool = False

    def killed_at(self, step: int) -> Job:
        return replace(self, kill_at=step)

    def later(self, **how_far: float) -> Job:
        return replace(self, kill_at=0, now=(START + timedelta(**how_far)).isoformat())


@dataclass(frozen=True)
class Ended:
    """How it ended, what the engine said, and the steps that it went through (not told by the dead)."""

    killed: bool
    crashed: bool
    steps: tuple[str, ...] = ()
    state: str = ""
    error: str = ""
    trouble: str | None = None
    pushed: int = 0
    exit: int = 0
    said: str = ""


class Engines:
    """Use `running`."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def run(self, *jobs: Job) -> list[Ended]:
        """Runs the jobs side by side."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([asdict(job) for job in jobs]) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, "the process that forks the engines is gone"
        ended = [Ended(**{**told, "steps": tuple(told.get("steps", ()))}) for told in json.loads(line)]
        assert not any(one.crashed for one in ended), "an engine crashed; its traceback is on stderr"
        return ended

    def one(self, job: Job) -> Ended:
        return self.run(job)[0]


@contextmanager
def running() -> Iterator[Engines]:
    """The process that forks the engines, for as long as it is needed."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.core.proofs.victim"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield Engines(process)
    finally:
        assert process.stdin is not None
        process.stdin.close()
        process.wait(timeout=30)
        assert process.stdout is not None
        process.stdout.close()


def telling(steps: Sequence[str]) -> Sequence[int]:
    """The steps at which something is about to change, here or there, and the last one; with more effort, all of them.

    Whoever dies between two of them leaves the same behind as who dies at the second.
    """
    if EFFORT > 1:
        return range(1, len(steps) + 1)
    return [number for number, label in enumerate(steps, start=1) if label.startswith(_CHANGES) or number == len(steps)]
