"""The people page: search on top, filters, the table, and what can be done with the chosen person."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QSettings, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from core.model import Phase
from core.people import PeopleFilter, PersonRow
from gui.acts import on_people
from gui.engine import Snapshot
from gui.frame.page import Means, Page
from gui.people.acting import Acting
from gui.people.actions import PeopleActions
from gui.people.chips import Chips
from gui.people.model import PAGE
from gui.people.table import PeopleTable
from gui.tasks import Worker
from gui.theme import GRID
from gui.widgets.announce import show_text

# Typing settles within this; a search for each letter would be thrown away.
_SETTLES_MS = 200


class PeoplePage(Page):
    """Attributes: `search`, `chips` (a button a filter), `elsewhere` (one more), `people` (the table), `count`,
    `said` (what was done), `buttons` (what can be done)."""

    def __init__(self, means: Means, kept: QSettings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(means, parent)
        # None: those with further records of the same address, which only Salesforce knows.
        self._filter: PeopleFilter | None = PeopleFilter.EVERYBODY
        self._elsewhere: dict[int, int] = {}
        self._version: object = None
        self._stale = True
        self._asked = 0
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search by name or e-mail"))
        self.search.setAccessibleName(self.tr("Search people"))
        self.search.setClearButtonEnabled(True)
        self.count = QLabel(self)
        self._chips = Chips(self)
        self.chips, self.elsewhere = self._chips.buttons, self._chips.elsewhere
        self.people = PeopleTable(kept, self)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.hide()
        self.buttons = PeopleActions(self)
        self._acting = Acting(means, self)
        self._settles = QTimer(self)
        self._settles.setSingleShot(True)
        self._settles.setInterval(_SETTLES_MS)
        self._lay_out()
        self._connect()
        self._show_actions()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(2 * GRID)
        top.addWidget(self.search, 1)
        top.addWidget(self.count)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        whole.setSpacing(GRID)
        whole.addLayout(top)
        whole.addWidget(self._chips)
        whole.addWidget(self.people, 1)
        whole.addWidget(self.said)
        whole.addWidget(self.buttons)

    def _connect(self) -> None:
        self._settles.timeout.connect(self.read)
        self.search.textEdited.connect(lambda _text: self._settles.start())
        self._chips.filter_wanted.connect(self.show_filter)
        self._chips.elsewhere_wanted.connect(self._look_elsewhere)
        self.people.model.page_wanted.connect(self._on_page_wanted)
        self.people.person_opened.connect(self._open_person)
        self.people.table.selectionModel().selectionChanged.connect(lambda *_: self._show_actions())
        self.people.menu_wanted.connect(self._show_menu)
        self._acting.said.connect(self._say)
        self._acting.changed.connect(self._on_changed)
        self._acting.export_file_chosen.connect(self.export_to)
        self.buttons.add_wanted.connect(self._acting.add)
        self.buttons.import_wanted.connect(self.means.choose_people)
        self.buttons.export_wanted.connect(self._acting.choose_export_file)
        self.buttons.open_wanted.connect(lambda: self._with_selected(lambda people: self._open_person(people[0])))
        self.buttons.link_wanted.connect(lambda: self._with_selected(lambda people: self._acting.link(people[0])))
        self.buttons.delete_wanted.connect(lambda: self._acting.delete(self.people.selected_ids))
        down = QShortcut(QKeySequence("Down"), self.search)
        down.activated.connect(self.people.table.setFocus)

    def search_here(self) -> bool:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def entered(self) -> None:
        self.search.setFocus()
        if self._stale:
            self.read()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        if snapshot.version == self._version:
            return
        self._version = snapshot.version
        self._stale = True
        if self.isVisible():
            self.read()

    def busy_changed(self, *, busy: bool) -> None:
        for button in (self.elsewhere, self.buttons.import_people):
            button.setEnabled(not busy)

    def show_filter(self, wanted: PeopleFilter) -> None:
        """Shows the people of a filter; also from other pages."""
        self._filter = wanted
        self.chips[wanted].setChecked(True)
        self.read()

    def read(self) -> None:
        """Asks for the list of ids; the first page at once, everybody right after."""
        self._stale = False
        self._asked += 1
        asked, typed, wanted = self._asked, self.search.text(), self._filter
        engine, elsewhere = self.means.engine, self._elsewhere

        def everybody() -> array[int]:
            if wanted is not None:
                return engine.people_ids(typed, wanted, None)
            found = engine.people_ids(typed, PeopleFilter.UNSUBSCRIBED, None)
            return array("q", (id_ for id_ in found if id_ in elsewhere))

        def show(ids: array[int], *, all_of_them: bool) -> None:
            if asked == self._asked:
                self._show_ids(ids, complete=all_of_them)

        if not self.people.model.rowCount() and not typed and wanted is not None:
            self.means.tasks.start(
                lambda: engine.people_ids("", wanted, PAGE),
                lambda ids: show(ids, all_of_them=False),
                worker=Worker.STORE,
            )
        self.means.tasks.start(everybody, lambda ids: show(ids, all_of_them=True), worker=Worker.STORE)

    def _show_ids(self, ids: array[int], *, complete: bool) -> None:
        # As bytes: arrays compare number by number, a tenth of a second for a million.
        if ids.tobytes() == self.people.model.ids.tobytes():
            self.people.model.forget_rows()
        else:
            self.people.model.show_ids(ids)
        self.people.show_empty(self._empty_words())
        if complete:
            show_text(self.count, self.tr("%Ln person(s)", "", len(ids)), announced=True)

    def _on_page_wanted(self, page: int, ids: Sequence[int]) -> None:
        def show(rows: list[PersonRow]) -> None:
            self.people.model.show_page(page, ids, rows)

        self.means.tasks.start(lambda: self.means.engine.people_rows(ids), show, worker=Worker.STORE)

    def _open_person(self, person: PersonRow) -> None:
        from gui.people.person import PersonDialog

        dialog = PersonDialog(self.means, person, self)
        dialog.changed.connect(self.read)
        dialog.open()

    def _look_elsewhere(self) -> None:
        """Asks Salesforce, and shows who has further records."""
        engine = self.means.engine

        def done(found: dict[int, int]) -> None:
            self._elsewhere, self._filter = found, None
            self.elsewhere.setChecked(True)
            self.read()

        def back() -> None:
            if self._filter is not None:
                self.show_filter(self._filter)

        def failed(error: Exception) -> None:
            back()
            self.means.show_failure(error)

        self.means.jobs.run(
            Phase.CONNECTING,
            lambda report, cancelled: on_people.same_address(engine, report, cancelled),
            done,
            failed,
            back,
        )

    def export_to(self, path: Path) -> None:
        """Writes everybody who is shown, with the columns that are shown."""
        self._acting.export(path, list(self.people.model.ids), self.people.columns_shown())

    def _with_selected(self, act: Callable[[list[PersonRow]], None]) -> None:
        people = self.people.selected
        if people:
            act(people)

    def _show_actions(self) -> None:
        self.buttons.show_selected(self.people.selected_count)

    def _show_menu(self, at: QPoint) -> None:
        menu = self.buttons.menu(self)
        self.people.add_columns_to(menu.addMenu(self.tr("Columns")))
        menu.popup(at)

    def _on_changed(self) -> None:
        self.means.refresh()
        self.read()

    def _say(self, text: str) -> None:
        self.said.setVisible(bool(text))
        show_text(self.said, text, announced=True)

    def _empty_words(self) -> str:
        if self.search.text():
            return self.tr("Nobody is found by “{typed}”. Type the beginning of a name or of an e-mail.").format(
                typed=self.search.text()
            )
        if self._filter is None:
            return self.tr("Nobody who unsubscribed has further records with the same address.")
        return {
            PeopleFilter.EVERYBODY: self.tr("No people yet. Import a file: File, Import people."),
            PeopleFilter.UNSUBSCRIBED: self.tr("Nobody has unsubscribed yet."),
            PeopleFilter.NO_SALESFORCE_ID: self.tr("Everybody is linked to a Contact or a Lead."),
            PeopleFilter.DIFFERS: self.tr("Both sides agree about everybody."),
            PeopleFilter.PROBLEM: self.tr("Nobody has a problem."),
        }[self._filter]
