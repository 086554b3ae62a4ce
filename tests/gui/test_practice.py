"""`--practice`: an unsubscribe travels both ways, and nothing stays behind."""

from __future__ import annotations

import pytest

from core.model import WayIn
from gui.frame.page import PageId
from gui.practice.engine import PracticeEngine, PracticeSize
from tests.gui.conftest import close, wait_idle


@pytest.fixture
def engine():
    return PracticeEngine(None, "main", PracticeSize(contacts=30, leads=20, seed=3))


def test_an_unsubscribe_travels_both_ways(qtbot, open_window, engine):
    window = open_window(engine)
    assert window.overview.header.sentence.text() == "Ready for the first sync."
    assert window.strip.badge.text() == "PRACTICE"
    window.practice.panel.unsubscribe.click()
    wait_idle(qtbot, window)
    assert "in Salesforce is now ticked" in window.practice.panel.pushed.text()
    window.practice.panel.tick.click()
    wait_idle(qtbot, window)
    assert "press Sync now" in window.practice.panel.ticked.text()
    awaited = window.practice.awaited
    assert awaited.ticked
    assert not engine.is_unsubscribed_here(awaited.address)
    window.overview.header.sync.click()
    wait_idle(qtbot, window)
    assert "is now unsubscribed here too" in window.practice.panel.ticked.text()
    assert engine.is_unsubscribed_here(awaited.address)


def test_closing_ends_the_org_and_removes_its_folder(qtbot, open_window, engine):
    window = open_window(engine)
    folder = engine.profile.paths.folder
    door = engine.door
    assert folder.exists()
    close(qtbot, window)
    assert not folder.exists()
    with pytest.raises(OSError, match="refused"):
        door.records("Contact")


def test_closing_while_the_org_still_starts_leaves_nothing(qtbot, engine):
    from gui.window import MainWindow

    window = MainWindow(engine)
    window.show()
    window.start()
    close(qtbot, window)
    assert engine._profile is None
    assert engine._door is not None
    with pytest.raises(OSError, match="refused"):
        engine.door.records("Contact")


def test_no_advice_is_given_that_a_practice_window_cannot_follow(qtbot, open_window, engine):
    window = open_window(engine)
    window.go_to(PageId.WAYS_IN)
    wait_idle(qtbot, window)
    card = window.pages[PageId.WAYS_IN].cards[WayIn.SALESFORCE]
    assert card.state.text() == "On, but in a practice window nothing looks by itself."
