"""Check and mend: the pre-flight with one action each, and the page layouts with a drawing of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.setup.checks.result import CheckAction, CheckStatus
from core.setup.wizard.found import CheckLine, ChecksFound
from core.setup.wizard.steps import Step
from gui.messages import admin_words, error_words
from gui.status import level_words
from gui.widgets.copying import copies
from gui.widgets.mark import StateMark
from gui.wizard.layouts_part import LayoutsPart
from gui.wizard.page import StepPage
from gui.wizard.parts import LEVELS, Fold, button, clear, row, text

if TYPE_CHECKING:
    from gui.wizard.dialog import SetupWizard


class CheckPage(StepPage):
    """Attributes: `grant` (the button that queues the access), `layouts`."""

    def __init__(self, wizard: SetupWizard) -> None:
        super().__init__(Step.CHECK, wizard)
        self._shown: object = None
        self._wrong = QVBoxLayout()
        fine = QWidget(self)
        self._fine = QVBoxLayout(fine)
        self._fine.setContentsMargins(0, 0, 0, 0)
        self._fold = Fold("", fine, self)
        self.layouts = LayoutsPart(wizard, self)
        self.again = button(self.tr("&Check again"), parent=self)
        self.again.clicked.connect(self.machine.check_again)
        self.column.addLayout(self._wrong)
        self.column.addWidget(self._fold)
        self.column.addLayout(row(self.again))
        self.column.addWidget(self.layouts)
        self.column.addStretch(1)

    def show_state(self) -> None:
        found = self.machine.found.checks
        self.again.setEnabled(not self.machine.busy)
        self._fold.setVisible(found is not None)
        self.layouts.setVisible(found is not None)
        shown = (found, self.machine.choices.grant_access)
        if found is not None and shown != self._shown:
            self._shown = shown
            self._fill(found)
        if found is not None:
            self.layouts.show_layouts(found)

    def _fill(self, found: ChecksFound) -> None:
        clear(self._wrong)
        clear(self._fine)
        fine = [line for line in found.checks if line.status is CheckStatus.PASS]
        offered = False
        for line in sorted(found.checks, key=lambda one: one.status is not CheckStatus.FAIL):
            if line.status is CheckStatus.PASS:
                continue
            self._wrong.addWidget(
                self._line(line, with_action=not (line.action is CheckAction.GRANT_ACCESS and offered))
            )
            offered = offered or line.action is CheckAction.GRANT_ACCESS
        for line in fine:
            self._fine.addWidget(self._line(line, with_action=False))
        self._fold.switch.setText(self.tr("%Ln check(s) passed", "", len(fine)))
        self._fold.switch.setAccessibleName(self._fold.switch.text())

    def _line(self, line: CheckLine, *, with_action: bool) -> QWidget:
        words = error_words(line.code, line.params)
        level = LEVELS[line.status]
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        title = text(f"{level_words(level)}: {words.title}", bold=True)
        buttons = self._buttons(line) if with_action else []
        column.addLayout(row(StateMark(level), title, stretch=1))
        column.addWidget(text(words.body))
        if buttons:
            # Below, so that they leave the words their width in a small window.
            column.addLayout(row(*buttons))
        return holder

    def _buttons(self, line: CheckLine) -> list[QWidget]:
        made: list[QWidget] = []
        if line.action is CheckAction.GRANT_ACCESS:
            queued = self.machine.choices.grant_access
            words = self.tr("Do &not grant") if queued else self.tr("&Grant access")
            self.grant = button(words, parent=self)
            self.grant.clicked.connect(lambda: self.machine.change(grant_access=not queued))
            if queued:
                made.append(text(self.tr("Granted with Apply")))
            made.append(self.grant)
        if line.action in {CheckAction.HOW_TO, CheckAction.GRANT_ACCESS}:
            copy = button(self.tr("Copy for your admin"), about=error_words(line.code, line.params).title, parent=self)
            copies(copy, lambda: admin_words(line.code, line.params))
            made.append(copy)
        return made
