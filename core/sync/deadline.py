"""The deadline clock: by when an unsubscribe has to be heeded, and how much of that is left; pure.

48 hours: the bulk-sender rules of the large mailbox providers. 10 business days: CAN-SPAM and CASL. Business days are
Monday to Friday in the time zone of the sync; public holidays are not known and count as business days, so that the
program is early rather than late. The day of asking does not count, and the time of day stays the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from enum import StrEnum

_HOURS = 48
_BUSINESS_DAYS = 10
_SATURDAY = 5


class DeadlineKind(StrEnum):
    MAILBOX_PROVIDERS = "48_hours"
    LAW = "10_business_days"


@dataclass(frozen=True)
class Deadline:
    """`left_s` is negative where the deadline has passed."""

    kind: DeadlineKind
    due_at: datetime
    left_s: int

    @property
    def passed(self) -> bool:
        return self.left_s < 0


def deadlines(asked_at: datetime | None, now: datetime, zone: tzinfo = UTC) -> tuple[Deadline, ...]:
    """Both deadlines of the oldest open unsubscribe; none where nothing is open."""
    if asked_at is None:
        return ()
    due = {
        DeadlineKind.MAILBOX_PROVIDERS: asked_at + timedelta(hours=_HOURS),
        DeadlineKind.LAW: business_days_after(asked_at, _BUSINESS_DAYS, zone),
    }
    return tuple(Deadline(kind, moment, round((moment - now).total_seconds())) for kind, moment in due.items())


def business_days_after(moment: datetime, days: int, zone: tzinfo) -> datetime:
    """The same time of day, `days` business days later, in UTC."""
    local = moment.astimezone(zone)
    day, left = local.date(), days
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < _SATURDAY
    return datetime.combine(day, local.timetz()).astimezone(UTC)
