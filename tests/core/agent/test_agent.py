"""The agent with parts made for the test: started, failed, run again, switched by the settings, ended in time."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from core import settings
from core.agent.agent import Agent, PartPlan
from core.agent.supervised import pause_after
from core.cli.agent import part_line
from core.clock import elapsed
from core.errors import AppError
from core.parts import PartState
from core.profile import Profile
from core.words import known_codes

ROOT = Path(__file__).parents[3]


@pytest.fixture
def profile(tmp_path):
    with Profile.open(tmp_path / "data") as opened:
        yield opened


class Waiting:
    """A part that waits until it is stopped, and notes how often it was run."""

    name = "waiting"

    def __init__(self, tell=None):
        self.runs = 0
        self.tell = tell
        self.started = threading.Event()
        self.ended = threading.Event()

    def run(self, stop):
        self.runs += 1
        self.started.set()
        stop.wait()
        self.ended.set()


class Failing:
    """Raises the errors it was given, one a run, then waits."""

    name = "failing"

    def __init__(self, errors):
        self.errors = list(errors)
        self.recovered = threading.Event()

    def run(self, stop):
        if self.errors:
            raise self.errors.pop(0)
        self.recovered.set()
        stop.wait()


def plan(part, wish=lambda _settings: "always"):
    return PartPlan(part.name, wish, lambda _profile, _tell: part)


def running(profile, *plans, **options):
    agent = Agent(profile, plans, pause=lambda _failures: 0.0, look_every_s=0.02, **options)
    agent.start()
    return agent


def test_a_part_that_fails_is_run_again_and_the_others_never_notice(profile):
    failing, waiting = Failing([AppError("store_full", path="x"), RuntimeError("boom")]), Waiting()
    seen = []
    agent = running(profile, plan(failing), plan(waiting), watch=seen.append)
    assert failing.recovered.wait(10)
    assert agent.stop()
    lines = [(one.state, one.code) for one in seen if one.name == "failing"]
    assert lines[:4] == [
        (PartState.RUNNING, ""),
        (PartState.FAILED, "store_full"),
        (PartState.RUNNING, ""),
        (PartState.FAILED, "part_unexpected"),
    ]
    assert waiting.runs == 1
    assert all(one.next_try_at is not None for one in seen if one.state is PartState.FAILED)
    assert {one.code for one in seen if one.code} <= known_codes()


def test_the_pause_doubles_and_never_exceeds_five_minutes():
    assert [pause_after(failures) for failures in (1, 2, 3, 9, 10, 500)] == [1, 2, 4, 256, 300, 300]


def test_a_change_of_the_settings_starts_stops_and_restarts_the_part_that_wants_it(profile):
    part = Waiting()
    agent = running(profile, plan(part, lambda chosen: chosen.folder.path or None))
    assert not part.started.wait(0.2)
    for value in ("/a", "/b"):
        part.started.clear()
        settings.save(profile.paths.settings, settings.with_value(profile.settings, "folder.path", value))
        assert part.started.wait(10)
    assert part.runs == 2
    part.ended.clear()
    settings.save(profile.paths.settings, settings.Settings())
    assert part.ended.wait(10)
    assert agent.stop()


def test_a_change_between_opening_the_profile_and_starting_the_agent_is_not_missed(profile):
    part = Waiting()
    settings.save(profile.paths.settings, settings.with_value(settings.Settings(), "folder.path", "/a"))
    agent = running(profile, plan(part, lambda chosen: chosen.folder.path or None))
    assert part.started.wait(10)
    assert agent.stop()


def test_settings_that_cannot_be_read_leave_the_parts_as_they_are(profile):
    part = Waiting()
    agent = running(profile, plan(part))
    assert part.started.wait(10)
    profile.paths.settings.write_text("{", encoding="utf-8")
    assert not part.ended.wait(0.3)
    assert agent.stop()


def test_each_part_has_one_line_in_the_store_while_the_agent_lives_and_none_after(profile):
    part = Waiting()
    told = threading.Event()

    def make(_profile, tell):
        tell("push_ready", waiting=3)
        told.set()
        return part

    agent = running(profile, PartPlan("push", lambda _settings: 1, make), plan(Failing([]), lambda _settings: None))
    assert told.wait(10)
    assert part.started.wait(10)
    lines = []
    for _attempt in range(200):
        lines = profile.store.agents.alive(profile.clock())
        if [one.status.state for one in lines] == [PartState.RUNNING, PartState.OFF]:
            break
        threading.Event().wait(0.02)
    assert part_line(lines[0].status) == "push: runs. Ready to deliver. 3 wait for a later try."
    assert agent.stop()
    assert profile.store.agents.alive(profile.clock()) == []


def test_an_agent_that_died_is_gone_from_the_lines_after_a_while(profile, tmp_path):
    from datetime import timedelta

    now = profile.clock()
    agent = Agent(profile, [plan(Waiting())])
    profile.store.agents.put("other 1", agent.statuses(), now)
    assert len(profile.store.agents.alive(now + timedelta(seconds=99))) == 1
    assert profile.store.agents.alive(now + timedelta(seconds=101)) == []


def test_a_part_that_does_not_end_does_not_hold_up_the_end(profile, monkeypatch):
    import core.agent.agent as room

    class Deaf:
        name = "deaf"

        def __init__(self):
            self.let_go = threading.Event()
            self.started = threading.Event()

        def run(self, _stop):
            self.started.set()
            self.let_go.wait(60)

    monkeypatch.setattr(room, "_END_WITHIN_S", 0.2)
    part = Deaf()
    agent = running(profile, plan(part))
    assert part.started.wait(10)
    before = elapsed()
    assert not agent.stop()
    assert elapsed() - before < 5
    part.let_go.set()


def test_a_part_that_is_slow_to_end_holds_up_no_other_and_starts_anew_when_it_has_ended(profile):
    class Slow(Waiting):
        name = "slow"

        def __init__(self):
            super().__init__()
            self.let_go = threading.Event()

        def run(self, stop):
            self.runs += 1
            self.started.set()
            stop.wait()
            self.let_go.wait(60)

    slow, quick = Slow(), Waiting()

    def wish(chosen):
        return chosen.folder.path or None

    agent = running(profile, plan(slow, wish), plan(quick, wish))
    settings.save(profile.paths.settings, settings.with_value(profile.settings, "folder.path", "/a"))
    assert slow.started.wait(10)
    assert quick.started.wait(10)
    slow.started.clear()
    quick.started.clear()
    settings.save(profile.paths.settings, settings.with_value(profile.settings, "folder.path", "/b"))
    assert quick.started.wait(10)
    assert not slow.started.is_set()
    slow.let_go.set()
    assert slow.started.wait(10)
    assert agent.stop()
    assert (slow.runs, quick.runs) == (2, 2)


def test_sigterm_ends_the_command_within_ten_seconds_and_it_said_a_line_for_each_part(tmp_path):
    process = subprocess.Popen(
        [sys.executable, "-m", "core.cli", "--data-dir", str(tmp_path), "agent"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    first = process.stdout.readline()
    before = elapsed()
    process.terminate()
    out, err = process.communicate(timeout=10)
    assert elapsed() - before < 10
    assert process.returncode == 0, err
    assert first.startswith("push: runs")
    assert "push: stopped" in out
