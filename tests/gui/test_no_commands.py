"""Whoever sits before the window is sent to a screen, not to a command line."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QLocale

from core.model import Language
from core.words import all_words, known_codes
from core.words.in_window import BODIES
from gui import languages
from gui.messages import admin_words, error_words
from resources import FOLDER

COMMAND = "optoutctl"


@pytest.fixture(params=Language)
def language(request):
    languages.install(request.param)
    yield request.param
    languages.install(Language.ENGLISH)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))


def test_no_error_on_the_screen_names_a_command(language):
    named = [
        code
        for code in sorted(known_codes())
        if COMMAND in f"{error_words(code, {})} {admin_words(code, {})}" or not error_words(code, {}).body
    ]
    assert named == []


def test_the_words_of_the_window_are_there_for_each_code_that_names_a_command_and_for_no_other():
    assert set(BODIES) == {code for code, (_title, body) in all_words().items() if COMMAND in body}
    assert [code for code, (title, _body) in all_words().items() if COMMAND in title] == []


def test_they_say_the_same_things_of_the_case():
    words = all_words()
    names = re.compile(r"\{\w+\}")
    assert {code: names.findall(body) for code, body in BODIES.items()} == {
        code: names.findall(words[code][1]) for code in BODIES
    }


def test_no_other_text_of_the_screens_names_a_command():
    text = (FOLDER / "i18n" / "opt-out-sync_es.ts").read_text(encoding="utf-8")
    contexts = re.findall(r"<context>\s*<name>(.*?)</name>(.*?)</context>", text, re.DOTALL)
    assert len(contexts) > 10
    assert [name for name, texts in contexts if name != "Words" and COMMAND in texts] == []
