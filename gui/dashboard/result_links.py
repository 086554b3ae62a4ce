"""Under the sentence: the way to what it names. Made after the first paint."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from core.model import RunState
from gui.engine import Snapshot
from gui.frame.page import PageId
from gui.status import last_sync
from gui.theme import GRID

_WITH_RESULT = {RunState.DONE, RunState.PROBLEMS, RunState.CANCELLED}


class ResultLinks(QWidget):
    """Attributes: `sign_in`, `changes`, `problems`, `differences`: buttons that look like links, for Tab and Space.

    Signals:
        run_wanted(run_id): what the run changed shall be shown.
        page_wanted(PageId): the problems or the differences shall be.
        sign_in_wanted: the place where one signs in again shall be.
    """

    run_wanted = Signal(int)
    page_wanted = Signal(object)
    sign_in_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run_id: int | None = None
        self.sign_in = self._link()
        self.sign_in.setText(self.tr("Sign in…"))
        self.sign_in.setAccessibleDescription(self.tr("Opens the connection in the settings"))
        self.sign_in.clicked.connect(self.sign_in_wanted)
        self.changes = self._link()
        self.changes.setText(self.tr("What it changed"))
        self.changes.setAccessibleDescription(self.tr("Opens the history at this run"))
        self.problems = self._link()
        self.problems.setAccessibleDescription(self.tr("Opens the problems"))
        self.differences = self._link()
        self.differences.setText(self.tr("Who differs"))
        self.differences.setAccessibleDescription(self.tr("Opens the differences"))
        self.changes.clicked.connect(self._on_changes)
        self.problems.clicked.connect(lambda: self.page_wanted.emit(PageId.PROBLEMS))
        self.differences.clicked.connect(lambda: self.page_wanted.emit(PageId.DIFFERENCES))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for link in (self.sign_in, self.changes, self.problems, self.differences):
            row.addWidget(link)
        row.addStretch(1)
        self.hide()

    def show_result(self, snapshot: Snapshot) -> None:
        """The links for the sync that the sentence is about; none where it has no result."""
        run = last_sync(snapshot)
        has_result = run is not None and run.state in _WITH_RESULT and not snapshot.needs_sign_in
        self.sign_in.setVisible(snapshot.needs_sign_in)
        self._run_id = run.id if run is not None else None
        count = snapshot.open_problems
        self.changes.setVisible(has_result and run is not None and bool(run.to_salesforce or run.from_salesforce))
        self.problems.setText(QCoreApplication.translate("Messages", "%Ln problem(s)", "", count))
        self.problems.setVisible(has_result and bool(count))
        self.differences.setVisible(has_result and bool(count or snapshot.counts.waiting))
        links = (self.sign_in, self.changes, self.problems, self.differences)
        for link in links:
            link.setAccessibleName(link.text())
        self.setVisible(any(link.isVisibleTo(self) for link in links))

    def _on_changes(self) -> None:
        if self._run_id is not None:
            self.run_wanted.emit(self._run_id)

    def _link(self) -> QPushButton:
        link = QPushButton(self)
        link.setFlat(True)
        font = link.font()
        font.setUnderline(True)
        link.setFont(font)
        return link
