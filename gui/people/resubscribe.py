"""The guided re-subscribe: one person, by a named user, with reason and evidence. There is no bulk one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from gui.help.contents import HelpPage
from gui.help.key import help_on
from gui.theme import GRID


class ResubscribeDialog(QDialog):
    """Attributes: `by`, `reason`, `evidence`, `buttons`.

    Signals:
        confirmed(by, reason, evidence): all three were given.
    """

    confirmed = Signal(str, str, str)

    def __init__(self, email: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        help_on(self, HelpPage.PEOPLE, "resubscribe")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Re-subscribe"))
        self.setMinimumWidth(56 * GRID)
        question = QLabel(self.tr("Did {email} ask to get mail again?").format(email=email), self)
        question.setTextFormat(Qt.TextFormat.PlainText)
        font = question.font()
        font.setBold(True)
        question.setFont(font)
        why = QLabel(
            self.tr(
                "The boxes in Salesforce and the unsubscribe here are cleared in one act, and recorded with your name."
                " Keep what proves it: the law asks for it."
            ),
            self,
        )
        for label in (question, why):
            label.setWordWrap(True)
        self.by, self.reason, self.evidence = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.evidence.setPlaceholderText(self.tr("Where the wish is kept: a mail, a form, a ticket"))
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for word, field in (
            (self.tr("&Your name"), self.by),
            (self.tr("&Reason"), self.reason),
            (self.tr("&Evidence"), self.evidence),
        ):
            form.addRow(word, field)
            field.setAccessibleName(word.replace("&", ""))
            field.textChanged.connect(self._on_typed)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.accept_button = self.buttons.addButton(
            self.tr("&Clear on both sides"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.accept_button.setAccessibleName(self.tr("Clear on both sides"))
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setSpacing(GRID)
        whole.addWidget(question)
        whole.addWidget(why)
        whole.addLayout(form)
        whole.addWidget(self.buttons)
        self._on_typed()

    def _on_typed(self) -> None:
        given = (self.by, self.reason, self.evidence)
        self.accept_button.setEnabled(all(field.text().strip() for field in given))

    def _on_accepted(self) -> None:
        self.confirmed.emit(self.by.text(), self.reason.text(), self.evidence.text())
        self.accept()
