"""Field: the three choices with what the documents say of them, and how many records are checked today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QComboBox, QFormLayout, QFrame, QLabel, QRadioButton, QVBoxLayout, QWidget

from core.model import FieldChoice, OptOutField, SObject
from core.setup.wizard.found import BoxState, FieldsFound
from core.setup.wizard.steps import Step
from gui.formats import number
from gui.theme import GRID
from gui.widgets.announce import show_text
from gui.wizard.page import StepPage
from gui.wizard.parts import Fold, text
from gui.wizard.words import choice_name, choice_reason

if TYPE_CHECKING:
    from gui.wizard.dialog import SetupWizard

_PICKS = {SObject.CONTACT: "contact_sales_field", SObject.LEAD: "lead_sales_field"}


class Card(QFrame):
    """One choice. Attributes: `radio`, `live` (the number), `why_not`."""

    def __init__(self, choice: FieldChoice, parent: QWidget) -> None:
        super().__init__(parent)
        self.choice = choice
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.radio = QRadioButton(choice_name(choice), self)
        font = self.radio.font()
        font.setBold(True)
        self.radio.setFont(font)
        self.radio.setAccessibleName(choice_name(choice))
        self.radio.setAccessibleDescription(choice_reason(choice))
        self.live: QLabel = text(parent=self)
        inside = QVBoxLayout(self)
        inside.setSpacing(GRID // 2)
        inside.addWidget(self.radio)
        inside.addWidget(text(choice_reason(choice)))
        inside.addWidget(self.live)


class FieldPage(StepPage):
    """Attributes: `cards`, `picks` (the sales field by object, for an admin who knows better)."""

    def __init__(self, wizard: SetupWizard) -> None:
        super().__init__(Step.FIELD, wizard)
        self.cards = {choice: Card(choice, self) for choice in FieldChoice}
        self._group = QButtonGroup(self)
        for card in self.cards.values():
            self._group.addButton(card.radio)
            card.radio.clicked.connect(lambda _checked=False, choice=card.choice: self.machine.change(field=choice))
            self.column.addWidget(card)
        form_holder = QWidget(self)
        form = QFormLayout(form_holder)
        form.setContentsMargins(0, 0, 0, 0)
        self.picks: dict[SObject, QComboBox] = {}
        for sobject, word in ((SObject.CONTACT, self.tr("On &Contacts")), (SObject.LEAD, self.tr("On &Leads"))):
            box = QComboBox(self)
            box.setAccessibleName(word.replace("&", ""))
            box.activated.connect(lambda _index, which=sobject: self._on_picked(which))
            self.picks[sobject] = box
            form.addRow(word, box)
        self.fold = Fold(self.tr("Another checkbox is our sales opt-out"), form_holder, self)
        self.column.addWidget(self.fold)
        self.column.addStretch(1)

    def show_state(self) -> None:
        found = self.machine.found.fields
        for choice, card in self.cards.items():
            offered = found is None or found.offered(choice)
            card.radio.setEnabled(offered and found is not None)
            card.radio.setChecked(choice is self.machine.choices.field)
            show_text(card.live, "" if found is None else self._live_words(found, choice, offered=offered))
            card.live.setVisible(found is not None)
        self.fold.setVisible(found is not None)
        if found is not None:
            self._fill_picks(found)

    def _live_words(self, found: FieldsFound, choice: FieldChoice, *, offered: bool) -> str:
        if not offered:
            return self.tr("Not in this org. Install the Marketo Sales Connect customizations to have it.")
        contacts, leads = (found.ticked(choice, sobject) for sobject in (SObject.CONTACT, SObject.LEAD))
        if contacts is not None and leads is not None:
            return self.tr("{contacts} Contacts and {leads} Leads are checked today.").format(
                contacts=number(contacts), leads=number(leads)
            )
        hidden = any(
            box.state is BoxState.HIDDEN for (_sobject, meaning), box in found.boxes.items() if meaning in choice.fields
        )
        if hidden:
            return self.tr("Hidden from you today, so nobody can count. The next page gives you access.")
        return self.tr("It is not on both objects; only the one that has it is kept in step.")

    def _fill_picks(self, found: FieldsFound) -> None:
        for sobject, box in self.picks.items():
            wanted = getattr(self.machine.choices, _PICKS[sobject])
            known = found.boxes.get((sobject, OptOutField.MARKETO_SALES_OPT_OUT))
            by_itself = known.name if known is not None and not wanted else ""
            first = (
                self.tr("Found by itself: {name}").format(name=by_itself) if by_itself else self.tr("Find it for me")
            )
            options = [
                (first, ""),
                *((f"{one.label} ({one.name})", one.name) for one in found.candidates.get(sobject, ())),
            ]
            if [(box.itemText(at), box.itemData(at)) for at in range(box.count())] != options:
                box.clear()
                for label, name in options:
                    box.addItem(label, name)
            box.setCurrentIndex(max(0, box.findData(wanted)))

    def _on_picked(self, sobject: SObject) -> None:
        name = str(self.picks[sobject].currentData() or "")
        if name != getattr(self.machine.choices, _PICKS[sobject]):
            self.machine.change(**{_PICKS[sobject]: name})
            self.machine.read_fields()
