"""Fusion, with outlines that can be seen: it draws those of boxes, buttons to choose and fields from the window's own
colour, at less than the 3:1 that a control needs, least of all on a dark desktop."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QWidget

_Element = QStyle.PrimitiveElement
_SQUARE = frozenset({_Element.PE_IndicatorCheckBox, _Element.PE_IndicatorItemViewItemCheck, _Element.PE_FrameLineEdit})
_ROUND = _Element.PE_IndicatorRadioButton


class OutlinedStyle(QProxyStyle):
    """Keep a reference to it as long as the application lives."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawPrimitive(  # noqa: N802 - Qt's name
        self, element: QStyle.PrimitiveElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        super().drawPrimitive(element, option, painter, widget)
        if element is _Element.PE_PanelButtonCommand and option.state & QStyle.StateFlag.State_On:
            self._frame_what_is_on(option, painter)
        if element is not _ROUND and element not in _SQUARE:
            return
        if element is _Element.PE_FrameLineEdit and option.state & QStyle.StateFlag.State_HasFocus:
            # It has the accent for an outline.
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        outline = option.palette.color(QPalette.ColorRole.PlaceholderText)
        if not option.state & QStyle.StateFlag.State_Enabled:
            outline.setAlpha(outline.alpha() // 2)
        painter.setPen(QPen(outline, 1))
        frame = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        if element is _ROUND:
            side = min(frame.width(), frame.height())
            painter.drawEllipse(QRectF(frame.left(), frame.center().y() - side / 2, side, side))
        else:
            painter.drawRoundedRect(frame, 2, 2)
        painter.restore()

    def _frame_what_is_on(self, option: QStyleOption, painter: QPainter) -> None:
        """Fusion darkens a button that is on, which nobody sees on a dark desktop."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(option.palette.color(QPalette.ColorRole.ButtonText), 2))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5), 2, 2)
        painter.restore()
