"""Under the sentence: what the sync needs, the deadline clock, and the last nights. Made after the first paint."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.dashboard.checking import Checking
from gui.dashboard.clock import clock_words
from gui.dashboard.nights import Nights, nights_of
from gui.dashboard.requirement_list import RequirementList
from gui.dashboard.requirements import Act, Requirement, requirements_of
from gui.engine import Snapshot
from gui.formats import local_date
from gui.frame.page import Means
from gui.status import Level
from gui.theme import GRID
from gui.widgets.announce import show_text
from gui.widgets.mark import StateMark

if TYPE_CHECKING:
    from core.setup.checks.result import CheckResult


class Standing(QScrollArea):
    """Attributes: `requirements`, `clock`, `nights`, `checking`.

    Signals:
        link_wanted, settings_wanted, set_up_wanted: the button of a requirement was pressed.
    """

    link_wanted = Signal()
    settings_wanted = Signal()
    set_up_wanted = Signal()

    def __init__(self, means: Means, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = means.now
        self._can_set_up = means.engine.can_set_up
        self._snapshot: Snapshot | None = None
        self.checking = Checking(means, self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("How things stand"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget(self)
        self.requirements = RequirementList(inside)
        self._mark = StateMark(Level.NEUTRAL, parent=inside)
        self.clock = QLabel(inside)
        self.clock.setWordWrap(True)
        self.clock.setTextFormat(Qt.TextFormat.PlainText)
        self.nights = Nights(inside)
        clock = QHBoxLayout()
        clock.setSpacing(GRID)
        clock.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        clock.addWidget(self.clock, 1)
        column = QVBoxLayout(inside)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(self.requirements)
        column.addLayout(clock)
        column.addWidget(self.nights, 1)
        self.setWidget(inside)
        self.requirements.act_wanted.connect(self._on_act)
        self.requirements.again_wanted.connect(self.checking.ask)
        self.checking.checked.connect(self._show_requirements)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self.checking.consider(snapshot)
        self._show_requirements()
        self.tick(self._now())
        self.nights.show_nights(nights_of(snapshot.runs, local_date(self._now())))

    def tick(self, now: datetime) -> None:
        """The clock goes on by itself."""
        if self._snapshot is not None:
            words, level = clock_words(self._snapshot, now)
            if words != self.clock.text():
                show_text(self.clock, words)
                self._mark.show_level(level)

    def _show_requirements(self) -> None:
        if self._snapshot is not None:
            self.requirements.show_requirements(requirements_of(self._snapshot, self.checking.results))
            self.requirements.again.setEnabled(not self.checking.asking)

    def _on_act(self, requirement: Requirement) -> None:
        if requirement.act is Act.LINK:
            self.link_wanted.emit()
        elif requirement.act is Act.SETTINGS:
            self.settings_wanted.emit()
        elif requirement.act is Act.SHOW:
            self._show_details(requirement.details)

    def _show_details(self, details: tuple[CheckResult, ...]) -> None:
        from gui.dashboard.check_details import CheckDetails

        dialog = CheckDetails(details, self)
        dialog.set_up.setVisible(self._can_set_up)
        dialog.set_up_wanted.connect(self.set_up_wanted)
        dialog.open()
