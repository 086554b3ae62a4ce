"""The window of the help: contents and search at the left, the page at the right, back and forward above it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSplitter,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.model import Language
from gui import languages
from gui.help.book import folded
from gui.help.browser import HelpBrowser
from gui.help.contents import GROUPS, HelpPage
from gui.theme import GRID, app_icon
from gui.widgets.announce import show_text

_PAGE = Qt.ItemDataRole.UserRole
_SIZE = QSize(112 * GRID, 80 * GRID)
_CONTENTS = 30 * GRID


class HelpWindow(QWidget):
    """A window of its own without a parent, so that a dialog that waits for an answer leaves it usable.

    Attributes: `browser`, `contents`, `search`, `back`, `forward`. Whoever opened it closes it.
    """

    def __init__(self, language: Language | None = None) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Help for Opt-Out Sync"))
        self.setWindowIcon(app_icon())
        self.resize(_SIZE)
        self.setMinimumSize(60 * GRID, 40 * GRID)
        self.browser = HelpBrowser(language or languages.spoken(), self)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search the help"))
        self.search.setAccessibleName(self.tr("Search the help"))
        self.search.setClearButtonEnabled(True)
        self.contents = QTreeWidget(self)
        self.contents.setHeaderHidden(True)
        self.contents.setAccessibleName(self.tr("Contents"))
        self.contents.setRootIsDecorated(False)
        self.found = QLabel(self)
        self.found.setWordWrap(True)
        self.found.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.found.hide()
        self.back = self._button(self.tr("&Back"), Qt.ArrowType.LeftArrow, QKeySequence.StandardKey.Back)
        self.forward = self._button(self.tr("&Forward"), Qt.ArrowType.RightArrow, QKeySequence.StandardKey.Forward)
        self._fill()
        self._lay_out()
        self._connect()

    def show_page(self, page: HelpPage, anchor: str = "") -> None:
        """Opens a page and brings the window to the front."""
        self.browser.open(page, anchor)
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        self.browser.setFocus()

    def _button(self, word: str, arrow: Qt.ArrowType, key: QKeySequence.StandardKey) -> QToolButton:
        button = QToolButton(self)
        action = QAction(word, button)
        action.setShortcuts(QKeySequence.keyBindings(key))
        button.setDefaultAction(action)
        button.setArrowType(arrow)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setAccessibleName(word.replace("&", ""))
        button.setEnabled(False)
        return button

    def _fill(self) -> None:
        self._pages: list[tuple[QTreeWidgetItem, QTreeWidgetItem]] = []
        for group in GROUPS:
            top = QTreeWidgetItem(self.contents, [group.title()])
            top.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = top.font(0)
            font.setBold(True)
            top.setFont(0, font)
            for page in group.pages:
                item = QTreeWidgetItem(top, [self.browser.title(page)])
                item.setData(0, _PAGE, page.value)
                self._pages.append((item, top))
        self.contents.expandAll()

    def _items(self) -> list[QTreeWidgetItem]:
        return [item for item, _top in self._pages]

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_typed)
        self.search.returnPressed.connect(self._open_first_found)
        self.contents.currentItemChanged.connect(self._on_item_chosen)
        self.browser.page_shown.connect(self._on_page_shown)
        self.browser.backwardAvailable.connect(self.back.defaultAction().setEnabled)
        self.browser.forwardAvailable.connect(self.forward.defaultAction().setEnabled)
        self.back.defaultAction().triggered.connect(self.browser.backward)
        self.forward.defaultAction().triggered.connect(self.browser.forward)
        for keys, act in (
            (QKeySequence.keyBindings(QKeySequence.StandardKey.Find), self.search.setFocus),
            ([QKeySequence("Ctrl+W"), QKeySequence("Escape")], self.close),
        ):
            action = QAction(self)
            action.setShortcuts(keys)
            action.triggered.connect(act)
            self.addAction(action)

    def _on_typed(self, typed: str) -> None:
        """Leaves the pages that have every word; how many there are is told."""
        wanted = folded(typed).split()
        for item in self._items():
            words = self.browser.rendered(HelpPage(item.data(0, _PAGE))).words
            item.setHidden(not all(word in words for word in wanted))
        shown = [(item, top) for item, top in self._pages if not item.isHidden()]
        for _item, top in self._pages:
            top.setHidden(top not in [group for _one, group in shown])
        self.found.setVisible(bool(wanted))
        if wanted:
            show_text(self.found, self.tr("%Ln page(s) found", "", len(shown)), announced=True)
            self.browser.mark(typed)

    def _open_first_found(self) -> None:
        first = next((item for item in self._items() if not item.isHidden()), None)
        if first is not None:
            self.contents.setCurrentItem(first)
            self.browser.mark(self.search.text())

    def _on_item_chosen(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        page = item.data(0, _PAGE) if item is not None else None
        if page is None or HelpPage(page) is self.browser.page:
            return
        self.browser.open(HelpPage(page))
        self.browser.mark(self.search.text())

    def _on_page_shown(self, page: HelpPage) -> None:
        for item in self._items():
            if item.data(0, _PAGE) == page.value:
                self.contents.setCurrentItem(item)
        self.setWindowTitle(self.tr("{page} – help for Opt-Out Sync").format(page=self.browser.title(page)))

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(GRID, GRID, 0, GRID)
        column.setSpacing(GRID)
        column.addWidget(self.search)
        column.addWidget(self.found)
        column.addWidget(self.contents, 1)
        right = QWidget(self)
        page = QVBoxLayout(right)
        page.setContentsMargins(0, GRID, 0, 0)
        page.setSpacing(GRID)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.back)
        buttons.addWidget(self.forward)
        buttons.addStretch(1)
        page.addLayout(buttons)
        page.addWidget(self.browser, 1)
        splitter = QSplitter(self)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setSizes([_CONTENTS, _SIZE.width() - _CONTENTS])
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)
