"""`python -m gui.screenshots DIR`: every screen, light and dark, in every language, on a practice org.

The screens are the real ones on the real engine; only the display is Qt's offscreen one. `--best`: the few for the
README, in English.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QLocale, QTimer
from PySide6.QtWidgets import QApplication, QWidget, QWizard

from core.model import Language
from core.people import PeopleFilter, PersonRow
from core.setup.wizard.steps import ORDER, Step
from gui import languages, theme
from gui.app import prepare
from gui.connect_command import connect_command
from gui.engine import Engine
from gui.frame.page import PageId
from gui.practice.engine import PracticeEngine, PracticeSize
from gui.scenes import Scene, dialog_scenes, page_scenes
from gui.theme import Scheme
from gui.window import MainWindow
from gui.wizard.check import CheckPage
from gui.wizard.confirm import ConfirmPage
from gui.wizard.dialog import SetupWizard

_PATIENCE_MS = 60_000
_LOCALES = {
    Language.ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.UnitedStates),
    Language.SPANISH: QLocale(QLocale.Language.Spanish, QLocale.Country.Spain),
    Language.PORTUGUESE: QLocale(QLocale.Language.Portuguese, QLocale.Country.Brazil),
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--best", action="store_true", help="the few for the README, in English")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    prepare(application, Scheme.LIGHT, Language.ENGLISH)
    options.folder.mkdir(parents=True, exist_ok=True)
    if options.best:
        _speak(Language.ENGLISH)
        _not_connected(options.folder)
        _practice(options.folder)
    else:
        _everything(options.folder)
    return 0


def _everything(folder: Path) -> None:
    """Files `LANGUAGE/SCREEN-SCHEME.png`."""
    engine, fed = PracticeEngine(None, "main"), False
    for language in Language:
        _speak(language)
        place = folder / language.value
        place.mkdir(exist_ok=True)
        _not_connected(place)
        window = _opened(MainWindow(engine))
        if not fed:
            _feed(engine, window)
            fed = True
        for scene in [*page_scenes(window), *dialog_scenes(window.means, _first_person(engine))]:
            _scene(window, scene, place)
        _hand_over(window)
        _wizard(place)
    engine.close()


def _speak(language: Language) -> None:
    languages.install(language)
    QLocale.setDefault(_LOCALES[language])


def _feed(engine: PracticeEngine, window: MainWindow) -> None:
    """Something on every page: a sync in both directions, a problem, a hand-over to come."""
    _collect(engine)
    window.sync_now()
    _until(lambda: window.tasks.idle)


def _first_person(engine: Engine) -> PersonRow:
    ids = engine.people_ids("", PeopleFilter.UNSUBSCRIBED, 1)
    return engine.people_rows(list(ids))[0]


def _scene(window: MainWindow, scene: Scene, folder: Path) -> None:
    shown = scene.open(window)
    _until(lambda: window.tasks.idle)
    _in_both(shown, window, folder, scene.name)
    if shown is not window:
        shown.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _not_connected(folder: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="opt-out-sync-pictures-") as data:
        window = _opened(MainWindow(Engine(Path(data), "main"), connect_command=connect_command(None, "main")))
        _in_both(window, window, folder, "not-connected")
        _close(window)


def _wizard(folder: Path) -> None:
    """The set-up, page by page, on a practice org as on its first day."""
    window = _opened(MainWindow(PracticeEngine(None, "main", PracticeSize(contacts=40, leads=20), first_day=True)))
    window.open_setup()
    _until(lambda: window.setup.wizard is not None)
    wizard = window.setup.wizard
    if wizard is None:
        raise RuntimeError("the wizard is open")
    for step in ORDER:
        _until(partial(_stands_at, wizard, step))
        _in_both(wizard, window, folder, _name(step))
        # The page may have begun to read something meanwhile.
        _until(partial(_stands_at, wizard, step))
        _answer(wizard)
        _until(lambda: not wizard.machine.busy)
        if wizard.machine.step is step and step is not Step.DONE:
            # It stays to show which people of the file were not taken.
            _in_both(wizard, window, folder, _name(step))
            _answer(wizard)
    wizard.button(QWizard.WizardButton.FinishButton).click()
    _until(lambda: window.setup.wizard is None)
    _close(window)


def _name(step: Step) -> str:
    return f"wizard-{ORDER.index(step) + 1:02}-{step.value}"


def _stands_at(wizard: SetupWizard, step: Step) -> bool:
    return wizard.machine.step is step and not wizard.machine.busy


def _answer(wizard: SetupWizard) -> None:
    """What an admin does on this page, and Next."""
    page = wizard.page_now
    if isinstance(page, CheckPage):
        page.grant.click()
        page.layouts.add_all.click()
    elif isinstance(page, ConfirmPage):
        page.yes.click()
    if wizard.machine.step is Step.REVIEW:
        wizard.button(QWizard.WizardButton.CommitButton).click()
    elif wizard.machine.step is not Step.DONE:
        wizard.button(QWizard.WizardButton.NextButton).click()


def _practice(folder: Path) -> None:
    engine = PracticeEngine(None, "main")
    window = _opened(MainWindow(engine))
    panel = window.practice.panel if window.practice is not None else None
    if panel is None:
        raise RuntimeError("a practice window has its panel")
    _in_both(window, window, folder, "first-sync")
    panel.unsubscribe.click()
    _until(lambda: window.tasks.idle)
    _collect(engine)
    panel.tick.click()
    _until(lambda: window.tasks.idle)
    window.sync_now()
    _until(lambda: window.tasks.idle)
    for page_id, name in ((PageId.OVERVIEW, "synced"), (PageId.PEOPLE, "people"), (PageId.PROBLEMS, "problems")):
        window.go_to(page_id)
        _until(lambda: window.tasks.idle)
        _in_both(window, window, folder, name)
    window.go_to(PageId.OVERVIEW)
    window.resize(window.minimumSize())
    _in_both(window, window, folder, "small")
    _close(window)


def _collect(engine: PracticeEngine) -> None:
    """Unsubscribes that wait for the sync: of people in Salesforce, and of one who has no Salesforce ID."""
    from core.sync.push import unsubscribe

    linked = [person.email for person in engine.profile.store.people(limit=100) if person.contact_id]
    unsubscribe(engine.profile, [*linked[40:53], "new.name@example.com"], source="pictures", push=False)


def _in_both(shown: QWidget, window: MainWindow, folder: Path, name: str) -> None:
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        QApplication.setPalette(theme.palette_of(scheme))
        _until(lambda: window.tasks.idle)
        # Once for what comes into sight and is then asked for, once with the answer.
        shown.grab()
        _until(lambda: window.tasks.idle)
        shown.grab().save(str(folder / f"{name}-{scheme.value}.png"))
    QApplication.setPalette(theme.palette_of(Scheme.LIGHT))


def _opened(window: MainWindow) -> MainWindow:
    opened: list[bool] = []
    window.opened.connect(lambda: opened.append(True))
    window.show()
    window.start()
    _until(lambda: bool(opened) and window.tasks.idle)
    return window


def _hand_over(window: MainWindow) -> None:
    """Ends the window and keeps its engine for the next one."""
    taken: list[Engine] = []
    window.hand_over(taken.append)
    _until(lambda: bool(taken))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


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
