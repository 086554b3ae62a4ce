"""The report of something unexpected: the text that would be shared, to read, change and copy. Nothing is sent."""

from __future__ import annotations

import platform

from PySide6.QtCore import Qt, Signal, qVersion
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from core import __version__
from gui.failures import session_redactor, words_of
from gui.help.contents import HelpPage
from gui.help.key import help_on
from gui.theme import GRID
from gui.widgets.announce import show_text
from gui.widgets.copying import copies


class ReportDialog(QDialog):
    """Attributes: `title`, `shared` (what would be shared), `copy`, `diagnostic`.

    Signals:
        diagnostic_wanted: the diagnostic file shall be made.
    """

    diagnostic_wanted = Signal()

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        help_on(self, HelpPage.PROBLEMS, "unexpected")
        words = words_of(error)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Report a problem of the program"))
        self.resize(80 * GRID, 56 * GRID)
        self.title, body, why = QLabel(self), QLabel(self), QLabel(self)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        told = self.tr(
            "Nothing is sent. This is everything that a report says; take out what should not be shared, then copy it."
        )
        for label, text in ((self.title, words.title), (body, words.body), (why, told)):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            show_text(label, text)
        self.shared = QPlainTextEdit(report_of(error), self)
        self.shared.setAccessibleName(self.tr("What the report says"))
        self.shared.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.shared.setTabChangesFocus(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.copy = buttons.addButton(self.tr("&Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        copies(self.copy, self.shared.toPlainText)
        self.diagnostic = buttons.addButton(self.tr("Create &diagnostic file…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.diagnostic.clicked.connect(lambda _checked=False: self.diagnostic_wanted.emit())
        for button in buttons.buttons():
            button.setAccessibleName(button.text().replace("&", "").rstrip("…"))
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setSpacing(GRID)
        for part in (self.title, body, why):
            whole.addWidget(part)
        whole.addWidget(self.shared, 1)
        whole.addWidget(buttons)


def report_of(error: BaseException) -> str:
    """Versions, what it was, and where; with stand-ins for addresses and ids. English, for whoever mends it."""
    from core.log_file import places_of

    redactor = session_redactor()
    lines = [
        f"Opt-Out Sync {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()} {platform.release()}",
    ]
    cause: BaseException | None = error
    while cause is not None:
        lines.append("")
        lines.append(redactor.text(f"{type(cause).__name__}: {cause}"))
        lines.extend(f"  {place}" for place in places_of(cause.__traceback__))
        cause = cause.__cause__
    return "\n".join(lines)
