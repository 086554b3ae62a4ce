"""Mail of which a person decides whether it asks for a stop: one at a time, each decision kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from core.errors import AppError
from gui.acts import on_ways
from gui.formats import moment
from gui.frame.page import Means
from gui.help.contents import HelpPage
from gui.help.key import help_on
from gui.messages import error_words
from gui.tasks import Worker
from gui.theme import GRID
from gui.widgets.announce import show_text
from gui.widgets.rows import Column, RowsView

if TYPE_CHECKING:
    from core.store.review import Review


class ReviewDialog(QDialog):
    """Attributes: `mails`, `why`, `excerpt`, `address`, `accept_button`, `dismiss_button`."""

    def __init__(self, means: Means, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        help_on(self, HelpPage.WAYS_IN, "mailbox")
        self._means = means
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Mail to review"))
        self.resize(84 * GRID, 56 * GRID)
        self.mails: RowsView[Review] = RowsView(self.tr("Mail to review"), self._columns(), self)
        self.mails.row_chosen.connect(self._show_mail)
        self.why, self.excerpt, self.said = QLabel(self), QLabel(self), QLabel(self)
        for label in (self.why, self.excerpt, self.said):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.address = QLineEdit(self)
        self.address.setAccessibleName(self.tr("Who is meant"))
        form = QFormLayout()
        form.addRow(self.tr("&Who is meant"), self.address)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.accept_button = buttons.addButton(self.tr("&Unsubscribe"), QDialogButtonBox.ButtonRole.ActionRole)
        self.dismiss_button = buttons.addButton(self.tr("&Dismiss"), QDialogButtonBox.ButtonRole.ActionRole)
        self.accept_button.clicked.connect(lambda _checked=False: self._decide(accepted=True))
        self.dismiss_button.clicked.connect(lambda _checked=False: self._decide(accepted=False))
        for button in buttons.buttons():
            button.setAccessibleName(button.text().replace("&", ""))
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setSpacing(GRID)
        whole.addWidget(self.mails, 1)
        for part in (self.why, self.excerpt):
            whole.addWidget(part)
        whole.addLayout(form)
        whole.addWidget(self.said)
        whole.addWidget(buttons)
        self._show_mail(None)
        self.read()

    def read(self) -> None:
        engine = self._means.engine
        self._means.tasks.start(lambda: on_ways.reviews(engine), self._show, worker=Worker.STORE, owner=self)

    def _show(self, found: list[Review]) -> None:
        self.mails.show_rows(found, self.tr("Nothing waits for a decision."))
        if found:
            self.mails.choose(0)
        else:
            self._show_mail(None)

    def _show_mail(self, review: Review | None) -> None:
        self._set_deciding(possible=review is not None)
        show_text(self.why, str(error_words(review.mail.why)) if review else "")
        show_text(self.excerpt, review.mail.excerpt if review else "")
        self.address.setText(review.mail.address if review else "")

    def _set_deciding(self, *, possible: bool) -> None:
        for part in (self.accept_button, self.dismiss_button, self.address):
            part.setEnabled(possible)

    def _decide(self, *, accepted: bool) -> None:
        review = self.mails.chosen
        if review is None:
            return
        engine, number, address = self._means.engine, review.id, self.address.text().strip()

        def done(_nothing: None) -> None:
            self._means.refresh()
            if isValid(self):
                show_text(self.said, "")
                self.read()

        def failed(error: Exception) -> None:
            if isValid(self):
                self._set_deciding(possible=True)
            if isValid(self) and isinstance(error, AppError):
                show_text(self.said, str(error_words(error.code, error.params)), announced=True)
            else:
                self._means.show_failure(error)

        # Until the next mail is there: a second click would decide about the same one.
        self._set_deciding(possible=False)

        self._means.tasks.start(
            lambda: on_ways.decide_review(engine, number, address, accepted=accepted),
            done,
            worker=Worker.STORE,
            failed=failed,
        )

    def _columns(self) -> list[Column[Review]]:
        return [
            Column(self.tr("From"), lambda review: review.mail.sender),
            Column(self.tr("Subject"), lambda review: review.mail.subject, stretch=True),
            Column(self.tr("Came"), lambda review: moment(review.mail.received_at)),
        ]
