"""Delivers again what had become a problem, and says what came of it: from the problems, and from a run's records."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from gui.acts import on_runs
from gui.formats import number
from gui.frame.page import Means
from gui.tasks import Worker
from gui.theme import GRID
from gui.widgets.announce import show_text

if TYPE_CHECKING:
    from core.sync.push import PushReport


class Again(QObject):
    """Attributes: `said`, the line that tells what came of it; the page puts it where it belongs.

    Signals:
        began, ended: a try is under way, or over.
    """

    began = Signal()
    ended = Signal()

    def __init__(self, means: Means, page: QWidget) -> None:
        super().__init__(page)
        self._means = means
        self.said = QLabel(page)
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setMargin(GRID)
        self.said.hide()

    def begin(self, addresses: Collection[str]) -> None:
        engine = self._means.engine
        self.began.emit()
        self.tell(self.tr("Trying again…"))

        def done(report: PushReport) -> None:
            self.ended.emit()
            if report.trouble is not None:
                self._means.show_failure(report.trouble)
            self.tell(self._words(report))
            self._means.refresh()

        def failed(error: Exception) -> None:
            self.ended.emit()
            self.said.hide()
            self._means.show_failure(error)

        self._means.tasks.start(lambda: on_runs.retry(engine, addresses), done, worker=Worker.NETWORK, failed=failed)

    def tell(self, sentence: str) -> None:
        self.said.show()
        show_text(self.said, sentence, announced=True)

    def _words(self, report: PushReport) -> str:
        if report.pushed or report.problems:
            return self.tr("Tried again: {pushed} delivered, {left} still a problem.").format(
                pushed=number(report.pushed), left=number(report.problems)
            )
        return self.tr("There is nothing to deliver for these now. The next sync looks at them anew.")
