"""The line above the runs: what is searched, which runs, and the list as a file."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from gui.history.filter import RunFilter
from gui.theme import GRID


class FilterLine(QWidget):
    """Attributes: `search`, `choice`, `export`.

    Signals:
        changed: other runs are wanted.
        export_wanted: the list shall be written to a file.
    """

    changed = Signal()
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search the runs"))
        self.search.setAccessibleName(self.tr("Search the runs"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _text: self.changed.emit())
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(self.tr("Which runs"))
        for which, word in self._words().items():
            self.choice.addItem(word, which)
        self.choice.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.export = QPushButton(self.tr("Export the &list…"), self)
        self.export.setAccessibleName(self.tr("Export the list"))
        self.export.clicked.connect(lambda _checked=False: self.export_wanted.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, GRID, GRID, GRID)
        row.setSpacing(GRID)
        row.addWidget(self.search, 1)
        row.addWidget(self.choice)
        row.addWidget(self.export)

    @property
    def wanted(self) -> RunFilter:
        return RunFilter(self.choice.currentData())

    def show_all(self) -> None:
        self.search.clear()
        self.choice.setCurrentIndex(self.choice.findData(RunFilter.ALL))

    def _words(self) -> dict[RunFilter, str]:
        return {
            RunFilter.ALL: self.tr("All runs"),
            RunFilter.SYNCS: self.tr("Syncs"),
            RunFilter.CHANGED: self.tr("That changed something"),
            RunFilter.WRONG: self.tr("That need a look"),
        }
