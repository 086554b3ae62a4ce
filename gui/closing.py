"""The question of the first closing: stay in the tray, or end."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
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
