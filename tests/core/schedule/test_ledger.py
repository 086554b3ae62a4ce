"""The nights' rows on both databases: one run a night whoever tries, one row for what was skipped, claims, pauses."""

import threading
from datetime import UTC, date, datetime, timedelta

import pytest

from core.errors import AppError
from core.model import Pause, RunKind, RunState, RunSummary, RunTrigger
from core.store import Store
from tests.postgresql import running_server

NOW = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)
NIGHT = date(2026, 11, 23)
MINUTE = timedelta(minutes=1)


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request, tmp_path):
    return tmp_path / "s.sqlite3" if request.param == "sqlite" else request.getfixturevalue("postgresql").new_database()


@pytest.fixture
def stores(place):
    """The same store twice, as two processes have it."""
    opened = [Store(place), Store(place)]
    yield opened
    for one in opened:
        one.close()


def start(store, night=NIGHT, trigger=RunTrigger.SCHEDULE):
    return store.start_run(RunKind.SYNC, trigger, "00D", NOW, night)


def finish(store, run_id, state):
    store.finish_run(
        RunSummary(run_id, RunKind.SYNC, RunTrigger.SCHEDULE, state, NOW, NOW), problems_are_complete=False
    )


def rows(store):
    return [(row.occurrence, row.state, row.reason, row.tries) for row in store.nights.since(NIGHT - timedelta(days=9))]


@pytest.mark.parametrize("state", [RunState.DONE, RunState.PROBLEMS, RunState.HELD, RunState.CANCELLED])
def test_the_database_itself_takes_one_run_a_night(stores, state):
    finish(stores[0], start(stores[0]), state)
    with pytest.raises(AppError) as caught:
        start(stores[1], trigger=RunTrigger.CATCH_UP)
    assert caught.value.code == "run_under_way"
    assert len(rows(stores[0])) == 1
    # Runs by hand are no nights.
    assert stores[1].start_run(RunKind.SYNC, RunTrigger.WINDOW, "00D", NOW) > 0


@pytest.mark.parametrize("state", [RunState.INTERRUPTED, RunState.FAILED])
def test_a_run_that_broke_makes_room_for_another_one_of_the_same_night(stores, state):
    finish(stores[0], start(stores[0]), state)
    start(stores[1])
    assert [row[1] for row in rows(stores[0])] == [state, RunState.RUNNING]


def test_a_night_skipped_many_times_is_one_row_with_the_last_reason(stores):
    for tries, reason in enumerate(["host_unknown", "host_unknown", "keyring_locked"], start=1):
        now = NOW + tries * MINUTE
        stores[tries % 2].nights.skip(NIGHT, RunTrigger.SCHEDULE, reason, now, tries=tries, next_try_at=now + MINUTE)
    assert rows(stores[0]) == [(NIGHT, RunState.SKIPPED, "keyring_locked", 3)]
    (row,) = stores[1].nights.since(NIGHT)
    assert (row.started_at, row.next_try_at) == (NOW + MINUTE, NOW + 4 * MINUTE)


def test_missed_nights_are_written_once_and_make_room_for_a_run(stores):
    missed = [(NIGHT - timedelta(days=n), NOW - timedelta(days=n)) for n in range(3)]
    for store in stores:
        store.nights.add_missed(missed, "night_missed")
    assert len(rows(stores[0])) == 3
    start(stores[1])
    assert sorted(row[1] for row in rows(stores[0])) == [RunState.MISSED, RunState.MISSED, RunState.RUNNING]


def test_what_is_claimed_by_one_is_refused_to_the_other_until_it_lets_go(stores):
    with stores[0].database.claim("night"):
        with pytest.raises(AppError) as caught, stores[1].database.claim("night"):
            raise AssertionError
        assert caught.value.code == "run_under_way"
        with stores[1].database.claim("push"):
            pass
    with stores[1].database.claim("night"):
        pass


def test_of_many_who_would_tell_something_one_does(stores):
    told, ready = [], threading.Barrier(8)

    def tell(store):
        ready.wait()
        told.append(store.nights.tell_once("night 2026-11-23", NOW))

    threads = [threading.Thread(target=tell, args=(stores[n % 2],)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(told) == [False] * 7 + [True]


def test_of_many_who_start_a_night_at_the_same_moment_one_does(stores):
    started, ready = [], threading.Barrier(6)

    def attempt(store):
        ready.wait()
        try:
            # As if the claim had been lost: the index alone decides.
            with store.database.write() as connection:
                from core.store import runs

                started.append(runs.start(connection, RunKind.SYNC, RunTrigger.SCHEDULE, "00D", "2026", NIGHT))
        except AppError as error:
            started.append(error.code)

    threads = [threading.Thread(target=attempt, args=(stores[n % 2],)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(isinstance(one, int) for one in started) == 1
    assert started.count(None) == 5


def test_a_pause_is_seen_by_all_takes_the_place_of_another_and_ends(stores):
    one, other = stores
    one.nights.pause(NOW, None)
    assert other.nights.paused(NOW + timedelta(days=400)) == Pause(NOW)
    other.nights.pause(NOW, NOW + MINUTE)
    assert one.nights.paused(NOW) == Pause(NOW, NOW + MINUTE)
    assert one.nights.paused(NOW + MINUTE) is None
    one.nights.pause(NOW, None)
    other.nights.resume(NOW)
    other.nights.resume(NOW)
    assert one.nights.paused(NOW) is None


def test_the_last_success_is_the_end_of_any_full_comparison(stores):
    assert stores[0].nights.last_success() is None
    finish(stores[0], start(stores[0]), RunState.FAILED)
    assert stores[0].nights.last_success() is None
    assert stores[0].nights.first_run() == NOW
    finish(stores[0], start(stores[0]), RunState.PROBLEMS)
    assert stores[1].nights.last_success() == NOW


def test_a_claim_dies_with_its_connection_and_the_store_survives_a_restart_of_the_server():
    with running_server() as server:
        url = server.new_database()
        one, other = Store(url), Store(url)
        try:
            with one.database.claim("night"):
                server.control("-m", "fast", "stop")
                for _ in range(2):
                    with pytest.raises(AppError) as caught:
                        other.nights.paused(NOW)
                    assert caught.value.code == "store_unreachable", caught.value
                server.start()
                # The claim went with the old server; nobody waits for it.
                with other.database.claim("night"):
                    assert other.nights.paused(NOW) is None
            assert one.nights.paused(NOW) is None
        finally:
            one.close()
            other.close()
