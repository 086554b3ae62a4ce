"""Adding unsubscribes by hand: one address or a pasted list, each looked at before anything is recorded."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from core.intake.addresses import parse_email
from gui.help.contents import HelpPage
from gui.help.key import help_on
from gui.theme import GRID
from gui.widgets.announce import show_text

_BETWEEN = re.compile(r"[\n\r;,\t]+")
_BAD_SHOWN = 3


class AddUnsubscribesDialog(QDialog):
    """Attributes: `pasted`, `reason`, `found` (what was understood), `accept_button`.

    Signals:
        confirmed(addresses, reason): every address was understood.
    """

    confirmed = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        help_on(self, HelpPage.WAYS_IN, "paste")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Add unsubscribes"))
        self.resize(60 * GRID, 44 * GRID)
        why = QLabel(
            self.tr("Who asked to get no more mail? One address a line. They go to Salesforce at once."),
            self,
        )
        why.setWordWrap(True)
        self.pasted = QPlainTextEdit(self)
        self.pasted.setTabChangesFocus(True)
        self.pasted.setPlaceholderText("ana@example.com")
        self.pasted.textChanged.connect(self._look)
        self.reason = QLineEdit(self)
        self.reason.setPlaceholderText(self.tr("By phone, in a reply, at a fair …"))
        self.found = QLabel(self)
        self.found.setWordWrap(True)
        self.found.setTextFormat(Qt.TextFormat.PlainText)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for word, field in ((self.tr("&Addresses"), self.pasted), (self.tr("&How they asked"), self.reason)):
            form.addRow(word, field)
            field.setAccessibleName(word.replace("&", ""))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.accept_button = buttons.addButton(self.tr("&Unsubscribe"), QDialogButtonBox.ButtonRole.AcceptRole)
        for button in buttons.buttons():
            button.setAccessibleName(button.text().replace("&", ""))
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setSpacing(GRID)
        whole.addWidget(why)
        whole.addLayout(form, 1)
        whole.addWidget(self.found)
        whole.addWidget(buttons)
        self._look()

    def _look(self) -> None:
        good, bad = understood(self.pasted.toPlainText())
        self.accept_button.setEnabled(bool(good) and not bad)
        if bad:
            listed = ", ".join(bad[:_BAD_SHOWN]) + (" …" if len(bad) > _BAD_SHOWN else "")
            text = self.tr("Not an address: {listed}. Correct or remove it; nothing is recorded until then.")
            show_text(self.found, text.format(listed=listed))
        else:
            show_text(self.found, self.tr("%Ln address(es).", "", len(good)) if good else "")

    def _on_accepted(self) -> None:
        good, _bad = understood(self.pasted.toPlainText())
        self.confirmed.emit(good, self.reason.text().strip())
        self.accept()


def understood(text: str) -> tuple[list[str], list[str]]:
    """The addresses of a pasted text, each once, and what is none. Pure."""
    good: dict[str, str] = {}
    bad: list[str] = []
    for part in filter(None, map(str.strip, _BETWEEN.split(text))):
        parsed = parse_email(part)
        if parsed is None:
            bad.append(part)
        else:
            good.setdefault(parsed.address, parsed.email)
    return list(good.values()), bad
