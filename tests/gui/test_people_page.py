"""The people page: rows by page, filters, search while typing, copying."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox
from sqlalchemy import text as sql

from core.clock import to_text
from core.model import OutboxState
from core.people import PeopleFilter
from core.store.people import StagedPerson
from core.store.unsubscribes import NewUnsubscribe
from core.sync.push import unsubscribe
from gui.engine import Engine
from gui.frame.page import PageId
from gui.people.add import AddUnsubscribesDialog
from gui.people.link import LinkDialog
from gui.people.model import PAGE
from gui.people.table import PeopleTable
from gui.widgets.kept import kept_settings
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
    text(people, 0, 1)
    wait_idle_of(qtbot, people)
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
    assert text(people, 0, 2) in {"…", "⊘ Unsubscribed", ""}
    wait_idle_of(qtbot, people)
    assert text(people, 0, 2) == "⊘ Unsubscribed"


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


def test_what_was_written_while_another_page_was_in_front_is_there_on_coming_back(qtbot, people, office):
    window = people.window()
    window.go_to(PageId.OVERVIEW)
    office.profile.store.import_people([StagedPerson(2, "zoe@x.example", "zoe@x.example", "Zoe")], office.clock())
    qtbot.waitUntil(lambda: window._snapshot.counts.people == MANY + 1, timeout=10_000)
    window.go_to(PageId.PEOPLE)
    wait_idle(qtbot, window)
    assert people.people.model.rowCount() == MANY + 1
    assert people.count.text() == "1,001 people"


def test_everybody_who_is_selected_is_deleted_and_not_only_who_was_in_sight(qtbot, people, office):
    text(people, 0, 0)
    wait_idle_of(qtbot, people)
    people.people.table.selectAll()
    assert len(people.people.selected) < MANY
    people.buttons.delete.click()
    box = people.findChild(QMessageBox)
    assert box.text() == "Delete 1,000 people here?"
    next(button for button in box.buttons() if button.accessibleName() == "Delete").click()
    wait_idle_of(qtbot, people)
    assert people.said.text().startswith("1,000 people deleted.")
    assert office.profile.store.counts().people == 0
    assert people.people.model.rowCount() == 0


def test_columns_can_be_hidden_and_stay_so(people):
    people.people._show_column(5, shown=False)
    again = PeopleTable(kept_settings())
    assert again.table.isColumnHidden(5)
    again.deleteLater()
    people.people._show_column(5, shown=True)


def test_only_what_makes_sense_for_the_selection_can_be_pressed(qtbot, people):
    text(people, 0, 0)
    wait_idle_of(qtbot, people)
    buttons = people.buttons
    assert [buttons.open.isEnabled(), buttons.link.isEnabled(), buttons.delete.isEnabled()] == [False] * 3
    people.people.table.selectRow(1)
    assert [buttons.open.isEnabled(), buttons.link.isEnabled(), buttons.delete.isEnabled()] == [True] * 3
    people.people.table.selectAll()
    assert [buttons.open.isEnabled(), buttons.link.isEnabled(), buttons.delete.isEnabled()] == [False, False, True]
    assert people.people.selected_count == MANY


def test_the_export_holds_who_is_shown_with_the_columns_that_are_shown(qtbot, people, tmp_path):
    people.show_filter(PeopleFilter.UNSUBSCRIBED)
    wait_idle_of(qtbot, people)
    people.people._show_column(5, shown=False)
    people.export_to(tmp_path / "out.csv")
    wait_idle_of(qtbot, people)
    people.people._show_column(5, shown=True)
    header, *rows = (tmp_path / "out.csv").read_text(encoding="utf-8-sig").splitlines()
    assert header == "Name,E-mail,Here,In Salesforce,Since,Lead,Source"
    assert len(rows) == 5
    assert rows[0].startswith("Ana Ferrer0,P0000@Firm0.example,⊘ Unsubscribed,")
    assert people.said.text() == "5 people written to out.csv."


def test_a_pasted_list_is_looked_at_before_anything_is_recorded(people, qtbot):
    people.buttons.add.click()
    dialog = people.findChild(AddUnsubscribesDialog)
    dialog.pasted.setPlainText("Ana <ana@x.example>; ANA@x.example\nnot an address")
    assert not dialog.accept_button.isEnabled()
    assert "Not an address: not an address." in dialog.found.text()
    dialog.pasted.setPlainText("Ana <ana@x.example>; ANA@x.example\nbea@x.example")
    assert dialog.found.text().startswith("2 address")
    dialog.reject()


def test_added_unsubscribes_go_to_salesforce_at_once(qtbot, linked_office, office_window):
    office_window.go_to(PageId.PEOPLE)
    wait_idle(qtbot, office_window)
    page = office_window.pages[PageId.PEOPLE]
    row = linked_office.live("Contact")[0]
    page.buttons.add.click()
    dialog = page.findChild(AddUnsubscribesDialog)
    dialog.pasted.setPlainText(row["Email"])
    dialog.reason.setText("by phone")
    dialog.accept_button.click()
    wait_idle(qtbot, office_window)
    assert linked_office.box("Contact", row["Id"]) is True
    assert re.fullmatch(r"1 unsubscribe\S* recorded. 1 delivered to Salesforce.", page.said.text())


def test_a_person_is_linked_to_the_record_with_the_address(qtbot, linked_office, office_window):
    row = linked_office.live("Contact")[0]
    linked_office.link(("other@x.example", None, None))
    with linked_office.profile.store.database.write() as connection:
        connection.execute(sql("UPDATE people SET contact_id = NULL, lead_id = NULL"))
    office_window.go_to(PageId.PEOPLE)
    page = office_window.pages[PageId.PEOPLE]
    page.search.setText(row["Email"])
    page.read()
    wait_idle(qtbot, office_window)
    text(page, 0, 0)
    wait_idle(qtbot, office_window)
    page.people.table.selectRow(0)
    page.buttons.link.click()
    wait_idle(qtbot, office_window)
    dialog = page.findChild(LinkDialog)
    assert row["Id"] in [one.ref.id for one in dialog.records.model.rows]
    dialog.record_id.setText("nonsense")
    assert not dialog.accept_button.isEnabled()
    dialog.record_id.setText(row["Id"])
    dialog.accept_button.click()
    wait_idle(qtbot, office_window)
    text(page, 0, 0)
    wait_idle(qtbot, office_window)
    assert page.people.model.person(0).contact_id == row["Id"]
    assert page.said.text().endswith("is linked now.")


def test_a_deleted_person_who_unsubscribed_stays_suppressed(qtbot, linked_office, office_window):
    row = linked_office.live("Contact")[0]
    unsubscribe(linked_office.profile, [row["Email"]], source="test")
    office_window.go_to(PageId.PEOPLE)
    page = office_window.pages[PageId.PEOPLE]
    page.show_filter(PeopleFilter.UNSUBSCRIBED)
    wait_idle(qtbot, office_window)
    text(page, 0, 0)
    wait_idle(qtbot, office_window)
    page.people.table.selectRow(0)
    page.buttons.delete.click()
    box = page.findChild(QMessageBox)
    assert box.text().startswith("Delete 1 person")
    next(button for button in box.buttons() if button.accessibleName() == "Delete").click()
    wait_idle(qtbot, office_window)
    assert page.said.text().endswith("deleted. 1 of them stay suppressed.")
    assert linked_office.profile.store.suppressions.of(str(row["Email"]).lower()) is not None
    assert linked_office.box("Contact", row["Id"]) is True


def test_who_has_further_records_of_the_same_address_is_asked_of_salesforce(qtbot, linked_office, office_window):
    rows = [*linked_office.live("Contact"), *linked_office.live("Lead")]
    alone = [row for row in rows if sum(row["Email"] == other["Email"] for other in rows) == 1][:2]
    unsubscribe(linked_office.profile, [row["Email"] for row in alone], source="test")
    twin = {"LastName": "Twin", "Company": "X", "Email": alone[0]["Email"]}
    linked_office.door.change([{"sobject": "Lead", "action": "create", "fields": twin}])
    office_window.go_to(PageId.PEOPLE)
    page = office_window.pages[PageId.PEOPLE]
    page.elsewhere.click()
    wait_idle(qtbot, office_window)
    text(page, 0, 0)
    wait_idle(qtbot, office_window)
    shown = {page.people.model.person(place).address for place in range(page.people.model.rowCount())}
    assert str(alone[0]["Email"]).lower() in shown
    assert str(alone[1]["Email"]).lower() not in shown
