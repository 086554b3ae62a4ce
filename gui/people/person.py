"""A person's page: both sides, what happened when, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from core.people import PersonRow, TickState
from gui.acts import on_files, on_people
from gui.engine import Snapshot
from gui.formats import elapsed, moment
from gui.frame.page import Means
from gui.help.contents import HelpPage
from gui.help.key import help_on
from gui.messages import event_words, field_words, record_words
from gui.people.resubscribe import ResubscribeDialog
from gui.people.timeline_words import by_words, detail_words, source_words
from gui.tasks import Worker
from gui.theme import GRID
from gui.widgets.announce import show_text
from gui.widgets.flow import FlowLayout
from gui.widgets.rows import Column, RowsView

if TYPE_CHECKING:
    from core.sync.push import PushReport
    from core.sync.resubscribe import ResubscribeReport
    from core.sync.timeline import TimelineEvent

SOURCE = "window"


class PersonDialog(QDialog):
    """Attributes: `title`, `records`, `said`, `events`, and a button an act.

    Signals:
        changed: something was written about this person.
    """

    changed = Signal()

    def __init__(self, means: Means, person: PersonRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        help_on(self, HelpPage.PEOPLE, "person")
        self._means = means
        self._person = person
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(person.name or person.email)
        self.resize(84 * GRID, 60 * GRID)
        self.title = QLabel(self)
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        self.title.setFont(font)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        show_text(self.title, f"{person.name}  {person.email}".strip())
        self.records = QLabel(self)
        self.records.setWordWrap(True)
        self.sides = QLabel(self)
        self.sides.setWordWrap(True)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        for label in (self.records, self.sides, self.said):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.events: RowsView[TimelineEvent] = RowsView(self.tr("What happened"), self._columns(), self)
        self.unsubscribe = self._button(self.tr("&Unsubscribe"), self._unsubscribe)
        self.resubscribe = self._button(self.tr("&Re-subscribe…"), self._ask_resubscribe)
        self.link = self._button(self.tr("Lin&k…"), self._ask_link)
        self.evidence = self._button(self.tr("&Export the evidence…"), self._choose_evidence_file)
        self.open_contact = self._button(
            self.tr("Open the &Contact"), lambda: self._open_record(self._person.contact_id)
        )
        self.open_lead = self._button(self.tr("Open the &Lead"), lambda: self._open_record(self._person.lead_id))
        actions = FlowLayout(GRID)
        for button in (self.unsubscribe, self.resubscribe, self.open_contact, self.open_lead, self.link, self.evidence):
            actions.addWidget(button)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setSpacing(GRID)
        for part in (self.title, self.records, self.sides):
            whole.addWidget(part)
        whole.addLayout(actions)
        whole.addWidget(self.said)
        whole.addWidget(self.events, 1)
        whole.addWidget(close)
        self.said.hide()
        self._version: object = None
        if means.shown is not None:
            means.shown.connect(self._on_shown)
        self._show_person([person])
        self.read()

    def read(self) -> None:
        """Reads the person and the timeline anew."""
        engine, address, id_ = self._means.engine, self._person.address, self._person.id
        self._means.tasks.start(lambda: engine.people_rows([id_]), self._show_person, worker=Worker.STORE, owner=self)
        self._means.tasks.start(
            lambda: on_people.timeline(engine, address), self._show_events, worker=Worker.STORE, owner=self
        )

    def _on_shown(self, snapshot: Snapshot) -> None:
        """Somebody wrote something; it may be about this person."""
        if snapshot.version != self._version:
            self._version = snapshot.version
            self.read()

    def _show_events(self, events: list[TimelineEvent]) -> None:
        self.events.show_rows(events, self.tr("Nothing happened yet."))

    def _show_person(self, found: list[PersonRow]) -> None:
        """The two sides beside each other; empty where the person was deleted meanwhile."""
        if not found:
            return
        self._person = found[0]
        show_text(self.records, self._records_words())
        show_text(self.sides, self._sides_words())
        out = self._person.unsubscribed_at is not None
        self.unsubscribe.setVisible(not out)
        self.resubscribe.setVisible(out)
        for button, record_id in (
            (self.open_contact, self._person.contact_id),
            (self.open_lead, self._person.lead_id),
        ):
            button.setVisible(record_id is not None)

    def _sides_words(self) -> str:
        person = self._person
        if person.unsubscribed_at is not None:
            here = self.tr("Here: ⊘ unsubscribed since {when} ({source}).").format(
                when=moment(person.unsubscribed_at), source=source_words(person.source) or self.tr("source not known")
            )
        else:
            here = self.tr("Here: gets mail.")
        there = {
            TickState.TICKED: self.tr("In Salesforce: ⊘ opted out."),
            TickState.CLEAR: self.tr("In Salesforce: not opted out."),
            TickState.UNKNOWN: self.tr("In Salesforce: not known."),
        }[person.in_salesforce]
        return f"{here} {there}" + (" " + self.tr("≠ The two differ.") if person.differs else "")

    def _unsubscribe(self) -> None:
        engine, email = self._means.engine, self._person.email

        def done(report: PushReport) -> None:
            self._after_change(lambda: self._pushed_words(report))
            if report.trouble is not None:
                self._means.show_failure(report.trouble)

        self._set_acting(acting=True)
        self._say(self.tr("Delivering to Salesforce…"))
        self._means.tasks.start(
            lambda: on_people.unsubscribe(engine, [email], SOURCE, ""),
            done,
            worker=Worker.NETWORK,
            failed=self._on_failed,
        )

    def _pushed_words(self, report: PushReport) -> str:
        if report.pushed:
            return self.tr("Unsubscribed, and delivered to Salesforce.")
        if report.problems:
            return self.tr("Unsubscribed here. Salesforce has not got it; see Problems.")
        return self.tr("Unsubscribed here. The delivery to Salesforce waits and is tried again.")

    def _ask_link(self) -> None:
        from gui.people.link import LinkDialog

        dialog = LinkDialog(self._means, self._person, self)
        dialog.linked.connect(self._on_linked)
        dialog.open()

    def _on_linked(self) -> None:
        self._after_change(
            lambda: self.tr("Linked. What waits for this person goes to Salesforce with the next delivery.")
        )

    def _ask_resubscribe(self) -> None:
        dialog = ResubscribeDialog(self._person.email, self)
        dialog.confirmed.connect(self._resubscribe)
        dialog.open()

    def _resubscribe(self, by: str, reason: str, evidence: str) -> None:
        engine, email = self._means.engine, self._person.email

        def done(report: ResubscribeReport) -> None:
            self._after_change(
                lambda: (
                    self.tr("Re-subscribed on both sides, and recorded.")
                    if report.done
                    else self.tr("A box could not be cleared, so the person stays unsubscribed. See Problems.")
                )
            )

        self._set_acting(acting=True)
        self._say(self.tr("Clearing on both sides…"))
        self._means.tasks.start(
            lambda: on_people.resubscribe(engine, email, reason=reason, evidence=evidence, by=by),
            done,
            worker=Worker.NETWORK,
            failed=self._on_failed,
        )

    def _on_failed(self, error: Exception) -> None:
        if isValid(self):
            self._set_acting(acting=False)
            self.said.hide()
        self._means.show_failure(error)

    def _after_change(self, words: Callable[[], str]) -> None:
        """Something was written; whoever closed the dialog meanwhile sees it in the window."""
        self._means.refresh()
        if isValid(self):
            self._set_acting(acting=False)
            self._say(words())
            self.read()
            self.changed.emit()

    def _set_acting(self, *, acting: bool) -> None:
        """While one thing is being done about the person, another is not begun."""
        for button in (self.unsubscribe, self.resubscribe, self.link):
            button.setEnabled(not acting)

    def _say(self, text: str) -> None:
        self.said.show()
        show_text(self.said, text, announced=True)

    def _open_record(self, record_id: str | None) -> None:
        if record_id is not None:
            QDesktopServices.openUrl(QUrl(on_people.record_url(self._means.engine, record_id)))

    def _choose_evidence_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Export the evidence"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Page to read (*.html)"), self.tr("Table (*.csv)")])
        dialog.setDefaultSuffix("html")
        dialog.fileSelected.connect(lambda name: self.export_evidence(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export_evidence(self, path: Path) -> None:
        """Writes the evidence of this person; the ending of the name says which kind of file."""
        engine, address = self._means.engine, self._person.address

        def done(_report: object) -> None:
            self._say(self.tr("Written to {file}.").format(file=path.name))

        self._means.tasks.start(
            lambda: on_files.export_evidence(engine, path, address), done, worker=Worker.STORE, owner=self
        )

    def _records_words(self) -> str:
        person = self._person
        parts = [
            self.tr("Contact {id}").format(id=person.contact_id) if person.contact_id else "",
            self.tr("Lead {id}").format(id=person.lead_id) if person.lead_id else "",
        ]
        known = "   ".join(part for part in parts if part)
        return known or self.tr("Not linked to a Salesforce record, so nothing can be delivered.")

    def _columns(self) -> list[Column[TimelineEvent]]:
        return [
            Column(self.tr("What"), event_words),
            Column(self.tr("When"), lambda event: moment(event.at)),
            Column(self.tr("After"), lambda event: elapsed(event.elapsed_s) if event.elapsed_s else ""),
            Column(self.tr("Where"), lambda event: record_words(event.sobject, field_words(event.field))),
            Column(self.tr("By"), by_words),
            Column(self.tr("Details"), detail_words, stretch=True),
        ]

    def _button(self, word: str, act: object) -> QPushButton:
        button = QPushButton(word, self)
        button.setAccessibleName(word.replace("&", "").rstrip("…"))
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())  # type: ignore[operator]
        return button
