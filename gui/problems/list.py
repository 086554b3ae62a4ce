"""What could not be brought into agreement: the causes, and for the chosen one why, what to do, and who."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from core.model import Problem
from core.words import Sentence
from gui.formats import moment, number
from gui.messages import error_words, record_words
from gui.problems.groups import ProblemGroup, grouped
from gui.theme import GRID
from gui.widgets.announce import show_text
from gui.widgets.copying import copies
from gui.widgets.flow import FlowLayout
from gui.widgets.rows import Column, RowsView

# A thousand texts in the clipboard help nobody.
_MOST_COPIED = 200
# Causes that are mended by linking people, and by giving access or installing a field.
_TO_LINK = frozenset({"no_salesforce_id"})
_TO_SET_UP = frozenset({"field_hidden", "field_read_only", "object_hidden", "sales_field_missing"})


class Problems(QWidget):
    """Attributes: `groups`, `rows` (the records of the chosen group), `title`, `next_step`, `said`, `retry`, `copy`.

    Signals:
        retry_wanted(ProblemGroup): it shall be tried again now.
        person_wanted(str): somebody's address was opened.
        link_wanted, set_up_wanted: the one action that mends this cause was pressed.
    """

    retry_wanted = Signal(object)
    person_wanted = Signal(str)
    link_wanted = Signal()
    set_up_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, can_set_up: bool = True) -> None:
        """`can_set_up`: there is a set-up to open, which a practice window has only on its first day."""
        super().__init__(parent)
        self._can_set_up = can_set_up
        self._known: tuple[Problem, ...] = ()
        self.groups: RowsView[ProblemGroup] = RowsView(self.tr("Causes"), self._group_columns(), self)
        self.rows: RowsView[Problem] = RowsView(self.tr("Records"), self._columns(), self)
        self.title = _text(self)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.next_step = _text(self)
        self.said = _text(self)
        self.said.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.retry = QPushButton(self.tr("&Try again"), self)
        self.retry.setAccessibleName(self.tr("Try again"))
        self.copy = QPushButton(self.tr("&Copy for your admin"), self)
        self.copy.setAccessibleName(self.tr("Copy for your admin"))
        self.mend = QPushButton(self)
        self.mend.clicked.connect(self._on_mend)
        self.mend.hide()
        self.retry.clicked.connect(self._on_retry)
        copies(self.copy, self.for_admin)
        self._details = QWidget(self)
        buttons = FlowLayout(GRID)
        buttons.addWidget(self.mend)
        buttons.addWidget(self.retry)
        buttons.addWidget(self.copy)
        lower = QVBoxLayout(self._details)
        lower.setContentsMargins(2 * GRID, GRID, 2 * GRID, 0)
        lower.setSpacing(GRID)
        for part in (self.title, self.next_step, self.said):
            lower.addWidget(part)
        lower.addLayout(buttons)
        lower.addWidget(self.rows, 1)
        self._parts = QSplitter(Qt.Orientation.Vertical, self)
        self._parts.addWidget(self.groups)
        self._parts.addWidget(self._details)
        self._parts.setChildrenCollapsible(False)
        self._parts.setSizes([400, 1_000])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._parts)
        self.groups.row_chosen.connect(self._on_group_chosen)
        self.rows.table.activated.connect(lambda _index: self._open())
        self.show_problems(())

    def show_problems(self, problems: Sequence[Problem]) -> None:
        if tuple(problems) == self._known and self._known:
            return
        self._known = tuple(problems)
        chosen = self.groups.chosen
        groups = grouped(problems)
        self.groups.show_rows(groups, self.tr("No problems. Everybody who could be compared agrees on both sides."))
        if not groups:
            self._on_group_chosen(None)
            return
        same = (place for place, group in enumerate(groups) if chosen and _key(group) == _key(chosen))
        self.groups.choose(next(same, 0))

    def for_admin(self) -> str:
        """The chosen cause in words for an admin of Salesforce, with what Salesforce said and the records."""
        group = self.groups.chosen
        if group is None:
            return ""
        words = _words(group)
        lines = [f"{words.title}.", words.body, *group.messages, ""]
        lines.extend(f"{record_words(one.sobject, one.record_id)} {one.address}".strip() for one in group.problems)
        if len(group.problems) > _MOST_COPIED:
            lines = lines[: len(lines) - len(group.problems) + _MOST_COPIED]
            lines.append(self.tr("… and {number} more").format(number=number(len(group.problems) - _MOST_COPIED)))
        return "\n".join(lines).strip()

    def _on_group_chosen(self, group: ProblemGroup | None) -> None:
        self._details.setVisible(group is not None)
        if group is None:
            self.rows.show_rows((), "")
            return
        words = _words(group)
        self._show_mend(group.code)
        show_text(self.title, words.title)
        show_text(self.next_step, words.body)
        said = "\n".join(group.messages[:3])
        show_text(self.said, self.tr("Salesforce said: {message}").format(message=said) if said else "")
        self.said.setVisible(bool(said))
        personal = [problem for problem in group.problems if problem.address]
        self.rows.show_rows(personal, self.tr("This concerns everybody, not single records."))

    def _show_mend(self, code: str) -> None:
        """The one action for this cause, where there is one besides trying again."""
        word = ""
        if code in _TO_LINK:
            word = self.tr("&Link people…")
        elif code in _TO_SET_UP and self._can_set_up:
            word = self.tr("&Open the set-up…")
        self.mend.setText(word)
        self.mend.setAccessibleName(word.replace("&", "").rstrip("…"))
        self.mend.setVisible(bool(word))

    def _on_mend(self) -> None:
        group = self.groups.chosen
        if group is not None:
            (self.link_wanted if group.code in _TO_LINK else self.set_up_wanted).emit()

    def _on_retry(self) -> None:
        group = self.groups.chosen
        if group is not None:
            self.retry_wanted.emit(group)

    def _open(self) -> None:
        problem = self.rows.chosen
        if problem is not None and problem.address:
            self.person_wanted.emit(problem.address)

    def _group_columns(self) -> list[Column[ProblemGroup]]:
        return [
            Column(self.tr("Problem"), lambda group: _words(group).title, stretch=True),
            Column(self.tr("Records"), lambda group: number(len(group.problems)), is_number=True),
            Column(self.tr("Since"), lambda group: moment(group.since) if group.since else ""),
        ]

    def _columns(self) -> list[Column[Problem]]:
        return [
            Column(self.tr("Who"), lambda problem: problem.address, stretch=True),
            Column(self.tr("Record"), lambda problem: record_words(problem.sobject, problem.record_id)),
            Column(self.tr("Since"), lambda problem: moment(problem.first_seen) if problem.first_seen else ""),
            Column(self.tr("Salesforce said"), lambda problem: problem.message),
        ]


def _text(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    label.setWordWrap(True)
    label.setForegroundRole(QPalette.ColorRole.WindowText)
    return label


def _key(group: ProblemGroup) -> tuple[str, str]:
    return group.code, group.sobject


def _words(group: ProblemGroup) -> Sentence:
    first = group.problems[0]
    return error_words(group.code, {"message": first.message, "sobject": first.sobject or "", "field": first.field})
