"""The diagnostic file: how far back, the whole of it to read before it is saved, and the saving."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from gui.acts import on_files
from gui.frame.page import Means
from gui.help.contents import HelpPage
from gui.help.key import help_on
from gui.tasks import Worker
from gui.theme import GRID
from gui.widgets.announce import show_text

if TYPE_CHECKING:
    from core.diagnostics import Diagnostic, Range


class DiagnosticDialog(QDialog):
    """Attributes: `range`, `preview` (the file to the letter), `save`, `said`."""

    def __init__(self, means: Means, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        help_on(self, HelpPage.SETTINGS, "data")
        self._means = means
        self._made: Diagnostic | None = None
        self._asked = 0
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Create diagnostic file"))
        self.resize(88 * GRID, 64 * GRID)
        why = QLabel(
            self.tr(
                "For whoever helps you. Addresses, Salesforce IDs and the org have stand-ins; names and tokens are not"
                " in it. Nothing is sent: you save the file, and you give it away."
            ),
            self,
        )
        self.said = QLabel(self)
        for label in (why, self.said):
            label.setWordWrap(True)
        self.range = QComboBox(self)
        self.range.setAccessibleName(self.tr("How far back"))
        for which, word in self._range_words().items():
            self.range.addItem(word, which)
        self.range.setCurrentIndex(1)
        self.range.currentIndexChanged.connect(lambda _index: self.read())
        self.preview = QPlainTextEdit(self)
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.preview.setAccessibleName(self.tr("The whole file"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.save = buttons.addButton(self.tr("&Save…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.save.clicked.connect(self._choose_file)
        for button in buttons.buttons():
            button.setAccessibleName(button.text().replace("&", "").rstrip("…"))
        buttons.rejected.connect(self.reject)
        label = QLabel(self.tr("&How far back"), self)
        label.setBuddy(self.range)
        line = QHBoxLayout()
        line.addWidget(label)
        line.addWidget(self.range)
        line.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setSpacing(GRID)
        whole.addWidget(why)
        whole.addLayout(line)
        whole.addWidget(self.preview, 1)
        whole.addWidget(self.said)
        whole.addWidget(buttons)
        self.read()

    def read(self) -> None:
        """Puts the file together anew, off the GUI thread."""
        self._asked += 1
        asked, engine, chosen = self._asked, self._means.engine, self.range.currentData()
        self._made = None
        self.save.setEnabled(False)

        def show(made: Diagnostic) -> None:
            if asked == self._asked:
                self._made = made
                self.preview.setPlainText(made.text)
                self.save.setEnabled(True)

        self._means.tasks.start(
            lambda: on_files.diagnostic(engine, chosen, {"qt": qVersion()}), show, worker=Worker.STORE, owner=self
        )

    def save_to(self, path: Path) -> None:
        """Writes what is shown."""
        made = self._made
        if made is None:
            return

        def done(_nothing: None) -> None:
            show_text(self.said, self.tr("Written to {file}.").format(file=path.name), announced=True)

        self._means.tasks.start(lambda: on_files.save_diagnostic(path, made), done, worker=Worker.STORE, owner=self)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the diagnostic file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Text (*.txt)"))
        dialog.setDefaultSuffix("txt")
        dialog.selectFile("opt-out-sync-diagnostic.txt")
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _range_words(self) -> dict[Range, str]:
        from core.diagnostics import Range

        return {
            Range.DAY: self.tr("The last day"),
            Range.WEEK: self.tr("The last 7 days"),
            Range.MONTH: self.tr("The last 30 days"),
            Range.EVERYTHING: self.tr("Everything that is kept"),
        }
