"""Above the windows: profiles, the tray, notifications, a second start, another language."""

from __future__ import annotations

import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Signal
from PySide6.QtGui import QIcon, QSessionManager
from PySide6.QtWidgets import QApplication, QMessageBox, QSystemTrayIcon

from core import clock
from core.model import Language, RunState, RunTrigger
from core.paths import app_settings_path
from core.settings.app import AppSettings, load_app, save_app
from core.sync.nightly import sync
from core.sync.push import unsubscribe
from gui import app, languages
from gui.desk import Desk, DeskOptions
from gui.frame.page import PageId
from gui.notices import notice_for
from gui.single_instance import Request, SingleInstance, request_of
from gui.status import Level, Status
from gui.theme import Scheme, palette_of
from gui.tray import Tray, tray_icon
from gui.tray_state import TrayState, tray_state
from tests.gui.conftest import PATIENCE_MS, other_process, wait_idle


class FakeIcon(QObject):
    """No tray is to be had offscreen: this stands in for Qt's icon and remembers what it was told."""

    activated = Signal(QSystemTrayIcon.ActivationReason)
    messageClicked = Signal()  # noqa: N815 - Qt's name

    def __init__(self):
        super().__init__()
        self.visible, self.tooltip, self.messages, self.icon = False, "", [], QIcon()

    def setContextMenu(self, menu):  # noqa: N802
        self.menu = menu

    def setIcon(self, icon):  # noqa: N802
        self.icon = icon

    def setToolTip(self, text):  # noqa: N802
        self.tooltip = text

    def showMessage(self, title, body, kind):  # noqa: N802
        self.messages.append((title, body, kind))

    def show(self):
        self.visible = True

    def hide(self):
        self.visible = False


@pytest.fixture
def desk(qtbot, qapp, tmp_path):
    made = []

    def _desk(*, tray=True, background=False, stay=True, data=None, repairs=False):
        icon = FakeIcon() if tray else None
        folder = data or tmp_path / "data"
        folder.mkdir(exist_ok=True)
        save_app(app_settings_path(folder), AppSettings(stay_when_closed=stay))
        options = DeskOptions(data_dir=folder, background=background, repairs=repairs)
        one = Desk(options, qapp, tray=lambda: Tray(icon) if icon else None)
        one._application = NoQuit()
        made.append(one)
        return one, icon

    yield _desk
    for one in made:
        one.end_all()
        qtbot.waitUntil(lambda one=one: not one.windows, timeout=PATIENCE_MS)
        one._waiting_for_tray.stop()
        one.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class NoQuit:
    """The application of the tests goes on."""

    def __init__(self):
        self.ended = False

    def quit(self):
        self.ended = True


def opened(qtbot, window):
    qtbot.waitUntil(lambda: window._snapshot is not None and window.tasks.idle, timeout=PATIENCE_MS)
    return window


def test_in_the_background_only_the_tray_is_there_and_it_brings_the_window(qtbot, desk):
    one, icon = desk(background=True)
    window = opened(qtbot, one.open_first())
    assert not window.isVisible()
    assert icon.visible
    assert icon.tooltip == "Not connected to Salesforce yet."
    one.tray.open.trigger()
    assert window.isVisible()


def test_without_a_tray_a_second_start_brings_the_window(qtbot, desk):
    one, _ = desk(tray=False, background=True)
    window = opened(qtbot, one.open_first())
    assert not window.isVisible()
    one.answer(Request("main"))
    assert window.isVisible()
    assert one.windows == [window]


def test_closing_by_hand_hides_the_window_while_there_is_a_tray(qtbot, desk):
    one, _ = desk(stay=True)
    window = opened(qtbot, one.open_first())
    window.close()
    assert not window.isVisible()
    assert one.windows == [window]


def test_closing_by_hand_ends_the_program_where_there_is_no_tray(qtbot, desk):
    one, _ = desk(tray=False)
    window = opened(qtbot, one.open_first())
    with qtbot.waitSignal(window.closed, timeout=PATIENCE_MS):
        window.close()
    assert one.windows == []
    assert one._application.ended


def test_the_first_closing_is_explained_and_the_answer_kept(qtbot, desk, tmp_path):
    one, _ = desk(stay=None)
    window = opened(qtbot, one.open_first())
    window.close()
    assert window.isVisible()
    press(question(window), "Keep running")
    assert not window.isVisible()
    assert load_app(app_settings_path(tmp_path / "data")).stay_when_closed is True
    assert one.windows == [window]


def test_quit_really_quits(qtbot, desk):
    one, icon = desk(stay=True)
    window = opened(qtbot, one.open_first())
    with qtbot.waitSignal(window.closed, timeout=PATIENCE_MS):
        one.quit()
    assert one._application.ended
    assert not icon.visible


def test_another_language_builds_the_windows_anew_on_the_same_engine(qtbot, desk):
    one, _ = desk()
    window = opened(qtbot, one.open_first())
    window.go_to(PageId.HISTORY)
    engine = window._engine
    try:
        with qtbot.waitSignal(window.closed, timeout=PATIENCE_MS):
            one.switch_language(Language.SPANISH)
        [new] = one.windows
        opened(qtbot, new)
        assert new is not window
        assert new._engine is engine
        assert new.navigation.current is PageId.HISTORY
        assert new.isVisible()
        assert QLocale().language() is QLocale.Language.Spanish
    finally:
        languages.install(Language.ENGLISH)
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))


GOOD = Status("Up to date.", "", Level.GOOD)
BUSY = Status("Reading…", "", Level.BUSY)
WRONG = Status("2 problems.", "See them.", Level.ATTENTION, problems=True)
CANCELLED = Status("The sync was cancelled.", "", Level.ATTENTION)
BROKEN = Status("Signed out.", "Sign in.", Level.PROBLEM)


def test_a_notification_comes_with_a_change_of_state_only():
    assert notice_for(None, WRONG) is None
    assert notice_for(GOOD, GOOD) is None
    assert notice_for(GOOD, BUSY) is None
    assert notice_for(WRONG, BROKEN) is None
    assert notice_for(GOOD, WRONG).page is PageId.PROBLEMS
    assert notice_for(GOOD, BROKEN).page is PageId.OVERVIEW
    assert notice_for(GOOD, CANCELLED).page is PageId.OVERVIEW
    assert notice_for(WRONG, GOOD).title == "Opt-Out Sync is up to date again"


def test_a_problem_is_notified_once_and_a_click_opens_it(qtbot, desk):
    one, icon = desk(background=True)
    window = opened(qtbot, one.open_first())
    for status in (GOOD, BUSY, GOOD, WRONG, WRONG):
        window.status_changed.emit(status)
    # The busy step in between is no change from good to good.
    assert [title for title, _body, _kind in icon.messages] == ["2 problems."]
    icon.messageClicked.emit()
    assert window.isVisible()
    assert window.navigation.current is PageId.PROBLEMS


def test_the_five_tray_icons_differ_in_shape(qapp):
    pictures = {state: tray_icon(state).pixmap(22, 22).toImage() for state in TrayState}
    for state, picture in pictures.items():
        assert not picture.isNull()
        assert all(picture != other for another, other in pictures.items() if another is not state)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (GOOD, TrayState.UP_TO_DATE),
        (BUSY, TrayState.SYNCING),
        (WRONG, TrayState.NEEDS_YOU),
        (BROKEN, TrayState.NEEDS_YOU),
        (Status("", "", Level.NEUTRAL, connected=False), TrayState.NOT_CONNECTED),
        (Status("", "", Level.NEUTRAL), TrayState.NEEDS_YOU),
        (Status("", "", Level.GOOD, paused=True), TrayState.PAUSED),
        (Status("", "", Level.BUSY, paused=True), TrayState.SYNCING),
    ],
)
def test_a_status_has_its_tray_state(status, expected):
    assert tray_state(status) is expected


def test_a_second_start_asks_the_first_one(qtbot, tmp_path):
    first = SingleInstance(tmp_path)
    assert first.is_first
    first.listen()
    heard = []
    first.asked.connect(heard.append)
    script = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from gui.single_instance import Request, SingleInstance; app = QCoreApplication([]);"
        f"second = SingleInstance(Path({str(tmp_path)!r}));"
        "print(second.is_first, second.ask(Request('sandbox')))"
    )
    second = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=PATIENCE_MS)
    assert second.stdout.read().strip() == "False True"
    second.stdout.close()
    assert heard == [Request("sandbox")]
    first.close()


def test_after_a_kill_the_next_start_is_the_first(tmp_path):
    script = (
        "import sys, time; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        f"from gui.single_instance import SingleInstance; app = QCoreApplication([]);"
        f"one = SingleInstance(Path({str(tmp_path)!r})); one.listen();"
        "print(one.is_first, flush=True); sys.stdin.read()"
    )
    owner = subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert owner.stdout.readline().strip() == "True"
    assert not SingleInstance(tmp_path).is_first
    owner.kill()
    owner.communicate()
    again = SingleInstance(tmp_path)
    assert again.is_first
    again.listen()
    again.close()


@pytest.mark.parametrize(
    "line", [b"", b"{", b"[]", b'{"version": 99, "profile": "main"}', b'{"version": 1, "profile": 7}', b"\xff\xfe"]
)
def test_a_line_of_somebody_else_is_not_taken(line):
    assert request_of(line) is None


def test_the_languages_follow_the_choice_then_the_computer():
    assert languages.language_for(Language.PORTUGUESE, ["es-MX"]) is Language.PORTUGUESE
    assert languages.language_for(None, ["fr-FR", "es-MX"]) is Language.SPANISH
    assert languages.language_for(None, ["pt_PT"]) is Language.PORTUGUESE
    assert languages.language_for(None, ["fr-FR"]) is Language.ENGLISH


@pytest.fixture
def repaired(monkeypatch):
    """The engines whose timer and autostart were looked after, and on which thread."""
    asked = []
    monkeypatch.setattr(
        "gui.acts.on_nights.repair_system", lambda engine: asked.append((engine, threading.current_thread().name))
    )
    return asked


@pytest.mark.parametrize("background", [False, True])
def test_at_the_start_timer_and_autostart_are_mended_once_and_off_the_gui_thread(qtbot, desk, repaired, background):
    one, _ = desk(background=background, repairs=True)
    window = one.open_first()
    assert repaired == [], "nothing is asked of the system before the window is open"
    opened(qtbot, window)
    qtbot.waitUntil(lambda: bool(repaired), timeout=PATIENCE_MS)
    wait_idle(qtbot, window)
    one.switch_language(None)
    opened(qtbot, one.windows[-1])
    wait_idle(qtbot, one.windows[-1])
    ((engine, thread),) = repaired
    assert engine is one.windows[-1]._engine
    assert thread.startswith("optout-looking")


def test_a_program_that_was_not_started_for_it_leaves_timer_and_autostart_alone(qtbot, desk, repaired):
    one, _ = desk()
    window = opened(qtbot, one.open_first())
    wait_idle(qtbot, window)
    assert repaired == []


def test_the_program_that_an_admin_starts_repairs(monkeypatch, tmp_path):
    options = []

    class Stopped(Exception):
        pass

    def stop(chosen, _application):
        options.append(chosen)
        raise Stopped

    monkeypatch.setattr("gui.app.Desk", stop)
    monkeypatch.setattr("gui.app.QApplication", lambda _words: QApplication.instance())
    monkeypatch.setattr("gui.app.prepare", lambda *_given, **_named: None)
    monkeypatch.setattr("sys.argv", ["optout-sync", f"--data-dir={tmp_path}"])
    with pytest.raises(Stopped):
        app.main()
    assert [one.repairs for one in options] == [True]


def test_pause_and_resume_from_the_tray_survive_and_show(qtbot, desk, linked_office, tmp_path):
    # By the real clock, or the silence since the office's own would be told.
    with other_process(tmp_path / "data", linked_office.org.access_token) as profile:
        sync(profile, trigger=RunTrigger.COMMAND_LINE)
    one, icon = desk(background=True)
    window = opened(qtbot, one.open_first())
    assert not one.tray.resume.isVisible()
    one.tray.pauses[2].trigger()
    qtbot.waitUntil(lambda: one.tray.state is TrayState.PAUSED, timeout=PATIENCE_MS)
    assert icon.tooltip == "Paused until you resume."
    assert one.tray.resume.isVisible()
    assert linked_office.profile.store.nights.paused(clock.now()) is not None
    wait_idle(qtbot, window)
    assert window.overview.header.more.resume.isVisible()
    one.tray.resume.trigger()
    qtbot.waitUntil(lambda: one.tray.state is TrayState.UP_TO_DATE, timeout=PATIENCE_MS)


def test_quit_says_whether_the_nightly_sync_goes_on(qtbot, desk, linked_office, monkeypatch):
    one, _ = desk()
    window = opened(qtbot, one.open_first())
    for installed, words in ((False, "No timer is set on this computer"), (True, "The timer of this computer still")):
        monkeypatch.setattr("gui.acts.on_nights.timer_installed", lambda _engine, answer=installed: answer)
        one.quit()
        qtbot.waitUntil(lambda: question(window) is not None, timeout=PATIENCE_MS)
        box = question(window)
        assert box.informativeText().startswith(words)
        assert not one._application.ended
        next(button for button in box.buttons() if button.accessibleName() == "Cancel").click()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    one.quit()
    qtbot.waitUntil(lambda: question(window) is not None, timeout=PATIENCE_MS)
    with qtbot.waitSignal(window.closed, timeout=PATIENCE_MS):
        next(button for button in question(window).buttons() if button.accessibleName() == "Quit").click()
    assert one._application.ended


def press(box, name):
    next(button for button in box.buttons() if button.accessibleName() == name).click()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def question(window):
    return next((box for box in window.findChildren(QMessageBox) if box.isVisible()), None)


def test_the_program_delivers_by_itself_what_another_process_collected(qtbot, desk, linked_office):
    one, _ = desk(background=True)
    opened(qtbot, one.open_first())
    row = linked_office.live("Contact")[0]
    unsubscribe(linked_office.profile, [row["Email"]], source="test", push=False)
    qtbot.waitUntil(lambda: linked_office.box("Contact", row["Id"]) is True, timeout=PATIENCE_MS)


def test_silence_is_reminded_of_once_a_day(qtbot, desk, linked_office, tmp_path):
    one, icon = desk(background=True)
    window = opened(qtbot, one.open_first())
    stale = Status("No sync has succeeded for 2 d.", "", Level.ATTENTION, stale=True)
    for status in (stale, stale, stale):
        window.status_changed.emit(status)
        wait_idle(qtbot, window)
    told = [title for title, _body, _kind in icon.messages]
    assert told.count("No sync has succeeded for 2 d.") == 1


def test_notifications_can_be_switched_off(qtbot, desk, tmp_path):
    one, icon = desk(background=True)
    window = opened(qtbot, one.open_first())
    save_app(app_settings_path(tmp_path / "data"), AppSettings(stay_when_closed=True, notifications=False))
    for status in (GOOD, WRONG):
        window.status_changed.emit(status)
    assert icon.messages == []


def test_a_problem_that_a_run_leaves_is_notified_also_where_the_run_was_seen(qtbot, desk):
    one, icon = desk(background=True)
    window = opened(qtbot, one.open_first())
    for status in (GOOD, BUSY, WRONG, BUSY, WRONG, BUSY, GOOD):
        window.status_changed.emit(status)
    told = [title for title, _body, _kind in icon.messages]
    assert told == ["2 problems.", "Opt-Out Sync is up to date again"]


def test_quit_twice_asks_once(qtbot, desk, linked_office, monkeypatch):
    monkeypatch.setattr("gui.acts.on_nights.timer_installed", lambda _engine: False)
    one, _ = desk()
    window = opened(qtbot, one.open_first())
    for _press in range(2):
        one.quit()
    wait_idle(qtbot, window)
    boxes = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    assert len(boxes) == 1
    press(boxes[0], "Cancel")


def test_quit_does_not_wait_for_an_org_that_does_not_answer(qtbot, desk, linked_office, monkeypatch):
    release = threading.Event()
    monkeypatch.setattr("gui.acts.on_checks.requirements", lambda _engine, _stopped: release.wait(20) and ())
    monkeypatch.setattr("gui.acts.on_nights.timer_installed", lambda _engine: False)
    one, _ = desk()
    window = one.open_first()
    qtbot.waitUntil(lambda: window._snapshot is not None, timeout=PATIENCE_MS)
    one.quit()
    try:
        qtbot.waitUntil(lambda: question(window) is not None, timeout=5_000)
        press(question(window), "Cancel")
    finally:
        release.set()


class Manager:
    """Qt makes none without a session manager of the desktop."""

    hint = None

    def setRestartHint(self, hint):  # noqa: N802 - Qt's name
        self.hint = hint


def test_the_end_of_the_session_ends_everything_without_a_question(qtbot, desk, linked_office):
    one, _ = desk(stay=None)
    window = opened(qtbot, one.open_first())
    window.syncing.asks_first = False
    linked_office.door.fault(match=".*/services/data.*", times=1_000, delay_ms=200)
    window.sync_now()
    window.close()
    assert question(window) is not None, "it asks whether to stay, and waits for nobody"
    manager = Manager()
    with qtbot.waitSignal(window.closed, timeout=PATIENCE_MS):
        app.end_with_session(one, manager)
    assert one._application.ended
    # The autostart that the admin chose starts it again, and not the desktop besides.
    assert manager.hint is QSessionManager.RestartHint.RestartNever
    assert linked_office.profile.store.recent_runs(1)[0].state is RunState.CANCELLED


def test_the_program_listens_for_the_end_of_the_session(qapp, monkeypatch, tmp_path):
    heard = []
    monkeypatch.setattr("gui.app.QApplication", lambda _words: qapp)
    monkeypatch.setattr("gui.app.prepare", lambda *_given, **_named: None)
    monkeypatch.setattr("gui.app.end_with_session", lambda desk, _manager: heard.append(desk))
    monkeypatch.setattr("gui.app.Hooks", lambda _parent: pytest.fail("listened too late"))
    monkeypatch.setattr("sys.argv", ["optout-sync", f"--data-dir={tmp_path}"])
    before = qapp.receivers("2commitDataRequest(QSessionManager&)")
    with pytest.raises(pytest.fail.Exception):
        app.main()
    assert qapp.receivers("2commitDataRequest(QSessionManager&)") == before + 1


def test_a_window_that_was_told_to_stay_hides_as_before(qtbot, desk, linked_office):
    """Quit, then "Keep it open": the next closing by hand goes to the tray again."""
    one, _ = desk(stay=True)
    window = opened(qtbot, one.open_first())
    window.syncing.asks_first = False
    linked_office.door.fault(match=".*/services/data.*", times=1_000, delay_ms=200)
    window.sync_now()
    window.hide()
    one._quit()
    QCoreApplication.processEvents()
    box = next(box for box in window.findChildren(QMessageBox) if box.isVisible())
    press(box, "Keep it open")
    window.show()
    window.close()
    assert not window.isVisible()
    assert one.windows == [window]


def test_with_nothing_but_a_practice_window_the_tray_opens_that_one(qtbot, desk, monkeypatch):
    one, icon = desk()
    window = opened(qtbot, one.open_first())
    monkeypatch.setattr(one, "_main", lambda: None)
    window.hide()
    icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert window.isVisible()


def test_the_icon_in_the_tray_is_drawn_anew_for_a_desktop_that_turned_dark(qtbot, desk, qapp):
    one, icon = desk(background=True)
    window = opened(qtbot, one.open_first())
    before = icon.icon.cacheKey()
    window.overview.show_status()
    assert icon.icon.cacheKey() == before
    light = qapp.palette()
    try:
        qapp.setPalette(palette_of(Scheme.DARK))
        window.overview.show_status()
        assert icon.icon.cacheKey() != before
    finally:
        qapp.setPalette(light)


def test_windows_of_several_profiles_are_told_apart_by_their_titles(qtbot, desk):
    one, _ = desk()
    main = opened(qtbot, one.open_first())
    other = opened(qtbot, one.open_profile("sandbox"))
    assert [main.windowTitle(), other.windowTitle()] == ["Opt-Out Sync", "Opt-Out Sync – sandbox"]


def test_a_start_while_the_program_ends_opens_it_anew(qtbot, desk, linked_office):
    one, _ = desk()
    window = opened(qtbot, one.open_first())
    window.syncing.asks_first = False
    linked_office.door.fault(match=".*/services/data.*", times=1_000, delay_ms=200)
    window.sync_now()
    one.end_all()
    one.answer(Request("main"))
    assert not window.isVisible()
    qtbot.waitUntil(lambda: one.windows != [window], timeout=PATIENCE_MS)
    [new] = one.windows
    opened(qtbot, new)
    assert new.isVisible()
    assert not one._application.ended
