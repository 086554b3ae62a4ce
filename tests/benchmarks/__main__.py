"""`make bench`: runs the parts that were asked for (BENCH="start import", else all) and prints their tables.

The tables also go to build/bench.md. Sizes are those that a small machine does in minutes; BENCH_FULL=1 takes what the
goals speak of, BENCH_PEOPLE, BENCH_RECORDS and BENCH_NIGHT a size of one's own.
"""

from __future__ import annotations

import os
import platform
import sqlite3
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from tests.benchmarks import importing, layouts, nightly, opting_out, push, start
from tests.benchmarks.measure import Table

_RESULT = Path("build/bench.md")
_PACKAGES = ("PySide6-Essentials", "simple-salesforce", "SQLAlchemy", "requests")
_PARTS: dict[str, Callable[[], list[Table]]] = {
    "start": start.tables,
    "import": importing.tables,
    "optout": opting_out.tables,
    "night": nightly.tables,
    "push": push.tables,
    "layouts": layouts.tables,
}


def main(wanted: list[str]) -> int:
    unknown = [name for name in wanted if name not in _PARTS]
    if unknown:
        sys.stderr.write(f"No such part: {', '.join(unknown)}. There are: {', '.join(_PARTS)}.\n")
        return 2
    _RESULT.parent.mkdir(exist_ok=True)
    _RESULT.write_text("", encoding="utf-8")
    _say(f"# Benchmarks\n\n{machine()}\n")
    for name in wanted or _PARTS:
        started = time.monotonic()
        for table in _PARTS[name]():
            _say(table.markdown())
        sys.stderr.write(f"{name}: {time.monotonic() - started:,.0f} s\n")
    return 0


def machine() -> str:
    """What was measured on, and with which versions."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    versions = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    busy = os.getloadavg()[0]
    return (
        f"{time.strftime('%Y-%m-%d')}, {_processor()}, {os.cpu_count()} cores, {memory:,.0f} GiB,"
        f" {platform.system()} {platform.release()}, Python {platform.python_version()}, SQLite"
        f" {sqlite3.sqlite_version}, {versions}. Load before the first part: {busy:.1f}"
        " (above 0.5 other work ran beside; then CPU times say more than wall times)."
    )


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines() if sys.platform == "linux" else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
    with _RESULT.open("a", encoding="utf-8") as file:
        file.write(text + "\n")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
