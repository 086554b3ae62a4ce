"""What a sync would do, or the one that the brake holds. Workers call it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.model import RunTrigger

if TYPE_CHECKING:
    from core.model import ChangeKey, Direction
    from core.progress import Cancelled, Report
    from core.store.held import HeldChange
    from core.sync.guard import Hold
    from core.sync.held import Approval
    from gui.engine import Engine


@dataclass(frozen=True)
class PlanShown:
    """A plan to look at before it is carried out: of a preview, or the one of a held run.

    `rows`: those that are left out are marked. `problems` would be left. `calls` is what it would cost, None where that
    is not known. `hold`: why the brake holds it, or would. `run_id`: the held run, None for a preview.
    """

    rows: tuple[HeldChange, ...]
    problems: int = 0
    calls: int | None = None
    hold: Hold | None = None
    run_id: int | None = None

    def count(self, direction: Direction) -> int:
        return sum(row.direction is direction for row in self.rows)


def preview(engine: Engine, report: Report, cancelled: Cancelled) -> PlanShown | None:
    """The plan of a sync, without the sync; None where it was cancelled. Raises as a sync does."""
    from core.model import RunState
    from core.sync.held import rows_of
    from core.sync.nightly import sync

    found = sync(engine.fresh_profile(), trigger=RunTrigger.WINDOW, preview=True, report=report, cancelled=cancelled)
    if found.run.state is RunState.CANCELLED:
        return None
    return PlanShown(rows_of(found.plan), found.run.problems, found.run.api_calls_estimated, found.hold)


def held_plan(engine: Engine) -> PlanShown | None:
    """The plan of the run that is held, None where none is."""
    from core.sync.held import held_plan as waiting

    found = waiting(engine.profile)
    if found is None:
        return None
    return PlanShown(found.changes, found.run.problems, found.run.api_calls_estimated, found.hold, found.run.id)


def approval_of(plan: PlanShown, excluded: frozenset[ChangeKey]) -> Approval:
    """What the admin let go by confirming this plan: its rows, and the reason why the brake held it."""
    from core.sync.held import Approval

    passed = frozenset() if plan.hold is None else frozenset({plan.hold.reason})
    return Approval(frozenset(row.key for row in plan.rows) - excluded, passed=passed, run_id=plan.run_id)


def drop_held(engine: Engine) -> None:
    from core.sync.held import drop

    drop(engine.profile)
