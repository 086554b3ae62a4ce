"""The table of people: columns that can be chosen, moved and kept, copying, and a sentence for when it is empty."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QByteArray, QItemSelectionRange, QPoint, QSettings, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QMenu, QStackedLayout, QTableView, QWidget

from core.people import PersonRow, TickState
from gui.formats import moment
from gui.people.model import PeopleModel
from gui.people.timeline_words import source_words
from gui.theme import GRID
from gui.widgets.announce import show_text
from gui.widgets.rows import Column

_KEPT_UNDER = "people/columns"


class PeopleTable(QWidget):
    """Attributes: `model`, `table`, `empty`.

    Signals:
        person_opened(PersonRow): Enter or double-click.
        person_chosen(PersonRow or None): another row is current.
        menu_wanted(QPoint): the context menu of the selected rows, at this place of the screen.
    """

    person_opened = Signal(object)
    person_chosen = Signal(object)
    menu_wanted = Signal(QPoint)

    def __init__(self, kept: QSettings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = kept
        self.model = PeopleModel(self._columns(), self)
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("People"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.setFrameShape(QTableView.Shape.NoFrame)
        # One height for all: a table over a million rows must not measure them.
        rows = self.table.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + GRID)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_column_menu)
        for section, width in enumerate((20, 31, 18, 18, 18, 22, 22, 16)):
            self.table.setColumnWidth(section, width * GRID)
        self._restore_columns()
        header.sectionMoved.connect(lambda *_: self.keep_columns())
        header.sectionResized.connect(lambda *_: self.keep_columns())
        self.empty = QLabel(self)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(3 * GRID)
        self.empty.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.table)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(
            lambda at: self.menu_wanted.emit(self.table.viewport().mapToGlobal(at))
        )
        self.table.activated.connect(lambda index: self._open(index.row()))
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self.person_chosen.emit(self.chosen))
        copy = QShortcut(QKeySequence.StandardKey.Copy, self.table)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self.copy)

    @property
    def chosen(self) -> PersonRow | None:
        return self.model.person(self.table.currentIndex().row())

    @property
    def selected(self) -> list[PersonRow]:
        """The selected people that have been read, in the order of the table; with a million selected as quick."""
        ranges = [(part.top(), part.bottom()) for part in self._parts()]
        places = (place for place in self.model.places_read() if any(top <= place <= end for top, end in ranges))
        return [person for person in map(self.model.person, places) if person is not None]

    @property
    def selected_ids(self) -> list[int]:
        """Everybody who is selected, read or not."""
        return [id_ for part in self._parts() for id_ in self.model.ids[part.top() : part.bottom() + 1]]

    @property
    def selected_count(self) -> int:
        return sum(part.bottom() - part.top() + 1 for part in self._parts())

    def _parts(self) -> list[QItemSelectionRange]:
        # PySide6's stubs know it as no sequence, which it is.
        return list(cast("Iterable[QItemSelectionRange]", self.table.selectionModel().selection()))

    def columns_shown(self) -> list[Column[PersonRow]]:
        """The visible columns, in the order in which they stand."""
        header = self.table.horizontalHeader()
        sections = (header.logicalIndex(place) for place in range(header.count()))
        return [self.model.columns[section] for section in sections if not header.isSectionHidden(section)]

    def show_empty(self, sentence: str) -> None:
        """The sentence that stands in place of the table while it has no rows."""
        show_text(self.empty, sentence)
        self._stack.setCurrentIndex(1 if self.model.rowCount() else 0)

    def copy(self) -> None:
        """The selected rows that have been read, as tab-separated text."""
        lines = ["\t".join(column.text(person) for column in self.model.columns) for person in self.selected]
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines))

    def keep_columns(self) -> None:
        if self._kept is not None:
            self._kept.setValue(_KEPT_UNDER, self.table.horizontalHeader().saveState())

    def _restore_columns(self) -> None:
        state = self._kept.value(_KEPT_UNDER) if self._kept is not None else None
        if isinstance(state, QByteArray):
            self.table.horizontalHeader().restoreState(state)

    def _open(self, place: int) -> None:
        person = self.model.person(place)
        if person is not None:
            self.person_opened.emit(person)

    def _show_column_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.add_columns_to(menu)
        menu.popup(self.table.horizontalHeader().mapToGlobal(at))

    def add_columns_to(self, menu: QMenu) -> None:
        """An action a column, to show and hide it."""
        for section, column in enumerate(self.model.columns):
            action = QAction(column.title, menu)
            action.setCheckable(True)
            action.setChecked(not self.table.isColumnHidden(section))
            # The first column says who it is, so it stays.
            action.setEnabled(section > 0)
            action.toggled.connect(lambda shown, which=section: self._show_column(which, shown=shown))
            menu.addAction(action)

    def _show_column(self, section: int, *, shown: bool) -> None:
        self.table.setColumnHidden(section, not shown)
        self.keep_columns()

    def _columns(self) -> list[Column[PersonRow]]:
        return [
            Column(self.tr("Name"), lambda person: person.name or person.email),
            Column(self.tr("E-mail"), lambda person: person.email),
            Column(self.tr("Here"), self._here),
            Column(self.tr("In Salesforce"), self._there),
            Column(self.tr("Since"), lambda person: moment(person.unsubscribed_at) if person.unsubscribed_at else ""),
            Column(self.tr("Contact"), lambda person: person.contact_id or ""),
            Column(self.tr("Lead"), lambda person: person.lead_id or ""),
            Column(self.tr("Source"), lambda person: source_words(person.source)),
        ]

    def _here(self, person: PersonRow) -> str:
        return self.tr("⊘ Unsubscribed") if person.unsubscribed_at is not None else "—"

    def _there(self, person: PersonRow) -> str:
        """The state there; a mismatch is marked by a shape and a word."""
        words = {
            TickState.TICKED: self.tr("⊘ Opted out"),
            TickState.CLEAR: "—",
            TickState.UNKNOWN: self.tr("Not known"),
        }[person.in_salesforce]
        return self.tr("≠ {state}, differs").format(state=words) if person.differs else words
