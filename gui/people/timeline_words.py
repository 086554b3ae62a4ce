"""What the timeline calls the sources, reasons and codes that the engine keeps; what a person wrote stays as it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.model import Direction, RunTrigger, WayIn
from gui.formats import number
from gui.messages import direction_words, error_words, object_words

if TYPE_CHECKING:
    from core.sync.timeline import TimelineEvent


def source_words(source: str) -> str:
    """Where an unsubscribe or an event came from."""
    undone = re.fullmatch(r"undo of run (\d+)", source)
    if undone:
        return QCoreApplication.translate("Timeline", "Undo of run {number}").format(number=number(int(undone[1])))
    return _sources().get(source, source)


def reason_words(reason: str) -> str:
    """Why somebody unsubscribed, as far as the program itself wrote it."""
    ticked = re.fullmatch(r"(Contact|Lead|Account) ticked( for somebody else)?", reason)
    if not ticked:
        return reason
    if ticked[2]:
        template = QCoreApplication.translate("Timeline", "Box of a shared {object} ticked for somebody else")
    else:
        template = QCoreApplication.translate("Timeline", "Box of the {object} ticked in Salesforce")
    return template.format(object=object_words(ticked[1]))


def by_words(event: TimelineEvent) -> str:
    """Who or what did it."""
    from core.sync.timeline import TimelineKind

    if event.by:
        return event.by
    if event.kind is TimelineKind.PROBLEM:
        return ""
    if event.kind is TimelineKind.LEFT_OUT and event.source in set(Direction):
        return direction_words(Direction(event.source))
    return source_words(event.source)


def detail_words(event: TimelineEvent) -> str:
    """The reason, or what Salesforce said; a code of ours as its sentence."""
    from core.sync.timeline import TimelineKind
    from core.words import known_codes

    if event.kind is TimelineKind.PROBLEM:
        title = error_words(event.source, {"message": event.detail}).title
        return title if event.source in known_codes() or not event.detail else event.detail
    if event.detail in known_codes():
        return error_words(event.detail).title
    return reason_words(event.detail)


def _sources() -> dict[str, str]:
    return {
        RunTrigger.WINDOW.value: QCoreApplication.translate("Timeline", "This app"),
        RunTrigger.COMMAND_LINE.value: QCoreApplication.translate("Messages", "Command line"),
        "command line": QCoreApplication.translate("Messages", "Command line"),
        RunTrigger.UNSUBSCRIBE.value: QCoreApplication.translate("Messages", "Unsubscribe"),
        RunTrigger.SCHEDULE.value: QCoreApplication.translate("Messages", "Nightly sync"),
        RunTrigger.CATCH_UP.value: QCoreApplication.translate("Messages", "Nightly sync, later"),
        RunTrigger.AGENT.value: QCoreApplication.translate("Messages", "In the background"),
        RunTrigger.WIZARD.value: QCoreApplication.translate("Messages", "Setup"),
        WayIn.PASTE.value: QCoreApplication.translate("Timeline", "Entered by hand"),
        WayIn.FILE.value: QCoreApplication.translate("Timeline", "File"),
        WayIn.FOLDER.value: QCoreApplication.translate("WaysIn", "Watched folder"),
        WayIn.ENDPOINT.value: QCoreApplication.translate("WaysIn", "Endpoint"),
        WayIn.MAILBOX.value: QCoreApplication.translate("WaysIn", "Mailbox"),
        WayIn.SALESFORCE.value: QCoreApplication.translate("Timeline", "Salesforce"),
        "one-click": QCoreApplication.translate("Timeline", "One-click link"),
        "link": QCoreApplication.translate("Timeline", "Linking"),
        "undo": QCoreApplication.translate("Messages", "Undo"),
        "resubscribe": QCoreApplication.translate("Messages", "Re-subscription"),
    }
