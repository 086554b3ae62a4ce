"""What PySide6 does to Python's own objects: a window that is open for years makes hundreds of millions of calls."""

from __future__ import annotations

import gc
import sys

import pytest
from PySide6.QtWidgets import QWidget


class Painted(QWidget):
    def paintEvent(self, _event):  # noqa: N802 - Qt's name
        self.times = getattr(self, "times", 0) + 1


@pytest.fixture
def nothing_is_collected():
    """What other tests left behind has references to None too, and may go in the middle of counting."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def test_calls_that_return_nothing_leave_none_its_references(qtbot, nothing_is_collected):
    """PySide6 6.12.0 on Python 3.11 took one at each call, until "Fatal Python error: none_dealloc"."""
    widget = Painted()
    qtbot.addWidget(widget)
    widget.show()
    before = sys.getrefcount(None)
    for _ in range(500):
        widget.update()
        widget.setWindowTitle("a")
    for _ in range(100):
        widget.grab()
    assert widget.times >= 100
    assert sys.getrefcount(None) > before - 100
