"""The questions at the end: stay in the tray or end (once), and what goes on when the program has ended."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def ask_whether_to_stay(parent: QWidget) -> bool | None:
    """True: go on in the background. False: end. None: neither, the window stays as it is."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(QCoreApplication.translate("Closing", "Opt-Out Sync"))
    box.setText(QCoreApplication.translate("Closing", "Keep delivering in the background?"))
    box.setInformativeText(
        QCoreApplication.translate(
            "Closing",
            "The window closes, and the icon in the tray brings it back. Unsubscribes go to Salesforce at once only"
            " while the program runs. Quit in the menu File always ends it. This is asked once; the settings hold it.",
        )
    )
    stay = box.addButton(QCoreApplication.translate("Closing", "&Keep running"), QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton(
        QCoreApplication.translate("Closing", "&End the program"), QMessageBox.ButtonRole.DestructiveRole
    )
    back = box.addButton(QMessageBox.StandardButton.Cancel)
    for button in (stay, leave, back):
        button.setAccessibleName(button.text().replace("&", ""))
    box.setDefaultButton(stay)
    box.setEscapeButton(back)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    return True if clicked is stay else False if clicked is leave else None


def ask_whether_to_quit(parent: QWidget | None, *, installed: bool, go: Callable[[], None]) -> QMessageBox:
    """Says whether the nightly sync goes on without the program, and calls `go` where the answer is to quit."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Information)
    box.setWindowTitle(QCoreApplication.translate("Closing", "Quit"))
    box.setText(QCoreApplication.translate("Closing", "Quit Opt-Out Sync?"))
    if installed:
        text = QCoreApplication.translate(
            "Closing",
            "The timer of this computer still runs the nightly sync. Unsubscribes go to Salesforce when the program is"
            " started again, or with the night.",
        )
    else:
        text = QCoreApplication.translate(
            "Closing",
            "No timer is set on this computer, so nothing is synced until the program is started again. The settings"
            " can set one.",
        )
    box.setInformativeText(text)
    leave = box.addButton(QCoreApplication.translate("Closing", "&Quit"), QMessageBox.ButtonRole.AcceptRole)
    back = box.addButton(QMessageBox.StandardButton.Cancel)
    for button in (leave, back):
        button.setAccessibleName(button.text().replace("&", ""))
    box.setDefaultButton(leave)
    box.setEscapeButton(back)
    leave.clicked.connect(lambda _checked=False: go())
    box.open()
    return box


def ask_whether_to_stop(parent: QWidget, stop: Callable[[], None]) -> None:
    """Work is under way: `stop` where it shall end with the window; nothing where the window stays."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(QCoreApplication.translate("Closing", "Opt-Out Sync"))
    box.setText(QCoreApplication.translate("Closing", "Work is under way"))
    box.setInformativeText(
        QCoreApplication.translate(
            "Closing", "It can stop between two steps. What was done stands, and the next sync does the rest."
        )
    )
    stopping = box.addButton(
        QCoreApplication.translate("Closing", "&Stop and close"), QMessageBox.ButtonRole.AcceptRole
    )
    staying = box.addButton(QCoreApplication.translate("Closing", "&Keep it open"), QMessageBox.ButtonRole.RejectRole)
    for button in (stopping, staying):
        button.setAccessibleName(button.text().replace("&", ""))
    box.setDefaultButton(staying)
    box.setEscapeButton(staying)
    stopping.clicked.connect(stop)
    box.open()
