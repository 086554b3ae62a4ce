"""Deleting people: asked before, told after. Whoever unsubscribed stays suppressed (mission.md, "Suppress")."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from gui.formats import number

if TYPE_CHECKING:
    from core.store.suppressions import Deleted


def ask_delete(parent: QWidget, count: int, confirmed: Callable[[], None]) -> QMessageBox:
    """Opens the question; `confirmed` is called where the answer is yes."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(QCoreApplication.translate("DeletePeople", "Delete people"))
    box.setText(QCoreApplication.translate("DeletePeople", "Delete %n person(s) here?", "", count))
    box.setInformativeText(
        QCoreApplication.translate(
            "DeletePeople",
            "Nothing changes in Salesforce. Of whoever unsubscribed, the address is kept so that a later import cannot"
            " mail them again; the evidence stays.",
        )
    )
    delete = box.addButton(QCoreApplication.translate("DeletePeople", "&Delete"), QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    for button in box.buttons():
        button.setAccessibleName(button.text().replace("&", ""))
    delete.clicked.connect(lambda _checked=False: confirmed())
    box.open()
    return box


def deleted_words(done: Deleted) -> str:
    """`3 deleted; 1 of them stays suppressed. 1 was left: …`"""
    text = QCoreApplication.translate("DeletePeople", "%n person(s) deleted.", "", len(done.deleted))
    if done.suppressed:
        kept = QCoreApplication.translate("DeletePeople", "{number} of them stay suppressed.")
        text += " " + kept.format(number=number(len(done.suppressed)))
    if done.undelivered:
        left = QCoreApplication.translate(
            "DeletePeople", "{number} were left: their unsubscribe has not reached Salesforce yet."
        )
        text += " " + left.format(number=number(len(done.undelivered)))
    return text
