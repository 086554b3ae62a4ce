"""The nights of one window: pause and resume, the silence, the timer of the system, and the word about it at Quit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.model import PauseLength
from gui.acts import on_nights
from gui.engine import Snapshot
from gui.formats import local_date
from gui.frame.page import Means
from gui.tasks import Worker


class Nights(QObject):
    """Attributes: `snapshot`, the newest one, and `closing`; the window keeps both up to date."""

    def __init__(self, means: Means, window: QWidget) -> None:
        super().__init__(window)
        self._means = means
        self._window = window
        self._reminded: date | None = None
        self.snapshot: Snapshot | None = None
        self.closing = False

    @property
    def are_wanted(self) -> bool:
        """Whether this profile syncs by itself."""
        seen, practice = self.snapshot, self._means.engine.is_practice
        return not practice and seen is not None and seen.connection is not None and seen.sync.enabled

    def pause(self, length: PauseLength) -> None:
        """The nights wait from now on; unsubscribes still go at once."""
        self._write(lambda: on_nights.pause(self._means.engine, length))

    def resume(self) -> None:
        self._write(lambda: on_nights.resume(self._means.engine))

    def ask_before_quitting(self, go: Callable[[], None]) -> None:
        """Says whether the timer of this computer remains, then lets `go`; asked off the GUI thread."""
        if self.closing:
            go()
            return

        def ask(installed: bool) -> None:
            from gui.closing import ask_whether_to_quit

            ask_whether_to_quit(self._window if self._window.isVisible() else None, installed=installed, go=go)

        self._means.tasks.start(
            lambda: on_nights.timer_installed(self._means.engine),
            ask,
            # Not behind a look at an org that does not answer: somebody has pressed Quit.
            worker=Worker.STORE,
            failed=lambda _error: go(),
        )

    def repair_system(self) -> None:
        """Off the GUI thread: asking the system takes a moment."""
        self._means.tasks.start(
            lambda: on_nights.repair_system(self._means.engine), lambda _nothing: None, worker=Worker.LOOKING
        )

    def remind_of_silence(self, tell: Callable[[], None]) -> None:
        """Calls `tell` where nobody has reminded of the silence today."""
        if self.closing or self.snapshot is None:
            return
        today = local_date(self._means.now())
        if today != self._reminded:
            self._reminded = today
            self._means.tasks.start(
                lambda: on_nights.tell_silence_once(self._means.engine, today),
                lambda first: tell() if first else None,
                worker=Worker.STORE,
            )

    def _write(self, work: Callable[[], None]) -> None:
        if not self.closing and self.snapshot is not None:
            self._means.tasks.start(work, lambda _nothing: self._means.refresh(), worker=Worker.STORE)
