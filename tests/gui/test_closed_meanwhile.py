"""A dialog that is closed before its answer is in: nothing breaks, and what was written is shown by the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from core.store.review import NewReview
from gui.dashboard.plan_dialog import PlanDialog
from gui.frame.page import PageId
from gui.people.link import LinkDialog
from gui.people.person import PersonDialog
from gui.scenes import plan_of
from gui.ways_in.handover import HandoverDialog
from gui.ways_in.review import ReviewDialog
from tests.gui.conftest import wait_idle


@pytest.fixture
def row(linked_office):
    return linked_office.live("Contact")[0]


@pytest.fixture
def somebody(office_window, row):
    address = str(row["Email"]).lower()
    engine = office_window._engine
    found = engine.profile.store.people_by_address([address])[address]
    return engine.people_rows([found.id])[0]


def close_at_once(dialog):
    dialog.open()
    dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("kind", [PersonDialog, LinkDialog, HandoverDialog, ReviewDialog])
def test_a_dialog_is_closed_before_it_has_read(qtbot, office_window, somebody, kind):
    given = (somebody,) if kind in {PersonDialog, LinkDialog} else ()
    close_at_once(kind(office_window.means, *given, office_window))
    wait_idle(qtbot, office_window)


def test_a_plan_is_closed_while_its_file_is_written(qtbot, office_window, somebody, tmp_path):
    plan, connection = plan_of(somebody), office_window._snapshot.connection
    dialog = PlanDialog(office_window.means, plan, connection, office_window)
    dialog.export_to(tmp_path / "plan.csv")
    close_at_once(dialog)
    wait_idle(qtbot, office_window)
    assert len((tmp_path / "plan.csv").read_text(encoding="utf-8-sig").splitlines()) == 1 + len(plan.rows)


def test_a_person_who_unsubscribes_while_the_dialog_closes_is_shown_as_such(
    qtbot, linked_office, office_window, somebody, row
):
    office_window.go_to(PageId.PEOPLE)
    wait_idle(qtbot, office_window)
    dialog = PersonDialog(office_window.means, somebody, office_window.pages[PageId.PEOPLE])
    dialog.open()
    wait_idle(qtbot, office_window)
    dialog.unsubscribe.click()
    assert dialog.said.text() == "Delivering to Salesforce…"
    close_at_once(dialog)
    wait_idle(qtbot, office_window)
    assert linked_office.box("Contact", row["Id"]) is True
    assert office_window._snapshot.counts.unsubscribed == 1


def test_a_refusal_that_comes_after_the_dialog_is_told_by_the_window(qtbot, linked_office, office_window, somebody):
    failures = []
    means = office_window.means.__class__(**{**vars(office_window.means), "show_failure": failures.append})
    dialog = LinkDialog(means, somebody, office_window)
    dialog.open()
    wait_idle(qtbot, office_window)
    dialog.record_id.setText("003000000000000AAA")
    dialog.accept_button.click()
    close_at_once(dialog)
    wait_idle(qtbot, office_window)
    assert [error.code for error in failures] == ["link_not_there"]


def test_a_double_click_decides_about_one_mail_only(qtbot, linked_office, office_window):
    profile = linked_office.profile
    for number in range(2):
        mail = NewReview(str(number), f"p{number}@x.example", "Bea", "Please", "no", "review_unclear", profile.clock())
        profile.store.reviews.add(mail, profile.clock())
    dialog = ReviewDialog(office_window.means, office_window)
    dialog.open()
    wait_idle(qtbot, office_window)
    dialog.accept_button.click()
    dialog.accept_button.click()
    wait_idle(qtbot, office_window)
    assert dialog.said.text() == ""
    assert [review.mail.address for review in profile.store.reviews.open()] == ["p1@x.example"]
    assert dialog.accept_button.isEnabled()
    dialog.reject()
