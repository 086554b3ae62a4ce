"""What every page of the window is: a widget with an id, fed by snapshots, with the same means to work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from core.clock import Clock
from gui.engine import Engine, Snapshot
from gui.jobs import Jobs
from gui.tasks import Tasks


class PageId(StrEnum):
    """The entries of the navigation, in their order."""

    OVERVIEW = "overview"
    PEOPLE = "people"
    PROBLEMS = "problems"
    DIFFERENCES = "differences"
    HISTORY = "history"
    WAYS_IN = "ways-in"
    SETTINGS = "settings"


class Refresh(Protocol):
    def __call__(self, then: Callable[[], None] | None = None) -> None: ...


@dataclass(frozen=True)
class Means:
    """What a page works with. It is made once for the window.

    Attributes: `engine` (call it through `tasks` only), `tasks`, `jobs` (long work with progress and cancel),
    `show_failure(error)`, `now`, `refresh(then)` (reads everything anew after something was written), `go_to(page_id)`,
    `choose_people()` (asks for a people file and imports it), `sync_now()` (asks first where that is due),
    `check_again()` (asks the org anew whether what the sync needs is there, after it was changed), `shown` (a signal
    with each snapshot, for dialogs; pages get it by `show_snapshot`).
    """

    engine: Engine
    tasks: Tasks
    jobs: Jobs
    show_failure: Callable[[Exception], None]
    now: Clock
    refresh: Refresh
    go_to: Callable[[PageId], None]
    choose_people: Callable[[], None] = lambda: None
    sync_now: Callable[[], None] = lambda: None
    check_again: Callable[[], None] = lambda: None
    shown: SignalInstance | None = None


class Page(QWidget):
    """One page. Override what it needs; nothing heavy happens before `entered`."""

    def __init__(self, means: Means, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.means = means

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """New data; comes to every page, also to one that is not in front. Must cost next to nothing."""

    def entered(self) -> None:
        """The page came to the front: read what only this page shows, and set the focus."""

    def search_here(self) -> bool:
        """Puts the focus into the page's own search; False where it has none."""
        return False

    def help_anchor(self) -> str:
        """The place on the page of help about this page, by its name there; empty for the top."""
        return ""

    def busy_changed(self, *, busy: bool) -> None:
        """Work of the window (a sync, an import) began or ended."""
