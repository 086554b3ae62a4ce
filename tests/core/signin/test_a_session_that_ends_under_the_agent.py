"""A session that ends while the agent pushes over kept connections: renewed at once, and every box ticked once."""

import threading

import pytest
from sqlalchemy import text

from core.agent.agent import Agent
from core.agent.plans import PLANS
from core.intake.unsubscribes import record_unsubscribes
from core.model import RunState
from core.store.people import StagedPerson
from tests.core.signin.conftest import sign_in, token_requests
from tests.org import FIELD


@pytest.fixture
def people(signed_in, door):
    """Linked people that may still be mailed: `(address, contact id)`."""
    rows = [row for row in door.records("Contact") if not row[FIELD] and not row.get("IsDeleted")][:30]
    found = [(f"p{number}@x.org", str(row["Id"])) for number, row in enumerate(rows)]
    staged = [StagedPerson(line, a, a, "", "", id_, None) for line, (a, id_) in enumerate(found, start=2)]
    signed_in.store.import_people(staged, signed_in.clock())
    return found


@pytest.fixture
def agent(signed_in):
    made = Agent(signed_in, [plan for plan in PLANS if plan.name == "push"])
    made.start()
    yield made
    assert made.stop()


def until(condition):
    for _attempt in range(1_500):
        if condition():
            return True
        threading.Event().wait(0.02)
    return False


def patches(door):
    return [call for call in door.calls() if call["method"] == "PATCH"]


def under_way(profile):
    """Boxes that are on their way to Salesforce."""
    with profile.store.database.read() as connection:
        return connection.execute(text("SELECT count(*) FROM intents")).scalar()


def each_box_was_ticked_once(profile, door, people):
    boxes = {str(row["Id"]): row[FIELD] for row in door.records("Contact")}
    lines = [one.entry.record_id for one in profile.store.evidence_log.entries()]
    return all(boxes[id_] for _, id_ in people) and sorted(lines) == sorted(id_ for _, id_ in people)


def test_sessions_that_end_between_unsubscribes_lose_and_double_nothing(signed_in, door, people, agent):
    for number, (address, _) in enumerate(people):
        if number % 5 == 4:
            sign_in(door, expire_sessions=True)
        record_unsubscribes(signed_in, [address], source="test")
        assert until(lambda: signed_in.store.waiting_count() == 0)
    assert until(lambda: signed_in.store.recent_runs(1)[0].state is not RunState.RUNNING)
    assert {(run.state, run.reason) for run in signed_in.store.recent_runs()} == {(RunState.DONE, None)}
    assert each_box_was_ticked_once(signed_in, door, people)
    assert signed_in.sign_in_again() is None


def test_writes_that_were_under_way_when_the_session_ended_are_made_once_more_after_one_renewal(
    signed_in, door, people, agent
):
    door.fault(match="PATCH .*", times=3, delay_ms=1_500)
    before = 0
    for number, (address, _) in enumerate(people[:3], start=1):
        record_unsubscribes(signed_in, [address], source="test")
        assert until(lambda n=number: under_way(signed_in) == n)
        before = len(token_requests(door))
    sign_in(door, expire_sessions=True)
    assert until(lambda: signed_in.store.waiting_count() == 0)
    assert sorted(call["status"] for call in patches(door)) == [204, 204, 204, 401, 401, 401]
    assert len(token_requests(door)) == before + 1
    assert each_box_was_ticked_once(signed_in, door, people[:3])


def test_a_stream_of_unsubscribes_over_many_lanes_survives_sessions_that_end_again_and_again(
    signed_in, door, people, agent
):
    door.fault(match="PATCH .*", times=-1, delay_ms=100)
    for address, _ in people:
        record_unsubscribes(signed_in, [address], source="test")
        sign_in(door, expire_sessions=True)
    assert until(lambda: signed_in.store.waiting_count() == 0)
    assert until(lambda: signed_in.store.recent_runs(1)[0].finished_at is not None)
    assert each_box_was_ticked_once(signed_in, door, people)
