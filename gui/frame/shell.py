"""The frame of a window: menus, navigation at the left, the pages, the strip. It knows no engine and starts no work."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from gui.dashboard.org_strip import OrgStrip
from gui.frame.navigation import Navigation
from gui.frame.page import Page, PageId
from gui.help.opener import Help
from gui.menus import Menus
from gui.theme import GRID

# In the order of the navigation.
PAGES = tuple(PageId)
_SIZE = (130 * GRID, 84 * GRID)
_SMALLEST = (640, 480)
# Below this width the navigation shows icons alone.
_NARROW = 110 * GRID


class Shell(QMainWindow):
    """Attributes: `navigation`, `pages`, `stack`, `strip`, `menus`, `help`.

    Signals:
        painted: the window has been painted for the first time.
    """

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._was_painted = False
        self._is_ready = False
        self.pages: dict[PageId, Page] = {}
        self.help = Help(self._in_front)

    def lay_out(self, title: str, first: Page, *, practice: bool) -> None:
        """Puts the frame around the first page; call it once."""
        self.navigation = Navigation(PAGES, self)
        self.navigation.page_chosen.connect(self._on_page_chosen)
        self.stack = QStackedWidget(self)
        self.strip = OrgStrip(practice=practice, parent=self)
        self.menus = Menus(self, {page_id: self.navigation.word(page_id) for page_id in PAGES})
        self.menus.page_wanted.connect(self.go_to)
        self.menus.search.triggered.connect(self.search)
        self.menus.settings.triggered.connect(lambda: self.go_to(PageId.SETTINGS))
        self.menus.close.triggered.connect(self.close)
        self.menus.help.triggered.connect(self.help.show_screen)
        self.menus.contents.triggered.connect(self.help.show_contents)
        self.pages[PageId.OVERVIEW] = first
        self.stack.addWidget(first)
        self.setWindowTitle(title)
        self.resize(*_SIZE)
        self.setMinimumSize(*_SMALLEST)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.navigation)
        beside.addWidget(self.stack, 1)
        central = QWidget(self)
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(beside, 1)
        column.addWidget(self.strip)
        self.setCentralWidget(central)

    def add_pages(self, pages: dict[PageId, Page]) -> None:
        """The pages behind the first one. They ask the profile, so they wait until it is open (`set_ready`)."""
        self.pages |= pages
        for page_id in PAGES[1:]:
            self.stack.addWidget(pages[page_id])
            pages[page_id].setEnabled(False)

    def set_ready(self) -> None:
        """What the pages ask can be answered now; call it when the first answer is shown."""
        self._is_ready = True
        for page in self.pages.values():
            page.setEnabled(True)
        self.pages[self.navigation.current].entered()

    def go_to(self, page_id: PageId) -> None:
        """Brings a page to the front."""
        self.navigation.go_to(page_id)

    def search(self) -> None:
        """The search of the page in front; from a page without one, that of the people."""
        page = self.pages[self.navigation.current]
        if not page.search_here() and PageId.PEOPLE in self.pages:
            self.go_to(PageId.PEOPLE)
            self.pages[PageId.PEOPLE].search_here()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            # Queued, so that the picture is on the screen before anything follows from it.
            QTimer.singleShot(0, self, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        self.navigation.set_compact(compact=event.size().width() < _NARROW)
        super().resizeEvent(event)

    def _in_front(self) -> tuple[PageId, str]:
        page_id = self.navigation.current
        return page_id, self.pages[page_id].help_anchor()

    def _on_page_chosen(self, page_id: PageId) -> None:
        page = self.pages.get(page_id)
        if page is None:
            return
        self.stack.setCurrentWidget(page)
        # The first page has the same at its top.
        self.strip.sentence.setVisible(page_id is not PageId.OVERVIEW)
        if self._is_ready:
            page.entered()
