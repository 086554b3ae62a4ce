"""Confirm: who answered at the address, and that it is the right one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QFormLayout

from core.setup.wizard.steps import Step
from gui.wizard.page import StepPage
from gui.wizard.parts import text

if TYPE_CHECKING:
    from gui.wizard.dialog import SetupWizard


class ConfirmPage(StepPage):
    """Attributes: `badge`, `yes`."""

    def __init__(self, wizard: SetupWizard) -> None:
        super().__init__(Step.CONFIRM, wizard)
        self.badge = text(bold=True)
        font = self.badge.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        self.badge.setFont(font)
        self._org, self._user, self._id, self._host = text(), text(), text(), text()
        form = QFormLayout()
        for word, field in (
            (self.tr("Org"), self._org),
            (self.tr("Signed in as"), self._user),
            (self.tr("Org ID"), self._id),
            (self.tr("Address"), self._host),
        ):
            form.addRow(word, field)
        self._warning = text()
        self.yes = QCheckBox(self.tr("&Yes, this is the right org"), self)
        self.yes.setAccessibleName(self.tr("Yes, this is the right org"))
        self.yes.toggled.connect(self._on_toggled)
        self.column.addWidget(self.badge)
        self.column.addLayout(form)
        self.column.addWidget(self._warning)
        self.column.addWidget(self.yes)
        self.column.addStretch(1)

    def show_state(self) -> None:
        who = self.machine.found.who
        if who is None:
            return
        kind = self.tr("SANDBOX") if who.is_sandbox else self.tr("PRODUCTION")
        self.badge.setText(self.tr("PRACTICE") if self.setup.is_practice else kind)
        self.badge.setAccessibleName(self.badge.text())
        for label, words in (
            (self._org, who.org_name),
            (self._user, who.user_name),
            (self._id, who.org_id),
            (self._host, who.instance_url),
        ):
            label.setText(words)
            label.setAccessibleName(words)
        self._warning.setText(
            self.tr("An org to try out, on this computer. It is gone when its window closes.")
            if self.setup.is_practice
            else self.tr("A sandbox is a good place to try. Production gets a profile of its own later.")
            if who.is_sandbox
            else self.tr("This is the org that your sales people work in.")
        )
        wanted = self.machine.choices.confirmed_org == who.org_id
        if self.yes.isChecked() != wanted:
            self.yes.setChecked(wanted)

    def _on_toggled(self, checked: bool) -> None:
        who = self.machine.found.who
        if who is not None:
            self.machine.change(confirmed_org=who.org_id if checked else "")
