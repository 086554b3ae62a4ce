"""Sync with Salesforce: the switch, the field, the reach and the night, in the shape of the manual's settings page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QCompleter, QRadioButton, QTimeEdit, QWidget

from core.model import FieldChoice, Reach, SObject
from core.setup.change import Shown, Wanted
from gui.formats import number
from gui.settings.form import Tab, named, note, title, wide

if TYPE_CHECKING:
    from core.setup.wizard.found import FieldsFound


class SyncTab(Tab):
    """Attributes: `switch`, `fields` and `reaches` (radio buttons by choice), `picks` by object, `time`, `zone`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Sync with Salesforce"), parent)
        self._found: FieldsFound | None = None
        self.switch = QCheckBox(self.tr("S&ync with Salesforce every night"), self)
        named(self.switch)
        self.add(
            self.switch,
            note(
                self.tr(
                    "Once a day everything is compared both ways: who unsubscribed here is checked there, and who is"
                    " checked there is unsubscribed here. A box is never cleared. With the switch off, unsubscribes"
                    " still go to Salesforce at once, to Email Opt Out."
                ),
                below=True,
            ),
            title(self.tr("The field that says it")),
        )
        self._field_group = QButtonGroup(self)
        self.fields: dict[FieldChoice, QRadioButton] = {}
        for choice, (word, text) in self._field_words().items():
            self.fields[choice] = self._radio(word, text, self._field_group)
        self.counts = note(self.tr("Which fields the org has is asked when this page is opened."))
        self.add(self.counts)
        self.picks: dict[SObject, QComboBox] = {}
        for sobject in SObject:
            box = QComboBox(self)
            box.setEditable(False)
            box.setMinimumSize(wide(44, box))
            self.picks[sobject] = box
            box.currentIndexChanged.connect(lambda _index: self.edited.emit())
        self.add_labelled(self.tr("Sales field on &Contact"), self.picks[SObject.CONTACT])
        self.add_labelled(self.tr("Sales field on &Lead"), self.picks[SObject.LEAD])
        self.add(title(self.tr("Which records of a person")))
        self._reach_group = QButtonGroup(self)
        self.reaches: dict[Reach, QRadioButton] = {}
        for reach, (word, text) in self._reach_words().items():
            self.reaches[reach] = self._radio(word, text, self._reach_group)
        self.add(title(self.tr("When the night is")))
        self.time = QTimeEdit(self)
        self.time.setDisplayFormat("HH:mm")
        self.zone = QComboBox(self)
        self.zone.setEditable(True)
        self.zone.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.zone.setMinimumSize(wide(36, self.zone))
        self.zone.addItems(sorted(available_timezones()))
        completer = QCompleter(self.zone.model(), self.zone)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.zone.setCompleter(completer)
        self.add_labelled(self.tr("&Time"), self.time)
        self.add_labelled(self.tr("Time &zone"), self.zone)
        line = self.zone.lineEdit()
        if line is not None:
            line.setAccessibleName(self.zone.accessibleName())
        self.add(note(self.tr("The documents' night is 20:00 in America/Los_Angeles; summer time is followed.")))
        self.end()
        self.switch.toggled.connect(lambda _on: self.edited.emit())
        for group in (self._field_group, self._reach_group):
            group.buttonToggled.connect(lambda _button, _on: self._on_chosen())
        self.time.timeChanged.connect(lambda _time: self.edited.emit())
        self.zone.currentTextChanged.connect(lambda _text: self.edited.emit())

    def show_state(self, shown: Shown) -> None:
        wanted = shown.wanted
        self.switch.setChecked(wanted.enabled)
        self.fields[wanted.field].setChecked(True)
        self.reaches[wanted.reach].setChecked(True)
        self.time.setTime(QTime.fromString(wanted.time, "HH:mm"))
        self.zone.setCurrentText(wanted.time_zone)
        for sobject, name in ((SObject.CONTACT, wanted.contact_sales_field), (SObject.LEAD, wanted.lead_sales_field)):
            self._fill(sobject, name)
        self._offer()

    def collect(self, wanted: Wanted) -> Wanted:
        return replace(
            wanted,
            enabled=self.switch.isChecked(),
            field=next(choice for choice, button in self.fields.items() if button.isChecked()),
            reach=next(reach for reach, button in self.reaches.items() if button.isChecked()),
            contact_sales_field=self.picks[SObject.CONTACT].currentData() or "",
            lead_sales_field=self.picks[SObject.LEAD].currentData() or "",
            time=self.time.time().toString("HH:mm"),
            time_zone=self.zone.currentText().strip(),
        )

    def show_fields(self, found: FieldsFound) -> None:
        """What the org has: choices that it does not have are switched off, and each says how many are checked."""
        self._found = found
        chosen = {sobject: box.currentData() or "" for sobject, box in self.picks.items()}
        for sobject, name in chosen.items():
            self._fill(sobject, name)
        self._offer()

    def show_unknown(self, why: str) -> None:
        """The org could not be asked."""
        self.counts.setText(why)

    def _fill(self, sobject: SObject, name: str) -> None:
        box = self.picks[sobject]
        box.blockSignals(True)
        box.clear()
        box.addItem(self.tr("Found by itself"), "")
        known = self._found.candidates.get(sobject, ()) if self._found is not None else ()
        for candidate in known:
            box.addItem(f"{candidate.label} ({candidate.name})", candidate.name)
        if name and box.findData(name) < 0:
            box.addItem(name, name)
        box.setCurrentIndex(max(box.findData(name), 0))
        box.blockSignals(False)

    def _offer(self) -> None:
        found = self._found
        for choice, button in self.fields.items():
            # What is chosen stays choosable, and is said to be missing by the check.
            button.setEnabled(button.isChecked() or found is None or found.offered(choice))
        uses_sales = not self.fields[FieldChoice.EMAIL_OPT_OUT].isChecked()
        for box in self.picks.values():
            box.setEnabled(uses_sales)
        if found is None:
            return
        choice = next(one for one, button in self.fields.items() if button.isChecked())
        contacts, leads = (found.ticked(choice, sobject) for sobject in SObject)
        if contacts is None and leads is None:
            self.counts.setText(self.tr("The field is hidden from the connected user, so nobody can be counted."))
            return
        self.counts.setText(
            self.tr("Checked today: {contacts} Contacts and {leads} Leads.").format(
                contacts=number(contacts or 0), leads=number(leads or 0)
            )
        )

    def _on_chosen(self) -> None:
        self._offer()
        self.edited.emit()

    def _radio(self, word: str, text: str, group: QButtonGroup) -> QRadioButton:
        button = QRadioButton(word, self)
        named(button)
        button.setAccessibleDescription(text)
        group.addButton(button)
        self.add(button, note(text, below=True))
        return button

    def _field_words(self) -> dict[FieldChoice, tuple[str, str]]:
        return {
            FieldChoice.EMAIL_OPT_OUT: (
                self.tr("E&mail Opt Out"),
                self.tr("The standard field, which Marketo can sync with too. Only this field is written."),
            ),
            FieldChoice.MARKETO_SALES_OPT_OUT: (
                self.tr("Mar&keto Sales Opt Out"),
                self.tr("Keeps unsubscribes from sales apart from those from marketing. Only this field is written."),
            ),
            FieldChoice.BOTH: (
                self.tr("&Both"),
                self.tr("Whoever unsubscribes is checked in both fields, and either one counts as a “stop”."),
            ),
        }

    def _reach_words(self) -> dict[Reach, tuple[str, str]]:
        return {
            Reach.LINKED: (self.tr("The linked &ones"), self.tr("The Contact and the Lead whose ID is known here.")),
            Reach.SAME_EMAIL: (
                self.tr("Every record of the same &address"),
                self.tr("Other Contacts and unconverted Leads with the person's e-mail address are written too."),
            ),
        }
