"""The history page: the last runs, and what the chosen one did."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from core.model import Outcome, Phase
from gui.acts import on_files, on_runs
from gui.engine import Snapshot
from gui.frame.page import Means, Page
from gui.history.runs import History
from gui.problems.again import Again
from gui.tasks import Worker

if TYPE_CHECKING:
    from core.sync.undo import UndoPlan, UndoReport


# An export has all of them.
EVERYTHING = 100_000_000


class HistoryPage(Page):
    """Attributes: `history` (the two lists), `again` (tries a record again, and says what came of it)."""

    def __init__(self, means: Means, parent: QWidget | None = None) -> None:
        super().__init__(means, parent)
        self.history = History(self)
        self.history.outcomes_wanted.connect(self._on_outcomes_wanted)
        self.history.undo_wanted.connect(self._plan_undo)
        self.history.export_wanted.connect(lambda run_id: self._choose_file(lambda path: self.export_to(run_id, path)))
        self.history.list_export_wanted.connect(lambda: self._choose_file(self.export_list_to))
        self.again = Again(means, self)
        self._busy = self._trying = False
        self.again.began.connect(lambda: self._set_trying(trying=True))
        self.again.ended.connect(lambda: self._set_trying(trying=False))
        self.history.again_wanted.connect(lambda address: self.again.begin({address}))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.again.said)
        whole.addWidget(self.history)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        self.history.show_runs(snapshot.runs)

    def entered(self) -> None:
        self.history.runs.table.setFocus()

    def search_here(self) -> bool:
        self.history.filter.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def busy_changed(self, *, busy: bool) -> None:
        self._busy = busy
        self.history.set_trying(trying=self._busy or self._trying)

    def _set_trying(self, *, trying: bool) -> None:
        self._trying = trying
        self.history.set_trying(trying=self._busy or self._trying)

    def _on_outcomes_wanted(self, run_id: int) -> None:
        def shown(outcomes: list[Outcome]) -> None:
            self.history.show_outcomes(run_id, outcomes)

        self.means.tasks.start(lambda: self.means.engine.outcomes(run_id), shown, worker=Worker.STORE)

    def _plan_undo(self, run_id: int) -> None:
        engine = self.means.engine
        self.means.jobs.run(
            Phase.CONNECTING,
            lambda _report, cancelled: on_runs.undo_plan(engine, run_id, cancelled),
            self._show_plan,
            self._on_failed,
        )

    def _show_plan(self, plan: UndoPlan) -> None:
        from gui.history.undo import UndoDialog

        dialog = UndoDialog(plan, self)
        dialog.confirmed.connect(self._undo)
        dialog.open()

    def _undo(self, run_id: int) -> None:
        engine = self.means.engine
        self.means.jobs.run(
            Phase.PUTTING_BACK,
            lambda _report, cancelled: on_runs.undo(engine, run_id, cancelled),
            self._on_undone,
            self._on_failed,
            self.means.refresh,
        )

    def _on_undone(self, report: UndoReport) -> None:
        words = self.tr("%Ln change(s) put back.", "", report.cleared + report.ended)
        if report.problems:
            words += " " + self.tr("%Ln problem(s); see Problems.", "", len(report.problems))
        self.again.tell(words)
        self.means.refresh()

    def _on_failed(self, error: Exception) -> None:
        self.means.refresh()
        self.means.show_failure(error)

    def _choose_file(self, write: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self, self.tr("Export"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Table (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(lambda name: write(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export_to(self, run_id: int, path: Path) -> None:
        """Writes what the run did to each record, as it is shown."""
        engine, columns = self.means.engine, self.history.columns_of_shown()
        header = [column.title for column in columns]

        def write() -> int:
            rows = ([column.text(outcome) for column in columns] for outcome in engine.outcomes(run_id, EVERYTHING))
            return on_files.export_table(path, header, rows)

        self.means.tasks.start(write, lambda count: self._on_written(count, path), worker=Worker.STORE)

    def export_list_to(self, path: Path) -> None:
        """Writes the runs that are shown."""
        columns, runs = self.history.runs.model.columns, self.history.runs.model.rows
        header = [column.title for column in columns]

        def write() -> int:
            return on_files.export_table(path, header, ([column.text(run) for column in columns] for run in runs))

        self.means.tasks.start(write, lambda count: self._on_written(count, path), worker=Worker.STORE)

    def _on_written(self, count: int, path: Path) -> None:
        self.again.tell(self.tr("%Ln row(s) written to {file}.", "", count).format(file=path.name))
