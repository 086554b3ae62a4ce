"""The conversation around "Sync now": the preview, the question before the first real run, a held plan, the sync,
and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.errors import AppError
from core.model import Phase, RunState, RunSummary
from gui.engine import Snapshot
from gui.failures import words_of
from gui.frame.page import Means
from gui.status import Level, Status, first_sync_is_ahead
from gui.tasks import Worker

if TYPE_CHECKING:
    from gui.acts.on_plans import PlanShown
    from gui.dashboard.plan_dialog import PlanDialog


class Syncing(QObject):
    """Attributes: `snapshot`, the newest one; the window keeps it up to date. `asks_first`: before the first sync.
    `after_sync`: what is done when a sync has ended and is shown.

    Signals:
        status_wanted(Status): another sentence than that of the snapshot.
    """

    status_wanted = Signal(object)

    def __init__(self, means: Means, parent: QWidget) -> None:
        super().__init__(parent)
        self._means = means
        self._parent = parent
        self._asking = False
        self._dialog: PlanDialog | None = None
        self.snapshot: Snapshot | None = None
        self.asks_first = not means.engine.is_practice
        self.after_sync: Callable[[], None] = lambda: None
        means.jobs.synced.connect(self._on_synced)
        means.jobs.sync_failed.connect(self._on_failed)

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
            self._on_failed,
        )

    def show_held(self) -> None:
        """Shows the plan that the brake holds, if one waits."""
        from gui.acts import on_plans

        if self._asking:
            return
        self._asking = True
        engine = self._means.engine
        self._means.tasks.start(
            lambda: on_plans.held_plan(engine), self._on_held, worker=Worker.STORE, failed=self._on_not_held
        )

    def _on_held(self, plan: PlanShown | None) -> None:
        self._asking = False
        self._show_plan(plan)

    def _on_not_held(self, error: Exception) -> None:
        self._asking = False
        self._means.show_failure(error)

    def _show_plan(self, plan: PlanShown | None) -> None:
        if plan is None or self.snapshot is None or self.snapshot.connection is None:
            return
        from gui.dashboard.plan_dialog import PlanDialog

        if self._dialog is not None:
            # The plan of before is no longer what would be done.
            self._dialog.reject()
        self._dialog = dialog = PlanDialog(self._means, plan, self.snapshot.connection, self._parent)
        dialog.finished.connect(lambda _result: self._forget(dialog))
        dialog.confirmed.connect(self._means.jobs.sync)
        dialog.dropped.connect(self._drop)
        dialog.open()

    def _forget(self, dialog: PlanDialog) -> None:
        if self._dialog is dialog:
            self._dialog = None

    def _drop(self) -> None:
        from gui.acts import on_plans

        engine = self._means.engine
        self._means.tasks.start(
            lambda: on_plans.drop_held(engine), lambda _nothing: self._means.refresh(), worker=Worker.STORE
        )

    def _on_synced(self, run: RunSummary) -> None:
        self._means.refresh(self.show_held if run.state is RunState.HELD else self.after_sync)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, AppError) and error.code == "run_under_way":
            words = words_of(error)
            self.status_wanted.emit(Status(f"{words.title}.", words.body, Level.BUSY))
            return
        self._means.refresh()
        self._means.show_failure(error)
