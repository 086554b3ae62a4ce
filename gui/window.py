"""The window of one profile: it opens and closes the engine, shows what it knows, and starts the work."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent

from core import clock
from core.clock import Clock
from core.errors import AppError
from core.model import Progress
from core.paths import DEFAULT_PROFILE
from gui.dashboard.overview import OverviewPage
from gui.dashboard.syncing import Syncing
from gui.engine import Engine, Snapshot
from gui.failures import show_failure, words_of
from gui.frame.page import Means, PageId
from gui.frame.shell import Shell
from gui.importing import Importing
from gui.jobs import Jobs
from gui.nights import Nights
from gui.setup import Setup
from gui.status import Level, Need, Status, need_of
from gui.tasks import Latest, Tasks, Worker
from gui.theme import app_icon
from gui.watch import Watch

if TYPE_CHECKING:
    from gui.practice.controller import PracticeController


class MainWindow(Shell):
    """One profile. Close it to end everything that it started.

    Signals:
        closed: the workers have ended and the engine is closed.
        practice_wanted: somebody asked for a practice window.
        opened: the profile is open and shown.
        snapshot_shown(Snapshot): something newer is shown.
        status_changed(Status): another sentence stands at the top.
        profile_wanted(name): the window of another profile.
        language_chosen(Language or None): the screens shall speak it from now on.

    Attributes: `closed_by_hand`: called when somebody closes the window; it hides it, or lets it `leave`.
    """

    closed = Signal()
    practice_wanted = Signal()
    opened = Signal()
    snapshot_shown = Signal(object)
    status_changed = Signal(object)
    profile_wanted = Signal(str)
    language_chosen = Signal(object)

    def __init__(
        self,
        engine: Engine,
        *,
        profile_name: str = DEFAULT_PROFILE,
        connect_command: str = "optoutctl connect",
        now: Clock = clock.now,
    ) -> None:
        super().__init__()
        self.profile_name = profile_name
        self.closed_by_hand: Callable[[MainWindow], None] = MainWindow.leave
        self._heir: Callable[[Engine], None] | None = None
        self._engine = engine
        self._snapshot: Snapshot | None = None
        self._closing = False
        self._ended = False
        self.tasks = Tasks(self._show_failure, self)
        self.tasks.became_idle.connect(self._on_idle)
        self.jobs = Jobs(engine, self.tasks, self)
        self.means = means = Means(
            engine,
            self.tasks,
            self.jobs,
            self._show_failure,
            now,
            self.refresh,
            self.go_to,
            self._choose_people,
            self.sync_now,
            self._check_again,
            self.snapshot_shown,
        )
        self.syncing = Syncing(means, self)
        self.importing = Importing(means, self)
        self.nights = Nights(means, self)
        self.setup = Setup(engine, self.tasks, self)
        self.overview = OverviewPage(means, connect_command, self)
        self.practice: PracticeController | None = None
        if engine.is_practice:
            from gui.practice.controller import practice_of

            self.practice = practice_of(means, self.jobs, self)
            self.overview.add_beside(self.practice.panel)
            self.syncing.after_sync = self.practice.look_whether_arrived
        practice = self.practice is not None
        title = self.tr("Opt-Out Sync practice") if practice else self.tr("Opt-Out Sync")
        if profile_name != DEFAULT_PROFILE:
            # Sandbox and production side by side are told apart in the list of windows.
            title = f"{title} – {profile_name}"
        # The other pages are made after the first paint.
        self.lay_out(title, self.overview, practice=practice)
        self._connect()
        self.watch = Watch(engine, self.tasks, lambda: None if self._closing else self._snapshot, self)
        self.watch.changed.connect(self.show_snapshot)
        self.watch.failed.connect(self._on_look_failed)

    @property
    def is_new(self) -> bool:
        """Whether the profile was never connected to an org."""
        return self._snapshot is not None and self._snapshot.connection is None

    @property
    def is_ending(self) -> bool:
        """Whether it was told to end, and only waits for what is in hand."""
        return self._closing

    # -- opening ---------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Makes the other pages and opens the profile; call it once, after the window is shown."""
        self.setWindowIcon(app_icon())
        self._add_pages()
        report = Latest[Progress](self.tasks, lambda progress: self.overview.show_progress(progress, can_cancel=False))
        worker = Worker.STORE if self.practice is None else Worker.NETWORK
        self.jobs.hold()
        self.tasks.start(lambda: self._engine.open(report), self._on_opened, worker=worker, failed=self._on_not_opened)

    def _add_pages(self) -> None:
        from gui.pages import Pages

        self.standing = self.overview.complete()
        self.standing.link_wanted.connect(self.show_unlinked)
        self.standing.set_up_wanted.connect(self.open_setup)
        self.overview.first_steps.import_wanted.connect(self.importing.choose_file)
        self.overview.first_steps.practice_wanted.connect(self.practice_wanted)
        self.overview.first_steps.set_up_wanted.connect(self.open_setup)
        self.overview.links.page_wanted.connect(self.go_to)
        self.overview.links.run_wanted.connect(self._show_run)
        self.overview.links.sign_in_wanted.connect(self._show_sign_in)
        self.others = Pages(self)
        self.add_pages(self.others.by_id)

    def _on_opened(self, snapshot: Snapshot) -> None:
        self.jobs.free()
        if self.practice is not None:
            self.practice.set_ready()
        self.show_snapshot(snapshot)
        self.watch.start()
        self.set_ready()
        self.opened.emit()

    def _on_not_opened(self, error: Exception) -> None:
        self.jobs.free()
        words = words_of(error)
        self.overview.show_status(Status(f"{words.title}.", words.body, Level.PROBLEM))
        self._show_failure(error)

    # -- showing ---------------------------------------------------------------------------------------------------

    def _show_run(self, run_id: int) -> None:
        self.others.history.history.show_run(run_id)
        self.go_to(PageId.HISTORY)

    def _show_sign_in(self) -> None:
        self.go_to(PageId.SETTINGS)
        self.others.settings.show_connection()

    def show_unlinked(self) -> None:
        """The people who have no Salesforce ID."""
        from core.people import PeopleFilter

        self.others.people.show_filter(PeopleFilter.NO_SALESFORCE_ID)
        self.go_to(PageId.PEOPLE)

    def _on_look_failed(self, error: Exception) -> None:
        """Told in the sentence and not in a dialog, which would come again each second."""
        if not self.jobs.running:
            words = words_of(error)
            self.overview.show_status(Status(f"{words.title}.", words.body, Level.PROBLEM))

    def refresh(self, then: Callable[[], None] | None = None) -> None:
        """Reads everything anew."""

        def shown(snapshot: Snapshot) -> None:
            self.show_snapshot(snapshot)
            if then is not None and not self._closing:
                then()

        self.tasks.start(self._engine.snapshot, shown, worker=Worker.STORE)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        self._snapshot = self.syncing.snapshot = self.nights.snapshot = snapshot
        self.strip.show_connection(snapshot.connection)
        self.navigation.show_count(PageId.PROBLEMS, snapshot.open_problems)
        # Before the sentence is shown: the tray asks with it what can be done.
        self._set_actions()
        for page in self.pages.values():
            page.show_snapshot(snapshot)
        self.snapshot_shown.emit(snapshot)

    def _set_actions(self) -> None:
        ready = self._snapshot is not None and not self.jobs.running
        missing = {Need.CONNECTION, Need.PEOPLE}
        can_sync = ready and self._snapshot is not None and need_of(self._snapshot) not in missing
        self.menus.sync.setEnabled(can_sync)
        self.menus.preview.setEnabled(can_sync)
        self.menus.import_people.setEnabled(ready)
        self.menus.set_up.setEnabled(ready and self._engine.can_set_up)
        self.menus.diagnostic.setEnabled(self._snapshot is not None)

    def _check_again(self) -> None:
        if self.overview.standing is not None and not self._closing:
            self.overview.standing.checking.ask()

    def _on_set_up(self) -> None:
        if not self._closing:
            self.refresh()
            self._check_again()

    def open_setup(self) -> None:
        """The wizard, from the beginning or from what is set up."""
        if not self._closing and self._snapshot is not None and self._engine.can_set_up:
            self.setup.open()

    # -- the work --------------------------------------------------------------------------------------------------

    def sync_now(self) -> None:
        """Starts a sync, if no work of this window is under way."""
        if not self._closing and self.menus.sync.isEnabled():
            self.syncing.sync()

    def preview(self) -> None:
        """Shows what a sync would do."""
        if not self._closing and self.menus.sync.isEnabled():
            self.syncing.preview()

    def _choose_people(self) -> None:
        self.importing.choose_file()

    def _on_began(self) -> None:
        for page in self.pages.values():
            page.busy_changed(busy=True)
        self._set_actions()

    def _on_ended(self) -> None:
        for page in self.pages.values():
            page.busy_changed(busy=False)
        self._set_actions()

    def _on_refused(self) -> None:
        self._show_failure(AppError("run_under_way"))

    # -- closing ---------------------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        if self._ended:
            event.accept()
            return
        event.ignore()
        if not self._closing:
            self.closed_by_hand(self)

    def leave(self) -> None:
        """Ends the window; asks before, where something would be lost or is under way."""
        if PageId.SETTINGS in self.pages and self.others.settings.is_changed:
            from gui.closing import ask_whether_to_lose

            self.go_to(PageId.SETTINGS)
            ask_whether_to_lose(self, self._leave_work)
        else:
            self._leave_work()

    def _leave_work(self) -> None:
        if (self.jobs.running and self._snapshot is not None) or self.setup.is_writing:
            from gui.closing import ask_whether_to_stop

            ask_whether_to_stop(self, self.end)
        else:
            self.end()

    def end(self) -> None:
        """Stops what is under way, then closes; returns at once."""
        if self._closing:
            return
        self._closing = self.nights.closing = True
        self.watch.stop()
        self.jobs.end()
        self.setup.stop()
        if self.overview.standing is not None:
            self.overview.standing.checking.stop()
        self.hide()
        self.help.close()
        self._on_idle()

    def hand_over(self, heir: Callable[[Engine], None]) -> None:
        """Ends this window but not its engine, which `heir` gets; work that is under way comes to its end first."""
        self._heir = heir
        if self.jobs.running:
            self.jobs.ended.connect(self.end)
        else:
            self.end()

    def _on_idle(self) -> None:
        """Runs when the last job has ended, so nothing waits here for long."""
        if not self._closing or self._ended or not self.tasks.idle or self.setup.wizard is not None:
            return
        self._ended = True
        self.tasks.stop()
        if self._heir is not None:
            self._heir(self._engine)
        else:
            self._engine.close()
        self.close()
        self.closed.emit()
        self.deleteLater()

    # -- putting together ------------------------------------------------------------------------------------------

    def _show_failure(self, error: BaseException) -> None:
        if not self._closing:
            dialog = show_failure(self, error)
            if isinstance(error, AppError):
                return
            from gui.report import ReportDialog

            if isinstance(dialog, ReportDialog):
                dialog.diagnostic_wanted.connect(self.show_diagnostic)
                # Of a profile that could not be opened nothing can be told.
                dialog.diagnostic.setVisible(self._snapshot is not None)

    def report(self, error: BaseException) -> None:
        """Shows what nobody caught."""
        self._show_failure(error)

    def show_diagnostic(self) -> None:
        """Opens the diagnostic file, to read and to save."""
        if self._snapshot is not None and not self._closing:
            from gui.diagnostic import DiagnosticDialog

            DiagnosticDialog(self.means, self).open()

    def show_about(self) -> None:
        """Opens the version, the changes and the licences."""
        if not self._closing:
            from gui.about import AboutDialog

            AboutDialog(self.tasks, self._engine.data_dir, self).open()

    def _connect(self) -> None:
        self.overview.status_shown.connect(self.status_changed)
        self.overview.status_shown.connect(lambda status: self.strip.show_sentence(status.text))
        self.overview.header.sync_wanted.connect(self.sync_now)
        self.overview.header.preview_wanted.connect(self.preview)
        self.overview.header.pause_wanted.connect(self.nights.pause)
        self.overview.header.resume_wanted.connect(self.nights.resume)
        self.overview.header.cancel_wanted.connect(self.jobs.cancel)
        self.menus.set_up.triggered.connect(self.open_setup)
        self.setup.changed.connect(self._on_set_up)
        self.setup.ended.connect(self._on_idle)
        self.jobs.began.connect(self._on_began)
        self.jobs.ended.connect(self._on_ended)
        self.jobs.progressed.connect(
            lambda progress: self.overview.show_progress(progress, can_cancel=not self.jobs.stopping)
        )
        self.jobs.refused.connect(self._on_refused)
        self.syncing.status_wanted.connect(self.overview.show_status)
        self.overview.header.held_wanted.connect(self.syncing.show_held)
        self.menus.sync.triggered.connect(self.sync_now)
        self.menus.preview.triggered.connect(self.preview)
        self.menus.diagnostic.triggered.connect(self.show_diagnostic)
        self.menus.about.triggered.connect(self.show_about)
        self.menus.import_people.triggered.connect(self.importing.choose_file)
        self.menus.practice.triggered.connect(self.practice_wanted)
