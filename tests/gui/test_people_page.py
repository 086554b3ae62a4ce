"""The people page: rows by page, filters, search while typing, copying."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from core.clock import to_text
from core.model import OutboxState
from core.people import PeopleFilter
from core.store.people import StagedPerson
from core.store.unsubscribes import NewUnsubscribe
from gui.engine import Engine
from gui.frame.page import PageId
from gui.people.model import PAGE
from tests.gui.conftest import wait_idle

MANY = 1_000


@pytest.fixture
def people(qtbot, office, open_window, tmp_path):
    store, now = office.profile.store, office.clock()
    staged = [
        StagedPerson(n + 2, f"p{n:04d}@firm{n % 7}.example", f"P{n:04d}@Firm{n % 7}.example", "Ana", f"Ferrer{n}")
        for n in range(MANY)
    ]
    store.import_people(staged, now)
    store.record_unsubscribes(
        [NewUnsubscribe(one.address, one.email, to_text(now), "form") for one in staged[:5]], now, OutboxState.WAITING
    )
    window = open_window(Engine(tmp_path / "data", "main"))
    window.go_to(PageId.PEOPLE)
    wait_idle(qtbot, window)
    return window.pages[PageId.PEOPLE]


def text(page, row, column):
    model = page.people.model
    return model.data(model.index(row, column))


def settle(qtbot, page):
    qtbot.waitUntil(lambda: not page._settles.isActive() and page.means.tasks.idle, timeout=10_000)


def test_everybody_is_there_and_only_what_is_in_sight_was_read(qtbot, people):
    assert people.people.model.rowCount() == MANY
    assert people.count.text() == "1,000 people"
    assert text(people, 0, 1) == "P0000@Firm0.example"
    assert text(people, MANY - 1, 0) == "…"
    wait_idle_of(qtbot, people)
    assert text(people, MANY - 1, 1) == "P0999@Firm5.example"
    assert text(people, MANY // 2, 0) == "…"


def wait_idle_of(qtbot, page):
    qtbot.waitUntil(lambda: page.means.tasks.idle, timeout=10_000)


def test_a_filter_shows_its_people(qtbot, people):
    qtbot.mouseClick(people.chips[PeopleFilter.UNSUBSCRIBED], Qt.MouseButton.LeftButton)
    wait_idle_of(qtbot, people)
    assert people.people.model.rowCount() == 5
    assert text(people, 0, 4) in {"…", "⊘ Unsubscribed", ""}
    wait_idle_of(qtbot, people)
    assert text(people, 0, 4) == "⊘ Unsubscribed"


def test_typing_finds_people_and_the_filter_still_holds(qtbot, people):
    qtbot.keyClicks(people.search, "ferrer99")
    settle(qtbot, people)
    # Ferrer99 and Ferrer990 to Ferrer999.
    assert people.people.model.rowCount() == 11
    people.chips[PeopleFilter.UNSUBSCRIBED].click()
    settle(qtbot, people)
    assert people.people.model.rowCount() == 0
    assert "Nobody is found by “ferrer99”" in people.people.empty.text()


def test_the_chosen_rows_are_copied_as_a_spreadsheet_takes_them(qtbot, people):
    text(people, 0, 0)
    wait_idle_of(qtbot, people)
    people.people.table.selectRow(1)
    people.people.copy()
    assert QGuiApplication.clipboard().text().split("\t")[:2] == ["Ana Ferrer1", "P0001@Firm1.example"]


def test_a_page_that_comes_too_late_is_dropped(qtbot, people):
    model = people.people.model
    old = list(model.ids[:PAGE])
    people.show_filter(PeopleFilter.UNSUBSCRIBED)
    wait_idle_of(qtbot, people)
    rows = people.means.engine.people_rows(old)
    model.show_page(0, old, rows)
    assert model.rowCount() == 5


def test_what_another_process_writes_comes_in(qtbot, people, office):
    office.profile.store.import_people([StagedPerson(2, "zoe@x.example", "zoe@x.example", "Zoe")], office.clock())
    qtbot.waitUntil(lambda: people.people.model.rowCount() == MANY + 1, timeout=10_000)


def test_columns_can_be_hidden_and_stay_so(people):
    people.people._show_column(2, shown=False)
    assert people.people.table.isColumnHidden(2)
