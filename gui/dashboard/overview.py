"""The first page: how things stand, the one action, and what is still needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.model import Progress
from gui.dashboard.header import Header
from gui.engine import Snapshot
from gui.frame.page import Means, Page
from gui.status import Level, Need, Status, need_of, next_words, status_of
from gui.theme import GRID

if TYPE_CHECKING:
    from gui.dashboard.first_steps import FirstSteps
    from gui.dashboard.result_links import ResultLinks
    from gui.dashboard.standing import Standing


class OverviewPage(Page):
    """Attributes: `header` (sentence, action, progress); from `complete` on `first_steps` (what is missing),
    `links` (to what the sentence names) and `standing` (the rest).

    Signals:
        status_shown(Status): another sentence stands at the top.
    """

    status_shown = Signal(object)
    first_steps: FirstSteps
    links: ResultLinks
    standing: Standing | None = None

    def __init__(self, means: Means, connect_command: str, parent: QWidget | None = None) -> None:
        super().__init__(means, parent)
        self._connect_command = connect_command
        self._snapshot: Snapshot | None = None
        self._busy = False
        self.header = Header(self)
        self.parts = QStackedWidget(self)
        self.parts.addWidget(QWidget(self))
        self._middle = QHBoxLayout()
        self._middle.setSpacing(0)
        self._middle.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        self._middle.addWidget(self.parts, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addLayout(self._middle, 1)

    def complete(self) -> Standing:
        """Makes what is not needed for the first paint; call it once."""
        from PySide6.QtWidgets import QFrame, QScrollArea

        from gui.dashboard.first_steps import FirstSteps
        from gui.dashboard.result_links import ResultLinks
        from gui.dashboard.standing import Standing

        self.first_steps = FirstSteps(self._connect_command, self)
        # On a small screen what is missing is scrolled to.
        self._missing = QScrollArea(self)
        self._missing.setWidgetResizable(True)
        self._missing.setFrameShape(QFrame.Shape.NoFrame)
        self._missing.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._missing.setAccessibleName(self.tr("First steps"))
        self._missing.setWidget(self.first_steps)
        self.parts.addWidget(self._missing)
        self.links = ResultLinks(self)
        self.header.add_under(self.links)
        self.standing = Standing(self.means, self)
        self.parts.insertWidget(0, self.standing)
        return self.standing

    def add_beside(self, panel: QWidget) -> None:
        """A panel at the right, such as the practice one."""
        self._middle.setContentsMargins(2 * GRID, 0, 0, 0)
        self._middle.addWidget(panel)

    def entered(self) -> None:
        self.header.take_focus()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        need = need_of(snapshot)
        self.first_steps.show_need(need)
        self.header.show_held(held=snapshot.held is not None)
        self.header.more.show_paused(paused=snapshot.is_paused)
        missing = need in {Need.CONNECTION, Need.PEOPLE}
        if missing or self.standing is None:
            self.parts.setCurrentWidget(self._missing)
        else:
            self.parts.setCurrentWidget(self.standing)
            self.standing.show_snapshot(snapshot)
        if not self._busy:
            self.show_status()

    def busy_changed(self, *, busy: bool) -> None:
        self._busy = busy
        if busy:
            self.header.ready_to_cancel()
        elif self._snapshot is not None:
            # Not read out: what the work changed has not been read yet, and is about to be.
            self.show_status(announced=False)

    def show_status(self, status: Status | None = None, *, announced: bool = True) -> None:
        """The sentence for the snapshot, or another one."""
        if self._snapshot is None:
            if status is not None:
                self._show(status, can_sync=False)
            return
        can_sync = need_of(self._snapshot) not in {Need.CONNECTION, Need.PEOPLE}
        now = self.means.now()
        self._show(status or status_of(self._snapshot, now), can_sync=can_sync, announced=announced)
        if status is None:
            self.links.show_result(self._snapshot)
        else:
            self.links.hide()
        # A practice window is gone before its first night.
        told = can_sync and not self.means.engine.is_practice
        self.header.show_next(next_words(self._snapshot, now) if told else "")

    def show_progress(self, progress: Progress, *, can_cancel: bool) -> None:
        self.header.show_progress(progress, can_cancel=can_cancel)
        paused = self._snapshot is not None and self._snapshot.is_paused
        self.status_shown.emit(Status(self.header.sentence.text(), "", Level.BUSY, paused))

    def _show(self, status: Status, *, can_sync: bool, announced: bool = True) -> None:
        self.header.show_idle(status, can_sync=can_sync, announced=announced)
        self.status_shown.emit(status)
