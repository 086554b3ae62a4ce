"""The rows of the preview as a table; a row that is unchecked stays out of the first sync."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.setup.wizard.found import PreviewRow
from gui.messages import direction_words, field_words, object_words

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class PreviewModel(QAbstractTableModel):
    """Four columns; the first carries the check mark."""

    def __init__(self, exclude: Callable[[frozenset[str]], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exclude = exclude
        self._rows: tuple[PreviewRow, ...] = ()
        self._here = self.tr("unsubscribed here")
        self._excluded: frozenset[str] = frozenset()

    def show_rows(self, rows: tuple[PreviewRow, ...], excluded: frozenset[str]) -> None:
        if rows is not self._rows:
            self.beginResetModel()
            self._rows, self._excluded = rows, excluded
            self.endResetModel()
        elif excluded != self._excluded:
            self._excluded = excluded
            self.dataChanged.emit(self.index(0, 0), self.index(max(0, len(rows) - 1), 0))

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: N802 - Qt's name
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return self.titles()[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    def data(self, index: Index, role: int = 0) -> Any:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            return Qt.CheckState.Unchecked if row.key in self._excluded else Qt.CheckState.Checked
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        return self.cells(row)[index.column()]

    def titles(self) -> tuple[str, ...]:
        return self.tr("Person"), self.tr("Direction"), self.tr("Record"), self.tr("Field")

    def cells(self, row: PreviewRow) -> tuple[str, ...]:
        """What a row says, also in a file."""
        record = f"{object_words(row.sobject.value)} {row.record_id}" if row.sobject is not None else ""
        fields = ", ".join(field_words(name) for name in row.fields) or self._here
        return row.address, direction_words(row.direction), record, fields

    def setData(self, index: Index, value: Any, role: int = 0) -> bool:  # noqa: N802 - Qt's name
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != 0:
            return False
        key = self._rows[index.row()].key
        kept = Qt.CheckState(value) is Qt.CheckState.Checked
        self._exclude(self._excluded - {key} if kept else self._excluded | {key})
        return True
