"""Two steps that a newcomer clicks: an unsubscribe that travels to Salesforce, and one that comes from there."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui.messages import object_words
from gui.practice.engine import PracticePerson
from gui.theme import GRID
from gui.widgets.announce import show_text


class PracticePanel(QScrollArea):
    """Signals:
    unsubscribe_wanted, tick_wanted: a step was pressed.
    """

    unsubscribe_wanted = Signal()
    tick_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page_url = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Practice"))
        self.setFixedWidth(33 * GRID)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(2 * GRID, GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(_bold(self.tr("Practice")))
        column.addWidget(
            _text(self.tr("A Salesforce of your own with invented people. See an unsubscribe travel both ways."))
        )
        column.addSpacing(GRID)
        self.unsubscribe = self._button(self.tr("&Unsubscribe somebody here"))
        self.unsubscribe.clicked.connect(self.unsubscribe_wanted)
        self.pushed = _text(self.tr("It goes to Salesforce at once."))
        column.addWidget(_bold(self.tr("1. From here to Salesforce")))
        column.addWidget(self.unsubscribe)
        column.addWidget(self.pushed)
        column.addSpacing(GRID)
        self.tick = self._button(self.tr("&Tick a box in Salesforce"))
        self.tick.clicked.connect(self.tick_wanted)
        self.ticked = _text(self.tr("As a colleague would. The next sync brings it here."))
        column.addWidget(_bold(self.tr("2. From Salesforce to here")))
        column.addWidget(self.tick)
        column.addWidget(self.ticked)
        column.addSpacing(GRID)
        self.page = self._button(self.tr("&Open the practice org"))
        self.page.setToolTip(self.tr("Shows its records in the browser"))
        self.page.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(self._page_url)))
        column.addWidget(self.page)
        column.addStretch(1)
        self.setWidget(inside)
        self.set_ready("")

    def set_ready(self, page_url: str) -> None:
        """Where the org's page is; empty while it starts."""
        self._page_url = page_url
        self.set_busy(busy=not page_url)
        self.page.setEnabled(bool(page_url))

    def set_busy(self, *, busy: bool) -> None:
        """While a step or a sync runs, another would only wait behind it."""
        self.unsubscribe.setEnabled(not busy)
        self.tick.setEnabled(not busy)

    def show_pushed(self, person: PracticePerson | None) -> None:
        if person is None:
            text = self.tr("Everybody here has unsubscribed by now.")
        elif person.ticked:
            text = self.tr("{name} is unsubscribed here, and the box on the {sobject} in Salesforce is now ticked.")
        else:
            text = self.tr("{name} is unsubscribed here. The box in Salesforce is not ticked yet; see Problems.")
        self._tell(self.pushed, text, person)

    def show_ticked(self, person: PracticePerson | None) -> None:
        if person is None:
            text = self.tr("Every box is ticked by now.")
        else:
            text = self.tr("The box of {name} is ticked in Salesforce. This side does not know yet: press Sync now.")
        self._tell(self.ticked, text, person)

    def show_arrived(self, person: PracticePerson) -> None:
        self._tell(self.ticked, self.tr("{name} was ticked in Salesforce and is now unsubscribed here too."), person)

    @staticmethod
    def _tell(label: QLabel, text: str, person: PracticePerson | None) -> None:
        if person is not None:
            # U+2068 and U+2069 keep a name that is written from right to left from turning the sentence around.
            text = text.format(name=f"\u2068{person.name}\u2069", sobject=object_words(person.sobject))
        show_text(label, text, announced=True)

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(text.replace("&", ""))
        return button


def _bold(text: str) -> QLabel:
    label = _text(text)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def _text(text: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    show_text(label, text)
    return label
