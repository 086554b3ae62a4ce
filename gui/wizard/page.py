"""What every page of the wizard is: title and reason, its own controls, what is under way, and what went wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QScrollArea, QVBoxLayout, QWidget, QWizardPage

from core.model import Progress
from core.setup.wizard.machine import StepView, Wizard
from core.setup.wizard.steps import Step
from gui.failures import words_of
from gui.messages import error_words, progress_words
from gui.status import Level
from gui.theme import GRID
from gui.widgets.announce import show_text
from gui.widgets.mark import StateMark
from gui.wizard.parts import row, text
from gui.wizard.words import reason_of, title_of

if TYPE_CHECKING:
    from gui.wizard.dialog import SetupWizard


class StepPage(QWizardPage):
    """One step. Override `show_state`; put controls into `column`.

    Attributes: `machine`, `column`, `problem` (what went wrong), `hint` (what is missing), `bar`.

    Signals:
        entered: the page came to the front.
    """

    entered = Signal()

    def __init__(self, step: Step, wizard: SetupWizard) -> None:
        super().__init__(wizard)
        self.step = step
        self.setup = wizard
        self.machine: Wizard = wizard.machine
        self.setTitle(title_of(step))
        self.setSubTitle(reason_of(step))
        inside = QWidget(self)
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, GRID, 0)
        self.column.setSpacing(GRID + GRID // 2)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(title_of(step))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        self.problem = text(parent=self)
        self._problem_mark = StateMark(Level.PROBLEM, parent=self)
        self.hint = text(parent=self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.doing = text(parent=self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GRID)
        whole.addWidget(area, 1)
        whole.addLayout(row(self._problem_mark, self.problem, stretch=1))
        whole.addWidget(self.doing)
        whole.addWidget(self.bar)
        whole.addWidget(self.hint)

    def show_state(self) -> None:
        """The machine moved or learnt something: show it. Only called while the page is in front."""

    def update_from(self, view: StepView) -> None:
        self.show_state()
        said = words_of(view.error) if view.error is not None else None
        show_text(self.problem, f"{said.title}. {said.body}" if said is not None else "", announced=True)
        self.problem.setVisible(said is not None)
        self._problem_mark.setVisible(said is not None)
        self.bar.setVisible(view.busy)
        self.doing.setVisible(view.busy)
        if view.busy and view.progress is None:
            self.bar.setRange(0, 0)
            show_text(self.doing, self.waiting_words())
        show_text(self.hint, self._missing_words(view))
        self.hint.setVisible(bool(self.hint.text()))
        self.completeChanged.emit()

    def show_progress(self, progress: Progress) -> None:
        total = progress.total or 0
        self.bar.setRange(0, total)
        self.bar.setValue(min(progress.done, total))
        show_text(self.doing, progress_words(progress))

    def waiting_words(self) -> str:
        return self.tr("Asking Salesforce …")

    def _missing_words(self, view: StepView) -> str:
        if view.missing is None or view.busy or view.error is not None:
            return ""
        words = error_words(view.missing)
        return f"{words.title}. {words.body}"

    # -- what QWizard asks -----------------------------------------------------------------------------------------

    def isComplete(self) -> bool:  # noqa: N802 - Qt's name
        return self.machine.view.can_next

    def validatePage(self) -> bool:  # noqa: N802 - Qt's name
        return self.setup.may_turn(self.step)
