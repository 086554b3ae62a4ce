"""The parts that the tabs are made of: a scrolling column, titles, explanations, rows with labels."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from core.setup.change import Shown, Wanted
from gui.theme import GRID
from gui.widgets.announce import show_text

WIDTH = 78 * GRID
_INDENT = 3 * GRID


class Tab(QScrollArea):
    """One tab. It shows a `Wanted` and gives it back with what was entered.

    Signals:
        edited: something was entered.
    """

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAccessibleName(name)
        # The keyboard goes from control to control; a focused one scrolls into view by itself.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget(self)
        inside.setMaximumWidth(WIDTH)
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        self.column.setSpacing(GRID)
        self.setWidget(inside)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft)
        for part in (self, self.viewport(), inside):
            part.setBackgroundRole(QPalette.ColorRole.Window)

    def show_state(self, shown: Shown) -> None:
        """What is set now."""

    def collect(self, wanted: Wanted) -> Wanted:
        """`wanted` with what stands in this tab."""
        return wanted

    def add(self, *parts: QWidget) -> None:
        for part in parts:
            self.column.addWidget(part)

    def add_button(self, button: QPushButton) -> None:
        self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def add_labelled(self, text: str, control: QWidget) -> None:
        """A label with its mnemonic above the control that it is for."""
        name = QLabel(text, self)
        name.setBuddy(control)
        if not control.accessibleName():
            control.setAccessibleName(text.replace("&", ""))
        self.column.addWidget(name)
        self.column.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft)

    def end(self) -> None:
        self.column.addStretch(1)


def title(text: str) -> QLabel:
    label = QLabel()
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    label.setContentsMargins(0, GRID, 0, 0)
    show_text(label, text)
    return label


def note(text: str = "", *, below: bool = False) -> QLabel:
    """An explanation; `below` a control it is set in as far as the control's own text."""
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    if below:
        label.setContentsMargins(_INDENT, 0, 0, GRID // 2)
    show_text(label, text)
    return label


def named(button: QAbstractButton) -> None:
    """The accessible name of a control is its text, without mnemonic and dots."""
    button.setAccessibleName(button.text().replace("&", "").rstrip("…"))


def wide(characters: int, widget: QWidget) -> QSize:
    return QSize(widget.fontMetrics().averageCharWidth() * characters, 0)
