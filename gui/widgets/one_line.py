"""A text on one line, which ends in dots where there is no room for all of it; the tooltip has the rest."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QStyle, QWidget

from gui.theme import GRID

_LEAST = 8 * GRID


class OneLine(QLabel):
    """Plain text; `text` stays the whole one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(min(_LEAST, self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        side = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), side | Qt.AlignmentFlag.AlignVCenter, shown)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            whole = self.fontMetrics().horizontalAdvance(self.text()) <= self.width()
            self.setToolTip("" if whole else self.text())
        return super().event(event)
