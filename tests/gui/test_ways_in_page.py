"""The ways in: cards with switch, state and set-up; files and pasted lists; mail to review; the hand-over."""

from __future__ import annotations

import pytest

from core import settings
from core.model import RunTrigger, WayIn
from core.store.review import NewReview
from core.sync.nightly import sync
from gui.frame.page import PageId
from gui.import_report import NotTakenDialog
from gui.people.add import AddUnsubscribesDialog
from gui.ways_in.handover import HandoverDialog
from gui.ways_in.review import ReviewDialog
from gui.ways_in.set_up import SetUpDialog
from tests.gui.conftest import wait_idle


@pytest.fixture
def page(qtbot, office_window):
    office_window.go_to(PageId.WAYS_IN)
    wait_idle(qtbot, office_window)
    return office_window.pages[PageId.WAYS_IN]


def test_each_way_says_how_it_stands(page):
    said = {way: card.state.text() for way, card in page.cards.items()}
    assert said[WayIn.FOLDER] == "Not set up."
    assert said[WayIn.MAILBOX] == "Not set up."
    assert said[WayIn.ENDPOINT] == "Off."
    assert said[WayIn.SALESFORCE].startswith("On, but no program runs that would look.")
    assert page.cards[WayIn.SALESFORCE].switch.isChecked()
    assert page.cards[WayIn.FOLDER].brought.text() == "Nothing has come this way yet."


def test_the_folder_is_set_up_switched_on_and_tested(qtbot, office_window, linked_office, page, tmp_path):
    card = page.cards[WayIn.FOLDER]
    card.switch.click()
    dialog = page.findChild(SetUpDialog)
    assert not card.switch.isChecked()
    dialog.save()
    wait_idle(qtbot, office_window)
    assert dialog.said.text().startswith("This way in is not set up")
    folder = tmp_path / "inbox"
    folder.mkdir()
    dialog.fields["path"].setText(str(folder))
    dialog.accept_button.click()
    wait_idle(qtbot, office_window)
    assert card.switch.isChecked()
    saved = settings.load(linked_office.profile.paths.settings)
    assert (saved.folder.path, saved.folder.enabled) == (str(folder), True)
    card.test.click()
    assert page.said.text() == "Trying…"
    page.show_snapshot(office_window._snapshot)
    qtbot.waitUntil(lambda: page._known[WayIn.FOLDER].enabled, timeout=10_000)
    wait_idle(qtbot, office_window)
    assert card.test.isEnabled()
    assert page.said.text().startswith(f"The folder {folder} can be watched")
    assert page.said.parent() is page, "above what is scrolled, whichever card was pressed"
    card.switch.click()
    wait_idle(qtbot, office_window)
    assert not settings.load(linked_office.profile.paths.settings).folder.enabled


def test_a_value_that_cannot_be_is_said_and_nothing_is_lost(qtbot, office_window, linked_office, page):
    page.cards[WayIn.ENDPOINT].set_up.click()
    dialog = page.findChild(SetUpDialog)
    dialog.fields["port"].setText("seventy")
    dialog.save()
    wait_idle(qtbot, office_window)
    assert "endpoint.port" in dialog.said.text()
    assert dialog.fields["port"].text() == "seventy"
    assert not settings.load(linked_office.profile.paths.settings).endpoint.enabled
    dialog.reject()


def test_a_file_of_unsubscribes_goes_to_salesforce_and_its_bad_rows_are_listed(
    qtbot, office_window, linked_office, page, tmp_path
):
    row = linked_office.live("Contact")[0]
    file = tmp_path / "stop.csv"
    file.write_text(f"Email,Reason\n{row['Email']},by phone\nnobody,\n", encoding="utf-8")
    page.import_from(file)
    wait_idle(qtbot, office_window)
    assert page.said.text().startswith("1 recorded, 0 were known")
    dialog = page.findChild(NotTakenDialog)
    assert [one.line for one in dialog.not_taken.model.rows] == [3]
    assert linked_office.box("Contact", row["Id"]) is True
    dialog.reject()


def test_pasting_is_the_same_dialog_as_with_the_people(page):
    page.paste.click()
    page.findChild(AddUnsubscribesDialog).reject()


def test_mail_is_decided_one_at_a_time(qtbot, office_window, linked_office, page):
    profile = linked_office.profile
    for number, address in enumerate(("ana@x.example", "")):
        mail = NewReview(
            str(number), address, "Bea <bea@x.example>", "Please", "no more", "review_unclear", profile.clock()
        )
        profile.store.reviews.add(mail, profile.clock())
    page.read()
    wait_idle(qtbot, office_window)
    page.cards[WayIn.MAILBOX].review.click()
    wait_idle(qtbot, office_window)
    dialog = page.findChild(ReviewDialog)
    assert dialog.address.text() == "ana@x.example"
    dialog.accept_button.click()
    wait_idle(qtbot, office_window)
    assert dialog.address.text() == ""
    dialog.accept_button.click()
    wait_idle(qtbot, office_window)
    assert "names no address" in dialog.said.text()
    dialog.dismiss_button.click()
    wait_idle(qtbot, office_window)
    assert dialog.mails.model.rows == ()
    assert not page.cards[WayIn.MAILBOX].review.isVisible()
    dialog.reject()


def test_what_the_sales_tool_does_not_know_is_written_and_confirmed(
    qtbot, office_window, linked_office, page, tmp_path
):
    linked_office.door.tick("Contact", [linked_office.live("Contact")[0]["Id"]])
    sync(linked_office.profile, trigger=RunTrigger.COMMAND_LINE)
    page.handover.click()
    wait_idle(qtbot, office_window)
    dialog = page.findChild(HandoverDialog)
    new = linked_office.profile.store.handover.counts().new
    assert dialog.counts.text() == f"{new} to hand over, 0 handed over and not confirmed, 0 confirmed."
    dialog.export_to(tmp_path / "out")
    wait_idle(qtbot, office_window)
    [file] = (tmp_path / "out").iterdir()
    assert file.name in dialog.said.text()
    dialog.confirm_file(file)
    wait_idle(qtbot, office_window)
    assert dialog.counts.text() == f"0 to hand over, 0 handed over and not confirmed, {new} confirmed."
    dialog.reject()
