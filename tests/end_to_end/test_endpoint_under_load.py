"""A running agent under more calls than it can take: what it answers, what it keeps, and that the rest of it lives."""

import json
import os
import socket
import subprocess
import sys
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest

from core import settings
from core.intake.endpoint.token import TOKEN_VARIABLE
from core.parts import PartState
from core.people import PeopleFilter
from core.profile import Profile

ROOT = Path(__file__).parents[2]
LOAD = str(ROOT / "tests/end_to_end/load.py")
TOKEN = "t0ken-of-the-load"
PROCESSES, CONNECTIONS = 2, 32
# An agent with every part loaded stands at about 110 MB; what a call needs must be given back after it.
MOST_MB = 200


@pytest.fixture
def profile(tmp_path):
    with Profile.open(tmp_path / "data") as opened:
        yield opened


def listening(profile, tmp_path, per_second):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    chosen = profile.settings
    (tmp_path / "inbox").mkdir()
    for key, value in {
        "endpoint.port": port,
        "endpoint.per_second": per_second,
        "endpoint.enabled": "on",
        "folder.path": tmp_path / "inbox",
        "folder.enabled": "on",
    }.items():
        chosen = settings.with_value(chosen, key, str(value))
    profile.save_settings(chosen)
    return port


@contextmanager
def agent(tmp_path):
    words = [sys.executable, "-m", "core.cli", "--data-dir", str(tmp_path / "data"), "--json", "agent"]
    environment = {**os.environ, TOKEN_VARIABLE: TOKEN}
    process = subprocess.Popen(words, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)
    for line in process.stdout:
        if json.loads(line)["code"] == "endpoint_listens":
            break
    reading = threading.Thread(target=process.stdout.read)
    reading.start()
    try:
        yield process
    finally:
        process.terminate()
        assert process.wait(20) == 0
        reading.join()
        process.stdout.close()


def load(port, calls):
    """The clients, started; `.communicate()` gives what each found."""
    return [
        subprocess.Popen(
            [sys.executable, LOAD, str(port), TOKEN, f"client{number}", str(CONNECTIONS), str(calls)],
            stdout=subprocess.PIPE,
            text=True,
        )
        for number in range(PROCESSES)
    ]


def result(clients):
    found = [json.loads(client.communicate(timeout=300)[0]) for client in clients]
    status = {}
    for one in found:
        for code, count in one["status"].items():
            status[code] = status.get(code, 0) + count
    acknowledged = {address for one in found for address in one["acknowledged"]}
    return status, acknowledged, sum(one["without_retry_after"] for one in found)


def stored(profile):
    view = profile.store.people_view
    return {row.email for row in view.rows(view.ids(PeopleFilter.EVERYBODY))}


def peak_mb(process):
    text = Path(f"/proc/{process.pid}/status").read_text()
    return int(text.partition("VmHWM:")[2].split()[0]) / 1024


def test_everything_that_is_acknowledged_under_full_load_is_stored(profile, tmp_path):
    port = listening(profile, tmp_path, 100_000)
    with agent(tmp_path) as process:
        status, acknowledged, _ = result(load(port, 40))
        assert peak_mb(process) < MOST_MB
    assert status == {"200": PROCESSES * CONNECTIONS * 40}
    assert stored(profile) == acknowledged
    assert profile.store.waiting_count() == len(acknowledged)


def test_what_is_over_the_limit_is_told_when_to_come_again_and_the_rest_of_the_agent_lives(profile, tmp_path):
    port = listening(profile, tmp_path, 50)
    with agent(tmp_path) as process:
        clients = load(port, 100)
        # A file that another program puts there meanwhile is taken in while the load goes on.
        (tmp_path / "inbox" / "new.csv").write_text("Email\nfile@x.org\n")
        taken_in = any(
            (tmp_path / "inbox" / "done" / "new.csv").exists() or threading.Event().wait(0.05) for _ in range(1_200)
        )
        status, acknowledged, without_retry_after = result(clients)
        assert taken_in
        states = {one.status.name: one.status.state for one in profile.store.agents.alive(profile.clock())}
        assert {states[name] for name in ("push", "night", "folder", "endpoint")} == {PartState.RUNNING}
        assert peak_mb(process) < MOST_MB
    assert set(status) == {"200", "429"}
    assert status["429"] > status["200"]
    assert without_retry_after == 0
    assert stored(profile) == acknowledged | {"file@x.org"}
