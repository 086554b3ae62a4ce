"""What the unit of the package starts, started as it says, on PostgreSQL; the shutting-in is judged in test_linux."""

from __future__ import annotations

import os
import re
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from core.credentials import TOKEN_VARIABLE, Secret
from core.practice_org.process import PracticeProcess
from core.practice_org.side_door_client import SideDoor
from core.profile import DATABASE_VARIABLE, Profile
from core.setup.connect import connect
from core.store.people import StagedPerson
from core.sync.push import unsubscribe
from tests.postgresql import running_server

UNIT = Path(__file__).parents[2] / "packaging" / "linux" / "opt-out-sync-agent.service"
_PATIENCE_S = 60
_END_WITHIN_S = 10


@pytest.fixture
def server(tmp_path, monkeypatch):
    """The environment of a server: a database, an org, and people linked to it, in `tmp_path`."""
    with running_server() as database, PracticeProcess.start(contacts=5, leads=0, seed=3) as org:
        monkeypatch.setenv(DATABASE_VARIABLE, database.new_database())
        monkeypatch.setenv(TOKEN_VARIABLE, org.access_token)
        door = SideDoor(org.http)
        rows = [row for row in door.records("Contact") if row["Email"] and not row["HasOptedOutOfEmail"]]
        with Profile.open(tmp_path, token=Secret(org.access_token)) as profile:
            connect(profile, org.https, Secret(org.access_token), Path(org.ca))
            row = rows[0]
            person = StagedPerson(2, row["Email"].lower(), row["Email"], "", "", row["Id"], None)
            profile.store.import_people([person], profile.clock())
            yield profile, door, row


def command(data: Path) -> list[str]:
    """ExecStart of the unit, with this tree's program and another folder."""
    line = re.search("^ExecStart=(.*)$", UNIT.read_text(encoding="utf-8"), re.M)[1]
    program, *words = shlex.split(line)
    assert program == "/usr/bin/optoutctl"
    return [sys.executable, "-m", "core.cli", *(str(data) if word.startswith("/var/lib/") else word for word in words)]


def test_the_agent_of_the_unit_delivers_from_postgresql_and_ends_when_it_is_told_to(server, tmp_path):
    profile, door, row = server
    environment = {**os.environ, "HOME": str(tmp_path / "nobody")}
    with (tmp_path / "log").open("w") as log:
        agent = subprocess.Popen(command(tmp_path), stdout=log, stderr=log, env=environment)
    try:
        unsubscribe(profile, [row["Email"]], source="form", push=False)
        until = time.monotonic() + _PATIENCE_S
        while not next(one for one in door.records("Contact") if one["Id"] == row["Id"])["HasOptedOutOfEmail"]:
            assert agent.poll() is None, (tmp_path / "log").read_text()
            assert time.monotonic() < until, (tmp_path / "log").read_text()
            time.sleep(0.2)
    finally:
        agent.send_signal(signal.SIGTERM)
        ended = agent.wait(_END_WITHIN_S + 5)
    assert ended == 0
    assert profile.store.waiting_count() == 0
    assert not (tmp_path / "profiles" / "main" / "store.sqlite3").exists()
