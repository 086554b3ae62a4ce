"""A page layout drawn small: sections, columns and fields, and the place of the opt-out field.

The marked field is told by a frame, a sign and a word, never by colour alone; a screen reader gets the same as text.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.setup.layout_picture import ItemKind, LayoutPicture, Mark, PictureItem, PictureSection
from gui.status import Level
from gui.theme import GRID, colour, scheme_of

_PADDING = GRID


@dataclass(frozen=True)
class _Measures:
    """Heights in pixels, by the widget's font."""

    row: float
    heading: float


class LayoutPictureView(QWidget):
    """Paints a `LayoutPicture`; as wide as it is given, as high as the layout needs. Put it into a scroll area."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture: LayoutPicture | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Drawing of the page layout"))

    def show_picture(self, picture: LayoutPicture | None) -> None:
        self.picture = picture
        self.setAccessibleName(
            self.tr("Drawing of the page layout")
            if picture is None
            else self.tr("Drawing of the page layout {name}").format(name=picture.name)
        )
        self.setAccessibleDescription("\n".join(self.words()))
        self.setMinimumHeight(self.heightForWidth(self.width()))
        self.updateGeometry()
        self.update()

    def words(self) -> list[str]:
        """A line for each section, in reading order: what the drawing shows, for who cannot see it."""
        if self.picture is None:
            return [self.tr("There is no drawing of this layout.")]
        return [self._section_in_words(section) for section in self.picture.sections]

    def marked_rect(self) -> QRectF | None:
        """Where the marked field is drawn, so that a scroll area can bring it into view."""
        return next((rect for rect, item in self._places() if item.mark is not Mark.NONE), None)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, _width: int) -> int:  # noqa: N802 - Qt's name
        if self.picture is None:
            return 6 * GRID
        measures = self._measures()
        return round(sum(_height(section, measures) for section in self.picture.sections) + 2 * _PADDING)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(48 * GRID, self.heightForWidth(48 * GRID))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(28 * GRID, self.heightForWidth(28 * GRID))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange}:
            self.setMinimumHeight(self.heightForWidth(self.width()))
            self.update()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        page = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(page, GRID / 2, GRID / 2)
        if self.picture is None:
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(page, Qt.AlignmentFlag.AlignCenter, self.words()[0])
        else:
            self._headings(painter)
            for rect, item in self._places():
                self._item(painter, rect, item)
        painter.end()

    def _headings(self, painter: QPainter) -> None:
        measures, top = self._measures(), float(_PADDING)
        bold = QFont(self.font())
        bold.setBold(True)
        for section in self.picture.sections if self.picture is not None else ():
            strip = QRectF(_PADDING, top, self.width() - 2 * _PADDING, measures.heading - GRID / 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().color(QPalette.ColorRole.Button))
            painter.drawRect(strip)
            painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
            painter.setFont(bold)
            self._text(painter, strip.adjusted(GRID / 2, 0, -GRID / 2, 0), section.heading)
            painter.setFont(self.font())
            top += _height(section, measures)

    def _item(self, painter: QPainter, rect: QRectF, item: PictureItem) -> None:
        if item.mark is not Mark.NONE:
            self._marked(painter, rect, item)
            return
        quiet = self.palette().color(QPalette.ColorRole.PlaceholderText)
        if item.kind is ItemKind.BLANK:
            painter.setPen(QPen(quiet, 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(rect.left(), rect.center().y()), QPointF(rect.right(), rect.center().y()))
            return
        painter.setPen(self.palette().color(QPalette.ColorRole.Text) if item.kind is ItemKind.FIELD else quiet)
        self._text(painter, rect.adjusted(GRID / 2, 0, 0, 0), f"{item.label} *" if item.required else item.label)

    def _marked(self, painter: QPainter, rect: QRectF, item: PictureItem) -> None:
        new = item.mark is Mark.WILL_BE_ADDED
        ink = colour(Level.BUSY if new else Level.GOOD, scheme_of(self))
        frame = rect.adjusted(0.5, 1.5, -0.5, -1.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, 2, Qt.PenStyle.DashLine if new else Qt.PenStyle.SolidLine))
        painter.drawRoundedRect(frame, 3, 3)
        size = min(rect.height() - GRID, 1.5 * GRID)
        sign = QRectF(frame.left() + GRID / 2, frame.center().y() - size / 2, size, size)
        _sign(painter, sign, ink, plus=new)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        bold = QFont(self.font())
        bold.setBold(True)
        painter.setFont(bold)
        self._text(painter, frame.adjusted(size + GRID, 0, -GRID / 2, 0), self._marked_words(item))
        painter.setFont(self.font())

    def _text(self, painter: QPainter, rect: QRectF, text: str) -> None:
        shown = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _marked_words(self, item: PictureItem) -> str:
        if item.mark is Mark.WILL_BE_ADDED:
            return self.tr("{label} (will be added)").format(label=item.label)
        return self.tr("{label} (is here)").format(label=item.label)

    def _section_in_words(self, section: PictureSection) -> str:
        names = [
            self._marked_words(item) if item.mark is not Mark.NONE else item.label
            for column in section.columns
            for item in column
            if item.label
        ]
        fields = ", ".join(names) if names else self.tr("no fields")
        return self.tr("Section {heading}: {fields}").format(heading=section.heading, fields=fields)

    def _places(self) -> list[tuple[QRectF, PictureItem]]:
        """Every item with its rectangle."""
        measures, top = self._measures(), float(_PADDING)
        found: list[tuple[QRectF, PictureItem]] = []
        for section in self.picture.sections if self.picture is not None else ():
            # A right-to-left screen has the first column on the right.
            columns = section.columns[::-1] if self.isRightToLeft() else section.columns
            step = (self.width() - 2 * _PADDING + GRID) / max(len(columns), 1)
            for place, column in enumerate(columns):
                for row, item in enumerate(column):
                    y = top + measures.heading + row * measures.row
                    found.append((QRectF(_PADDING + place * step, y, step - GRID, measures.row), item))
            top += _height(section, measures)
        return found

    def _measures(self) -> _Measures:
        line = QFontMetricsF(self.font()).height()
        return _Measures(row=line + GRID * 0.75, heading=line + GRID * 1.5)


def _height(section: PictureSection, measures: _Measures) -> float:
    rows = max((len(column) for column in section.columns), default=0)
    return measures.heading + rows * measures.row + GRID / 2


def _sign(painter: QPainter, rect: QRectF, ink: QColor, *, plus: bool) -> None:
    """A plus for what will be added, a tick for what is there."""
    painter.setPen(QPen(ink, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    middle = rect.center()
    if plus:
        painter.drawLine(QPointF(rect.left(), middle.y()), QPointF(rect.right(), middle.y()))
        painter.drawLine(QPointF(middle.x(), rect.top()), QPointF(middle.x(), rect.bottom()))
        return
    knee = QPointF(rect.left() + rect.width() * 0.4, rect.bottom() - 1)
    painter.drawLine(QPointF(rect.left(), middle.y()), knee)
    painter.drawLine(knee, QPointF(rect.right(), rect.top() + 1))
