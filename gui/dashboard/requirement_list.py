"""What the sync needs, one line a requirement: a shape and a word for its state, the sentence, and one button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.dashboard.requirements import Act, Requirement
from gui.theme import GRID
from gui.widgets.announce import show_text
from gui.widgets.mark import StateMark


class RequirementLine(QWidget):
    """Attributes: `mark`, `text`, `button` (None where nothing is to be done)."""

    def __init__(self, shown: Requirement, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = shown
        self.mark = StateMark(shown.level, parent=self)
        self.text = QLabel(self)
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        show_text(self.text, shown.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        self.button: QPushButton | None = None
        if shown.act is not Act.NONE:
            self.button = QPushButton(shown.word, self)
            self.button.setAccessibleName(shown.word.replace("&", "").rstrip("…"))
            self.button.setAccessibleDescription(shown.text)
            row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)


class RequirementList(QWidget):
    """Signals:
    act_wanted(Requirement): its button was pressed.
    again_wanted: the org shall be asked again.
    """

    act_wanted = Signal(object)
    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("What it needs"), self)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        self.again = QPushButton(self.tr("Chec&k again"), self)
        self.again.setAccessibleName(self.tr("Check again"))
        self.again.setFlat(True)
        self.again.clicked.connect(self.again_wanted)
        top = QHBoxLayout()
        # Only as wide as its words, so that it begins where the lines do, also from right to left.
        top.addWidget(title)
        top.addStretch(1)
        top.addWidget(self.again)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID // 2)
        self._column.addLayout(top)
        self.lines: list[RequirementLine] = []

    def show_requirements(self, shown: Sequence[Requirement]) -> None:
        if [line.shown for line in self.lines] == list(shown):
            return
        focused = next((line.shown.id for line in self.lines if line.button and line.button.hasFocus()), None)
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [RequirementLine(one, self) for one in shown]
        for line in self.lines:
            self._column.addWidget(line)
            if line.button is not None:
                line.button.clicked.connect(lambda _checked=False, which=line.shown: self.act_wanted.emit(which))
                if line.shown.id is focused:
                    line.button.setFocus()
