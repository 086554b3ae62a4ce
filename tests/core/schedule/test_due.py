"""One run a night: every time zone over three years, every way in which clocks misbehave."""

import os
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.model import NightRun, Pause, RunState, RunTrigger
from core.schedule.alarm import Alarm, alarm
from core.schedule.due import Due, NotDue, NotDueReason, Schedule, due, is_last_try, missed, try_again_at
from core.schedule.occurrence import NightTime, begins_at, night_after, night_at

# OPTOUT_PROOFS=20: more of the same, before a release.
EXAMPLES = 100 * int(os.environ.get("OPTOUT_PROOFS", "1"))
ZONES = sorted(available_timezones())
FIRST, DAYS = date(2026, 1, 1), 3 * 365
DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)


def at(text, zone="UTC"):
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def schedule(text="20:00", zone="America/Los_Angeles", *, enabled=True):
    return Schedule(enabled, NightTime(time.fromisoformat(text), ZoneInfo(zone)))


class Nights:
    """A ledger that grows as the decision says."""

    def __init__(self):
        self.rows = []

    def add(self, occurrence, state=RunState.DONE, moment=None, **more):
        self.rows.append(NightRun(len(self.rows), occurrence, state, moment or at("2026-11-23T20:00"), **more))

    def tick(self, plan, now, pause=None):
        """Runs what is due; returns its date."""
        found = due(plan, self.rows, now, pause)
        if isinstance(found, Due):
            assert found.night.begins_at <= now < found.night.ends_at
            self.add(found.night.date, moment=now)
            return found.night.date
        assert found.next_at is None or found.next_at > now
        return None

    @property
    def dates(self):
        return [row.occurrence for row in self.rows if row.state is RunState.DONE]


@cache
def turns(zone):
    """The dates in the three years on which the clocks of this zone are changed."""
    info = ZoneInfo(zone)
    noon = [datetime(FIRST.year, 1, 1, 12, tzinfo=UTC) + n * DAY for n in range(DAYS)]
    offsets = [moment.astimezone(info).utcoffset() for moment in noon]
    return [noon[n].date() for n in range(1, DAYS) if offsets[n] != offsets[n - 1]]


@pytest.mark.parametrize("text", ["00:00", "02:30", "20:00"])
def test_each_date_of_three_years_has_one_beginning_in_every_zone(text):
    for zone in ZONES:
        when = NightTime(time.fromisoformat(text), ZoneInfo(zone))
        near = {day + n * DAY for day in turns(zone) for n in (-1, 0, 1)} or {FIRST}
        for day in sorted(near):
            moment = begins_at(day, when)
            local = moment.astimezone(when.zone).replace(tzinfo=None)
            wanted = datetime.combine(day, when.at)
            assert moment < begins_at(day + DAY, when)
            assert night_at(moment, when).date == day
            assert night_at(moment - timedelta(seconds=1), when).date == day - DAY
            if local == wanted:
                # Where the time comes twice, this is the first of the two.
                assert moment.astimezone(when.zone).fold == 0
            else:
                # The first minute that exists after the gap: one minute before, it was not that late yet.
                assert local > wanted
                before = (moment - MINUTE).astimezone(when.zone).replace(tzinfo=None)
                assert before < wanted


@st.composite
def times_around_a_turn(draw):
    zone = draw(st.sampled_from(ZONES))
    turn = draw(st.sampled_from(turns(zone))) if turns(zone) else None
    day = turn or FIRST + draw(st.integers(0, DAYS)) * DAY
    begin = datetime.combine(day, time(), UTC) - draw(st.integers(1, 4)) * DAY
    return zone, draw(st.times()).replace(second=0, microsecond=0, fold=0), begin


@settings(max_examples=EXAMPLES, deadline=None)
@given(times_around_a_turn(), st.lists(st.integers(1, 20 * 60), min_size=20, max_size=40))
def test_whatever_the_zone_and_however_rarely_somebody_looks_each_night_runs_once(around, gaps):
    zone, text, now = around
    plan, nights = Schedule(True, NightTime(text, ZoneInfo(zone))), Nights()
    looked = []
    for gap in gaps:
        nights.tick(plan, now)
        looked.append(now)
        # However often it is asked, nothing more is due.
        assert nights.tick(plan, now) is None
        now += gap * MINUTE
    assert nights.dates == sorted(set(nights.dates))
    # Every night in which somebody looked had its run, and no other.
    assert nights.dates == sorted({night_at(moment, plan.when).date for moment in looked})


@settings(max_examples=EXAMPLES, deadline=None)
@given(
    times_around_a_turn(),
    st.lists(
        st.tuples(st.integers(-36 * 60, 20 * 60), st.sampled_from([*ZONES, None, None]), st.booleans()),
        min_size=10,
        max_size=40,
    ),
)
def test_a_clock_that_is_set_and_a_zone_or_time_that_is_changed_never_make_two_runs_of_a_night(around, steps):
    zone, text, now = around
    plan, nights = Schedule(True, NightTime(text, ZoneInfo(zone))), Nights()
    for minutes, new_zone, new_time in steps:
        nights.tick(plan, now)
        assert len(nights.dates) == len(set(nights.dates))
        # And the night that it is has had its run.
        assert night_at(now, plan.when).date in nights.dates
        now += minutes * MINUTE
        zone = ZoneInfo(new_zone) if new_zone else plan.when.zone
        plan = replace(plan, when=NightTime(time(minutes % 24, 30) if new_time else plan.when.at, zone))


def test_the_documents_night_begins_at_eight_in_the_evening_pacific_time_in_summer_and_in_winter():
    when = schedule().when
    assert begins_at(date(2026, 7, 1), when) == at("2026-07-02T03:00")
    assert begins_at(date(2026, 12, 1), when) == at("2026-12-02T04:00")


def test_on_the_night_without_half_past_two_it_begins_with_the_first_minute_after_the_gap():
    when = schedule("02:30", "Europe/Berlin").when
    assert begins_at(date(2027, 3, 28), when) == at("2027-03-28T01:00")
    assert begins_at(date(2027, 3, 29), when) == at("2027-03-29T00:30")


def test_on_the_night_with_two_half_past_twos_only_the_first_one_counts():
    plan, nights = schedule("02:30", "Europe/Berlin"), Nights()
    assert nights.tick(plan, at("2026-10-25T00:30")) == date(2026, 10, 25)
    assert nights.tick(plan, at("2026-10-25T01:30")) is None
    assert nights.tick(plan, at("2026-10-26T01:30")) == date(2026, 10, 26)


def test_a_date_that_a_zone_leaves_out_is_no_night_of_its_own_at_midnight():
    when = schedule("00:00", "Pacific/Apia").when
    night = night_at(at("2011-12-29T12:00", "Pacific/Apia"), when)
    assert night_after(night, when).date == date(2011, 12, 31)


def test_a_night_that_begins_late_is_a_catch_up_and_takes_nothing_from_the_next_one():
    plan, nights = schedule(), Nights()
    nights.tick(plan, at("2026-11-20T20:00", "America/Los_Angeles"))
    morning = at("2026-11-22T07:12", "America/Los_Angeles")
    found = due(plan, nights.rows, morning)
    assert (found.night.date, found.trigger) == (date(2026, 11, 21), RunTrigger.CATCH_UP)
    nights.tick(plan, morning)
    evening = at("2026-11-22T20:00", "America/Los_Angeles")
    assert due(plan, nights.rows, morning) == NotDue(NotDueReason.DONE, evening)
    assert due(plan, nights.rows, evening).trigger is RunTrigger.SCHEDULE


def test_after_three_weeks_switched_off_there_is_one_run_and_the_older_nights_are_missed():
    plan, nights = schedule(), Nights()
    nights.tick(plan, at("2026-11-01T21:00", "America/Los_Angeles"))
    back = at("2026-11-22T09:00", "America/Los_Angeles")
    assert [night.date for night in missed(plan, nights.rows, back, None)] == [
        date(2026, 11, day) for day in range(2, 21)
    ]
    assert nights.tick(plan, back) == date(2026, 11, 21)
    assert nights.tick(plan, back + MINUTE) is None


def test_nights_during_which_the_sync_was_switched_off_and_those_before_the_first_are_not_missed():
    plan, nights = schedule(), Nights()
    assert missed(plan, [], at("2026-11-22T09:00"), None) == []
    nights.add(date(2026, 11, 1))
    off_until = at("2026-11-18T21:00", "America/Los_Angeles")
    found = missed(plan, nights.rows, at("2026-11-22T09:00", "America/Los_Angeles"), off_until)
    assert [night.date for night in found] == [date(2026, 11, 19), date(2026, 11, 20)]


def test_after_a_year_only_the_last_weeks_are_called_missed():
    plan, nights = schedule(), Nights()
    nights.add(date(2025, 11, 1))
    assert len(missed(plan, nights.rows, at("2026-11-22T09:00"), None)) < 61


def test_a_clock_set_back_by_a_day_repeats_nothing_and_the_next_run_is_the_next_open_night():
    plan, nights = schedule(zone="UTC"), Nights()
    for day in (20, 21, 22):
        assert nights.tick(plan, at(f"2026-11-{day}T20:00"))
    for hours in range(24 * 2):
        assert nights.tick(plan, at("2026-11-21T20:30") + hours * HOUR) is None
    found = due(plan, nights.rows, at("2026-11-21T20:30"))
    assert found == NotDue(NotDueReason.DONE, at("2026-11-23T20:00"))
    assert nights.tick(plan, at("2026-11-23T20:00")) == date(2026, 11, 23)


def test_a_night_that_was_called_missed_by_a_clock_that_was_ahead_still_runs():
    plan, nights = schedule(zone="UTC"), Nights()
    nights.add(date(2026, 11, 21))
    nights.add(date(2026, 11, 22), RunState.MISSED)
    assert nights.tick(plan, at("2026-11-22T20:00")) == date(2026, 11, 22)


def test_a_moment_that_a_clock_far_ahead_wrote_holds_nobody_back():
    plan, nights = schedule(zone="UTC"), Nights()
    nights.add(date(2026, 11, 22), RunState.SKIPPED, tries=1, next_try_at=at("2027-11-22T20:01"))
    assert isinstance(due(plan, nights.rows, at("2026-11-22T20:01")), Due)


def test_a_night_that_could_not_begin_is_tried_again_after_one_two_five_and_ten_minutes_then_quietly():
    first = at("2026-11-22T20:00")
    moments, tries = [], 0
    now = first
    while tries < 7:
        tries += 1
        moments.append((now - first) // MINUTE)
        again = try_again_at(first, tries, now)
        nights = Nights()
        nights.add(date(2026, 11, 22), RunState.SKIPPED, first, reason="unreachable", tries=tries, next_try_at=again)
        plan = schedule(zone="UTC")
        waiting = NotDue(NotDueReason.TRIED_LATER, again, "unreachable")
        assert due(plan, nights.rows, again - timedelta(seconds=1)) == waiting
        assert isinstance(due(plan, nights.rows, again), Due)
        now = again
    assert moments == [0, 1, 2, 5, 10, 40, 70]
    assert [tries for tries in range(1, 8) if is_last_try(tries)] == [5]


def test_a_run_that_broke_is_repeated_and_one_that_breaks_each_time_is_given_up_for_the_night():
    plan, nights = schedule(zone="UTC"), Nights()
    now = at("2026-11-22T20:30")
    for _attempt in range(5):
        assert isinstance(due(plan, nights.rows, now), Due)
        nights.add(date(2026, 11, 22), RunState.INTERRUPTED, reason="interrupted")
    assert due(plan, nights.rows, now) == NotDue(NotDueReason.GIVEN_UP, at("2026-11-23T20:00"), "interrupted")
    assert isinstance(due(plan, nights.rows, at("2026-11-23T20:00")), Due)


@pytest.mark.parametrize("state", [RunState.HELD, RunState.CANCELLED, RunState.PROBLEMS, RunState.FAILED])
def test_what_waits_for_a_person_is_not_repeated_by_itself(state):
    plan, nights = schedule(zone="UTC"), Nights()
    nights.add(date(2026, 11, 22), state)
    assert due(plan, nights.rows, at("2026-11-22T20:30")).reason is NotDueReason.DONE


def test_a_run_that_failed_for_a_while_is_repeated_when_its_time_has_come():
    plan, nights = schedule(zone="UTC"), Nights()
    nights.add(date(2026, 11, 22), RunState.FAILED, reason="no_answer", next_try_at=at("2026-11-22T20:02"))
    assert due(plan, nights.rows, at("2026-11-22T20:01")).reason is NotDueReason.TRIED_LATER
    assert isinstance(due(plan, nights.rows, at("2026-11-22T20:02")), Due)


def test_while_it_runs_nothing_else_is_due():
    plan, nights = schedule(zone="UTC"), Nights()
    nights.add(date(2026, 11, 22), RunState.RUNNING)
    assert due(plan, nights.rows, at("2026-11-22T20:30")).reason is NotDueReason.UNDER_WAY


def test_switched_off_or_not_connected_nothing_is_due_and_no_next_run_is_promised():
    now = at("2026-11-22T20:30")
    assert due(schedule(enabled=False), [], now) == NotDue(NotDueReason.SWITCHED_OFF)
    assert due(replace(schedule(), connected=False), [], now) == NotDue(NotDueReason.NOT_CONNECTED)


def test_a_pause_holds_the_night_back_and_its_end_lets_it_run():
    plan, nights = schedule(zone="UTC"), Nights()
    pause = Pause(at("2026-11-22T19:30"), at("2026-11-22T20:30"))
    assert due(plan, nights.rows, at("2026-11-22T20:00"), pause) == NotDue(NotDueReason.PAUSED, pause.until)
    nights.add(date(2026, 11, 22), RunState.SKIPPED, reason="paused", next_try_at=pause.until)
    # Somebody resumed before its end: the row's own moment does not count.
    assert isinstance(due(plan, nights.rows, at("2026-11-22T20:10")), Due)
    assert isinstance(due(plan, nights.rows, at("2026-11-22T20:30"), pause), Due)


def test_a_pause_without_an_end_promises_nothing_and_one_that_ends_by_day_promises_the_evening():
    plan, nights = schedule(zone="UTC"), Nights()
    nights.tick(plan, at("2026-11-22T20:00"))
    now = at("2026-11-23T09:00")
    assert due(plan, nights.rows, now, Pause(now)) == NotDue(NotDueReason.PAUSED, None)
    by_day = Pause(now, at("2026-11-23T10:00"))
    assert due(plan, nights.rows, now, by_day) == NotDue(NotDueReason.PAUSED, at("2026-11-23T20:00"))


def test_a_pause_that_ends_in_the_next_night_promises_its_end():
    plan, nights = schedule(zone="UTC"), Nights()
    nights.tick(plan, at("2026-11-22T20:00"))
    now = at("2026-11-23T09:00")
    pause = Pause(now, at("2026-11-24T00:00"))
    assert due(plan, nights.rows, now, pause).next_at == pause.until


@pytest.mark.parametrize(
    ("hours", "expected"),
    [(0, "none"), (35.9, "none"), (36, "amber"), (71.9, "amber"), (72, "red"), (9999, "red"), (-24, "none")],
)
def test_silence_is_amber_after_a_day_and_a_half_and_red_after_three_days(hours, expected):
    now = at("2026-11-22T20:00")
    assert alarm(now - timedelta(hours=hours), now) is Alarm(expected)
    assert alarm(None, now) is Alarm.NONE
