"""A busy team delivers all day: the syncs of its nights are still known."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from core.model import RunKind, RunState, RunSummary, RunTrigger
from core.sync.nightly import sync
from gui.ledger import Ledger
from tests.gui.conftest import PATIENCE_MS, other_process, wait_idle
from tests.org import START


class Book:
    """Runs by number, newest last, as the store has them; counts the rows that were read."""

    def __init__(self, *kinds):
        self.runs = {}
        self.rows_read = 0
        for kind in kinds:
            self.add(kind)

    def add(self, kind, state=RunState.DONE, days=0):
        number = len(self.runs) + 1
        self.runs[number] = RunSummary(
            number, kind, RunTrigger.SCHEDULE, state, START - timedelta(days=days), START - timedelta(days=days)
        )
        return number

    def newest(self, limit):
        found = sorted(self.runs.values(), key=lambda run: run.id, reverse=True)[:limit]
        self.rows_read += len(found)
        return found


@pytest.fixture
def book():
    return Book(RunKind.SYNC, *[RunKind.PUSH] * 150, RunKind.SYNC, *[RunKind.PUSH] * 150)


def numbers(runs, kind=RunKind.SYNC):
    return [run.id for run in runs if run.kind is kind]


def test_syncs_behind_many_pushes_are_known_and_the_list_stays_in_order(book):
    ledger = Ledger(book.newest, book.runs.get)
    found = ledger.runs(START)
    assert numbers(found) == [152, 1]
    assert len(numbers(found, RunKind.PUSH)) == 100
    assert [run.id for run in found] == sorted((run.id for run in found), reverse=True)


def test_what_is_known_is_not_read_again(book):
    ledger = Ledger(book.newest, book.runs.get)
    ledger.runs(START)
    before = book.rows_read
    book.add(RunKind.PUSH)
    assert numbers(ledger.runs(START)) == [152, 1]
    assert book.rows_read - before == 100


def test_many_runs_at_once_leave_no_gap(book):
    ledger = Ledger(book.newest, book.runs.get)
    ledger.runs(START)
    book.add(RunKind.SYNC)
    for _push in range(150):
        book.add(RunKind.PUSH)
    assert numbers(ledger.runs(START)) == [303, 152, 1]


def test_a_plan_that_waited_and_was_let_go_is_shown_as_it_is_now():
    book = Book()
    held = book.add(RunKind.SYNC, RunState.HELD)
    for _push in range(150):
        book.add(RunKind.PUSH)
    ledger = Ledger(book.newest, book.runs.get)
    assert [run.state for run in ledger.runs(START) if run.kind is RunKind.SYNC] == [RunState.HELD]
    book.runs[held] = replace(book.runs[held], state=RunState.CANCELLED)
    assert [run.state for run in ledger.runs(START) if run.kind is RunKind.SYNC] == [RunState.CANCELLED]


def test_it_is_not_read_further_back_than_the_nights_are_shown():
    book = Book()
    for _push in range(3_000):
        book.add(RunKind.PUSH, days=90)
    book.add(RunKind.SYNC)
    for _push in range(150):
        book.add(RunKind.PUSH)
    assert numbers(Ledger(book.newest, book.runs.get).runs(START)) == [3_001]
    assert book.rows_read < 1_500


def test_few_runs_are_read_once():
    book = Book(RunKind.SYNC, RunKind.PUSH)
    assert numbers(Ledger(book.newest, book.runs.get).runs(START)) == [1]
    assert book.rows_read == 2


def test_a_profile_that_synced_is_not_taken_for_a_new_one_after_a_busy_day(
    qtbot, linked_office, office_window, tmp_path
):
    # By the real clock, or the silence since the office's own would be told.
    with other_process(tmp_path / "data", linked_office.org.access_token) as profile:
        sync(profile, trigger=RunTrigger.COMMAND_LINE)
        org = profile.settings.the_connection().org_id
        for _batch in range(120):
            number = profile.store.start_run(RunKind.PUSH, RunTrigger.AGENT, org, profile.clock())
            run = profile.store.run(number)
            profile.store.finish_run(
                replace(run, state=RunState.DONE, finished_at=profile.clock()), problems_are_complete=False
            )
        qtbot.waitUntil(lambda: [run.id for run in office_window._snapshot.runs[:1]] == [number], timeout=PATIENCE_MS)
    wait_idle(qtbot, office_window)
    assert office_window.overview.header.sentence.text().startswith("Up to date.")
    assert any(night.ran for night in office_window.overview.standing.nights.chart.nights)
