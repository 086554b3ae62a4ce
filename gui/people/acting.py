"""What can be done about people from their page: add unsubscribes, link, delete, export. Each says what it did."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from core.people import PersonRow
from gui.acts import on_people
from gui.formats import number
from gui.frame.page import Means
from gui.people.person import SOURCE
from gui.tasks import Worker
from gui.widgets.rows import Column

if TYPE_CHECKING:
    from core.store.suppressions import Deleted
    from core.sync.push import PushReport


class Acting(QObject):
    """Signals:
    said(str): what was done or is being done, for the line under the table; empty takes it away.
    changed: something was written here.
    export_file_chosen(Path): the people that are shown shall be written there.
    """

    said = Signal(str)
    changed = Signal()
    export_file_chosen = Signal(object)

    def __init__(self, means: Means, parent: QWidget) -> None:
        super().__init__(parent)
        self._means = means
        self._page = parent

    def add(self) -> None:
        from gui.people.add import AddUnsubscribesDialog

        dialog = AddUnsubscribesDialog(self._page)
        dialog.confirmed.connect(self.unsubscribe)
        dialog.open()

    def unsubscribe(self, addresses: Sequence[str], reason: str) -> None:
        """Records these and pushes them at once."""
        engine = self._means.engine
        self.said.emit(self.tr("Delivering to Salesforce…"))

        def failed(error: Exception) -> None:
            self.said.emit("")
            self._means.show_failure(error)

        def done(report: PushReport) -> None:
            self.said.emit(self._pushed_words(report))
            if report.trouble is not None:
                self._means.show_failure(report.trouble)
            self.changed.emit()

        self._means.tasks.start(
            lambda: on_people.unsubscribe(engine, addresses, SOURCE, reason),
            done,
            worker=Worker.NETWORK,
            failed=failed,
        )

    def link(self, person: PersonRow) -> None:
        from gui.people.link import LinkDialog

        dialog = LinkDialog(self._means, person, self._page)
        dialog.linked.connect(lambda: self._on_linked(person))
        dialog.open()

    def delete(self, ids: Sequence[int]) -> None:
        """Asks, then deletes these people here."""
        from gui.people.delete import ask_delete

        if ids:
            ask_delete(self._page, len(ids), lambda: self._delete(ids))

    def choose_export_file(self) -> None:
        dialog = QFileDialog(self._page, self.tr("Export people"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Table (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(lambda name: self.export_file_chosen.emit(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self, path: Path, ids: Sequence[int], columns: Sequence[Column[PersonRow]]) -> None:
        """Writes these people with these columns, as they are shown."""
        engine, header = self._means.engine, [column.title for column in columns]

        def done(count: int) -> None:
            text = self.tr("{count} people written to {file}.").format(count=number(count), file=path.name)
            self.said.emit(text)

        self._means.tasks.start(
            lambda: on_people.export_people(
                engine, path, ids, header, lambda person: [column.text(person) for column in columns]
            ),
            done,
            worker=Worker.LOOKING,
        )

    def _delete(self, ids: Sequence[int]) -> None:
        from gui.people.delete import deleted_words

        engine = self._means.engine

        def done(report: Deleted) -> None:
            self.said.emit(deleted_words(report))
            self.changed.emit()

        self._means.tasks.start(lambda: on_people.delete_people(engine, ids), done, worker=Worker.STORE)

    def _on_linked(self, person: PersonRow) -> None:
        self.said.emit(self.tr("{email} is linked now.").format(email=person.email))
        self.changed.emit()

    def _pushed_words(self, report: PushReport) -> str:
        parts = [self.tr("%Ln unsubscribe(s) recorded.", "", report.recorded)]
        if report.already:
            parts.append(self.tr("%Ln had unsubscribed before.", "", report.already))
        if report.pushed:
            parts.append(self.tr("%Ln delivered to Salesforce.", "", report.pushed))
        if report.waiting:
            parts.append(self.tr("%Ln still to be delivered.", "", report.waiting))
        if report.problems:
            parts.append(self.tr("%Ln problem(s); see Problems.", "", report.problems))
        return " ".join(parts)
