"""The network goes and comes back: whoever waits for its next try looks at once."""

import threading
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from core.agent import push_part
from core.agent.agent import Agent, PartPlan
from core.agent.push_part import PushPart
from core.clock import elapsed
from core.credentials import Secret
from core.errors import AppError
from core.intake.unsubscribes import record_unsubscribes
from core.network_back import WayLook, network_back, ways_out
from core.profile import Profile
from core.setup.connect import connect
from tests.core.agent.relay import Relay
from tests.core.agent.test_push_part import wait_for
from tests.org import SteppingClock

FOR_EVER = 100_000.0


class Failing:
    """Raises once, then waits until it is stopped."""

    name = "failing"

    def __init__(self):
        self.failed, self.ran_again = threading.Event(), threading.Event()

    def run(self, stop):
        if not self.failed.is_set():
            self.failed.set()
            raise AppError("mailbox_unreachable", host="mail.example")
        self.ran_again.set()
        stop.wait()


class Ways:
    """This computer's ways out, as the test wants them."""

    def __init__(self):
        self.now = frozenset()

    def __call__(self):
        return self.now


@pytest.fixture
def profile(tmp_path):
    with Profile.open(tmp_path / "alone", clock=SteppingClock()) as opened:
        yield opened


def agent_with(profile, part, ways):
    plan = PartPlan(part.name, lambda _settings: "always", lambda _profile, _tell: part)
    made = Agent(profile, [plan], pause=lambda _failures: FOR_EVER, look_every_s=0.02, ways=ways)
    made.start()
    assert part.failed.wait(10)
    return made


def test_only_a_way_that_was_not_there_before_is_news():
    ways = Ways()
    look = WayLook(ways)
    told = []
    for now in ({}, {"10.0.0.2"}, {"10.0.0.2"}, {"10.0.0.2", "fd00::2"}, {"fd00::2"}, {}, {"192.168.1.7"}):
        ways.now = frozenset(now)
        told.append(look.has_new_way())
    assert told == [False, True, False, True, False, False, True]


def test_the_ways_out_of_this_computer_can_be_asked_without_sending_anything():
    assert all(isinstance(address, str) for address in ways_out())


def test_a_part_that_waits_for_its_next_try_runs_at_once_when_a_way_out_appears(profile):
    part, ways = Failing(), Ways()
    agent = agent_with(profile, part, ways)
    assert not part.ran_again.wait(0.3)
    ways.now = frozenset({"192.168.1.7"})
    assert part.ran_again.wait(10)
    assert agent.stop()


def test_a_part_that_waits_for_its_next_try_runs_at_once_when_the_computer_wakes(profile):
    part = Failing()
    agent = agent_with(profile, part, Ways())
    assert not part.ran_again.wait(0.3)
    profile.clock.forward(hours=8)
    assert part.ran_again.wait(10)
    assert agent.stop()


def test_a_stop_ends_the_wait_for_the_next_try(profile):
    agent = agent_with(profile, Failing(), Ways())
    before = elapsed()
    assert agent.stop()
    assert elapsed() - before < 5


@pytest.fixture
def far(practice_org, office, tmp_path):
    """A profile whose org is reached over a relay, with three linked people, and the relay."""
    relay = Relay(urlsplit(practice_org.https_url).port)
    token = Secret(practice_org.access_token)
    with Profile.open(tmp_path / "far", clock=office.clock, token=token) as profile:
        connect(profile, f"https://localhost:{relay.port}", token, Path(practice_org.ca_path))
        office.profile = profile
        found = [(f"p{number}@x.org", str(row["Id"])) for number, row in enumerate(office.live("Contact")[:3])]
        office.link(*((address, record_id, None) for address, record_id in found))
        yield office, relay, found
    relay.go_away()


def run_push(profile, told):
    stop = threading.Event()
    part = PushPart(profile, lambda code, /, **_params: told.append(code))
    thread = threading.Thread(target=part.run, args=(stop,), daemon=True)
    thread.start()
    return stop, thread


def test_unsubscribes_of_an_outage_leave_as_soon_as_the_network_is_said_to_be_back(far, monkeypatch):
    monkeypatch.setattr(PushPart, "_pause_after", lambda _part, _troubles: FOR_EVER)
    (office, relay, people), told = far, []
    stop, thread = run_push(office.profile, told)
    record_unsubscribes(office.profile, [people[0][0]], source="test")
    assert wait_for(lambda: "push_ready" in told)
    relay.go_away()
    record_unsubscribes(office.profile, [address for address, _ in people[1:]], source="test")
    assert wait_for(lambda: "unreachable" in told, 60)
    relay.come_back()
    assert not wait_for(lambda: office.profile.store.waiting_count() == 0, 0.5)
    network_back.ring()
    assert wait_for(lambda: office.profile.store.waiting_count() == 0)
    stop.set()
    thread.join(10)
    assert all(office.box("Contact", record_id) for _, record_id in people)
    lines = [one.entry.record_id for one in office.profile.store.evidence_log.entries()]
    assert sorted(lines) == sorted(record_id for _, record_id in people)


def test_where_nobody_says_it_the_push_knocks_often_and_tells_the_others_when_it_gets_through(far, monkeypatch):
    monkeypatch.setattr(push_part, "_LONGEST_PAUSE_S", FOR_EVER)
    monkeypatch.setattr(push_part, "_LONGEST_WITHOUT_A_WAY_S", 0.1)
    (office, relay, people), told = far, []
    relay.go_away()
    record_unsubscribes(office.profile, [people[0][0]], source="test")
    stop, thread = run_push(office.profile, told)
    assert wait_for(lambda: "unreachable" in told, 60)
    with network_back.listen() as heard:
        relay.come_back()
        assert heard.wait(60)
    assert wait_for(lambda: office.profile.store.waiting_count() == 0)
    stop.set()
    thread.join(10)


def test_a_knock_is_never_further_away_than_a_quarter_of_a_minute_while_nothing_gets_through(profile):
    part = PushPart(profile, lambda _code, **_params: None)
    part._trouble = "host_unknown"
    assert [part._pause_after(troubles) for troubles in (1, 3, 4, 500)] == [2, 8, 15, 15]
    part._trouble = "salesforce_unavailable"
    assert part._pause_after(500) == timedelta(minutes=5).total_seconds()
