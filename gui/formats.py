"""Numbers, moments and durations as the user's locale writes them."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime, QTimeZone


def number(value: int) -> str:
    """`38,200` in English, `38.200` in Spanish."""
    return QLocale().toString(value)


def moment(value: datetime) -> str:
    """Date and time in the computer's zone, in the locale's short form."""
    return QLocale().toString(_local(value), QLocale.FormatType.ShortFormat)


def moment_in_words(value: datetime, now: datetime) -> str:
    """`today at 20:03`, `yesterday at 20:03`, `tomorrow at 20:03`, else date and time."""
    then, today = _local(value), _local(now).date()
    time = QLocale().toString(then.time(), QLocale.FormatType.ShortFormat)
    days = then.date().daysTo(today)
    if days == 0:
        return QCoreApplication.translate("Formats", "today at {time}").format(time=time)
    if days == 1:
        return QCoreApplication.translate("Formats", "yesterday at {time}").format(time=time)
    if days == -1:
        return QCoreApplication.translate("Formats", "tomorrow at {time}").format(time=time)
    return moment(value)


def clock_time(value: datetime) -> str:
    """The time of day of a moment in the zone that it carries: `20:00` or `8:00 PM`."""
    return QLocale().toString(QTime(value.hour, value.minute), QLocale.FormatType.ShortFormat)


def day(value: date) -> str:
    """`11/23/26` in English (United States), `23/11/26` in Spanish."""
    return QLocale().toString(QDate(value.year, value.month, value.day), QLocale.FormatType.ShortFormat)


def local_date(value: datetime) -> date:
    """The day of a moment in the computer's zone."""
    found = _local(value).date()
    return date(found.year(), found.month(), found.day())


def duration(seconds: float) -> str:
    """`0.4 s`, `38 s` or `2 min 5 s`."""
    if seconds < 10:
        return QCoreApplication.translate("Formats", "{seconds} s").format(
            seconds=QLocale().toString(float(seconds), "f", 1)
        )
    whole = round(seconds)
    if whole < 60:
        return QCoreApplication.translate("Formats", "{seconds} s").format(seconds=number(whole))
    return QCoreApplication.translate("Formats", "{minutes} min {seconds} s").format(
        minutes=number(whole // 60), seconds=number(whole % 60)
    )


def elapsed(seconds: float) -> str:
    """How long something took, roughly: `38 s`, `5 min`, `3 h`, `2 d`."""
    for size, word in (
        (86_400, QCoreApplication.translate("Formats", "{number} d")),
        (3_600, QCoreApplication.translate("Formats", "{number} h")),
        (60, QCoreApplication.translate("Formats", "{number} min")),
    ):
        if seconds >= size:
            return word.format(number=number(round(seconds / size)))
    return QCoreApplication.translate("Formats", "{seconds} s").format(seconds=number(round(seconds)))


def _local(value: datetime) -> QDateTime:
    milliseconds = round(value.timestamp() * 1000)
    return QDateTime.fromMSecsSinceEpoch(milliseconds, QTimeZone.utc()).toLocalTime()
