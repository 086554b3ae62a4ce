"""Connect: address, consumer key, and the sign-in in the browser with the time that is left (issue: sign-in)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from core.setup.wizard.steps import Step
from gui.status import Level
from gui.widgets.announce import show_text
from gui.widgets.copying import copies
from gui.widgets.mark import StateMark
from gui.wizard.eca_help import external_client_app_help
from gui.wizard.network_part import NetworkPart
from gui.wizard.page import StepPage
from gui.wizard.parts import Fold, button, row, text

if TYPE_CHECKING:
    from gui.wizard.dialog import SetupWizard


class ConnectPage(StepPage):
    """Attributes: `address`, `client_id`, `sign_in`, `open`, `copy`, `cancel`, `left`, `signed_in`, `network`."""

    def __init__(self, wizard: SetupWizard) -> None:
        super().__init__(Step.CONNECT, wizard)
        self.address = QLineEdit(self)
        self.address.setPlaceholderText("https://YOUR-DOMAIN.my.salesforce.com")
        self.address.textChanged.connect(lambda typed: self.machine.change(address=typed))
        self.client_id = QLineEdit(self)
        self.client_id.textChanged.connect(lambda typed: self.machine.change(client_id=typed))
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for word, field in (
            (self.tr("&Address of the org, as the browser shows it"), self.address),
            (self.tr("Consumer &key of the External Client App"), self.client_id),
        ):
            form.addRow(word, field)
            field.setAccessibleName(word.replace("&", ""))
        self.sign_in = button(self.tr("&Sign in…"), parent=self)
        self.sign_in.setDefault(True)
        self.sign_in.clicked.connect(self.machine.begin_sign_in)
        self.open = button(self.tr("&Open the browser again"), parent=self)
        self.open.clicked.connect(self.machine.open_browser)
        self.copy = button(self.tr("Copy &link"), parent=self)
        copies(self.copy, self._link)
        self.cancel = button(self.tr("S&top waiting"), parent=self)
        self.cancel.clicked.connect(self.machine.cancel_sign_in)
        self.left = text(parent=self)
        self.signed_in = text(parent=self)
        self._mark: QWidget = StateMark(Level.GOOD, self.tr("Signed in"), self)
        self.network = NetworkPart(wizard, self)
        self.column.addLayout(form)
        self.column.addLayout(row(self._mark, self.signed_in, stretch=1))
        self.column.addLayout(row(self.sign_in, self.open, self.copy, self.cancel))
        self.column.addWidget(self.left)
        self.column.addWidget(Fold(self.tr("Where the consumer key comes from"), external_client_app_help(self), self))
        self.column.addWidget(Fold(self.tr("Proxy and certificates"), self.network, self))
        self.column.addStretch(1)

    def show_state(self) -> None:
        machine, chosen = self.machine, self.machine.choices
        for line, wanted in ((self.address, chosen.address), (self.client_id, chosen.client_id)):
            if line.text() != wanted:
                line.setText(wanted)
        look, who = machine.sign_in, machine.found.who
        waiting = look is not None
        self.sign_in.setVisible(not waiting)
        self.sign_in.setEnabled(not machine.busy)
        for widget in (self.open, self.copy, self.cancel, self.left):
            widget.setVisible(waiting)
        if look is not None:
            minutes, seconds = divmod(max(0, look.seconds_left), 60)
            show_text(
                self.left,
                self.tr("Waiting for you to sign in in the browser. {minutes}:{seconds} left.").format(
                    minutes=minutes, seconds=f"{seconds:02}"
                ),
            )
        self._mark.setVisible(who is not None)
        self.signed_in.setVisible(who is not None)
        if who is not None:
            words = self.tr("Signed in to {org} as {user}.").format(org=who.org_name, user=who.user_name)
            show_text(self.signed_in, words, announced=True)
        self.network.show_state()

    def _link(self) -> str:
        return self.machine.sign_in.url if self.machine.sign_in is not None else ""
