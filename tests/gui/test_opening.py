"""Before the profile is open, and where it cannot be opened: no page asks what nobody can answer."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMessageBox

from core.errors import AppError
from gui.engine import Engine
from gui.frame.page import PageId
from gui.frame.shell import PAGES
from gui.practice.engine import PracticeEngine, PracticeSize
from gui.report import ReportDialog
from gui.window import MainWindow
from tests.gui.conftest import PATIENCE_MS, close, wait_idle


@pytest.fixture
def opening(qtbot):
    """A window that has begun to open and has no answer yet."""
    made = []

    def _open(engine):
        window = MainWindow(engine)
        made.append(window)
        window.show()
        window.start()
        return window

    yield _open
    for window in made:
        close(qtbot, window)


def test_pages_wait_until_the_practice_org_has_started_and_are_filled_then(qtbot, opening):
    window = opening(PracticeEngine(None, "main", PracticeSize(contacts=5, leads=5)))
    for page_id in PAGES:
        window.go_to(page_id)
    window.go_to(PageId.PEOPLE)
    assert not window.pages[PageId.PEOPLE].isEnabled()
    assert not window.menus.import_people.isEnabled()
    qtbot.waitSignal(window.opened, timeout=PATIENCE_MS).wait()
    wait_idle(qtbot, window)
    assert window.findChildren(ReportDialog) == []
    assert window.navigation.current is PageId.PEOPLE
    people = window.pages[PageId.PEOPLE]
    assert people.isEnabled()
    assert people.people.model.rowCount() == window._snapshot.counts.people > 0
    assert window.focusWidget() is people.search


def test_a_profile_that_cannot_be_opened_is_said_once_and_on_every_page(qtbot, opening, tmp_path, monkeypatch):
    engine = Engine(tmp_path / "data", "main")

    def fails(_report):
        raise AppError("store_newer", path="x", version=9, known=6)

    monkeypatch.setattr(engine, "open", fails)
    window = opening(engine)
    wait_idle(qtbot, window)
    window.findChild(QMessageBox).close()
    said = window.overview.header.sentence.text()
    for page_id in PAGES[1:]:
        window.go_to(page_id)
        wait_idle(qtbot, window)
        assert not window.pages[page_id].isEnabled()
        assert window.strip.sentence.text() == said
    assert window.findChildren(ReportDialog) == []


def test_the_report_of_a_failed_opening_offers_no_diagnostic_that_nobody_can_make(
    qtbot, opening, tmp_path, monkeypatch
):
    engine = Engine(tmp_path / "data", "main")
    monkeypatch.setattr(engine, "open", lambda _report: 1 / 0)
    window = opening(engine)
    wait_idle(qtbot, window)
    report = window.findChild(ReportDialog)
    assert not report.diagnostic.isVisible()
    report.close()
