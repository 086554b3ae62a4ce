"""The set-up on a practice org as on its first day: the same way, with nothing left of it on this computer."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMessageBox, QWizard

from core.model import RunState
from core.setup.wizard.apply import ActState
from core.setup.wizard.choices import PeopleSource
from core.setup.wizard.steps import Step
from gui.dashboard.check_details import CheckDetails
from gui.frame.page import PageId
from gui.practice.engine import PracticeEngine, PracticeSize
from tests.gui.conftest import PATIENCE_MS, wait_idle


@pytest.fixture
def window(open_window):
    return open_window(PracticeEngine(None, "main", PracticeSize(contacts=12, leads=6), first_day=True))


@pytest.fixture
def wizard(window, qtbot):
    window.open_setup()
    qtbot.waitUntil(lambda: window.setup.wizard is not None, timeout=PATIENCE_MS)
    return window.setup.wizard


def press_next(qtbot, wizard):
    before = wizard.machine.step
    qtbot.waitUntil(lambda: not wizard.machine.busy, timeout=PATIENCE_MS)
    which = QWizard.WizardButton.CommitButton if before is Step.REVIEW else QWizard.WizardButton.NextButton
    wizard.button(which).click()
    qtbot.waitUntil(lambda: wizard.machine.step is not before, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not wizard.machine.busy, timeout=PATIENCE_MS)
    assert wizard.machine.error is None


def go_to(qtbot, wizard, step):
    while wizard.machine.step is not step:
        if wizard.machine.step is Step.CONFIRM:
            wizard.page_now.yes.click()
        press_next(qtbot, wizard)


def test_the_practice_org_is_set_up_by_the_same_wizard_and_synced(window, wizard, qtbot):
    go_to(qtbot, wizard, Step.CHECK)
    wizard.page_now.grant.click()
    wizard.page_now.layouts.add_all.click()
    go_to(qtbot, wizard, Step.PEOPLE)
    assert wizard.machine.choices.people is PeopleSource.FILE
    go_to(qtbot, wizard, Step.DONE)
    assert {one.state for one in wizard.machine.applied.results} == {ActState.DONE}
    page = wizard.page_now
    page.look.click()
    qtbot.waitUntil(lambda: not wizard.machine.busy, timeout=PATIENCE_MS)
    page.sync.click()
    box = wizard.findChildren(QMessageBox)[0]
    next(one for one in box.buttons() if box.buttonRole(one) == QMessageBox.ButtonRole.AcceptRole).click()
    qtbot.waitUntil(lambda: wizard.machine.first_run is not None, timeout=PATIENCE_MS)
    assert wizard.machine.first_run.state is RunState.DONE
    with qtbot.waitSignal(window.setup.ended, timeout=PATIENCE_MS):
        wizard.button(QWizard.WizardButton.FinishButton).click()
    wait_idle(qtbot, window)
    assert window._snapshot.counts.people == window._snapshot.counts.linked > 0
    assert window.menus.set_up.isEnabled()


def test_cancel_leaves_the_practice_org_as_it_was(window, wizard, qtbot):
    go_to(qtbot, wizard, Step.REVIEW)
    with qtbot.waitSignal(window.setup.ended, timeout=PATIENCE_MS):
        wizard.machine.cancel(keep_draft=False)
        wizard.abandon()
    wait_idle(qtbot, window)
    assert window._snapshot.counts.people == 0


def test_a_ready_practice_org_needs_no_set_up(open_window):
    window = open_window(PracticeEngine(None, "main", PracticeSize(contacts=5, leads=5)))
    assert not window.menus.set_up.isEnabled()


def test_closing_the_window_while_the_set_up_writes_asks_first(window, wizard, qtbot):
    go_to(qtbot, wizard, Step.REVIEW)
    window._engine.door.fault(match=".*/services/.*", times=1_000, delay_ms=200)
    wizard.button(QWizard.WizardButton.CommitButton).click()
    qtbot.waitUntil(lambda: wizard.machine.step is Step.APPLY and wizard.machine.busy, timeout=PATIENCE_MS)
    window.close()
    box = next(box for box in window.findChildren(QMessageBox) if box.isVisible())
    assert box.text() == "Work is under way"
    assert not window.is_ending
    next(one for one in box.buttons() if one.accessibleName() == "Keep it open").click()
    window._engine.door.fault(match="nothing", times=1, delay_ms=1)
    qtbot.waitUntil(lambda: not wizard.machine.busy, timeout=PATIENCE_MS)
    assert {one.state for one in wizard.machine.applied.results} == {ActState.DONE}


def test_a_practice_org_without_a_set_up_offers_none_where_something_is_wrong(open_window, qtbot):
    window = open_window(PracticeEngine(None, "main", PracticeSize(contacts=5, leads=5)))
    window._engine.door.access("Lead", "HasOptedOutOfEmail", "hidden")
    standing = window.overview.standing
    window.sync_now()
    wait_idle(qtbot, window)
    standing.requirements.again.click()
    wait_idle(qtbot, window)
    standing.requirements.lines[1].button.click()
    dialog = standing.findChild(CheckDetails)
    assert not dialog.set_up.isVisible()
    dialog.close()
    window.go_to(PageId.PROBLEMS)
    problems = window.pages[PageId.PROBLEMS].problems
    assert problems.groups.chosen.code == "field_hidden"
    assert not problems.mend.isVisible()
