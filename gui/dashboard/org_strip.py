"""The strip at the bottom: which org this is, whether it is the real one, and who is signed in.

On every page but the first, which has it at the top, it also says how things stand and how far work is.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from core.model import Connection
from gui.theme import GRID
from gui.widgets.announce import show_text
from gui.widgets.one_line import OneLine


class OrgStrip(QFrame):
    """Attributes: `org`, `badge`, `sentence`, `user`."""

    def __init__(self, *, practice: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._practice = practice
        self.org, self.sentence, self.user = OneLine(self), OneLine(self), OneLine(self)
        self.badge = QLabel(self)
        self.sentence.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.sentence.hide()
        for label in (self.org, self.badge, self.sentence, self.user):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.badge.setFrameShape(QFrame.Shape.Box)
        self.badge.setMargin(GRID // 4)
        self.badge.setIndent(GRID // 2)
        self.badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        font = self.badge.font()
        font.setBold(True)
        self.badge.setFont(font)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * GRID, GRID, 3 * GRID, GRID)
        row.setSpacing(2 * GRID)
        row.addWidget(self.org)
        row.addWidget(self.badge)
        row.addWidget(self.sentence, 100)
        row.addStretch(1)
        row.addWidget(self.user)
        self.show_connection(None)

    def show_sentence(self, text: str) -> None:
        show_text(self.sentence, text)

    def show_connection(self, connection: Connection | None) -> None:
        if connection is None:
            show_text(self.org, self.tr("No org"))
            show_text(self.user, "")
            self.badge.hide()
            return
        show_text(self.org, connection.org_name)
        show_text(self.user, connection.user_name)
        if self._practice:
            show_text(self.badge, self.tr("PRACTICE"))
        else:
            show_text(self.badge, self.tr("SANDBOX") if connection.is_sandbox else self.tr("PRODUCTION"))
        self.badge.show()
