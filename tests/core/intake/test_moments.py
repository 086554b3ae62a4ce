"""When somebody unsubscribed, as programs and people write it."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.intake.moments import moment_of

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-23T10:00:00+01:00", (2026, 11, 23, 9, 0)),
        ("2026-11-23T10:00:00.000+0000", (2026, 11, 23, 10, 0)),
        ("2026-11-23 10:00:00 UTC", (2026, 11, 23, 10, 0)),
        ("2026-11-23 10:00:00 +0200", (2026, 11, 23, 8, 0)),
        ("2026-11-23 10:00", (2026, 11, 23, 9, 0)),
        ("2026-11-23", (2026, 11, 22, 23, 0)),
        ("2026/11/23 10:00", (2026, 11, 23, 9, 0)),
        ("23.11.2026 10:00", (2026, 11, 23, 9, 0)),
        ("11/23/2026 1:05 PM", (2026, 11, 23, 12, 5)),
        ("11/23/2026 12:05 a.m.", (2026, 11, 22, 23, 5)),
        ("23/11/26", (2026, 11, 22, 23, 0)),
        ("1795428000", (2026, 11, 23, 10, 0)),
        ("1795428000000", (2026, 11, 23, 10, 0)),
        ("Mon, 23 Nov 2026 10:00:00 +0100", (2026, 11, 23, 9, 0)),
    ],
)
def test_a_time_is_understood_however_it_is_written(text, expected):
    assert moment_of(text, BERLIN, day_first=False) == datetime(*expected, tzinfo=UTC)


def test_day_or_month_first_is_told_by_the_headers_language_unless_only_one_is_possible():
    assert moment_of("3/4/2026", UTC, day_first=True) == datetime(2026, 4, 3, tzinfo=UTC)
    assert moment_of("3/4/2026", UTC, day_first=False) == datetime(2026, 3, 4, tzinfo=UTC)
    assert moment_of("3/14/2026", UTC, day_first=True) == datetime(2026, 3, 14, tzinfo=UTC)
    assert moment_of("14/3/2026", UTC, day_first=False) == datetime(2026, 3, 14, tzinfo=UTC)


@pytest.mark.parametrize("text", ["", "yesterday", "31/31/2026", "12", "0000-00-00 00:00:00", "1970-01-01", "TRUE"])
def test_what_is_no_time_is_said_to_be_none(text):
    assert moment_of(text, UTC, day_first=True) is None


@given(st.text(max_size=40), st.booleans())
def test_no_text_makes_it_fall(text, day_first):
    found = moment_of(text, BERLIN, day_first=day_first)
    assert found is None or found.tzinfo is UTC


@given(st.integers(700_000_000, 4_000_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC)))
def test_iso_8601_comes_back_as_it_was(moment):
    assert moment_of(moment.isoformat(), BERLIN, day_first=False) == moment
