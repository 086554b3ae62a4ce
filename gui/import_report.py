"""What an import of people did, with the rows that were not taken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from core.model import ImportReport, RejectedLine
from gui.formats import number
from gui.help.contents import HelpPage
from gui.help.key import help_on
from gui.messages import error_words
from gui.theme import GRID
from gui.widgets.announce import show_text
from gui.widgets.rows import Column, RowsView


def import_words(report: ImportReport) -> str:
    """`240 added, 3 updated, 12 unchanged, 2 rows not taken`."""
    parts = [
        QCoreApplication.translate("ImportReport", "{number} added").format(number=number(report.added)),
        QCoreApplication.translate("ImportReport", "{number} updated").format(number=number(report.updated)),
        QCoreApplication.translate("ImportReport", "{number} unchanged").format(number=number(report.unchanged)),
    ]
    if report.rejected_count:
        parts.append(QCoreApplication.translate("ImportReport", "%Ln row(s) not taken", "", report.rejected_count))
    return ", ".join(parts)


class NotTakenDialog(QDialog):
    """Attributes: `summary`, `not_taken`: the rejected rows with line number and reason."""

    def __init__(self, summary: str, rejected: Sequence[RejectedLine], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        help_on(self, HelpPage.PEOPLE, "import")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import"))
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        show_text(self.summary, summary)
        self.not_taken: RowsView[RejectedLine] = RowsView(self.tr("Rows that were not taken"), self._columns(), self)
        self.not_taken.show_rows(rejected, self.tr("Every row was taken."))
        self.not_taken.setVisible(bool(rejected))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        for button in buttons.buttons():
            button.setAccessibleName(self.tr("Close"))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self.summary)
        column.addWidget(self.not_taken, 1)
        column.addWidget(buttons)

    def _columns(self) -> list[Column[RejectedLine]]:
        return [
            Column(self.tr("Line"), lambda row: number(row.line), is_number=True),
            Column(self.tr("Reason"), lambda row: str(error_words(row.reason, row.params)), stretch=True),
        ]


class ImportReportDialog(NotTakenDialog):
    """What an import of people did: the counts, and the rows that were not taken."""

    def __init__(self, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(import_words(report) + ".", report.rejected, parent)
        self.setWindowTitle(self.tr("People imported"))
