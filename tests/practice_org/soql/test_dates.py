"""Date words, checked against the calendar of November 2026 (the 23rd is a Monday)."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from core.practice_org.soql.dates import day_range

NOW = datetime(2026, 11, 23, 10, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("word", "first", "end"),
    [
        ("YESTERDAY", "2026-11-22", "2026-11-23"),
        ("TODAY", "2026-11-23", "2026-11-24"),
        ("TOMORROW", "2026-11-24", "2026-11-25"),
        ("LAST_WEEK", "2026-11-15", "2026-11-22"),
        ("THIS_WEEK", "2026-11-22", "2026-11-29"),
        ("NEXT_WEEK", "2026-11-29", "2026-12-06"),
        ("LAST_MONTH", "2026-10-01", "2026-11-01"),
        ("THIS_MONTH", "2026-11-01", "2026-12-01"),
        ("NEXT_MONTH", "2026-12-01", "2027-01-01"),
        ("LAST_90_DAYS", "2026-08-25", "2026-11-24"),
        ("NEXT_90_DAYS", "2026-11-24", "2027-02-22"),
        ("LAST_N_DAYS:7", "2026-11-16", "2026-11-24"),
        ("NEXT_N_DAYS:7", "2026-11-24", "2026-12-01"),
        ("N_DAYS_AGO:1", "2026-11-22", "2026-11-23"),
        ("LAST_N_WEEKS:2", "2026-11-08", "2026-11-22"),
        ("N_WEEKS_AGO:1", "2026-11-15", "2026-11-22"),
        ("LAST_N_MONTHS:2", "2026-09-01", "2026-11-01"),
        ("NEXT_N_MONTHS:2", "2026-12-01", "2027-02-01"),
        ("N_MONTHS_AGO:11", "2025-12-01", "2026-01-01"),
        ("THIS_QUARTER", "2026-10-01", "2027-01-01"),
        ("LAST_FISCAL_QUARTER", "2026-07-01", "2026-10-01"),
        ("NEXT_N_QUARTERS:2", "2027-01-01", "2027-07-01"),
        ("N_QUARTERS_AGO:4", "2025-10-01", "2026-01-01"),
        ("THIS_YEAR", "2026-01-01", "2027-01-01"),
        ("LAST_N_FISCAL_YEARS:2", "2024-01-01", "2026-01-01"),
        ("N_YEARS_AGO:1", "2025-01-01", "2026-01-01"),
        ("LAST_N_YEARS:9999", "0001-01-01", "2026-01-01"),
    ],
)
def test_a_date_word_is_a_range_of_days(word: str, first: str, end: str) -> None:
    assert day_range(word, NOW) == (date.fromisoformat(first), date.fromisoformat(end))
