"""Names for screen readers, keys for every action, contrast, small screens."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QKeySequence, QPalette
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QTabWidget

from gui.engine import Engine
from gui.practice.engine import PracticeEngine, PracticeSize
from gui.status import Level
from gui.theme import Scheme, colour, palette_of

INTERACTIVE = (QAbstractButton, QAbstractItemView, QLineEdit, QTabWidget)


def nameless(window):
    # Qt's own parts (scroll buttons of a tab bar, the corner of a table) are named or hidden by Qt itself.
    ours = [
        widget
        for kind in INTERACTIVE
        for widget in window.findChildren(kind)
        if not widget.objectName().startswith("qt_") and type(widget).__module__.startswith(("PySide6", "gui"))
    ]
    return [
        widget
        for widget in ours
        if widget.isVisibleTo(window)
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        and widget.focusPolicy()
    ]


def test_every_control_of_a_practice_window_has_a_name(open_window):
    window = open_window(PracticeEngine(None, "main", PracticeSize(contacts=10, leads=5)))
    assert window.findChildren(QAbstractButton)
    assert nameless(window) == []


def test_every_control_of_an_empty_window_has_a_name(open_window, tmp_path):
    window = open_window(Engine(tmp_path, "main"))
    assert nameless(window) == []


def test_every_action_has_its_key(open_window, tmp_path):
    menus = open_window(Engine(tmp_path, "main")).menus
    keys = {
        action: [key.toString(QKeySequence.SequenceFormat.PortableText) for key in getattr(menus, action).shortcuts()]
        for action in ("sync", "close", "quit", "import_people")
    }
    assert keys == {"sync": ["F5", "Ctrl+R"], "close": ["Ctrl+W"], "quit": ["Ctrl+Q"], "import_people": ["Ctrl+I"]}


def test_the_window_fits_a_small_screen(office_window):
    office_window.resize(640, 480)
    assert (office_window.width(), office_window.height()) == (640, 480)
    assert office_window.minimumSizeHint().width() <= 640
    assert office_window.minimumSizeHint().height() <= 480


def luminance(value):
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in value.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


PAIRS = [
    (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window),
    (QPalette.ColorRole.Text, QPalette.ColorRole.Base),
    (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Button),
    (QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.Base),
    (QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.Window),
    (QPalette.ColorRole.HighlightedText, QPalette.ColorRole.Highlight),
    (QPalette.ColorRole.Link, QPalette.ColorRole.Window),
]


@pytest.mark.parametrize("scheme", Scheme)
def test_text_stands_out_from_its_background(scheme):
    palette = palette_of(scheme)
    weak = {
        (text.name, ground.name): contrast(palette.color(text), palette.color(ground))
        for text, ground in PAIRS
        if contrast(palette.color(text), palette.color(ground)) < 4.5
    }
    assert weak == {}
    window = palette.color(QPalette.ColorRole.Window)
    assert {level: contrast(colour(level, scheme), window) >= 4.5 for level in Level} == dict.fromkeys(Level, True)
