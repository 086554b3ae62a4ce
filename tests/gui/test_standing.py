"""What stands under the sentence: the requirements of the documents, the deadline clock, the last nights."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtGui import QGuiApplication

from core.model import FieldChoice, RunKind, RunState, RunSummary, RunTrigger
from core.people import PeopleFilter
from core.setup.checks.result import CheckAction, CheckResult, CheckStatus
from gui.dashboard.check_details import CheckDetails
from gui.dashboard.clock import clock_words
from gui.dashboard.nights import nights_of
from gui.dashboard.requirements import Act, requirements_of
from gui.engine import Counts, Engine, Snapshot, SyncChoice
from gui.frame.page import PageId
from gui.status import Level
from tests.gui.conftest import PATIENCE_MS, wait_idle
from tests.org import SteppingClock

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
SNAPSHOT = Snapshot(1, None, Counts(people=10, linked=8), (), ())
FINE = tuple(
    CheckResult(id_, CheckStatus.PASS, code, {}, sobject)
    for id_, code in (("field", "check_field_fine"), ("layouts", "check_layouts_ok"))
    for sobject in ("Contact", "Lead")
)
HIDDEN = CheckResult(
    "field",
    CheckStatus.FAIL,
    "check_field_hidden",
    {"object": "Lead", "label": "Email Opt Out"},
    "Lead",
    CheckAction.GRANT_ACCESS,
)


def lines(snapshot=SNAPSHOT, checked=FINE):
    return {one.id.value: one for one in requirements_of(snapshot, checked)}


def test_each_requirement_has_its_state_and_its_one_action():
    found = lines()
    assert [one.level for one in found.values()] == [Level.GOOD, Level.GOOD, Level.GOOD, Level.ATTENTION]
    assert found["people"].text == "8 of 10 people are linked to Salesforce"
    assert (found["people"].act, found["people"].word) == (Act.LINK, "2 to link…")


def test_the_switch_and_the_field_are_those_of_the_settings():
    found = lines(replace(SNAPSHOT, sync=SyncChoice(enabled=False, field=FieldChoice.BOTH)))
    assert (found["nightly"].level, found["nightly"].act) == (Level.ATTENTION, Act.SETTINGS)
    assert found["field"].text == "Both fields can be written on Contact and Lead"


def test_what_a_check_found_is_said_and_can_be_shown():
    found = lines(checked=(HIDDEN, *FINE[2:]))["field"]
    assert (found.level, found.act) == (Level.PROBLEM, Act.SHOW)
    assert found.text == "Email Opt Out on Lead is hidden from the connected user"
    assert found.details == (HIDDEN,)


def test_before_the_org_has_answered_nothing_is_claimed():
    assert lines(checked=None)["field"].level is Level.BUSY
    assert lines(checked=())["layouts"].level is Level.NEUTRAL


@pytest.mark.parametrize(
    ("hours", "level", "words"),
    [
        (None, Level.GOOD, "Every unsubscribe has been delivered."),
        (2, Level.NEUTRAL, "Deadline of the mailbox providers (48 hours) in 2 d."),
        (30, Level.ATTENTION, "Deadline of the mailbox providers (48 hours) in 18 h."),
        (50, Level.PROBLEM, "The deadline of the mailbox providers (48 hours) has passed."),
        (24 * 15, Level.PROBLEM, "The deadline of the law (10 business days) has passed."),
    ],
)
def test_the_clock_of_the_oldest_open_unsubscribe(hours, level, words):
    asked = None if hours is None else NOW - timedelta(hours=hours)
    text, found = clock_words(replace(SNAPSHOT, oldest_open=asked), NOW)
    assert words in text
    assert found is level


def test_a_night_is_one_bar_whatever_started_its_syncs():
    def run(number, hours, state=RunState.DONE, **counts):
        at = NOW - timedelta(hours=hours)
        return RunSummary(number, RunKind.SYNC, RunTrigger.WINDOW, state, at, at, **counts)

    nights = nights_of(
        [run(3, 0, to_salesforce=2), run(2, 1, from_salesforce=3, problems=1), run(1, 48, RunState.SKIPPED)],
        date(2026, 11, 25),
    )
    assert len(nights) == 60
    assert (nights[-1].to_salesforce, nights[-1].from_salesforce, nights[-1].problems) == (2, 3, 0)
    assert [night.ran for night in nights[-3:]] == [False, False, True]


def test_the_org_is_asked_and_the_answer_stands_in_the_list(qtbot, office_window):
    standing = office_window.overview.standing
    qtbot.waitUntil(lambda: standing.checking.results is not None, timeout=PATIENCE_MS)
    assert {line.shown.level for line in standing.requirements.lines} == {Level.GOOD}
    assert all(line.mark.accessibleName() == "Fine" for line in standing.requirements.lines)


def test_a_hidden_field_is_found_by_check_again_and_copied_for_the_admin(qtbot, linked_office, office_window):
    linked_office.door.access("Lead", "HasOptedOutOfEmail", "hidden")
    standing = office_window.overview.standing
    standing.requirements.again.click()
    assert not standing.requirements.again.isEnabled()
    wait_idle(qtbot, office_window)
    line = standing.requirements.lines[1]
    assert line.shown.level is Level.PROBLEM
    line.button.click()
    dialog = standing.findChild(CheckDetails)
    dialog.copy.click()
    assert "Email Opt Out" in QGuiApplication.clipboard().text()
    dialog.close()


def test_people_to_link_are_shown_by_one_press(qtbot, linked_office, office_window):
    linked_office.link(("new@x.example", None, None))
    office_window.refresh()
    wait_idle(qtbot, office_window)
    office_window.overview.standing.requirements.lines[3].button.click()
    wait_idle(qtbot, office_window)
    assert office_window.navigation.current is PageId.PEOPLE
    people = office_window.pages[PageId.PEOPLE]
    assert people.chips[PeopleFilter.NO_SALESFORCE_ID].isChecked()
    assert people.people.model.rowCount() == 1


def test_the_chart_can_be_read_as_a_table(office_window):
    nights = office_window.overview.standing.nights
    assert nights.legend.text() == "No sync yet. Each night appears here with what it changed."
    nights.switch.click()
    assert nights.table.model.rowCount() == 60
    assert not nights.chart.isVisible()
    assert nights.chart.accessibleDescription().startswith("0 of 60 nights")


def test_what_the_set_up_mended_is_asked_again(qtbot, linked_office, office_window):
    linked_office.door.access("Lead", "HasOptedOutOfEmail", "hidden")
    standing = office_window.overview.standing
    standing.requirements.again.click()
    wait_idle(qtbot, office_window)
    assert standing.requirements.lines[1].shown.level is Level.PROBLEM
    linked_office.door.access("Lead", "HasOptedOutOfEmail", "edit")
    office_window.setup.changed.emit()
    wait_idle(qtbot, office_window)
    assert standing.requirements.lines[1].shown.level is Level.GOOD


def test_an_org_that_was_not_reached_is_asked_again_before_long(qtbot, linked_office, open_window, tmp_path):
    clock = SteppingClock()
    linked_office.door.fault(match=".*/services/data.*", times=1_000, status=503)
    window = open_window(Engine(tmp_path / "data", "main"), now=clock)
    standing = window.overview.standing
    assert Level.GOOD not in {line.shown.level for line in standing.requirements.lines[1:3]}
    linked_office.door.reset()
    clock.forward(minutes=4)
    standing.show_snapshot(window._snapshot)
    wait_idle(qtbot, window)
    assert {line.shown.level for line in standing.requirements.lines[1:3]} == {Level.GOOD}


def test_a_look_that_found_nothing_out_has_nothing_to_show():
    field = lines(checked=())["field"]
    assert field.text.endswith("not checked")
    assert field.act is Act.NONE


def test_what_changed_while_the_org_was_asked_is_asked_for_once_more(qtbot, office_window, monkeypatch):
    asked, release = [], threading.Event()

    def requirements(_engine, _stopped):
        asked.append(len(asked))
        release.wait(20)
        return FINE

    monkeypatch.setattr("gui.acts.on_checks.requirements", requirements)
    checking = office_window.overview.standing.checking
    for _change in range(3):
        checking.ask()
    assert not office_window.overview.standing.requirements.again.isEnabled()
    release.set()
    wait_idle(qtbot, office_window)
    assert asked == [0, 1]
    assert checking.results == FINE
    assert office_window.overview.standing.requirements.again.isEnabled()
