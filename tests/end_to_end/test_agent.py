"""`optoutctl agent` as a service: killed in the middle, ended by SIGTERM, on a store that fails; nothing is lost."""

import json
import os
import socket
import sqlite3
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest

from core.clock import elapsed
from core.practice_org.side_door_client import SideDoor
from tests.end_to_end.test_command_line import ROOT, Command, org  # noqa: F401 - a fixture

FIELD = "HasOptedOutOfEmail"


@pytest.fixture
def ctl(org, tmp_path):  # noqa: F811 - the fixture
    SideDoor(org.http).reset()
    command = Command(org, tmp_path / "data")
    command.data("connect", "--instance-url", org.https, "--ca", org.ca, given=org.access_token + "\n")
    return command


@pytest.fixture
def linked(ctl, org, tmp_path):  # noqa: F811 - the fixture
    """People linked to every Contact that is not opted out: `(address, id)`."""
    rows = [row for row in SideDoor(org.http).records("Contact") if not row[FIELD] and not row.get("IsDeleted")]
    found = [(f"p{number}@x.org", str(row["Id"])) for number, row in enumerate(rows)]
    people = tmp_path / "people.csv"
    people.write_text("Email,Salesforce ID\n" + "".join(f"{address},{id_}\n" for address, id_ in found))
    ctl.data("people", "import", str(people))
    return found


@contextmanager
def agent(ctl, **more):
    environment = {**os.environ, "OPTOUT_SYNC_HOME": str(ctl.folder), "OPTOUT_SYNC_TOKEN": ctl.token, **more}
    process = subprocess.Popen(
        [sys.executable, "-m", "core.cli", "--json", "agent"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    lines = []
    reader = threading.Thread(target=_read, args=(process.stdout, lines), daemon=True)
    reader.start()
    try:
        yield process, lines
    finally:
        if process.poll() is None:
            process.kill()
        process.wait(20)
        reader.join(10)
        process.stdout.close()
        process.stderr.close()


def _read(stream, lines):
    for line in stream:
        lines.append(json.loads(line))


def said(lines, part, code):
    return any(line["part"] == part and line["code"] == code for line in lines)


def wait_for(condition, seconds=40):
    until = elapsed() + seconds
    while elapsed() < until:
        if condition():
            return True
        threading.Event().wait(0.05)
    return False


def ends_in_time(process):
    before = elapsed()
    process.terminate()
    assert process.wait(10) == 0, process.stderr.read()
    return elapsed() - before < 10


def count(ctl, of):
    """Rows, without a process for each look."""
    with sqlite3.connect(ctl.folder / "profiles" / "main" / "store.sqlite3") as connection:
        found = connection.execute(f"SELECT count(*) FROM {of}").fetchone()[0]
    connection.close()
    return found


def status(ctl):
    return json.loads(ctl("--json", "status").stdout)


def test_an_agent_that_is_killed_in_the_middle_of_a_file_is_followed_by_one_that_does_the_rest(ctl, linked, tmp_path):
    folder = tmp_path / "incoming"
    folder.mkdir()
    ctl.data("ways-in", "set", "folder", f"path={folder}")
    ctl.data("ways-in", "enable", "folder")
    strangers = "".join(f"s{number}@y.org\n" for number in range(5_000))
    (folder / "stops.csv").write_text("Email\n" + "".join(f"{address}\n" for address, _ in linked) + strangers)
    with agent(ctl) as (process, _lines_said):
        assert wait_for(lambda: count(ctl, "unsubscribes") > 0)
        process.kill()
        process.wait(20)
    assert 0 < status(ctl)["unsubscribed"] < 5_000
    assert (folder / "stops.csv").exists()
    with agent(ctl) as (process, _lines_said):
        assert wait_for((folder / "done" / "stops.csv").exists, 90)
        assert wait_for(lambda: not count(ctl, "outbox WHERE state = 'waiting'"), 90)
        assert ends_in_time(process)
    assert status(ctl)["unsubscribed"] == len(linked) + 5_000
    ticked = {str(row["Id"]) for row in SideDoor(ctl.org.http).records("Contact") if row[FIELD]}
    assert {record_id for _, record_id in linked} <= ticked
    assert ctl.data("evidence", "verify")["intact"] is True


def test_sigterm_ends_it_within_ten_seconds_also_while_salesforce_does_not_answer(ctl, linked, org):  # noqa: F811
    SideDoor(org.http).fault(match="PATCH .*", times=50, delay_ms=60_000)
    ctl("unsubscribe", "--no-push", linked[0][0])
    with agent(ctl) as (process, lines):
        assert wait_for(lambda: any(line["part"] == "push" and line["state"] == "running" for line in lines))
        threading.Event().wait(1)
        assert ends_in_time(process)
    assert status(ctl)["outbox"] == 1
    assert status(ctl)["agent"] == []


def test_the_endpoint_of_a_running_agent_takes_a_stop_all_the_way_to_salesforce(ctl, linked, org):  # noqa: F811
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    ctl.data("ways-in", "set", "endpoint", f"port={port}")
    with agent(ctl, OPTOUT_SYNC_ENDPOINT_TOKEN="tok") as (process, lines):
        ctl.data("ways-in", "enable", "endpoint")  # the agent follows
        assert wait_for(lambda: said(lines, "endpoint", "endpoint_listens"))
        request = urllib.request.Request(
            f"http://127.0.0.1:{port}/unsubscribes",
            json.dumps({"email": linked[0][0]}).encode(),
            {"Authorization": "Bearer tok", "Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request) as answer:
            assert json.load(answer)["recorded"] == 1
        door = SideDoor(org.http)
        assert wait_for(lambda: next(r for r in door.records("Contact") if r["Id"] == linked[0][1])[FIELD])
        names = [one["part"] for one in status(ctl)["agent"]]
        assert names == ["push", "night", "folder", "endpoint", "mailbox", "salesforce"]
        ctl.data("ways-in", "disable", "endpoint")
        assert wait_for(lambda: _refused(port) is True)
        assert ends_in_time(process)


def _refused(port):
    try:
        urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=5).close()
    except urllib.error.URLError:
        return True
    return False


def test_a_store_that_is_locked_by_somebody_else_or_damaged_is_told_and_the_files_stay(ctl, tmp_path):
    folder = tmp_path / "incoming"
    folder.mkdir()
    ctl.data("ways-in", "set", "folder", f"path={folder}")
    ctl.data("ways-in", "enable", "folder")
    store = ctl.folder / "profiles" / "main" / "store.sqlite3"
    kept = store.read_bytes()
    with sqlite3.connect(store) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    with agent(ctl) as (process, lines):
        assert wait_for(lambda: said(lines, "folder", "folder_watched"))
        with store.open("r+b") as stream:  # the disk loses its beginning under the running agent
            stream.write(b"\xff" * 65_536)
        (folder / "stops.csv").write_text("Email\nana@x.org\n")
        wait_for(lambda: any(line["state"] == "failed" for line in lines))
        assert process.poll() is None
        assert (folder / "stops.csv").exists()
        assert ends_in_time(process)
    started = ctl("agent")
    assert (started.returncode, "The database file is damaged" in started.stderr) == (2, True)
    for name in (f"{store.name}-wal", f"{store.name}-shm"):
        Path(store.with_name(name)).unlink(missing_ok=True)
    store.write_bytes(kept)
    with agent(ctl) as (process, lines):
        assert wait_for((folder / "done" / "stops.csv").exists)
        assert ends_in_time(process)
