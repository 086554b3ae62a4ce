"""What a sync would do, shown before anything is written: counts, every row, what it costs, and the file of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from core.model import Connection, Direction
from gui import acts
from gui.acts import PlannedRow, PreviewReport
from gui.formats import number
from gui.frame.page import Means
from gui.messages import direction_words, field_words
from gui.tasks import Worker
from gui.theme import GRID
from gui.widgets.announce import show_text
from gui.widgets.rows import Column, RowsView


class PreviewDialog(QDialog):
    """Attributes: `sentence`, `org`, `rows`, `confirm`, `export`.

    Signals:
        confirmed: the admin wants the sync now.
    """

    confirmed = Signal()

    def __init__(
        self, means: Means, report: PreviewReport, connection: Connection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._means = means
        self._report = report
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Preview of the sync"))
        self.resize(92 * GRID, 60 * GRID)
        self.sentence = QLabel(self)
        self.sentence.setWordWrap(True)
        font = self.sentence.font()
        font.setPointSizeF(font.pointSizeF() * 1.2)
        self.sentence.setFont(font)
        show_text(self.sentence, preview_words(report))
        self.org = QLabel(self)
        self.org.setWordWrap(True)
        self.org.setTextFormat(Qt.TextFormat.PlainText)
        show_text(self.org, self._org_words(connection))
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.said.hide()
        self.rows: RowsView[PlannedRow] = RowsView(self.tr("What would change"), planned_columns(), self)
        self.rows.show_rows(report.rows, self.tr("Nothing would change: both sides agree."))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.confirm = QPushButton(self.tr("&Sync now"), self)
        self.export = QPushButton(self.tr("&Export…"), self)
        buttons.addButton(self.confirm, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.export, QDialogButtonBox.ButtonRole.ActionRole)
        for button in buttons.buttons():
            button.setAccessibleName(button.text().replace("&", "").rstrip("…"))
        self.export.setEnabled(bool(report.rows))
        self.export.clicked.connect(self._choose_file)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setSpacing(GRID)
        for part in (self.sentence, self.org, self.said):
            whole.addWidget(part)
        whole.addWidget(self.rows, 1)
        whole.addWidget(buttons)
        cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setDefault(True)
        self.rows.table.setFocus()

    def export_to(self, path: Path) -> None:
        """Writes every row that is shown."""
        columns, rows = self.rows.model.columns, self._report.rows
        header = [column.title for column in columns]

        def done(count: int) -> None:
            self.said.show()
            text = self.tr("{count} rows written to {file}.").format(count=number(count), file=path.name)
            show_text(self.said, text, announced=True)

        self._means.tasks.start(
            lambda: acts.export_table(path, header, ([column.text(row) for column in columns] for row in rows)),
            done,
            worker=Worker.STORE,
        )

    def _org_words(self, connection: Connection) -> str:
        kind = self.tr("SANDBOX") if connection.is_sandbox else self.tr("PRODUCTION")
        org = self.tr("In {org} ({kind}), as {user}.").format(
            org=connection.org_name, kind=kind, user=connection.user_name
        )
        if self._report.calls is None:
            return org
        return org + " " + self.tr("It would take about %n API call(s).", "", self._report.calls)

    def _on_accepted(self) -> None:
        self.accept()
        self.confirmed.emit()

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Export the preview"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Table (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(lambda name: self.export_to(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def preview_words(report: PreviewReport) -> str:
    """`14 boxes would be ticked in Salesforce and 9 people unsubscribed here; 1 problem.`"""
    there = QCoreApplication.translate(
        "PreviewDialog", "%n record(s) would be ticked in Salesforce", "", report.count(Direction.TO_SALESFORCE)
    )
    here = QCoreApplication.translate(
        "PreviewDialog", "%n person(s) would be unsubscribed here", "", report.count(Direction.FROM_SALESFORCE)
    )
    parts = [there, here]
    if report.problems:
        parts.append(QCoreApplication.translate("PreviewDialog", "%n problem(s) would be left", "", report.problems))
    return QCoreApplication.translate("PreviewDialog", ", ").join(parts) + "."


def planned_columns() -> list[Column[PlannedRow]]:
    return [
        Column(QCoreApplication.translate("PreviewDialog", "Who"), lambda row: row.address, stretch=True),
        Column(QCoreApplication.translate("PreviewDialog", "Direction"), lambda row: direction_words(row.direction)),
        Column(
            QCoreApplication.translate("PreviewDialog", "Record"),
            lambda row: f"{row.sobject or ''} {row.record_id}".strip(),
        ),
        Column(
            QCoreApplication.translate("PreviewDialog", "Field"), lambda row: ", ".join(map(field_words, row.fields))
        ),
    ]
