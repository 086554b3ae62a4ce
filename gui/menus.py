"""The menu bar: every action by keyboard."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from gui.frame.page import PageId


class Menus(QObject):
    """Builds the menus of `window` and keeps their actions; the window connects them.

    Signals:
        page_wanted(PageId): a page was chosen in the menu View.
    """

    page_wanted = Signal(object)

    def __init__(self, window: QMainWindow, pages: Mapping[PageId, str]) -> None:
        super().__init__(window)
        self._window = window
        file_menu = window.menuBar().addMenu(self.tr("&File"))
        self.import_people = self._action(self.tr("&Import people…"), "Ctrl+I")
        self.set_up = self._action(self.tr("Set &up…"))
        self.set_up.setEnabled(False)
        self.practice = self._action(self.tr("&Practice org…"))
        self.settings = self._action(self.tr("&Settings"), "Ctrl+,")
        self.close = self._action(self.tr("&Close window"), "Ctrl+W")
        self.quit = self._action(self.tr("&Quit"), "Ctrl+Q")
        file_menu.addActions([self.import_people, self.set_up, self.practice, self.settings])
        file_menu.addSeparator()
        file_menu.addActions([self.close, self.quit])
        view_menu = window.menuBar().addMenu(self.tr("&View"))
        for number, (page_id, word) in enumerate(pages.items(), start=1):
            action = self._action(f"&{number} {word}", f"Ctrl+{number}")
            action.triggered.connect(lambda _checked=False, wanted=page_id: self.page_wanted.emit(wanted))
            view_menu.addAction(action)
        view_menu.addSeparator()
        self.search = self._action(self.tr("&Search"), "Ctrl+F")
        view_menu.addAction(self.search)
        sync_menu = window.menuBar().addMenu(self.tr("&Sync"))
        self.sync = self._action(self.tr("&Sync now"), "F5", "Ctrl+R")
        self.sync.setEnabled(False)
        self.preview = self._action(self.tr("&Preview…"), "Ctrl+Shift+R")
        self.preview.setEnabled(False)
        sync_menu.addActions([self.sync, self.preview])
        help_menu = window.menuBar().addMenu(self.tr("&Help"))
        self.help = self._action(self.tr("&Help for this screen"), "F1")
        self.contents = self._action(self.tr("&Contents of the help"), "Shift+F1")
        self.about = self._action(self.tr("&About Opt-Out Sync"))
        self.diagnostic = self._action(self.tr("Create &diagnostic file…"))
        self.diagnostic.setEnabled(False)
        help_menu.addActions([self.help, self.contents])
        help_menu.addSeparator()
        help_menu.addActions([self.diagnostic, self.about])

    def _action(self, text: str, *keys: str) -> QAction:
        action = QAction(text, self._window)
        action.setShortcuts([QKeySequence(key) for key in keys])
        return action
