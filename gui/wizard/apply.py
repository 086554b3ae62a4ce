"""Apply: act after act, each with its result; and the way back where an important one failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.model import Progress
from core.setup.wizard.apply import ActState
from core.setup.wizard.steps import Step
from gui.failures import words_of
from gui.status import Level
from gui.widgets.mark import StateMark
from gui.wizard.page import StepPage
from gui.wizard.parts import clear, row, text
from gui.wizard.words import act_state_words, act_words

if TYPE_CHECKING:
    from gui.wizard.dialog import SetupWizard

LEVELS = {
    ActState.WAITING: Level.NEUTRAL,
    ActState.RUNNING: Level.BUSY,
    ActState.DONE: Level.GOOD,
    ActState.FAILED: Level.PROBLEM,
    ActState.TAKEN_BACK: Level.ATTENTION,
    ActState.LEFT: Level.PROBLEM,
}


class ApplyPage(StepPage):
    def __init__(self, wizard: SetupWizard) -> None:
        super().__init__(Step.APPLY, wizard)
        self._shown: object = None

    def show_state(self) -> None:
        results = self.machine.results
        if results is self._shown:
            return
        self._shown = results
        clear(self.column)
        for result in results:
            word = act_state_words(result.state)
            line = text(f"{act_words(result.act)}: {word}")
            self.column.addLayout(row(StateMark(LEVELS[result.state], word), line, stretch=1))
            if result.error is not None:
                said = words_of(result.error)
                self.column.addWidget(text(f"{said.title}. {said.body}"))
        self.column.addStretch(1)

    def show_progress(self, progress: Progress) -> None:
        super().show_progress(progress)
        self.show_state()

    def waiting_words(self) -> str:
        return self.tr("Setting it up …")
