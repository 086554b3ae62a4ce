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
# Without a network nothing was found out, and it may be back at any moment.
_TRIED_AGAIN_AFTER = timedelta(minutes=3)


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
        self._stopped = self._once_more = False
        self.asking = False
        self.results: tuple[CheckResult, ...] | None = None

    def consider(self, snapshot: Snapshot) -> None:
        """Asks where the org or the field is another one, or the last answer is old."""
        if snapshot.connection is None:
            return
        about = (snapshot.connection, snapshot.sync.field, snapshot.needs_sign_in)
        now = self._means.now()
        good_for = _GOOD_FOR if self._was_answered else _TRIED_AGAIN_AFTER
        old = self._asked_at is None or now - self._asked_at > good_for
        if about != self._asked_for or old:
            known, self._asked_for = about == self._asked_for, about
            self.ask(quietly=known)

    @property
    def _was_answered(self) -> bool:
        """Whether every check was made: where the org is lost, the first one says so and the others are left out."""
        return self.asking or {one.id for one in self.results or ()} >= on_checks.ASKED

    def ask(self, *, quietly: bool = False) -> None:
        """Asks anew; `quietly`: what was found before stays until the answer is there.

        While it is being asked, something may have changed that the answer does not know: it is asked once more then.
        """
        if self.asking:
            self._once_more = True
            return
        self.asking = True
        self._asked_at = self._means.now()
        if not quietly:
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
        self._end(results)

    def _on_failed(self, _error: Exception) -> None:
        # Told as "not checked": the sync itself says more, and nobody asked for this look.
        self._end(())

    def _end(self, results: tuple[CheckResult, ...]) -> None:
        self.asking = False
        if self._once_more and not self._stopped:
            self._once_more = False
            self.ask()
        else:
            self.results = results
            self.checked.emit()
