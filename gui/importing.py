"""Brings people in from a file: which one, the import, and what came of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.model import ImportReport
from gui.frame.page import Means


class Importing(QObject):
    def __init__(self, means: Means, window: QWidget) -> None:
        super().__init__(window)
        self._means = means
        self._window = window
        means.jobs.imported.connect(self._on_imported)
        means.jobs.import_failed.connect(means.show_failure)

    def choose_file(self) -> None:
        """Asks for a file and imports it."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self._window, self.tr("Import people"))
        dialog.setNameFilters([self.tr("People (*.csv *.tsv *.txt *.xlsx *.xls *.ods)"), self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self._means.jobs.import_people(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_imported(self, report: ImportReport | None) -> None:
        self._means.refresh()
        if report is not None:
            from gui.import_report import ImportReportDialog

            ImportReportDialog(report, self._window).open()
