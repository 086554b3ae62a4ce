"""A control that is empty can be seen: its outline has 3:1 against the window, in every scheme (WCAG 1.4.11)."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QCheckBox, QLineEdit, QRadioButton

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
