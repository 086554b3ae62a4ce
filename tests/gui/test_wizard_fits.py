"""Every page of the wizard in a small window in each language, and a key of its own for each control."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWizard

from core.model import Language
from core.setup.wizard.steps import ORDER, Step
from gui import languages
from tests.gui.test_wizard import go_to, make, profile, world

__all__ = ["make", "profile", "world"]
STEPS = [step for step in ORDER if step is not Step.APPLY]


@pytest.fixture
def speak():
    yield languages.install
    languages.install(Language.ENGLISH)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))


@pytest.mark.parametrize("language", Language)
def test_no_page_is_wider_than_a_small_window(qtbot, make, speak, language):
    speak(language)
    wizard = make()
    wizard.resize(640, 480)
    too_wide = {}
    for step in STEPS:
        go_to(qtbot, wizard, step)
        for area in wizard.page_now.findChildren(QScrollArea):
            if area.widget() is not None and area.isVisible():
                need, room = area.widget().minimumSizeHint().width(), area.viewport().width()
                if need > room:
                    too_wide[step.value] = (need, room)
    assert (wizard.width(), wizard.height()) == (640, 480)
    assert too_wide == {}


def test_no_key_of_a_page_is_taken_twice(qtbot, make):
    wizard = make()
    twice = {}
    for step in STEPS:
        go_to(qtbot, wizard, step)
        page = wizard.page_now
        shown = [one for kind in (QAbstractButton, QLabel) for one in page.findChildren(kind) if one.isVisible()]
        bar = [wizard.button(which) for which in QWizard.WizardButton if which.value >= 0 and wizard.button(which)]
        texts = [one.text() for one in (*shown, *(one for one in bar if one.isVisible()))]
        keys = Counter(found for text in texts if (found := QKeySequence.mnemonic(text).toString()))
        if max(keys.values(), default=1) > 1:
            twice[step.value] = [text for text in texts if keys[QKeySequence.mnemonic(text).toString()] > 1]
    assert twice == {}
