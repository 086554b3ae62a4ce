"""The steps at the left, each with its state: done, here, to do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.setup.wizard.steps import ORDER, Step, StepState
from gui.status import Level
from gui.theme import GRID, state_pixmap
from gui.widgets.announce import show_text
from gui.wizard.words import name_of

_MARK = 2 * GRID
_LEVELS = {StepState.DONE: Level.GOOD, StepState.CURRENT: Level.BUSY, StepState.TO_DO: Level.NEUTRAL}


class StepList(QWidget):
    """Shows where the wizard stands; it is not clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._states: tuple[tuple[Step, StepState], ...] = ()
        self.setAccessibleName(self.tr("Steps"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self._lines: dict[Step, tuple[QLabel, QLabel]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, 2 * GRID, GRID, 2 * GRID)
        column.setSpacing(GRID)
        for step in ORDER:
            picture, word = QLabel(self), QLabel(self)
            picture.setFixedSize(_MARK, _MARK)
            self._lines[step] = (picture, word)
            line = QHBoxLayout()
            line.setSpacing(GRID)
            line.addWidget(picture)
            line.addWidget(word, 1)
            column.addLayout(line)
        column.addStretch(1)

    def show_states(self, states: Sequence[tuple[Step, StepState]]) -> None:
        self._states = tuple(states)
        words = {
            StepState.DONE: self.tr("done"),
            StepState.CURRENT: self.tr("here"),
            StepState.TO_DO: self.tr("to do"),
        }
        for step, state in self._states:
            picture, word = self._lines[step]
            picture.setPixmap(state_pixmap(_LEVELS[state], self, _MARK))
            picture.setAccessibleName(words[state])
            font = word.font()
            font.setBold(state is StepState.CURRENT)
            word.setFont(font)
            show_text(word, name_of(step))
            word.setAccessibleName(f"{name_of(step)}, {words[state]}")

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.PaletteChange and self._states:
            self.show_states(self._states)
        super().changeEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        # Room for the longest word when it is bold.
        found = super().sizeHint()
        return QSize(max(found.width() + GRID, 20 * GRID), found.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.sizeHint()
