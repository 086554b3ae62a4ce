"""The long work of a window, one at a time: a sync, an import. Progress and endings come back as signals."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from core.model import ChangeKey, Phase, Progress
from core.progress import Cancelled, Report
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
    """

    began = Signal()
    progressed = Signal(object)
    synced = Signal(object)
    imported = Signal(object)
    sync_failed = Signal(object)
    import_failed = Signal(object)
    ended = Signal()

    def __init__(self, engine: Engine, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._tasks = tasks
        self._stop = Event()
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

    def cancel(self) -> None:
        """Asks the job to stop between two steps."""
        self._stop.set()

    def run(
        self,
        phase: Phase,
        work: Callable[[Report, Cancelled], _Result],
        done: Callable[[_Result], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Any other long work, such as a comparison for a report; nothing happens while a job is under way."""
        if self.running:
            return
        self.running = True
        self._stop.clear()
        self.began.emit()
        # At once, so that the press is answered before the worker has begun.
        self._on_progress(Progress(phase))
        report = Latest(self._tasks, self._on_progress)
        self._tasks.start(
            lambda: work(report, self._stop.is_set),
            lambda result: self._finish(lambda: done(result)),
            worker=Worker.NETWORK,
            failed=lambda error: self._finish(lambda: failed(error)),
        )

    def _on_progress(self, progress: Progress) -> None:
        if self.running:
            self.progressed.emit(progress)

    def _finish(self, tell: Callable[[], None]) -> None:
        self.running = False
        self.ended.emit()
        tell()
