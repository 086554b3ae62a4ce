"""The table's model: an ordered list of ids, and the rows that are in sight, fetched by page."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from core.people import PersonRow
from gui.widgets.rows import Column

PAGE = 200
_PAGES_KEPT = 50
_Index = QModelIndex | QPersistentModelIndex


class PeopleModel(QAbstractTableModel):
    """Asks for a page of rows when one of them comes into sight, and shows dots until it is there.

    Signals:
        page_wanted(number, ids): answer with `show_page`.
    """

    page_wanted = Signal(int, object)

    def __init__(self, columns: Sequence[Column[PersonRow]], parent: QObject) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._ids: array[int] = array("q")
        self._pages: OrderedDict[int, dict[int, PersonRow]] = OrderedDict()
        self._asked: set[int] = set()

    @property
    def ids(self) -> array[int]:
        return self._ids

    def show_ids(self, ids: array[int]) -> None:
        """Another list of people."""
        self.beginResetModel()
        self._ids = ids
        self._forget()
        self.endResetModel()

    def forget_rows(self) -> None:
        """The data changed under the same list: what is in sight is asked for anew."""
        self._forget()
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.columns) - 1))

    def show_page(self, number: int, ids: Sequence[int], rows: Sequence[PersonRow]) -> None:
        """The answer to `page_wanted`; one for a list that is gone is dropped."""
        if list(self._ids_of(number)) != list(ids):
            return
        self._asked.discard(number)
        self._pages[number] = {row.id: row for row in rows}
        while len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
        last = min((number + 1) * PAGE, len(self._ids)) - 1
        self.dataChanged.emit(self.index(number * PAGE, 0), self.index(last, len(self.columns) - 1))

    def person(self, place: int) -> PersonRow | None:
        """The row at this place, None until it has been read."""
        if not 0 <= place < len(self._ids):
            return None
        page = self._pages.get(place // PAGE)
        return None if page is None else page.get(self._ids[place])

    def places_read(self) -> list[int]:
        """The places whose rows have been read, in their order."""
        ends = [(number * PAGE, min((number + 1) * PAGE, len(self._ids))) for number in sorted(self._pages)]
        return [place for first, end in ends for place in range(first, end)]

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        person = self.person(index.row())
        if person is not None:
            return self.columns[index.column()].text(person)
        number = index.row() // PAGE
        if number not in self._asked and number not in self._pages:
            self._asked.add(number)
            self.page_wanted.emit(number, list(self._ids_of(number)))
        return "…" if index.column() == 0 and number not in self._pages else ""

    def _ids_of(self, number: int) -> array[int]:
        return self._ids[number * PAGE : (number + 1) * PAGE]

    def _forget(self) -> None:
        self._pages.clear()
        self._asked.clear()
