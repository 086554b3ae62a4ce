"""A question that nobody waits for: the window goes on while it is open, and what an answer does is called then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget


@dataclass(frozen=True)
class Answer:
    """A button that does something. `destroys`: what it ends or throws away is gone. `usual`: what Enter does."""

    word: str
    act: Callable[[], object]
    destroys: bool = False
    usual: bool = False


def ask(parent: QWidget | None, title: str, text: str, more: str, *answers: Answer, back: str = "") -> QMessageBox:
    """Opens the question; asked again while it is open, it only comes to the front.

    `back` is the word of the way back, on which Esc and, without a usual answer, Enter lie; the usual one is Cancel.
    """
    open_one = next((box for box in QApplication.topLevelWidgets() if _is(box, parent, text)), None)
    if isinstance(open_one, QMessageBox):
        open_one.raise_()
        open_one.activateWindow()
        return open_one
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(title)
    # The name of an org or of a person is no markup.
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(more)
    usual: QPushButton | None = None
    for answer in answers:
        role = QMessageBox.ButtonRole.DestructiveRole if answer.destroys else QMessageBox.ButtonRole.AcceptRole
        button = box.addButton(answer.word, role)
        button.clicked.connect(lambda _checked=False, act=answer.act: act())
        usual = button if answer.usual else usual
    if back:
        way_back = box.addButton(back, QMessageBox.ButtonRole.RejectRole)
    else:
        way_back = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(usual or way_back)
    box.setEscapeButton(way_back)
    for one in box.buttons():
        one.setAccessibleName(one.text().replace("&", ""))
    box.open()
    return box


def _is(one: QWidget, parent: QWidget | None, text: str) -> bool:
    return isinstance(one, QMessageBox) and one.isVisible() and one.parent() is parent and one.text() == text
