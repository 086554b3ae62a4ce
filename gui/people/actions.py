"""The line of buttons under the people, and the same as a menu."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from gui.theme import GRID
from gui.widgets.flow import FlowLayout


class PeopleActions(QWidget):
    """Attributes: `add`, `import_people`, `export`, and for the selected people `open`, `link`, `delete`.

    Signals:
        add_wanted, import_wanted, export_wanted, open_wanted, link_wanted, delete_wanted.
    """

    add_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()
    open_wanted = Signal()
    link_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add = self._button(self.tr("Add u&nsubscribes…"), self.add_wanted)
        self.import_people = self._button(self.tr("I&mport people…"), self.import_wanted)
        self.export = self._button(self.tr("E&xport…"), self.export_wanted)
        self.open = self._button(self.tr("O&pen"), self.open_wanted)
        self.link = self._button(self.tr("&Link…"), self.link_wanted)
        self.delete = self._button(self.tr("Delete…"), self.delete_wanted)
        row = FlowLayout(GRID, self)
        for button in (self.add, self.import_people, self.export, self.open, self.link, self.delete):
            row.addWidget(button)

    def show_selected(self, count: int) -> None:
        """Only what makes sense for so many people can be pressed."""
        self.open.setEnabled(count == 1)
        self.link.setEnabled(count == 1)
        self.delete.setEnabled(count > 0)

    def menu(self, parent: QWidget) -> QMenu:
        """What can be done with the selected people; it deletes itself."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in (self.open, self.link, self.delete):
            action = QAction(button.text(), menu)
            action.setEnabled(button.isEnabled())
            action.triggered.connect(button.click)
            menu.addAction(action)
        menu.addSeparator()
        return menu

    def _button(self, word: str, wanted: SignalInstance) -> QPushButton:
        button = QPushButton(word, self)
        button.setAccessibleName(word.replace("&", "").rstrip("…"))
        button.clicked.connect(lambda _checked=False: wanted.emit())
        return button
