"""F1 in a dialog: the help about it. The window's own F1 is in its menu and asks the page in front."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from gui.help.contents import HelpPage
from gui.help.opener import Help


class _HelpKey(QShortcut):
    """F1 of one dialog, and the place that it opens."""

    def __init__(self, dialog: QWidget) -> None:
        super().__init__(QKeySequence("F1"), dialog)
        self.setContext(Qt.ShortcutContext.WindowShortcut)
        self.place = (HelpPage.INDEX, "")
        self.activated.connect(self._open)

    def _open(self) -> None:
        parent = self.parent()
        if isinstance(parent, QWidget):
            open_help(parent, *self.place)


def help_on(dialog: QWidget, page: HelpPage, anchor: str = "") -> None:
    """From now on F1 anywhere in `dialog` opens that place. Call it again for another one (each page of a wizard)."""
    key = next((one for one in dialog.findChildren(_HelpKey) if one.parent() is dialog), None)
    (key or _HelpKey(dialog)).place = (page, anchor)


def open_help(widget: QWidget, page: HelpPage, anchor: str = "") -> None:
    """Opens a page in the help of the window that `widget` belongs to; the main window has it as `help`."""
    above: QWidget | None = widget
    while above is not None:
        found = getattr(above, "help", None)
        if isinstance(found, Help):
            found.show(page, anchor)
            return
        above = above.parentWidget()
