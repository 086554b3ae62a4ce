"""The top of the window: one sentence, the one action beside it, and progress and result in the same place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from core.clock import elapsed
from core.model import Progress
from gui.dashboard.more import MoreButton
from gui.dashboard.remaining import Remaining
from gui.formats import elapsed as elapsed_words
from gui.formats import number
from gui.messages import progress_words
from gui.status import Level, Status
from gui.theme import GRID
from gui.widgets.announce import show_text
from gui.widgets.mark import StateMark

_MARK = 4 * GRID


class Header(QWidget):
    """Shows a `Status`, or the progress of work that is under way.

    Attributes: `mark`, `sentence`, `detail`, `next` (the next run, or why there is none), `sync`, `more` (its menu),
    `cancel`.

    Signals:
        sync_wanted: the action was pressed.
        preview_wanted: what a sync would do shall be shown.
        held_wanted: the plan that the brake holds shall be shown.
        pause_wanted(PauseLength), resume_wanted: the nights shall wait, or go on.
        cancel_wanted: Cancel was pressed.
    """

    sync_wanted = Signal()
    preview_wanted = Signal()
    held_wanted = Signal()
    pause_wanted = Signal(object)
    resume_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._remaining = Remaining()
        self._links: QWidget | None = None
        self.mark = StateMark(Level.BUSY, parent=self, side=_MARK)
        self.sentence = QLabel(self)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        font = self.sentence.font()
        font.setPointSizeF(font.pointSizeF() * 1.4)
        self.sentence.setFont(font)
        self.detail = QLabel(self)
        self.detail.setTextFormat(Qt.TextFormat.PlainText)
        self.detail.setWordWrap(True)
        self.detail.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.next = QLabel(self)
        self.next.setTextFormat(Qt.TextFormat.PlainText)
        self.next.setWordWrap(True)
        self.next.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.next.hide()
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(GRID)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.sync = QPushButton(self.tr("Sync &now"), self)
        self.sync.setAccessibleName(self.tr("Sync now"))
        self.sync.setToolTip(self.tr("Compares both sides and brings them into agreement (F5)"))
        self.sync.setDefault(True)
        self.more = MoreButton(self)
        self.more.preview_wanted.connect(self.preview_wanted)
        self.more.pause_wanted.connect(self.pause_wanted)
        self.more.resume_wanted.connect(self.resume_wanted)
        self.held = QPushButton(self.tr("&Look at the plan…"), self)
        self.held.setAccessibleName(self.tr("Look at the plan"))
        self.held.clicked.connect(self.held_wanted)
        self.held.hide()
        self._is_held = False
        self.cancel = QPushButton(self.tr("&Cancel"), self)
        self.cancel.setAccessibleName(self.tr("Cancel"))
        for button in (self.sync, self.held, self.cancel):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.setMinimumSize(14 * GRID, 4 * GRID)
        self.sync.clicked.connect(self.sync_wanted)
        self.cancel.clicked.connect(self._cancel)
        self._lay_out()
        # Not announced: nobody sees or hears a window that is still being made.
        self.show_idle(Status(self.tr("Opening…"), "", Level.BUSY), can_sync=False, announced=False)

    def show_idle(self, status: Status, *, can_sync: bool, announced: bool = True) -> None:
        """No work of this window is under way."""
        had_focus = self.cancel.hasFocus() or self.hasFocus()
        self._set(status.text, status.detail, status.level, announced=announced)
        self.bar.hide()
        self.cancel.hide()
        self.held.setVisible(self._is_held)
        self.sync.setVisible(not self._is_held)
        self.more.setVisible(True)
        self.sync.setEnabled(can_sync)
        self.more.preview.setEnabled(can_sync)
        if had_focus:
            self.take_focus()

    def show_progress(self, progress: Progress, *, can_cancel: bool) -> None:
        """Work is under way; the sentence is its phase. Only a new phase is announced, not each number."""
        left = self._remaining.seconds(progress, elapsed())
        detail = (
            self.tr("About {time} left.").format(time=elapsed_words(max(1, round(left)))) if left is not None else ""
        )
        self._set(progress_words(progress) + "…", detail, Level.BUSY, announced=not progress.done)
        # Without a total a bar would only move to and fro; the numbers in the sentence say more, and calmly.
        self.bar.setRange(0, progress.total or 1)
        self.bar.setValue(progress.done if progress.total else 0)
        self.bar.setAccessibleDescription(f"{number(progress.done)} / {number(progress.total or 0)}")
        self.bar.setVisible(bool(progress.total))
        self.next.hide()
        if self._links is not None:
            self._links.hide()
        had_focus = any(one.hasFocus() for one in (self.sync, self.held, self.more))
        self.cancel.setVisible(True)
        self.cancel.setEnabled(can_cancel and self.cancel.text() == self.tr("&Cancel"))
        if had_focus:
            self.take_focus()
        for one in (self.sync, self.held, self.more):
            one.hide()

    def take_focus(self) -> None:
        """The keyboard stays at the one action, which Cancel takes the place of while work is under way."""
        if not self.cancel.isVisibleTo(self):
            (self.held if self._is_held else self.sync).setFocus()
        elif self.cancel.isEnabled():
            self.cancel.setFocus()
        else:
            self.setFocus()

    def add_under(self, links: QWidget) -> None:
        """What leads on from the sentence, under it; hidden while work is under way."""
        self._links = links
        self._texts.insertWidget(self._texts.indexOf(self.detail) + 1, links)

    def show_next(self, sentence: str) -> None:
        """When the next run is, or why there is none; empty where there is nothing to say."""
        show_text(self.next, sentence)
        self.next.setVisible(bool(sentence) and not self.cancel.isVisibleTo(self))

    def show_held(self, *, held: bool) -> None:
        """While a plan waits, looking at it is the one action; call it before `show_idle`."""
        self._is_held = held

    def ready_to_cancel(self) -> None:
        """Before new work starts: Cancel has not been pressed yet."""
        self.cancel.setText(self.tr("&Cancel"))
        self._remaining = Remaining()

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.cancel.setText(self.tr("Stopping…"))
        self.setFocus()
        self.cancel_wanted.emit()

    def _set(self, text: str, detail: str, level: Level, *, announced: bool) -> None:
        show_text(self.sentence, text, announced=announced)
        show_text(self.detail, detail)
        self.detail.setVisible(bool(detail))
        words = {
            Level.GOOD: self.tr("Up to date"),
            Level.BUSY: self.tr("Under way"),
            Level.NEUTRAL: self.tr("Not started"),
            Level.ATTENTION: self.tr("Needs a look"),
            Level.PROBLEM: self.tr("Problem"),
        }
        self.mark.show_level(level, words[level])

    def _lay_out(self) -> None:
        self._texts = texts = QVBoxLayout()
        texts.setSpacing(GRID // 2)
        texts.addWidget(self.sentence)
        texts.addWidget(self.detail)
        texts.addWidget(self.next)
        texts.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        row.setSpacing(2 * GRID)
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID // 4)
        buttons.addWidget(self.sync)
        buttons.addWidget(self.held)
        buttons.addWidget(self.more)
        row.addLayout(buttons)
        row.setAlignment(buttons, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignTop)
