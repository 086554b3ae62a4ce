"""The hand-over: what Salesforce knows and the sales tool does not, as files for it, and the word that they are in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from gui.acts import on_ways
from gui.formats import number
from gui.frame.page import Means
from gui.help.contents import HelpPage
from gui.help.key import help_on
from gui.tasks import Worker
from gui.theme import GRID
from gui.widgets.announce import show_text

if TYPE_CHECKING:
    from core.store.handover import Confirmed, HandoverCounts
    from core.sync.handover import HandoverReport


class HandoverDialog(QDialog):
    """Attributes: `counts`, `again`, `export`, `confirm`, `said`."""

    def __init__(self, means: Means, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        help_on(self, HelpPage.HANDOVER)
        self._means = means
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Hand over to the sales tool"))
        self.setMinimumWidth(64 * GRID)
        why = QLabel(
            self.tr(
                "The sales tool has no way to be told by a program. Whoever opted out in Salesforce is written to files"
                " of at most 1,000 people; upload them there, then confirm each file here."
            ),
            self,
        )
        self.counts, self.said = QLabel(self), QLabel(self)
        font = self.counts.font()
        font.setBold(True)
        self.counts.setFont(font)
        for label in (why, self.counts, self.said):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.again = QCheckBox(self.tr("Also those who were handed over and not &confirmed"), self)
        self.again.setAccessibleName(self.tr("Also those who were handed over and not confirmed"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.export = buttons.addButton(self.tr("&Write the files…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.confirm = buttons.addButton(self.tr("Confirm a &file…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.export.clicked.connect(lambda _checked=False: self._choose(folder=True))
        self.confirm.clicked.connect(lambda _checked=False: self._choose(folder=False))
        for button in buttons.buttons():
            button.setAccessibleName(button.text().replace("&", "").rstrip("…"))
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setSpacing(2 * GRID)
        for part in (why, self.counts, self.again, self.said, buttons):
            whole.addWidget(part)
        self.read()

    def read(self) -> None:
        engine = self._means.engine
        self._means.tasks.start(lambda: on_ways.handover_counts(engine), self._show, worker=Worker.STORE, owner=self)

    def export_to(self, folder: Path) -> None:
        """Writes the files into this folder."""
        engine, again = self._means.engine, self.again.isChecked()

        def done(report: HandoverReport) -> None:
            names = ", ".join(path.name for path in report.files[:3]) + (" …" if len(report.files) > 3 else "")
            text = self.tr("Nobody is to be handed over.")
            if report.files:
                text = self.tr("{people} people written to {files}.").format(people=number(report.people), files=names)
            show_text(self.said, text, announced=True)
            self.read()

        self._means.tasks.start(
            lambda: on_ways.export_handover(engine, folder, again=again), done, worker=Worker.STORE, owner=self
        )

    def confirm_file(self, path: Path) -> None:
        """Marks the people of this file as known to the sales tool."""
        engine = self._means.engine

        def done(confirmed: Confirmed) -> None:
            text = self.tr("{number} confirmed, {before} were before.").format(
                number=number(confirmed.confirmed), before=number(confirmed.before)
            )
            show_text(self.said, text, announced=True)
            self.read()

        self._means.tasks.start(lambda: on_ways.confirm_handover(engine, path), done, worker=Worker.STORE, owner=self)

    def _show(self, counts: HandoverCounts) -> None:
        text = self.tr("{new} to hand over, {waiting} handed over and not confirmed, {done} confirmed.").format(
            new=number(counts.new), waiting=number(counts.unconfirmed), done=number(counts.confirmed)
        )
        show_text(self.counts, text)
        self.export.setEnabled(bool(counts.new or counts.unconfirmed))
        self.confirm.setEnabled(bool(counts.unconfirmed))

    def _choose(self, *, folder: bool) -> None:
        dialog = QFileDialog(self)
        dialog.setFileMode(QFileDialog.FileMode.Directory if folder else QFileDialog.FileMode.ExistingFile)
        take = self.export_to if folder else self.confirm_file
        dialog.fileSelected.connect(lambda name: take(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
