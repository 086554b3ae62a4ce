"""Records that could not be brought into agreement: who, why, and the next step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from core.model import Problem
from core.words import Sentence
from gui.formats import moment
from gui.messages import error_words
from gui.theme import GRID
from gui.widgets.announce import show_text
from gui.widgets.rows import Column, RowsView


class Problems(QWidget):
    """The list, and under it the next step for the chosen problem."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: RowsView[Problem] = RowsView(self.tr("Problems"), self._columns(), self)
        self.next_step = QLabel(self)
        self.next_step.setTextFormat(Qt.TextFormat.PlainText)
        self.next_step.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.next_step.setWordWrap(True)
        self.next_step.setMargin(GRID)
        self.next_step.setForegroundRole(QPalette.ColorRole.WindowText)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.rows, 1)
        whole.addWidget(self.next_step)
        self.rows.row_chosen.connect(self._on_problem_chosen)
        self.show_problems(())

    def show_problems(self, problems: Sequence[Problem]) -> None:
        known = self.rows.model.rows
        if tuple(problems) == known and known:
            return
        self.rows.show_rows(problems, self.tr("No problems. Everybody who could be compared agrees on both sides."))
        if problems:
            self.rows.choose(0)
        else:
            self._on_problem_chosen(None)

    def _on_problem_chosen(self, problem: Problem | None) -> None:
        self.next_step.setVisible(problem is not None)
        show_text(self.next_step, _words(problem).body if problem is not None else "")

    def _columns(self) -> list[Column[Problem]]:
        return [
            Column(self.tr("Who"), lambda problem: problem.address or self.tr("Everybody")),
            Column(self.tr("Record"), lambda problem: f"{problem.sobject or ''} {problem.record_id or ''}".strip()),
            Column(self.tr("Reason"), lambda problem: _words(problem).title, stretch=True),
            Column(self.tr("Since"), lambda problem: moment(problem.first_seen) if problem.first_seen else ""),
        ]


def _words(problem: Problem) -> Sentence:
    return error_words(problem.code, {"message": problem.message, "sobject": problem.sobject or ""})
