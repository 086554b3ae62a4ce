"""What the checks behind a requirement found: each with why, and what an admin does about it; to copy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.help.contents import HelpPage
from gui.help.key import help_on
from gui.messages import error_words
from gui.status import Level
from gui.theme import GRID
from gui.widgets.announce import show_text
from gui.widgets.copying import copies
from gui.widgets.mark import StateMark

if TYPE_CHECKING:
    from core.setup.checks.result import CheckResult

_MARK = 3 * GRID


class CheckDetails(QDialog):
    """Attributes: `copy`, `set_up`.

    Signals:
        set_up_wanted: the set-up shall be opened, where access is granted and layouts are changed.
    """

    set_up_wanted = Signal()

    def __init__(self, results: Sequence[CheckResult], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        help_on(self, HelpPage.WIZARD, "check")
        self._results = tuple(results)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What the checks found"))
        self.resize(70 * GRID, 44 * GRID)
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setSpacing(2 * GRID)
        for result in results:
            lines.addLayout(self._line(result))
        lines.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setAccessibleName(self.tr("What the checks found"))
        area.setWidget(inside)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.copy = buttons.addButton(self.tr("&Copy for your admin"), QDialogButtonBox.ButtonRole.ActionRole)
        copies(self.copy, self.for_admin)
        self.set_up = buttons.addButton(self.tr("&Open the set-up…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.set_up.clicked.connect(self._on_set_up)
        buttons.rejected.connect(self.reject)
        for button in buttons.buttons():
            button.setAccessibleName(button.text().replace("&", "").rstrip("…"))
        whole = QVBoxLayout(self)
        whole.setSpacing(GRID)
        whole.addWidget(area, 1)
        whole.addWidget(buttons)

    def for_admin(self) -> str:
        return "\n\n".join(str(error_words(one.code, one.params)) for one in self._results)

    def _line(self, result: CheckResult) -> QHBoxLayout:
        words = error_words(result.code, result.params)
        level = {"pass": Level.GOOD, "warn": Level.ATTENTION, "fail": Level.PROBLEM}[result.status.value]
        mark = StateMark(level, parent=self, side=_MARK)
        title, body = QLabel(self), QLabel(self)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        for label, text in ((title, words.title), (body, words.body)):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            show_text(label, text)
        texts = QVBoxLayout()
        texts.setSpacing(GRID // 2)
        texts.addWidget(title)
        texts.addWidget(body)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        return row

    def _on_set_up(self) -> None:
        self.accept()
        self.set_up_wanted.emit()
