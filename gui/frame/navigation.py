"""The navigation at the left: icon and word for each page; icons with tooltips where the window is narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from gui.formats import number
from gui.frame.page import PageId
from gui.theme import GRID, icon_pixmap

_ICON = 2 * GRID + GRID // 2
_ID = Qt.ItemDataRole.UserRole


class Navigation(QListWidget):
    """Arrow keys and Ctrl+1 … Ctrl+7 (menu View) choose a page.

    Signals:
        page_chosen(PageId): another page was chosen.
    """

    page_chosen = Signal(object)

    def __init__(self, pages: Sequence[PageId], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = tuple(pages)
        self._counts: dict[PageId, int] = {}
        self._compact = False
        self.setAccessibleName(self.tr("Pages"))
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        # A widget of our own: Qt's would be searched among all its kinds, which takes as long as the rest of this list.
        inside = QWidget()
        inside.setBackgroundRole(QPalette.ColorRole.Window)
        self.setViewport(inside)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setIconSize(QSize(_ICON, _ICON))
        for page_id in self._pages:
            item = QListWidgetItem(self)
            item.setData(_ID, page_id.value)
            item.setSizeHint(QSize(0, 5 * GRID))
        self._show_words()
        self._draw_icons()
        self.setCurrentRow(0)
        self.currentItemChanged.connect(self._on_current_changed)

    @property
    def current(self) -> PageId:
        return PageId(self.currentItem().data(_ID))

    def go_to(self, page_id: PageId) -> None:
        self.setCurrentRow(self._pages.index(page_id))

    def show_count(self, page_id: PageId, count: int) -> None:
        """A number behind the word, such as open problems; 0 takes it away."""
        if self._counts.get(page_id, 0) != count:
            self._counts[page_id] = count
            self._show_words()

    def set_compact(self, *, compact: bool) -> None:
        """Icons alone; the words are their tooltips."""
        if self._compact != compact:
            self._compact = compact
            self._show_words()
            self.updateGeometry()

    def word(self, page_id: PageId) -> str:
        return {
            PageId.OVERVIEW: self.tr("Overview"),
            PageId.PEOPLE: self.tr("People"),
            PageId.PROBLEMS: self.tr("Problems"),
            PageId.DIFFERENCES: self.tr("Differences"),
            PageId.HISTORY: self.tr("History"),
            PageId.WAYS_IN: self.tr("Ways in"),
            PageId.SETTINGS: self.tr("Settings"),
        }[page_id]

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._width(), len(self._pages) * 5 * GRID)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._width(), 4 * 5 * GRID)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()
        elif event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Pages"))
            self._show_words()
        super().changeEvent(event)

    def _width(self) -> int:
        if self._compact:
            return _ICON + 4 * GRID
        words = (self.word(page_id) + "  (9,999)" for page_id in self._pages)
        return max(self.fontMetrics().horizontalAdvance(word) for word in words) + _ICON + 4 * GRID

    def _show_words(self) -> None:
        for place, page_id in zip(range(self.count()), self._pages, strict=False):
            item, word, count = self.item(place), self.word(page_id), self._counts.get(page_id, 0)
            full = self.tr("{word} ({count})").format(word=word, count=number(count)) if count else word
            item.setText("" if self._compact else full)
            item.setToolTip(full if self._compact else "")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, full)
        self.setFixedWidth(self._width())

    def _draw_icons(self) -> None:
        for place, page_id in zip(range(self.count()), self._pages, strict=False):
            icon = QIcon(icon_pixmap(page_id.value, self, _ICON, QPalette.ColorRole.WindowText))
            # The chosen row stands on the accent.
            chosen = icon_pixmap(page_id.value, self, _ICON, QPalette.ColorRole.HighlightedText)
            icon.addPixmap(chosen, QIcon.Mode.Selected)
            self.item(place).setIcon(icon)

    def _on_current_changed(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is not None:
            self.page_chosen.emit(PageId(item.data(_ID)))
