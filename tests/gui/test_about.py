"""About: version, changes and licences; and nobody is asked about new versions without being told to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPlainTextEdit

from core import __version__, updates
from core.paths import app_settings_path
from core.settings.app import load_app
from core.updates import Update, UpdateState
from gui.about import AboutDialog
from tests.gui.conftest import wait_idle


@pytest.fixture
def about(qtbot, office_window):
    office_window.menus.about.trigger()
    (dialog,) = office_window.findChildren(AboutDialog)
    wait_idle(qtbot, office_window)
    yield dialog
    dialog.close()


def test_it_shows_the_version_what_changed_and_what_it_is_made_of(about):
    texts = [label.text() for label in about.tabs.widget(0).children() if hasattr(label, "text")]
    assert f"Opt-Out Sync {__version__}" in texts
    assert __version__ in about.changes.toPlainText()
    licences = about.licences.toPlainText()
    for part in ("PySide6_Essentials", "simple-salesforce", "SQLAlchemy"):
        assert f"\n{part} " in licences


def test_without_a_feed_it_says_so_and_asks_nobody(about, monkeypatch):
    monkeypatch.setattr(updates, "urlopen", pytest.fail)
    assert not about.look_for_updates.isVisible()
    assert "asks nobody" in about.updates.text()


def test_with_a_feed_it_asks_from_when_it_was_told_to(qtbot, office_window, monkeypatch):
    asked = []

    def look(*, wanted):
        asked.append(wanted)
        return Update(UpdateState.NEWER, "9.9.9") if wanted else Update(UpdateState.OFF)

    monkeypatch.setattr(updates, "FEED", "https://releases.example/newest.json")
    monkeypatch.setattr(updates, "look", look)
    office_window.show_about()
    (dialog,) = office_window.findChildren(AboutDialog)
    wait_idle(qtbot, office_window)
    assert asked == [False]
    assert dialog.updates.text() == "Nobody is asked about new versions."
    box = dialog.look_for_updates
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    wait_idle(qtbot, office_window)
    assert asked == [False, True]
    assert "9.9.9" in dialog.updates.text()
    assert load_app(app_settings_path(office_window._engine.data_dir)).look_for_updates
    dialog.close()


def test_closed_at_once_it_leaves_nothing_behind(qtbot, office_window):
    office_window.show_about()
    (dialog,) = office_window.findChildren(AboutDialog)
    dialog.close()
    wait_idle(qtbot, office_window)
    assert not office_window.findChildren(QPlainTextEdit, "licences")
