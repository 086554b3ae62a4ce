"""In the smallest window every sentence is whole, in every language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel

from core.model import Language
from gui import languages
from gui.practice.engine import PracticeEngine, PracticeSize
from gui.scenes import page_scenes
from tests.gui.conftest import wait_idle


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
        window.grab()
        wait_idle(qtbot, window)
        window.grab()
        if cut(window):
            found[scene.name] = cut(window)
    assert found == {}
