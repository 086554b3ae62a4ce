"""When the night of a date begins; pure.

A night is named by its local date in the chosen zone (desktop.md, "How ours decides"), so neither a clock that is set
nor a summer time that begins or ends can make two of one. Where the chosen time does not exist on that date, the night
begins with the first minute that does; where it comes twice, the first one counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class NightTime:
    """The time of day, to the minute, and the zone that it is meant in."""

    at: time
    zone: tzinfo


@dataclass(frozen=True)
class Night:
    """One occurrence: its date, when it begins, and when the next one does (its end), in UTC."""

    date: date
    begins_at: datetime
    ends_at: datetime


def begins_at(day: date, when: NightTime) -> datetime:
    """The moment, in UTC."""
    wanted = datetime.combine(day, when.at)
    first = wanted.replace(tzinfo=when.zone, fold=0).astimezone(UTC)
    if first.astimezone(when.zone).replace(tzinfo=None) == wanted:
        return first
    # A gap: the clocks jump somewhere between these two readings of the time that does not exist (PEP 495).
    low = wanted.replace(tzinfo=when.zone, fold=1).astimezone(UTC)
    high = first
    while high - low > _MINUTE:
        middle = low + (high - low) // 2
        middle -= timedelta(seconds=middle.second, microseconds=middle.microsecond)
        if middle <= low:
            break
        if middle.astimezone(when.zone).replace(tzinfo=None) >= wanted:
            high = middle
        else:
            low = middle
    return high


def night_at(now: datetime, when: NightTime) -> Night:
    """The night that `now` is in: the last one that has begun."""
    today = now.astimezone(when.zone).date()
    # A date that a zone leaves out (Samoa, 30 December 2011) may begin as late as the day after.
    begins = [(day, begins_at(day, when)) for day in (today + n * DAY for n in range(-3, 4))]
    place = max(place for place, (_day, moment) in enumerate(begins) if moment <= now)
    return Night(*begins[place], begins[place + 1][1])


def night_after(night: Night, when: NightTime) -> Night:
    """The night that follows; one without any length, on a date that the zone leaves out, is passed over."""
    day = night.date + DAY
    while True:
        found = Night(day, begins_at(day, when), begins_at(day + DAY, when))
        if found.begins_at < found.ends_at:
            return found
        day += DAY


def nights_between(after: date, before: date, when: NightTime) -> list[Night]:
    """The nights of the dates between the two, neither of them included."""
    days = (after + n * DAY for n in range(1, (before - after).days))
    nights = [Night(day, begins_at(day, when), begins_at(day + DAY, when)) for day in days]
    return [night for night in nights if night.begins_at < night.ends_at]
