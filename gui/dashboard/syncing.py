"""The conversation around "Sync now": the preview, the question before the first real run, a held plan, the sync."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.model import Phase
from gui.engine import Snapshot
from gui.frame.page import Means
from gui.status import first_sync_is_ahead
from gui.tasks import Worker

if TYPE_CHECKING:
    from gui.acts.on_plans import PlanShown


class Syncing(QObject):
    """Attributes: `snapshot`, the newest one; the window keeps it up to date. `asks_first`: before the first sync."""

    def __init__(self, means: Means, failed: Callable[[Exception], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._means = means
        self._failed = failed
        self._parent = parent
        self.snapshot: Snapshot | None = None
        self.asks_first = not means.engine.is_practice

    def sync(self) -> None:
        """Starts the sync; before the first real one the preview names the org and the counts, and asks."""
        if self.snapshot is None:
            return
        if self.snapshot.held is not None:
            self.show_held()
        elif self.asks_first and first_sync_is_ahead(self.snapshot):
            self.preview()
        else:
            self._means.jobs.sync()

    def preview(self) -> None:
        """Reads both sides and shows what a sync would do."""
        from gui.acts import on_plans

        engine = self._means.engine
        self._means.jobs.run(
            Phase.CONNECTING,
            lambda report, cancelled: on_plans.preview(engine, report, cancelled),
            self._show_plan,
            self._failed,
        )

    def show_held(self) -> None:
        """Shows the plan that the brake holds, if one waits."""
        from gui.acts import on_plans

        engine = self._means.engine
        self._means.tasks.start(lambda: on_plans.held_plan(engine), self._show_plan, worker=Worker.STORE)

    def _show_plan(self, plan: PlanShown | None) -> None:
        if plan is None or self.snapshot is None or self.snapshot.connection is None:
            return
        from gui.dashboard.plan_dialog import PlanDialog

        dialog = PlanDialog(self._means, plan, self.snapshot.connection, self._parent)
        dialog.confirmed.connect(self._means.jobs.sync)
        dialog.dropped.connect(self._drop)
        dialog.open()

    def _drop(self) -> None:
        from gui.acts import on_plans

        engine = self._means.engine
        self._means.tasks.start(
            lambda: on_plans.drop_held(engine), lambda _nothing: self._means.refresh(), worker=Worker.STORE
        )
