"""The look: Fusion with its palette, an 8-pixel grid, one accent, and a few meanings of colour with two values each.

Every pair of a meaning and a background has a contrast of at least 4.5:1 (a test computes it).
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from gui.status import Level
from gui.style import OutlinedStyle
from resources import FOLDER

GRID = 8


class Scheme(Enum):
    """CONTRAST follows a desktop that asks for high contrast."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


_MEANINGS = {
    Scheme.LIGHT: {
        Level.GOOD: "#1b6e3c",
        Level.BUSY: "#1f5fa8",
        Level.NEUTRAL: "#50565e",
        Level.ATTENTION: "#8a5200",
        Level.PROBLEM: "#b3261e",
    },
    Scheme.DARK: {
        Level.GOOD: "#7fd6a0",
        Level.BUSY: "#8ab8f5",
        Level.NEUTRAL: "#b8bec6",
        Level.ATTENTION: "#f2bd6b",
        Level.PROBLEM: "#ff9d94",
    },
    Scheme.CONTRAST: {
        Level.GOOD: "#5cff9d",
        Level.BUSY: "#7fd4ff",
        Level.NEUTRAL: "#ffffff",
        Level.ATTENTION: "#ffd84d",
        Level.PROBLEM: "#ff9a8f",
    },
}
_PALETTES = {
    Scheme.LIGHT: {
        QPalette.ColorRole.Window: "#f4f5f6",
        QPalette.ColorRole.WindowText: "#1b1d20",
        QPalette.ColorRole.Base: "#ffffff",
        QPalette.ColorRole.AlternateBase: "#f8f9fa",
        QPalette.ColorRole.Text: "#1b1d20",
        QPalette.ColorRole.Button: "#e9ebee",
        QPalette.ColorRole.ButtonText: "#1b1d20",
        QPalette.ColorRole.ToolTipBase: "#ffffff",
        QPalette.ColorRole.ToolTipText: "#1b1d20",
        QPalette.ColorRole.PlaceholderText: "#5f6670",
        QPalette.ColorRole.Highlight: "#1f5fa8",
        QPalette.ColorRole.HighlightedText: "#ffffff",
        QPalette.ColorRole.Link: "#1f5fa8",
        QPalette.ColorRole.LinkVisited: "#1f5fa8",
    },
    Scheme.DARK: {
        QPalette.ColorRole.Window: "#24272b",
        QPalette.ColorRole.WindowText: "#eceef0",
        QPalette.ColorRole.Base: "#1b1e21",
        QPalette.ColorRole.AlternateBase: "#212428",
        QPalette.ColorRole.Text: "#eceef0",
        QPalette.ColorRole.Button: "#34383d",
        QPalette.ColorRole.ButtonText: "#eceef0",
        QPalette.ColorRole.ToolTipBase: "#34383d",
        QPalette.ColorRole.ToolTipText: "#eceef0",
        QPalette.ColorRole.PlaceholderText: "#a4abb3",
        QPalette.ColorRole.Highlight: "#2f6fb8",
        QPalette.ColorRole.HighlightedText: "#ffffff",
        QPalette.ColorRole.Link: "#8ab8f5",
        QPalette.ColorRole.LinkVisited: "#8ab8f5",
    },
    Scheme.CONTRAST: {
        QPalette.ColorRole.Window: "#000000",
        QPalette.ColorRole.WindowText: "#ffffff",
        QPalette.ColorRole.Base: "#000000",
        QPalette.ColorRole.AlternateBase: "#101010",
        QPalette.ColorRole.Text: "#ffffff",
        QPalette.ColorRole.Button: "#1a1a1a",
        QPalette.ColorRole.ButtonText: "#ffffff",
        QPalette.ColorRole.ToolTipBase: "#000000",
        QPalette.ColorRole.ToolTipText: "#ffffff",
        QPalette.ColorRole.PlaceholderText: "#dddddd",
        QPalette.ColorRole.Highlight: "#ffd84d",
        QPalette.ColorRole.HighlightedText: "#000000",
        QPalette.ColorRole.Link: "#7fd4ff",
        QPalette.ColorRole.LinkVisited: "#7fd4ff",
    },
}
_DISABLED_TEXT = {Scheme.LIGHT: "#868d96", Scheme.DARK: "#7c838b", Scheme.CONTRAST: "#a0a0a0"}
_TEXT_ROLES = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def palette_of(scheme: Scheme) -> QPalette:
    """Our values for Fusion, light or dark."""
    palette = QPalette(QColor(_PALETTES[scheme][QPalette.ColorRole.Button]))
    for role, value in _PALETTES[scheme].items():
        palette.setColor(role, QColor(value))
    for role in _TEXT_ROLES:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(_DISABLED_TEXT[scheme]))
    return palette


def apply(application: QApplication, scheme: Scheme | None = None) -> None:
    """Fusion in `scheme`; None follows the desktop, now and when it changes. Call it once."""
    application.setStyle(OutlinedStyle())
    if scheme is not None:
        application.setPalette(palette_of(scheme))
        return
    hints = application.styleHints()

    # Qt 6.10 and later know it.
    accessibility = hints.accessibility() if hasattr(hints, "accessibility") else None

    def follow() -> None:
        dark = hints.colorScheme() is Qt.ColorScheme.Dark
        wanted = Scheme.DARK if dark else Scheme.LIGHT
        if accessibility is not None and accessibility.contrastPreference() is Qt.ContrastPreference.HighContrast:
            wanted = Scheme.CONTRAST
        application.setPalette(palette_of(wanted))

    hints.colorSchemeChanged.connect(follow)
    if accessibility is not None:
        accessibility.contrastPreferenceChanged.connect(follow)
    follow()


def scheme_of(widget: QWidget) -> Scheme:
    """By the palette that is really in use."""
    if widget.palette().color(QPalette.ColorRole.Window) == QColor(
        _PALETTES[Scheme.CONTRAST][QPalette.ColorRole.Window]
    ):
        return Scheme.CONTRAST
    dark = widget.palette().color(QPalette.ColorRole.Window).lightness() < 128
    return Scheme.DARK if dark else Scheme.LIGHT


def colour(level: Level, scheme: Scheme) -> QColor:
    return QColor(_MEANINGS[scheme][level])


def state_pixmap(level: Level, widget: QWidget, size: int) -> QPixmap:
    """The shape of a state in its colour, sharp at any scale; `size` in logical pixels."""
    return drawn(f"state-{level.value}.svg", colour(level, scheme_of(widget)), size, widget.devicePixelRatioF())


def icon_pixmap(name: str, widget: QWidget, size: int, role: QPalette.ColorRole) -> QPixmap:
    """The drawing `page-NAME.svg` in a colour of the widget's palette, sharp at any scale."""
    return drawn(f"page-{name}.svg", widget.palette().color(role), size, widget.devicePixelRatioF())


def app_icon() -> QIcon:
    """Our mark. Drawn in the usual sizes, so that no icon plugin is needed."""
    icon = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        icon.addPixmap(drawn("opt-out-sync.svg", None, size, 1.0))
    return icon


def drawn(name: str, tint: QColor | None, size: int, ratio: float) -> QPixmap:
    """A drawing of ours; `currentColor` in it becomes `tint`. `size` in logical pixels, sharp at `ratio`."""
    from PySide6.QtSvg import QSvgRenderer

    text = (FOLDER / "icons" / name).read_text(encoding="utf-8")
    if tint is not None:
        text = text.replace("currentColor", tint.name())
    pixels = round(size * ratio)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
