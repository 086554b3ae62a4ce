"""The last runs, newest first, and under them what the chosen one did to each record."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from core.model import Direction, Outcome, OutcomeState, RunKind, RunSummary
from gui.engine import OUTCOMES_SHOWN
from gui.formats import duration, moment, number
from gui.history.filter import filtered
from gui.history.filter_line import FilterLine
from gui.messages import (
    direction_words,
    error_words,
    field_words,
    kind_words,
    outcome_words,
    record_words,
    result_words,
    state_words,
)
from gui.theme import GRID
from gui.widgets.announce import show_text
from gui.widgets.rows import Column, RowsView


class History(QWidget):
    """Keeps the chosen run chosen while newer ones arrive.

    Signals:
        outcomes_wanted(run_id): a run was chosen; answer with `show_outcomes`.
        again_wanted(address): what the chosen record of the run waits for shall be tried again now.
        undo_wanted(run_id), export_wanted(run_id), list_export_wanted: a button was pressed.
    """

    outcomes_wanted = Signal(int)
    again_wanted = Signal(str)
    undo_wanted = Signal(int)
    export_wanted = Signal(int)
    list_export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = RunKind.SYNC
        self.runs: RowsView[RunSummary] = RowsView(self.tr("Runs"), self._run_columns(), self)
        self.outcomes: RowsView[Outcome] = RowsView(
            self.tr("What the run changed"), self._outcome_columns(lambda: self._kind), self
        )
        # The end of an address says as much as its beginning.
        self.outcomes.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.title = QLabel(self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setContentsMargins(GRID, GRID, GRID, GRID // 2)
        self.title.setWordWrap(True)
        self.more = QLabel(self)
        show_text(self.more, self.tr("The first %Ln are listed; the export has all.", "", OUTCOMES_SHOWN))
        self.more.setContentsMargins(GRID, 0, GRID, GRID // 2)
        self.more.hide()
        self.undo = QPushButton(self.tr("&Undo this run…"), self)
        self.undo.setAccessibleName(self.tr("Undo this run"))
        self.undo.clicked.connect(lambda: self._with_shown(self.undo_wanted.emit))
        self.export = QPushButton(self.tr("&Export…"), self)
        self.export.setAccessibleName(self.tr("Export this run"))
        self.export.clicked.connect(lambda: self._with_shown(self.export_wanted.emit))
        self.try_again = QAction(self.tr("&Try this record again"), self.outcomes.table)
        self.try_again.setShortcut(QKeySequence("Ctrl+T"))
        self.try_again.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.try_again.triggered.connect(self._on_again)
        self.outcomes.table.addAction(self.try_again)
        self.outcomes.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.again = QPushButton(self.tr("&Try again"), self)
        self.again.setAccessibleName(self.tr("Try this record again"))
        self.again.setToolTip(self.tr("Delivers now what the chosen record waits for (Ctrl+T in the list)"))
        self.again.clicked.connect(self._on_again)
        self._trying = False
        self._shown: int | None = None
        self._known: tuple[RunSummary, ...] = ()
        self.filter = FilterLine(self)
        self.filter.changed.connect(self._show)
        self.filter.export_wanted.connect(self.list_export_wanted)
        self._lay_out()
        self.runs.row_chosen.connect(self._on_run_chosen)
        self.outcomes.row_chosen.connect(lambda _outcome: self._offer_again())
        self.show_runs(())

    def _lay_out(self) -> None:
        below = QWidget(self)
        lower = QVBoxLayout(below)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, GRID, 0)
        top.setSpacing(GRID)
        top.addWidget(self.title, 1)
        top.addWidget(self.again)
        top.addWidget(self.undo)
        top.addWidget(self.export)
        lower.addLayout(top)
        lower.addWidget(self.more)
        lower.addWidget(self.outcomes, 1)
        parts = QSplitter(Qt.Orientation.Vertical, self)
        parts.addWidget(self.runs)
        parts.addWidget(below)
        parts.setChildrenCollapsible(False)
        parts.setSizes([1_000, 1_000])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.filter)
        whole.addWidget(parts, 1)

    def show_runs(self, runs: Sequence[RunSummary]) -> None:
        if tuple(runs) == self._known and self._known:
            return
        self._known = tuple(runs)
        self._show()

    def _show(self) -> None:
        """Those of the known runs that are wanted."""
        known = self.runs.model.rows
        runs = filtered(self._known, self.filter.wanted, self.filter.search.text())
        newest_was_chosen = not known or self._shown == known[0].id
        empty = self.tr("No runs yet. Press Sync now, and what it did appears here.")
        if self._known:
            empty = self.tr("No run is like that. Choose other runs, or search for other words.")
        self.runs.show_rows(runs, empty)
        self.filter.export.setEnabled(bool(runs))
        if not runs:
            self._on_run_chosen(None)
            return
        wanted = 0
        if not newest_was_chosen:
            wanted = next((place for place, run in enumerate(runs) if run.id == self._shown), 0)
        self.runs.choose(wanted)

    def show_run(self, run_id: int) -> None:
        """Chooses this run, whatever was searched or filtered before."""
        self.filter.show_all()
        place = next((place for place, run in enumerate(self.runs.model.rows) if run.id == run_id), None)
        if place is not None:
            self.runs.choose(place)

    def show_outcomes(self, run_id: int, outcomes: Sequence[Outcome]) -> None:
        """The answer to `outcomes_wanted`; one that comes too late is dropped."""
        if run_id == self._shown:
            self.outcomes.show_rows(outcomes, self.tr("This run changed nothing."))
            self.more.setVisible(len(outcomes) >= OUTCOMES_SHOWN)
            self._offer_again()

    def set_trying(self, *, trying: bool) -> None:
        """While something is tried or synced, nothing else is tried again or undone."""
        self._trying = trying
        self.undo.setEnabled(not trying)
        self._offer_again()

    def _offer_again(self) -> None:
        """Only for a record that failed; the button is there where the run has one."""
        outcome = self.outcomes.chosen
        can = outcome is not None and outcome.state is OutcomeState.FAILED and not self._trying
        self.try_again.setEnabled(can)
        self.again.setEnabled(can)
        self.again.setVisible(any(one.state is OutcomeState.FAILED for one in self.outcomes.model.rows))

    def _on_again(self) -> None:
        outcome = self.outcomes.chosen
        if outcome is not None and self.try_again.isEnabled():
            self.again_wanted.emit(outcome.address)

    def _on_run_chosen(self, run: RunSummary | None) -> None:
        if run is None:
            self._shown = None
            show_text(self.title, "")
            self.title.hide()
            self.undo.hide()
            self.export.hide()
            self.outcomes.show_rows((), self.tr("Choose a run to see what it changed."))
            self._offer_again()
            return
        if run.id != self._shown:
            self.outcomes.show_rows((), self.tr("Reading…"))
            self.more.hide()
            self._offer_again()
        self._shown, self._kind = run.id, run.kind
        text = f"{kind_words(run)}, {moment(run.started_at)}: {result_words(run)}"
        if run.reason:
            text += f". {error_words(run.reason).title}."
        show_text(self.title, text)
        self.title.show()
        self.undo.setVisible(run.kind in {RunKind.SYNC, RunKind.PUSH} and _changed(run))
        self.export.setVisible(_changed(run) or bool(run.finished_at and run.problems))
        self.outcomes_wanted.emit(run.id)

    def _with_shown(self, tell: Callable[[int], None]) -> None:
        if self._shown is not None:
            tell(self._shown)

    def _run_columns(self) -> list[Column[RunSummary]]:
        return [
            Column(self.tr("Started"), lambda run: moment(run.started_at)),
            Column(self.tr("By"), kind_words),
            Column(self.tr("State"), state_words),
            Column(self.tr("Reason"), lambda run: error_words(run.reason).title if run.reason else "", stretch=True),
            Column(self.tr("To Salesforce"), lambda run: number(run.to_salesforce), is_number=True),
            Column(self.tr("From Salesforce"), lambda run: number(run.from_salesforce), is_number=True),
            Column(self.tr("Problems"), lambda run: number(run.problems), is_number=True),
            Column(self.tr("Took"), lambda run: duration(run.elapsed_s) if run.finished_at else "", is_number=True),
        ]

    def columns_of_shown(self) -> list[Column[Outcome]]:
        """For a worker: they go on to speak of the run that is shown now."""
        kind = self._kind
        return self._outcome_columns(lambda: kind)

    def _outcome_columns(self, kind_of: Callable[[], RunKind]) -> list[Column[Outcome]]:
        return [
            Column(self.tr("Who"), lambda outcome: outcome.address, stretch=True),
            Column(self.tr("Direction"), lambda outcome: direction_words(outcome.direction)),
            Column(self.tr("Record"), lambda outcome: record_words(outcome.sobject, outcome.record_id)),
            Column(self.tr("Field"), self._field),
            Column(self.tr("Result"), lambda outcome: outcome_words(outcome, kind_of())),
        ]

    def _field(self, outcome: Outcome) -> str:
        if outcome.direction is Direction.FROM_SALESFORCE and not outcome.field:
            return self.tr("Unsubscribed")
        return field_words(outcome.field)


def _changed(run: RunSummary) -> bool:
    return run.finished_at is not None and bool(run.to_salesforce or run.from_salesforce)
