"""Preview: counts, rows that can be left out, the API calls it will cost; also as a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QHeaderView, QTableView

from core.harmless import write_csv
from core.model import Direction
from core.setup.wizard.found import PreviewFound
from core.setup.wizard.steps import Step
from gui.formats import number
from gui.messages import error_words
from gui.tasks import Worker
from gui.theme import GRID
from gui.widgets.announce import show_text
from gui.wizard.page import StepPage
from gui.wizard.parts import button, row, text
from gui.wizard.preview_model import PreviewModel

if TYPE_CHECKING:
    from gui.wizard.dialog import SetupWizard

_PROBLEMS_SHOWN = 5


class PreviewPage(StepPage):
    """Attributes: `counts`, `table`, `export`, `again`."""

    def __init__(self, wizard: SetupWizard) -> None:
        super().__init__(Step.PREVIEW, wizard)
        self.counts = text(bold=True)
        self.remarks = text()
        self.model = PreviewModel(lambda keys: self.machine.change(excluded=keys), self)
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("What the first sync would change"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        # The person has all the room that the rest leaves, and the end of an address says as much as its beginning.
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setResizeContentsPrecision(0)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.table.setWordWrap(False)
        self.table.setMinimumHeight(24 * GRID)
        self.again = button(self.tr("&Look again"), parent=self)
        self.again.clicked.connect(self.machine.preview)
        self.export = button(self.tr("&Export as CSV…"), parent=self)
        self.export.clicked.connect(self._choose_file)
        self.stop = button(self.tr("&Stop"), parent=self)
        self.stop.clicked.connect(self.machine.stop_work)
        self.column.addWidget(self.counts)
        self.column.addWidget(self.remarks)
        self.column.addWidget(self.table, 100)
        self.said = text()
        self.said.hide()
        self.column.addLayout(row(self.again, self.export, self.stop))
        self.column.addWidget(self.said)
        self.column.addStretch(1)

    def show_state(self) -> None:
        preview = self.machine.found.preview
        busy = self.machine.busy
        self.again.setEnabled(not busy)
        self.stop.setVisible(busy)
        for widget in (self.counts, self.remarks, self.table, self.export):
            widget.setVisible(preview is not None)
        if preview is None:
            return
        # What nobody could read is not nought: the remark says it instead.
        self.counts.setVisible(bool(preview.rows) or not preview.blind)
        excluded = self.machine.choices.excluded
        words = self.tr("{to} to Salesforce, {here} from Salesforce, {equal} already equal. About {calls} API calls.")
        show_text(
            self.counts,
            words.format(
                to=number(preview.count(Direction.TO_SALESFORCE, excluded)),
                here=number(preview.count(Direction.FROM_SALESFORCE, excluded)),
                equal=number(preview.already_equal),
                calls=number(preview.api_calls),
            ),
        )
        show_text(self.remarks, "\n".join(self._remarks(preview)))
        self.remarks.setVisible(bool(self.remarks.text()))
        self.model.show_rows(preview.rows, excluded)
        self.table.setVisible(bool(preview.rows))
        self.export.setEnabled(bool(preview.rows))

    def _remarks(self, preview: PreviewFound) -> list[str]:
        lines: list[str] = []
        if preview.blind:
            lines.append(
                self.tr(
                    "The field is still hidden from you, so not everything can be counted yet. After Apply the last"
                    " page looks again, before the first sync."
                )
            )
        elif not preview.rows:
            lines.append(self.tr("Both sides agree already. There is nothing to change."))
        about_people = [one for one in preview.problems if one.address]
        if about_people:
            lines.append(self.tr("%Ln record(s) cannot be brought into agreement:", "", len(about_people)))
            lines.extend(
                f"{one.address}: {error_words(one.code, {'message': one.message}).title}"
                for one in about_people[:_PROBLEMS_SHOWN]
            )
        return lines

    def waiting_words(self) -> str:
        return self.tr("Comparing both sides; nothing is written …")

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Export the preview"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("first-sync.csv")
        dialog.fileSelected.connect(lambda name: self.export_to(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export_to(self, path: Path) -> None:
        """All rows, with whether each stays out."""
        preview = self.machine.found.preview
        if preview is None:
            return
        excluded, cells = self.machine.choices.excluded, self.model.cells
        header, left_out = (*self.model.titles(), self.tr("Left out")), self.tr("yes")

        def done(count: int) -> None:
            text = self.tr("%Ln row(s) written to {file}.", "", count).format(file=path.name)
            self.said.show()
            show_text(self.said, text, announced=True)

        self.setup.tasks.start(
            lambda: write_csv(
                path, header, ((*cells(one), left_out if one.key in excluded else "") for one in preview.rows)
            ),
            done,
            worker=Worker.STORE,
        )
