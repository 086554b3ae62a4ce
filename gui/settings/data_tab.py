"""Data: where everything is kept, the evidence, and the file for whoever helps."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton, QWidget

from core.setup.change import Shown
from gui.settings.form import Tab, named, note, title


class DataTab(Tab):
    """Attributes: `place`, `open_folder`, `verify`, `export`, `diagnostic`.

    Signals:
        verify_wanted, export_wanted (the evidence), diagnostic_wanted.
    """

    verify_wanted = Signal()
    export_wanted = Signal()
    diagnostic_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Data"), parent)
        self._folder: Path | None = None
        self.place = note()
        self.place.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.open_folder = QPushButton(self.tr("Open the folde&r"), self)
        self.verify = QPushButton(self.tr("Verif&y the evidence"), self)
        self.export = QPushButton(self.tr("E&xport the evidence…"), self)
        self.diagnostic = QPushButton(self.tr("Create dia&gnostic file…"), self)
        self.add(title(self.tr("Where it is kept")), self.place)
        self.add_button(self.open_folder)
        self.add(
            title(self.tr("Evidence")),
            note(
                self.tr(
                    "Every write is a line that later ones are chained to: who, when, which record, what from, what to."
                )
            ),
        )
        self.add_button(self.verify)
        self.add_button(self.export)
        self.add(
            title(self.tr("Help from somebody")),
            note(self.tr("A file that you can read before you give it away. Addresses and IDs have stand-ins in it.")),
        )
        self.add_button(self.diagnostic)
        self.end()
        for button in (self.open_folder, self.verify, self.export, self.diagnostic):
            named(button)
        self.open_folder.clicked.connect(self._open_folder)
        self.verify.clicked.connect(self.verify_wanted)
        self.export.clicked.connect(self.export_wanted)
        self.diagnostic.clicked.connect(self.diagnostic_wanted)

    def show_state(self, shown: Shown) -> None:
        self._folder = shown.folder
        self.place.setText(self.tr("{place}\nSettings: {folder}").format(place=shown.place, folder=shown.folder))

    def _open_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
