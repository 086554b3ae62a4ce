"""Links one person to a Salesforce record: the records with the same address to choose from, or an ID by hand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from core.errors import AppError
from core.people import PersonRow
from core.salesforce.candidates import Candidate
from core.salesforce.ids import parse_salesforce_id
from gui.acts import on_people
from gui.frame.page import Means
from gui.help.contents import HelpPage
from gui.help.key import help_on
from gui.messages import error_words, object_words
from gui.tasks import Worker
from gui.theme import GRID
from gui.widgets.announce import show_text
from gui.widgets.rows import Column, RowsView
from gui.widgets.saving import save_and_close


class LinkDialog(QDialog):
    """Attributes: `records` (what has the address), `record_id`, `said`, `accept_button`.

    Signals:
        linked: it was done.
    """

    linked = Signal()

    def __init__(self, means: Means, person: PersonRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        help_on(self, HelpPage.PEOPLE, "link")
        self._means = means
        self._person = person
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Link to a Salesforce record"))
        self.resize(72 * GRID, 44 * GRID)
        question = QLabel(self.tr("Which record is {email}?").format(email=person.email), self)
        question.setTextFormat(Qt.TextFormat.PlainText)
        font = question.font()
        font.setBold(True)
        question.setFont(font)
        self.records: RowsView[Candidate] = RowsView(self.tr("Records with this address"), self._columns(), self)
        self.records.show_rows((), self.tr("Looking in Salesforce…"))
        self.records.row_chosen.connect(self._on_chosen)
        self.record_id = QLineEdit(self)
        self.record_id.setPlaceholderText(self.tr("003… is a Contact, 00Q… a Lead"))
        self.record_id.setAccessibleName(self.tr("Salesforce ID"))
        self.record_id.textChanged.connect(self._on_typed)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        form = QFormLayout()
        form.addRow(self.tr("Salesforce &ID"), self.record_id)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.accept_button = buttons.addButton(self.tr("&Link"), QDialogButtonBox.ButtonRole.AcceptRole)
        for button in buttons.buttons():
            button.setAccessibleName(button.text().replace("&", ""))
        buttons.accepted.connect(self._link)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setSpacing(GRID)
        whole.addWidget(question)
        whole.addWidget(self.records, 1)
        whole.addLayout(form)
        whole.addWidget(self.said)
        whole.addWidget(buttons)
        self._on_typed()
        engine, email = means.engine, person.email
        means.tasks.start(
            lambda: on_people.candidates(engine, email),
            self._show,
            worker=Worker.LOOKING,
            failed=self._on_not_found,
            owner=self,
        )

    def _show(self, found: tuple[Candidate, ...]) -> None:
        self.records.show_rows(found, self.tr("No live Contact or Lead has this address. Its ID can be typed below."))
        if len(found) == 1 and not found[0].taken:
            self.records.choose(0)

    def _on_not_found(self, error: Exception) -> None:
        words = error_words(error.code, error.params) if isinstance(error, AppError) else None
        self.records.show_rows((), str(words or self.tr("Salesforce could not be asked.")))

    def _on_chosen(self, candidate: Candidate | None) -> None:
        if candidate is not None:
            self.record_id.setText(candidate.ref.id)

    def _on_typed(self) -> None:
        text = self.record_id.text().strip()
        wrong = ""
        if text:
            try:
                parse_salesforce_id(text)
            except AppError as error:
                wrong = str(error_words(error.code, error.params))
        show_text(self.said, wrong)
        self.accept_button.setEnabled(bool(text) and not wrong)

    def _link(self) -> None:
        engine, address, record_id = self._means.engine, self._person.address, self.record_id.text().strip()
        save_and_close(
            self._means,
            self,
            self.accept_button,
            self.said,
            lambda: on_people.link(engine, address, record_id),
            self.linked.emit,
        )

    def _columns(self) -> list[Column[Candidate]]:
        return [
            Column(self.tr("Object"), lambda one: object_words(one.ref.sobject)),
            Column(self.tr("Name"), lambda one: one.name, stretch=True),
            Column(self.tr("Salesforce ID"), lambda one: one.ref.id),
            Column(self.tr("Note"), lambda one: self.tr("Linked to somebody else") if one.taken else ""),
        ]
