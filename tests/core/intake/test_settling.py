"""Which files of a watched folder are whole by now, by a clock of the test's own."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.intake.settling import SETTLED_AFTER, Look, is_open_elsewhere, is_wanted, settle

NOW = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
NONE = frozenset()


def test_a_file_is_whole_once_it_stayed_the_same_for_two_seconds():
    listing = {"a.csv": Look(10, 1)}
    seen, ready = settle({}, listing, NONE, NOW)
    assert ready == []
    seen, ready = settle(seen, listing, NONE, NOW + timedelta(seconds=1))
    assert ready == []
    seen, ready = settle(seen, listing, NONE, NOW + SETTLED_AFTER)
    assert ready == ["a.csv"]


@given(st.lists(st.integers(0, 5), min_size=2, max_size=30))
def test_a_file_that_grows_is_never_taken_before_it_rests(growths):
    seen, size, resting_since = {}, 0, None
    for second, growth in enumerate(growths):
        now = NOW + timedelta(seconds=second)
        size += growth
        resting_since = now if growth or resting_since is None else resting_since
        seen, ready = settle(seen, {"a.csv": Look(size, size)}, NONE, now)
        assert (ready == ["a.csv"]) == (now - resting_since >= SETTLED_AFTER)


def test_a_clock_that_is_set_back_makes_it_wait_anew_and_not_for_a_day():
    listing = {"a.csv": Look(10, 1)}
    seen, _ = settle({}, listing, NONE, NOW)
    yesterday = NOW - timedelta(days=1)
    seen, ready = settle(seen, listing, NONE, yesterday)
    assert ready == []
    assert settle(seen, listing, NONE, yesterday + SETTLED_AFTER)[1] == ["a.csv"]


def test_older_files_come_first():
    listing = {"b.csv": Look(1, 1), "a.csv": Look(1, 2)}
    seen, _ = settle({}, listing, NONE, NOW)
    assert settle(seen, listing, NONE, NOW + SETTLED_AFTER)[1] == ["b.csv", "a.csv"]


@pytest.mark.parametrize("lock", ["~$list.xlsx", "~$st.xlsx", ".~lock.list.xlsx#"])
def test_a_file_that_an_office_program_has_open_is_waited_for(lock):
    listing = {"list.xlsx": Look(1, 1)}
    names = frozenset({"list.xlsx", lock})
    assert is_open_elsewhere("list.xlsx", names)
    seen, _ = settle({}, listing, names, NOW)
    seen, ready = settle(seen, listing, names, NOW + timedelta(minutes=5))
    assert ready == []
    assert settle(seen, listing, frozenset({"list.xlsx"}), NOW + timedelta(minutes=6))[1] == ["list.xlsx"]


@pytest.mark.parametrize(
    "name", [".hidden", "~$list.xlsx", "list.csv.part", "list.TMP", "list.csv.crdownload", "x.csv~"]
)
def test_hidden_and_unfinished_names_are_left_alone(name):
    assert not is_wanted(name)
    assert is_wanted("list.csv")
