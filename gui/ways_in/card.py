"""One way in: name, switch, state, what it brought, and its buttons."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.model import WayIn
from gui.status import Level
from gui.theme import GRID
from gui.ways_in.words import brought_words, state_of, way_words
from gui.widgets.announce import show_text
from gui.widgets.flow import FlowLayout
from gui.widgets.mark import StateMark

if TYPE_CHECKING:
    from core.intake.ways import WayStatus


class WayCard(QFrame):
    """Attributes: `switch`, `state`, `brought`, `set_up`, `test`, `review` (the mailbox's list).

    Signals:
        switched(bool), set_up_wanted, test_wanted, review_wanted.
    """

    switched = Signal(bool)
    set_up_wanted = Signal()
    test_wanted = Signal()
    review_wanted = Signal()

    def __init__(self, way: WayIn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._missing = self._testing = False
        name, what = way_words(way)
        title = _label(self, name)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        self.switch = QCheckBox(self.tr("On"), self)
        self.switch.setAccessibleName(self.tr("{way}: on").format(way=name))
        self.switch.clicked.connect(self._on_clicked)
        self._mark = StateMark(Level.NEUTRAL, parent=self)
        self.state = _label(self, "")
        self.brought = _label(self, "")
        self.set_up = self._button(self.tr("Set up…"), name, self.set_up_wanted.emit)
        self.test = self._button(self.tr("Test"), name, self.test_wanted.emit)
        self.review = self._button(self.tr("Review…"), name, self.review_wanted.emit)
        self.review.setVisible(False)
        top = QHBoxLayout()
        top.addWidget(title, 1)
        top.addWidget(self.switch)
        state = QHBoxLayout()
        state.setSpacing(GRID)
        state.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        state.addWidget(self.state, 1)
        buttons = FlowLayout(GRID)
        for button in (self.set_up, self.test, self.review):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 2 * GRID)
        column.setSpacing(GRID // 2)
        column.addLayout(top)
        column.addWidget(_label(self, what))
        column.addLayout(state)
        column.addWidget(self.brought)
        column.addLayout(buttons)

    def show_way(self, way: WayStatus, now: datetime, reviews: int, *, practice: bool = False) -> None:
        """`reviews`: how many mails wait for a person."""
        self._missing = bool(way.missing)
        text, level = state_of(way, practice=practice)
        self._mark.show_level(level)
        self.switch.setChecked(way.enabled)
        show_text(self.state, text)
        show_text(self.brought, brought_words(way, now))
        self.test.setEnabled(not way.missing and not self._testing)
        self.review.setVisible(way.way is WayIn.MAILBOX and reviews > 0)
        self.review.setText(self.tr("%Ln to review…", "", reviews))

    def set_testing(self, *, testing: bool) -> None:
        """One try at a time, whatever is shown meanwhile."""
        self._testing = testing
        self.test.setEnabled(not testing and not self._missing)

    def _on_clicked(self, on: bool) -> None:
        if on and self._missing:
            # It has to be filled in first; the set-up switches it on.
            self.switch.setChecked(False)
            self.set_up_wanted.emit()
        else:
            self.switched.emit(on)

    def _button(self, word: str, name: str, act: object) -> QPushButton:
        button = QPushButton(word, self)
        button.setAccessibleName(f"{word.rstrip('…')}: {name}")
        button.clicked.connect(lambda _checked=False: act())  # type: ignore[operator]
        return button


def _label(parent: QWidget, text: str) -> QLabel:
    label = QLabel(parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    show_text(label, text)
    return label
