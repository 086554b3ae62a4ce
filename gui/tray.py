"""The icon in the tray: five states that differ in shape, the status sentence as its tooltip, and a small menu.

The program never needs a tray: where there is none, the window and a second start do everything.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from gui.pausing import pause_actions
from gui.theme import drawn
from gui.tray_state import TrayState

_SIZES = (16, 22, 24, 32, 48, 64)


class Tray(QObject):
    """Attributes: `menu` and its actions, `icon`.

    Signals:
        open_wanted, sync_wanted, quit_wanted, pause_wanted(PauseLength), resume_wanted.
        page_wanted(PageId): a notification was clicked.
    """

    open_wanted = Signal()
    sync_wanted = Signal()
    quit_wanted = Signal()
    pause_wanted = Signal(object)
    resume_wanted = Signal()
    page_wanted = Signal(object)

    def __init__(self, icon: QSystemTrayIcon | None = None, parent: QObject | None = None) -> None:
        """`icon` is given by tests, where no tray is to be had."""
        super().__init__(parent)
        self.state: TrayState | None = None
        self._drawn_in: object = None
        self.icon = icon if icon is not None else QSystemTrayIcon(self)
        self.menu = QMenu()
        self.open = self._action(self.tr("&Open Opt-Out Sync"), self.open_wanted.emit)
        self.sync = self._action(self.tr("&Sync now"), self.sync_wanted.emit)
        self.quit = self._action(self.tr("&Quit"), self.quit_wanted.emit)
        self.menu.addAction(self.open)
        self.menu.setDefaultAction(self.open)
        self.menu.addSeparator()
        self.menu.addAction(self.sync)
        self.pauses = pause_actions(self.menu, self.pause_wanted.emit)
        self.resume = self._action(self.tr("&Resume the nightly sync"), self.resume_wanted.emit)
        self.menu.addAction(self.resume)
        self.menu.addSeparator()
        self.menu.addAction(self.quit)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._on_activated)
        self.icon.messageClicked.connect(self._on_message_clicked)
        self._message_page: object = None
        self.show_state(TrayState.NOT_CONNECTED, self.tr("Opt-Out Sync"), can_sync=False)

    def show(self) -> None:
        self.icon.show()

    def close(self) -> None:
        self.icon.hide()
        self.menu.deleteLater()

    def show_state(self, state: TrayState, sentence: str, *, can_sync: bool, paused: bool = False) -> None:
        """`sentence`: the tooltip, the same one as in the window."""
        for action in self.pauses:
            action.setVisible(not paused)
            action.setEnabled(can_sync)
        self.resume.setVisible(paused)
        drawn_in = (state, QApplication.palette().color(QPalette.ColorRole.WindowText).name())
        if drawn_in != self._drawn_in:
            self.state, self._drawn_in = state, drawn_in
            self.icon.setIcon(tray_icon(state))
        self.icon.setToolTip(sentence)
        self.sync.setEnabled(can_sync)

    def notify(self, title: str, body: str, page: object, *, problem: bool) -> None:
        """A notification; a click on it opens `page`."""
        self._message_page = page
        kind = QSystemTrayIcon.MessageIcon.Warning if problem else QSystemTrayIcon.MessageIcon.Information
        self.icon.showMessage(title, body, kind)

    def _action(self, word: str, act: Callable[[], None]) -> QAction:
        action = QAction(word, self.menu)
        action.triggered.connect(act)
        return action

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in {QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick}:
            self.open_wanted.emit()

    def _on_message_clicked(self) -> None:
        self.open_wanted.emit()
        if self._message_page is not None:
            self.page_wanted.emit(self._message_page)


def tray_icon(state: TrayState) -> QIcon:
    """In the colour of the palette's text, so that it is seen on a light and on a dark panel."""
    colour = QApplication.palette().color(QPalette.ColorRole.WindowText)
    icon = QIcon()
    for size in _SIZES:
        icon.addPixmap(drawn(f"tray-{state.value}.svg", colour, size, 1.0))
    return icon
