"""A person's page, the guided re-subscribe, the differences, undo, and trying problems again."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMessageBox

from core.model import Direction, Outcome, OutcomeState, RunKind, RunState, RunTrigger
from core.people import PeopleFilter
from core.sync.nightly import sync
from core.sync.push import unsubscribe
from gui.frame.page import PageId
from gui.history.undo import UndoDialog
from gui.people.person import PersonDialog
from gui.people.resubscribe import ResubscribeDialog
from tests.gui.conftest import PATIENCE_MS, wait_idle


@pytest.fixture
def row(linked_office):
    return linked_office.live("Contact")[0]


@pytest.fixture
def person(qtbot, office_window, row):
    """The dialog of somebody who gets mail."""
    page = office_window.pages[PageId.PEOPLE]
    engine = office_window._engine
    address = str(row["Email"]).lower()
    found = engine.profile.store.people_by_address([address])[address]
    page._open_person(engine.people_rows([found.id])[0])
    wait_idle(qtbot, office_window)
    dialog = page.findChild(PersonDialog)
    yield dialog
    dialog.close()


def what(dialog):
    column = dialog.events.model.columns[0]
    return [column.text(event) for event in dialog.events.model.rows]


def test_a_person_unsubscribes_and_the_timeline_says_what_happened(qtbot, linked_office, office_window, row, person):
    assert person.sides.text().startswith("Here: gets mail.")
    assert not person.resubscribe.isVisible()
    person.unsubscribe.click()
    wait_idle(qtbot, office_window)
    assert linked_office.box("Contact", row["Id"]) is True
    assert person.said.text() == "Unsubscribed, and delivered to Salesforce."
    assert "⊘ unsubscribed since" in person.sides.text()
    assert person.sides.text().endswith("In Salesforce: ⊘ opted out.")
    assert {"Asked to get no more mail", "Written to Salesforce"} <= set(what(person))
    assert person.resubscribe.isVisible()


def test_a_re_subscribe_takes_a_name_a_reason_and_evidence(qtbot, linked_office, office_window, row, person):
    person.unsubscribe.click()
    wait_idle(qtbot, office_window)
    person.resubscribe.click()
    dialog = person.findChild(ResubscribeDialog)
    dialog.by.setText("Inés")
    dialog.reason.setText("asked by phone")
    assert not dialog.accept_button.isEnabled()
    dialog.evidence.setText("ticket 4711")
    dialog.accept_button.click()
    wait_idle(qtbot, office_window)
    assert linked_office.box("Contact", row["Id"]) is False
    assert person.said.text() == "Re-subscribed on both sides, and recorded."
    assert person.sides.text().startswith("Here: gets mail.")
    assert "Re-subscribed" in what(person)


def test_a_person_who_unsubscribes_elsewhere_is_shown_so_while_the_dialog_is_open(
    qtbot, linked_office, office_window, row, person
):
    assert person.sides.text().startswith("Here: gets mail.")
    unsubscribe(linked_office.profile, [row["Email"]], source="test")
    qtbot.waitUntil(lambda: "⊘ unsubscribed since" in person.sides.text(), timeout=PATIENCE_MS)
    wait_idle(qtbot, office_window)
    assert "Written to Salesforce" in what(person)


def test_the_record_is_opened_in_salesforce(monkeypatch, linked_office, person, row):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    person.open_contact.click()
    assert opened == [f"{linked_office.profile.settings.the_connection().instance_url}/{row['Id']}"]


def test_the_evidence_of_a_person_is_written_as_a_page(qtbot, office_window, person, tmp_path):
    person.unsubscribe.click()
    wait_idle(qtbot, office_window)
    person.export_evidence(tmp_path / "evidence.html")
    wait_idle(qtbot, office_window)
    assert person.said.text() == "Written to evidence.html."
    assert "HasOptedOutOfEmail" in (tmp_path / "evidence.html").read_text(encoding="utf-8")


def test_the_differences_are_compared_told_and_exported(qtbot, linked_office, office_window, row, tmp_path):
    linked_office.door.tick("Contact", [row["Id"]])
    office_window.go_to(PageId.DIFFERENCES)
    page = office_window.pages[PageId.DIFFERENCES]
    page.compare.click()
    wait_idle(qtbot, office_window)
    addresses = [one.address for one in page.rows.model.rows]
    assert str(row["Email"]).lower() in addresses
    assert "difference" in page.sentence.text()
    assert page.next_step.text()
    page.export_to(tmp_path / "drift.csv")
    wait_idle(qtbot, office_window)
    assert str(row["Email"]).lower() in (tmp_path / "drift.csv").read_text(encoding="utf-8-sig")
    assert [run for run in linked_office.profile.store.recent_runs() if run.kind is RunKind.SYNC] == []


def test_undo_shows_first_what_it_would_put_back(qtbot, linked_office, office_window, row):
    unsubscribe(linked_office.profile, [row["Email"]], source="test", push=False)
    office_window.sync_now()
    wait_idle(qtbot, office_window)
    assert linked_office.box("Contact", row["Id"]) is True
    office_window.go_to(PageId.HISTORY)
    page = office_window.pages[PageId.HISTORY]
    page.history.undo.click()
    wait_idle(qtbot, office_window)
    dialog = page.findChild(UndoDialog)
    assert str(row["Email"]).lower() in [item.address for item in dialog.items.model.rows]
    assert linked_office.box("Contact", row["Id"]) is True
    dialog.confirm.click()
    wait_idle(qtbot, office_window)
    assert linked_office.box("Contact", row["Id"]) is False
    assert page.history.runs.model.rows[0].kind is RunKind.UNDO
    assert re.fullmatch(r"1 change\S* put back\.", page.again.said.text())
    results = page.history.outcomes.model
    assert [results.columns[-1].text(outcome) for outcome in results.rows] == ["Cleared and read back"]


def test_an_undo_does_not_say_that_it_ticks(qtbot, linked_office, office_window, row):
    unsubscribe(linked_office.profile, [row["Email"]], source="test")
    office_window.refresh()
    office_window.go_to(PageId.HISTORY)
    wait_idle(qtbot, office_window)
    page = office_window.pages[PageId.HISTORY]
    page._undo(page.history.runs.model.rows[0].id)
    assert office_window.overview.header.sentence.text() == "Putting back what the run changed…"
    assert office_window.strip.sentence.text() == "Putting back what the run changed…"
    assert not page.history.undo.isEnabled()
    wait_idle(qtbot, office_window)
    assert linked_office.box("Contact", row["Id"]) is False


def test_what_a_re_subscribe_did_is_not_called_ticked(qtbot, linked_office, office_window, row, person):
    person.unsubscribe.click()
    wait_idle(qtbot, office_window)
    person._resubscribe("Inés", "asked by phone", "ticket 4711")
    wait_idle(qtbot, office_window)
    results = office_window.pages[PageId.HISTORY].history.outcomes.model
    assert office_window.pages[PageId.HISTORY].history.runs.chosen.kind is RunKind.RESUBSCRIBE
    words = {results.columns[-1].text(outcome) for outcome in results.rows}
    assert words
    assert not any("icked" in word for word in words)
    assert "Unsubscribe ended here" in words


@pytest.mark.parametrize("work", ["compare", "elsewhere", "undo"])
def test_work_that_is_cancelled_is_called_cancelled_and_nothing_else(qtbot, linked_office, office_window, row, work):
    unsubscribe(linked_office.profile, [row["Email"]], source="test")
    office_window.refresh()
    pages = {"compare": PageId.DIFFERENCES, "elsewhere": PageId.PEOPLE, "undo": PageId.HISTORY}
    office_window.go_to(pages[work])
    wait_idle(qtbot, office_window)
    page = office_window.pages[pages[work]]
    linked_office.door.fault(match=".*/services/data.*", times=1_000, delay_ms=300)
    button = {
        "compare": lambda: page.compare,
        "elsewhere": lambda: page.elsewhere,
        "undo": lambda: page.history.undo,
    }[work]()
    button.click()
    office_window.overview.header._cancel()
    wait_idle(qtbot, office_window)
    assert [dialog for dialog in office_window.findChildren(QDialog) if dialog.isVisible()] == []
    if work == "compare":
        assert page.sentence.text() == "The comparison was cancelled; below is what was known before."
    if work == "elsewhere":
        assert page.chips[PeopleFilter.EVERYBODY].isChecked()


def test_what_was_exported_from_the_history_is_said(qtbot, linked_office, office_window, row, tmp_path):
    unsubscribe(linked_office.profile, [row["Email"]], source="test")
    office_window.refresh()
    office_window.go_to(PageId.HISTORY)
    wait_idle(qtbot, office_window)
    page = office_window.pages[PageId.HISTORY]
    page.export_to(page.history.runs.model.rows[0].id, tmp_path / "run.csv")
    wait_idle(qtbot, office_window)
    assert page.again.said.text() == "1 row written to run.csv."


def test_one_record_of_a_run_is_tried_again_from_its_outcomes(qtbot, linked_office, office_window, row):
    linked_office.door.fault(match="PATCH .*", times=1, row_error="FIELD_CUSTOM_VALIDATION_EXCEPTION")
    unsubscribe(linked_office.profile, [row["Email"]], source="test")
    office_window.refresh()
    office_window.go_to(PageId.HISTORY)
    wait_idle(qtbot, office_window)
    page = office_window.pages[PageId.HISTORY]
    failed = page.history.outcomes
    assert failed.model.rows[0].state is OutcomeState.FAILED
    assert not page.history.again.isEnabled()
    failed.choose(0)
    assert page.history.again.isEnabled()
    assert page.history.try_again in failed.table.actions()
    assert failed.table.contextMenuPolicy() is Qt.ContextMenuPolicy.ActionsContextMenu
    failed.table.setFocus()
    QTest.keyClick(failed.table, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    wait_idle(qtbot, office_window)
    assert page.again.said.text() == "Tried again: 1 delivered, 0 still a problem."
    assert linked_office.box("Contact", row["Id"]) is True
    assert office_window._snapshot.problems == ()
    failed.choose(0)
    assert not page.history.again.isEnabled(), "what went well is not tried again"


def test_the_history_is_filtered_searched_and_exported(qtbot, linked_office, office_window, tmp_path):
    sync(linked_office.profile, trigger=RunTrigger.COMMAND_LINE)
    linked_office.door.fault(match=".*/services/data.*", times=1_000, status=503)
    office_window.go_to(PageId.HISTORY)
    office_window.sync_now()
    wait_idle(qtbot, office_window)
    office_window.findChild(QMessageBox).close()
    page = office_window.pages[PageId.HISTORY]
    assert page.history.runs.model.rows[0].state is RunState.FAILED
    page.history.filter.choice.setCurrentIndex(3)
    assert {run.state for run in page.history.runs.model.rows} == {RunState.FAILED}
    page.export_list_to(tmp_path / "runs.csv")
    wait_idle(qtbot, office_window)
    header, *lines = (tmp_path / "runs.csv").read_text(encoding="utf-8-sig").splitlines()
    assert header.startswith("Started,By,State,Reason")
    assert len(lines) == 1
    assert "Salesforce is not available" in lines[0]
    page.history.filter.choice.setCurrentIndex(0)
    page.history.filter.search.setText("command line")
    assert {run.trigger for run in page.history.runs.model.rows} == {RunTrigger.COMMAND_LINE}


def test_a_problem_that_is_mended_goes_with_try_again(qtbot, linked_office, office_window, row):
    linked_office.door.fault(match="PATCH .*", times=1, row_error="FIELD_CUSTOM_VALIDATION_EXCEPTION")
    unsubscribe(linked_office.profile, [row["Email"]], source="test")
    office_window.refresh()
    office_window.go_to(PageId.PROBLEMS)
    wait_idle(qtbot, office_window)
    page = office_window.pages[PageId.PROBLEMS]
    assert len(page.problems.groups.model.rows) == 1
    page.problems.retry.click()
    wait_idle(qtbot, office_window)
    assert page.again.said.text() == "Tried again: 1 delivered, 0 still a problem."
    assert page.problems.groups.model.rows == ()
    assert linked_office.box("Contact", row["Id"]) is True


def test_a_list_that_is_not_the_whole_run_says_so(office_window, monkeypatch):
    monkeypatch.setattr("gui.history.runs.OUTCOMES_SHOWN", 2)
    history = office_window.pages[PageId.HISTORY].history
    outcome = Outcome(Direction.FROM_SALESFORCE, OutcomeState.RECORDED, "ana@x.example")
    history._shown = 7
    history.show_outcomes(7, [outcome])
    assert not history.more.isVisibleTo(history)
    history.show_outcomes(7, [outcome, outcome])
    assert history.more.isVisibleTo(history)
