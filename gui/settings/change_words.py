"""What another field or reach will do, in words: what the admin reads before it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.formats import number
from gui.messages import error_words, field_words, object_words

if TYPE_CHECKING:
    from core.sync.field_change import FieldChange


def change_words(found: FieldChange) -> list[str]:
    """A sentence each: the boxes of each object, the people, what is missing, and what would hold it."""
    lines = []
    for sobject, names in found.boxes.items():
        counts = ", ".join(f"{number(found.ticks[sobject].get(name, 0))} × {field_words(name)}" for name in names)
        text = QCoreApplication.translate("SettingsPage", "{object}: it would tick {counts}.")
        lines.append(text.format(object=object_words(sobject.value), counts=counts))
    lines.append(
        QCoreApplication.translate("SettingsPage", "%Ln person(s) would be unsubscribed here.", "", found.recorded)
    )
    for problem in found.problems:
        params = {"message": problem.message, "sobject": problem.sobject or "", "object": problem.sobject or ""}
        lines.append(str(error_words(problem.code, params)))
    if found.hold is not None:
        lines.append(
            QCoreApplication.translate(
                "SettingsPage", "The brake would hold that sync: nothing is written before you let it go."
            )
        )
    if found.push_to_email_only:
        lines.append(
            QCoreApplication.translate(
                "SettingsPage", "With the nightly sync off, unsubscribes go to Email Opt Out, whatever is chosen."
            )
        )
    return lines
