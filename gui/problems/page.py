"""The problems page: what could not be brought into agreement, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from core.people import PersonRow
from gui.acts import on_people, on_runs
from gui.engine import Snapshot
from gui.frame.page import Means, Page
from gui.problems.groups import ProblemGroup
from gui.problems.list import Problems
from gui.tasks import Worker
from gui.theme import GRID
from gui.widgets.announce import show_text

if TYPE_CHECKING:
    from core.sync.push import PushReport


class ProblemsPage(Page):
    """Attributes: `problems` (the list), `said` (what trying again did).

    Signals:
        link_wanted, set_up_wanted: the one action that mends a cause was pressed.
    """

    link_wanted = Signal()
    set_up_wanted = Signal()

    def __init__(self, means: Means, parent: QWidget | None = None) -> None:
        super().__init__(means, parent)
        self.problems = Problems(self)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setMargin(GRID)
        self.said.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.said)
        whole.addWidget(self.problems, 1)
        self.problems.retry_wanted.connect(self._retry)
        self.problems.person_wanted.connect(self._open_person)
        self.problems.link_wanted.connect(self.link_wanted)
        self.problems.set_up_wanted.connect(self.set_up_wanted)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        self.problems.show_problems(snapshot.problems)

    def entered(self) -> None:
        self.problems.groups.table.setFocus()

    def busy_changed(self, *, busy: bool) -> None:
        self.problems.retry.setEnabled(not busy)

    def _retry(self, group: ProblemGroup) -> None:
        """Delivers what the people of the group wait for; a cause that concerns everybody needs the whole sync."""
        addresses = {problem.address for problem in group.problems if problem.address}
        if not addresses:
            self.means.jobs.sync()
            return
        engine = self.means.engine
        self.problems.retry.setEnabled(False)

        def done(report: PushReport) -> None:
            self.problems.retry.setEnabled(True)
            if report.trouble is not None:
                self.means.show_failure(report.trouble)
            self.said.show()
            show_text(self.said, self._words(report), announced=True)
            self.means.refresh()

        def failed(error: Exception) -> None:
            self.problems.retry.setEnabled(True)
            self.means.show_failure(error)

        self.means.tasks.start(lambda: on_runs.retry(engine, addresses), done, worker=Worker.NETWORK, failed=failed)

    def _words(self, report: PushReport) -> str:
        if report.pushed or report.problems:
            return self.tr("Tried again: {pushed} delivered, {left} still a problem.").format(
                pushed=report.pushed, left=report.problems
            )
        return self.tr("There is nothing to deliver for these now. The next sync looks at them anew.")

    def _open_person(self, address: str) -> None:
        engine = self.means.engine

        def show(found: PersonRow | None) -> None:
            if found is None:
                self.said.show()
                show_text(self.said, self.tr("{address} is not among the people.").format(address=address))
                return
            from gui.people.person import PersonDialog

            PersonDialog(self.means, found, self).open()

        self.means.tasks.start(lambda: on_people.person(engine, address), show, worker=Worker.STORE)
