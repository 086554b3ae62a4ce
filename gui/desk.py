"""What stands above the windows: one for each profile, the tray, a second start, the language, the end of it all."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from core.errors import AppError
from core.model import Language
from core.paths import DEFAULT_PROFILE, app_settings_path
from gui import languages
from gui.connect_command import connect_command
from gui.engine import Engine
from gui.frame.page import PageId
from gui.status import Level, Status
from gui.tray_state import tray_state
from gui.window import MainWindow

if TYPE_CHECKING:
    from core.settings.app import AppSettings
    from gui.notices import Notice
    from gui.single_instance import Request
    from gui.tray import Tray

# At login the tray may come a little later than the programs that want to sit in it.
_TRAY_PATIENCE_MS = 60_000
_TRAY_LOOK_MS = 1_000


@dataclass(frozen=True)
class DeskOptions:
    """What the program was started with. `repairs`: timer and autostart are set anew where the program has moved."""

    data_dir: Path | None = None
    profile: str = DEFAULT_PROFILE
    practice: bool = False
    background: bool = False
    repairs: bool = False


class Desk(QObject):
    """Holds the open windows; when the last one has ended, so has the program.

    Attributes: `windows`, `tray` (None while there is none).

    Signals:
        window_opened(MainWindow): one more.
    """

    window_opened = Signal(object)

    def __init__(
        self,
        options: DeskOptions,
        application: QApplication,
        *,
        tray: Callable[[], Tray | None] | None = None,
    ) -> None:
        """`tray` makes one or answers None; tests give their own."""
        super().__init__(application)
        self._options = options
        self._application = application
        self._make_tray = tray if tray is not None else self._system_tray
        self._quitting = False
        self._status: dict[MainWindow, Status] = {}
        self._settled: dict[MainWindow, Status] = {}
        self._wanted_again: set[str] = set()
        self.windows: list[MainWindow] = []
        self.tray: Tray | None = None
        self._log: logging.Handler | None = None
        self._waiting_for_tray = QTimer(self)
        self._waiting_for_tray.setInterval(_TRAY_LOOK_MS)
        self._waiting_for_tray.timeout.connect(self._look_for_tray)
        self._tray_patience = QDeadlineTimer(_TRAY_PATIENCE_MS)

    # -- windows ---------------------------------------------------------------------------------------------------

    def open_first(self) -> MainWindow:
        """The window that the program was started for; in the background it stays hidden, with or without a tray."""
        window = self._open(self._options.profile, practice=self._options.practice, shown=not self._options.background)
        if self._options.background:
            self._begin_with_tray()
        else:
            # The connection to the desktop's tray takes a moment, and nobody looks there first.
            window.painted.connect(self._begin_with_tray)
        return window

    def open_practice(self, *, first_day: bool = False) -> MainWindow:
        """A further window with a practice org and a folder of its own, whatever this program was started with.

        `first_day`: as a new org is, and with the set-up open on it.
        """
        return self._open(DEFAULT_PROFILE, practice=True, shown=True, first_day=first_day)

    def open_profile(self, name: str) -> MainWindow:
        """The window of a profile; the open one comes to the front. One that is ending is waited for."""
        own = [window for window in self.windows if window.profile_name == name and window.practice is None]
        for window in own:
            if not window.is_ending:
                self.bring_to_front(window)
                return window
        if own:
            self._wanted_again.add(name)
            return own[0]
        return self._open(name, practice=False, shown=True)

    def answer(self, request: Request) -> None:
        """What a second start asked for."""
        if request.practice:
            self.open_practice()
        else:
            self.open_profile(request.profile)

    @staticmethod
    def bring_to_front(window: MainWindow) -> None:
        window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def end_all(self) -> None:
        """Stops everything that is under way, without asking."""
        self._quitting = True
        for window in list(self.windows):
            window.end()

    def quit(self) -> None:
        """Really ends the program, after saying whether the nightly sync goes on without it."""
        main = self._main()
        if main is None or not main.nights.are_wanted:
            self._quit()
        else:
            main.nights.ask_before_quitting(self._quit)

    def _quit(self) -> None:
        """Each window as if it had been closed by hand; one with work under way asks."""
        self._quitting = True
        for window in list(self.windows):
            window.close()
        QTimer.singleShot(0, self, self._stay_if_refused)

    def switch_language(self, language: Language | None) -> None:
        """Speaks another language from now on: every window is built anew around the engine that it has."""
        languages.install(language)
        for window in list(self.windows):
            self._rebuild(window)
        if self.tray is not None:
            self.tray.close()
            self.tray = None
            self._look_for_tray()

    def report(self, error: BaseException) -> None:
        """Shows what nobody caught, in the window that is in front, else in any; without one the log has it."""
        window = next((one for one in self.windows if one.isActiveWindow()), next(iter(self.windows), None))
        if window is not None:
            window.report(error)

    def _open(self, name: str, *, practice: bool, shown: bool, first_day: bool = False) -> MainWindow:
        data_dir = None if practice and not self._options.practice else self._options.data_dir
        engine = (
            _practice_engine(data_dir, name, first_day=first_day)
            if practice
            else Engine(data_dir, name, with_agent=True)
        )
        window = self._window(engine, name, data_dir)
        # After the first paint: opening imports the store and the room for Salesforce.
        if shown:
            # A first start: there is nothing to look at yet, so the set-up is what comes next.
            window.opened.connect(lambda: window.open_setup() if first_day or window.is_new else None)
            window.painted.connect(window.start)
            window.show()
        else:
            QTimer.singleShot(0, window, window.start)
        return window

    def _window(self, engine: Engine, name: str, data_dir: Path | None) -> MainWindow:
        window = MainWindow(engine, profile_name=name, connect_command=connect_command(data_dir, name))
        window.closed_by_hand = self._on_closed_by_hand
        self.windows.append(window)
        window.closed.connect(lambda: self._on_closed(window))
        window.opened.connect(lambda: self._on_opened(window))
        window.practice_wanted.connect(self.open_practice)
        window.setup.practice_wanted.connect(lambda: self.open_practice(first_day=True))
        window.profile_wanted.connect(self.open_profile)
        window.language_chosen.connect(self.switch_language)
        window.menus.quit.triggered.connect(self.quit)
        window.status_changed.connect(lambda status: self._on_status(window, status))
        self.window_opened.emit(window)
        return window

    def _rebuild(self, old: MainWindow) -> None:
        page, shape, shown = old.navigation.current, old.saveGeometry(), old.isVisible()

        def build(engine: Engine) -> None:
            new = self._window(engine, old.profile_name, self._options.data_dir)
            new.restoreGeometry(shape)
            new.opened.connect(lambda: new.go_to(page))
            if shown:
                new.show()
            new.start()

        old.hand_over(build)

    def _on_opened(self, window: MainWindow) -> None:
        """The log is kept beside what was opened; a practice window leaves nothing behind, so no log either."""
        if self._log is None and window.practice is None:
            from core.log_file import keep_log
            from core.paths import log_folder

            self._log = keep_log(log_folder(self._options.data_dir))
            if self._options.repairs:
                window.nights.repair_system()

    def _on_closed(self, window: MainWindow) -> None:
        self.windows.remove(window)
        self._status.pop(window, None)
        self._settled.pop(window, None)
        if window.profile_name in self._wanted_again and window.practice is None:
            # Somebody started the program while it was ending.
            self._wanted_again.discard(window.profile_name)
            self._quitting = False
            self.open_profile(window.profile_name)
        if not self.windows:
            self._waiting_for_tray.stop()
            if self._log is not None:
                from core.log_file import stop_log

                stop_log(self._log)
                self._log = None
            if self.tray is not None:
                self.tray.close()
                self.tray = None
            self._application.quit()

    def _stay_if_refused(self) -> None:
        # A window that asks may be told to stay; then the program goes on as before.
        if not all(window.is_ending for window in self.windows):
            self._quitting = False

    # -- tray and notifications ------------------------------------------------------------------------------------

    def _on_closed_by_hand(self, window: MainWindow) -> None:
        """With a tray, the window hides where that is wanted, which is asked once. A practice window always ends."""
        if self._quitting or window.practice is not None or self.tray is None:
            window.leave()
            return
        stay = self._chosen().stay_when_closed
        if stay is not None:
            self._close(window, stay=stay)
            return
        from gui.closing import ask_whether_to_stay

        def chosen(stay: bool) -> None:
            self._keep_stay(window, stay=stay)
            self._close(window, stay=stay)

        ask_whether_to_stay(window, chosen)

    @staticmethod
    def _close(window: MainWindow, *, stay: bool) -> None:
        if stay:
            window.hide()
        else:
            window.leave()

    def _chosen(self) -> AppSettings:
        """What the admin chose for this computer; the settings page may have changed it since."""
        from core.settings.app import AppSettings, load_app

        try:
            return load_app(app_settings_path(self._options.data_dir))
        except AppError:
            # The window that reads everything tells it; here the defaults do.
            return AppSettings()

    def _keep_stay(self, window: MainWindow, *, stay: bool) -> None:
        from core.settings.app import save_app

        try:
            chosen = self._chosen().model_copy(update={"stay_when_closed": stay})
            save_app(app_settings_path(self._options.data_dir), chosen)
        except AppError as error:
            window.report(error)

    def _begin_with_tray(self) -> None:
        self._look_for_tray()
        if self.tray is None and self.windows:
            self._waiting_for_tray.start()

    def _look_for_tray(self) -> None:
        self.tray = self._make_tray()
        if self.tray is None:
            if self._tray_patience.hasExpired():
                self._waiting_for_tray.stop()
            return
        self._waiting_for_tray.stop()
        tray = self.tray
        tray.open_wanted.connect(self._show_main)
        tray.quit_wanted.connect(self.quit)
        tray.sync_wanted.connect(lambda: self._with_main(MainWindow.sync_now))
        tray.pause_wanted.connect(lambda length: self._with_main(lambda window: window.nights.pause(length)))
        tray.resume_wanted.connect(lambda: self._with_main(lambda window: window.nights.resume()))
        tray.page_wanted.connect(lambda page: self._with_main(lambda window: window.go_to(page)))
        tray.show()
        for window, status in self._status.items():
            self._show_in_tray(window, status)

    def _system_tray(self) -> Tray | None:
        from PySide6.QtWidgets import QSystemTrayIcon

        if not QSystemTrayIcon.isSystemTrayAvailable():
            return None
        from gui.tray import Tray

        return Tray(parent=self)

    def _main(self) -> MainWindow | None:
        """The window that the tray speaks for: the first one that is no practice window."""
        return next((window for window in self.windows if window.practice is None), None)

    def _with_main(self, act: Callable[[MainWindow], None]) -> None:
        window = self._main()
        if window is not None:
            act(window)

    def _show_main(self) -> None:
        """Where nothing but a practice window is open, that one."""
        window = self._main() or next(iter(self.windows), None)
        if window is not None:
            self.bring_to_front(window)

    def _on_status(self, window: MainWindow, status: Status) -> None:
        from gui.notices import Notice, notice_for

        self._status[window] = status
        self._show_in_tray(window, status)
        if status.level is Level.BUSY:
            return
        # From before the work that has just ended, which is no state of its own.
        before = self._settled.get(window)
        self._settled[window] = status
        if window is not self._main() or window.isActiveWindow():
            return
        if status.stale:
            # Once a day, by whichever program of this profile is first.
            window.nights.remind_of_silence(lambda: self._notify(Notice(status.text, status.detail, PageId.OVERVIEW)))
            return
        notice = notice_for(before, status)
        if notice is not None:
            self._notify(notice)

    def _notify(self, notice: Notice) -> None:
        if self.tray is not None and self._chosen().notifications:
            self.tray.notify(notice.title, notice.body, notice.page, problem=notice.page is PageId.PROBLEMS)

    def _show_in_tray(self, window: MainWindow, status: Status) -> None:
        if self.tray is not None and window is self._main():
            can_sync = window.menus.sync.isEnabled()
            self.tray.show_state(tray_state(status), status.text, can_sync=can_sync, paused=status.paused)


def _practice_engine(data_dir: Path | None, name: str, *, first_day: bool) -> Engine:
    from gui.practice.engine import PracticeEngine

    return PracticeEngine(data_dir, name, first_day=first_day)
