"""The filters above the people, one of them on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from core.people import PeopleFilter
from gui.theme import GRID
from gui.widgets.flow import FlowLayout


class Chips(QWidget):
    """Attributes: `buttons` by filter, `elsewhere` (who has further records; only Salesforce knows).

    Signals:
        filter_wanted(PeopleFilter), elsewhere_wanted.
    """

    filter_wanted = Signal(object)
    elsewhere_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._row = FlowLayout(GRID, self)
        self.buttons = {wanted: self._chip(word) for wanted, word in self._words().items()}
        for wanted, chip in self.buttons.items():
            chip.clicked.connect(lambda _checked=False, which=wanted: self.filter_wanted.emit(which))
        self.buttons[PeopleFilter.EVERYBODY].setChecked(True)
        self.elsewhere = self._chip(self.tr("Same &address elsewhere"))
        self.elsewhere.setToolTip(
            self.tr("Asks Salesforce for further records with the address of somebody who unsubscribed")
        )
        self.elsewhere.clicked.connect(lambda _checked=False: self.elsewhere_wanted.emit())

    def _chip(self, word: str) -> QPushButton:
        chip = QPushButton(word, self)
        chip.setCheckable(True)
        chip.setAccessibleName(word.replace("&", ""))
        self._group.addButton(chip)
        self._row.addWidget(chip)
        return chip

    def _words(self) -> dict[PeopleFilter, str]:
        return {
            PeopleFilter.EVERYBODY: self.tr("&Everybody"),
            PeopleFilter.UNSUBSCRIBED: self.tr("&Unsubscribed"),
            PeopleFilter.NO_SALESFORCE_ID: self.tr("No Salesforce &ID"),
            PeopleFilter.DIFFERS: self.tr("&Differs"),
            PeopleFilter.PROBLEM: self.tr("Pr&oblem"),
        }
