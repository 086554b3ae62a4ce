"""The sentence at the top: a pure function of what is known and the moment."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from core.model import Connection, Problem, RunKind, RunState, RunSummary, RunTrigger
from gui.dashboard.org_strip import OrgStrip
from gui.engine import Counts, Snapshot
from gui.formats import moment_in_words
from gui.status import Level, status_of

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
        (snapshot(run(RunState.DONE)), "Up to date. Both sides agreed", Level.GOOD),
        (snapshot(run(RunState.DONE, to_salesforce=1)), "Up to date. 1 opt-out synced", Level.GOOD),
        (snapshot(run(RunState.DONE, from_salesforce=1_200)), "Up to date. 1200 opt-outs synced", Level.GOOD),
        (snapshot(run(RunState.CANCELLED, reason="cancelled")), "The sync was cancelled", Level.ATTENTION),
        (snapshot(run(RunState.INTERRUPTED, reason="interrupted")), "Interrupted.", Level.PROBLEM),
        (snapshot(run(RunState.FAILED, reason="token_expired")), "Salesforce does not accept", Level.PROBLEM),
    ],
)
def test_each_state_has_its_sentence_and_shape(known, begins, level):
    status = status_of(known, NOW)
    assert status.text.replace(",", "").startswith(begins)
    assert status.level is level


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
