"""Opens the help of one window, when it is first asked for; the help itself is imported only then."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.frame.page import PageId
    from gui.help.contents import HelpPage
    from gui.help.window import HelpWindow


class Help:
    """Attributes: `window`, None until it is first opened."""

    def __init__(self, in_front: Callable[[], tuple[PageId, str]]) -> None:
        """`in_front`: the screen that F1 is about, and the place on its page of help."""
        self._in_front = in_front
        self.window: HelpWindow | None = None

    def show_screen(self) -> None:
        """The page about the screen in front."""
        from gui.help.contents import OF_SCREEN

        screen, anchor = self._in_front()
        self.show(OF_SCREEN[screen], anchor)

    def show_contents(self) -> None:
        from gui.help.contents import HelpPage

        self.show(HelpPage.INDEX)

    def show(self, page: HelpPage, anchor: str = "") -> None:
        from gui.help.window import HelpWindow

        if self.window is None:
            self.window = HelpWindow()
        self.window.show_page(page, anchor)

    def close(self) -> None:
        """With the window that it belongs to."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None
