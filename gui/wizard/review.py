"""Review: everything that Apply will do, before it does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.setup.wizard.steps import Step
from gui.status import Level
from gui.widgets.mark import StateMark
from gui.wizard.page import StepPage
from gui.wizard.parts import clear, row, text
from gui.wizard.words import act_words

if TYPE_CHECKING:
    from gui.wizard.dialog import SetupWizard


class ReviewPage(StepPage):
    def __init__(self, wizard: SetupWizard) -> None:
        super().__init__(Step.REVIEW, wizard)
        self.setCommitPage(True)

    def show_state(self) -> None:
        clear(self.column)
        for number, act in enumerate(self.machine.acts, start=1):
            line = text(f"{number}. {act_words(act)}")
            self.column.addLayout(row(StateMark(Level.NEUTRAL, self.tr("To do")), line, stretch=1))
        excluded = len(self.machine.choices.excluded)
        if excluded:
            self.column.addWidget(text(self.tr("%Ln change(s) stay out of the first sync.", "", excluded)))
        self.column.addWidget(text(self.tr("The first sync itself starts only when you press Sync now at the end.")))
        self.column.addStretch(1)
