"""Names for screen readers, keys for every action, contrast, small screens."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QTabWidget,
)

from core.people import PeopleFilter
from gui.engine import Engine
from gui.practice.engine import PracticeEngine, PracticeSize
from gui.scenes import dialog_scenes, page_scenes, somebody
from gui.status import Level
from gui.theme import Scheme, colour, palette_of
from tests.gui.conftest import wait_idle

INTERACTIVE = (QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit, QTabWidget, QComboBox)
ROLES = {
    QAbstractButton: {QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.RadioButton,
                      QAccessible.Role.ButtonMenu, QAccessible.Role.ButtonDropDown},
    QAbstractItemView: {QAccessible.Role.Table, QAccessible.Role.List, QAccessible.Role.Tree},
    QLineEdit: {QAccessible.Role.EditableText},
    QPlainTextEdit: {QAccessible.Role.EditableText},
    # The bar in it is the list of tabs; the widget around it is but a place.
    QTabWidget: {QAccessible.Role.PageTabList, QAccessible.Role.LayeredPane, QAccessible.Role.Client},
    QComboBox: {QAccessible.Role.ComboBox},
}  # fmt: skip


def controls(root):
    # Qt's own parts (scroll buttons of a tab bar, the corner of a table) are named or hidden by Qt itself.
    return [
        widget
        for kind in INTERACTIVE
        for widget in root.findChildren(kind)
        if not widget.objectName().startswith("qt_")
        and type(widget).__module__.startswith(("PySide6", "gui"))
        and not isinstance(widget.parent(), QComboBox)
        and widget.isVisibleTo(root)
        and widget.focusPolicy()
    ]


def told(widget):
    return QAccessible.queryAccessibleInterface(widget)


def nameless(root):
    return [widget for widget in controls(root) if not told(widget).text(QAccessible.Text.Name)]


def roleless(root):
    return [
        (widget, told(widget).role())
        for kind, roles in ROLES.items()
        for widget in controls(root)
        if isinstance(widget, kind) and told(widget).role() not in roles
    ]


def unreached(root):
    """Controls that the Tab key does not come to."""
    reached, widget = set(), root
    for _step in range(500):
        widget = widget.nextInFocusChain()
        if widget in reached:
            break
        reached.add(widget)
    tab = Qt.FocusPolicy.TabFocus
    return [one for one in controls(root) if one not in reached or not one.focusPolicy() & tab]


def mnemonics_twice(root):
    """Letters that two visible controls of one screen claim."""
    words = [one.text() for one in root.findChildren(QAbstractButton) if one.isVisibleTo(root)]
    words += [one.text() for one in root.findChildren(QLabel) if one.isVisibleTo(root) and one.buddy()]
    letters = [word[word.index("&") + 1].lower() for word in words if "&" in word.replace("&&", "")]
    return sorted({letter for letter in letters if letters.count(letter) > 1})


def dialogs_of(window):
    people = window._engine.people_ids("", PeopleFilter.EVERYBODY, 1)
    rows = window._engine.people_rows(list(people))
    return dialog_scenes(window.means, rows[0] if rows else somebody())


def look_at_all(qtbot, window, look):
    """What `look` finds wrong on each screen."""
    found = {}
    for scene in [*page_scenes(window), *dialogs_of(window)]:
        shown = scene.open(window)
        wait_idle(qtbot, window)
        wrong = look(shown)
        if wrong:
            found[scene.name] = wrong
        if shown is not window:
            shown.close()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return found


def test_every_control_of_every_screen_has_a_name_and_a_role_and_is_reached_by_tab(qtbot, office_window):
    def look(root):
        return nameless(root) or roleless(root) or unreached(root)

    assert look_at_all(qtbot, office_window, look) == {}


def test_every_dialog_closes_with_esc(qtbot, office_window):
    for scene in dialogs_of(office_window):
        shown = scene.open(office_window)
        wait_idle(qtbot, office_window)
        gone = []
        shown.destroyed.connect(lambda *_, gone=gone: gone.append(True))
        qtbot.keyClick(shown, Qt.Key.Key_Escape)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert gone, scene.name


def test_no_two_controls_of_a_dialog_claim_the_same_letter(qtbot, office_window):
    def look(root):
        return [] if root is office_window else mnemonics_twice(root)

    assert look_at_all(qtbot, office_window, look) == {}


def test_every_screen_fits_640_by_480(qtbot, office_window):
    office_window.resize(640, 480)

    def look(root):
        size = root.minimumSizeHint()
        return (size.width(), size.height()) if size.width() > 640 or size.height() > 480 else None

    assert look_at_all(qtbot, office_window, look) == {}


def test_tables_have_named_columns(qtbot, office_window):
    def look(root):
        return [
            table.accessibleName()
            for table in root.findChildren(QTableView)
            if table.model() is not None
            and not all(
                table.model().headerData(column, Qt.Orientation.Horizontal)
                for column in range(table.model().columnCount())
            )
        ]

    assert look_at_all(qtbot, office_window, look) == {}


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
