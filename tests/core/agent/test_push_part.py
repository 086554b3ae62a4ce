"""The push as a part of the agent, on a practice org: at once, gathered, from other processes, through an outage."""

import subprocess
import sys
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import text

from core.agent.agent import Agent
from core.agent.plans import PLANS
from core.agent.push_part import PushPart
from core.clock import elapsed
from core.intake.unsubscribes import record_unsubscribes
from core.model import OutcomeState, RunKind
from core.parts import tell_nobody
from core.profile import Profile

ROOT = Path(__file__).parents[3]
COMMAND = (sys.executable, "-m", "core.cli")


@contextmanager
def pushing(office, tell=tell_nobody):
    stop = threading.Event()
    thread = threading.Thread(target=PushPart(office.profile, tell).run, args=(stop,), daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(10)
        assert not thread.is_alive()


def wait_for(condition, seconds=20):
    until = elapsed() + seconds
    while elapsed() < until:
        if condition():
            return True
        threading.Event().wait(0.02)
    return False


@pytest.fixture
def people(office):
    """Ten linked people: `(address, contact id)`."""
    found = [(f"p{number}@x.org", str(row["Id"])) for number, row in enumerate(office.live("Contact")[:10])]
    office.link(*((address, record_id, None) for address, record_id in found))
    return found


def delivered(office):
    return office.profile.store.waiting_count() == 0


def under_way(office):
    """Boxes that are on their way to Salesforce."""
    with office.profile.store.database.read() as connection:
        return connection.execute(text("SELECT count(*) FROM intents")).scalar()


def test_what_is_recorded_in_this_process_leaves_at_once_over_kept_connections(office, people):
    with pushing(office):
        wait_for(lambda: office.requests("GET", "query"))
        for address, record_id in people[:5]:
            record_unsubscribes(office.profile, [address], source="test")
            assert wait_for(lambda: delivered(office))
            assert office.box("Contact", record_id) is True
    # Which org it is was asked when each connection was made, and not with each unsubscribe.
    asked = [call for call in office.requests("GET", "query") if "Organization" in str(call["path"])]
    assert len(asked) == 2 + 2  # the fixture's connection, the part's, and one for each lane at first


def test_lanes_are_opened_while_all_that_are_open_have_work(office, people):
    office.door.fault(match="PATCH .*", times=5, delay_ms=5_000)
    with pushing(office):
        for number, (address, _) in enumerate(people[:5], start=1):
            record_unsubscribes(office.profile, [address], source="test")
            assert wait_for(lambda n=number: under_way(office) == n)
        # The fixture's connection, the part's, and one a lane: five have work, and one is ready for the next.
        assert wait_for(lambda: len(office.requests("GET", "Organization")) == 2 + 6)
        assert wait_for(lambda: delivered(office))
    assert all(office.box("Contact", record_id) for _, record_id in people[:5])


def test_each_run_counts_its_own_calls(office, people):
    with pushing(office):
        for address, _ in people[:3]:
            record_unsubscribes(office.profile, [address], source="test")
            assert wait_for(lambda: delivered(office))
            assert wait_for(lambda: office.profile.store.recent_runs(1)[0].finished_at is not None)
    runs = office.profile.store.recent_runs()
    assert sum(run.to_salesforce for run in runs) == 3
    # The write and its reading back; the first one asks who the org is besides.
    assert all(run.api_calls <= 3 for run in runs)


def intents(office):
    with office.profile.store.database.read() as connection:
        return connection.exec_driver_sql("SELECT count(*) FROM intents").scalar_one()


def test_what_is_written_while_others_are_under_way_is_read_back_together_in_the_same_run(office, people, monkeypatch):
    monkeypatch.setattr("core.sync.lanes._UNREAD_S", 60.0)
    office.door.fault(match="PATCH .*sobjects", times=10, delay_ms=500)
    with pushing(office):
        for count, (address, _) in enumerate(people, start=1):
            record_unsubscribes(office.profile, [address], source="test")
            assert count > 2 or wait_for(lambda sent=count: intents(office) == sent)
        assert wait_for(lambda: delivered(office))
        assert wait_for(lambda: office.profile.store.recent_runs(1)[0].finished_at is not None)
    outcomes = [one for run in office.profile.store.recent_runs() for one in office.profile.store.outcomes(run.id)]
    assert [one.state for one in outcomes] == [OutcomeState.VERIFIED] * 10
    assert len(office.requests("GET", "queryAll")) == 1


def test_what_another_store_of_this_process_records_wakes_it_too(office, tmp_path):
    with Profile.open(tmp_path / "data") as window, office.profile.store.wakes.listen() as woken:
        record_unsubscribes(window, ["ana@x.org"], source="test")
        assert woken.is_set()
        woken.clear()
    with Profile.open(tmp_path / "elsewhere") as other, office.profile.store.wakes.listen() as woken:
        record_unsubscribes(other, ["ana@x.org"], source="test")
        assert not woken.is_set()


def test_what_another_process_records_leaves_too(office, people, tmp_path):
    with pushing(office):
        done = subprocess.run(
            [*COMMAND, "--data-dir", str(tmp_path / "data"), "unsubscribe", "--no-push", people[0][0]],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert wait_for(lambda: office.box("Contact", people[0][1]) is True)


def test_a_clock_that_was_set_back_by_a_day_delays_nothing(office, people):
    record_unsubscribes(office.profile, [people[0][0]], source="test")
    office.clock.forward(days=-1)
    record_unsubscribes(office.profile, [people[1][0]], source="test")
    with pushing(office):
        assert wait_for(lambda: delivered(office))
    assert [office.box("Contact", record_id) for _, record_id in people[:2]] == [True, True]


def test_what_comes_together_leaves_together(office):
    contacts, leads = office.live("Contact"), office.live("Lead")
    rows = [(f"c{row['Id']}@x.org".lower(), str(row["Id"]), None) for row in contacts]
    rows += [(f"l{row['Id']}@x.org".lower(), None, str(row["Id"])) for row in leads]
    office.link(*rows)
    record_unsubscribes(office.profile, [row[0] for row in rows], source="test")
    with pushing(office):
        assert wait_for(lambda: delivered(office))
    assert len(rows) > 60
    assert len(office.requests("PATCH", "composite/sobjects")) == 1
    assert len(office.profile.store.recent_runs()) == 1


def test_an_unsubscribe_does_not_wait_for_the_answer_to_the_one_before(office, people):
    office.door.fault(match="PATCH .*", times=1, delay_ms=3_000)
    with pushing(office):
        record_unsubscribes(office.profile, [people[0][0]], source="test")
        assert wait_for(lambda: office.profile.store.intents.any_left(RunKind.PUSH))
        for address, record_id in people[1:4]:
            record_unsubscribes(office.profile, [address], source="test")
            assert wait_for(lambda id_=record_id: office.box("Contact", id_) is True)
        # What Salesforce has, this side knows a moment later. The slow one is still under way.
        assert wait_for(lambda: office.profile.store.waiting_count() == 1)
        assert wait_for(lambda: delivered(office))
    assert office.box("Contact", people[0][1]) is True
    lines = [one.entry for one in office.profile.store.evidence_log.entries()]
    assert sorted(line.record_id for line in lines) == sorted(record_id for _, record_id in people[:4])
    assert len(office.profile.store.recent_runs()) == 1


def test_an_outage_is_told_and_waited_out_and_nothing_is_lost(office, people):
    told = []
    office.door.fault(match="PATCH .*", times=4, status=503)
    record_unsubscribes(office.profile, [people[0][0]], source="test")
    with pushing(office, lambda code, /, **params: told.append((code, params))):
        assert wait_for(lambda: office.box("Contact", people[0][1]) is True, 60)
        assert wait_for(lambda: told[-1][0] == "push_ready")
    assert [code for code, _ in told if code != "push_ready"] == ["salesforce_unavailable"]
    assert delivered(office)


def test_without_a_connection_it_says_so_and_waits(tmp_path):
    told = []
    stop = threading.Event()

    def tell(code, /, **_params):
        told.append(code)
        stop.set()

    with Profile.open(tmp_path / "other") as profile:
        record_unsubscribes(profile, ["ana@x.org"], source="test")
        PushPart(profile, tell).run(stop)
        assert profile.store.waiting_count() == 1
    assert told == ["not_connected"]


def test_two_agents_deliver_each_unsubscribe_once(office, people):
    plans = [plan for plan in PLANS if plan.name == "push"]
    agents = [Agent(office.profile, plans) for _number in range(2)]
    for agent in agents:
        agent.start()
    for address, _ in people:
        record_unsubscribes(office.profile, [address], source="test")
    assert wait_for(lambda: delivered(office))
    for agent in agents:
        assert agent.stop()
    assert sum(run.to_salesforce for run in office.profile.store.recent_runs()) == len(people)
    lines = [one.entry for one in office.profile.store.evidence_log.entries()]
    assert len(lines) == len({line.record_id for line in lines}) == len(people)
