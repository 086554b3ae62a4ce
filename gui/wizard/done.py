"""Done: what could not be done and can be mended later, and Sync now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from core.model import Direction
from core.setup.wizard.steps import Step
from gui.failures import words_of
from gui.formats import number
from gui.messages import result_words, state_words
from gui.status import Level
from gui.widgets.announce import show_text
from gui.widgets.mark import StateMark
from gui.widgets.question import Answer, ask
from gui.wizard.page import StepPage
from gui.wizard.parts import button, clear, row, text
from gui.wizard.words import act_words

if TYPE_CHECKING:
    from gui.wizard.dialog import SetupWizard


class DonePage(StepPage):
    """Attributes: `look`, `sync`, `result`."""

    def __init__(self, wizard: SetupWizard) -> None:
        super().__init__(Step.DONE, wizard)
        self.setFinalPage(True)
        self.look = button(self.tr("&Look first what it would do"), parent=self)
        self.look.clicked.connect(self.machine.preview_now)
        self.sync = button(self.tr("&Sync now"), parent=self)
        self.sync.clicked.connect(self._ask)
        self.stop = button(self.tr("S&top"), parent=self)
        self.stop.clicked.connect(self.machine.stop_work)
        self.result = text(bold=True)
        self._counts = text()
        self._refused = text(self.tr("Not done, and can be mended later:"), bold=True)
        self._lines = QVBoxLayout()
        self.column.addWidget(self.result)
        self.column.addWidget(self._counts)
        self.column.addLayout(row(self.sync, self.look, self.stop))
        self.column.addWidget(self._refused)
        self.column.addLayout(self._lines)
        self.column.addStretch(1)

    def show_state(self) -> None:
        machine = self.machine
        preview, ran = machine.found.preview, machine.first_run
        if ran is not None:
            show_text(self.result, f"{state_words(ran)}. {result_words(ran)}", announced=True)
        self.result.setVisible(ran is not None)
        show_text(self._counts, "" if preview is None or ran is not None else self._count_words())
        self._counts.setVisible(bool(self._counts.text()))
        for widget in (self.sync, self.look):
            widget.setEnabled(not machine.busy and ran is None)
        self.look.setVisible(ran is None)
        self.stop.setVisible(machine.busy)
        refused = machine.applied.refused if machine.applied is not None else ()
        self._refused.setVisible(bool(refused))
        clear(self._lines)
        for one in refused:
            said = words_of(one.error) if one.error is not None else None
            why = f" {said.title}. {said.body}" if said is not None else ""
            line = text(f"{act_words(one.act)}.{why}")
            self._lines.addLayout(row(StateMark(Level.ATTENTION, self.tr("Not done")), line, stretch=1))

    def isComplete(self) -> bool:  # noqa: N802 - Qt's name
        return not self.machine.busy

    def _count_words(self) -> str:
        preview = self.machine.found.preview
        if preview is None:
            return ""
        if preview.blind:
            return self.tr("The field could not be read before Apply. Look first what the sync would do.")
        excluded = self.machine.choices.excluded
        return self.tr("{to} to Salesforce, {here} from Salesforce, about {calls} API calls.").format(
            to=number(preview.count(Direction.TO_SALESFORCE, excluded)),
            here=number(preview.count(Direction.FROM_SALESFORCE, excluded)),
            calls=number(preview.api_calls),
        )

    def _ask(self) -> None:
        """The first real run names the org and the counts, and wants a yes."""
        preview, who = self.machine.found.preview, self.machine.found.who
        if preview is None or preview.blind or who is None:
            self.machine.preview_now()
            return
        kind = self.tr("SANDBOX") if who.is_sandbox else self.tr("PRODUCTION")
        kind = self.tr("PRACTICE") if self.setup.is_practice else kind
        ask(
            self,
            self.tr("First sync"),
            self.tr("Start the first sync with {org} ({kind})?").format(org=who.org_name, kind=kind),
            self._count_words(),
            Answer(self.tr("&Sync now"), self.machine.sync_now, usual=True),
            back=self.tr("&Not yet"),
        )
