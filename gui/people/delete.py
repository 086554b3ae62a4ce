"""Deleting people: asked before, told after. Whoever unsubscribed stays suppressed (mission.md, "Suppress")."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from gui.formats import number
from gui.widgets.question import Answer, ask

if TYPE_CHECKING:
    from core.store.suppressions import Deleted


def ask_delete(parent: QWidget, count: int, confirmed: Callable[[], None]) -> QMessageBox:
    """Opens the question; `confirmed` is called where the answer is yes."""
    return ask(
        parent,
        QCoreApplication.translate("DeletePeople", "Delete people"),
        QCoreApplication.translate("DeletePeople", "Delete %Ln person(s) here?", "", count),
        QCoreApplication.translate(
            "DeletePeople",
            "Nothing changes in Salesforce. Of whoever unsubscribed, the address is kept so that a later import cannot"
            " mail them again; the evidence stays.",
        ),
        Answer(QCoreApplication.translate("DeletePeople", "&Delete"), confirmed),
    )


def deleted_words(done: Deleted) -> str:
    """`3 deleted; 1 of them stays suppressed. 1 was left: …`"""
    text = QCoreApplication.translate("DeletePeople", "%Ln person(s) deleted.", "", len(done.deleted))
    if done.suppressed:
        kept = QCoreApplication.translate("DeletePeople", "{number} of them stay suppressed.")
        text += " " + kept.format(number=number(len(done.suppressed)))
    if done.undelivered:
        left = QCoreApplication.translate(
            "DeletePeople", "{number} were left: their unsubscribe has not reached Salesforce yet."
        )
        text += " " + left.format(number=number(len(done.undelivered)))
    return text
