"""Alt and a letter means one thing on each page, in every language."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTabWidget, QWidget

from core.model import Language
from gui import languages
from gui.engine import Engine
from gui.frame.shell import PAGES


@pytest.fixture(params=Language)
def language(request):
    languages.install(request.param)
    yield request.param
    languages.install(Language.ENGLISH)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))


def letter(text):
    found = re.search(r"&(\w)", text.replace("&&", ""))
    return found and found[1].lower()


def twice(texts):
    by_letter = defaultdict(list)
    for text in texts:
        if letter(text):
            by_letter[letter(text)].append(text)
    return [found for found in by_letter.values() if len(found) > 1]


def texts_of(page):
    for widget in page.findChildren(QWidget):
        is_named = isinstance(widget, QAbstractButton) or (isinstance(widget, QLabel) and widget.buddy() is not None)
        if is_named and widget.isVisible():
            yield widget.text()


def test_no_letter_stands_for_two_things_on_a_page(language, open_window, tmp_path):
    window = open_window(Engine(tmp_path, "main"))
    menus = [action.text() for action in window.menuBar().actions()]
    found = {
        f"menu {action.text()}": twice([one.text() for one in action.menu().actions()])
        for action in window.menuBar().actions()
    }
    for page_id in PAGES:
        window.go_to(page_id)
        page = window.pages[page_id]
        tabs = page.findChild(QTabWidget)
        for number in range(tabs.count() if tabs is not None else 1):
            if tabs is not None:
                tabs.setCurrentIndex(number)
            QApplication.sendPostedEvents()
            found[f"{page_id.value} {number}"] = twice([*menus, *texts_of(page)])
    assert {place: texts for place, texts in found.items() if texts} == {}
