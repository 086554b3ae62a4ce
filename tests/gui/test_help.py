"""The help: the same pages in three languages, every link and drawing there, every error explained, F1 everywhere."""

from __future__ import annotations

import ast
import importlib.util
import re
from pathlib import Path

import pytest
from lxml import etree
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog

from core.model import Language, WayIn
from core.setup.wizard.steps import ORDER
from core.words import known_codes, rooms
from gui import languages
from gui.engine import Engine
from gui.frame.page import PageId
from gui.frame.shell import PAGES as SCREENS
from gui.help.book import HELP, folded, render, source, title_of
from gui.help.contents import OF_SCREEN, OF_STEP, PAGES, HelpPage
from gui.help.drawings import IN_FILE, drawing
from gui.help.key import help_on
from gui.help.window import HelpWindow


def rendered(page, language, translate=str):
    return render(source(page, language), translate, lambda name, anchor: f"{name}#{anchor}", lambda name, _words: name)


@pytest.fixture(scope="module")
def english():
    return {page: rendered(page, Language.ENGLISH) for page in PAGES}


@pytest.fixture
def help_window(qtbot):
    made = HelpWindow(Language.ENGLISH)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def spanish():
    languages.install(Language.SPANISH)
    yield
    languages.install(Language.ENGLISH)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))


@pytest.mark.parametrize("language", Language)
def test_every_page_exists_and_no_other(language):
    assert {path.stem for path in (HELP / language.value).glob("*.md")} == {page.value for page in PAGES}
    assert set(PAGES) == set(HelpPage)


@pytest.mark.parametrize("language", [Language.SPANISH, Language.PORTUGUESE])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_the_same_headings_links_and_drawings_in_every_language(page, language, english):
    shape = [(heading.level, heading.anchor) for heading in english[page].headings]
    other = rendered(page, language)
    # The errors stand in the order of the alphabet of their language.
    if page is HelpPage.ERRORS:
        assert sorted((heading.level, heading.anchor) for heading in other.headings) == sorted(shape)
    else:
        assert [(heading.level, heading.anchor) for heading in other.headings] == shape
    assert title_of(page, language) == other.title
    assert other.links == english[page].links
    assert other.pictures == english[page].pictures
    assert source(page, language).count("\n    ") == source(page, Language.ENGLISH).count("\n    ")
    assert source(page, language).count("\n|") == source(page, Language.ENGLISH).count("\n|")


def test_every_link_leads_somewhere(english):
    anchors = {page.value: {heading.anchor for heading in found.headings} for page, found in english.items()}
    for page, found in english.items():
        for link in found.links:
            name, _, anchor = link.removesuffix(".md").replace(".md#", "#").partition("#")
            assert name in anchors, f"{page}: {link}"
            assert not anchor or anchor in anchors[name], f"{page}: {link}"


def test_every_drawing_has_its_words_in_every_language(english):
    shown = {name for found in english.values() for name in found.pictures}
    assert {path.stem for path in (HELP / "pictures").glob("*.svg")} == shown
    for name in shown:
        for language in Language:
            text = drawing(name, language, IN_FILE)
            assert "{{" not in text
            assert etree.fromstring(text.encode()).tag.endswith("svg")


def test_every_error_is_explained(english):
    explained = {heading.anchor for heading in english[HelpPage.ERRORS].headings}
    assert known_codes() <= explained
    for room in rooms():
        assert f"<!-- errors: {room} -->" in source(HelpPage.ERRORS, Language.ENGLISH)


def test_an_error_is_explained_in_the_language_of_the_screens(qtbot, spanish):
    window = HelpWindow()
    try:
        window.browser.open(HelpPage.ERRORS, "keyring_locked")
        assert "El llavero está bloqueado" in window.browser.toPlainText()
        assert window.contents.topLevelItem(0).text(0) == "Primeros pasos"
    finally:
        window.close()
        window.deleteLater()


def test_the_words_of_the_source_documents_are_used():
    spanish = source(HelpPage.LAYOUTS, Language.SPANISH) + source(HelpPage.WIZARD, Language.SPANISH)
    for word in (
        "Exclusión correo electrónico",
        "Exclusión ventas de marketing",
        "Posible cliente",
        "Diseños de página",
    ):
        assert word in spanish
    portuguese = source(HelpPage.LAYOUTS, Language.PORTUGUESE) + source(HelpPage.WIZARD, Language.PORTUGUESE)
    for word in ("Opt out de email", "Opt out de Vendas do Marketing", "Cliente potencial", "Layouts de página"):
        assert word in portuguese


def test_every_screen_has_its_page():
    assert set(OF_SCREEN) == set(PageId)


def test_f1_opens_the_page_about_the_screen_in_front(qtbot, open_window, tmp_path):
    window = open_window(Engine(tmp_path, "main"))
    for page_id in SCREENS:
        window.go_to(page_id)
        window.menus.help.trigger()
        assert window.help.window.browser.page is OF_SCREEN[page_id]
        assert window.help.window.isVisible()
    assert window.menus.help.shortcut().toString() == "F1"
    window.menus.contents.trigger()
    assert window.help.window.browser.page is HelpPage.INDEX


def test_f1_in_the_settings_opens_the_place_about_the_tab(english, open_window, tmp_path):
    window = open_window(Engine(tmp_path, "main"))
    window.go_to(PageId.SETTINGS)
    anchors = [heading.anchor for heading in english[HelpPage.SETTINGS].headings]
    page, places = window.pages[PageId.SETTINGS], []
    for tab in range(page.tabs.count()):
        page.tabs.setCurrentIndex(tab)
        window.menus.help.trigger()
        places.append(window.help.window.browser.source().fragment())
    assert places == [anchor for anchor in anchors if anchor in places]
    assert len(set(places)) == page.tabs.count()


def test_f1_in_a_dialog_opens_the_help_about_it(qtbot, open_window, tmp_path):
    window = open_window(Engine(tmp_path, "main"))
    dialog = QDialog(window)
    help_on(dialog, HelpPage.WIZARD, "connect")
    help_on(dialog, HelpPage.PEOPLE, "resubscribe")
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: window.help.window is not None)
    assert window.help.window.browser.page is HelpPage.PEOPLE
    assert window.help.window.browser.source().fragment() == "resubscribe"
    dialog.close()
    dialog.deleteLater()


def calls_of_help_on():
    for path in sorted((Path(__file__).parents[2] / "gui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "help_on":
                yield path, node.args


def test_f1_in_every_dialog_leads_to_a_place_that_is_there(english):
    places = [(path, args) for path, args in calls_of_help_on() if isinstance(args[1], ast.Attribute)]
    assert len(places) > 10
    for path, args in places:
        page = HelpPage[args[1].attr]
        if len(args) > 2 and isinstance(args[2], ast.Constant):
            assert args[2].value in {heading.anchor for heading in english[page].headings}, path
    assert {way.value for way in WayIn} <= {heading.anchor for heading in english[HelpPage.WAYS_IN].headings}


def test_every_dialog_has_its_help():
    without = []
    for path in sorted((Path(__file__).parents[2] / "gui").rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        dialogs = re.findall(r"^class (\w+)\((?:QDialog|QWizard)\)", text, re.MULTILINE)
        if dialogs and "help_on(self, " not in text:
            without += [f"{path.name}: {name} (call gui.help.key.help_on in it)" for name in dialogs]
    assert without == []


def test_every_step_of_the_wizard_has_its_place(english):
    anchors = {heading.anchor for heading in english[HelpPage.WIZARD].headings}
    assert set(OF_STEP) == set(ORDER)
    assert set(OF_STEP.values()) <= anchors


def test_the_help_goes_back_and_forward(help_window):
    browser = help_window.browser
    help_window.show_page(HelpPage.INDEX)
    assert not help_window.back.isEnabled()
    browser.open(HelpPage.NIGHT, "brake")
    assert help_window.contents.currentItem().text(0) == "The night"
    help_window.back.click()
    assert browser.page is HelpPage.INDEX
    assert help_window.contents.currentItem().text(0) == "What Opt-Out Sync does"
    help_window.forward.click()
    assert browser.page is HelpPage.NIGHT


def test_the_search_leaves_the_pages_with_every_word(help_window):
    help_window.show_page(HelpPage.INDEX)
    help_window.search.setText("linger burst")
    assert [item.text(0) for item in help_window._items() if not item.isHidden()] == ["The night"]
    assert help_window.found.text() == "1 page found"
    help_window.search.returnPressed.emit()
    assert help_window.browser.page is HelpPage.NIGHT
    assert folded(help_window.browser.textCursor().selectedText()) == "linger"
    help_window.search.clear()
    assert not any(item.isHidden() for item in help_window._items())


def test_the_search_does_not_mind_accents():
    assert folded("Exclusión  Está") == "exclusion esta"


def test_everything_in_the_help_has_a_name(help_window):
    help_window.show_page(HelpPage.INDEX)
    for widget in (
        help_window.search,
        help_window.contents,
        help_window.back,
        help_window.forward,
        help_window.browser,
    ):
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_the_help_ends_with_its_window(qtbot, open_window, tmp_path):
    window = open_window(Engine(tmp_path, "main"))
    window.menus.help.trigger()
    shown = window.help.window
    with qtbot.waitSignal(window.closed):
        window.end()
    assert window.help.window is None
    qtbot.waitUntil(lambda: not shown.isVisible())


def test_make_docs_writes_every_page_with_links_that_resolve(qapp, tmp_path, monkeypatch):
    path = Path(__file__).parents[2] / "packaging" / "docs.py"
    spec = importlib.util.spec_from_file_location("docs", path)
    docs = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(docs)
    try:
        for language in Language:
            languages.install(language)
            assert docs._write(language, tmp_path / language.value) == len(PAGES)
        (tmp_path / "index.html").write_text(docs._front(), encoding="utf-8")
    finally:
        languages.install(Language.ENGLISH)
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    pages = {one: one.read_text(encoding="utf-8") for one in tmp_path.rglob("*.html")}
    assert len(pages) == 1 + 3 * len(PAGES)
    for page, text in pages.items():
        for target in re.findall(r'href="([^"]+)"', text):
            name, _, anchor = target.partition("#")
            leads_to = (page.parent / name).resolve()
            assert leads_to in pages, f"{page}: {target}"
            assert not anchor or f'id="{anchor}"' in pages[leads_to], f"{page}: {target}"
        assert "src=" not in text
        assert "<script" not in text
