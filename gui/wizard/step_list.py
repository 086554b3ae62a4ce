"""The steps at the left, each with its state: done, here, to do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.setup.wizard.steps import ORDER, Step, StepState
from gui.status import Level
from gui.theme import GRID
from gui.widgets.announce import show_text
from gui.widgets.mark import StateMark
from gui.wizard.words import name_of

_MARK = 2 * GRID
_LEVELS = {StepState.DONE: Level.GOOD, StepState.CURRENT: Level.BUSY, StepState.TO_DO: Level.NEUTRAL}


class StepList(QWidget):
    """Shows where the wizard stands; it is not clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Steps"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self._lines: dict[Step, tuple[StateMark, QLabel]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, 2 * GRID, GRID, 2 * GRID)
        column.setSpacing(GRID)
        for step in ORDER:
            mark, word = StateMark(Level.NEUTRAL, parent=self, side=_MARK), QLabel(self)
            self._lines[step] = (mark, word)
            line = QHBoxLayout()
            line.setSpacing(GRID)
            line.addWidget(mark)
            line.addWidget(word, 1)
            column.addLayout(line)
        column.addStretch(1)

    def show_states(self, states: Sequence[tuple[Step, StepState]]) -> None:
        words = {
            StepState.DONE: self.tr("done"),
            StepState.CURRENT: self.tr("here"),
            StepState.TO_DO: self.tr("to do"),
        }
        for step, state in states:
            mark, word = self._lines[step]
            mark.show_level(_LEVELS[state], words[state])
            font = word.font()
            font.setBold(state is StepState.CURRENT)
            word.setFont(font)
            show_text(word, name_of(step))
            word.setAccessibleName(f"{name_of(step)}, {words[state]}")

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        # Room for the longest word when it is bold.
        found = super().sizeHint()
        return QSize(max(found.width() + GRID, 20 * GRID), found.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.sizeHint()
