"""Windows on the real engine, offscreen; a test that leaves a thread, timer or window behind fails."""

from __future__ import annotations

import os
import threading

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from core.credentials import TOKEN_VARIABLE, Secret
from core.model import Language
from core.practice_org.options import OrgOptions
from core.practice_org.practice import PracticeOrg
from core.profile import Profile
from gui.app import prepare
from gui.engine import Engine
from gui.theme import Scheme
from gui.window import MainWindow
from tests.org import office as open_office

PATIENCE_MS = 30_000
_OF_THE_ORG = ("AnyIO worker thread", "practice-org-", "uvloop")
# What Qt says where there is no real display, and nothing that the app could do about it.
HARMLESS = (
    "This plugin does not support propagateSizeHints()",  # the offscreen platform, for each window with a minimum size
    "This plugin does not support raise()",  # the offscreen platform has no other windows to be in front of
    "QSystemTrayIcon::setVisible: No Icon set",  # a tray that is not there
)


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/gui/" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore(*HARMLESS))


@pytest.fixture(scope="session", autouse=True)
def _prepared(qapp, tmp_path_factory):
    # Columns that a test hides stay hidden, and must not be those of whoever runs the tests.
    QSettings.setPath(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path_factory.mktemp("kept-settings"))
    )
    prepare(qapp, Scheme.LIGHT, Language.ENGLISH)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))


@pytest.fixture(autouse=True)
def _nothing_left_behind(request, qapp):
    """Threads by name, timers that still run, windows that still exist."""
    # Organisations that a whole session shares are started before the count.
    if "practice_org" in request.fixturenames:
        request.getfixturevalue("practice_org")
    threads = set(threading.enumerate())
    windows = set(map(id, QApplication.topLevelWidgets()))
    yield
    for _round in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [widget for widget in QApplication.topLevelWidgets() if id(widget) not in windows]
    assert not left, f"windows left behind: {left}"
    started = [
        thread
        for thread in threading.enumerate()
        # A practice org that several tests share makes a worker when it wants one, and keeps it.
        if thread not in threads and thread.is_alive() and not thread.name.startswith(_OF_THE_ORG)
    ]
    assert not started, f"threads left behind: {started}"
    timers = [timer for timer in qapp.findChildren(QTimer) if timer.isActive()]
    assert not timers, f"timers left behind: {timers}"


@pytest.fixture(scope="session")
def practice_org():
    with PracticeOrg(OrgOptions(contacts=60, leads=40, seed=7, opted_out=0.1)) as org:
        yield org


@pytest.fixture
def office(practice_org, tmp_path, monkeypatch):
    """A connected profile without people; the window finds its token in the environment."""
    monkeypatch.setenv(TOKEN_VARIABLE, practice_org.access_token)
    with open_office(practice_org, tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def linked_office(office):
    """Everybody of the org is known here and linked."""
    contacts = [(row["Email"], row["Id"], None) for row in office.live("Contact")]
    leads = [(row["Email"], None, row["Id"]) for row in office.live("Lead")]
    office.link(*contacts, *leads)
    return office


@pytest.fixture
def open_window(qtbot):
    """Opens windows and ends them, with everything that they started."""
    opened = []

    def _open(engine: Engine, **options) -> MainWindow:
        window = MainWindow(engine, **options)
        opened.append(window)
        window.show()
        with qtbot.waitSignal(window.opened, timeout=PATIENCE_MS):
            window.start()
        wait_idle(qtbot, window)
        return window

    yield _open
    for window in opened:
        close(qtbot, window)


@pytest.fixture
def office_window(linked_office, open_window, tmp_path):
    window = open_window(Engine(tmp_path / "data", "main"))
    # The question before the first sync has a test of its own.
    window.syncing.asks_first = False
    return window


def wait_idle(qtbot, window):
    qtbot.waitUntil(lambda: window.tasks.idle, timeout=PATIENCE_MS)


def close(qtbot, window):
    if not window._ended:
        with qtbot.waitSignal(window.closed, timeout=PATIENCE_MS):
            window.end()


def other_process(folder, token: str) -> Profile:
    """The same profile, opened once more, as the command line would."""
    return Profile.open(folder, token=Secret(token))
