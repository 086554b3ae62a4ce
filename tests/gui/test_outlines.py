"""A control that is empty can be seen: its outline has 3:1 against the window, in every scheme (WCAG 1.4.11)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QRadioButton, QStyle, QStyleOptionButton

from gui.theme import Scheme, palette_of
from tests.gui.test_for_everybody import contrast


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton, QLineEdit])
def test_an_empty_control_has_an_outline(qtbot, kind, scheme):
    widget = kind()
    qtbot.addWidget(widget)
    palette = palette_of(scheme)
    widget.setPalette(palette)
    widget.resize(60, 24)
    widget.show()
    widget.clearFocus()
    image = widget.grab().toImage()
    window = palette.color(QPalette.ColorRole.Window)
    row = [QColor(image.pixel(column, image.height() // 2)) for column in range(20)]
    assert max(contrast(pixel, window) for pixel in row) >= 3


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_one_that_has_the_focus_has_it_too(qtbot, kind, scheme):
    widget = kind()
    qtbot.addWidget(widget)
    palette = palette_of(scheme)
    widget.setPalette(palette)
    widget.resize(60, 24)
    widget.show()
    option = QStyleOptionButton()
    option.initFrom(widget)
    option.state |= QStyle.StateFlag.State_HasFocus
    side = 24
    option.rect = QRect(0, 0, side, side)
    image = QImage(side, side, QImage.Format.Format_RGB32)
    window = palette.color(QPalette.ColorRole.Window)
    image.fill(window)
    element = (
        QStyle.PrimitiveElement.PE_IndicatorCheckBox
        if kind is QCheckBox
        else QStyle.PrimitiveElement.PE_IndicatorRadioButton
    )
    painter = QPainter(image)
    widget.style().drawPrimitive(element, option, painter, widget)
    painter.end()
    row = [QColor(image.pixel(column, side // 2)) for column in range(side)]
    assert max(contrast(pixel, window) for pixel in row) >= 3


@pytest.mark.parametrize("scheme", Scheme)
def test_a_button_that_is_on_differs_from_one_that_is_off(qtbot, scheme):
    palette = palette_of(scheme)
    rows = []
    for is_on in (False, True):
        button = QPushButton()
        qtbot.addWidget(button)
        button.setCheckable(True)
        button.setPalette(palette)
        button.resize(60, 24)
        button.show()
        button.clearFocus()
        button.setChecked(is_on)
        image = button.grab().toImage()
        rows.append([QColor(image.pixel(column, image.height() // 2)) for column in range(20)])
    assert max(contrast(on, off) for off, on in zip(*rows, strict=True)) >= 3
