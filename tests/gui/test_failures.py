"""What went wrong: the message, the report of the unexpected, the last net, the diagnostic file."""

from __future__ import annotations

import logging
import sys
import threading

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from core.errors import AppError
from core.log_file import keep_log, stop_log
from core.paths import log_folder
from gui.diagnostic import DiagnosticDialog
from gui.failures import show_failure
from gui.hooks import Hooks
from gui.report import ReportDialog
from gui.tasks import Worker
from tests.gui.conftest import PATIENCE_MS, wait_idle

ADDRESS, RECORD = "ana.ferrer@acme.example", "0035g00000ABCdeAAH"
TOKEN = "00D5g000004XyZ1!AQcAQH0dMHZfz972Szmpkb58urFRkgeBGsxLQJWwYMfAbUeeG7c1E6LYUfiDUk"


def broken(message):
    raise ValueError(message)


def caught(message):
    try:
        broken(message)
    except ValueError as error:
        return error


def press(box, name):
    next(button for button in box.buttons() if button.accessibleName() == name).click()


def test_an_expected_failure_is_copied_for_helper_and_admin_without_anybody_in_it(qtbot):
    error = AppError("field_hidden", sobject="Contact", field="HasOptedOutOfEmail", message=f"{ADDRESS} {RECORD}")
    box = show_failure(None, error)
    qtbot.addWidget(box)
    assert isinstance(box, QMessageBox)
    press(box, "Copy details")
    copied = QGuiApplication.clipboard().text()
    assert "field_hidden" in copied
    assert ADDRESS not in copied
    assert RECORD not in copied
    press(box, "Copy for your admin")
    assert "Error of the program: field_hidden" in QGuiApplication.clipboard().text()
    assert box.isVisible()
    box.close()


def test_the_unexpected_shows_what_would_be_shared_and_copies_exactly_that(qtbot):
    report = show_failure(None, caught(f"{ADDRESS} {RECORD} {TOKEN}"))
    assert isinstance(report, ReportDialog)
    text = report.shared.toPlainText()
    assert "ValueError: person-" in text
    assert "test_failures.py" in text
    assert [one for one in (ADDRESS, RECORD, TOKEN) if one in text] == []
    report.shared.setPlainText("only this")
    report.copy.click()
    assert QGuiApplication.clipboard().text() == "only this"
    report.close()


@pytest.fixture
def hooks(qtbot, monkeypatch):
    # What a terminal would show is not wanted in the tests' own output, where it fails them.
    monkeypatch.setattr(sys, "__excepthook__", lambda *_given: None)
    made = Hooks()
    made.install()
    told = []
    made.caught.connect(told.append)
    yield told
    made.remove()
    made.deleteLater()


def test_what_nobody_caught_is_told_once_on_the_gui_thread(qtbot, hooks):
    for _time in range(3):
        sys.excepthook(ValueError, caught("x"), caught("x").__traceback__)
    thread = threading.Thread(target=lambda: broken("y"))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(hooks), timeout=PATIENCE_MS)
    qtbot.wait(10)
    assert [str(error) for error in hooks] == ["x"]


def test_another_mistake_is_told_as_well(qtbot, hooks):
    def elsewhere():
        raise KeyError("z")

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(hooks), timeout=PATIENCE_MS)
    assert isinstance(hooks[0], KeyError)


def test_the_diagnostic_file_is_read_before_it_is_saved(qtbot, office_window, linked_office, tmp_path):
    handler = keep_log(log_folder(tmp_path / "data"))
    logging.getLogger("gui.test").info("said to %s", ADDRESS)
    stop_log(handler)
    office_window.menus.diagnostic.trigger()
    wait_idle(qtbot, office_window)
    dialog = office_window.findChild(DiagnosticDialog)
    text = dialog.preview.toPlainText()
    assert "gui.test: said to %s" in text
    assert "people: " in text
    org = linked_office.profile.settings.the_connection()
    emails = [str(row["Email"]) for row in linked_office.live("Contact")]
    assert [one for one in (*emails, org.org_id, org.org_name, ADDRESS) if one in text] == []
    dialog.range.setCurrentIndex(0)
    assert not dialog.save.isEnabled()
    wait_idle(qtbot, office_window)
    dialog.save_to(tmp_path / "d.txt")
    wait_idle(qtbot, office_window)
    assert (tmp_path / "d.txt").read_text(encoding="utf-8") == dialog.preview.toPlainText()
    assert dialog.said.text() == "Written to d.txt."
    dialog.close()


def test_a_mistake_in_a_job_opens_the_report_in_the_window(qtbot, office_window):
    office_window.tasks.start(lambda: broken("in a job"), lambda _nothing: None, worker=Worker.STORE)
    wait_idle(qtbot, office_window)
    report = office_window.findChild(ReportDialog)
    assert "ValueError: in a job" in report.shared.toPlainText()
    report.diagnostic.click()
    wait_idle(qtbot, office_window)
    office_window.findChild(DiagnosticDialog).close()
    report.close()
