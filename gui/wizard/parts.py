"""Small things that every page of the wizard is made of."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.setup.checks.result import CheckStatus
from gui.status import Level
from gui.theme import GRID
from gui.widgets.announce import show_text
from gui.widgets.copying import copies

LEVELS = {CheckStatus.PASS: Level.GOOD, CheckStatus.WARN: Level.ATTENTION, CheckStatus.FAIL: Level.PROBLEM}


def text(words: str = "", *, bold: bool = False, parent: QWidget | None = None) -> QLabel:
    """A paragraph: plain, wrapped, selectable by mouse."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    if bold:
        font = label.font()
        font.setBold(True)
        label.setFont(font)
    show_text(label, words)
    return label


def button(words: str, *, about: str = "", parent: QWidget | None = None) -> QPushButton:
    """`about` completes the name for who hears only the button: which of many it is."""
    made = QPushButton(words, parent)
    # Enter means Next, wherever the focus is, save on the button that has it.
    made.setAutoDefault(False)
    plain = words.replace("&", "").rstrip("…")
    made.setAccessibleName(f"{plain}: {about}" if about else plain)
    return made


def copy_button(words: str, copied: str, parent: QWidget | None = None) -> QPushButton:
    made = button(words, parent=parent)
    copies(made, lambda: copied)
    return made


def row(*widgets: QWidget, stretch: int = -1) -> QHBoxLayout:
    """Side by side; the one at `stretch` takes the room, else an empty end does."""
    line = QHBoxLayout()
    line.setSpacing(GRID)
    for place, widget in enumerate(widgets):
        line.addWidget(widget, 1 if place == stretch else 0, Qt.AlignmentFlag.AlignTop)
    if stretch < 0:
        line.addStretch(1)
    return line


def clear(layout: QLayout) -> None:
    """Takes everything out of a layout that is filled anew."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


class Fold(QWidget):
    """Help that opens on demand; closed at first."""

    def __init__(self, title: str, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inside = inside
        self.switch = QToolButton(self)
        self.switch.setText(title)
        self.switch.setAccessibleName(title)
        self.switch.setCheckable(True)
        self.switch.setAutoRaise(True)
        self.switch.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.switch.setArrowType(Qt.ArrowType.RightArrow)
        self.switch.toggled.connect(self._on_toggled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.switch)
        column.addWidget(inside)
        inside.hide()

    def _on_toggled(self, opened: bool) -> None:
        self.switch.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
        self.inside.setVisible(opened)


def rule() -> QFrame:
    line = QFrame()
    line.setFrameShape(QFrame.Shape.HLine)
    line.setFrameShadow(QFrame.Shadow.Sunken)
    return line
