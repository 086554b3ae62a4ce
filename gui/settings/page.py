"""The settings: five tabs, and one Save that says what is not saved yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTabWidget, QVBoxLayout, QWidget

from core.model import Phase
from gui.dashboard.plan_words import org_words
from gui.engine import Snapshot
from gui.failures import words_of
from gui.frame.page import Means, Page
from gui.settings import doing
from gui.settings.acting import Acting
from gui.settings.change_words import change_words
from gui.settings.computer_tab import ComputerTab
from gui.settings.connection_tab import ConnectionTab
from gui.settings.data_tab import DataTab
from gui.settings.form import Tab, named
from gui.settings.safety_tab import SafetyTab
from gui.settings.sync_tab import SyncTab
from gui.tasks import Worker
from gui.theme import GRID
from gui.widgets.announce import show_text
from gui.widgets.question import Answer, ask

if TYPE_CHECKING:
    from core.setup.change import Saved, Shown, Wanted
    from core.setup.computer import Computer
    from core.setup.wizard.found import FieldsFound
    from core.sync.field_change import FieldChange

# How long the counts of the opt-out fields are good for.
_COUNTED_FOR = timedelta(minutes=10)
# The place on the page of help for each tab, in their order.
_HELP = ("sync", "connection", "safety", "computer", "data")


class SettingsPage(Page):
    """Attributes: `tabs`, and each tab; `save`, `revert`, `said`; `acting` (what the tabs do at once).

    Signals:
        set_up_wanted: the wizard shall run again.
        profile_wanted(name): its window shall be opened.
        diagnostic_wanted: the diagnostic file.
        language_chosen(Language or None): saved, to be spoken from now on.
    """

    set_up_wanted = Signal()
    profile_wanted = Signal(str)
    diagnostic_wanted = Signal()
    language_chosen = Signal(object)

    def __init__(
        self, means: Means, profile_name: str, parent: QWidget | None = None, computer: Computer | None = None
    ) -> None:
        super().__init__(means, parent)
        self._profile_name = profile_name
        self._computer = computer
        self._shown: Shown | None = None
        self._fields_of: object = None
        self._counted_at: datetime | None = None
        self._version: object = None
        self._filling = False
        self._saving = False
        self.sync = SyncTab(self)
        self.connection = ConnectionTab(practice=means.engine.is_practice, parent=self)
        self.safety = SafetyTab(self)
        self.computer = ComputerTab(practice=means.engine.is_practice, parent=self)
        self.data = DataTab(self)
        self.tabs = QTabWidget(self)
        self.tabs.setAccessibleName(self.tr("Settings"))
        self.tabs.setDocumentMode(True)
        for tab in self._all:
            self.tabs.addTab(tab, tab.accessibleName())
            tab.edited.connect(self._on_edited)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.save = QPushButton(self.tr("Sav&e"), self)
        self.revert = QPushButton(self.tr("&Discard changes"), self)
        for button in (self.save, self.revert):
            named(button)
            button.setEnabled(False)
        bar = QHBoxLayout()
        bar.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        bar.setSpacing(GRID)
        bar.addWidget(self.said, 1)
        bar.addWidget(self.revert)
        bar.addWidget(self.save)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.tabs, 1)
        whole.addLayout(bar)
        self.acting = Acting(self)
        self._connect()

    @property
    def _all(self) -> tuple[Tab, ...]:
        return self.sync, self.connection, self.safety, self.computer, self.data

    @property
    def is_changed(self) -> bool:
        """Whether something was entered that is not saved."""
        if self._shown is None:
            return False
        return self._collected() != self._shown.wanted or bool(self.connection.password.text())

    # -- showing ---------------------------------------------------------------------------------------------------

    def entered(self) -> None:
        self.tabs.setFocus()
        if self._counted_at is None or self.means.now() - self._counted_at > _COUNTED_FOR:
            self._fields_of = None
        if not self.is_changed:
            self._read()

    def show_connection(self) -> None:
        """The tab where one signs in."""
        self.tabs.setCurrentWidget(self.connection)
        self.connection.sign_in.setFocus()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        if snapshot.version == self._version:
            return
        self._version = snapshot.version
        # Another process may have changed them; what was entered here is not thrown away for it.
        if self.isVisible() and not self.is_changed and not self._saving:
            self._read()

    def help_anchor(self) -> str:
        return _HELP[self.tabs.currentIndex()]

    def busy_changed(self, *, busy: bool) -> None:
        self.tabs.setEnabled(not busy)
        self._set_buttons()

    def _read(self) -> None:
        engine = self.means.engine
        self.means.tasks.start(
            lambda: (doing.read(engine, self._the_computer()), doing.profiles(engine)),
            self._on_read,
            worker=Worker.STORE,
        )

    def _on_read(self, read: tuple[Shown, list[str]]) -> None:
        shown, names = read
        if self._shown is not None and self.is_changed:
            return
        if shown != self._shown:
            self._fill(shown)
        self.connection.show_profiles(names, self._profile_name)
        self._ask_for_fields(shown)

    def _fill(self, shown: Shown) -> None:
        self._filling = True
        self._shown = shown
        for tab in self._all:
            tab.show_state(shown)
        self._filling = False
        self._set_buttons()

    def _ask_for_fields(self, shown: Shown) -> None:
        about = (shown.connection, shown.wanted.contact_sales_field, shown.wanted.lead_sales_field)
        if shown.connection is None or shown.again or about == self._fields_of:
            return
        self._fields_of = about
        engine = self.means.engine
        self.means.tasks.start(
            lambda: doing.find_fields(engine),
            self._on_fields,
            worker=Worker.LOOKING,
            failed=lambda error: self.sync.show_unknown(words_of(error).title + "."),
        )

    def _on_fields(self, found: FieldsFound | None) -> None:
        if found is not None:
            self._filling = True
            self.sync.show_fields(found)
            self._filling = False
            self._counted_at = self.means.now()

    def entered_way(self) -> tuple[Wanted, str] | None:
        """What is entered, saved or not, and the proxy's password; None before anything was shown."""
        return None if self._shown is None else (self._collected(), self.connection.password.text())

    def say(self, text: str) -> None:
        """On the line beside Save."""
        show_text(self.said, text, announced=bool(text))

    def _collected(self) -> Wanted:
        assert self._shown is not None  # noqa: S101 - nothing is collected before it was shown
        wanted = self._shown.wanted
        for tab in self._all:
            wanted = tab.collect(wanted)
        return wanted

    def _on_edited(self) -> None:
        if not self._filling:
            self.say(self.tr("There are changes that are not saved.") if self.is_changed else "")
            self._set_buttons()

    def _set_buttons(self) -> None:
        can = self.is_changed and not self._saving and not self.means.jobs.running
        self.save.setEnabled(can)
        self.revert.setEnabled(can)

    # -- saving ----------------------------------------------------------------------------------------------------

    def save_now(self) -> None:
        """Another field or reach is previewed before it is saved; everything else is saved at once."""
        if self._shown is None or not self.is_changed or self._saving:
            return
        before, after = self._shown.wanted, self._collected()
        if before.compares == after.compares or self._shown.connection is None or self._shown.again:
            self._save(before, after)
            return
        engine = self.means.engine
        self.means.jobs.run(
            Phase.CONNECTING,
            lambda report, cancelled: doing.preview(engine, before, after, report, cancelled),
            lambda found: self._ask(found, before, after),
            self._on_failed,
        )

    def _ask(self, found: FieldChange | None, before: Wanted, after: Wanted) -> None:
        if found is None or self._shown is None or self._shown.connection is None:
            return
        lines = [self.tr("With these settings, the next sync would do this:"), "", *change_words(found)]
        org = org_words(self._shown.connection, practice=self.means.engine.is_practice)
        calls = found.api_calls_estimated
        cost = "" if calls is None else self.tr("It would take about %Ln API call(s).", "", calls)
        ask(
            self,
            self.tr("Preview of the change"),
            "\n".join(lines),
            f"{org} {cost}".strip(),
            Answer(self.tr("Sa&ve the settings"), lambda: self._save(before, after)),
            back=self.tr("&Go back"),
        )

    def _save(self, before: Wanted, after: Wanted) -> None:
        self._saving = True
        self._set_buttons()
        engine, password = self.means.engine, self.connection.password.text()
        self.means.tasks.start(
            lambda: doing.save(engine, before, after, password, self._the_computer()),
            lambda saved: self._on_saved(saved, before, after),
            worker=Worker.STORE,
            failed=self._on_failed,
        )

    def _on_saved(self, saved: Saved, before: Wanted, after: Wanted) -> None:
        self._saving = False
        self.connection.password.clear()
        parts = [self.tr("Saved."), *(str(words_of(error)) for error in saved.refused)]
        if self._shown is not None and self._collected() != after:
            # Somebody went on while it was being saved.
            self._shown = replace(self._shown, wanted=after)
            parts.append(self.tr("There are changes that are not saved."))
        else:
            self._shown = None
        self.say(" ".join(parts))
        self._set_buttons()
        self._read()
        self.means.refresh()
        if before.language != after.language:
            self.language_chosen.emit(after.language)

    def _on_failed(self, error: Exception) -> None:
        self._saving = False
        self._set_buttons()
        self.means.show_failure(error)

    def discard(self) -> None:
        """Back to what is saved."""
        if self._shown is not None:
            self._fill(self._shown)
            self.say("")

    # -- putting together ------------------------------------------------------------------------------------------

    def read_again(self) -> None:
        """Somebody signed in or out."""
        self._shown, self._fields_of = None, None
        self._read()
        self.means.refresh()

    def _the_computer(self) -> Computer:
        if self._computer is None:
            from core.setup.computer import NoComputer, ThisComputer

            self._computer = NoComputer() if self.means.engine.is_practice else ThisComputer()
        return self._computer

    def _connect(self) -> None:
        self.save.clicked.connect(self.save_now)
        self.revert.clicked.connect(self.discard)
        self.connection.set_up_wanted.connect(self.set_up_wanted)
        self.connection.profile_wanted.connect(self.profile_wanted)
        self.acting.profile_made.connect(self.profile_wanted)
        self.data.diagnostic_wanted.connect(self.diagnostic_wanted)
