"""The history page: the last runs, and what the chosen one did."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.model import Outcome
from gui.engine import Snapshot
from gui.frame.page import Means, Page
from gui.history.runs import History
from gui.tasks import Worker


class HistoryPage(Page):
    """Attributes: `history`, the two lists."""

    def __init__(self, means: Means, parent: QWidget | None = None) -> None:
        super().__init__(means, parent)
        self.history = History(self)
        self.history.outcomes_wanted.connect(self._on_outcomes_wanted)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.history)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        self.history.show_runs(snapshot.runs)

    def entered(self) -> None:
        self.history.runs.table.setFocus()

    def _on_outcomes_wanted(self, run_id: int) -> None:
        def shown(outcomes: list[Outcome]) -> None:
            self.history.show_outcomes(run_id, outcomes)

        self.means.tasks.start(lambda: self.means.engine.outcomes(run_id), shown, worker=Worker.STORE)
