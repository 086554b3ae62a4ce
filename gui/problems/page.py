"""The problems page: what could not be brought into agreement, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.people import PersonRow
from gui.acts import on_people
from gui.engine import Snapshot
from gui.frame.page import Means, Page
from gui.problems.again import Again
from gui.problems.groups import ProblemGroup
from gui.problems.list import Problems
from gui.tasks import Worker


class ProblemsPage(Page):
    """Attributes: `problems` (the list), `again` (tries again, and says what came of it).

    Signals:
        link_wanted, set_up_wanted: the one action that mends a cause was pressed.
    """

    link_wanted = Signal()
    set_up_wanted = Signal()

    def __init__(self, means: Means, parent: QWidget | None = None) -> None:
        super().__init__(means, parent)
        self.problems = Problems(self, can_set_up=means.engine.can_set_up)
        self.again = Again(means, self)
        self._busy = self._trying = self._opening = False
        self.again.began.connect(lambda: self._set_trying(trying=True))
        self.again.ended.connect(lambda: self._set_trying(trying=False))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.again.said)
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
        self._busy = busy
        self._offer()

    def _set_trying(self, *, trying: bool) -> None:
        self._trying = trying
        self._offer()

    def _offer(self) -> None:
        self.problems.retry.setEnabled(not (self._busy or self._trying))

    def _retry(self, group: ProblemGroup) -> None:
        """Delivers what the people of the group wait for; a cause that concerns everybody needs the whole sync."""
        addresses = {problem.address for problem in group.problems if problem.address}
        if not addresses:
            self.means.sync_now()
            return
        self.again.begin(addresses)

    def _open_person(self, address: str) -> None:
        if self._opening:
            return
        self._opening = True
        engine = self.means.engine

        def failed(error: Exception) -> None:
            self._opening = False
            self.means.show_failure(error)

        def show(found: PersonRow | None) -> None:
            self._opening = False
            if found is None:
                self.again.tell(self.tr("{address} is not among the people.").format(address=address))
                return
            from gui.people.person import PersonDialog

            PersonDialog(self.means, found, self).open()

        self.means.tasks.start(lambda: on_people.person(engine, address), show, worker=Worker.STORE, failed=failed)
