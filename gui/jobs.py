"""The long work of a window, one at a time: a sync, an import. Progress and endings come back as signals."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from core.model import ChangeKey, Phase, Progress
from core.progress import Cancelled, Report, RunCancelled
from gui.engine import Engine
from gui.tasks import Latest, Tasks, Worker

if TYPE_CHECKING:
    from core.sync.held import Approval

_Result = TypeVar("_Result")


class Jobs(QObject):
    """Attributes: `running`, whether one is under way; `stopping`, whether it was asked to end.

    Signals:
        began: a job began; what must not run beside it is switched off.
        progressed(Progress): how far it is.
        synced(RunSummary): a sync has ended, also a cancelled or held one.
        imported(ImportReport or None): an import has ended; None where it was cancelled.
        sync_failed(Exception), import_failed(Exception): it could not be done.
        ended: before each of these four, so that what they show stays.
        refused: something was asked for while a job is under way; it is not begun.
    """

    began = Signal()
    progressed = Signal(object)
    synced = Signal(object)
    imported = Signal(object)
    sync_failed = Signal(object)
    import_failed = Signal(object)
    ended = Signal()
    refused = Signal()

    def __init__(self, engine: Engine, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._tasks = tasks
        self._stop = Event()
        self._over = False
        self.running = False

    @property
    def stopping(self) -> bool:
        return self._stop.is_set()

    def sync(self, approval: Approval | None = None, exclude: frozenset[ChangeKey] = frozenset()) -> None:
        """Starts a sync, if no job is under way; `approval` and `exclude` are what the admin said to its plan."""
        self.run(
            Phase.CONNECTING,
            lambda report, cancelled: self._engine.sync(report, cancelled, approval, exclude),
            self.synced.emit,
            self.sync_failed.emit,
        )

    def import_people(self, path: Path) -> None:
        """Starts the import of a people file, if no job is under way."""
        self.run(
            Phase.IMPORTING,
            lambda report, cancelled: self._engine.import_people(path, report, cancelled),
            self.imported.emit,
            self.import_failed.emit,
        )

    def hold(self) -> None:
        """The profile is being opened: nothing can begin before `free`."""
        self.running = True
        self.began.emit()

    def free(self) -> None:
        self.running = False
        self.ended.emit()

    def cancel(self) -> None:
        """Asks the job to stop between two steps."""
        self._stop.set()

    def end(self) -> None:
        """The window closes: the job is asked to stop, and nothing is told any more."""
        self._over = True
        self.cancel()

    def run(
        self,
        phase: Phase,
        work: Callable[[Report, Cancelled], _Result],
        done: Callable[[_Result], None],
        failed: Callable[[Exception], None],
        stopped: Callable[[], None] = lambda: None,
    ) -> None:
        """Any other long work, such as a comparison for a report. `stopped`: Cancel was pressed, and it ended early."""
        if self.running:
            self.refused.emit()
            return
        self._stop.clear()
        self.hold()
        # At once, so that the press is answered before the worker has begun.
        self._on_progress(Progress(phase))
        report = Latest(self._tasks, self._on_progress)
        self._tasks.start(
            lambda: work(report, self._stop.is_set),
            lambda result: self._finish(lambda: done(result)),
            worker=Worker.NETWORK,
            failed=lambda error: self._finish(stopped if isinstance(error, RunCancelled) else lambda: failed(error)),
        )

    def _on_progress(self, progress: Progress) -> None:
        if self.running:
            self.progressed.emit(progress)

    def _finish(self, tell: Callable[[], None]) -> None:
        self.free()
        if not self._over:
            tell()
