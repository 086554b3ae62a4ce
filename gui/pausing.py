"""The three lengths of a pause, as actions of a menu: in the window and in the tray."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from core.model import PauseLength


def pause_actions(menu: QMenu, wanted: Callable[[PauseLength], object]) -> list[QAction]:
    """Adds them to `menu`; `wanted` is called with the one that was chosen."""
    actions = []
    for length, word in (
        (PauseLength.ONE_HOUR, QCoreApplication.translate("Pausing", "Pause for &1 hour")),
        (PauseLength.TOMORROW, QCoreApplication.translate("Pausing", "Pause until &tomorrow")),
        (PauseLength.UNTIL_RESUMED, QCoreApplication.translate("Pausing", "Pause until I &resume")),
    ):
        action = menu.addAction(word)
        action.triggered.connect(lambda _checked=False, chosen=length: wanted(chosen))
        actions.append(action)
    return actions
