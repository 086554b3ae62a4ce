"""The differences page: everybody whose two sides differ at this moment, and why. It changes nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.model import Phase
from gui.acts import on_differences
from gui.formats import moment_in_words
from gui.frame.page import Means, Page
from gui.messages import error_words, field_words, record_words
from gui.tasks import Worker
from gui.theme import GRID
from gui.widgets.announce import show_text
from gui.widgets.rows import Column, RowsView

if TYPE_CHECKING:
    from core.sync.drift import DriftRow


class DifferencesPage(Page):
    """Attributes: `sentence`, `compare`, `export`, `rows`, `next_step`."""

    def __init__(self, means: Means, parent: QWidget | None = None) -> None:
        super().__init__(means, parent)
        self.sentence = QLabel(self)
        self.sentence.setWordWrap(True)
        self.compare = QPushButton(self.tr("&Compare now"), self)
        self.compare.setAccessibleName(self.tr("Compare now"))
        self.compare.clicked.connect(self._compare)
        self.export = QPushButton(self.tr("&Export…"), self)
        self.export.setAccessibleName(self.tr("Export"))
        self.export.setEnabled(False)
        self.export.clicked.connect(self._choose_file)
        self.rows: RowsView[DriftRow] = RowsView(self.tr("Differences"), self._columns(), self)
        self.next_step = QLabel(self)
        self.next_step.setWordWrap(True)
        self.next_step.setMargin(GRID)
        self.next_step.setTextFormat(Qt.TextFormat.PlainText)
        self.next_step.setForegroundRole(QPalette.ColorRole.WindowText)
        top = QHBoxLayout()
        top.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        top.setSpacing(GRID)
        top.addWidget(self.sentence, 1)
        top.addWidget(self.compare)
        top.addWidget(self.export)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self.rows, 1)
        whole.addWidget(self.next_step)
        self.rows.row_chosen.connect(self._on_row_chosen)
        show_text(self.sentence, self.tr("Compares both sides as the nightly sync does, and changes nothing."))
        self._show(())

    def entered(self) -> None:
        self.compare.setFocus()

    def busy_changed(self, *, busy: bool) -> None:
        self.compare.setEnabled(not busy)

    def _compare(self) -> None:
        engine = self.means.engine
        show_text(self.sentence, self.tr("Comparing both sides…"), announced=True)
        self.means.jobs.run(
            Phase.CONNECTING,
            lambda report, cancelled: on_differences.drift(engine, report, cancelled),
            self._on_compared,
            self._on_failed,
            self._on_stopped,
        )

    def _on_compared(self, found: tuple[list[DriftRow], bool]) -> None:
        rows, more = found
        when = moment_in_words(self.means.now(), self.means.now())
        if more:
            text = self.tr("More than %Ln difference(s), compared {when}; these are the first.", "", len(rows))
            text = text.format(when=when)
        elif rows:
            text = self.tr("%Ln difference(s), compared {when}.", "", len(rows)).format(when=when)
        else:
            text = self.tr("No differences, compared {when}.").format(when=when)
        show_text(self.sentence, text, announced=True)
        self._show(rows)

    def _on_stopped(self) -> None:
        show_text(
            self.sentence, self.tr("The comparison was cancelled; below is what was known before."), announced=True
        )

    def _on_failed(self, error: Exception) -> None:
        show_text(self.sentence, self.tr("The comparison could not be made."), announced=True)
        self.means.show_failure(error)

    def _show(self, rows: list[DriftRow] | tuple[()]) -> None:
        self.rows.show_rows(rows, self.tr("Nothing to show. Press Compare now to see where the two sides differ."))
        self.export.setEnabled(bool(rows))
        if rows:
            self.rows.choose(0)
        else:
            self._on_row_chosen(None)

    def _on_row_chosen(self, row: DriftRow | None) -> None:
        self.next_step.setVisible(row is not None)
        if row is not None:
            show_text(self.next_step, error_words(row.reason, _params(row)).body)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Export the differences"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Table (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(lambda name: self.export_to(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export_to(self, path: Path) -> None:
        """Writes what is shown."""
        rows = self.rows.model.rows

        def done(count: int) -> None:
            text = self.tr("%Ln row(s) written to {file}.", "", count).format(file=path.name)
            show_text(self.sentence, text, announced=True)

        self.means.tasks.start(lambda: on_differences.export_drift(path, rows), done, worker=Worker.STORE)

    def _columns(self) -> list[Column[DriftRow]]:
        return [
            Column(self.tr("Who"), lambda row: row.address or self.tr("Everybody")),
            Column(self.tr("Why"), lambda row: error_words(row.reason, _params(row)).title, stretch=True),
            Column(self.tr("Record"), lambda row: record_words(row.sobject, row.record_id)),
            Column(self.tr("Field"), lambda row: field_words(row.field)),
        ]


def _params(row: DriftRow) -> dict[str, object]:
    return {"message": row.message, "sobject": row.sobject or "", "field": row.field}
