"""Each key of the help's page about the keyboard does in the real window what stands beside it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from gui.dashboard.plan_dialog import PlanDialog
from gui.frame.page import PageId
from gui.help.contents import HelpPage
from resources import FOLDER
from tests.gui.conftest import PATIENCE_MS, wait_idle


def listed():
    """The keys of the table in keyboard.md, one each, as it writes them."""
    text = (FOLDER / "help" / "en" / "keyboard.md").read_text(encoding="utf-8")
    cells = re.findall(r"^\| ([^|]+) \|", text.split("{#keys}")[1].split("## ")[0], re.MULTILINE)
    return [key for cell in cells if cell not in {"key"} for key in re.split(r", (?=\w)", cell)]


def press(widget, keys):
    widget.window().activateWindow()
    QApplication.processEvents()
    combination = QKeySequence(keys)[0]
    QTest.keyClick(widget, combination.key(), combination.keyboardModifiers())


@pytest.fixture
def window(office_window, monkeypatch):
    monkeypatch.setattr(office_window.syncing, "asks_first", False)
    return office_window


def runs(window):
    return len(window._engine.profile.store.recent_runs())


def test_f1_and_shift_f1_open_the_help(window):
    window.go_to(PageId.PEOPLE)
    press(window, "F1")
    assert window.help.window.browser.page is HelpPage.PEOPLE
    press(window, "Shift+F1")
    assert window.help.window.browser.page is HelpPage.INDEX


def test_back_and_forward_in_the_help(window):
    window.go_to(PageId.PEOPLE)
    press(window, "F1")
    press(window, "Shift+F1")
    opened = window.help.window
    press(opened, "Alt+Left")
    assert opened.browser.page is HelpPage.PEOPLE
    press(opened, "Alt+Right")
    assert opened.browser.page is HelpPage.INDEX


@pytest.mark.parametrize("keys", ["F5", "Ctrl+R"])
def test_f5_and_ctrl_r_sync(qtbot, window, keys):
    before = runs(window)
    press(window, keys)
    wait_idle(qtbot, window)
    assert runs(window) == before + 1


def test_ctrl_shift_r_shows_the_preview_and_escape_closes_it(qtbot, window):
    press(window, "Ctrl+Shift+R")
    wait_idle(qtbot, window)
    dialog = window.findChild(PlanDialog)
    assert dialog.isVisible()
    press(dialog, "Esc")
    assert not dialog.isVisible()
    assert runs(window) == 0


def test_ctrl_and_a_number_bring_the_pages_to_the_front(qtbot, window):
    for number, page_id in enumerate(PageId, start=1):
        press(window, f"Ctrl+{number}")
        assert window.navigation.current is page_id
        assert window.stack.currentWidget() is window.pages[page_id]
    wait_idle(qtbot, window)


@pytest.mark.parametrize("page_id", PageId)
def test_ctrl_f_searches_from_every_page(qtbot, window, page_id):
    window.go_to(page_id)
    press(window, "Ctrl+F")
    wait_idle(qtbot, window)
    searched = PageId.HISTORY if page_id is PageId.HISTORY else PageId.PEOPLE
    assert window.navigation.current is searched
    page = window.pages[searched]
    assert window.focusWidget() is (page.history.filter.search if searched is PageId.HISTORY else page.search)


def test_ctrl_i_asks_for_a_file(qtbot, window):
    press(window, "Ctrl+I")
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is not None, timeout=PATIENCE_MS)
    window.findChild(QFileDialog).reject()


def test_ctrl_c_copies_the_chosen_rows(qtbot, window):
    QGuiApplication.clipboard().clear()
    window.go_to(PageId.PEOPLE)
    wait_idle(qtbot, window)
    people = window.pages[PageId.PEOPLE].people
    qtbot.waitUntil(lambda: people.model.rowCount() > 0 and people.model.person(0) is not None, timeout=PATIENCE_MS)
    people.table.setFocus()
    people.table.selectRow(0)
    press(people.table, "Ctrl+C")
    assert "@" in QGuiApplication.clipboard().text()


def test_ctrl_t_is_a_key_of_the_records_of_a_run(window):
    assert window.pages[PageId.HISTORY].history.try_again.shortcut() == QKeySequence("Ctrl+T")


def test_ctrl_comma_opens_the_settings(window):
    press(window, "Ctrl+,")
    assert window.navigation.current is PageId.SETTINGS


@pytest.mark.parametrize("keys", ["Ctrl+W", "Ctrl+Q"])
def test_ctrl_w_closes_and_ctrl_q_quits(qtbot, window, keys):
    quits = []
    window.menus.quit.triggered.connect(lambda: quits.append(keys))
    if keys == "Ctrl+W":
        with qtbot.waitSignal(window.closed, timeout=PATIENCE_MS):
            press(window, keys)
    else:
        press(window, keys)
        assert quits == [keys]


def test_the_keys_work_wherever_the_focus_is(qtbot, window):
    window.go_to(PageId.PEOPLE)
    wait_idle(qtbot, window)
    window.pages[PageId.PEOPLE].search.setFocus()
    press(window.pages[PageId.PEOPLE].search, "Ctrl+,")
    assert window.navigation.current is PageId.SETTINGS


def test_every_listed_key_has_a_test_and_every_key_of_the_menus_is_listed(window):
    text = Path(__file__).read_text(encoding="utf-8")
    keys = listed()
    ours = {key for key in keys if "…" not in key} | {f"Ctrl+{number}" for number in range(1, 8)}
    missing = [key for key in keys if "…" not in key and f'"{key}"' not in text]
    assert missing == []
    actions = [action for menu in window.menuBar().actions() for action in menu.menu().actions()]
    in_menus = {one.toString() for action in actions for one in action.shortcuts()}
    assert in_menus - ours == set()
