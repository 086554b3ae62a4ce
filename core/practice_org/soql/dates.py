"""SOQL's date words: TODAY, LAST_N_DAYS:7, THIS_FISCAL_QUARTER …, each a range of days.

Days and weeks are counted in UTC, weeks begin on Sunday (as in a United States org), fiscal years are calendar years.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

_DAYS: Final = {"YESTERDAY": -1, "TODAY": 0, "TOMORROW": 1}


def day_range(word: str, now: datetime) -> tuple[date, date]:
    """First day and the day after the last one of an upper-case date word, seen from `now` (UTC).

    `LAST_N_DAYS:n` reaches from n days ago through today; the longer units end with the last whole one.
    """
    today = now.date()
    name, _, number = word.replace("FISCAL_", "").partition(":")
    count = int(number or 0)
    if name in _DAYS:
        return _units("DAY", today, _DAYS[name], _DAYS[name] + 1)
    if name == "LAST_90_DAYS":
        name, count = "LAST_N_DAYS", 90
    elif name == "NEXT_90_DAYS":
        name, count = "NEXT_N_DAYS", 90
    if name.endswith("_AGO"):
        return _units(_unit(name[2:-4]), today, -count, -count + 1)
    which, _, rest = name.partition("_")
    if not rest.startswith("N_"):
        place = {"LAST": -1, "THIS": 0, "NEXT": 1}[which]
        return _units(rest, today, place, place + 1)
    unit = _unit(rest[2:])
    if which == "NEXT":
        return _units(unit, today, 1, count + 1)
    return _units(unit, today, -count, 1 if unit == "DAY" else 0)


def _unit(plural: str) -> str:
    return plural.removesuffix("S")


def _units(unit: str, today: date, first: int, end: int) -> tuple[date, date]:
    return _begin(unit, today, first), _begin(unit, today, end)


def _begin(unit: str, today: date, shift: int) -> date:
    """The first day of the unit that lies `shift` units from the one with today. Stays within the years 1 to 9999."""
    try:
        if unit == "DAY":
            return today + timedelta(days=shift)
        if unit == "WEEK":
            return today - timedelta(days=(today.weekday() + 1) % 7) + timedelta(weeks=shift)
        size = {"MONTH": 1, "QUARTER": 3, "YEAR": 12}[unit]
        months = today.year * 12 + (today.month - 1) // size * size + shift * size
        return date(months // 12, months % 12 + 1, 1)
    except (ValueError, OverflowError):
        return date.min if shift < 0 else date.max
