"""The problems page: what could not be brought into agreement, and what to do."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.engine import Snapshot
from gui.frame.page import Means, Page
from gui.problems.list import Problems


class ProblemsPage(Page):
    """Attributes: `problems`, the list."""

    def __init__(self, means: Means, parent: QWidget | None = None) -> None:
        super().__init__(means, parent)
        self.problems = Problems(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.problems)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        self.problems.show_problems(snapshot.problems)

    def entered(self) -> None:
        self.problems.groups.table.setFocus()
