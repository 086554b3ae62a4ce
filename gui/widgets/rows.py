"""A read-only table of frozen rows: model and view, with copying and a text for when it is empty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QPalette, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QStackedLayout,
    QStyle,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from gui.theme import GRID
from gui.widgets.announce import show_text

_Row = TypeVar("_Row")
_Index = QModelIndex | QPersistentModelIndex
# In characters: no column gives way to less, and with so much the one that takes the rest is content.
_LEAST = 20
_MODE = {True: QHeaderView.ResizeMode.Stretch, False: QHeaderView.ResizeMode.Interactive}
_ENOUGH = 34


@dataclass(frozen=True)
class Column(Generic[_Row]):
    """One column: its header, the text of a cell, and whether it holds numbers."""

    title: str
    text: Callable[[_Row], str]
    is_number: bool = False
    stretch: bool = False


class RowsModel(QAbstractTableModel, Generic[_Row]):
    """Shows a sequence of rows through columns."""

    def __init__(self, columns: Sequence[Column[_Row]], parent: QWidget) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: tuple[_Row, ...] = ()

    def show_rows(self, rows: Sequence[_Row]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column = self.columns[index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return column.text(self.rows[index.row()])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        return None

    def _alignment(self, section: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if self.columns[section].is_number else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


class RowsView(QWidget, Generic[_Row]):
    """The table, or in its place a sentence that says what to do.

    Signals:
        row_chosen(row): another row was selected; None when there is none.
    """

    row_chosen = Signal(object)

    def __init__(self, name: str, columns: Sequence[Column[_Row]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model: RowsModel[_Row] = RowsModel(columns, self)
        self._wanted: list[int] = []
        self._fitting = False
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.table.setAccessibleName(name)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        # Tab leaves the table, the arrow keys move in it; otherwise the keyboard is caught in the cells.
        self.table.setTabKeyNavigation(False)
        self.table.setFrameShape(QTableView.Shape.NoFrame)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + GRID)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        # Widths are taken from the rows in sight: a thousand, as Qt would, stand still for a fifth of a second.
        header.setResizeContentsPrecision(0)
        for section, column in enumerate(columns):
            header.setSectionResizeMode(section, _MODE[column.stretch])
        header.sectionResized.connect(self._on_section_resized)
        self.empty = QLabel(self)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(3 * GRID)
        self.empty.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        # A page of its own, so that the sentence takes its background from the lists.
        page = QWidget(self)
        page.setBackgroundRole(QPalette.ColorRole.Base)
        page.setAutoFillBackground(True)
        QVBoxLayout(page).addWidget(self.empty)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(page)
        self._stack.addWidget(self.table)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self.row_chosen.emit(self.chosen))
        copy = QShortcut(QKeySequence.StandardKey.Copy, self.table)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self.copy)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(60 * GRID, 20 * GRID)

    @property
    def chosen(self) -> _Row | None:
        selected = self.table.selectionModel().selectedRows()
        return self.model.rows[selected[0].row()] if selected else None

    def choose(self, number: int) -> None:
        # Not by `selectRow`, which finds no row where the screen goes from right to left.
        self.table.setCurrentIndex(self.model.index(number, 0))

    def show_rows(self, rows: Sequence[_Row], empty: str) -> None:
        """Shows `rows`, or `empty` where there are none."""
        show_text(self.empty, empty)
        if rows and tuple(rows) == self.model.rows:
            # Whoever reads them keeps the place and what is chosen.
            return
        first = not self.model.rows
        self.model.show_rows(rows)
        self._stack.setCurrentIndex(1 if rows else 0)
        if rows and first:
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _measure(self) -> None:
        """How wide each column wants to be, by the rows in sight and its title."""
        header = self.table.horizontalHeader()
        self._wanted = [
            max(self.table.sizeHintForColumn(section), header.sectionSizeHint(section)) + 2 * GRID
            for section in range(self.model.columnCount())
        ]
        self._fit()

    def _fit(self) -> None:
        """Sets the widths; what does not fit even so is scrolled to."""
        if not self._wanted:
            return
        narrowed, header = self._narrowed(), self.table.horizontalHeader()
        self._fitting = True
        for section, width in enumerate(narrowed or self._wanted):
            takes_the_rest = narrowed is not None and self.model.columns[section].stretch
            header.setSectionResizeMode(section, _MODE[takes_the_rest])
            self.table.setColumnWidth(section, width)
        self._fitting = False

    def _narrowed(self) -> list[int] | None:
        """Where the column that takes the rest would have too little, the widest of the others give way to it.

        None where that does not make it fit.
        """
        letter, columns = self.fontMetrics().averageCharWidth(), self.model.columns
        given = [
            min(width, _ENOUGH * letter) if column.stretch else width
            for width, column in zip(self._wanted, columns, strict=True)
        ]
        # Not by the width of the table's inside, which comes late where the list is on a page that was not shown.
        room = self.width() - self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        yielding = [n for n, column in enumerate(columns) if not (column.is_number or column.stretch)]
        while sum(given) > room:
            widest = max(yielding, key=given.__getitem__, default=None)
            if widest is None or given[widest] <= _LEAST * letter:
                return None
            given[widest] -= 1
        return given

    def _on_section_resized(self, section: int, _before: int, width: int) -> None:
        """By hand: so it stays."""
        by_hand = self.table.horizontalHeader().sectionResizeMode(section) is QHeaderView.ResizeMode.Interactive
        if not self._fitting and self._wanted and by_hand:
            self._wanted[section] = width

    def copy(self) -> None:
        """The chosen rows as tab-separated text, as a spreadsheet takes it."""
        lines = [
            "\t".join(column.text(self.model.rows[index.row()]) for column in self.model.columns)
            for index in self.table.selectionModel().selectedRows()
        ]
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines))
