"""The wizard on the screen, over services that answer at once; the real ones: tests/core/wizard, tests/end_to_end."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QHeaderView, QLineEdit, QMessageBox, QTableView, QWizard

from core.errors import AppError
from core.model import SObject
from core.profile import Profile
from core.setup.wizard.choices import Choices, PeopleSource
from core.setup.wizard.draft import DRAFT_NAME
from core.setup.wizard.found import PreviewFound, SignInLook, SignInState
from core.setup.wizard.rules import ActKind
from core.setup.wizard.steps import ORDER, Step
from gui.engine import Engine
from gui.wizard.dialog import SetupWizard
from gui.wizard.words import act_words
from tests.core.wizard.stub import CHECKS, WAITING, WHO, World
from tests.gui.conftest import PATIENCE_MS

CHOICES = Choices(address=WHO.instance_url, client_id="3MVG9key", people=PeopleSource.ORG)


@pytest.fixture
def profile(tmp_path):
    with Profile.open(tmp_path) as opened:
        yield opened


@pytest.fixture
def world():
    return World()


@pytest.fixture
def make(qtbot, profile, world):
    """Opens wizards and sees that each is really gone at the end."""
    made = []

    def opened(choices=CHOICES):
        wizard = SetupWizard(profile, world.services(), choices)
        gone = []
        wizard.ended.connect(lambda: gone.append(True))
        made.append((wizard, gone))
        wizard.show()
        return wizard

    yield opened
    for wizard, gone in made:
        if not gone:
            wizard.abandon()
            qtbot.waitUntil(lambda gone=gone: bool(gone), timeout=PATIENCE_MS)


@pytest.fixture
def wizard(make):
    return make()


def press(qtbot, wizard, which=None):
    """Presses Next (or Apply), and waits until the machine stands still."""
    if which is None:
        commit = wizard.machine.step is Step.REVIEW
        which = QWizard.WizardButton.CommitButton if commit else QWizard.WizardButton.NextButton
    assert wizard.button(which).isEnabled(), (wizard.machine.step, wizard.page_now.hint.text())
    wizard.button(which).click()
    still(qtbot, wizard)


def still(qtbot, wizard):
    qtbot.waitUntil(lambda: not wizard.machine.busy and wizard.tasks.idle, timeout=PATIENCE_MS)


def back(qtbot, wizard):
    press(qtbot, wizard, QWizard.WizardButton.BackButton)


def go_to(qtbot, wizard, step):
    while wizard.machine.step is not step:
        if wizard.machine.step is Step.CONNECT and wizard.machine.found.who is None:
            wizard.page_now.sign_in.click()
            qtbot.waitUntil(lambda: wizard.machine.found.who is not None, timeout=PATIENCE_MS)
            still(qtbot, wizard)
        if wizard.machine.step is Step.CONFIRM and not wizard.page_now.yes.isChecked():
            wizard.page_now.yes.click()
        press(qtbot, wizard)
        assert wizard.page_now.step is wizard.machine.step


def question(wizard):
    return next(box for box in wizard.findChildren(QMessageBox) if box.isVisible())


def answer(qtbot, wizard, words):
    box = question(wizard)
    chosen = next(one for one in box.buttons() if one.text().replace("&", "") == words)
    with qtbot.waitSignal(wizard.ended, timeout=PATIENCE_MS):
        chosen.click()


def test_the_whole_way_to_the_first_sync(qtbot, wizard, world):
    seen = [wizard.page_now.title()]
    for step in ORDER[1:]:
        go_to(qtbot, wizard, step)
        seen.append(wizard.page_now.title())
    assert seen[:4] == [
        "What this app will do",
        "Connect to Salesforce",
        "Is this the right org?",
        "Which field should say it?",
    ]
    assert len(set(seen)) == len(ORDER)
    assert world.acts[:2] == [ActKind.CONNECT, ActKind.SETTINGS]
    wizard.page_now.sync.click()
    box = question(wizard)
    assert "Acme Corp (PRODUCTION)" in box.text()
    assert "1 to Salesforce, 1 from Salesforce" in box.informativeText()
    next(one for one in box.buttons() if one.text() == "&Sync now").click()
    still(qtbot, wizard)
    assert wizard.page_now.result.text().startswith("Done.")
    with qtbot.waitSignal(wizard.ended, timeout=PATIENCE_MS):
        wizard.button(QWizard.WizardButton.FinishButton).click()


def test_next_waits_for_the_sign_in_and_for_the_yes(qtbot, wizard):
    go_to(qtbot, wizard, Step.CONNECT)
    forward = wizard.button(QWizard.WizardButton.NextButton)
    assert not forward.isEnabled()
    assert wizard.page_now.hint.text() == "Not signed in yet. Sign in to Salesforce to go on."
    wizard.page_now.sign_in.click()
    qtbot.waitUntil(lambda: wizard.machine.found.who is not None, timeout=PATIENCE_MS)
    still(qtbot, wizard)
    assert wizard.page_now.signed_in.text() == "Signed in to Acme Corp as ana@acme.example."
    press(qtbot, wizard)
    assert not forward.isEnabled()
    wizard.page_now.yes.click()
    assert forward.isEnabled()


def test_while_it_waits_for_the_browser_there_is_the_time_a_link_and_a_way_out(qtbot, wizard, world):
    world.looks = (WAITING,)
    go_to(qtbot, wizard, Step.CONNECT)
    page = wizard.page_now
    page.sign_in.click()
    qtbot.waitUntil(page.cancel.isVisible, timeout=PATIENCE_MS)
    assert page.left.text().endswith("5:00 left.")
    page.copy.click()
    assert world.flow.opened == 1
    page.open.click()
    assert world.flow.opened == 2
    page.cancel.click()
    assert world.flow.cancelled
    assert page.problem.text().startswith("The sign-in was cancelled.")
    assert page.sign_in.isVisible()


def test_a_refusal_is_told_where_it_happened_and_the_next_try_takes_it_away(qtbot, wizard, world):
    world.looks = (SignInLook(SignInState.FAILED, error=AppError("app_blocked")),)
    go_to(qtbot, wizard, Step.CONNECT)
    page = wizard.page_now
    page.sign_in.click()
    qtbot.waitUntil(page.problem.isVisible, timeout=PATIENCE_MS)
    assert page.problem.text()
    world.looks = (SignInLook(SignInState.DONE),)
    page.sign_in.click()
    qtbot.waitUntil(lambda: wizard.machine.found.who is not None, timeout=PATIENCE_MS)
    still(qtbot, wizard)
    assert not page.problem.isVisible()


def test_back_keeps_what_was_entered(qtbot, wizard):
    go_to(qtbot, wizard, Step.NIGHTLY)
    wizard.page_now.zone.setCurrentText("Europe/Madrid")
    wizard.page_now.at_login.click()
    for expected in (Step.PEOPLE, Step.CHECK, Step.FIELD):
        back(qtbot, wizard)
        assert wizard.page_now.step is wizard.machine.step is expected
    go_to(qtbot, wizard, Step.NIGHTLY)
    assert wizard.page_now.zone.currentText() == "Europe/Madrid"
    assert not wizard.page_now.at_login.isChecked()
    assert wizard.machine.choices.time_zone == "Europe/Madrid"


def test_a_zone_that_is_none_holds_the_page(qtbot, wizard):
    go_to(qtbot, wizard, Step.NIGHTLY)
    wizard.page_now.zone.setCurrentText("Mars/Olympus")
    assert not wizard.button(QWizard.WizardButton.NextButton).isEnabled()
    assert wizard.page_now.hint.text().startswith("This time zone is not known.")


def test_cancel_asks_and_keeps_a_draft_that_the_next_wizard_says(qtbot, wizard, make, profile):
    go_to(qtbot, wizard, Step.CHECK)
    wizard.button(QWizard.WizardButton.CancelButton).click()
    answer(qtbot, wizard, "Keep for later")
    assert (profile.paths.folder / DRAFT_NAME).exists()
    assert not profile.paths.settings.exists()
    again = make(None)
    assert again.machine.resumed_from is Step.CHECK
    assert "Check and mend" in again.page_now.subTitle()
    assert again.machine.choices.client_id == "3MVG9key"


def test_cancel_can_forget_everything_and_esc_stays(qtbot, wizard, world, profile):
    go_to(qtbot, wizard, Step.FIELD)
    wizard.reject()
    box = question(wizard)
    box.escapeButton().click()
    assert wizard.isVisible()
    wizard.reject()
    answer(qtbot, wizard, "Forget it")
    assert not (profile.paths.folder / DRAFT_NAME).exists()
    assert world.acts == []
    assert world.session.closed


def test_what_is_queued_on_the_check_page_stands_in_the_review(qtbot, wizard):
    go_to(qtbot, wizard, Step.CHECK)
    layouts = wizard.page_now.layouts
    layouts.adds["Contact-Contact Layout"].click()
    assert wizard.machine.choices.layouts[0].name == "Contact-Contact Layout"
    assert layouts.adds["Contact-Contact Layout"].text() == "Do not add"
    go_to(qtbot, wizard, Step.REVIEW)
    kinds = [act.kind for act in wizard.machine.acts]
    assert ActKind.LAYOUT in kinds


def test_a_row_that_is_unchecked_stays_out_of_the_first_sync(qtbot, wizard, world):
    go_to(qtbot, wizard, Step.PREVIEW)
    page = wizard.page_now
    assert page.counts.text().startswith("1 to Salesforce, 1 from Salesforce, 7 already equal.")
    model = page.table.model()
    model.setData(model.index(0, 0), 0, 10)
    assert page.counts.text().startswith("0 to Salesforce, 1 from Salesforce")
    go_to(qtbot, wizard, Step.DONE)
    wizard.machine.sync_now()
    still(qtbot, wizard)
    assert frozenset({"a"}) in world.asked


def test_the_person_has_the_room_of_the_preview_and_the_full_address_as_a_tooltip(qtbot, wizard):
    go_to(qtbot, wizard, Step.PREVIEW)
    table = wizard.page_now.table
    header = table.horizontalHeader()
    assert sum(header.sectionSize(section) for section in range(header.count())) == table.viewport().width()
    assert header.sectionResizeMode(0) is QHeaderView.ResizeMode.Stretch
    assert table.textElideMode() is Qt.TextElideMode.ElideMiddle
    place = table.model().index(0, 0)
    assert place.data(Qt.ItemDataRole.ToolTipRole) == place.data(Qt.ItemDataRole.DisplayRole)


def test_where_the_field_is_hidden_no_noughts_are_shown(qtbot, wizard):
    go_to(qtbot, wizard, Step.PREVIEW)
    page, machine = wizard.page_now, wizard.machine
    assert page.counts.isVisible()
    machine.found = replace(machine.found, preview=PreviewFound((), 0, (), 3, (SObject.CONTACT,)))
    page.show_state()
    assert not page.counts.isVisible()
    assert page.remarks.text().startswith("The field is still hidden from you")


def test_a_sign_in_that_was_there_before_brings_no_new_token(qtbot, wizard):
    go_to(qtbot, wizard, Step.REVIEW)
    assert act_words(wizard.machine.acts[0]).endswith("the token goes to the keyring")
    wizard.machine.found = replace(wizard.machine.found, is_kept=True)
    assert act_words(wizard.machine.acts[0]).startswith("Stay connected to")


def test_the_preview_is_exported_with_what_stays_out_in_the_words_of_the_screen(qtbot, wizard, tmp_path):
    go_to(qtbot, wizard, Step.PREVIEW)
    wizard.page_now.model.setData(
        wizard.page_now.model.index(0, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole
    )
    wizard.page_now.export_to(tmp_path / "first.csv")
    qtbot.waitUntil(lambda: wizard.tasks.idle, timeout=PATIENCE_MS)
    header, first, *others = (tmp_path / "first.csv").read_text(encoding="utf-8-sig").splitlines()
    assert header == "Person,Direction,Record,Field,Left out"
    assert first.endswith(",yes")
    assert len(others) == 1
    assert {line.split(",")[1] for line in (first, *others)} <= {"To Salesforce", "From Salesforce"}
    assert wizard.page_now.said.text() == "2 rows written to first.csv."


def test_an_apply_that_fails_is_taken_back_and_lets_go_back(qtbot, wizard, world):
    world.refusals = {ActKind.PEOPLE: AppError("file_unreadable", path="people.csv", reason="gone")}
    go_to(qtbot, wizard, Step.REVIEW)
    press(qtbot, wizard)
    assert wizard.machine.step is Step.APPLY
    assert world.undone
    assert wizard.page_now.problem.isVisible()
    assert not wizard.button(QWizard.WizardButton.NextButton).isEnabled()
    assert wizard.button(QWizard.WizardButton.BackButton).isEnabled()
    world.refusals = {}
    back(qtbot, wizard)
    assert wizard.page_now.step is Step.REVIEW
    press(qtbot, wizard)
    assert wizard.machine.applied.applied


def test_a_refused_part_that_can_wait_is_told_at_the_end(qtbot, wizard, world):
    world.refusals = {ActKind.TIMER: AppError("file_unwritable", path="timer", reason="no")}
    go_to(qtbot, wizard, Step.DONE)
    assert wizard.page_now._refused.isVisible()


@pytest.mark.parametrize("step", ORDER)
def test_every_control_of_every_page_has_a_name(qtbot, wizard, step):
    go_to(qtbot, wizard, step)
    for kind in (QAbstractButton, QLineEdit, QComboBox, QTableView):
        for widget in wizard.page_now.findChildren(kind):
            inner = widget.objectName().startswith("qt_") or isinstance(widget.parent(), QComboBox | QTableView)
            if widget.isVisible() and not inner:
                assert widget.accessibleName(), widget
    for which in (QWizard.WizardButton.NextButton, QWizard.WizardButton.CancelButton):
        assert wizard.button(which).accessibleName()


def test_a_window_on_a_new_profile_offers_the_set_up_and_takes_the_wizard_with_it(qtbot, open_window, tmp_path, world):
    window = open_window(Engine(tmp_path / "new", "main"))
    assert window.is_new
    assert window.overview.first_steps.set_up.isVisible()
    window.setup.open_with(lambda parent: SetupWizard(window._engine.profile, world.services(), CHOICES, parent))
    wizard = window.setup.wizard
    wizard.show()
    go_to(qtbot, wizard, Step.FIELD)
    with qtbot.waitSignal(window.closed, timeout=PATIENCE_MS):
        window.end()
    assert (tmp_path / "new" / "profiles" / "main" / DRAFT_NAME).exists()
    assert world.session.closed


def test_the_checks_say_word_and_shape(qtbot, wizard):
    go_to(qtbot, wizard, Step.CHECK)
    assert wizard.page_now._fold.switch.text().startswith("1 check")
    assert len(CHECKS.checks) == 1
