"""A dialog whose button writes: it closes when that is done, or says what is wrong and keeps what was entered.

Where it was closed meanwhile, the window shows what was written, and tells what was refused.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from shiboken6 import isValid

from core.errors import AppError
from gui.frame.page import Means
from gui.messages import error_words
from gui.tasks import Worker
from gui.widgets.announce import show_text


def save_and_close(
    means: Means,
    dialog: QDialog,
    button: QPushButton,
    said: QLabel,
    work: Callable[[], None],
    saved: Callable[[], None],
) -> None:
    """Runs `work` off the GUI thread, then `saved`, and accepts the dialog; a refusal is told in `said`."""
    button.setEnabled(False)

    def done(_nothing: None) -> None:
        if isValid(dialog):
            saved()
            dialog.accept()
        else:
            means.refresh()

    def failed(error: Exception) -> None:
        if isValid(dialog):
            button.setEnabled(True)
        if isValid(dialog) and isinstance(error, AppError):
            show_text(said, str(error_words(error.code, error.params)), announced=True)
        else:
            means.show_failure(error)

    means.tasks.start(work, done, worker=Worker.LOOKING, failed=failed)
