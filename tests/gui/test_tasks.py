"""The hop off the GUI thread and back."""

from __future__ import annotations

import threading

import pytest

from core.errors import AppError
from gui.tasks import Latest, Tasks, Worker


@pytest.fixture
def shown():
    return []


@pytest.fixture
def tasks(qapp, shown):
    made = Tasks(shown.append)
    yield made
    made.stop()
    made.deleteLater()


def test_work_runs_elsewhere_and_its_end_on_the_gui_thread(qtbot, tasks):
    seen = []
    with qtbot.waitSignal(tasks.became_idle):
        tasks.start(
            threading.current_thread,
            lambda worker: seen.extend([worker, threading.current_thread()]),
            worker=Worker.STORE,
        )
    assert seen[0].name.startswith("optout-store")
    assert seen[1] is threading.main_thread()


def test_a_failure_that_nobody_cares_for_is_shown(qtbot, tasks, shown):
    def fails():
        raise AppError("store_full", path="x")

    with qtbot.waitSignal(tasks.became_idle):
        tasks.start(fails, pytest.fail, worker=Worker.NETWORK)
    assert [error.code for error in shown] == ["store_full"]


def test_a_failure_goes_to_the_caller_who_asked_for_it(qtbot, tasks, shown):
    caught = []
    with qtbot.waitSignal(tasks.became_idle):
        tasks.start(lambda: 1 / 0, pytest.fail, worker=Worker.NETWORK, failed=caught.append)
    assert [type(error) for error in caught] == [ZeroDivisionError]
    assert not shown


def test_the_store_answers_while_the_network_waits(qtbot, tasks):
    release, order = threading.Event(), []
    with qtbot.waitSignal(tasks.became_idle):
        tasks.start(lambda: release.wait(20), lambda _: order.append("network"), worker=Worker.NETWORK)
        tasks.start(lambda: 7, lambda _: (order.append("store"), release.set()), worker=Worker.STORE)
    assert order == ["store", "network"]


def test_of_many_reports_the_newest_is_shown(qtbot, tasks):
    seen = []
    report = Latest(tasks, seen.append)

    def work():
        for number in range(10_000):
            report(number)

    held = threading.Event()
    tasks.on_gui(lambda: held.wait(20))
    with qtbot.waitSignal(tasks.became_idle):
        tasks.start(lambda: (work(), held.set()), lambda _: None, worker=Worker.NETWORK)
    assert seen[-1] == 9_999
    assert len(seen) < 100


def test_what_is_begun_after_the_end_is_left(tasks):
    tasks.stop()
    tasks.start(pytest.fail, pytest.fail, worker=Worker.STORE)
    assert tasks.idle


def test_an_ending_that_fails_takes_no_other_along(qtbot, tasks):
    seen, held = [], threading.Event()
    tasks.on_gui(lambda: held.wait(20))
    with qtbot.capture_exceptions() as caught, qtbot.waitSignal(tasks.became_idle):
        tasks.start(lambda: 1, lambda _: 1 / 0, worker=Worker.STORE)
        tasks.start(lambda: (2, held.set()), lambda _: seen.append(2), worker=Worker.STORE)
    assert [kind for kind, _error, _trace in caught] == [ZeroDivisionError]
    assert seen == [2]
