"""Lets the practice panel do what it offers: unsubscribe somebody, tick a box, and tell when it arrived."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.frame.page import Means
from gui.jobs import Jobs
from gui.practice.engine import PracticeEngine, PracticePerson
from gui.practice.panel import PracticePanel
from gui.tasks import Worker

_Step = Callable[[PracticeEngine], PracticePerson | None]


class PracticeController(QObject):
    """One window's panel and the practice org behind it.

    Attributes: `panel`, and `awaited`: whose tick has not arrived here yet.
    """

    def __init__(self, means: Means, engine: PracticeEngine, panel: PracticePanel, jobs: Jobs) -> None:
        super().__init__(panel)
        self._means = means
        self._engine = engine
        self.panel = panel
        self._jobs = jobs
        self.awaited: PracticePerson | None = None
        panel.unsubscribe_wanted.connect(
            lambda: self._do(lambda practice: practice.unsubscribe_somebody(), panel.show_pushed)
        )
        panel.tick_wanted.connect(lambda: self._do(lambda practice: practice.tick_somebody(), self._on_ticked))
        jobs.began.connect(lambda: panel.set_busy(busy=True))
        jobs.ended.connect(lambda: panel.set_busy(busy=False))

    def set_ready(self) -> None:
        """The org answers."""
        self.panel.set_ready(self._engine.page_url)
        self.panel.set_busy(busy=False)

    def look_whether_arrived(self) -> None:
        """After a sync: whether the tick that was made in Salesforce is an unsubscribe here now."""
        person = self.awaited
        if person is None:
            return

        def done(arrived: bool) -> None:
            if arrived:
                self.awaited = None
                self.panel.show_arrived(person)

        self._means.tasks.start(lambda: self._engine.is_unsubscribed_here(person.address), done, worker=Worker.STORE)

    def _do(self, work: _Step, show: Callable[[PracticePerson | None], None]) -> None:
        if self._jobs.running:
            return
        self.panel.set_busy(busy=True)

        def done(person: PracticePerson | None) -> None:
            self.panel.set_busy(busy=self._jobs.running)
            show(person)
            self._means.refresh()

        def failed(error: Exception) -> None:
            self.panel.set_busy(busy=self._jobs.running)
            self._means.show_failure(error)

        self._means.tasks.start(lambda: work(self._engine), done, worker=Worker.NETWORK, failed=failed)

    def _on_ticked(self, person: PracticePerson | None) -> None:
        self.awaited = person
        self.panel.show_ticked(person)


def practice_of(means: Means, jobs: Jobs, parent: QWidget) -> PracticeController:
    """The panel and its controller for a window whose engine is a practice one."""
    if not isinstance(means.engine, PracticeEngine):
        raise TypeError("only a practice engine has a practice panel")
    return PracticeController(means, means.engine, PracticePanel(parent), jobs)
