"""What the page of differences asks: everybody whose two sides differ. Workers call it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.progress import Cancelled, Report
    from core.sync.drift import DriftRow
    from gui.engine import Engine


# More rows than anybody reads; the export has them all.
MOST_SHOWN = 20_000


def drift(engine: Engine, report: Report, cancelled: Cancelled) -> list[DriftRow]:
    """Everybody whose two sides differ, at the most `MOST_SHOWN`."""
    from itertools import islice

    from core.sync.drift import drift as find

    return list(islice(find(engine.fresh_profile(), report=report, cancelled=cancelled), MOST_SHOWN))


def export_drift(path: Path, rows: Sequence[DriftRow]) -> int:
    from core.sync.drift import export_drift as export

    return export(path, rows)
