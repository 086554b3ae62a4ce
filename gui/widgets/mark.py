"""The shape of a state, with its word for who cannot see it."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QWidget

from gui.status import Level, level_words
from gui.theme import GRID, state_pixmap

_SIDE = 2 * GRID + GRID // 4
_REDRAWN_AT = frozenset({QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange})


class StateMark(QLabel):
    """Drawn anew when the desktop turns dark or light, and on a screen with other pixels. `side` in logical pixels.

    Attributes: `level`, the one that is shown.
    """

    def __init__(self, level: Level, word: str = "", parent: QWidget | None = None, *, side: int = _SIDE) -> None:
        super().__init__(parent)
        self.setFixedSize(side, side)
        self.show_level(level, word)

    def show_level(self, level: Level, word: str = "") -> None:
        """`word`: where another than the usual one says it better."""
        said = word or level_words(level)
        self.level = level
        self.setAccessibleName(said)
        self.setToolTip(said)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() in _REDRAWN_AT:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        self.setPixmap(state_pixmap(self.level, self, self.width()))
