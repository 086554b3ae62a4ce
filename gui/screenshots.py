"""`python -m gui.screenshots DIR`: pictures of the window on a practice org, light and dark, for the README.

The screens are the real ones on the real engine; only the display is Qt's offscreen one.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QLocale, QTimer
from PySide6.QtWidgets import QApplication

from gui import theme
from gui.app import prepare
from gui.desk import connect_command
from gui.engine import Engine
from gui.frame.page import PageId
from gui.practice.engine import PracticeEngine
from gui.theme import Scheme
from gui.window import MainWindow

_PATIENCE_MS = 60_000


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    application = QApplication([])
    prepare(application, Scheme.LIGHT)
    folder.mkdir(parents=True, exist_ok=True)
    _not_connected(folder)
    _practice(folder)
    return 0


def _not_connected(folder: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="opt-out-sync-pictures-") as data:
        window = _opened(MainWindow(Engine(Path(data), "main"), connect_command=connect_command(None, "main")))
        _picture(window, folder, "not-connected")
        _close(window)


def _practice(folder: Path) -> None:
    engine = PracticeEngine(None, "main")
    window = _opened(MainWindow(engine))
    panel = window.practice.panel if window.practice is not None else None
    if panel is None:
        raise RuntimeError("a practice window has its panel")
    _picture(window, folder, "first-sync")
    panel.unsubscribe.click()
    _until(lambda: window.tasks.idle)
    _collect(engine)
    panel.tick.click()
    _until(lambda: window.tasks.idle)
    window.sync_now()
    _until(lambda: window.tasks.idle)
    _picture(window, folder, "synced")
    window.go_to(PageId.PROBLEMS)
    _picture(window, folder, "problems")
    window.go_to(PageId.OVERVIEW)
    window.resize(window.minimumSize())
    _picture(window, folder, "small")
    _close(window)


def _collect(engine: PracticeEngine) -> None:
    """Unsubscribes that wait for the sync: of people in Salesforce, and of one who has no Salesforce ID."""
    from core.sync.push import unsubscribe

    linked = [person.email for person in engine.profile.store.people(limit=100) if person.contact_id]
    unsubscribe(engine.profile, [*linked[40:53], "new.name@example.com"], source="pictures", push=False)


def _picture(window: MainWindow, folder: Path, name: str) -> None:
    for scheme in Scheme:
        QApplication.setPalette(theme.palette_of(scheme))
        _until(lambda: window.tasks.idle)
        window.grab().save(str(folder / f"{name}-{scheme.value}.png"))
    QApplication.setPalette(theme.palette_of(Scheme.LIGHT))


def _opened(window: MainWindow) -> MainWindow:
    opened: list[bool] = []
    window.opened.connect(lambda: opened.append(True))
    window.show()
    window.start()
    _until(lambda: bool(opened) and window.tasks.idle)
    return window


def _close(window: MainWindow) -> None:
    closed: list[bool] = []
    window.closed.connect(lambda: closed.append(True))
    window.end()
    _until(lambda: bool(closed))


def _until(condition: Callable[[], bool]) -> None:
    deadline = QDeadlineTimer(_PATIENCE_MS)
    # QApplication.processEvents(flags, ms) gives back a reference to None too many (PySide6 6.12), so it is avoided.
    loop = QEventLoop()
    awake = QTimer()
    awake.start(50)
    loop.processEvents()
    while not condition():
        if deadline.hasExpired():
            raise TimeoutError("the window did not get there")
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


if __name__ == "__main__":
    raise SystemExit(main())
