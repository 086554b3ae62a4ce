"""The deadline clock in words: how long the oldest unsubscribe has been open, and what is left of both deadlines."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from gui.engine import Snapshot
from gui.formats import elapsed
from gui.status import Level

_HALF = 24 * 3_600


def clock_words(snapshot: Snapshot, now: datetime) -> tuple[str, Level]:
    """The line and how grave it is: ATTENTION within the last half of the 48 hours, PROBLEM when they have passed."""
    from core.sync.deadline import DeadlineKind, deadlines

    if snapshot.oldest_open is None:
        return QCoreApplication.translate("Clock", "Every unsubscribe has been delivered."), Level.GOOD
    age = QCoreApplication.translate("Clock", "Oldest open unsubscribe: {age}.").format(
        age=elapsed((now - snapshot.oldest_open).total_seconds())
    )
    found = {one.kind: one for one in deadlines(snapshot.oldest_open, now, ZoneInfo(snapshot.sync.time_zone))}
    law, mailboxes = found[DeadlineKind.LAW], found[DeadlineKind.MAILBOX_PROVIDERS]
    if law.passed:
        words = QCoreApplication.translate("Clock", "The deadline of the law (10 business days) has passed.")
        return f"{age} {words}", Level.PROBLEM
    by_law = QCoreApplication.translate("Clock", "Deadline of the law (10 business days) in {left}.").format(
        left=elapsed(law.left_s)
    )
    if mailboxes.passed:
        words = QCoreApplication.translate("Clock", "The deadline of the mailbox providers (48 hours) has passed.")
        return f"{age} {words} {by_law}", Level.PROBLEM
    words = QCoreApplication.translate("Clock", "Deadline of the mailbox providers (48 hours) in {left}.")
    level = Level.ATTENTION if mailboxes.left_s < _HALF else Level.NEUTRAL
    return f"{age} {words.format(left=elapsed(mailboxes.left_s))} {by_law}", level
