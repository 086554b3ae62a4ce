"""Runs a program and measures it: wall and CPU time, peak memory. And the table that everything ends in."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Measured:
    """One run. Seconds, and MiB at the most; `output` is what it printed."""

    wall_s: float
    cpu_s: float
    peak_mib: float
    output: str = ""


@dataclass(frozen=True)
class Row:
    """One line of a table: what was measured, its figures, and the ratio to the reference of the same run."""

    name: str
    wall_s: float
    cpu_s: float | None = None
    peak_mib: float | None = None
    ratio: float | None = None
    goal: str = ""
    note: str = ""


@dataclass
class Table:
    """A title, what was compared, and the lines."""

    title: str
    about: str
    rows: list[Row] = field(default_factory=list)

    def markdown(self) -> str:
        lines = [f"## {self.title}", "", self.about, "", "| what | wall | CPU | peak | ratio | goal | note |"]
        lines.append("|---|--:|--:|--:|--:|---|---|")
        for row in self.rows:
            cells = (
                row.name,
                seconds(row.wall_s),
                seconds(row.cpu_s),
                "" if row.peak_mib is None else f"{row.peak_mib:,.0f} MiB",
                "" if row.ratio is None else f"{row.ratio:.2f}",
                row.goal,
                row.note,
            )
            lines.append("| " + " | ".join(cells) + " |")
        return "\n".join(lines) + "\n"


def run(command: Sequence[str], environment: Mapping[str, str] | None = None, given: str | None = None) -> Measured:
    """One run of a program; it must end with 0 or 1 (done, problems remain)."""
    # Into files: a pipe that nobody reads while we wait would stop the program.
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as words:
        started = time.perf_counter()
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=words,
            text=True,
            env={**os.environ, **(environment or {})},
        )
        assert process.stdin is not None
        process.stdin.write(given or "")
        process.stdin.close()
        _pid, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        words.seek(0)
        if process.returncode not in {0, 1}:
            raise RuntimeError(f"{command} ended with {process.returncode}: {words.read()[-2000:]}")
        return Measured(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output.read())


def median_of(times: int, once: Callable[[], Measured]) -> Measured:
    """The median of each figure over several runs."""
    runs = [once() for _ in range(times)]
    return Measured(
        statistics.median(one.wall_s for one in runs),
        statistics.median(one.cpu_s for one in runs),
        statistics.median(one.peak_mib for one in runs),
        runs[-1].output,
    )


def python(*words: str) -> list[str]:
    return [sys.executable, *words]


def seconds(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value * 1000:,.0f} ms" if value < 1 else f"{value:,.1f} s"


def script(folder: Path, name: str, text: str) -> str:
    """A reference program, written to a file so that it is started as any other."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)
