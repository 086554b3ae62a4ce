"""The last sixty nights, as a chart or, for whoever reads rather than looks, as a table."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from core.model import RunKind, RunState, RunSummary
from gui.dashboard.nights_chart import NIGHTS_SHOWN, NightBar, NightsChart
from gui.formats import day, local_date, number
from gui.theme import GRID
from gui.widgets.announce import show_text
from gui.widgets.rows import Column, RowsView

_COUNTED = {RunState.DONE, RunState.PROBLEMS, RunState.CANCELLED, RunState.INTERRUPTED}


class Nights(QWidget):
    """Title, chart or table, and the switch between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("Last 60 nights"), self)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        self.switch = QPushButton(self.tr("Show as ta&ble"), self)
        self.switch.setCheckable(True)
        self.switch.setFlat(True)
        self.switch.setAccessibleName(self.tr("Show as table"))
        self.chart = NightsChart(self)
        self.table: RowsView[NightBar] = RowsView(self.tr("Last 60 nights"), self._columns(), self)
        self._either = QStackedWidget(self)
        self._either.addWidget(self.chart)
        self._either.addWidget(self.table)
        self.switch.toggled.connect(lambda table: self._either.setCurrentIndex(int(table)))
        top = QHBoxLayout()
        top.addWidget(title)
        top.addStretch(1)
        top.addWidget(self.switch)
        self.legend = QLabel(self)
        self.legend.setWordWrap(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GRID)
        whole.addLayout(top)
        self._either.setMaximumHeight(22 * GRID)
        whole.addWidget(self._either, 1)
        whole.addWidget(self.legend)
        whole.addStretch(1)

    def show_nights(self, nights: Iterable[NightBar]) -> None:
        shown = tuple(nights)
        if shown == self.chart.nights:
            return
        self.chart.show_nights(shown)
        words = self.tr("Up: to Salesforce. Down: from Salesforce. Diamond: problems. Dot: no sync.")
        if not any(night.ran for night in shown):
            words = self.tr("No sync yet. Each night appears here with what it changed.")
        show_text(self.legend, words)
        self.table.show_rows(tuple(reversed(shown)), self.tr("No nights yet."))

    def _columns(self) -> list[Column[NightBar]]:
        return [
            Column(self.tr("Night"), lambda night: day(night.day), stretch=True),
            Column(self.tr("To Salesforce"), lambda night: _count(night, night.to_salesforce), is_number=True),
            Column(self.tr("From Salesforce"), lambda night: _count(night, night.from_salesforce), is_number=True),
            Column(self.tr("Problems"), lambda night: _count(night, night.problems), is_number=True),
        ]


def nights_of(runs: Iterable[RunSummary], today: date) -> tuple[NightBar, ...]:
    """One bar for each of the last sixty days up to `today`, whatever started the syncs. Pure."""
    by_day: dict[date, list[RunSummary]] = {}
    for run in runs:
        if run.kind is RunKind.SYNC and run.state in _COUNTED:
            by_day.setdefault(local_date(run.started_at), []).append(run)
    days = (today - timedelta(days=back) for back in range(NIGHTS_SHOWN - 1, -1, -1))
    return tuple(_bar(one, by_day.get(one, [])) for one in days)


def _bar(one: date, runs: list[RunSummary]) -> NightBar:
    last = max(runs, key=lambda run: run.started_at, default=None)
    return NightBar(
        one,
        sum(run.to_salesforce for run in runs),
        sum(run.from_salesforce for run in runs),
        last.problems if last is not None else 0,
        ran=bool(runs),
    )


def _count(night: NightBar, value: int) -> str:
    return number(value) if night.ran else "—"
