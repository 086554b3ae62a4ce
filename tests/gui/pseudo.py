"""A language that nobody speaks, almost half as long again, and what a screen cuts of it."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QTabBar, QToolButton, QWidget

from gui.widgets.one_line import OneLine

ROOT = Path(__file__).parents[2]


def translations():
    """packaging/translations.py; `packaging` itself is the name of somebody else's package."""
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def cut(window: QWidget) -> list[str]:
    """Every visible label, button and tab of `window` whose text does not fit."""
    found = []
    for widget in [window, *window.findChildren(QWidget)]:
        if not widget.isVisible() or widget.window() is not window or _is_qts_own(widget):
            continue
        why = _why_cut(widget)
        if why:
            found.append(f"{type(widget).__name__} “{_text(widget)}”: {why}")
    return found


def _why_cut(widget: QWidget) -> str:
    if isinstance(widget, OneLine):
        # It ends in dots, and its tooltip has the rest.
        return _why_outside(widget)
    if isinstance(widget, QLabel) and widget.text():
        return _why_label_cut(widget)
    if isinstance(widget, QAbstractButton) and widget.text():
        hint = widget.minimumSizeHint() if isinstance(widget, QToolButton) else widget.sizeHint()
        if widget.width() < hint.width() or widget.height() < hint.height() - 1:
            return f"{widget.width()}×{widget.height()} of {hint.width()}×{hint.height()}"
        return _why_outside(widget)
    if isinstance(widget, QTabBar) and not widget.usesScrollButtons() and widget.width() < widget.sizeHint().width():
        return f"tabs {widget.width()} of {widget.sizeHint().width()}"
    return ""


def _why_label_cut(label: QLabel) -> str:
    room = label.contentsRect()
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if label.height() < needed - 1:
            return f"height {label.height()} of {needed}"
        words = label.text().split()
        longest = max((label.fontMetrics().horizontalAdvance(word) for word in words), default=0)
        if label.textFormat() is not Qt.TextFormat.RichText and longest > room.width() + 1:
            return f"the longest word {longest} in {room.width()}"
        return _why_outside(label)
    hint = label.sizeHint()
    if label.width() < hint.width() - 1 or label.height() < hint.height() - 1:
        return f"{label.width()}×{label.height()} of {hint.width()}×{hint.height()}"
    return _why_outside(label)


def _why_outside(widget: QWidget) -> str:
    """Sticks out of what holds it, where nothing scrolls."""
    above = widget.parentWidget()
    place = QRect(widget.mapTo(widget.window(), widget.rect().topLeft()), widget.size())
    while above is not None:
        if isinstance(above.parentWidget(), QScrollArea) or isinstance(above, QScrollArea):
            return ""
        above = above.parentWidget()
    if not widget.window().rect().adjusted(-1, -1, 1, 1).contains(place):
        return f"outside of the window: {place.getRect()} in {widget.window().size().toTuple()}"
    return ""


def _is_qts_own(widget: QWidget) -> bool:
    return widget.objectName().startswith("qt_") or type(widget).__name__ in {"QTableCornerButton"}


def _text(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return text if len(text) < 60 else text[:60] + "…"


def turn_right_to_left(application: QApplication, *, on: bool) -> None:
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft if on else Qt.LayoutDirection.LeftToRight)
