"""Three agents on one PostgreSQL, each with a home of its own as on three machines; one is killed in the middle."""

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from core.clock import elapsed, to_text
from core.credentials import Secret
from core.model import RunKind, RunState
from core.practice_org.process import PracticeProcess
from core.practice_org.side_door_client import SideDoor
from core.profile import DATABASE_VARIABLE, Profile
from core.schedule.outlook import SINCE
from core.setup.connect import connect
from core.store.people import StagedPerson
from core.sync.push import unsubscribe
from tests.end_to_end.test_two_processes import wait_until
from tests.postgresql import running_server

ROOT = Path(__file__).parents[2]
FIELD = "HasOptedOutOfEmail"


@pytest.fixture(scope="module")
def server():
    with running_server() as running:
        yield running


@pytest.fixture
def url(server):
    return server.new_database()


@pytest.fixture(scope="module")
def org():
    with PracticeProcess.start(contacts=60, leads=10, seed=11) as process:
        yield process


class Machine:
    """One computer of the team: a home of its own, the database of all."""

    def __init__(self, org, url, home):
        self.home = home
        self.environment = {
            **os.environ,
            "OPTOUT_SYNC_HOME": str(home),
            "OPTOUT_SYNC_TOKEN": org.access_token,
            DATABASE_VARIABLE: url,
            "HOME": str(home),
        }
        os.environ[DATABASE_VARIABLE] = url
        try:
            self.profile = Profile.open(home, token=Secret(org.access_token))
        finally:
            del os.environ[DATABASE_VARIABLE]
        connect(self.profile, org.https, Secret(org.access_token), Path(org.ca))
        settings = self.profile.settings
        # A night that began an hour ago, on every machine.
        hour = (datetime.now(UTC) - timedelta(hours=1)).strftime("%H:%M")
        sync = settings.sync.model_copy(update={"time": hour, "time_zone": "UTC"})
        brake = settings.brake.model_copy(update={"max_share": 1.0})
        self.profile.save_settings(settings.model_copy(update={"sync": sync, "brake": brake}))

    def start(self, *words):
        return subprocess.Popen(
            [sys.executable, "-m", "core.cli", "--json", *words],
            env=self.environment,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )


@pytest.fixture
def team(org, url, tmp_path):
    SideDoor(org.http).reset()
    machines = [Machine(org, url, tmp_path / name) for name in ("ana", "ben", "server")]
    agents = []
    yield machines, agents
    for one in agents:
        if one.poll() is None:
            one.kill()
        one.communicate()
    for machine in machines:
        machine.profile.close()


def states(profile, kind):
    return [run.state for run in profile.store.recent_runs() if run.kind is kind]


@pytest.mark.slow
def test_three_agents_share_the_work_and_two_take_over_from_one_that_is_killed(team, org):
    machines, agents = team
    profile, door = machines[0].profile, SideDoor(org.http)
    clear = [row["Id"] for row in door.records("Contact") if not row[FIELD]]
    here, there, later = clear[:20], clear[20:25], clear[25:28]
    profile.store.import_people(
        [
            StagedPerson(number, f"{one}@x.org".lower(), f"{one}@x.org", contact_id=one)
            for number, one in enumerate([*here, *there, *later])
        ],
        profile.clock(),
    )
    unsubscribe(profile, [f"{one}@x.org" for one in here], source="test", push=False)
    for one in there:
        door.change({"action": "update", "sobject": "Contact", "id": one, "fields": {FIELD: True}})
    profile.store.watermarks.set(SINCE, "", datetime(2026, 1, 1, tzinfo=UTC))

    # The first agent is in the middle of both, the push and the night, and waits for answers that do not come.
    door.fault(match="PATCH .*", times=1, delay_ms=60_000)
    # The count is the sync's own question; the watch and the reading back ask for records.
    door.fault(match="GET .*query.*count.*FROM.*Contact", times=1, delay_ms=60_000)
    agents.append(machines[0].start("agent"))
    wait_until(lambda: states(profile, RunKind.PUSH)[:1] == [RunState.RUNNING])
    wait_until(lambda: states(profile, RunKind.SYNC)[:1] == [RunState.RUNNING])
    agents.extend(machine.start("agent") for machine in machines[1:])
    wait_until(lambda: len({part.agent for part in profile.store.agents.alive(profile.clock())}) == 3)
    # While it lives, nobody takes its work.
    assert states(profile, RunKind.SYNC) == [RunState.RUNNING]
    agents[0].send_signal(signal.SIGKILL)
    agents[0].communicate()
    door._call("DELETE", "/faults")
    wait_until(lambda: profile.store.waiting_count() == 0)

    # What comes in afterwards, on any of the machines, is delivered by one of the two that are left.
    for machine, one in zip(machines, later, strict=True):
        done = machine.start("unsubscribe", f"{one}@x.org", "--no-push")
        _out, err = done.communicate(timeout=60)
        assert done.returncode == 0, err
    wait_until(lambda: profile.store.waiting_count() == 0)
    # A night that broke off is taken up with the next look, which agents take each minute; a third party is enough.
    done = machines[2].start("sync", "--if-due")
    _out, err = done.communicate(timeout=90)
    assert done.returncode == 0, err
    wait_until(lambda: RunState.DONE in states(profile, RunKind.SYNC))

    boxes = {row["Id"]: row[FIELD] for row in door.records("Contact")}
    assert all(boxes[one] for one in [*here, *there, *later])
    people = profile.store.people_by_address([f"{one}@x.org".lower() for one in there])
    assert all(person.unsubscribed_at for person in people.values())
    assert sorted(states(profile, RunKind.SYNC)) == [RunState.DONE, RunState.INTERRUPTED]
    with profile.store.database.read() as connection:
        written = Counter(
            connection.execute(
                text("SELECT record_id FROM evidence WHERE field = :field AND answer = 'accepted'"), {"field": FIELD}
            ).scalars()
        )
    # Nothing was written twice, and nothing that was ticked over there was written at all.
    assert set(written.values()) <= {1}
    assert not set(written) & set(there)
    assert profile.store.verify_evidence().intact

    # SIGTERM ends the others within ten seconds, and nothing is left half done.
    asked = elapsed()
    for one in agents[1:]:
        one.send_signal(signal.SIGTERM)
    assert [one.wait(15) for one in agents[1:]] == [0, 0]
    assert elapsed() - asked < 10
    assert profile.store.counts().waiting == 0


def test_a_night_is_run_by_one_of_many_who_ask_at_the_same_moment(team):
    machines, _agents = team
    asking = [machine.start("sync", "--if-due") for machine in machines]
    answers = [json.loads(one.communicate(timeout=90)[0]) for one in asking]
    assert all(one.returncode == 0 for one in asking)
    assert sum(answer["run_id"] is not None for answer in answers) == 1
    runs = machines[0].profile.store.recent_runs()
    assert [(run.kind, run.state) for run in runs] == [(RunKind.SYNC, RunState.DONE)]
    assert to_text(runs[0].started_at)
