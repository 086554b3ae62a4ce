"""Asks the org, now and then and off the GUI thread, whether what the sync needs is there."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.acts import on_checks
from gui.engine import Snapshot
from gui.frame.page import Means
from gui.tasks import Worker

if TYPE_CHECKING:
    from core.setup.checks.result import CheckResult

# An admin who grants a right in Salesforce presses Check again; nobody waits for this.
_GOOD_FOR = timedelta(hours=6)


class Checking(QObject):
    """Attributes: `results`, None until the org has answered.

    Signals:
        checked: `results` are new, or are gone because the org is another one.
    """

    checked = Signal()

    def __init__(self, means: Means, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._means = means
        self._asked_for: object = None
        self._asked_at: datetime | None = None
        self._stopped = False
        self.asking = False
        self.results: tuple[CheckResult, ...] | None = None

    def consider(self, snapshot: Snapshot) -> None:
        """Asks where the org or the field is another one, or the last answer is old."""
        if snapshot.connection is None:
            return
        about = (snapshot.connection, snapshot.sync.field)
        now = self._means.now()
        old = self._asked_at is None or now - self._asked_at > _GOOD_FOR
        if about != self._asked_for or old:
            self._asked_for = about
            self.ask()

    def ask(self) -> None:
        """Asks anew, if that is not being done."""
        if self.asking:
            return
        self.asking = True
        self._asked_at = self._means.now()
        self.results = None
        self.checked.emit()
        engine = self._means.engine
        self._means.tasks.start(
            lambda: on_checks.requirements(engine, lambda: self._stopped),
            self._on_checked,
            worker=Worker.LOOKING,
            failed=self._on_failed,
        )

    def stop(self) -> None:
        """The window closes."""
        self._stopped = True

    def _on_checked(self, results: tuple[CheckResult, ...]) -> None:
        self.asking = False
        self.results = results
        self.checked.emit()

    def _on_failed(self, _error: Exception) -> None:
        # Told as "not checked": the sync itself says more, and nobody asked for this look.
        self.asking = False
        self.results = ()
        self.checked.emit()
