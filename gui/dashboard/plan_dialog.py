"""A plan before it is carried out: counts, why it is held, every row to leave out or keep, what it costs, its file.

The same for a preview and for a run that the brake held; a held one can also be dropped.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from core.model import Connection, Direction
from gui.acts import on_files, on_plans
from gui.acts.on_plans import PlanShown
from gui.dashboard.plan_words import cost_words, hold_words, org_words, plan_words
from gui.frame.page import Means
from gui.help.contents import HelpPage
from gui.help.key import help_on
from gui.messages import direction_words, field_words, record_words
from gui.tasks import Worker
from gui.theme import GRID
from gui.widgets.announce import show_text
from gui.widgets.rows import Column, RowsView

if TYPE_CHECKING:
    from core.store.held import HeldChange


class PlanDialog(QDialog):
    """Attributes: `sentence`, `why`, `org`, `rows`, `confirm`, `drop` (held runs only), `leave_out`, `export`.

    Signals:
        confirmed(approval, excluded): the admin wants the sync now, without the excluded changes.
        dropped: the held plan shall be thrown away.
    """

    confirmed = Signal(object, object)
    dropped = Signal()

    def __init__(self, means: Means, plan: PlanShown, connection: Connection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        help_on(self, HelpPage.OVERVIEW, "sync")
        self._means = means
        self._plan = plan
        self._excluded = {row.key for row in plan.rows if row.excluded}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        is_held = plan.run_id is not None
        self.setWindowTitle(self.tr("Held run") if is_held else self.tr("Preview of the sync"))
        self.resize(112 * GRID, 60 * GRID)
        self.sentence = self._text(plan_words(plan))
        font = self.sentence.font()
        font.setPointSizeF(font.pointSizeF() * 1.2)
        self.sentence.setFont(font)
        self.why = self._text(hold_words(plan))
        self.why.setVisible(plan.hold is not None)
        org = org_words(connection, practice=means.engine.is_practice)
        self.org = self._text(f"{org} {cost_words(plan)}".strip())
        self.said = self._text("")
        self.said.hide()
        self.rows: RowsView[HeldChange] = RowsView(self.tr("What would change"), self._columns(), self)
        # The end of an address says as much as its beginning.
        self.rows.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.rows.show_rows(plan.rows, self.tr("Nothing would change: both sides agree."))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.confirm = QPushButton(self.tr("&Let it go") if is_held else self.tr("&Sync now"), self)
        self.drop = QPushButton(self.tr("&Drop this plan"), self)
        self.drop.setVisible(is_held)
        self.leave_out = QPushButton(self.tr("Lea&ve out"), self)
        self.leave_out.setToolTip(self.tr("Leaves the chosen rows out of this run, or takes them in again (Space)"))
        self.export = QPushButton(self.tr("&Export…"), self)
        buttons.addButton(self.confirm, QDialogButtonBox.ButtonRole.AcceptRole)
        if is_held:
            buttons.addButton(self.drop, QDialogButtonBox.ButtonRole.DestructiveRole)
        for further in (self.leave_out, self.export):
            buttons.addButton(further, QDialogButtonBox.ButtonRole.ActionRole)
        for button in buttons.buttons():
            button.setAccessibleName(button.text().replace("&", "").rstrip("…"))
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setDefault(True)
        whole = QVBoxLayout(self)
        whole.setSpacing(GRID)
        for part in (self.sentence, self.why, self.org, self.said):
            whole.addWidget(part)
        whole.addWidget(self.rows, 1)
        whole.addWidget(buttons)
        self._connect(buttons)
        self._show_left_out()

    @property
    def excluded(self) -> frozenset[object]:
        return frozenset(self._excluded)

    def toggle_chosen(self) -> None:
        """Leaves the chosen rows out; where all of them are, takes them in again."""
        keys = {self.rows.model.rows[index.row()].key for index in self.rows.table.selectionModel().selectedRows()}
        if keys <= self._excluded:
            self._excluded -= keys
        else:
            self._excluded |= keys
        self._show_left_out()

    def export_to(self, path: Path) -> None:
        """Writes every row that is shown."""
        columns, rows = self.rows.model.columns, self._plan.rows
        header = [column.title for column in columns]

        def cells() -> Iterable[list[str]]:
            return ([column.text(row) for column in columns] for row in rows)

        def done(count: int) -> None:
            self.said.show()
            text = self.tr("%Ln row(s) written to {file}.", "", count).format(file=path.name)
            show_text(self.said, text, announced=True)

        self._means.tasks.start(
            lambda: on_files.export_table(path, header, cells()), done, worker=Worker.STORE, owner=self
        )

    def _connect(self, buttons: QDialogButtonBox) -> None:
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        self.drop.clicked.connect(self._on_dropped)
        self.export.clicked.connect(self._choose_file)
        self.leave_out.clicked.connect(self.toggle_chosen)
        self.rows.row_chosen.connect(lambda row: self.leave_out.setEnabled(row is not None))
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), self.rows.table)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(self.toggle_chosen)
        self.export.setEnabled(bool(self._plan.rows))
        self.leave_out.setEnabled(False)

    def _show_left_out(self) -> None:
        self.rows.table.viewport().update()
        left = len(self._excluded)
        if left:
            self.said.show()
            show_text(self.said, self.tr("%Ln change(s) left out of this run.", "", left), announced=True)
        elif self.said.isVisible():
            show_text(self.said, self.tr("Nothing is left out."), announced=True)

    def _on_accepted(self) -> None:
        excluded = frozenset(self._excluded)
        approval = on_plans.approval_of(self._plan, excluded)
        self.accept()
        self.confirmed.emit(approval, excluded)

    def _on_dropped(self) -> None:
        self.accept()
        self.dropped.emit()

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Export the plan"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Table (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(lambda name: self.export_to(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _columns(self) -> list[Column[HeldChange]]:
        # Looked up once: an export asks on a worker, and perhaps when the dialog is gone.
        left_out, taken, here = self.tr("✗ Left out"), self.tr("✓ Yes"), self.tr("Unsubscribed")
        return [
            Column(self.tr("Who"), lambda row: row.address, stretch=True),
            Column(self.tr("Direction"), lambda row: direction_words(row.direction)),
            Column(self.tr("Record"), lambda row: record_words(row.sobject, row.record_id)),
            Column(
                self.tr("Field"),
                lambda row: (
                    here if row.direction is Direction.FROM_SALESFORCE else ", ".join(map(field_words, row.fields))
                ),
            ),
            Column(self.tr("In this run"), lambda row: left_out if row.key in self._excluded else taken),
        ]

    def _text(self, text: str) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        show_text(label, text)
        return label
