"""The small button beside "Sync now": preview, pause, resume."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from gui.pausing import pause_actions
from gui.theme import GRID


class MoreButton(QToolButton):
    """Attributes: the actions `preview`, `pauses` and `resume`.

    Signals:
        preview_wanted, pause_wanted(PauseLength), resume_wanted.
    """

    preview_wanted = Signal()
    pause_wanted = Signal(object)
    resume_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setArrowType(Qt.ArrowType.DownArrow)
        self.setAccessibleName(self.tr("More ways to sync"))
        self.setToolTip(self.tr("Preview and pause"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(4 * GRID, 4 * GRID)
        self.menu_shown = QMenu(self)
        self.preview = self.menu_shown.addAction(self.tr("&Preview…"))
        self.preview.triggered.connect(self.preview_wanted)
        self.menu_shown.addSeparator()
        self.pauses = pause_actions(self.menu_shown, self.pause_wanted.emit)
        self.resume = self.menu_shown.addAction(self.tr("&Resume the nightly sync"))
        self.resume.triggered.connect(self.resume_wanted)
        # Not as the button's own menu, which would draw a second arrow.
        self.clicked.connect(self._show_menu)
        self.show_paused(paused=False)

    def show_paused(self, *, paused: bool) -> None:
        """What the menu offers: to pause, or to resume."""
        for action in self.pauses:
            action.setVisible(not paused)
        self.resume.setVisible(paused)

    def _show_menu(self) -> None:
        self.menu_shown.popup(self.mapToGlobal(self.rect().bottomLeft()))
