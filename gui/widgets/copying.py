"""A button that puts a text on the clipboard, and says for a moment that it did."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from gui.widgets.announce import read_out

_SAID_FOR_MS = 1_500


def copies(button: QPushButton, text_of: Callable[[], str]) -> None:
    """A press copies what `text_of` gives; nothing where it gives nothing."""
    button.clicked.connect(lambda _checked=False: _copy(button, text_of()))


def _copy(button: QPushButton, text: str) -> None:
    said = QCoreApplication.translate("Copying", "Copied ✓")
    if not text:
        return
    QGuiApplication.clipboard().setText(text)
    word = button.text()
    if word == said:
        return
    # As wide as before, so that nothing beside it moves.
    button.setMinimumWidth(button.width())
    button.setText(said)
    read_out(button, said)
    # Ended with the button, wherever that goes meanwhile.
    QTimer.singleShot(_SAID_FOR_MS, button, lambda: button.setText(word))
