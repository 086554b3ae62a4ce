"""The questions at the end: stay in the tray or end (once), what goes on without the program, work that is under way,
and settings that are not saved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from gui.widgets.question import Answer, ask


def ask_whether_to_stay(parent: QWidget, chosen: Callable[[bool], object]) -> QMessageBox:
    """`chosen(True)`: go on in the background. `chosen(False)`: end. Without an answer the window stays as it is."""
    return ask(
        parent,
        QCoreApplication.translate("Closing", "Opt-Out Sync"),
        QCoreApplication.translate("Closing", "Keep delivering in the background?"),
        QCoreApplication.translate(
            "Closing",
            "The window closes, and the icon in the tray brings it back. Unsubscribes go to Salesforce at once only"
            " while the program runs. Quit in the menu File always ends it. This is asked once; the settings hold it.",
        ),
        Answer(QCoreApplication.translate("Closing", "&Keep running"), lambda: chosen(True), usual=True),
        Answer(QCoreApplication.translate("Closing", "&End the program"), lambda: chosen(False), destroys=True),
    )


def ask_whether_to_quit(parent: QWidget | None, *, installed: bool, go: Callable[[], None]) -> QMessageBox:
    """Says whether the nightly sync goes on without the program, and calls `go` where the answer is to quit."""
    if installed:
        more = QCoreApplication.translate(
            "Closing",
            "The timer of this computer still runs the nightly sync. Unsubscribes go to Salesforce when the program is"
            " started again, or with the night.",
        )
    else:
        more = QCoreApplication.translate(
            "Closing",
            "No timer is set on this computer, so nothing is synced until the program is started again. The settings"
            " can set one.",
        )
    return ask(
        parent,
        QCoreApplication.translate("Closing", "Quit"),
        QCoreApplication.translate("Closing", "Quit Opt-Out Sync?"),
        more,
        Answer(QCoreApplication.translate("Closing", "&Quit"), go, usual=True),
    )


def ask_whether_to_stop(parent: QWidget, stop: Callable[[], None]) -> QMessageBox:
    """Work is under way: `stop` where it shall end with the window; nothing where the window stays."""
    return ask(
        parent,
        QCoreApplication.translate("Closing", "Opt-Out Sync"),
        QCoreApplication.translate("Closing", "Work is under way"),
        QCoreApplication.translate(
            "Closing", "It can stop between two steps. What was done stands, and the next sync does the rest."
        ),
        Answer(QCoreApplication.translate("Closing", "&Stop and close"), stop),
        back=QCoreApplication.translate("Closing", "&Keep it open"),
    )


def ask_whether_to_lose(parent: QWidget, go: Callable[[], None]) -> QMessageBox:
    """Settings were changed and not saved: `go` where they may be lost."""
    return ask(
        parent,
        QCoreApplication.translate("Closing", "Opt-Out Sync"),
        QCoreApplication.translate("Closing", "Leave without saving the settings?"),
        QCoreApplication.translate("Closing", "What was changed there is lost."),
        Answer(QCoreApplication.translate("Closing", "&Leave"), go, destroys=True),
        back=QCoreApplication.translate("Closing", "&Go back"),
    )
