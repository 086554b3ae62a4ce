"""What the pages ask about runs that were: undo one, deliver again what went wrong. Workers call it."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from core.model import RunTrigger

if TYPE_CHECKING:
    from core.progress import Cancelled
    from core.sync.push import PushReport
    from core.sync.undo import UndoPlan, UndoReport
    from gui.engine import Engine


def undo_plan(engine: Engine, run_id: int, cancelled: Cancelled) -> UndoPlan:
    from core.sync.undo import undo_plan as plan

    return plan(engine.fresh_profile(), run_id, cancelled)


def undo(engine: Engine, run_id: int, cancelled: Cancelled) -> UndoReport:
    from core.sync.undo import undo as carry_out

    return carry_out(engine.fresh_profile(), run_id, trigger=RunTrigger.WINDOW, cancelled=cancelled)


def retry(engine: Engine, addresses: Collection[str] | None) -> PushReport:
    """Delivers again what had become a problem; None means everybody's."""
    from core.sync.push import retry as deliver_again

    return deliver_again(engine.fresh_profile(), addresses, RunTrigger.WINDOW)
