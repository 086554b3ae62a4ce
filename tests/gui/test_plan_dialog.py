"""The plan before it is carried out: the first sync asks, a preview writes nothing, a held run waits for the admin."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from core import settings
from core.model import Problem, RunKind, RunState, SObject
from core.sync.push import unsubscribe
from gui.dashboard.plan_dialog import PlanDialog
from gui.frame.page import PageId
from gui.problems.groups import ProblemGroup
from gui.theme import GRID
from tests.gui.conftest import wait_idle


@pytest.fixture
def waiting(linked_office):
    """Three people whose unsubscribe waits for the sync."""
    rows = linked_office.live("Contact")[:3]
    unsubscribe(linked_office.profile, [row["Email"] for row in rows], source="test", push=False)
    return rows


def plan_of(window):
    return next((one for one in window.findChildren(PlanDialog) if one.isVisible()), None)


def synced(office):
    return [run for run in office.profile.store.recent_runs() if run.kind is RunKind.SYNC]


def who(dialog):
    return [row.address for row in dialog.rows.model.rows]


def choose(dialog, address):
    dialog.rows.choose(who(dialog).index(str(address).lower()))


def test_the_first_sync_names_the_org_and_the_counts_and_asks(qtbot, linked_office, office_window, waiting):
    office_window.syncing.asks_first = True
    office_window.sync_now()
    wait_idle(qtbot, office_window)
    dialog = plan_of(office_window)
    org = linked_office.profile.settings.the_connection()
    assert f"In {org.org_name} (PRODUCTION), as {org.user_name}." in dialog.org.text()
    assert dialog.sentence.text().startswith(f"{len(waiting)} record")
    assert synced(linked_office) == []
    assert not any(linked_office.box("Contact", row["Id"]) for row in waiting)
    dialog.confirm.click()
    wait_idle(qtbot, office_window)
    assert all(linked_office.box("Contact", row["Id"]) for row in waiting)
    office_window.sync_now()
    wait_idle(qtbot, office_window)
    assert plan_of(office_window) is None
    assert len(synced(linked_office)) == 2


def test_a_long_address_has_the_room_that_there_is_and_is_elided_in_the_middle(qtbot, office_window, linked_office):
    long = f"{'maria.fernanda.' * 3}delacruz@{'subsidiary.' * 2}company.example"
    linked_office.link((long, str(linked_office.live("Contact")[0]["Id"]), None))
    unsubscribe(linked_office.profile, [long], source="test", push=False)
    office_window.preview()
    wait_idle(qtbot, office_window)
    dialog = plan_of(office_window)
    table, header = dialog.rows.table, dialog.rows.table.horizontalHeader()
    assert sum(header.sectionSize(section) for section in range(header.count())) == table.viewport().width()
    for section in range(1, header.count()):
        needed = max(table.sizeHintForColumn(section), header.sectionSizeHint(section))
        assert header.sectionSize(section) <= needed + 2 * GRID
    assert table.textElideMode() is Qt.TextElideMode.ElideMiddle
    place = dialog.rows.model.index(who(dialog).index(long), 0)
    assert place.data(Qt.ItemDataRole.ToolTipRole) == long
    wide = header.sectionSize(0)
    dialog.resize(dialog.width() + 200, dialog.height())
    assert header.sectionSize(0) == wide + 200
    dialog.close()


def test_try_again_for_what_concerns_everybody_asks_like_sync_now(qtbot, linked_office, office_window, waiting):
    office_window.syncing.asks_first = True
    page = office_window.pages[PageId.PROBLEMS]
    page._retry(ProblemGroup("field_hidden", "Lead", (Problem("", "field_hidden", sobject=SObject.LEAD),)))
    wait_idle(qtbot, office_window)
    assert synced(linked_office) == []
    plan_of(office_window).reject()


def test_a_preview_is_exported_and_writes_nothing(qtbot, linked_office, office_window, waiting, tmp_path):
    office_window.preview()
    wait_idle(qtbot, office_window)
    dialog = plan_of(office_window)
    dialog.export_to(tmp_path / "plan.csv")
    wait_idle(qtbot, office_window)
    header, *lines = (tmp_path / "plan.csv").read_text(encoding="utf-8-sig").splitlines()
    assert header == "Who,Direction,Record,Field,In this run"
    assert len(lines) == len(dialog.rows.model.rows)
    assert any(line.startswith(f"{str(waiting[0]['Email']).lower()},To Salesforce,Contact ") for line in lines)
    dialog.reject()
    assert synced(linked_office) == []


def test_a_row_that_is_left_out_stays_as_it_is(qtbot, linked_office, office_window, waiting):
    office_window.preview()
    wait_idle(qtbot, office_window)
    dialog = plan_of(office_window)
    choose(dialog, waiting[0]["Email"])
    dialog.leave_out.click()
    assert dialog.said.text().startswith("1 change")
    dialog.confirm.click()
    wait_idle(qtbot, office_window)
    assert [linked_office.box("Contact", row["Id"]) for row in waiting] == [False, True, True]


@pytest.fixture
def held(qtbot, linked_office, office_window, waiting):
    """A sync that the brake holds."""
    profile = linked_office.profile
    chosen = profile.settings.model_copy(deep=True)
    chosen.brake.max_records = 2
    settings.save(profile.paths.settings, chosen)
    office_window.sync_now()
    wait_idle(qtbot, office_window)
    wait_idle(qtbot, office_window)
    return plan_of(office_window)


def test_a_held_run_shows_its_plan_and_why(linked_office, office_window, held, waiting):
    assert synced(linked_office)[0].state is RunState.HELD
    assert not any(linked_office.box("Contact", row["Id"]) for row in waiting)
    assert held.why.text().startswith("Held: more would change than the brake allows: 3, where 2 is the limit.")
    assert office_window.overview.header.held.isVisible()
    assert not office_window.overview.header.sync.isVisible()
    held.reject()


def test_pressing_twice_shows_one_plan(qtbot, office_window, held):
    held.reject()
    for _press in range(2):
        office_window.overview.header.held.click()
    wait_idle(qtbot, office_window)
    assert len([one for one in office_window.findChildren(PlanDialog) if one.isVisible()]) == 1
    plan_of(office_window).reject()


def test_with_a_plan_that_waits_the_keyboard_is_at_it(office_window, held):
    held.reject()
    office_window.go_to(PageId.HISTORY)
    office_window.go_to(PageId.OVERVIEW)
    assert office_window.focusWidget() is office_window.overview.header.held


def test_a_held_run_is_let_go_without_the_rows_left_out(qtbot, linked_office, office_window, held, waiting):
    choose(held, waiting[1]["Email"])
    held.toggle_chosen()
    held.confirm.click()
    wait_idle(qtbot, office_window)
    assert [linked_office.box("Contact", row["Id"]) for row in waiting] == [True, False, True]
    assert not office_window.overview.header.held.isVisible()
    assert office_window.overview.header.sync.isVisible()


def test_a_held_plan_that_is_dropped_was_never_written(qtbot, linked_office, office_window, held, waiting):
    held.drop.click()
    wait_idle(qtbot, office_window)
    assert not office_window.overview.header.held.isVisible()
    assert not any(linked_office.box("Contact", row["Id"]) for row in waiting)
    assert synced(linked_office)[0].reason == "held_dropped"
