"""A state's shape keeps to the desktop's colours while the program runs."""

from __future__ import annotations

import os

import pytest
from PySide6.QtGui import QPalette

from gui.status import Level
from gui.theme import Scheme, palette_of
from gui.widgets.mark import StateMark
from tests.gui.test_for_everybody import contrast


@pytest.mark.parametrize("level", Level)
def test_a_mark_that_was_drawn_by_day_is_seen_by_night(qtbot, level):
    mark = StateMark(level, "word")
    qtbot.addWidget(mark)
    mark.setPalette(palette_of(Scheme.LIGHT))
    mark.setPalette(palette_of(Scheme.DARK))
    image = mark.pixmap().toImage()
    drawn = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    ]
    window = palette_of(Scheme.DARK).color(QPalette.ColorRole.Window)
    assert max(contrast(colour, window) for colour in drawn) >= 4.5
    assert mark.accessibleName() == "word"


def test_a_mark_is_as_sharp_as_the_screen(qtbot):
    mark = StateMark(Level.GOOD, "word")
    qtbot.addWidget(mark)
    assert mark.devicePixelRatioF() == float(os.environ.get("QT_SCALE_FACTOR", "1"))
    # A label gives its picture back with the ratio in tenths.
    assert mark.pixmap().devicePixelRatio() == pytest.approx(mark.devicePixelRatioF(), abs=0.06)
    assert mark.pixmap().width() == round(mark.width() * mark.devicePixelRatioF())
