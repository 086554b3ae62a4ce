"""`optout-sync`: reads the options and opens the window. Nothing heavy is imported before it is painted."""

from __future__ import annotations

import argparse
import shlex
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from core import __version__
from core.model import Language
from core.paths import DEFAULT_PROFILE
from gui import languages, theme
from gui.engine import Engine
from gui.practice.engine import PracticeEngine
from gui.window import MainWindow

# Python runs its signal handlers only while it runs code of ours; Qt's loop alone would wait for ever.
_SIGNALS_SEEN_EVERY_MS = 500


class Desk(QObject):
    """Holds the open windows; when the last one has ended, so has the program."""

    def __init__(self, options: argparse.Namespace, application: QApplication) -> None:
        super().__init__(application)
        self._options = options
        self._application = application
        self.windows: list[MainWindow] = []

    def open_first(self) -> MainWindow:
        return self._open(self._options.data_dir, practice=self._options.practice, minimized=self._options.background)

    def open_practice(self) -> MainWindow:
        """A further window with a practice org and a folder of its own, whatever this program was started with."""
        return self._open(None, practice=True, minimized=False)

    def end_all(self) -> None:
        """Stops everything that is under way, without asking."""
        for window in list(self.windows):
            window.end()

    def close_all(self) -> None:
        """As if each window had been closed by hand: one with work under way asks."""
        for window in list(self.windows):
            window.close()

    def _open(self, data_dir: Path | None, *, practice: bool, minimized: bool) -> MainWindow:
        name = self._options.profile
        engine = PracticeEngine(data_dir, name) if practice else Engine(data_dir, name)
        window = MainWindow(engine, connect_command=connect_command(data_dir, name))
        self.windows.append(window)
        window.closed.connect(lambda: self._on_closed(window))
        window.practice_wanted.connect(self.open_practice)
        window.menus.quit.triggered.connect(self.close_all)
        if minimized:
            # There is no tray yet to come back from, so the window stays in reach.
            window.showMinimized()
        else:
            window.show()
        # After the first paint: opening imports the store and the room for Salesforce.
        QTimer.singleShot(0, window, window.start)
        return window

    def _on_closed(self, window: MainWindow) -> None:
        self.windows.remove(window)
        if not self.windows:
            self._application.quit()


def connect_command(data_dir: Path | None, profile: str) -> str:
    """What to type to connect this very profile."""
    words = ["optoutctl"]
    if data_dir is not None:
        words.append(f"--data-dir={data_dir}")
    if profile != DEFAULT_PROFILE:
        words.append(f"--profile={profile}")
    return shlex.join([*words, "connect", "--instance-url", "https://YOUR-DOMAIN.my.salesforce.com"])


def options_of(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="optout-sync", description="The window of Opt-Out Sync.")
    parser.add_argument("--practice", action="store_true", help="try it with a Salesforce of its own, gone at the end")
    parser.add_argument("--data-dir", type=Path, help="where everything is kept")
    parser.add_argument("--profile", default=DEFAULT_PROFILE, help="which org: each profile has its own store")
    parser.add_argument("--background", action="store_true", help="start minimized")
    parser.add_argument("--version", action="version", version=__version__)
    return parser.parse_args(arguments)


def prepare(application: QApplication, scheme: theme.Scheme | None = None, language: Language | None = None) -> None:
    """What every window needs, also in the tests and for screenshots."""
    application.setApplicationName("opt-out-sync")
    application.setApplicationDisplayName("Opt-Out Sync")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("opt-out-sync")
    application.setQuitOnLastWindowClosed(False)
    languages.install(language)
    theme.apply(application, scheme)


def main() -> int:
    """Entry point of `optout-sync`."""
    options = options_of(sys.argv[1:])
    application = QApplication(sys.argv[:1])
    prepare(application)
    desk = Desk(options, application)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: desk.end_all())
    heartbeat = QTimer(application)
    heartbeat.timeout.connect(lambda: None)
    heartbeat.start(_SIGNALS_SEEN_EVERY_MS)
    desk.open_first()
    return application.exec()


if __name__ == "__main__":
    raise SystemExit(main())
