"""When somebody unsubscribed, out of what a program or a person wrote in a cell; pure.

Without a zone it is taken in the zone of the sync. `3/4/2026` is read by the language of the column's header, unless
one of the numbers can only be the day.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, tzinfo
from email.utils import parsedate_to_datetime

_NUMERIC = re.compile(
    r"(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})"
    r"(?:[ T,]+(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)?\s*([AaPp])?\.?\s?[Mm]?\.?)?"
)
_EPOCH = re.compile(r"\d{10}(?:\d{3})?(?:\.\d+)?")
_ZONE = re.compile(r"\s+([+-]\d{2}:?\d{2}|Z|UTC)$")
_FIRST_YEAR = 1990


def moment_of(text: str, zone: tzinfo, *, day_first: bool) -> datetime | None:
    """The moment in UTC, or None where it cannot be told."""
    tidy = text.strip().strip("'\"")
    found = _iso(tidy) or _epoch(tidy) or _numeric(tidy, day_first=day_first) or _mail_date(tidy)
    if found is None:
        return None
    try:
        moment = (found if found.tzinfo else found.replace(tzinfo=zone)).astimezone(UTC)
    except (OverflowError, ValueError):
        return None
    return moment if moment.year >= _FIRST_YEAR else None


def _iso(text: str) -> datetime | None:
    try:
        # A space before the zone, or the word UTC, is how Ruby and PostgreSQL write it.
        return datetime.fromisoformat(_ZONE.sub(lambda match: match[1].replace("UTC", "Z"), text))
    except ValueError:
        return None


def _epoch(text: str) -> datetime | None:
    if not _EPOCH.fullmatch(text):
        return None
    number = float(text)
    try:
        return datetime.fromtimestamp(number / 1000 if number > 1e11 else number, UTC)
    except (OverflowError, OSError, ValueError):
        return None


def _numeric(text: str, *, day_first: bool) -> datetime | None:
    match = _NUMERIC.fullmatch(text)
    if match is None:
        return None
    first, second, third = (int(part) for part in match.group(1, 2, 3))
    if first > 31:
        year, month, day = first, second, third
    elif first > 12 or (day_first and second <= 12):
        day, month, year = first, second, third
    else:
        month, day, year = first, second, third
    if year < 100:
        year += 2000
    hour, minute, second_ = (int(part or 0) for part in match.group(4, 5, 6))
    half = (match.group(7) or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        return datetime(year, month, day, hour, minute, second_)  # noqa: DTZ001 - the caller knows the zone
    except ValueError:
        return None


def _mail_date(text: str) -> datetime | None:
    """`Mon, 23 Nov 2026 10:00:00 +0100`."""
    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
