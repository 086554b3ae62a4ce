"""Runs a program and measures it: wall and CPU time, peak memory. And the table that everything ends in."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


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
    wall_s: float | None = None
    cpu_s: float | None = None
    peak_mib: float | None = None
    calls: int | None = None
    sent_mib: float | None = None
    ratio: float | None = None
    goal: str = ""
    note: str = ""

    @classmethod
    def of(cls, name: str, measured: Measured, **more: Any) -> Row:
        return cls(name, measured.wall_s, measured.cpu_s, measured.peak_mib, **more)


# A column stands in a table only where one of its lines has something to say there.
_COLUMNS: tuple[tuple[str, str, Callable[[Row], str]], ...] = (
    ("what", "---", lambda row: row.name),
    ("wall", "--:", lambda row: seconds(row.wall_s)),
    ("CPU", "--:", lambda row: seconds(row.cpu_s)),
    ("peak", "--:", lambda row: "" if row.peak_mib is None else f"{row.peak_mib:,.0f} MiB"),
    ("API calls", "--:", lambda row: "" if row.calls is None else f"{row.calls:,}"),
    ("bytes", "--:", lambda row: "" if row.sent_mib is None else f"{row.sent_mib:,.1f} MiB"),
    ("ratio", "--:", lambda row: "" if row.ratio is None else f"{row.ratio:.2f}"),
    ("goal", "---", lambda row: row.goal),
    ("note", "---", lambda row: row.note),
)


@dataclass
class Table:
    """A title, what was compared, and the lines."""

    title: str
    about: str
    rows: list[Row] = field(default_factory=list)

    def markdown(self) -> str:
        columns = [one for one in _COLUMNS if any(one[2](row) for row in self.rows)]
        lines = [f"## {self.title}", "", self.about, ""]
        lines.append("| " + " | ".join(name for name, _, _ in columns) + " |")
        lines.append("|" + "|".join(rule for _, rule, _ in columns) + "|")
        lines += ["| " + " | ".join(cell(row) for _, _, cell in columns) + " |" for row in self.rows]
        return "\n".join(lines) + "\n"


def judged(ratio: float, most: float) -> dict[str, Any]:
    """The ratio, its goal and whether it was reached, as the last cells of a line."""
    return {"ratio": ratio, "goal": f"at most {most}", "note": "reached" if ratio <= most else "missed"}


def run(
    command: Sequence[str], environment: Mapping[str, str] | None = None, *, may_end_with: Collection[int] = (0,)
) -> Measured:
    """One run of a program."""
    # Into files: a pipe that nobody reads while we wait would stop the program.
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as words:
        started = time.perf_counter()
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=words,
            text=True,
            env={**os.environ, **(environment or {})},
        )
        with _Peak(process.pid) as peak:
            _pid, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        words.seek(0)
        if process.returncode not in may_end_with:
            raise RuntimeError(f"{command} ended with {process.returncode}: {words.read()[-2000:]}")
        return Measured(wall, usage.ru_utime + usage.ru_stime, peak.mib, output.read())


class _Peak:
    """The most memory that a process had, asked every 20 ms; the system keeps it, so nothing between is missed.

    What the system tells when a process has ended (ru_maxrss) is at least the size of the process that started it.
    """

    def __init__(self, pid: int) -> None:
        self.mib = 0.0
        self._status = Path(f"/proc/{pid}/status")
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> _Peak:
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._ended.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._ended.wait(0.02):
            with suppress(OSError, IndexError):
                self.mib = int(self._status.read_text().partition("VmHWM:")[2].split()[0]) / 1024


def median_of(times: int, once: Callable[[], Measured]) -> Measured:
    """The median of each figure over several runs."""
    return median([once() for _ in range(times)])


def median(runs: Sequence[Measured]) -> Measured:
    """The median of each figure; what was printed is that of the last run."""
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
