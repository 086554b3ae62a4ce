"""Safety: the brake, the cap of API calls, and taking back what the set-up changed in the org."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSpinBox, QWidget

from core.setup.change import Shown, Wanted
from gui.settings.form import Tab, named, note, title


class SafetyTab(Tab):
    """Attributes: `records`, `share` (percent), `calls`, `undo_access`, `undo_layouts`.

    Signals:
        undo_access_wanted, undo_layouts_wanted.
    """

    undo_access_wanted = Signal()
    undo_layouts_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Safety"), parent)
        self.records = self._number(0, 10_000_000)
        self.share = self._number(0, 100)
        self.share.setSuffix(self.tr(" %"))
        self.calls = self._number(0, 10_000_000)
        self.calls.setSpecialValueText(self.tr("No limit"))
        self.add(
            title(self.tr("The brake")),
            note(
                self.tr(
                    "A run that would change more than this, in either direction, is held: nothing is written until"
                    " somebody has looked at it and let it go."
                )
            ),
        )
        self.add_labelled(self.tr("Most &records"), self.records)
        self.add_labelled(self.tr("Most of the linked &people"), self.share)
        self.add(title(self.tr("API calls")))
        self.add_labelled(self.tr("Most &calls of one run"), self.calls)
        self.add(
            note(
                self.tr(
                    "Other programs share the org's calls of the day; a run that needs more than this is held."
                    " Unsubscribes are still pushed at once."
                )
            ),
            title(self.tr("What the set-up changed in the org")),
            note(
                self.tr(
                    "Access that was granted to the connected user, and page layouts that got the field, can be put"
                    " back as they were. A layout that somebody changed since is left alone."
                )
            ),
        )
        self.undo_access = QPushButton(self.tr("Take the &access back"), self)
        self.undo_layouts = QPushButton(self.tr("Restore the page &layouts"), self)
        for button, signal in (
            (self.undo_access, self.undo_access_wanted),
            (self.undo_layouts, self.undo_layouts_wanted),
        ):
            named(button)
            self.add_button(button)
            button.clicked.connect(signal)
        self.end()

    def show_state(self, shown: Shown) -> None:
        self.records.setValue(shown.wanted.max_records)
        self.share.setValue(round(shown.wanted.max_share * 100))
        self.calls.setValue(shown.wanted.max_calls)
        for button in (self.undo_access, self.undo_layouts):
            button.setEnabled(shown.connection is not None)

    def collect(self, wanted: Wanted) -> Wanted:
        # A share with a part of a percent, set on the command line, stays as it is until it is changed here.
        share = self.share.value()
        same = share == round(wanted.max_share * 100)
        return replace(
            wanted,
            max_records=self.records.value(),
            max_share=wanted.max_share if same else share / 100,
            max_calls=self.calls.value(),
        )

    def _number(self, least: int, most: int) -> QSpinBox:
        box = QSpinBox(self)
        box.setRange(least, most)
        box.setGroupSeparatorShown(True)
        box.valueChanged.connect(lambda _value: self.edited.emit())
        return box
