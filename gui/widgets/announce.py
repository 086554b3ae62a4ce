"""Tells a screen reader that a text on the screen is new."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget


def show_text(label: QLabel, text: str, *, announced: bool = False) -> None:
    """Puts `text` on the label and under its accessible name; `announced` reads it out where somebody listens."""
    changed = label.text() != text
    label.setText(text)
    label.setAccessibleName(text)
    if changed and announced:
        read_out(label, text)


def read_out(widget: QWidget, text: str) -> None:
    """Says it where somebody listens."""
    # Nothing is read out before the first paint, and looking these up takes a moment.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if QAccessible.isActive():
        # An announcement carries its text to the screen reader; the end-to-end test hears it there.
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
