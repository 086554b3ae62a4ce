"""`optout-sync`: reads the options and opens the window. Nothing heavy is imported before it is painted."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication

from core import __version__
from core.collector import search_rarely
from core.model import Language
from core.paths import DEFAULT_PROFILE, app_settings_path, data_root
from gui import languages, theme
from gui.desk import Desk, DeskOptions
from gui.hooks import Hooks
from gui.network_back import NetworkBack
from gui.single_instance import Request, SingleInstance

# Python runs its signal handlers only while it runs code of ours; Qt's loop alone would wait for ever.
_SIGNALS_SEEN_EVERY_MS = 500


def options_of(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="optout-sync", description="The window of Opt-Out Sync.")
    parser.add_argument("--practice", action="store_true", help="try it with a Salesforce of its own, gone at the end")
    parser.add_argument("--data-dir", type=Path, help="where everything is kept")
    parser.add_argument("--profile", default=DEFAULT_PROFILE, help="which org: each profile has its own store")
    parser.add_argument(
        "--background", action="store_true", help="start without a window: in the tray where there is one"
    )
    parser.add_argument("--self-test", action="store_true", help="check that everything is there, and end")
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


def end_with_session(desk: Desk, manager: QSessionManager) -> None:
    """The desktop ends the session: everything is stopped without a question, and what was entered is kept as ever.

    The session that comes next does not start the program: that is the autostart's, which the admin has chosen.
    """
    manager.setRestartHint(QSessionManager.RestartHint.RestartNever)
    desk.end_all()


def main() -> int:
    """Entry point of `optout-sync`. A second start of the same data folder raises the first one's window."""
    search_rarely()
    options = options_of(sys.argv[1:])
    application = QApplication(sys.argv[:1])
    prepare(application, language=languages.kept_language(app_settings_path(options.data_dir)))
    if options.self_test:
        from gui import self_test

        return self_test.main()
    # A practice window has a folder of its own, gone at its end, so it is in nobody's way.
    instance = None if options.practice and options.data_dir is None else SingleInstance(data_root(options.data_dir))
    if instance is not None and not instance.is_first:
        return 0 if instance.ask(Request(options.profile, options.practice)) else 1
    desk = Desk(
        DeskOptions(options.data_dir, options.profile, options.practice, options.background, repairs=True), application
    )
    if instance is not None:
        instance.asked.connect(desk.answer)
        QTimer.singleShot(0, instance, instance.listen)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: desk.end_all())
    # Before the desktop goes on with ending the session, so not queued.
    application.commitDataRequest.connect(
        lambda manager: end_with_session(desk, manager), Qt.ConnectionType.DirectConnection
    )
    hooks = Hooks(application)
    hooks.caught.connect(desk.report)
    hooks.install()
    heartbeat = QTimer(application)
    heartbeat.timeout.connect(lambda: None)
    heartbeat.start(_SIGNALS_SEEN_EVERY_MS)
    network = NetworkBack(application)
    QTimer.singleShot(0, network, network.begin)
    desk.open_first()
    code = application.exec()
    hooks.remove()
    if instance is not None:
        instance.close()
    return code


if __name__ == "__main__":
    raise SystemExit(main())
