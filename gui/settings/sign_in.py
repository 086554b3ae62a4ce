"""Signing in again to the org of this profile: the browser does it, this dialog waits and says how long."""

from __future__ import annotations

import webbrowser
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from gui.failures import words_of
from gui.frame.page import Means
from gui.help.contents import HelpPage
from gui.help.key import help_on
from gui.languages import spoken
from gui.settings import doing
from gui.tasks import Worker
from gui.theme import GRID
from gui.widgets.announce import show_text
from gui.widgets.copying import copies

if TYPE_CHECKING:
    from core.setup.signin_flow import BrowserSignIn

_LOOK_EVERY_MS = 500


class SignInDialog(QDialog):
    """Attributes: `said`, `again` (opens the browser once more), `copy`.

    Signals:
        signed_in(user name): kept; the dialog closes by itself.
    """

    signed_in = Signal(str)

    def __init__(self, means: Means, parent: QWidget, open_browser: Callable[[str], object] = webbrowser.open) -> None:
        super().__init__(parent)
        help_on(self, HelpPage.EXTERNAL_CLIENT_APP, "sign-in")
        self._means = means
        self._flow: BrowserSignIn | None = None
        self._is_over = False
        self._open_browser = open_browser
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Sign in again"))
        self.setMinimumWidth(56 * GRID)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.again = buttons.addButton(self.tr("&Open the browser again"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy = buttons.addButton(self.tr("Copy &link"), QDialogButtonBox.ButtonRole.ActionRole)
        for button in buttons.buttons():
            button.setAccessibleName(button.text().replace("&", ""))
        for further in (self.again, self.copy):
            further.setEnabled(False)
        self.again.clicked.connect(self._open_again)
        copies(self.copy, self._link)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(2 * GRID)
        column.addWidget(self.said, 1)
        column.addWidget(buttons)
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOK_EVERY_MS)
        self._clock.timeout.connect(self._look)
        self._say(self.tr("Asking Salesforce…"))
        engine, language = means.engine, spoken()
        means.tasks.start(
            lambda: doing.begin_sign_in(engine, self._open_browser, language),
            self._on_listening,
            worker=Worker.NETWORK,
            failed=self._on_failed,
        )

    def done(self, result: int) -> None:
        """Every way out: nothing waits any more, and the port is free."""
        self._is_over = True
        self._clock.stop()
        if self._flow is not None:
            self._flow.cancel()
            self._flow = None
        super().done(result)

    def _on_listening(self, flow: BrowserSignIn) -> None:
        if self._is_over:
            flow.cancel()
            return
        self._flow = flow
        for button in (self.again, self.copy):
            button.setEnabled(True)
        flow.open_browser()
        self._clock.start()
        self._look()

    def _look(self) -> None:
        flow = self._flow
        if flow is None:
            return
        from core.setup.wizard.found import SignInState

        look = flow.look()
        if look.state is SignInState.WAITING:
            minutes, seconds = divmod(look.seconds_left, 60)
            text = self.tr("Sign in and allow access in the browser. {minutes}:{seconds} left.")
            # Not announced: a screen reader would read a second hand.
            show_text(self.said, text.format(minutes=minutes, seconds=f"{seconds:02}"))
            return
        self._clock.stop()
        self._flow = None
        for button in (self.again, self.copy):
            button.setEnabled(False)
        if look.state is SignInState.DONE:
            self._say(self.tr("Asking the org who it is…"))
            engine = self._means.engine
            self._means.tasks.start(
                lambda: doing.keep_sign_in(engine, flow.finish()),
                self._on_kept,
                worker=Worker.NETWORK,
                failed=self._on_failed,
            )
        elif look.error is not None:
            self._on_failed(look.error)

    def _on_kept(self, user: str) -> None:
        if self._is_over:
            # Kept is kept, also where the dialog was closed meanwhile.
            self._means.refresh()
        else:
            self.signed_in.emit(user)
            self.accept()

    def _on_failed(self, error: Exception) -> None:
        if not self._is_over:
            self._say(str(words_of(error)))

    def _say(self, text: str) -> None:
        show_text(self.said, text, announced=True)

    def _open_again(self) -> None:
        if self._flow is not None:
            self._flow.open_browser()

    def _link(self) -> str:
        return self._flow.look().url if self._flow is not None else ""
