"""A window that has nothing to show yet says what to do next."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from core.credentials import Secret
from core.setup.connect import connect
from gui.connect_command import connect_command
from gui.engine import Engine
from gui.import_report import ImportReportDialog
from tests.gui.conftest import PATIENCE_MS, other_process, wait_idle


def test_without_a_connection_it_gives_the_command_to_copy(qtbot, open_window, tmp_path):
    window = open_window(Engine(tmp_path, "main"), connect_command=connect_command(tmp_path, "main"))
    assert window.overview.header.sentence.text() == "Not connected to Salesforce yet."
    assert not window.overview.header.sync.isEnabled()
    window.overview.first_steps.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert copied == f"optoutctl --data-dir={tmp_path} connect --instance-url https://YOUR-DOMAIN.my.salesforce.com"
    with qtbot.waitSignal(window.practice_wanted):
        window.overview.first_steps.practice.click()


def test_a_connection_made_on_the_command_line_is_noticed(qtbot, open_window, practice_org, tmp_path):
    window = open_window(Engine(tmp_path, "main"))
    with other_process(tmp_path, practice_org.access_token) as profile:
        connect(profile, practice_org.https_url, Secret(practice_org.access_token), practice_org.ca_path)
    qtbot.waitUntil(window.overview.first_steps.import_people.isVisible, timeout=PATIENCE_MS)
    assert window.overview.header.sentence.text() == "Connected. There are no people here yet."
    assert window.strip.badge.text() == "PRODUCTION"


def test_an_import_reports_the_rows_that_it_did_not_take(qtbot, office, open_window, tmp_path):
    window = open_window(Engine(tmp_path / "data", "main"))
    row = office.live("Contact")[0]
    file = tmp_path / "people.csv"
    file.write_text(f"Email ID,Salesforce ID\n{row['Email']},{row['Id']}\nno address,\n", encoding="utf-8")
    window.jobs.import_people(file)
    wait_idle(qtbot, window)
    dialog = window.findChild(ImportReportDialog)
    assert dialog.summary.text() == "1 added, 0 updated, 0 unchanged, 1 row not taken."
    assert [row.line for row in dialog.not_taken.model.rows] == [3]
    assert window.overview.header.sentence.text() == "Ready for the first sync."
    assert window.overview.header.sync.isEnabled()
    dialog.close()


def test_a_file_that_is_none_is_refused_with_words(qtbot, office, open_window, tmp_path):
    window = open_window(Engine(tmp_path / "data", "main"))
    window.jobs.import_people(tmp_path / "missing.csv")
    wait_idle(qtbot, window)
    box = next(child for child in window.children() if hasattr(child, "informativeText"))
    assert "missing.csv" in box.text() + box.detailedText()
    assert box.informativeText() == "Check the name and the folder."
    assert window.overview.header.sentence.text() == "Connected. There are no people here yet."
    box.close()
