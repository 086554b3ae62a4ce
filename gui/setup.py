"""The set-up from the window: one wizard at a time, on the window's own profile, ended before the window is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from gui import languages
from gui.engine import Engine

if TYPE_CHECKING:
    from gui.wizard.dialog import SetupWizard


class Setup(QObject):
    """Attributes: `wizard`, None while none is open.

    Signals:
        changed: Apply was done, or the wizard is gone.
        practice_wanted: the practice org was asked for instead.
        ended: the wizard is gone.
    """

    changed = Signal()
    practice_wanted = Signal()
    ended = Signal()

    def __init__(self, engine: Engine, window: QWidget) -> None:
        super().__init__(window)
        self._engine = engine
        self._window = window
        self.wizard: SetupWizard | None = None

    def open(self) -> None:
        """Opens the wizard, or brings the open one to the front. The profile has to be open."""
        if self.wizard is not None:
            self.wizard.raise_()
            self.wizard.activateWindow()
            return
        # The rooms for Salesforce and the metadata are imported only by who sets up.
        from gui.wizard.dialog import open_setup

        language = languages.language_for(None, [QLocale().name()])
        self._follow(open_setup(self._engine.fresh_profile(), language, self._window))

    def open_with(self, make: Callable[[QWidget], SetupWizard]) -> None:
        """For tests: another wizard than the real one."""
        self._follow(make(self._window))

    def stop(self) -> None:
        """The window closes: what was entered stays as a draft."""
        if self.wizard is not None:
            self.wizard.abandon()

    def _follow(self, wizard: SetupWizard) -> None:
        self.wizard = wizard
        wizard.set_up.connect(self.changed)
        wizard.practice_wanted.connect(self.practice_wanted)
        wizard.ended.connect(self._on_ended)

    def _on_ended(self) -> None:
        self.wizard = None
        self.changed.emit()
        self.ended.emit()
