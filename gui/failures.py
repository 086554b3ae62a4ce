"""What went wrong, on the screen: title, why and what to do next, actions, and the details folded away, to copy.

An expected failure is a message; an unexpected one is a report that shows to the letter what would be shared.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from core import __version__
from core.errors import AppError
from gui.messages import admin_words, error_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

    from core.redact import Redactor
    from core.words.sentence import Sentence

_LOG = logging.getLogger(__name__)


def words_of(error: BaseException) -> Sentence:
    """Title and body; an unexpected error has words of its own."""
    if isinstance(error, AppError):
        return error_words(error.code, error.params)
    from core.words.sentence import Sentence

    return Sentence(
        QCoreApplication.translate("Failures", "Something unexpected happened"),
        QCoreApplication.translate(
            "Failures", "What was done before stands. The report below helps whoever looks after this program."
        ),
    )


def details_of(error: AppError) -> str:
    """What a helper needs: version, code and cause, with stand-ins for addresses and ids."""
    lines = [f"Opt-Out Sync {__version__}", str(error)]
    if error.__cause__ is not None:
        lines.append(f"Cause: {type(error.__cause__).__name__}: {error.__cause__}")
    return session_redactor().text("\n".join(lines))


def session_redactor() -> Redactor:
    """Stand-ins that hold as long as the program runs: enough to read one report, and nothing to keep."""
    import secrets

    from core.redact import Redactor

    if not _made:
        _made.append(Redactor(secrets.token_bytes(32)))
    return _made[0]


_made: list[Redactor] = []


def show_failure(parent: QWidget | None, error: BaseException) -> QDialog:
    """Opens the dialog without waiting for its end, so that the window's timers and workers go on."""
    if not isinstance(error, AppError):
        from gui.report import ReportDialog

        _LOG.error("unexpected", exc_info=error)
        report = ReportDialog(error, parent)
        report.open()
        return report
    from PySide6.QtWidgets import QMessageBox

    _LOG.warning("failed: %s", error.code)
    words = words_of(error)
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(QCoreApplication.translate("Failures", "Opt-Out Sync"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(words.title)
    box.setInformativeText(words.body)
    _explained(box, error.code)
    details = details_of(error)
    box.setDetailedText(details)
    _copying(box, QCoreApplication.translate("Failures", "&Copy details"), f"{words}\n\n{details}")
    if _is_for_the_admin(error.code):
        text = admin_words(error.code, error.params)
        _copying(box, QCoreApplication.translate("Failures", "Copy for your &admin"), text)
    close = box.addButton(QMessageBox.StandardButton.Close)
    box.setDefaultButton(close)
    box.setEscapeButton(close)
    for button in box.buttons():
        button.setAccessibleName(button.text().replace("&", ""))
    box.open()
    return box


def _explained(box: QMessageBox, code: str) -> None:
    """F1 opens the error in the help, which is not imported before the first paint."""
    from gui.help.contents import HelpPage
    from gui.help.key import help_on

    help_on(box, HelpPage.ERRORS, code)


def _copying(box: QMessageBox, word: str, text: str) -> None:
    from PySide6.QtWidgets import QMessageBox

    from gui.widgets.copying import copies

    button = box.addButton(word, QMessageBox.ButtonRole.ActionRole)
    # A click on any button of a message box closes it; copying should not.
    button.clicked.disconnect()
    copies(button, lambda: text)


def _is_for_the_admin(code: str) -> bool:
    """Whether somebody mends it in Salesforce."""
    from core.words import checks, connection, layouts, records, signin

    return any(code in room.WORDS for room in (connection, records, signin, checks, layouts))
