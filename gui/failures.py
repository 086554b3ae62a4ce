"""The failure dialog: what happened, why and what to do next, and the details folded away, to copy."""

from __future__ import annotations

import re
import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from core import __version__
from core.errors import AppError
from gui.messages import error_words

if TYPE_CHECKING:
    from core.words.sentence import Sentence

_ADDRESS = re.compile(r"[^\s'\"<>(),;:]+@[^\s'\"<>(),;:]+")


def words_of(error: Exception) -> Sentence:
    """Title and body; an unexpected error has words of its own."""
    if isinstance(error, AppError):
        return error_words(error.code, error.params)
    from core.words.sentence import Sentence

    return Sentence(
        QCoreApplication.translate("Failures", "Something unexpected happened"),
        QCoreApplication.translate(
            "Failures", "What was done before stands. Copy the details for whoever looks after this program."
        ),
    )


def details_of(error: Exception) -> str:
    """What a helper needs: version, code, and for the unexpected the trace; e-mail addresses are left out."""
    lines = [f"Opt-Out Sync {__version__}"]
    if isinstance(error, AppError):
        lines.append(str(error))
        if error.__cause__ is not None:
            lines.append(f"Cause: {type(error.__cause__).__name__}: {error.__cause__}")
    else:
        lines.extend(traceback.format_exception(error))
    return _ADDRESS.sub("<address>", "\n".join(lines))


def show_failure(parent: QWidget | None, error: Exception) -> QMessageBox:
    """Opens the dialog without waiting for its end, so that the window's timers and workers go on."""
    words = words_of(error)
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(QCoreApplication.translate("Failures", "Opt-Out Sync"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(words.title)
    box.setInformativeText(words.body)
    details = details_of(error)
    box.setDetailedText(details)
    copy = box.addButton(QCoreApplication.translate("Failures", "&Copy details"), QMessageBox.ButtonRole.ActionRole)
    # A click on any button of a message box closes it; copying should not.
    copy.clicked.disconnect()
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(f"{words}\n\n{details}"))
    close = box.addButton(QMessageBox.StandardButton.Close)
    box.setDefaultButton(close)
    box.setEscapeButton(close)
    for button in box.buttons():
        button.setAccessibleName(button.text().replace("&", ""))
    box.open()
    return box
