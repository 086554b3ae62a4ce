"""People: a file of the sales tool, or every Contact and Lead of the org; and linking those without an id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFileDialog, QLineEdit, QRadioButton

from core.setup.wizard.choices import PeopleSource
from core.setup.wizard.found import PeopleFound
from core.setup.wizard.steps import Step
from gui.formats import number
from gui.messages import error_words
from gui.theme import GRID
from gui.wizard.page import StepPage
from gui.wizard.parts import button, row, text

if TYPE_CHECKING:
    from gui.wizard.dialog import SetupWizard

_SHOWN = 20


class PeoplePage(StepPage):
    """Attributes: `sources`, `file`, `browse`, `match`, `result`."""

    def __init__(self, wizard: SetupWizard) -> None:
        super().__init__(Step.PEOPLE, wizard)
        words = {
            PeopleSource.ORG: self.tr("Take all &Contacts and Leads of the org"),
            PeopleSource.FILE: self.tr("Import a &file of the sales tool (CSV or Excel)"),
            PeopleSource.KEEP: self.tr("&Keep those who are here"),
        }
        self._group = QButtonGroup(self)
        self.sources: dict[PeopleSource, QRadioButton] = {}
        self.file = QLineEdit(self)
        self.file.setAccessibleName(self.tr("People file"))
        self.file.setPlaceholderText(self.tr("Email ID, First Name, Last Name, Salesforce ID …"))
        self.file.textChanged.connect(lambda typed: self.machine.change(people_file=typed.strip()))
        self.browse = button(self.tr("C&hoose…"), about=self.tr("People file"), parent=self)
        self.browse.clicked.connect(self._choose)
        for source, word in words.items():
            radio = QRadioButton(word, self)
            radio.setAccessibleName(word.replace("&", ""))
            radio.clicked.connect(lambda _checked=False, chosen=source: self.machine.change(people=chosen))
            self._group.addButton(radio)
            self.sources[source] = radio
            self.column.addWidget(radio)
            if source is PeopleSource.FILE:
                # A long path must not make the page wider than a small window.
                self.file.setMinimumWidth(12 * GRID)
                self.column.addLayout(row(self.file, self.browse, stretch=0))
        self.match = QCheckBox(self.tr("&Link people without a Salesforce ID"))
        self.match.setAccessibleName(self.match.text().replace("&", ""))
        self.match.toggled.connect(lambda checked: self.machine.change(match_people=checked))
        self.result = text(parent=self)
        self.column.addWidget(self.match)
        self.column.addWidget(
            text(
                self.tr(
                    "By their address, where there is exactly one match. Where several records have it, nobody is"
                    " guessed at: they wait in a work list."
                )
            )
        )
        self.column.addWidget(self.result)
        self.column.addStretch(1)

    def show_state(self) -> None:
        chosen = self.machine.choices
        self.sources[chosen.people].setChecked(True)
        for widget in (self.file, self.browse):
            widget.setEnabled(chosen.people is PeopleSource.FILE)
        if self.file.text().strip() != chosen.people_file:
            self.file.setText(chosen.people_file)
        if self.match.isChecked() != chosen.match_people:
            self.match.setChecked(chosen.match_people)
        found = self.machine.found.people
        self.result.setText("" if found is None else self._words(found))
        self.result.setVisible(found is not None)

    def _words(self, found: PeopleFound) -> str:
        lines = [
            self.tr("{people} people, {linked} of them linked; {added} would be new.").format(
                people=number(found.people), linked=number(found.linked), added=number(found.report.added)
            )
        ]
        if found.report.rejected_count:
            lines.append(self.tr("%Ln row(s) do not fit and stay out:", "", found.report.rejected_count))
            lines.extend(
                f"{one.line}: {error_words(one.reason, one.params).title}" for one in found.report.rejected[:_SHOWN]
            )
            lines.append(self.tr("Press Next once more to go on without them."))
        return "\n".join(lines)

    def waiting_words(self) -> str:
        return self.tr("Reading the people …")

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("People"))
        dialog.setNameFilters([self.tr("People (*.csv *.tsv *.txt *.xlsx *.xls *.ods)"), self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.machine.change(people=PeopleSource.FILE, people_file=name))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
