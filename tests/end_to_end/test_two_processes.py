"""Two real processes on one store, and one that is killed in the middle."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from core.clock import elapsed
from core.credentials import Secret
from core.model import RunState
from core.practice_org.process import PracticeProcess
from core.practice_org.side_door_client import SideDoor
from core.profile import Profile
from core.setup.connect import connect
from core.store.people import StagedPerson
from core.sync.push import unsubscribe

ROOT = Path(__file__).parents[2]
LONGEST_S = 60


@pytest.fixture
def busy(tmp_path):
    """A connected profile with unsubscribes to deliver, and an org that takes its time over every write."""
    with PracticeProcess.start(contacts=30, leads=5, seed=5) as org:
        door, token = SideDoor(org.http), Secret(org.access_token)
        with Profile.open(tmp_path, token=token) as profile:
            connect(profile, org.https, token, Path(org.ca))
            contacts = [row["Id"] for row in door.records("Contact") if not row["HasOptedOutOfEmail"]][:10]
            profile.store.import_people(
                [
                    StagedPerson(number, f"{one}@x.org".lower(), f"{one}@x.org", contact_id=one)
                    for number, one in enumerate(contacts)
                ],
                profile.clock(),
            )
            unsubscribe(profile, [f"{one}@x.org" for one in contacts], source="test", push=False)
            door.fault(match="PATCH .*sobjects", times=1, delay_ms=20_000)
            yield org, door, profile, contacts, start_sync(org, tmp_path)


def start_sync(org, folder):
    environment = {**os.environ, "OPTOUT_SYNC_HOME": str(folder), "OPTOUT_SYNC_TOKEN": org.access_token}
    return subprocess.Popen(
        [sys.executable, "-m", "core.cli", "--json", "sync"],
        env=environment,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def wait_until(condition):
    """Polls another process; a limit on time is all that can be had from outside."""
    end = elapsed() + LONGEST_S
    while not condition():
        assert elapsed() < end, "it did not happen"


def is_running(profile):
    runs = profile.store.recent_runs(1)
    return bool(runs) and runs[0].state is RunState.RUNNING


def test_a_second_sync_says_that_one_is_under_way_and_a_killed_one_is_finished_by_the_next(busy, tmp_path):
    org, door, profile, contacts, first = busy
    wait_until(lambda: is_running(profile))
    second = start_sync(org, tmp_path)
    _out, err = second.communicate(timeout=LONGEST_S)
    assert second.returncode == 5
    assert "under way" in err
    first.send_signal(signal.SIGKILL)
    first.communicate(timeout=LONGEST_S)
    door._call("DELETE", "/faults")
    third = start_sync(org, tmp_path)
    out, err = third.communicate(timeout=LONGEST_S)
    assert third.returncode == 0, err
    assert json.loads(out)["problems"] == 0
    assert [run.state for run in profile.store.recent_runs()] == [RunState.DONE, RunState.INTERRUPTED]
    boxes = {row["Id"]: row["HasOptedOutOfEmail"] for row in door.records("Contact")}
    assert all(boxes[one] for one in contacts)
    assert profile.store.verify_evidence().intact
    assert profile.store.counts().waiting == 0
