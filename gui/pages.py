"""Makes the pages behind the first one, after the first paint, and ties them to their window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.differences.page import DifferencesPage
from gui.frame.page import Page, PageId
from gui.history.page import HistoryPage
from gui.people.page import PeoplePage
from gui.problems.page import ProblemsPage
from gui.settings.page import SettingsPage
from gui.ways_in.page import WaysInPage
from gui.widgets.kept import kept_settings

if TYPE_CHECKING:
    from gui.window import MainWindow


class Pages:
    """Attributes: `people`, `problems`, `differences`, `history`, `ways_in`, `settings`, `by_id`."""

    def __init__(self, window: MainWindow) -> None:
        means = window.means
        self.people = PeoplePage(means, kept_settings(), window)
        self.problems = ProblemsPage(means, window)
        self.problems.link_wanted.connect(window.show_unlinked)
        self.problems.set_up_wanted.connect(window.open_setup)
        self.differences = DifferencesPage(means, window)
        self.history = HistoryPage(means, window)
        self.ways_in = WaysInPage(means, window)
        self.settings = SettingsPage(means, window.profile_name, window)
        self.settings.profile_wanted.connect(window.profile_wanted)
        self.settings.language_chosen.connect(window.language_chosen)
        self.settings.diagnostic_wanted.connect(window.show_diagnostic)
        self.settings.set_up_wanted.connect(window.open_setup)
        self.by_id: dict[PageId, Page] = {
            PageId.PEOPLE: self.people,
            PageId.PROBLEMS: self.problems,
            PageId.DIFFERENCES: self.differences,
            PageId.HISTORY: self.history,
            PageId.WAYS_IN: self.ways_in,
            PageId.SETTINGS: self.settings,
        }
