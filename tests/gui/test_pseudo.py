"""Every screen in a language almost half as long again, from left to right and from right to left: nothing is cut."""

from __future__ import annotations

import ast

import pytest
from PySide6.QtCore import QSize, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from core.errors import AppError
from core.intake.delimited import RowFault
from core.intake.ways import ways
from core.model import ImportReport, RejectedLine
from core.setup.wizard.steps import ORDER
from core.sync.push import unsubscribe
from gui.dashboard.plan_dialog import PlanDialog
from gui.diagnostic import DiagnosticDialog
from gui.engine import Engine
from gui.failures import show_failure
from gui.frame.page import PageId
from gui.frame.shell import PAGES
from gui.help.contents import HelpPage
from gui.help.window import HelpWindow
from gui.history.undo import UndoDialog
from gui.import_report import ImportReportDialog
from gui.people.add import AddUnsubscribesDialog
from gui.people.delete import ask_delete
from gui.people.link import LinkDialog
from gui.people.person import PersonDialog
from gui.people.resubscribe import ResubscribeDialog
from gui.practice.engine import PracticeEngine, PracticeSize
from gui.ways_in.handover import HandoverDialog
from gui.ways_in.review import ReviewDialog
from gui.ways_in.set_up import SetUpDialog
from tests.gui.conftest import wait_idle
from tests.gui.pseudo import ROOT, cut, translations, turn_right_to_left
from tests.gui.test_wizard import go_to, make, profile, wizard, world  # noqa: F401 - fixtures

SIZES = (QSize(1040, 672), QSize(640, 480))


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory):
    return translations().compile_pseudo(tmp_path_factory.mktemp("pseudo"))


@pytest.fixture(params=["left to right", "right to left"])
def pseudo(request, catalogue, qapp):
    translator = QTranslator(qapp)
    assert translator.load(str(catalogue))
    qapp.installTranslator(translator)
    turn_right_to_left(qapp, on=request.param == "right to left")
    yield request.param
    turn_right_to_left(qapp, on=False)
    qapp.removeTranslator(translator)
    translator.deleteLater()


def settle(qtbot, window, size=None):
    if size is not None:
        window.resize(size)
    for _round in range(3):
        QApplication.sendPostedEvents()
        qtbot.wait(1)


def test_a_text_keeps_what_is_not_words():
    pseudo = translations().pseudo
    assert pseudo("&Sync now").startswith("[&Syñç ñów")
    assert "{when}" in pseudo("Synced {when}. %n problem(s)")
    assert "%n" in pseudo("Synced {when}. %n problem(s)")
    assert "(*.csv)" in pseudo("Table (*.csv)")
    assert len(pseudo("Compares both sides")) >= 1.4 * len("Compares both sides")


def test_what_is_cut_is_found(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    button, label, paragraph = (
        QPushButton("Sync now", window),
        QLabel("Up to date", window),
        QLabel("word " * 40, window),
    )
    button.setGeometry(0, 0, 30, 24)
    label.setGeometry(0, 30, 20, 20)
    paragraph.setWordWrap(True)
    paragraph.setGeometry(0, 60, 100, 30)
    window.show()
    assert [line.split()[0] for line in cut(window)] == ["QPushButton", "QLabel", "QLabel"]


def test_nothing_is_cut_on_the_pages(qtbot, pseudo, open_window):
    window = open_window(PracticeEngine(None, "main", PracticeSize(contacts=30, leads=20)))
    panel = window.practice.panel
    panel.unsubscribe.click()
    wait_idle(qtbot, window)
    panel.tick.click()
    wait_idle(qtbot, window)
    window.sync_now()
    wait_idle(qtbot, window)
    found = {}
    for size in SIZES:
        for page_id in PAGES:
            window.go_to(page_id)
            wait_idle(qtbot, window)
            settle(qtbot, window, size)
            found[page_id.value, size.width()] = cut(window)
            assert window.size() == size
    assert {place: what for place, what in found.items() if what} == {}


@pytest.mark.parametrize("pseudo", ["right to left"], indirect=True)
def test_nothing_is_cut_on_an_empty_window(qtbot, pseudo, open_window, tmp_path):
    window = open_window(Engine(tmp_path, "main"))
    found = {}
    for size in SIZES:
        for page_id in PAGES:
            window.go_to(page_id)
            settle(qtbot, window, size)
            found[page_id.value, size.width()] = cut(window)
            assert window.size() == size
    assert {place: what for place, what in found.items() if what} == {}


def dialogs(window):
    """Dialogs that can be shown without work before them."""
    person = window._engine.people_rows([1])[0]
    rejected = [RejectedLine(7, fault.value, {"value": "ana@", "other": "x"}) for fault in RowFault]
    means = window.overview.means
    yield "person", PersonDialog(means, person, window)
    yield "resubscribe", ResubscribeDialog("ana.ferrer@example.com", window)
    yield "add", AddUnsubscribesDialog(window)
    yield "link", LinkDialog(means, person, window)
    yield "delete", ask_delete(window, 3, lambda: None)
    yield "diagnostic", DiagnosticDialog(means, window)
    yield "hand-over", HandoverDialog(means, window)
    yield "review", ReviewDialog(means, window)
    for way in ways(window._engine.profile):
        yield f"set up {way.way.value}", SetUpDialog(means, way, window)
    yield "import report", ImportReportDialog(ImportReport(1, 2, 3, rejected=tuple(rejected)), window)


@pytest.mark.parametrize("pseudo", ["right to left"], indirect=True)
def test_nothing_is_cut_in_the_dialogs(qtbot, pseudo, office_window):
    found = {}
    for name, dialog in dialogs(office_window):
        if not dialog.isVisible():
            dialog.open()
        wait_idle(qtbot, office_window)
        settle(qtbot, dialog)
        found[name] = cut(dialog)
        dialog.close()
        dialog.deleteLater()
    assert {place: what for place, what in found.items() if what} == {}


def test_nothing_is_cut_in_the_help_and_it_is_mirrored(qtbot, pseudo, catalogue):
    window = HelpWindow()
    window.show_page(HelpPage.INDEX)
    settle(qtbot, window)
    assert cut(window) == []
    window.search.setText("zzz")
    settle(qtbot, window, window.minimumSize())
    assert cut(window) == []
    contents, page = (widget.mapTo(window, widget.rect().center()).x() for widget in (window.contents, window.browser))
    assert (contents > page) is (pseudo == "right to left")
    window.close()
    window.deleteLater()


@pytest.mark.parametrize("pseudo", ["right to left"], indirect=True)
def test_nothing_is_cut_in_a_preview_and_in_an_undo(qtbot, pseudo, linked_office, office_window):
    unsubscribe(linked_office.profile, [linked_office.live("Contact")[0]["Email"]], source="test", push=False)
    office_window.preview()
    wait_idle(qtbot, office_window)
    found = {"preview": cut_in(qtbot, office_window.findChild(PlanDialog))}
    office_window.sync_now()
    wait_idle(qtbot, office_window)
    office_window.go_to(PageId.HISTORY)
    office_window.pages[PageId.HISTORY]._plan_undo(linked_office.profile.store.recent_runs(1)[0].id)
    wait_idle(qtbot, office_window)
    found["undo"] = cut_in(qtbot, office_window.findChild(UndoDialog))
    assert {place: what for place, what in found.items() if what} == {}


@pytest.mark.parametrize("pseudo", ["left to right"], indirect=True)
def test_nothing_is_cut_in_the_wizard(qtbot, pseudo, wizard):  # noqa: F811 - the fixture
    found = {}
    for step in ORDER:
        go_to(qtbot, wizard, step)
        for size in (QSize(928, 656), QSize(640, 480)):
            settle(qtbot, wizard, size)
            found[step.value, size.width()] = cut(wizard)
    assert {place: what for place, what in found.items() if what} == {}


def cut_in(qtbot, dialog):
    settle(qtbot, dialog)
    found = cut(dialog)
    dialog.reject()
    return found


@pytest.mark.parametrize("pseudo", ["right to left"], indirect=True)
@pytest.mark.parametrize("error", [RuntimeError("boom"), AppError("keyring_locked")], ids=["unexpected", "known"])
def test_a_failure_is_told_in_the_other_language(qtbot, pseudo, open_window, tmp_path, error):
    window = open_window(Engine(tmp_path, "main"))
    box = show_failure(window, error)
    settle(qtbot, box)
    texts = [label.text() for label in box.findChildren(QLabel)]
    assert any(text.startswith(("[Sóméthíñg", "[Thé kéyríñg")) for text in texts)
    assert cut(box) == []
    box.close()


# -- no text is hard-coded ---------------------------------------------------------------------------------------------

SHOWING = {
    "QLabel",
    "QPushButton",
    "QToolButton",
    "QCheckBox",
    "QRadioButton",
    "QGroupBox",
    "QAction",
    "setText",
    "setToolTip",
    "setStatusTip",
    "setWhatsThis",
    "setTitle",
    "setSubTitle",
    "setWindowTitle",
    "setAccessibleName",
    "setAccessibleDescription",
    "setPlaceholderText",
    "setInformativeText",
    "setButtonText",
    "addButton",
    "addAction",
    "addMenu",
    "addTab",
    "addItem",
    "addItems",
    "show_text",
    "setHeaderLabels",
    "setPrefix",
    "setSuffix",
}


def literal_words(node):
    """The letters that a person would read in a literal, also in an f-string."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return " ".join(part.value for part in node.values if isinstance(part, ast.Constant))
    return ""


def test_no_screen_has_a_text_that_cannot_be_translated():
    found = []
    for path in sorted((ROOT / "gui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name not in SHOWING:
                continue
            texts = [literal_words(argument) for argument in node.args]
            found += [
                f"{path.relative_to(ROOT)}:{node.lineno}: {text!r} (use self.tr)"
                for text in texts
                if any(len(word.strip(".,:;()&")) > 1 and word.strip(".,:;()&").isalpha() for word in text.split())
            ]
    assert found == []
