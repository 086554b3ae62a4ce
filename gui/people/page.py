"""The people page: search on top, filters, the table, and what can be done with the chosen person."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.people import PeopleFilter, PersonRow
from gui.engine import Snapshot
from gui.frame.page import Means, Page
from gui.people.model import PAGE
from gui.people.table import PeopleTable
from gui.tasks import Worker
from gui.theme import GRID
from gui.widgets.announce import show_text
from gui.widgets.flow import FlowLayout

# Typing settles within this; a search for each letter would be thrown away.
_SETTLES_MS = 200


class PeoplePage(Page):
    """Attributes: `search`, `chips` (a button a filter), `people` (the table), `count`."""

    def __init__(self, means: Means, kept: QSettings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(means, parent)
        self._filter = PeopleFilter.EVERYBODY
        self._version: object = None
        self._shown = False
        self._asked = 0
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search by name or e-mail"))
        self.search.setAccessibleName(self.tr("Search people"))
        self.search.setClearButtonEnabled(True)
        self.count = QLabel(self)
        self.people = PeopleTable(kept, self)
        self.chips: dict[PeopleFilter, QPushButton] = {}
        self._group = QButtonGroup(self)
        chips = FlowLayout(GRID)
        for wanted, word in self._filter_words().items():
            chip = QPushButton(word, self)
            chip.setCheckable(True)
            chip.setAccessibleName(word.replace("&", ""))
            chip.setChecked(wanted is self._filter)
            chip.clicked.connect(lambda _checked=False, which=wanted: self.show_filter(which))
            self._group.addButton(chip)
            self.chips[wanted] = chip
            chips.addWidget(chip)
        top = QHBoxLayout()
        top.setSpacing(2 * GRID)
        top.addWidget(self.search, 1)
        top.addWidget(self.count)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 0)
        whole.setSpacing(GRID)
        whole.addLayout(top)
        whole.addLayout(chips)
        whole.addWidget(self.people, 1)
        self._settles = QTimer(self)
        self._settles.setSingleShot(True)
        self._settles.setInterval(_SETTLES_MS)
        self._settles.timeout.connect(self.read)
        self.search.textEdited.connect(lambda _text: self._settles.start())
        self.people.model.page_wanted.connect(self._on_page_wanted)
        self.people.person_opened.connect(self._open_person)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.activated.connect(self.search.setFocus)
        down = QShortcut(QKeySequence("Down"), self.search)
        down.activated.connect(self.people.table.setFocus)

    def entered(self) -> None:
        self._shown = True
        self.search.setFocus()
        if self.people.model.rowCount() == 0:
            self.read()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        if snapshot.version == self._version:
            return
        self._version = snapshot.version
        if self._shown and self.isVisible():
            self.read()

    def show_filter(self, wanted: PeopleFilter) -> None:
        """Shows the people of a filter; also from other pages."""
        self._filter = wanted
        self.chips[wanted].setChecked(True)
        self.read()

    def read(self) -> None:
        """Asks for the list of ids; the first page at once, everybody right after."""
        self._asked += 1
        asked, typed, wanted = self._asked, self.search.text(), self._filter
        engine = self.means.engine

        def show(ids: array[int], *, all_of_them: bool) -> None:
            if asked == self._asked:
                self._show_ids(ids, complete=all_of_them)

        if not self.people.model.rowCount() and not typed:
            self.means.tasks.start(
                lambda: engine.people_ids("", wanted, PAGE),
                lambda ids: show(ids, all_of_them=False),
                worker=Worker.STORE,
            )
        self.means.tasks.start(
            lambda: engine.people_ids(typed, wanted, None), lambda ids: show(ids, all_of_them=True), worker=Worker.STORE
        )

    def _show_ids(self, ids: array[int], *, complete: bool) -> None:
        if ids == self.people.model.ids:
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
        dialog.open()

    def _empty_words(self) -> str:
        if self.search.text():
            return self.tr("Nobody is found by “{typed}”. Type the beginning of a name or of an e-mail.").format(
                typed=self.search.text()
            )
        return {
            PeopleFilter.EVERYBODY: self.tr("No people yet. Import a file: File, Import people."),
            PeopleFilter.UNSUBSCRIBED: self.tr("Nobody has unsubscribed yet."),
            PeopleFilter.NO_SALESFORCE_ID: self.tr("Everybody is linked to a Contact or a Lead."),
            PeopleFilter.DIFFERS: self.tr("Both sides agree about everybody."),
            PeopleFilter.PROBLEM: self.tr("Nobody has a problem."),
        }[self._filter]

    def _filter_words(self) -> dict[PeopleFilter, str]:
        return {
            PeopleFilter.EVERYBODY: self.tr("&Everybody"),
            PeopleFilter.UNSUBSCRIBED: self.tr("&Unsubscribed"),
            PeopleFilter.NO_SALESFORCE_ID: self.tr("No Salesforce &ID"),
            PeopleFilter.DIFFERS: self.tr("&Differs"),
            PeopleFilter.PROBLEM: self.tr("Pr&oblem"),
        }
