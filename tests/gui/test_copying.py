"""A press on Copy is answered."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from gui.widgets import copying
from gui.widgets.copying import copies


def test_the_button_says_that_it_copied_and_then_what_it_does_again(qtbot, monkeypatch):
    monkeypatch.setattr(copying, "_SAID_FOR_MS", 50)
    button = QPushButton("&Copy for your admin")
    qtbot.addWidget(button)
    button.show()
    wide = button.width()
    copies(button, lambda: "the steps")
    button.click()
    assert QGuiApplication.clipboard().text() == "the steps"
    assert (button.text(), button.width()) == ("Copied ✓", wide)
    button.click()
    qtbot.waitUntil(lambda: button.text() == "&Copy for your admin", timeout=5_000)


def test_nothing_is_copied_and_nothing_claimed_where_there_is_nothing(qtbot):
    button = QPushButton("Copy &link")
    qtbot.addWidget(button)
    QGuiApplication.clipboard().setText("before")
    copies(button, str)
    button.click()
    assert (button.text(), QGuiApplication.clipboard().text()) == ("Copy &link", "before")
