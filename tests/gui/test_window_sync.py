"""Sync now, on the real engine and a real practice org over TLS."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from core.errors import AppError
from core.model import OutcomeState, RunKind, RunState, RunTrigger
from core.sync.lock import only_one_run
from core.sync.nightly import sync
from core.sync.push import unsubscribe
from gui.frame.page import PageId
from gui.status import Level
from tests.gui.conftest import PATIENCE_MS, other_process, wait_idle


def slow(office, milliseconds):
    """Every call to the API takes this long."""
    office.door.fault(match=".*/services/data.*", times=1_000, delay_ms=milliseconds)


def under_way(window):
    return window.overview.header.cancel.isVisible() and window.overview.header.cancel.isEnabled()


def test_sync_now_shows_the_result_in_the_same_place(qtbot, linked_office, office_window):
    here, there = linked_office.live("Contact")[:3], linked_office.live("Lead")[:2]
    unsubscribe(linked_office.profile, [row["Email"] for row in here], source="test", push=False)
    linked_office.door.tick("Lead", [row["Id"] for row in there])
    office_window.overview.header.sync.click()
    wait_idle(qtbot, office_window)
    run = linked_office.profile.store.recent_runs(1)[0]
    assert run.to_salesforce >= 3
    assert run.from_salesforce >= 2
    assert run.trigger is RunTrigger.WINDOW
    assert office_window.overview.header.detail.text() == (
        f"{run.to_salesforce} to Salesforce, {run.from_salesforce} from Salesforce."
    )
    assert office_window.overview.header.sentence.text().startswith("Up to date.")
    assert all(linked_office.box("Contact", row["Id"]) for row in here)


def test_the_chosen_run_shows_what_it_changed(qtbot, linked_office, office_window):
    row = linked_office.live("Contact")[0]
    unsubscribe(linked_office.profile, [row["Email"]], source="test", push=False)
    office_window.sync_now()
    wait_idle(qtbot, office_window)
    outcomes = office_window.pages[PageId.HISTORY].history.outcomes.model
    texts = [[column.text(outcome) for column in outcomes.columns] for outcome in outcomes.rows]
    assert [row["Email"].lower(), "To Salesforce", f"Contact {row['Id']}", "Email Opt Out", "Ticked and read back"] in (
        texts
    )
    assert outcomes.rows[0].state is OutcomeState.VERIFIED


def test_the_result_leads_to_what_it_names(qtbot, linked_office, office_window):
    row = linked_office.live("Contact")[0]
    unsubscribe(linked_office.profile, [row["Email"], "nobody@elsewhere.example"], source="test", push=False)
    links, header = office_window.overview.links, office_window.overview.header
    assert not links.isVisible()
    office_window.sync_now()
    wait_idle(qtbot, office_window)
    assert [link.text() for link in (links.changes, links.problems, links.differences)] == [
        "What it changed",
        "1 problem",
        "Who differs",
    ]
    shown = {links.changes: PageId.HISTORY, links.problems: PageId.PROBLEMS, links.differences: PageId.DIFFERENCES}
    for link, page_id in shown.items():
        assert link.accessibleName() == link.text()
        assert link.accessibleDescription()
        office_window.go_to(PageId.OVERVIEW)
        header.sync.setFocus()
        reached = set()
        while office_window.focusWidget() not in reached | {link}:
            reached.add(office_window.focusWidget())
            QTest.keyClick(office_window.focusWidget(), Qt.Key.Key_Tab)
        assert office_window.focusWidget() is link
        QTest.keyClick(link, Qt.Key.Key_Space)
        wait_idle(qtbot, office_window)
        assert office_window.navigation.current is page_id
    history = office_window.pages[PageId.HISTORY].history
    assert history.runs.chosen.kind is RunKind.SYNC
    assert row["Email"].lower() in [outcome.address for outcome in history.outcomes.model.rows]


def test_the_links_are_gone_while_a_sync_is_under_way_and_where_nothing_is_named(qtbot, linked_office, office_window):
    unsubscribe(linked_office.profile, [linked_office.live("Contact")[0]["Email"]], source="test", push=False)
    office_window.sync_now()
    wait_idle(qtbot, office_window)
    links = office_window.overview.links
    assert links.changes.isVisible()
    assert not links.problems.isVisible()
    office_window.sync_now()
    assert not links.isVisible()
    wait_idle(qtbot, office_window)
    assert not links.isVisible(), "the second sync changed nothing"


def test_a_second_sync_changes_nothing_and_says_that_both_sides_agree(qtbot, office_window):
    for _time in range(2):
        office_window.sync_now()
        wait_idle(qtbot, office_window)
    assert office_window.overview.header.sentence.text().startswith("Up to date. Both sides agreed today at")
    assert len(office_window.pages[PageId.HISTORY].history.runs.model.rows) == 2


def test_a_problem_is_listed_with_its_reason_and_next_step(qtbot, linked_office, office_window):
    unsubscribe(linked_office.profile, ["nobody@elsewhere.example"], source="test", push=False)
    office_window.sync_now()
    wait_idle(qtbot, office_window)
    problems = office_window.pages[PageId.PROBLEMS].problems
    assert [
        [column.text(row) for column in problems.groups.model.columns][:2] for row in problems.groups.model.rows
    ] == [["The person has no Salesforce ID", "1"]]
    assert [row.address for row in problems.rows.model.rows] == ["nobody@elsewhere.example"]
    assert "import a file with the Salesforce ID" in problems.next_step.text()
    assert problems.mend.accessibleName() == "Link people"
    problems.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("The person has no Salesforce ID.")
    assert copied.endswith("nobody@elsewhere.example")
    row = list(office_window.pages).index(PageId.PROBLEMS)
    assert office_window.navigation.item(row).text() == "Problems (1)"
    assert "1 problem to look at" in office_window.overview.header.sentence.text()
    assert office_window.overview.header.mark.level is Level.ATTENTION
    problems.mend.click()
    wait_idle(qtbot, office_window)
    assert office_window.navigation.current is PageId.PEOPLE


def test_the_window_never_freezes_while_salesforce_is_slow(qtbot, linked_office, office_window):
    slow(linked_office, 150)
    beats = []
    heart = QTimer(office_window)
    heart.timeout.connect(lambda: beats.append(office_window.overview.header.cancel.isVisible()))
    heart.start(5)
    office_window.sync_now()
    wait_idle(qtbot, office_window)
    heart.stop()
    assert linked_office.profile.store.recent_runs(1)[0].state is RunState.DONE
    calls = len(linked_office.requests("GET", "/services/data"))
    assert calls >= 3
    # A frozen window would beat once after each call; this one beats many times during each.
    assert sum(beats) > 5 * calls


def test_cancel_leaves_a_cancelled_run(qtbot, linked_office, office_window):
    slow(linked_office, 300)
    office_window.sync_now()
    qtbot.waitUntil(lambda: under_way(office_window), timeout=PATIENCE_MS)
    office_window.overview.header.cancel.click()
    assert not office_window.overview.header.cancel.isEnabled()
    wait_idle(qtbot, office_window)
    assert linked_office.profile.store.recent_runs(1)[0].state is RunState.CANCELLED
    assert office_window.overview.header.sentence.text().startswith("The sync was cancelled today at")
    assert office_window.overview.header.sync.isEnabled()


def test_closing_during_a_sync_asks_and_stops_cleanly(qtbot, linked_office, office_window):
    slow(linked_office, 300)
    office_window.sync_now()
    qtbot.waitUntil(lambda: under_way(office_window), timeout=PATIENCE_MS)
    office_window.close()
    assert office_window.isVisible()
    box = office_window.findChild(QMessageBox)
    stop = next(button for button in box.buttons() if button.accessibleName() == "Stop and close")
    with qtbot.waitSignal(office_window.closed, timeout=PATIENCE_MS):
        stop.click()
    assert linked_office.profile.store.recent_runs(1)[0].state is RunState.CANCELLED


def test_a_sync_of_another_process_is_told_calmly(qtbot, linked_office, office_window):
    with only_one_run(linked_office.profile, RunKind.SYNC):
        office_window.sync_now()
        wait_idle(qtbot, office_window)
    assert office_window.overview.header.sentence.text() == "Another run is under way."
    assert office_window.findChild(QMessageBox) is None


def test_on_another_page_the_strip_says_how_far_a_sync_is_and_what_came_of_it(qtbot, office_window):
    assert not office_window.strip.sentence.isVisible()
    office_window.go_to(PageId.PEOPLE)
    wait_idle(qtbot, office_window)
    assert office_window.strip.sentence.text() == "Ready for the first sync."
    QTest.keyClick(office_window, Qt.Key.Key_F5)
    assert office_window.strip.sentence.text() == "Connecting to Salesforce…"
    wait_idle(qtbot, office_window)
    assert office_window.strip.sentence.isVisible()
    assert office_window.strip.sentence.text().startswith("Up to date.")
    office_window.go_to(PageId.OVERVIEW)
    assert not office_window.strip.sentence.isVisible()


def test_the_keyboard_stays_at_the_one_action_while_cancel_takes_its_place(qtbot, linked_office, office_window):
    slow(linked_office, 200)
    header = office_window.overview.header
    assert office_window.focusWidget() is header.sync
    QTest.keyClick(header.sync, Qt.Key.Key_Space)
    assert office_window.focusWidget() is header.cancel
    QTest.keyClick(header.cancel, Qt.Key.Key_Space)
    wait_idle(qtbot, office_window)
    assert office_window.focusWidget() is header.sync


def test_what_cannot_begin_beside_a_sync_is_said(qtbot, linked_office, office_window, tmp_path):
    slow(linked_office, 200)
    office_window.sync_now()
    assert not office_window.pages[PageId.PEOPLE].buttons.import_people.isEnabled()
    # The dialog for the file was open before.
    office_window.jobs.import_people(tmp_path / "people.csv")
    box = office_window.findChild(QMessageBox)
    assert box.text() == "Another run is under way"
    box.close()
    wait_idle(qtbot, office_window)
    assert office_window.pages[PageId.PEOPLE].buttons.import_people.isEnabled()


def test_a_failure_to_look_is_forgotten_as_soon_as_looking_works_again(qtbot, office_window, monkeypatch):
    def fails(_known):
        raise AppError("store_busy", path="x")

    sentence = office_window.overview.header.sentence
    with monkeypatch.context() as broken:
        broken.setattr(office_window._engine, "changed_since", fails)
        office_window.watch.look()
        wait_idle(qtbot, office_window)
        assert sentence.text() != "Ready for the first sync."
    office_window.watch.look()
    wait_idle(qtbot, office_window)
    assert sentence.text() == "Ready for the first sync."


def test_a_run_of_the_command_line_shows_up_by_itself(qtbot, linked_office, office_window, tmp_path):
    # By the real clock, or the silence since the office's own would be told.
    with other_process(tmp_path / "data", linked_office.org.access_token) as profile:
        sync(profile, trigger=RunTrigger.COMMAND_LINE)
    qtbot.waitUntil(lambda: len(office_window.pages[PageId.HISTORY].history.runs.model.rows) == 1, timeout=PATIENCE_MS)
    wait_idle(qtbot, office_window)
    assert office_window.overview.header.sentence.text().startswith("Up to date.")


def test_a_failure_has_title_next_step_and_folded_details(qtbot, linked_office, office_window):
    linked_office.door.fault(match=".*/services/data.*", times=1_000, status=503)
    office_window.sync_now()
    wait_idle(qtbot, office_window)
    box = office_window.findChild(QMessageBox)
    assert box.text() == "Salesforce is not available for the moment"
    assert "tried again later" in box.informativeText()
    assert "salesforce_unavailable" in box.detailedText()
    assert linked_office.profile.store.recent_runs(1)[0].state is RunState.FAILED
    assert office_window.overview.header.sentence.text() == "Salesforce is not available for the moment."
    box.close()


def test_a_sync_whose_process_died_is_shown_as_interrupted(qtbot, linked_office, office_window):
    store, org = linked_office.profile.store, linked_office.profile.settings.the_connection()
    with only_one_run(linked_office.profile, RunKind.SYNC):
        store.start_run(RunKind.SYNC, RunTrigger.COMMAND_LINE, org.org_id, linked_office.clock())
        qtbot.waitUntil(lambda: "under way" in office_window.overview.header.sentence.text(), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: office_window.overview.header.sentence.text() == "Interrupted.", timeout=PATIENCE_MS)
    office_window.sync_now()
    wait_idle(qtbot, office_window)
    assert [run.state for run in store.recent_runs(2)] == [RunState.DONE, RunState.INTERRUPTED]
