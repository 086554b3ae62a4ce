"""The last sixty nights as bars: to Salesforce upwards, from Salesforce downwards, a diamond where problems remained.

Nothing is told by colour alone: direction is the side of the line, a problem is a shape, a night without a run is a
gap with a dot on the line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPalette, QPolygonF
from PySide6.QtWidgets import QToolTip, QWidget

from gui.formats import day, number
from gui.status import Level
from gui.theme import GRID, colour, scheme_of

NIGHTS_SHOWN = 60


@dataclass(frozen=True)
class NightBar:
    """One night: records in each direction and open problems. `ran` is False where no sync took place."""

    day: date
    to_salesforce: int = 0
    from_salesforce: int = 0
    problems: int = 0
    ran: bool = False


class NightsChart(QWidget):
    """Paints the nights, oldest at the left. A tooltip names the night under the pointer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.nights: tuple[NightBar, ...] = ()
        self.setAccessibleName(self.tr("Chart of the last 60 nights"))
        self.setMouseTracking(True)
        # Taller says no more.
        self.setMaximumHeight(22 * GRID)

    def show_nights(self, nights: Sequence[NightBar]) -> None:
        self.nights = tuple(nights)
        ran = sum(night.ran for night in nights)
        self.setAccessibleDescription(
            self.tr("{ran} of {all} nights with a sync. {out} records to Salesforce, {back} from Salesforce.").format(
                ran=number(ran),
                all=number(len(nights)),
                out=number(sum(night.to_salesforce for night in nights)),
                back=number(sum(night.from_salesforce for night in nights)),
            )
        )
        self.update()

    def words_of(self, night: NightBar) -> str:
        if not night.ran:
            return self.tr("{day}: no sync").format(day=day(night.day))
        return self.tr("{day}: {out} to Salesforce, {back} from Salesforce, {problems} problems").format(
            day=day(night.day),
            out=number(night.to_salesforce),
            back=number(night.from_salesforce),
            problems=number(night.problems),
        )

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(60 * GRID, 14 * GRID)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(30 * GRID, 9 * GRID)

    def event(self, event: object) -> bool:
        if isinstance(event, QHelpEvent):
            night = self._night_at(event.pos().x())
            QToolTip.showText(event.globalPos(), self.words_of(night) if night is not None else "", self)
            return True
        return bool(super().event(event))  # type: ignore[arg-type]

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scheme = scheme_of(self)
        line = self.palette().color(QPalette.ColorRole.PlaceholderText)
        space = QRectF(self.rect()).adjusted(0, GRID, 0, -GRID)
        middle = space.center().y()
        half = space.height() / 2 - GRID
        most = max((max(night.to_salesforce, night.from_salesforce) for night in self.nights), default=0)
        painter.setPen(line)
        painter.drawLine(QPointF(space.left(), middle), QPointF(space.right(), middle))
        painter.setPen(Qt.PenStyle.NoPen)
        for place, night in enumerate(self.nights):
            column = self._column(place)
            if night.ran:
                self._bar(
                    painter, column, middle, -_height(night.to_salesforce, most, half), colour(Level.BUSY, scheme)
                )
                self._bar(
                    painter, column, middle, _height(night.from_salesforce, most, half), colour(Level.GOOD, scheme)
                )
            else:
                painter.setBrush(line)
                painter.drawEllipse(QPointF(column.center().x(), middle), 1.5, 1.5)
            if night.problems:
                self._diamond(painter, QPointF(column.center().x(), space.top()), colour(Level.PROBLEM, scheme))
        painter.end()

    @staticmethod
    def _bar(painter: QPainter, column: QRectF, middle: float, height: float, fill: QColor) -> None:
        painter.setBrush(fill)
        painter.drawRect(QRectF(column.left(), middle, column.width(), height).normalized())

    @staticmethod
    def _diamond(painter: QPainter, at: QPointF, fill: QColor) -> None:
        size = GRID / 2
        painter.setBrush(fill)
        corners = ((0, -size), (size, 0), (0, size), (-size, 0))
        painter.drawPolygon(QPolygonF([QPointF(at.x() + x, at.y() + y) for x, y in corners]))

    def _column(self, place: int) -> QRectF:
        step = self.width() / max(len(self.nights), 1)
        return QRectF(place * step + step * 0.15, 0, step * 0.7, self.height())

    def _night_at(self, x: int) -> NightBar | None:
        place = int(x / (self.width() / max(len(self.nights), 1)))
        return self.nights[place] if 0 <= place < len(self.nights) else None


def _height(value: int, most: int, half: float) -> float:
    """At least two pixels for something, so that one record in a night of thousands elsewhere is still seen."""
    return max(2.0, half * value / most) if value else 0.0
