"""The set-up from the window: one wizard at a time, on the window's own profile, ended before the window is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui import languages
from gui.engine import Engine
from gui.tasks import Tasks, Worker

if TYPE_CHECKING:
    from gui.wizard.dialog import Beginning, SetupWizard


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

    def __init__(self, engine: Engine, tasks: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._engine = engine
        self._tasks = tasks
        self._opening = self._stopped = False
        self._window = window
        self.wizard: SetupWizard | None = None

    @property
    def is_writing(self) -> bool:
        """Whether Apply or the first sync is under way; a look at the org may be left at any time."""
        from core.setup.wizard.steps import Step

        machine = self.wizard.machine if self.wizard is not None else None
        return machine is not None and machine.busy and machine.step in {Step.APPLY, Step.DONE}

    def open(self) -> None:
        """Opens the wizard, or brings the open one to the front. The profile has to be open."""
        if self.wizard is not None:
            self.wizard.raise_()
            self.wizard.activateWindow()
            return
        if self._opening:
            return
        # The rooms for Salesforce and the metadata are imported only by who sets up.
        from gui.wizard.dialog import beginning_of

        self._opening = True
        engine = self._engine
        self._tasks.start(lambda: beginning_of(engine), self._on_begun, worker=Worker.STORE, failed=self._on_failed)

    def open_with(self, make: Callable[[QWidget], SetupWizard]) -> None:
        """For tests: another wizard than the real one."""
        self._follow(make(self._window))

    def stop(self) -> None:
        """The window closes: what was entered stays as a draft."""
        self._stopped = True
        if self.wizard is not None:
            self.wizard.abandon()

    def _on_begun(self, beginning: Beginning) -> None:
        from gui.wizard.dialog import open_setup

        self._opening = False
        if not self._stopped:
            self._follow(open_setup(beginning, languages.spoken(), self._window))

    def _on_failed(self, error: Exception) -> None:
        from gui.failures import show_failure

        self._opening = False
        if not self._stopped:
            show_failure(self._window, error)

    def _follow(self, wizard: SetupWizard) -> None:
        self.wizard = wizard
        wizard.set_up.connect(self.changed)
        wizard.practice_wanted.connect(self.practice_wanted)
        wizard.ended.connect(self._on_ended)

    def _on_ended(self) -> None:
        self.wizard = None
        self.changed.emit()
        self.ended.emit()
