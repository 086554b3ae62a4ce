"""The page of the ways in: what a person brings in at the top, under it a card for each way that runs by itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from core.model import Phase, WayIn
from gui.acts import on_ways
from gui.engine import Snapshot
from gui.formats import number
from gui.frame.page import Means, Page
from gui.messages import error_words
from gui.people.acting import Acting
from gui.tasks import Worker
from gui.theme import GRID
from gui.ways_in.card import WayCard
from gui.widgets.announce import show_text
from gui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from core.intake.unsubscribe_import import StopReport
    from core.intake.ways import WayStatus, WayTried

_ORDER = (WayIn.SALESFORCE, WayIn.FOLDER, WayIn.MAILBOX, WayIn.ENDPOINT)


class WaysInPage(Page):
    """Attributes: `cards` by way, `paste`, `import_file`, `handover`, `said`."""

    def __init__(self, means: Means, parent: QWidget | None = None) -> None:
        super().__init__(means, parent)
        self._acting = Acting(means, self)
        self._known: dict[WayIn, WayStatus] = {}
        self.paste = self._button(self.tr("&Paste addresses…"), self._acting.add)
        self.import_file = self._button(self.tr("&Import unsubscribes…"), self._choose_file)
        self.handover = self._button(self.tr("Hand &over to the sales tool…"), self._open_handover)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.hide()
        self.cards = {way: self._card(way) for way in _ORDER}
        top = FlowLayout(GRID)
        for button in (self.paste, self.import_file, self.handover):
            top.addWidget(button)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(2 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addLayout(top)
        for card in self.cards.values():
            column.addWidget(card)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Ways in"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        # In sight whichever card was pressed.
        self.said.setContentsMargins(2 * GRID, 2 * GRID, 3 * GRID, 0)
        whole.addWidget(self.said)
        whole.addWidget(area, 1)
        self._acting.said.connect(self._say)
        self._acting.changed.connect(means.refresh)

    def entered(self) -> None:
        self.paste.setFocus()
        self.read()

    def show_snapshot(self, _snapshot: Snapshot) -> None:
        if self.isVisible():
            self.read()

    def busy_changed(self, *, busy: bool) -> None:
        self.import_file.setEnabled(not busy)

    def read(self) -> None:
        engine = self.means.engine
        self.means.tasks.start(lambda: on_ways.ways(engine), self._show, worker=Worker.STORE)

    def import_from(self, path: Path) -> None:
        """Records every good row of the file and delivers; what was not understood is listed."""
        engine = self.means.engine

        def done(report: StopReport | None) -> None:
            self.means.refresh()
            if report is not None:
                self._show_import(report)

        self.means.jobs.run(
            Phase.IMPORTING,
            lambda report, cancelled: on_ways.import_unsubscribes(engine, path, report, cancelled),
            done,
            self.means.show_failure,
        )

    def _show(self, found: tuple[tuple[WayStatus, ...], int]) -> None:
        ways, reviews = found
        now = self.means.now()
        for way in ways:
            self._known[way.way] = way
            self.cards[way.way].show_way(way, now, reviews, practice=self.means.engine.is_practice)

    def _card(self, way: WayIn) -> WayCard:
        card = WayCard(way, self)
        card.switched.connect(lambda on: self._switch(way, on=on))
        card.set_up_wanted.connect(lambda: self._set_up(way))
        card.test_wanted.connect(lambda: self._test(way))
        card.review_wanted.connect(self._review)
        return card

    def _switch(self, way: WayIn, *, on: bool) -> None:
        engine = self.means.engine

        def failed(error: Exception) -> None:
            self.read()
            self.means.show_failure(error)

        self.means.tasks.start(
            lambda: on_ways.switch_way(engine, way, on=on),
            lambda _nothing: self.read(),
            worker=Worker.STORE,
            failed=failed,
        )

    def _set_up(self, way: WayIn) -> None:
        if way not in self._known:
            return
        from gui.ways_in.set_up import SetUpDialog

        dialog = SetUpDialog(self.means, self._known[way], self)
        dialog.saved.connect(self.read)
        dialog.open()

    def _test(self, way: WayIn) -> None:
        engine, card = self.means.engine, self.cards[way]
        card.set_testing(testing=True)
        self._say(self.tr("Trying…"))

        def done(tried: WayTried) -> None:
            card.set_testing(testing=False)
            self._say(str(error_words(tried.code, tried.params)))

        def failed(error: Exception) -> None:
            card.set_testing(testing=False)
            self._say("")
            self.means.show_failure(error)

        self.means.tasks.start(lambda: on_ways.try_way(engine, way), done, worker=Worker.LOOKING, failed=failed)

    def _review(self) -> None:
        from gui.ways_in.review import ReviewDialog

        ReviewDialog(self.means, self).open()

    def _open_handover(self) -> None:
        from gui.ways_in.handover import HandoverDialog

        HandoverDialog(self.means, self).open()

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Import unsubscribes"))
        dialog.setNameFilters(
            [self.tr("Unsubscribes (*.csv *.tsv *.txt *.xlsx *.xls *.ods)"), self.tr("All files (*)")]
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.import_from(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_import(self, report: StopReport) -> None:
        text = self.tr("{new} recorded, {already} were known, {no} say no.").format(
            new=number(report.new), already=number(report.already), no=number(report.said_no)
        )
        if report.unknown:
            text += " " + self.tr("{number} are nobody's among the people, and are recorded all the same.").format(
                number=number(report.unknown)
            )
        self._say(text)
        if report.rejected_count:
            from gui.import_report import NotTakenDialog

            NotTakenDialog(text, report.rejected, self).open()

    def _say(self, text: str) -> None:
        self.said.setVisible(bool(text))
        show_text(self.said, text, announced=True)

    def _button(self, word: str, act: object) -> QPushButton:
        button = QPushButton(word, self)
        button.setAccessibleName(word.replace("&", "").rstrip("…"))
        button.clicked.connect(lambda _checked=False: act())  # type: ignore[operator]
        return button
