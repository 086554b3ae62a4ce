"""A year of a laptop's nights on a real ledger: asleep, off, offline, paused, without power in the middle of a run."""

import os
import random
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from core.errors import AppError
from core.model import PauseLength, RunKind, RunState, RunSummary
from core.profile import Profile
from core.schedule.due import NotDue, NotDueReason
from core.schedule.night import run_if_due
from core.schedule.occurrence import NightTime, night_at
from core.schedule.outlook import schedule_of
from core.schedule.pause import pause
from core.sync.nightly import SyncReport
from core.sync.plan import Plan

BEGIN = datetime(2027, 1, 1, 12, 0, tzinfo=UTC)
TICK = timedelta(hours=1)
DAY = timedelta(days=1)


class PowerCut(BaseException):
    """The process is gone in the middle of a run: nothing of it is tidied up, but the system frees its locks."""


class Laptop:
    """A year in which each day has its stretches of being awake and online, drawn by chance."""

    def __init__(self, folder, monkeypatch, zone, at, seed):
        self.chance = random.Random(seed)
        self.now = BEGIN
        self.online = True
        self.profile = Profile.open(folder, clock=lambda: self.now)
        settings = self.profile.settings
        self.profile.settings = settings.model_copy(
            update={
                "connection": {"org_id": "00D", "credential_id": "x"},
                "sync": settings.sync.model_copy(update={"time": at, "time_zone": zone}),
            }
        )
        monkeypatch.setattr("core.schedule.night.preflight", self._preflight)
        monkeypatch.setattr("core.sync.nightly.sync", self._sync)
        self.looks = {}

    def _preflight(self, _profile):
        if not self.online:
            raise AppError("host_unknown", host="example")

    def _sync(self, profile, *, trigger, occurrence, report, cancelled):
        run_id = profile.store.start_run(RunKind.SYNC, trigger, "00D", self.now, occurrence)
        if self.chance.random() < 0.05:
            raise PowerCut
        run = RunSummary(run_id, RunKind.SYNC, trigger, RunState.DONE, self.now, self.now, occurrence=occurrence)
        profile.store.finish_run(run, problems_are_complete=False)
        return SyncReport(run, Plan())

    def look(self, when):
        looks = self.looks.setdefault(night_at(self.now, when).date, [])
        try:
            done = run_if_due(self.profile)
        except PowerCut:
            looks.append(False)
            return
        paused = isinstance(done.decision, NotDue) and done.decision.reason is NotDueReason.PAUSED
        looks.append(self.online and not paused)

    def live(self, until, when):
        while self.now < until:
            awake = timedelta(hours=self.chance.choice([1, 2, 2, 5]))
            offline_from = self.now + timedelta(hours=self.chance.choice([0, 1, 5, 99, 99]))
            offline_until = offline_from + timedelta(hours=self.chance.choice([1, 2, 30]))
            if self.chance.random() < 0.03:
                pause(self.profile, self.chance.choice([PauseLength.ONE_HOUR, PauseLength.TOMORROW]))
            end = self.now + awake
            while self.now < end:
                self.online = not offline_from <= self.now < offline_until
                self.look(when)
                self.now += TICK
            # Asleep or switched off, now and then for days.
            self.now += timedelta(hours=self.chance.choice([2, 8, 10, 10, 15, 60]))


PLACES = [("America/Los_Angeles", "20:00")]
# OPTOUT_PROOFS=20: more of the same, before a release.
if int(os.environ.get("OPTOUT_PROOFS", "1")) > 1:
    PLACES += [("Europe/Berlin", "02:30"), ("Australia/Lord_Howe", "02:15")]


@pytest.mark.parametrize(("zone", "at"), PLACES)
def test_a_year_of_sleep_power_cuts_outages_and_summer_time_has_one_run_for_each_night_that_could_have_one(
    tmp_path, monkeypatch, zone, at
):
    laptop = Laptop(tmp_path, monkeypatch, zone, at, seed=zone)
    when: NightTime = schedule_of(laptop.profile).when
    with laptop.profile:
        laptop.live(BEGIN + 366 * DAY, when)
        rows = laptop.profile.store.nights.since(BEGIN.date() - 2 * DAY)
    done = Counter(row.occurrence for row in rows if row.state is RunState.DONE)
    by_night = {}
    for row in rows:
        by_night.setdefault(row.occurrence, []).append(row)
    assert set(done.values()) == {1}
    # Each run began inside its own night.
    assert all(night_at(row.started_at, when).date == row.occurrence for row in rows if row.state is RunState.DONE)
    for night, good in laptop.looks.items():
        if any(good[n : n + 2] == [True] * 2 for n in range(len(good))):
            assert done[night] == 1, night
        elif not any(good):
            assert done[night] == 0, night
            assert {row.state for row in by_night[night]} <= {RunState.SKIPPED, RunState.INTERRUPTED, RunState.RUNNING}
    # Every night between the first and the last has a row, and those in which nobody looked are called missed.
    nights = sorted(by_night)
    assert nights == [nights[0] + n * DAY for n in range((nights[-1] - nights[0]).days + 1)]
    unseen = [night for night in nights if night not in laptop.looks]
    assert unseen
    assert all([row.state for row in by_night[night]] == [RunState.MISSED] for night in unseen)
    # It was a year with everything in it.
    states = Counter(row.state for row in rows)
    assert states[RunState.DONE] > 150
    assert min(states[state] for state in (RunState.MISSED, RunState.SKIPPED, RunState.INTERRUPTED)) > 5
    assert {"paused", "host_unknown"} <= {row.reason for row in rows}
