"""The page layouts of Contact and Lead: who uses them, whether the field is there, and a drawing of the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.model import SObject
from core.setup.layout_picture import LayoutPicture
from core.setup.manual_steps import LAYOUT_STEPS, setup_link
from core.setup.wizard.choices import LayoutPick
from core.setup.wizard.found import ChecksFound, LayoutLine
from gui.failures import words_of
from gui.messages import error_words, object_words
from gui.status import Level
from gui.theme import GRID
from gui.widgets.layout_picture import LayoutPictureView
from gui.widgets.mark import StateMark
from gui.wizard.parts import Fold, button, clear, row, text

if TYPE_CHECKING:
    from gui.wizard.dialog import SetupWizard


class LayoutsPart(QWidget):
    """Attributes: `add_all`, `adds` (a button a layout, by full name), `picture`."""

    def __init__(self, wizard: SetupWizard, parent: QWidget) -> None:
        super().__init__(parent)
        self._machine = wizard.machine
        self._shown: object = None
        self.adds: dict[str, QWidget] = {}
        self._lines = QVBoxLayout()
        self.add_all = button(self.tr("&Add to all layouts"), parent=self)
        self.add_all.clicked.connect(self._add_all)
        self._trouble = text(parent=self)
        self.picture = LayoutPictureView(self)
        self._picture_title = text(bold=True, parent=self)
        self._manual = Fold(self.tr("The eight steps by hand"), self._manual_steps(), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(text(self.tr("Page layouts"), bold=True))
        column.addWidget(self._trouble)
        column.addLayout(self._lines)
        column.addLayout(row(self.add_all))
        column.addWidget(self._manual)
        column.addWidget(self._picture_title)
        column.addWidget(self.picture)

    def show_layouts(self, found: ChecksFound) -> None:
        shown = (found, self._machine.choices.layouts)
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._lines)
        self.adds = {}
        said = words_of(found.layouts_error) if found.layouts_error is not None else None
        self._trouble.setText(f"{said.title}. {said.body}" if said is not None else "")
        self._trouble.setVisible(said is not None)
        picks = self._machine.choices.layouts
        for sobject in SObject:
            lines = [line for line in found.layouts if line.sobject is sobject]
            if lines:
                self._lines.addWidget(text(self._heading(sobject)))
            for line in lines:
                self._lines.addWidget(self._line(line, picked=LayoutPick(line.sobject, line.name) in picks))
        self.add_all.setVisible(any(line.addable and not line.present for line in found.layouts))
        if self.picture.picture is None and found.layouts:
            wanted = next((line for line in found.layouts if not line.present), found.layouts[0])
            self._show(wanted)

    def _heading(self, sobject: SObject) -> str:
        return self.tr("{object} layouts").format(object=object_words(sobject.value))

    def _line(self, line: LayoutLine, *, picked: bool) -> QWidget:
        holder = QWidget(self)
        if line.present:
            level, word = Level.GOOD, self.tr("The field is there")
        elif picked:
            level, word = Level.BUSY, self.tr("Added with Apply")
        else:
            level, word = Level.PROBLEM, self.tr("The field is missing")
        label = text(f"{line.label}: {word}. {self._used_by(line)}")
        parts: list[QWidget] = [StateMark(level, word), label]
        if line.addable and not line.present:
            add = button(self.tr("Do not add") if picked else self.tr("Add to layout"), about=line.label, parent=holder)
            add.clicked.connect(lambda: self._toggle(line, picked=picked))
            self.adds[line.name] = add
            parts.append(add)
        look = button(self.tr("Show"), about=line.label, parent=holder)
        look.clicked.connect(lambda: self._show(line))
        parts.append(look)
        column = QVBoxLayout(holder)
        column.setContentsMargins(GRID, 0, 0, 0)
        column.addLayout(row(*parts, stretch=1))
        return holder

    def _used_by(self, line: LayoutLine) -> str:
        if not line.profiles:
            return self.tr("No profile is known to use it.")
        return self.tr("Used by %Ln profile(s).", "", len(line.profiles))

    def _toggle(self, line: LayoutLine, *, picked: bool) -> None:
        one = LayoutPick(line.sobject, line.name)
        kept = tuple(pick for pick in self._machine.choices.layouts if pick != one)
        self._show(line)
        self._machine.change(layouts=kept if picked else (*kept, one))

    def _add_all(self) -> None:
        found = self._machine.found.checks
        if found is not None:
            picks = (LayoutPick(one.sobject, one.name) for one in found.layouts if one.addable and not one.present)
            self._machine.change(layouts=tuple(picks))

    def _show(self, line: LayoutLine) -> None:
        picture = line.picture if isinstance(line.picture, LayoutPicture) else None
        self._picture_title.setText(line.label)
        self.picture.show_picture(picture)

    def _manual_steps(self) -> QWidget:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(2 * GRID, 0, 0, 0)
        for step in LAYOUT_STEPS:
            words = error_words(step.code)
            column.addWidget(text(f"{step.number}. {words.title}. {words.body}"))
        links: list[QWidget] = []
        for sobject in SObject:
            link = button(self.tr("Open {object} layouts in Setup").format(object=object_words(sobject.value)))
            link.clicked.connect(lambda _checked=False, which=sobject: self._open_setup(which))
            links.append(link)
        column.addLayout(row(*links))
        return inside

    def _open_setup(self, sobject: SObject) -> None:
        who = self._machine.found.who
        if who is not None:
            QDesktopServices.openUrl(QUrl(setup_link(who.instance_url, sobject.value)))
