"""Welcome: what will happen, and the three requirements of the documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.setup.wizard.steps import Step
from gui.status import Level
from gui.theme import GRID
from gui.widgets.mark import StateMark
from gui.wizard.page import StepPage
from gui.wizard.parts import button, row, text
from gui.wizard.words import name_of

if TYPE_CHECKING:
    from gui.wizard.dialog import SetupWizard


class WelcomePage(StepPage):
    def __init__(self, wizard: SetupWizard) -> None:
        super().__init__(Step.WELCOME, wizard)
        self.column.addWidget(text(self.tr("What happens"), bold=True))
        for words in (
            self.tr("Whoever unsubscribes in the sales tool is opted out in Salesforce at once."),
            self.tr("Every night both sides are compared; either side out means both out."),
            self.tr("It never clears a checkbox, and never re-subscribes anybody by itself."),
        ):
            self.column.addLayout(row(StateMark(Level.GOOD, self.tr("Yes")), text(words), stretch=1))
        self.column.addSpacing(GRID)
        self.column.addWidget(text(self.tr("What it needs"), bold=True))
        for words in (
            self.tr("The nightly sync is switched on, for the nightly part."),
            self.tr("The opt-out field is there in Salesforce, and you may write it."),
            self.tr("Each person has a Salesforce ID: a Contact, a Lead, or both."),
        ):
            self.column.addLayout(row(StateMark(Level.NEUTRAL, self.tr("Is checked")), text(words), stretch=1))
        self.column.addSpacing(GRID)
        self.column.addWidget(
            text(
                self.tr(
                    "The next pages look, ask and show. Nothing is written, here or in Salesforce, before you press"
                    " Apply on the page before the last."
                )
            )
        )
        self.column.addSpacing(GRID)
        self.column.addWidget(text(self.tr("Just looking?"), bold=True))
        self.column.addWidget(
            text(
                self.tr(
                    "The practice org is a small Salesforce on this computer, with invented people. Everything works as"
                    " with your own, and it is gone when its window closes."
                )
            )
        )
        self.practice = button(self.tr("&Try it with the practice org first"), parent=self)
        self.practice.clicked.connect(self._on_practice)
        self.practice.setVisible(not wizard.is_practice)
        self.column.addLayout(row(self.practice))
        self.column.addStretch(1)

    def show_state(self) -> None:
        resumed = self.machine.resumed_from
        if resumed is not None:
            self.setSubTitle(
                self.tr("What you entered last time, up to “{step}”, is still here. Sign in again to go on.").format(
                    step=name_of(resumed)
                )
            )

    def _on_practice(self) -> None:
        self.setup.practice_wanted.emit()
        self.setup.reject()
