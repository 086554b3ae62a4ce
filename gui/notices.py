"""When to speak up: only when the state changes, and each notification opens the place that it is about."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from gui.frame.page import PageId
from gui.status import Level, Status

_WRONG = {Level.ATTENTION, Level.PROBLEM}


@dataclass(frozen=True)
class Notice:
    """A notification, and the page that a click on it opens."""

    title: str
    body: str
    page: PageId


def notice_for(before: Status | None, now: Status) -> Notice | None:
    """The notification for this change, None where nothing changed that matters. Pure.

    The first status after a start is no change; work that is under way is none either.
    """
    if before is None or Level.BUSY in {before.level, now.level} or before.level is now.level:
        return None
    if now.level in _WRONG and before.level not in _WRONG:
        page = PageId.PROBLEMS if now.problems else PageId.OVERVIEW
        return Notice(now.text, now.detail, page)
    if now.level is Level.GOOD and before.level in _WRONG:
        title = QCoreApplication.translate("Notices", "Opt-Out Sync is up to date again")
        return Notice(title, now.text, PageId.OVERVIEW)
    return None
