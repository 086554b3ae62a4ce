"""The window: puts the parts together, sends work to the workers, and shows what comes back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QMessageBox,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from core import clock
from core.clock import Clock
from core.errors import AppError
from core.model import ImportReport, Outcome, Phase, Progress, RunSummary
from gui.dashboard.first_steps import FirstSteps
from gui.dashboard.header import Header
from gui.dashboard.history import History
from gui.dashboard.org_strip import OrgStrip
from gui.dashboard.problems import Problems
from gui.engine import Engine, Snapshot
from gui.failures import show_failure, words_of
from gui.formats import number
from gui.import_report import ImportReportDialog
from gui.menus import Menus
from gui.practice.engine import PracticeEngine, PracticePerson
from gui.practice.panel import PracticePanel
from gui.status import Level, Need, Status, need_of, status_of
from gui.tasks import Latest, Tasks, Worker
from gui.theme import GRID, app_icon

_LOOK_EVERY_MS = 1_000
_SIZE = (130 * GRID, 84 * GRID)
_SMALLEST = (640, 480)


class MainWindow(QMainWindow):
    """One profile. Close it to end everything that it started.

    Signals:
        closed: the workers have ended and the engine is closed.
        practice_wanted: somebody asked for a practice window.
        opened: the profile is open and shown.
    """

    closed = Signal()
    practice_wanted = Signal()
    opened = Signal()

    def __init__(self, engine: Engine, *, connect_command: str = "optoutctl connect", now: Clock = clock.now) -> None:
        super().__init__()
        self._engine = engine
        self._now = now
        self._snapshot: Snapshot | None = None
        self._stop = Event()
        self._running = False
        self._looking = False
        self._closing = False
        self._ended = False
        self._awaited: PracticePerson | None = None
        self.tasks = Tasks(self._show_failure, self)
        self.tasks.became_idle.connect(self._on_idle)
        self.practice = PracticePanel(self) if isinstance(engine, PracticeEngine) else None
        self.header = Header(self)
        self.first_steps = FirstSteps(connect_command, self)
        self.history = History(self)
        self.problems = Problems(self)
        self.tabs = QTabWidget(self)
        self.pages = QStackedWidget(self)
        self.strip = OrgStrip(practice=self.practice is not None, parent=self)
        self.menus = Menus(self)
        self._lay_out()
        self._connect()
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOK_EVERY_MS)
        self._clock.timeout.connect(self.look)

    # -- opening ---------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Opens the profile; call it once, after the window is shown."""
        report = Latest[Progress](self.tasks, lambda progress: self.header.show_progress(progress, can_cancel=False))
        worker = Worker.STORE if self.practice is None else Worker.NETWORK
        self._running = True
        self.tasks.start(lambda: self._engine.open(report), self._on_opened, worker=worker, failed=self._on_not_opened)

    def _on_opened(self, snapshot: Snapshot) -> None:
        self._running = False
        if isinstance(self._engine, PracticeEngine) and self.practice is not None:
            self.practice.set_ready(self._engine.page_url)
        self.show_snapshot(snapshot)
        self._clock.start()
        self.header.sync.setFocus()
        self.opened.emit()

    def _on_not_opened(self, error: Exception) -> None:
        self._running = False
        words = words_of(error)
        self.header.show_idle(Status(f"{words.title}.", words.body, Level.PROBLEM), can_sync=False)
        self._show_failure(error)

    # -- showing ---------------------------------------------------------------------------------------------------

    def look(self) -> None:
        """Shows what other processes wrote; the poll calls it each second."""
        if self._looking or self._closing or self._snapshot is None:
            return
        self._looking = True
        known = self._snapshot.version
        self.tasks.start(
            lambda: self._engine.changed_since(known), self._on_looked, worker=Worker.STORE, failed=self._on_look_failed
        )

    def _on_looked(self, snapshot: Snapshot | None) -> None:
        self._looking = False
        if snapshot is not None:
            self.show_snapshot(snapshot)

    def _on_look_failed(self, error: Exception) -> None:
        """Told in the sentence and not in a dialog, which would come again each second."""
        self._looking = False
        if not self._running:
            words = words_of(error)
            self.header.show_idle(Status(f"{words.title}.", words.body, Level.PROBLEM), can_sync=True)

    def refresh(self, then: Callable[[], None] | None = None) -> None:
        """Reads everything anew."""

        def shown(snapshot: Snapshot) -> None:
            self.show_snapshot(snapshot)
            if then is not None:
                then()

        self.tasks.start(self._engine.snapshot, shown, worker=Worker.STORE)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        need = need_of(snapshot)
        self.strip.show_connection(snapshot.connection)
        self.history.show_runs(snapshot.runs)
        self.problems.show_problems(snapshot.problems)
        count = len(snapshot.problems)
        title = self.tr("P&roblems ({number})").format(number=number(count)) if count else self.tr("P&roblems")
        self.tabs.setTabText(1, title)
        set_up = need in {Need.CONNECTION, Need.PEOPLE}
        self.first_steps.show_need(need)
        self.pages.setCurrentWidget(self.first_steps if set_up else self.tabs)
        if not self._running:
            self._show_status()

    def _show_status(self, status: Status | None = None) -> None:
        if self._snapshot is None:
            return
        can_sync = need_of(self._snapshot) not in {Need.CONNECTION, Need.PEOPLE}
        self.header.show_idle(status or status_of(self._snapshot, self._now()), can_sync=can_sync)
        self.menus.sync.setEnabled(can_sync)
        self.menus.import_people.setEnabled(True)
        if self.practice is not None:
            self.practice.set_busy(busy=False)

    def _on_outcomes_wanted(self, run_id: int) -> None:
        def shown(outcomes: list[Outcome]) -> None:
            self.history.show_outcomes(run_id, outcomes)

        self.tasks.start(lambda: self._engine.outcomes(run_id), shown, worker=Worker.STORE)

    # -- the one action --------------------------------------------------------------------------------------------

    def sync_now(self) -> None:
        """Starts a sync, if none of this window is under way."""
        if self._running or self._closing or not self.menus.sync.isEnabled():
            return
        report = self._begin(Phase.CONNECTING)
        self.tasks.start(
            lambda: self._engine.sync(report, self._stop.is_set),
            self._on_synced,
            worker=Worker.NETWORK,
            failed=self._on_sync_failed,
        )

    def cancel(self) -> None:
        """Asks the work that is under way to stop between two steps."""
        self._stop.set()

    def _begin(self, phase: Phase) -> Latest[Progress]:
        self._running = True
        self._stop.clear()
        self.header.ready_to_cancel()
        self.menus.sync.setEnabled(False)
        self.menus.import_people.setEnabled(False)
        if self.practice is not None:
            self.practice.set_busy(busy=True)
        # At once, so that the press is answered before the worker has begun.
        self._on_progress(Progress(phase))
        return Latest(self.tasks, self._on_progress)

    def _on_progress(self, progress: Progress) -> None:
        if self._running:
            self.header.show_progress(progress, can_cancel=not self._stop.is_set())

    def _on_synced(self, _run: RunSummary) -> None:
        self._running = False
        self.refresh(self._ask_whether_arrived)

    def _on_sync_failed(self, error: Exception) -> None:
        self._running = False
        if isinstance(error, AppError) and error.code == "run_under_way":
            words = words_of(error)
            self._show_status(Status(f"{words.title}.", words.body, Level.BUSY))
            return
        self.refresh()
        self._show_failure(error)

    # -- people ----------------------------------------------------------------------------------------------------

    def choose_people_file(self) -> None:
        """Asks for a file and imports it."""
        dialog = QFileDialog(self, self.tr("Import people"))
        dialog.setNameFilters([self.tr("People (*.csv *.tsv *.txt *.xlsx *.xls *.ods)"), self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.import_people(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def import_people(self, path: Path) -> None:
        if self._running or self._closing:
            return
        report = self._begin(Phase.IMPORTING)
        self.tasks.start(
            lambda: self._engine.import_people(path, report, self._stop.is_set),
            self._on_imported,
            worker=Worker.NETWORK,
            failed=self._on_import_failed,
        )

    def _on_imported(self, report: ImportReport | None) -> None:
        self._running = False
        self.refresh()
        if report is not None:
            ImportReportDialog(report, self).open()

    def _on_import_failed(self, error: Exception) -> None:
        self._running = False
        self._show_status()
        self._show_failure(error)

    # -- practice --------------------------------------------------------------------------------------------------

    def _practice_step(
        self, work: Callable[[PracticeEngine], PracticePerson | None], show: Callable[[PracticePerson | None], None]
    ) -> None:
        engine, panel = self._engine, self.practice
        if not isinstance(engine, PracticeEngine) or panel is None or self._running:
            return
        panel.set_busy(busy=True)

        def done(person: PracticePerson | None) -> None:
            panel.set_busy(busy=self._running)
            show(person)
            self.refresh()

        def failed(error: Exception) -> None:
            panel.set_busy(busy=self._running)
            self._show_failure(error)

        self.tasks.start(lambda: work(engine), done, worker=Worker.NETWORK, failed=failed)

    def _on_ticked(self, person: PracticePerson | None) -> None:
        self._awaited = person
        if self.practice is not None:
            self.practice.show_ticked(person)

    def _ask_whether_arrived(self) -> None:
        engine, panel, person = self._engine, self.practice, self._awaited
        if not isinstance(engine, PracticeEngine) or panel is None or person is None:
            return

        def done(arrived: bool) -> None:
            if arrived:
                self._awaited = None
                panel.show_arrived(person)

        self.tasks.start(lambda: engine.is_unsubscribed_here(person.address), done, worker=Worker.STORE)

    # -- closing ---------------------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        if self._ended:
            event.accept()
            return
        event.ignore()
        if self._closing:
            return
        if self._running and self._snapshot is not None:
            self._ask_before_closing()
        else:
            self.end()

    def end(self) -> None:
        """Stops what is under way, then closes; returns at once."""
        if self._closing:
            return
        self._closing = True
        self._clock.stop()
        self._stop.set()
        self.hide()
        self._on_idle()

    def _ask_before_closing(self) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("Opt-Out Sync"))
        box.setText(self.tr("Work is under way"))
        box.setInformativeText(
            self.tr("It can stop between two steps. What was done stands, and the next sync does the rest.")
        )
        stop = box.addButton(self.tr("&Stop and close"), QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(self.tr("&Keep it open"), QMessageBox.ButtonRole.RejectRole)
        for button in (stop, stay):
            button.setAccessibleName(button.text().replace("&", ""))
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        stop.clicked.connect(self.end)
        box.open()

    def _on_idle(self) -> None:
        """Runs when the last job has ended, so nothing waits here for long."""
        if not self._closing or self._ended or not self.tasks.idle:
            return
        self._ended = True
        self.tasks.stop()
        self._engine.close()
        self.close()
        self.closed.emit()
        self.deleteLater()

    # -- putting together ------------------------------------------------------------------------------------------

    def _show_failure(self, error: Exception) -> None:
        if not self._closing:
            show_failure(self, error)

    def _lay_out(self) -> None:
        title = self.tr("Opt-Out Sync")
        self.setWindowTitle(self.tr("Opt-Out Sync practice") if self.practice is not None else title)
        self.setWindowIcon(app_icon())
        self.resize(*_SIZE)
        self.setMinimumSize(*_SMALLEST)
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Lists"))
        self.tabs.tabBar().setAccessibleName(self.tr("Lists"))
        self.tabs.addTab(self.history, self.tr("&History"))
        self.tabs.addTab(self.problems, self.tr("P&roblems"))
        self.pages.addWidget(self.tabs)
        self.pages.addWidget(self.first_steps)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.setContentsMargins(2 * GRID, 0, 0 if self.practice is not None else 2 * GRID, 0)
        middle.addWidget(self.pages, 1)
        if self.practice is not None:
            middle.addWidget(self.practice)
        central = QWidget(self)
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(middle, 1)
        column.addWidget(self.strip)
        self.setCentralWidget(central)

    def _connect(self) -> None:
        self.header.sync_wanted.connect(self.sync_now)
        self.header.cancel_wanted.connect(self.cancel)
        self.history.outcomes_wanted.connect(self._on_outcomes_wanted)
        self.first_steps.import_wanted.connect(self.choose_people_file)
        self.first_steps.practice_wanted.connect(self.practice_wanted)
        self.menus.sync.triggered.connect(self.sync_now)
        self.menus.import_people.triggered.connect(self.choose_people_file)
        self.menus.practice.triggered.connect(self.practice_wanted)
        self.menus.close.triggered.connect(self.close)
        if self.practice is not None:
            panel = self.practice
            panel.unsubscribe_wanted.connect(
                lambda: self._practice_step(lambda engine: engine.unsubscribe_somebody(), panel.show_pushed)
            )
            panel.tick_wanted.connect(
                lambda: self._practice_step(lambda engine: engine.tick_somebody(), self._on_ticked)
            )
