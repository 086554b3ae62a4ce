"""The agent's part for the night, on a clock that the test moves; and what a desktop is told, once."""

import threading
from datetime import UTC, date, datetime, timedelta

import pytest

from core.agent import agent_of
from core.clock import has_slept
from core.errors import AppError
from core.model import RunKind, RunState, RunTrigger
from core.network_back import network_back
from core.parts import PartState
from core.schedule.night import run_if_due
from core.schedule.outlook import outlook
from core.schedule.part import NightPart

EIGHT = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)
NIGHT = date(2026, 11, 23)


class Clock:
    def __init__(self, moment):
        self.moment = moment

    def __call__(self):
        return self.moment


class Stop(threading.Event):
    """Lets the time of the test pass instead of waiting; `sleeps`: naps of the computer, by the number of the wait."""

    def __init__(self, clock, until, sleeps=None):
        super().__init__()
        self._clock, self._until, self._sleeps, self.waits = clock, until, sleeps or {}, 0

    def wait(self, timeout=None):
        self.waits += 1
        self._clock.moment += timedelta(seconds=timeout) + self._sleeps.get(self.waits, timedelta())
        if self._clock.moment >= self._until:
            self.set()
        return self.is_set()


@pytest.fixture
def evening(office):
    office.link(("ana@example.com", str(office.live("Contact")[0]["Id"]), None))
    office.profile.clock = Clock(EIGHT - timedelta(minutes=3))
    return office


def nights(office):
    return [
        (run.occurrence, run.state, run.started_at)
        for run in reversed(office.profile.store.recent_runs())
        if run.kind is RunKind.SYNC
    ]


def live(office, until, sleeps=None):
    lines = []
    stop = Stop(office.profile.clock, until, sleeps)
    NightPart(office.profile, lambda code, **params: lines.append((code, params))).run(stop)
    return lines


def test_the_part_runs_the_night_within_a_minute_of_its_time_and_then_waits_for_the_next(evening):
    lines = live(evening, EIGHT + timedelta(minutes=10))
    ((night, state, started),) = nights(evening)
    assert (night, state) == (NIGHT, RunState.DONE)
    assert started - EIGHT < timedelta(minutes=1)
    assert lines[0] == ("night_waiting", {"next": "2026-11-24T04:00:00.000Z"})
    assert lines[-1] == ("night_waiting", {"next": "2026-11-25T04:00:00.000Z"})


def test_after_a_sleep_it_looks_at_once_and_not_at_the_next_minute(evening):
    live(evening, EIGHT + timedelta(hours=9, minutes=5), {2: timedelta(hours=9)})
    ((_night, state, started),) = nights(evening)
    assert state is RunState.DONE
    # It slept from two minutes and fifty seconds before eight on, for nine hours: the next look was the next step.
    assert started == EIGHT + timedelta(hours=9) - timedelta(minutes=2, seconds=50)


def test_a_night_that_waits_half_an_hour_for_the_network_begins_when_it_is_back(evening, monkeypatch):
    away = True

    def preflight(_profile):
        if away:
            raise AppError("unreachable", host="example")

    class News(Stop):
        def wait(self, timeout=None):
            nonlocal away
            if away and self._clock.moment > EIGHT + timedelta(minutes=25):
                away = False
                network_back.ring()
            return super().wait(timeout)

    monkeypatch.setattr("core.schedule.night.preflight", preflight)
    stop = News(evening.profile.clock, EIGHT + timedelta(minutes=27))
    NightPart(evening.profile, lambda _code, **_params: None).run(stop)
    (skipped, _, _), (night, state, started) = nights(evening)
    assert (skipped, night, state) == (NIGHT, NIGHT, RunState.DONE)
    assert timedelta(minutes=25) < started - EIGHT < timedelta(minutes=26)


def test_a_night_that_waits_for_the_keyring_is_not_hurried_by_the_network(evening):
    now = evening.profile.clock.moment = EIGHT
    evening.profile.store.nights.skip(
        NIGHT, RunTrigger.SCHEDULE, "keyring_locked", now, tries=5, next_try_at=now + timedelta(minutes=30)
    )
    evening.profile.store.nights.try_skipped_again({"unreachable"}, now)
    assert outlook(evening.profile).next_at == now + timedelta(minutes=30)


def test_a_sleep_is_told_from_a_slow_step():
    assert not has_slept(EIGHT, EIGHT + timedelta(seconds=6), 5.0)
    assert has_slept(EIGHT, EIGHT + timedelta(hours=1), 5.0)
    assert not has_slept(EIGHT, EIGHT - timedelta(days=1), 5.0)


def test_switched_off_the_part_says_so(evening):
    settings = evening.profile.settings
    evening.profile.settings = settings.model_copy(update={"sync": settings.sync.model_copy(update={"enabled": False})})
    assert live(evening, EIGHT)[-1][0] == "night_switched_off"


def test_the_agent_has_the_night_among_its_parts_and_ends_it_at_once(evening):
    agent = agent_of(evening.profile)
    agent.start()
    try:
        wait = threading.Event()
        for _ in range(200):
            if any(one.name == "night" and one.code == "night_waiting" for one in agent.statuses()):
                break
            wait.wait(0.05)
        night = next(one for one in agent.statuses() if one.name == "night")
        assert (night.state, night.code) == (PartState.RUNNING, "night_waiting")
    finally:
        assert agent.stop()


def test_a_desktop_learns_of_a_night_that_cannot_begin_after_the_last_of_its_quick_tries(evening, monkeypatch):
    def offline(_profile):
        raise AppError("host_unknown", host="example")

    monkeypatch.setattr("core.schedule.night.preflight", offline)
    stuck = []
    evening.profile.clock.moment = EIGHT
    for _minute in range(12):
        run_if_due(evening.profile)
        stuck.append(outlook(evening.profile).stuck)
        evening.profile.clock.moment += timedelta(minutes=1)
    assert stuck == [None] * 10 + ["host_unknown"] * 2
    monkeypatch.undo()
    evening.profile.clock.moment += timedelta(hours=1)
    run_if_due(evening.profile)
    assert outlook(evening.profile).stuck is None
