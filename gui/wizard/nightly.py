"""Nightly: the switch of the documents, the time and its zone, and what runs it on this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QTimeEdit

from core.clock import zone_names
from core.setup.wizard.steps import Step
from gui.wizard.page import StepPage
from gui.wizard.parts import text

if TYPE_CHECKING:
    from gui.wizard.dialog import SetupWizard

_TIME = "HH:mm"


class NightlyPage(StepPage):
    """Attributes: `on`, `time`, `zone`, `timer`, `at_login`."""

    def __init__(self, wizard: SetupWizard) -> None:
        super().__init__(Step.NIGHTLY, wizard)
        self.on = QCheckBox(self.tr("&Sync with Salesforce every night"), self)
        self.time = QTimeEdit(self)
        self.zone = QComboBox(self)
        self.zone.setEditable(True)
        self.zone.addItems(sorted(zone_names()))
        completer = self.zone.completer()
        if completer is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.timer = QCheckBox(self.tr("Let the &timer of this computer start it"), self)
        self.at_login = QCheckBox(self.tr("Start the app when I &log in"), self)
        for box in (self.on, self.timer, self.at_login):
            box.setAccessibleName(box.text().replace("&", ""))
        form = QFormLayout()
        for word, field in ((self.tr("&At"), self.time), (self.tr("Time &zone"), self.zone)):
            form.addRow(word, field)
            field.setAccessibleName(word.replace("&", ""))
        self._off = text(
            self.tr(
                "Switched off, unsubscribes are still pushed, to Email Opt Out. What is ticked in Salesforce is then"
                " not noticed here."
            )
        )
        self.column.addWidget(self.on)
        self.column.addLayout(form)
        self.column.addWidget(self._off)
        self.column.addWidget(self.timer)
        self.column.addWidget(text(self.tr("Then it also runs while the app is closed.")))
        self.column.addWidget(self.at_login)
        self.column.addWidget(text(self.tr("It stays in the background, and unsubscribes go out at once.")))
        self.column.addWidget(
            text(
                self.tr(
                    "A night that was missed, because the computer slept or was off, is made up for as soon as it is"
                    " back. The keyring must be open then: it is while you are logged in."
                )
            )
        )
        self.column.addStretch(1)
        change = self.machine.change
        self.on.toggled.connect(lambda checked: change(sync_enabled=checked))
        self.timer.toggled.connect(lambda checked: change(os_timer=checked))
        self.at_login.toggled.connect(lambda checked: change(start_at_login=checked))
        self.time.timeChanged.connect(lambda value: change(time=value.toString(_TIME)))
        self.zone.currentTextChanged.connect(lambda value: change(time_zone=value.strip()))

    def show_state(self) -> None:
        chosen = self.machine.choices
        for box, wanted in (
            (self.on, chosen.sync_enabled),
            (self.timer, chosen.os_timer),
            (self.at_login, chosen.start_at_login),
        ):
            if box.isChecked() != wanted:
                box.setChecked(wanted)
        time = QTime.fromString(chosen.time, _TIME)
        if time.isValid() and self.time.time() != time:
            self.time.setTime(time)
        if self.zone.currentText().strip() != chosen.time_zone:
            self.zone.setCurrentText(chosen.time_zone)
        for widget in (self.time, self.zone, self.timer):
            widget.setEnabled(chosen.sync_enabled)
        self._off.setVisible(not chosen.sync_enabled)
