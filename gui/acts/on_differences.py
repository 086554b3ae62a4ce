"""What the page of differences asks: everybody whose two sides differ. Workers call it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.progress import Cancelled, Report
    from core.sync.drift import DriftRow
    from gui.engine import Engine


# More rows than anybody reads.
MOST_SHOWN = 20_000


def drift(engine: Engine, report: Report, cancelled: Cancelled) -> tuple[list[DriftRow], bool]:
    """Everybody whose two sides differ, at the most `MOST_SHOWN`, and whether there are more. Raises RunCancelled."""
    from itertools import islice

    from core.progress import stop_if
    from core.sync.drift import drift as find

    found = find(engine.fresh_profile(), report=report, cancelled=cancelled)
    # The plan of a comparison that was cancelled is empty, and would read as "no differences".
    stop_if(cancelled)
    rows = list(islice(found, MOST_SHOWN + 1))
    return rows[:MOST_SHOWN], len(rows) > MOST_SHOWN


def export_drift(path: Path, rows: Sequence[DriftRow]) -> int:
    from core.sync.drift import export_drift as export

    return export(path, rows)
