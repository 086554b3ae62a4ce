"""In the smallest window every sentence is whole, in every language."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel

from core.model import Language, WayIn
from gui import languages
from gui.frame.page import PageId
from gui.practice.engine import PracticeEngine, PracticeSize
from gui.scenes import page_scenes
from tests.gui.conftest import PATIENCE_MS, wait_idle


@pytest.fixture
def speak():
    yield languages.install
    languages.install(Language.ENGLISH)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))


def cut(window):
    """The sentences that need more height than they have."""
    labels = (label for label in window.findChildren(QLabel) if label.isVisible() and label.wordWrap())
    return [label.text() for label in labels if label.height() < label.heightForWidth(label.width())]


@pytest.mark.parametrize("language", Language)
def test_no_sentence_of_a_page_is_cut(open_window, qtbot, speak, language):
    speak(language)
    window = open_window(PracticeEngine(None, "main", PracticeSize(contacts=5, leads=5)))
    window.resize(640, 480)
    found = {}
    for scene in page_scenes(window):
        scene.open(window)
        wait_idle(qtbot, window)
        with suppress(qtbot.TimeoutError):
            qtbot.waitUntil(lambda: not cut(window), timeout=2000)
        if cut(window):
            found[scene.name] = cut(window)
    assert found == {}


def test_a_way_in_whose_state_grew_longer_is_whole(open_window, qtbot, speak):
    speak(Language.PORTUGUESE)
    window = open_window(PracticeEngine(None, "main", PracticeSize(contacts=5, leads=5)))
    window.resize(640, 480)
    window.go_to(PageId.WAYS_IN)
    wait_idle(qtbot, window)
    page = window.pages[PageId.WAYS_IN]
    card, status = page.cards[WayIn.SALESFORCE], page._known[WayIn.SALESFORCE]
    for enabled in (False, True):
        card.show_way(replace(status, enabled=enabled, part=None), window.means.now(), 0)
        window.grab()
    assert card.state.heightForWidth(card.state.width()) > card.state.fontMetrics().lineSpacing()
    qtbot.waitUntil(lambda: not cut(window), timeout=PATIENCE_MS)
