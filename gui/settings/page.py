"""The settings: five tabs, and one Save that says what is not saved yet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QMessageBox,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from core.model import Phase
from gui.acts import on_files
from gui.dashboard.plan_words import org_words
from gui.engine import Snapshot
from gui.failures import words_of
from gui.formats import number
from gui.frame.page import Means, Page
from gui.settings import doing
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

if TYPE_CHECKING:
    from core.setup.change import Saved, Shown, Wanted
    from core.setup.computer import Computer
    from core.setup.layouts import LayoutResult
    from core.setup.wizard.found import FieldsFound
    from core.store.evidence import ChainReport
    from core.sync.field_change import FieldChange

# The place on the page of help for each tab, in their order.
_HELP = ("sync", "connection", "safety", "computer", "data")


class SettingsPage(Page):
    """Attributes: `tabs`, and each tab; `save`, `revert`, `said`.

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
        if not self.is_changed:
            self._read()

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

    def _collected(self) -> Wanted:
        assert self._shown is not None  # noqa: S101 - nothing is collected before it was shown
        wanted = self._shown.wanted
        for tab in self._all:
            wanted = tab.collect(wanted)
        return wanted

    def _on_edited(self) -> None:
        if not self._filling:
            show_text(self.said, self.tr("There are changes that are not saved.") if self.is_changed else "")
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
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("Preview of the change"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        lines = [self.tr("With these settings, the next sync would do this:"), "", *change_words(found)]
        box.setText("\n".join(lines))
        org = org_words(self._shown.connection, practice=self.means.engine.is_practice)
        calls = found.api_calls_estimated
        cost = "" if calls is None else self.tr("It would take about %n API call(s).", "", calls)
        box.setInformativeText(f"{org} {cost}".strip())
        keep = box.addButton(self.tr("Sa&ve the settings"), QMessageBox.ButtonRole.AcceptRole)
        back = box.addButton(self.tr("&Go back"), QMessageBox.ButtonRole.RejectRole)
        for button in (keep, back):
            named(button)
        box.setDefaultButton(back)
        box.setEscapeButton(back)
        keep.clicked.connect(lambda: self._save(before, after))
        box.open()

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
        self._shown = None
        parts = [self.tr("Saved."), *(str(words_of(error)) for error in saved.refused)]
        show_text(self.said, " ".join(parts), announced=True)
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
            show_text(self.said, "")

    # -- the connection --------------------------------------------------------------------------------------------

    def sign_in_again(self) -> None:
        from gui.settings.sign_in import SignInDialog

        dialog = SignInDialog(self.means, self)
        dialog.signed_in.connect(self._on_signed_in)
        dialog.open()

    def _on_signed_in(self, user: str) -> None:
        show_text(self.said, self.tr("Signed in as {user}.").format(user=user), announced=True)
        self._again()

    def ask_to_sign_out(self) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("Sign out"))
        box.setText(self.tr("Sign out of Salesforce?"))
        box.setInformativeText(
            self.tr(
                "The session is ended there and its secret is removed from the keyring. Unsubscribes are kept here"
                " and go to Salesforce when somebody has signed in again."
            )
        )
        out = box.addButton(self.tr("Sign &out"), QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(self.tr("&Stay signed in"), QMessageBox.ButtonRole.RejectRole)
        for button in (out, stay):
            named(button)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        out.clicked.connect(self.sign_out)
        box.open()

    def sign_out(self) -> None:
        engine = self.means.engine
        self.means.tasks.start(lambda: doing.sign_out(engine), self._on_signed_out, worker=Worker.NETWORK)

    def _on_signed_out(self, revoked: bool) -> None:
        text = self.tr("Signed out.")
        if not revoked:
            text += " " + self.tr(
                "Salesforce could not be told: the session ends by itself, or an admin ends it in Setup."
            )
        show_text(self.said, text, announced=True)
        self._again()

    def test_way(self) -> None:
        if self._shown is None:
            return
        engine, after, password = self.means.engine, self._collected(), self.connection.password.text()
        self.connection.test.setEnabled(False)
        self.connection.show_test(self.tr("Trying…"))

        def ended(text: str) -> None:
            self.connection.test.setEnabled(True)
            self.connection.show_test(text)

        self.means.tasks.start(
            lambda: doing.test_way(engine, after, password),
            lambda _nothing: ended(self.tr("The org can be reached this way.")),
            worker=Worker.NETWORK,
            failed=lambda error: ended(str(words_of(error))),
        )

    def ask_for_profile(self) -> None:
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("New profile"))
        dialog.setLabelText(self.tr("Name, in letters and digits, such as sandbox"))
        dialog.textValueSelected.connect(self.make_profile)
        dialog.open()

    def make_profile(self, name: str) -> None:
        engine = self.means.engine
        self.means.tasks.start(lambda: doing.make_profile(engine, name), self.profile_wanted.emit, worker=Worker.STORE)

    # -- taking back, evidence -------------------------------------------------------------------------------------

    def undo_access(self) -> None:
        engine = self.means.engine

        def done(others: int) -> None:
            text = self.tr("The access was taken back.")
            if others:
                text += " " + self.tr("The permission set stays for %n other user(s).", "", others)
            show_text(self.said, text, announced=True)

        self.means.tasks.start(lambda: doing.undo_access(engine), done, worker=Worker.NETWORK)

    def undo_layouts(self) -> None:
        engine = self.means.engine

        def done(results: list[LayoutResult]) -> None:
            left = [one for one in results if not one.done]
            text = self.tr("%n page layout(s) restored.", "", len(results) - len(left))
            if left:
                names = ", ".join(one.label for one in left)
                text += " " + self.tr("Left as they are, because somebody changed them since: {names}.").format(
                    names=names
                )
            show_text(self.said, text, announced=True)

        self.means.tasks.start(lambda: doing.undo_layouts(engine), done, worker=Worker.NETWORK)

    def verify_evidence(self) -> None:
        engine = self.means.engine

        def done(report: ChainReport) -> None:
            text = (
                self.tr("The evidence is whole: {count} lines, each chained to the one before.")
                if report.intact
                else self.tr("The evidence was changed from outside; {count} lines were looked at.")
            )
            show_text(self.said, text.format(count=number(report.entries)), announced=True)

        self.means.tasks.start(lambda: doing.verify_evidence(engine), done, worker=Worker.STORE)

    def choose_evidence_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Export the evidence"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Table (*.csv)"), self.tr("Page (*.html)")])
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(lambda name: self.export_evidence(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export_evidence(self, path: Path) -> None:
        engine = self.means.engine
        text = self.tr("The evidence was written to {file}.").format(file=path.name)
        self.means.tasks.start(
            lambda: on_files.export_evidence(engine, path, None),
            lambda _report: show_text(self.said, text, announced=True),
            worker=Worker.STORE,
        )

    # -- putting together ------------------------------------------------------------------------------------------

    def _again(self) -> None:
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
        connection, safety, data = self.connection, self.safety, self.data
        connection.sign_in_wanted.connect(self.sign_in_again)
        connection.sign_out_wanted.connect(self.ask_to_sign_out)
        connection.set_up_wanted.connect(self.set_up_wanted)
        connection.test_wanted.connect(self.test_way)
        connection.profile_wanted.connect(self.profile_wanted)
        connection.new_profile_wanted.connect(self.ask_for_profile)
        safety.undo_access_wanted.connect(self.undo_access)
        safety.undo_layouts_wanted.connect(self.undo_layouts)
        data.verify_wanted.connect(self.verify_evidence)
        data.export_wanted.connect(self.choose_evidence_file)
        data.diagnostic_wanted.connect(self.diagnostic_wanted)
