"""Notices each second what other processes wrote, so that the window shows it by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer, Signal

from gui.engine import Engine, Snapshot
from gui.tasks import Tasks, Worker

_LOOK_EVERY_MS = 1_000
# The clocks on the screen go on at least this often.
_TIME_MS = 30_000


class Watch(QObject):
    """Begun by `start`, ended by `stop`.

    Signals:
        changed(Snapshot): somebody wrote something, or it is time to look at the clock.
        failed(Exception): it could not be looked.
    """

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, engine: Engine, tasks: Tasks, newest: Callable[[], Snapshot | None], parent: QObject) -> None:
        super().__init__(parent)
        self._engine = engine
        self._tasks = tasks
        self._newest = newest
        self._looking = self._failing = False
        self._looked_at_time = QDeadlineTimer(_TIME_MS)
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOK_EVERY_MS)
        self._clock.timeout.connect(self.look)

    def start(self) -> None:
        self._clock.start()

    def stop(self) -> None:
        self._clock.stop()

    def look(self) -> None:
        """Looks once; nothing happens while a look is under way."""
        snapshot = self._newest()
        if self._looking or snapshot is None:
            return
        self._looking = True
        # A pause ends and a night comes without anybody writing anything, and so does the end of a failure.
        known = None if self._failing or self._looked_at_time.hasExpired() else snapshot.version
        if known is None:
            self._looked_at_time.setRemainingTime(_TIME_MS)
        self._tasks.start(
            lambda: self._engine.changed_since(known), self._on_looked, worker=Worker.STORE, failed=self._on_failed
        )

    def _on_looked(self, snapshot: Snapshot | None) -> None:
        self._looking = self._failing = False
        if snapshot is not None:
            self.changed.emit(snapshot)

    def _on_failed(self, error: Exception) -> None:
        self._looking, self._failing = False, True
        self.failed.emit(error)
