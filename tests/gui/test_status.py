"""The sentence at the top: a pure function of what is known and the moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from core.model import Connection, Pause, Phase, Problem, Progress, RunKind, RunState, RunSummary, RunTrigger
from core.schedule.alarm import Alarm
from core.schedule.outlook import Outlook
from gui.dashboard.header import Header
from gui.dashboard.org_strip import OrgStrip
from gui.dashboard.remaining import Remaining
from gui.dashboard.result_links import ResultLinks
from gui.engine import Counts, Snapshot, SyncChoice
from gui.formats import duration, moment_in_words
from gui.status import Level, next_words, status_of

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
ORG = Connection("https://acme.example", "00D000000000001AAA", "Acme", False, "ana@acme.example", "x")


def run(state, **values):
    at = NOW - timedelta(hours=1)
    return RunSummary(
        1, RunKind.SYNC, RunTrigger.WINDOW, state, at, None if state is RunState.RUNNING else at, **values
    )


def snapshot(*runs, connection=ORG, people=10, waiting=0, problems=()):
    return Snapshot(1, connection, Counts(people, people, 0, waiting), runs, tuple(problems))


@pytest.mark.parametrize(
    ("known", "begins", "level"),
    [
        (snapshot(connection=None), "Not connected to Salesforce yet.", Level.NEUTRAL),
        (snapshot(people=0), "Connected. There are no people here yet.", Level.NEUTRAL),
        (snapshot(), "Ready for the first sync.", Level.NEUTRAL),
        (snapshot(run(RunState.RUNNING)), "A sync is under way in another window", Level.BUSY),
        (
            snapshot(replace(run(RunState.RUNNING), trigger=RunTrigger.SCHEDULE)),
            "The nightly sync is under",
            Level.BUSY,
        ),
        (snapshot(run(RunState.DONE)), "Up to date. Both sides agreed", Level.GOOD),
        (snapshot(run(RunState.DONE, to_salesforce=1)), "Up to date. 1 opt-out synced", Level.GOOD),
        (snapshot(run(RunState.DONE, from_salesforce=1_200)), "Up to date. 1200 opt-outs synced", Level.GOOD),
        (snapshot(run(RunState.CANCELLED, reason="cancelled")), "The sync was cancelled", Level.ATTENTION),
        (snapshot(run(RunState.INTERRUPTED, reason="interrupted")), "Interrupted.", Level.PROBLEM),
        (snapshot(run(RunState.FAILED, reason="token_expired")), "Salesforce does not accept", Level.PROBLEM),
        (snapshot(run(RunState.SKIPPED, reason="keyring_locked"), run(RunState.DONE)), "Up to date.", Level.GOOD),
        (snapshot(run(RunState.SKIPPED, reason="host_unknown")), "The nightly sync could not begin", Level.NEUTRAL),
        (snapshot(run(RunState.SKIPPED, reason="paused"), run(RunState.DONE)), "Up to date.", Level.GOOD),
        (snapshot(run(RunState.MISSED, reason="night_missed"), run(RunState.DONE)), "Up to date.", Level.GOOD),
    ],
)
def test_each_state_has_its_sentence_and_shape(known, begins, level):
    status = status_of(known, NOW)
    assert status.text.replace(",", "").startswith(begins)
    assert status.level is level


def test_a_night_that_cannot_begin_is_told_with_its_reason_after_the_last_of_its_quick_tries():
    known = replace(
        snapshot(run(RunState.SKIPPED, reason="keyring_locked"), run(RunState.DONE)),
        outlook=Outlook(NOW, None, "night_tried_later", stuck="keyring_locked"),
    )
    status = status_of(known, NOW)
    assert (status.text, status.level) == ("The nightly sync cannot begin.", Level.ATTENTION)
    assert "keyring" in status.detail


def test_open_problems_and_what_waits_are_told():
    problem = Problem("a@b.example", "no_salesforce_id")
    status = status_of(snapshot(run(RunState.PROBLEMS, problems=1), waiting=2, problems=[problem]), NOW)
    assert "1 problem to look at." in status.text
    assert status.detail == "0 to Salesforce, 0 from Salesforce, 1 problem. 2 unsubscribes not delivered yet."


def test_the_badge_tells_production_from_sandbox(qtbot):
    strip = OrgStrip(practice=False)
    qtbot.addWidget(strip)
    assert strip.org.text() == "No org"
    strip.show_connection(ORG)
    assert (strip.org.text(), strip.badge.text(), strip.user.text()) == ("Acme", "PRODUCTION", "ana@acme.example")
    strip.show_connection(Connection(**{**vars(ORG), "is_sandbox": True}))
    assert strip.badge.text() == "SANDBOX"


def test_days_are_named_by_the_local_calendar():
    local = datetime.now().astimezone().tzinfo
    noon = datetime(2026, 11, 23, 12, tzinfo=local)
    assert moment_in_words(noon - timedelta(hours=1), noon).startswith("today at 11:00")
    assert moment_in_words(noon - timedelta(hours=13), noon).startswith("yesterday at 11:00")
    assert moment_in_words(noon - timedelta(days=2), noon).startswith("11/21/26")


ZONE = SyncChoice(time_zone="UTC")


def outlooked(next_at=None, code="night_done", **more):
    return replace(snapshot(run(RunState.DONE)), sync=ZONE, outlook=Outlook(next_at, None, code, **more))


def test_the_next_night_is_told_by_locale_and_zone():
    local = datetime.now().astimezone().tzinfo
    noon = datetime(2026, 11, 23, 12, tzinfo=local)
    tonight = noon + timedelta(hours=8)
    words = next_words(outlooked(tonight), noon)
    assert words.startswith("Next sync today at 8:00")
    assert words.endswith("UTC).")
    assert next_words(outlooked(tonight + timedelta(days=1)), noon).startswith("Next sync tomorrow at 8:00")


def test_where_no_night_comes_the_reason_is_told():
    assert next_words(outlooked(None, "night_switched_off"), NOW) == "The nightly sync is switched off."
    later = next_words(outlooked(NOW, "night_tried_later", detail="keyring_locked"), NOW)
    assert later.startswith("The nightly sync could not begin yet. The keyring")


def test_a_pause_is_the_sentence_while_nothing_is_wrong():
    status = status_of(outlooked(pause=Pause(NOW, None)), NOW)
    assert (status.text, status.paused) == ("Paused until you resume.", True)
    assert status.detail.startswith("Up to date.")
    problem = Problem("a@b.example", "no_salesforce_id")
    wrong = replace(outlooked(pause=Pause(NOW, NOW + timedelta(hours=1))), problems=(problem,))
    assert "1 problem to look at" in status_of(wrong, NOW).text


@pytest.mark.parametrize(("alarm", "level"), [(Alarm.AMBER, Level.ATTENTION), (Alarm.RED, Level.PROBLEM)])
def test_silence_is_told_whatever_its_cause(alarm, level):
    status = status_of(outlooked(alarm=alarm, quiet_since=NOW - timedelta(hours=80)), NOW)
    assert (status.text, status.level, status.stale) == ("No sync has succeeded for 3 d.", level, True)


def test_the_time_that_is_left_comes_from_the_speed_of_the_phase():
    left = Remaining()
    assert left.seconds(Progress(Phase.WRITING, 0, 1_000), 0.0) is None
    assert left.seconds(Progress(Phase.WRITING, 50, 1_000), 1.0) is None
    assert left.seconds(Progress(Phase.WRITING, 250, 1_000), 5.0) == pytest.approx(15.0)
    assert left.seconds(Progress(Phase.VERIFYING, 0, 1_000), 6.0) is None
    assert left.seconds(Progress(Phase.VERIFYING, 100), 20.0) is None


@pytest.mark.parametrize("left", [0.2, 1.4, 2.6, 9.6, 38.0, 125.0, 7_300.0])
def test_the_time_that_is_left_is_told_down_to_the_last_second(qtbot, monkeypatch, left):
    monkeypatch.setattr(Remaining, "seconds", lambda *_given: left)
    header = Header()
    qtbot.addWidget(header)
    header.show_progress(Progress(Phase.WRITING, 200, 1_000), can_cancel=True)
    shown = {0.2: "1 s", 1.4: "1 s", 2.6: "3 s", 9.6: "10 s", 38.0: "38 s", 125.0: "2 min", 7_300.0: "2 h"}
    assert header.detail.text() == f"About {shown[left]} left."


def test_a_duration_in_whole_seconds_has_words_too():
    assert [duration(seconds) for seconds in (3, 3.25, 12, 125)] == ["3.0 s", "3.3 s", "12 s", "2 min 5 s"]


def test_the_links_are_about_the_sync_that_the_sentence_is_about(qtbot):
    """Also after a night that was skipped."""
    links = ResultLinks()
    qtbot.addWidget(links)
    skipped, done = run(RunState.SKIPPED, reason="paused"), run(RunState.DONE, to_salesforce=3)
    links.show_result(snapshot(replace(skipped, id=2), done))
    assert links.changes.isVisibleTo(links)
    with qtbot.waitSignal(links.run_wanted) as wanted:
        links.changes.click()
    assert wanted.args == [done.id]


def test_more_problems_than_are_listed_are_still_counted():
    known = replace(snapshot(run(RunState.DONE)), counts=Counts(10, 10, 0, 0, 12_345))
    assert "12345 problems" in status_of(known, NOW).text.replace(",", "")


@pytest.mark.parametrize("alarm", [Alarm.NONE, Alarm.RED])
def test_what_waits_can_be_resumed_whatever_the_sentence_is_about(alarm):
    """The tray offers to resume by this; a pause of days is itself what makes the alarm."""
    seen = Outlook(None, None, "", pause=Pause(NOW, None), alarm=alarm, quiet_since=NOW - timedelta(days=4))
    for known in (snapshot(), snapshot(run(RunState.DONE)), snapshot(run(RunState.RUNNING))):
        assert status_of(replace(known, outlook=seen), NOW).paused
        assert not status_of(known, NOW).paused
