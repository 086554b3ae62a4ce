"""This computer: the start at login, the timer of the system, notifications, closing the window, the language."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from core.model import Language
from core.setup.change import Shown, Wanted
from gui.languages import own_name
from gui.messages import error_words
from gui.settings.form import Tab, named, note, title


class ComputerTab(Tab):
    """Attributes: `login`, `timer`, `notifications`, `closing`, `language`, `said` (what the system says)."""

    def __init__(self, *, practice: bool, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("This computer"), parent)
        self.login = QCheckBox(self.tr("Start at &login, in the tray"), self)
        self.timer = QCheckBox(self.tr("Let the &timer of the system run the night"), self)
        self.notifications = QCheckBox(self.tr("&Notify when something needs a look"), self)
        self.said = note()
        self.add(
            title(self.tr("Running by itself")),
            self.login,
            note(self.tr("Unsubscribes then go to Salesforce at once, all day long."), below=True),
            self.timer,
            note(self.tr("The nightly sync then also runs while this program is not open."), below=True),
            self.said,
            title(self.tr("The window")),
            self.notifications,
        )
        self.closing = QComboBox(self)
        for word, value in (
            (self.tr("Ask"), None),
            (self.tr("Go on in the background"), True),
            (self.tr("End the program"), False),
        ):
            self.closing.addItem(word, value)
        self.add_labelled(self.tr("When the window is &closed"), self.closing)
        self.language = QComboBox(self)
        self.language.addItem(self.tr("As this computer"), None)
        for language in Language:
            self.language.addItem(own_name(language), language.value)
        self.add_labelled(self.tr("Lan&guage"), self.language)
        self.end()
        for box in (self.login, self.timer, self.notifications):
            named(box)
            box.toggled.connect(lambda _on: self.edited.emit())
        for choice in (self.closing, self.language):
            choice.currentIndexChanged.connect(lambda _index: self.edited.emit())
        if practice:
            # A practice org is gone with its window; nothing of it may start by itself.
            for box in (self.login, self.timer):
                box.setEnabled(False)

    def show_state(self, shown: Shown) -> None:
        wanted = shown.wanted
        self.login.setChecked(wanted.login)
        self.timer.setChecked(wanted.timer)
        self.notifications.setChecked(wanted.notifications)
        self.closing.setCurrentIndex(self.closing.findData(wanted.stay_when_closed))
        language = None if wanted.language is None else wanted.language.value
        self.language.setCurrentIndex(self.language.findData(language))
        code = shown.computer_error.code if shown.computer_error is not None else shown.timer_reason
        params = shown.computer_error.params if shown.computer_error is not None else {}
        self.said.setVisible(bool(code))
        if code:
            self.said.setText(str(error_words(code, params)))

    def collect(self, wanted: Wanted) -> Wanted:
        language = self.language.currentData()
        return replace(
            wanted,
            login=self.login.isChecked(),
            timer=self.timer.isChecked(),
            notifications=self.notifications.isChecked(),
            stay_when_closed=self.closing.currentData(),
            language=None if language is None else Language(language),
        )
