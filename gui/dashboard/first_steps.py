"""What stands in place of the lists while there is nothing to list: how to connect, then how to bring people in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from gui.status import Need
from gui.theme import GRID
from gui.widgets.announce import show_text
from gui.widgets.copying import copies

_WIDTH = 70 * GRID


class FirstSteps(QWidget):
    """One page a need.

    Signals:
        set_up_wanted: the wizard shall be opened.
        practice_wanted: the practice org was asked for.
        import_wanted: a people file shall be chosen.
    """

    set_up_wanted = Signal()
    practice_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, connect_command: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._connection_page(connect_command))
        self._pages.addWidget(self._people_page())

    def show_need(self, need: Need) -> None:
        self._pages.setCurrentIndex(0 if need is Need.CONNECTION else 1)

    def _connection_page(self, connect_command: str) -> QWidget:
        self.set_up = QPushButton(self.tr("Set &up…"), self)
        self.set_up.setAccessibleName(self.tr("Set up"))
        self.set_up.setDefault(True)
        self.set_up.clicked.connect(self.set_up_wanted)
        self.command = QLineEdit(connect_command, self)
        self.command.setReadOnly(True)
        self.command.setCursorPosition(0)
        self.command.setAccessibleName(self.tr("Command that connects"))
        self.copy = QPushButton(self.tr("&Copy"), self)
        self.copy.setAccessibleName(self.tr("Copy the command"))
        copies(self.copy, self.command.text)
        self.practice = QPushButton(self.tr("&Try it with the practice org"), self)
        self.practice.setAccessibleName(self.tr("Try it with the practice org"))
        self.practice.clicked.connect(self.practice_wanted)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.command, 1)
        row.addWidget(self.copy)
        return _page(
            _title(self.tr("Connect to Salesforce")),
            _text(
                self.tr(
                    "A few pages lead you through it: you sign in in your browser, choose the field, see what the first"
                    " sync would do, and press Apply. Nothing is written before."
                )
            ),
            self.set_up,
            2 * GRID,
            _title(self.tr("Just looking?")),
            _text(
                self.tr(
                    "The practice org is a small Salesforce on this computer, with invented people. Nothing leaves the"
                    " computer, and everything is gone when its window closes."
                )
            ),
            self.practice,
            2 * GRID,
            _title(self.tr("On a server, or with an access token")),
            _text(
                self.tr(
                    "Run this on the command line with the address of your org. It asks for an access token, which is"
                    " kept in the keyring of this computer. This window notices by itself."
                )
            ),
            row,
        )

    def _people_page(self) -> QWidget:
        self.import_people = QPushButton(self.tr("&Import people…"), self)
        self.import_people.setAccessibleName(self.tr("Import people"))
        self.import_people.clicked.connect(self.import_wanted)
        return _page(
            _title(self.tr("Bring your people in")),
            _text(
                self.tr(
                    "Export the people from the sales tool as CSV or Excel, with their e-mail and, where known, their"
                    " Salesforce ID. Rows that do not fit are listed with the reason; the good ones are kept."
                )
            ),
            self.import_people,
        )


def _page(*parts: QWidget | QHBoxLayout | int) -> QWidget:
    page = QWidget()
    column = QVBoxLayout()
    column.setSpacing(GRID)
    column.addStretch(1)
    for part in parts:
        if isinstance(part, int):
            column.addSpacing(part)
        elif isinstance(part, QHBoxLayout):
            column.addLayout(part)
        elif isinstance(part, QPushButton):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            column.addWidget(part)
    column.addStretch(2)
    middle = QWidget(page)
    middle.setLayout(column)
    middle.setMaximumWidth(_WIDTH)
    row = QHBoxLayout(page)
    row.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
    row.addStretch(1)
    row.addWidget(middle, 100)
    row.addStretch(1)
    # A small window with a language of long words scrolls rather than cuts.
    scrolled = QScrollArea()
    scrolled.setFrameShape(QScrollArea.Shape.NoFrame)
    scrolled.setWidgetResizable(True)
    scrolled.setWidget(page)
    return scrolled


def _title(text: str) -> QLabel:
    label = QLabel()
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    show_text(label, text)
    return label


def _text(text: str) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setForegroundRole(QPalette.ColorRole.WindowText)
    show_text(label, text)
    return label
