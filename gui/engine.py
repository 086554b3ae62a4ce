"""What the window asks of the engine. Workers call it, never the GUI thread; it knows no Qt.

The heavy rooms of core (store, Salesforce, practice org) are imported by the call that first needs them, so that the
window is painted before they are loaded.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from core.clock import elapsed
from core.errors import AppError
from core.model import (
    ChangeKey,
    Connection,
    FieldChoice,
    ImportReport,
    Outcome,
    Problem,
    RunKind,
    RunState,
    RunSummary,
    RunTrigger,
)
from core.people import PeopleFilter, PersonRow
from gui.ledger import Ledger

if TYPE_CHECKING:
    from core.agent import Agent
    from core.profile import Profile
    from core.progress import Cancelled, Report
    from core.schedule.outlook import Outlook
    from core.store.search import PeopleSearch
    from core.sync.held import Approval

_PROBLEMS_SHOWN = 10_000
OUTCOMES_SHOWN = 10_000
_CATCH_UP_EVERY_S = 5.0


@dataclass(frozen=True)
class Counts:
    """People; those with a Salesforce ID; unsubscribes; those that wait to be delivered; open problems."""

    people: int = 0
    linked: int = 0
    unsubscribed: int = 0
    waiting: int = 0
    problems: int = 0


@dataclass(frozen=True)
class SyncChoice:
    """What the admin chose about the sync: the switch, the field, and the hour of the night with its zone."""

    enabled: bool = True
    field: FieldChoice = FieldChoice.EMAIL_OPT_OUT
    time: str = "20:00"
    time_zone: str = "America/Los_Angeles"


@dataclass(frozen=True)
class Snapshot:
    """Everything the first screen shows, read at one moment. `version` differs when anybody wrote something.

    `oldest_open`: when the oldest unsubscribe that is not delivered was asked for. `held`: the run whose plan waits.
    `outlook`: when the next night is, or why there is none. `needs_sign_in`: nothing is sent before somebody signs in.
    """

    version: object
    connection: Connection | None
    counts: Counts
    runs: tuple[RunSummary, ...]
    problems: tuple[Problem, ...]
    sync: SyncChoice = SyncChoice()
    oldest_open: datetime | None = None
    held: int | None = None
    outlook: Outlook | None = None
    needs_sign_in: bool = False

    @property
    def is_paused(self) -> bool:
        """Whether the nights wait."""
        return self.outlook is not None and self.outlook.pause is not None

    @property
    def open_problems(self) -> int:
        """How many there are; `problems` are the first of them."""
        return max(self.counts.problems, len(self.problems))


class Engine:
    """One profile, opened by `open` and closed by `close`.

    Attributes: `is_practice`, whether it brings a Salesforce of its own.
    """

    is_practice = False
    # A practice org that is set up already is gone with its window; only one as on its first day is there for it.
    can_set_up = True
    # People that lie ready to be imported, as a practice org brings them.
    people_file: Path | None = None

    def __init__(self, data_dir: Path | None, profile_name: str, *, with_agent: bool = False) -> None:
        """`with_agent`: what runs by itself (push, ways in, nights) runs in this program, as long as it is open."""
        self._data_dir = data_dir
        self._profile_name = profile_name
        self._profile: Profile | None = None
        self._search: PeopleSearch | None = None
        self._searched_version: object = None
        self._searched_at = -_CATCH_UP_EVERY_S
        self._with_agent = with_agent
        self._agent: Agent | None = None
        self._ledger: Ledger | None = None
        self._agents_profile: Profile | None = None
        self._asking = Lock()
        self._syncing = False

    @property
    def data_dir(self) -> Path | None:
        """The folder of all profiles that was given; None: the usual one."""
        return self._data_dir

    @property
    def profile(self) -> Profile:
        if self._profile is None:
            raise RuntimeError("the profile is not open")
        return self._profile

    def open(self, _report: Report) -> Snapshot:
        """Opens the profile. Raises AppError `profile_…`, `data_folder_…`, `settings_…`, `store_…`."""
        if self._profile is not None:
            return self.snapshot()
        from core.profile import Profile

        self._profile = Profile.open(self._data_dir, self._profile_name)
        if self._with_agent:
            self._start_agent()
        return self.snapshot()

    def _start_agent(self) -> None:
        from core.agent import agent_of
        from core.profile import Profile

        # A profile of its own: what the agent reads of the settings must not change under the window's hands.
        self._agents_profile = Profile.open(self._data_dir, self._profile_name)
        self._agent = agent_of(self._agents_profile)
        self._agent.start()

    def close(self) -> None:
        """Ends the agent and closes the profile; a second call, or one before `open`, does nothing."""
        if self._agent is not None:
            self._agent.stop()
            self._agent = None
        if self._agents_profile is not None:
            self._agents_profile.close()
            self._agents_profile = None
        if self._search is not None:
            self._search.close()
            self._search = None
        if self._profile is not None:
            self._profile.close()
            self._profile = self._ledger = None

    def snapshot(self) -> Snapshot:
        """Reads everything anew."""
        from core import settings
        from core.schedule.outlook import outlook

        version = self._version()
        store = self.profile.store
        counts = store.counts()
        saved = self.profile.settings = settings.load(self.profile.paths.settings)
        return Snapshot(
            version=version,
            connection=saved.the_connection() if saved.connection is not None else None,
            counts=Counts(counts.people, counts.linked, counts.unsubscribed, counts.waiting, counts.problems),
            runs=tuple(self._as_they_are(self._runs())),
            problems=tuple(store.problems()[:_PROBLEMS_SHOWN]),
            sync=SyncChoice(saved.sync.enabled, saved.sync.field, saved.sync.time, saved.sync.time_zone),
            oldest_open=store.oldest_open_unsubscribe(),
            held=store.held.waiting_run(),
            outlook=outlook(self.profile),
            needs_sign_in=self.profile.sign_in_again() is not None,
        )

    def _runs(self) -> list[RunSummary]:
        if self._ledger is None:
            self._ledger = Ledger(self.profile.store.recent_runs, self.profile.store.run)
        return self._ledger.runs(self.profile.clock())

    def changed_since(self, known: object) -> Snapshot | None:
        """A new snapshot where any process wrote something since `known`, else None. Cheap enough for each second."""
        return self.snapshot() if self._version() != known else None

    def outcomes(self, run_id: int, limit: int = OUTCOMES_SHOWN) -> list[Outcome]:
        """What a run did to each record, the first `limit`."""
        return self.profile.store.outcomes(run_id, limit)

    def people_ids(self, typed: str, wanted: PeopleFilter, limit: int | None) -> array[int]:
        """Who is shown, in the order of their addresses: those of the filter, and found by what was typed."""
        view = self.profile.store.people_view
        if not typed.strip():
            return view.ids(wanted, limit)
        search = self._people_search()
        self._catch_up(search)
        found = search.ids(typed)
        if wanted is PeopleFilter.EVERYBODY:
            return array("q", found)
        allowed = set(view.ids(wanted))
        return array("q", (id_ for id_ in found if id_ in allowed))

    def people_rows(self, ids: Sequence[int]) -> list[PersonRow]:
        return self.profile.store.people_view.rows(ids)

    def _catch_up(self, search: PeopleSearch) -> None:
        """Looks for new people where somebody wrote something, and not with each letter: it reads all of them."""
        version, now = self.profile.store.data_version(), elapsed()
        if version != self._searched_version and now - self._searched_at > _CATCH_UP_EVERY_S:
            search.catch_up()
            self._searched_version, self._searched_at = version, elapsed()

    def _people_search(self) -> PeopleSearch:
        from core.store.search import PeopleSearch

        if self._search is None:
            self._search = PeopleSearch(self.profile.store.database, self.profile.paths.search)
        return self._search

    def sync(
        self,
        report: Report,
        cancelled: Cancelled,
        approval: Approval | None = None,
        exclude: frozenset[ChangeKey] = frozenset(),
    ) -> RunSummary:
        """The two-way sync, as from any other place; `approval` passes the brake, `exclude` leaves changes out.

        Raises AppError `run_under_way`, `not_connected`, and others.
        """
        from core.sync.held import NOTHING
        from core.sync.nightly import sync

        self.fresh_profile()
        with self._asking:
            self._syncing = True
        try:
            return sync(
                self.profile,
                trigger=RunTrigger.WINDOW,
                report=report,
                cancelled=cancelled,
                approval=approval or NOTHING,
                exclude=exclude,
            ).run
        finally:
            self._syncing = False

    def import_people(self, path: Path, report: Report, cancelled: Cancelled) -> ImportReport | None:
        """Adds the people of a file; None where it was cancelled, and then nothing changed."""
        from core.intake.people import import_people
        from core.progress import RunCancelled

        try:
            return import_people(self.profile, path, report=report, cancelled=cancelled)
        except RunCancelled:
            return None

    def _as_they_are(self, runs: list[RunSummary]) -> list[RunSummary]:
        """A sync whose process died stays "running" in the store until the next one starts; the screen knows better."""
        if self._a_sync_lives(runs):
            return runs
        return [
            replace(run, state=RunState.INTERRUPTED, reason="interrupted")
            if run.kind is RunKind.SYNC and run.state is RunState.RUNNING
            else run
            for run in runs
        ]

    def _a_sync_lives(self, runs: list[RunSummary]) -> bool:
        """Whether somebody holds the claim of the sync; asked only where a run says that it is running."""
        from core.sync.lock import only_one_run

        if not any(run.kind is RunKind.SYNC and run.state is RunState.RUNNING for run in runs):
            return False
        with self._asking:
            if self._syncing:
                return True
            try:
                with only_one_run(self.profile, RunKind.SYNC):
                    return False
            except AppError as error:
                if error.code != "run_under_way":
                    raise
                return True

    def fresh_profile(self) -> Profile:
        """The profile with the settings as they are now: the command line may have changed them meanwhile."""
        from core import settings

        self.profile.settings = settings.load(self.profile.paths.settings)
        return self.profile

    def _version(self) -> object:
        changed = [_changed_at(path) for path in (self.profile.paths.settings, self.profile.paths.sign_in_again)]
        # The newest sync alone: a process that died changes nothing in the store.
        newest = [run for run in self.profile.store.recent_runs(1) if run.state is RunState.RUNNING]
        return changed, self.profile.store.data_version(), self._a_sync_lives(newest)


def _changed_at(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except FileNotFoundError:
        return 0
