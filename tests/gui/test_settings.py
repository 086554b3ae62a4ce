"""The settings page in the real window, on a practice org."""

from __future__ import annotations

import json
from itertools import chain

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel, QMessageBox

from core.model import FieldChoice, Language, SObject
from core.setup.computer import NoComputer
from gui.engine import Engine
from gui.frame.page import PageId
from gui.practice.engine import PracticeEngine, PracticeSize
from tests.gui.conftest import PATIENCE_MS, wait_idle
from tests.gui.test_for_everybody import nameless


@pytest.fixture
def page(linked_office, open_window, tmp_path, qtbot):
    window = open_window(Engine(tmp_path / "data", "main"))
    found = window.pages[PageId.SETTINGS]
    found._computer = NoComputer()
    window.go_to(PageId.SETTINGS)
    wait_idle(qtbot, window)
    return found


def saved(office):
    return json.loads(office.profile.paths.settings.read_text())


def press(qtbot, page, button):
    button.click()
    wait_idle(qtbot, page.window())


def box_of(qtbot, page) -> QMessageBox:
    qtbot.waitUntil(lambda: page.findChildren(QMessageBox) != [], timeout=PATIENCE_MS)
    return page.findChildren(QMessageBox)[0]


def choose(qtbot, page, role):
    box = box_of(qtbot, page)
    next(button for button in box.buttons() if box.buttonRole(button) == role).click()
    wait_idle(qtbot, page.window())
    return box


def test_what_is_set_is_shown_and_nothing_is_to_be_saved(page, linked_office):
    assert page.sync.switch.isChecked()
    assert page.sync.fields[FieldChoice.EMAIL_OPT_OUT].isChecked()
    assert page.sync.time.time().toString("HH:mm") == "20:00"
    assert page.sync.zone.currentText() == "America/Los_Angeles"
    assert "PRODUCTION" in page.connection.who.text()
    assert linked_office.profile.settings.the_connection().org_id in page.connection.who.text()
    assert not page.save.isEnabled()


def test_a_field_that_the_org_does_not_have_cannot_be_chosen_and_the_counts_are_live(page, linked_office):
    ticked = {
        sobject: sum(
            1
            for row in linked_office.door.records(sobject.value)
            if row["HasOptedOutOfEmail"] and not row["IsDeleted"] and not row.get("IsConverted")
        )
        for sobject in SObject
    }
    assert (
        page.sync.counts.text()
        == f"Checked today: {ticked[SObject.CONTACT]} Contacts and {ticked[SObject.LEAD]} Leads."
    )
    assert not page.sync.fields[FieldChoice.MARKETO_SALES_OPT_OUT].isEnabled()


def test_save_writes_and_discard_does_not(page, linked_office, qtbot):
    page.sync.switch.setChecked(False)
    assert page.said.text() == "There are changes that are not saved."
    page.revert.click()
    assert page.sync.switch.isChecked()
    assert not page.save.isEnabled()
    assert saved(linked_office)["sync"]["enabled"] is True
    page.sync.switch.setChecked(False)
    page.safety.records.setValue(12)
    press(qtbot, page, page.save)
    assert page.said.text() == "Saved."
    assert saved(linked_office)["sync"]["enabled"] is False
    assert saved(linked_office)["brake"]["max_records"] == 12
    assert not page.save.isEnabled()


def test_another_reach_is_previewed_and_saved_only_after_a_yes(page, linked_office, qtbot):
    same = next(button for reach, button in page.sync.reaches.items() if reach.value == "same_email")
    same.setChecked(True)
    press(qtbot, page, page.save)
    box = choose(qtbot, page, QMessageBox.ButtonRole.RejectRole)
    assert "it would tick" in box.text()
    assert "would be unsubscribed here" in box.text()
    assert linked_office.profile.settings.the_connection().org_name in box.informativeText()
    assert saved(linked_office)["sync"]["reach"] == "linked"
    assert page.save.isEnabled()
    qtbot.waitUntil(lambda: page.findChildren(QMessageBox) == [], timeout=PATIENCE_MS)
    press(qtbot, page, page.save)
    choose(qtbot, page, QMessageBox.ButtonRole.AcceptRole)
    assert saved(linked_office)["sync"]["reach"] == "same_email"
    runs = linked_office.profile.store.recent_runs()
    assert [run for run in runs if run.kind.value == "sync"] == []


def test_a_bad_time_zone_is_said_and_what_was_entered_stays(page, linked_office, qtbot):
    page.sync.zone.setCurrentText("Mars/Olympus")
    failures = []
    page.means = page.means.__class__(**{**vars(page.means), "show_failure": failures.append})
    press(qtbot, page, page.save)
    assert [error.code for error in failures] == ["setting_invalid"]
    assert page.sync.zone.currentText() == "Mars/Olympus"
    assert page.save.isEnabled()
    assert saved(linked_office)["sync"]["time_zone"] == "America/Los_Angeles"
    page.revert.click()


def test_what_was_entered_survives_a_change_from_the_command_line(page, linked_office, qtbot):
    from core import settings

    page.safety.calls.setValue(44)
    path = linked_office.profile.paths.settings
    settings.save(path, settings.with_value(settings.load(path), "brake.max_records", "9"))
    wait_idle(qtbot, page.window())
    page.window().refresh()
    wait_idle(qtbot, page.window())
    assert page.safety.calls.value() == 44
    press(qtbot, page, page.save)
    assert saved(linked_office)["api"]["max_calls"] == 44
    assert saved(linked_office)["brake"]["max_records"] == 9
    assert page.safety.records.value() == 9


def test_signing_out_asks_first_and_then_says_what_to_do(page, linked_office, qtbot):
    page.connection.sign_out.click()
    choose(qtbot, page, QMessageBox.ButtonRole.RejectRole)
    assert linked_office.profile.sign_in_again() is None
    qtbot.waitUntil(lambda: page.findChildren(QMessageBox) == [], timeout=PATIENCE_MS)
    page.connection.sign_out.click()
    choose(qtbot, page, QMessageBox.ButtonRole.AcceptRole)
    assert page.said.text().startswith("Signed out.")
    assert not page.connection.trouble.isHidden()
    assert linked_office.profile.sign_in_again() is not None


def test_the_way_to_salesforce_is_tried_as_it_is_entered(page, qtbot):
    press(qtbot, page, page.connection.test)
    assert page.connection.said.text() == "The org can be reached this way."
    page.connection.proxy.setCurrentIndex(page.connection.proxy.findData("manual"))
    page.connection.proxy_url.setText("localhost:1")
    press(qtbot, page, page.connection.test)
    assert "proxy" in page.connection.said.text().lower()
    page.discard()


def test_nothing_was_granted_so_there_is_nothing_to_take_back(page, qtbot):
    failures = []
    page.means = page.means.__class__(**{**vars(page.means), "show_failure": failures.append})
    for button in (page.safety.undo_access, page.safety.undo_layouts):
        button.click()
        assert not failures or failures[-1].code == "grant_no_undo", "nothing is taken back before a yes"
        choose(qtbot, page, QMessageBox.ButtonRole.DestructiveRole)
        assert button.isEnabled()
        assert page.said.text() == ""
        qtbot.waitUntil(lambda: page.findChildren(QMessageBox) == [], timeout=PATIENCE_MS)
    assert [error.code for error in failures] == ["grant_no_undo", "layouts_no_undo"]


def test_the_evidence_is_verified_and_exported(page, qtbot, tmp_path):
    press(qtbot, page, page.data.verify)
    assert page.said.text().startswith("The evidence is whole")
    page.acting.export_evidence(tmp_path / "evidence.csv")
    wait_idle(qtbot, page.window())
    assert (tmp_path / "evidence.csv").exists()


def test_a_new_profile_is_made_and_one_of_that_name_is_refused(page, qtbot, tmp_path):
    failures = []
    page.means.tasks._show_failure = failures.append
    with qtbot.waitSignal(page.profile_wanted, timeout=PATIENCE_MS) as wanted:
        page.acting.make_profile("sandbox")
    assert wanted.args == ["sandbox"]
    assert (tmp_path / "data" / "profiles" / "sandbox").is_dir()
    page.acting.make_profile("Sandbox")
    page.acting.make_profile("../out")
    wait_idle(qtbot, page.window())
    assert [error.code for error in failures] == ["profile_exists", "profile_name_invalid"]


def test_another_language_is_asked_for_once_it_is_saved(page, qtbot):
    page.computer.language.setCurrentIndex(page.computer.language.findData(Language.SPANISH.value))
    with qtbot.waitSignal(page.language_chosen, timeout=PATIENCE_MS) as chosen:
        page.save.click()
    assert chosen.args == [Language.SPANISH]
    wait_idle(qtbot, page.window())


def test_a_practice_window_cannot_start_at_login(open_window, qtbot):
    window = open_window(PracticeEngine(None, "main", PracticeSize(contacts=5, leads=5)))
    window.go_to(PageId.SETTINGS)
    wait_idle(qtbot, window)
    page = window.pages[PageId.SETTINGS]
    assert not page.computer.login.isEnabled()
    assert not page.computer.timer.isEnabled()


def test_a_profile_that_is_about_to_be_opened_stays_chosen(page, qtbot, tmp_path):
    page.acting.make_profile("sandbox")
    wait_idle(qtbot, page.window())
    page.entered()
    wait_idle(qtbot, page.window())
    page.connection.profiles.setCurrentText("sandbox")
    page.window().refresh()
    page._read()
    wait_idle(qtbot, page.window())
    assert page.connection.profiles.currentText() == "sandbox"


def test_what_is_entered_while_it_is_being_saved_is_not_lost(page, linked_office, qtbot):
    page.safety.records.setValue(12)
    page.save.click()
    page.safety.calls.setValue(44)
    wait_idle(qtbot, page.window())
    assert page.said.text() == "Saved. There are changes that are not saved."
    assert page.safety.calls.value() == 44
    assert page.save.isEnabled()
    press(qtbot, page, page.save)
    assert saved(linked_office)["brake"]["max_records"] == 12
    assert saved(linked_office)["api"]["max_calls"] == 44


def test_an_org_that_could_not_be_asked_for_its_fields_is_asked_when_the_page_comes_again(
    linked_office, open_window, qtbot, tmp_path
):
    linked_office.door.fault(match=".*/services/data.*", times=1_000, status=503)
    window = open_window(Engine(tmp_path / "data", "main"))
    page = window.pages[PageId.SETTINGS]
    page._computer = NoComputer()
    window.go_to(PageId.SETTINGS)
    wait_idle(qtbot, window)
    assert not page.sync.counts.text().startswith("Checked today")
    linked_office.door.reset()
    window.go_to(PageId.OVERVIEW)
    window.go_to(PageId.SETTINGS)
    wait_idle(qtbot, window)
    assert page.sync.counts.text().startswith("Checked today")


def test_signing_out_says_that_it_is_under_way(page, qtbot):
    page.acting.sign_out()
    assert page.said.text() == "Signing out…"
    assert not page.connection.sign_out.isEnabled()
    wait_idle(qtbot, page.window())
    assert page.said.text().startswith("Signed out.")


def test_closing_on_settings_that_are_not_saved_asks_first(page, linked_office, qtbot):
    window = page.window()
    page.safety.records.setValue(12)
    window.go_to(PageId.OVERVIEW)
    window.close()
    assert window.navigation.current is PageId.SETTINGS
    [box] = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    assert box.text() == "Leave without saving the settings?"
    next(button for button in box.buttons() if button.accessibleName() == "Go back").click()
    assert not window.is_ending
    assert page.safety.records.value() == 12
    qtbot.waitUntil(lambda: window.findChildren(QMessageBox) == [], timeout=PATIENCE_MS)
    window.close()
    [box] = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    with qtbot.waitSignal(window.closed, timeout=PATIENCE_MS):
        next(button for button in box.buttons() if button.accessibleName() == "Leave").click()
    assert saved(linked_office)["brake"]["max_records"] == 500


def test_every_control_has_a_name_and_a_key_of_its_own(page):
    bar = {key(action.text()) for action in page.window().menuBar().actions()}
    for number in range(page.tabs.count()):
        page.tabs.setCurrentIndex(number)
        assert nameless(page) == []
        tab = page.tabs.widget(number)
        own = [part.text() for part in chain(tab.findChildren(QAbstractButton), tab.findChildren(QLabel))]
        keys = [key(text) for text in (*own, page.save.text(), page.revert.text()) if key(text)]
        assert sorted(keys) == sorted(set(keys)), tab.accessibleName()
        assert not bar & set(keys), tab.accessibleName()


def key(text: str) -> str:
    return QKeySequence.mnemonic(text).toString()
