"""A disk that is full, a database file that may not be written or is damaged: said in words, and nothing is lost.

On file systems of their own (a mount namespace), since root may write anywhere else.
"""

import json
import os
import subprocess
import sys

import pytest

from core.practice_org.side_door_client import SideDoor
from tests.end_to_end.test_command_line import org
from tests.end_to_end.test_two_processes import ROOT

__all__ = ["org"]

INSIDE = """
import json, os, subprocess, sys, time
from pathlib import Path

data = Path(sys.argv[1])

def ctl(*words, given=""):
    done = subprocess.run([sys.executable, "-m", "core.cli", "--json", "--data-dir", str(data), *words],
                          capture_output=True, text=True, input=given, check=False, timeout=60)
    assert "Traceback" not in done.stderr, done.stderr
    return done

def say(name, done):
    words = done.stderr.strip().splitlines()[:1]
    print("SAID", json.dumps([name, done.returncode, words, done.stdout.strip()]), flush=True)

def sh(command):
    subprocess.run(command, shell=True, check=True)

store = data / "profiles" / "main" / "store.sqlite3"
"""


def inside(tmp_path, code, org):
    """Runs `code` where `data` is a file system of four megabytes; what it said, by name."""
    if os.geteuid() != 0 or subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False).returncode:
        pytest.skip("no right to mount")
    script, data = tmp_path / "inside.py", tmp_path / "data"
    data.mkdir()
    script.write_text(INSIDE + code)
    mount = f"mount --make-rprivate / && mount -t tmpfs -o size=4m none {data}"
    done = subprocess.run(
        ["unshare", "-m", "sh", "-c", f"{mount} && exec {sys.executable} {script} {data} {org.https} {org.ca}"],
        cwd=ROOT,
        env={**os.environ, "OPTOUT_SYNC_TOKEN": org.access_token},
        capture_output=True,
        text=True,
        check=False,
        timeout=110,
    )
    assert done.returncode == 0, done.stderr
    said = [json.loads(line.removeprefix("SAID ")) for line in done.stdout.splitlines() if line.startswith("SAID ")]
    return {name: (code, " ".join(err), out) for name, code, err, out in said}


def test_a_full_disk_is_told_the_agent_goes_on_and_what_was_collected_is_delivered_afterwards(tmp_path, org):
    SideDoor(org.http).reset()
    said = inside(
        tmp_path,
        """
say("connect", ctl("connect", "--instance-url", sys.argv[2], "--ca", sys.argv[3]))
say("before", ctl("unsubscribe", "first@example.com", "--no-push"))
agent = subprocess.Popen([sys.executable, "-m", "core.cli", "--json", "--data-dir", str(data), "agent"],
                         stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
try:
    time.sleep(4)
    filler = data / "filler"
    subprocess.run(["dd", "if=/dev/zero", f"of={filler}", "bs=1k"], capture_output=True, check=False)
    many = "\\n".join(f"person{n}@example.com" for n in range(3000))
    (Path(sys.argv[0]).parent / "many.txt").write_text(many)
    say("full", ctl("unsubscribe", "--file", str(Path(sys.argv[0]).parent / "many.txt"), "--no-push"))
    assert agent.poll() is None, agent.stderr.read()
    filler.unlink()
    say("again", ctl("unsubscribe", "second@example.com", "--no-push"))
    for _ in range(40):
        waiting = json.loads(ctl("status").stdout)["outbox"]
        if not waiting:
            break
        time.sleep(0.5)
    say("status", ctl("status"))
finally:
    agent.terminate()
    _, err = agent.communicate(timeout=20)
assert agent.returncode == 0, err
say("evidence", ctl("evidence", "verify"))
""",
        org,
    )
    assert said["connect"][0] == said["before"][0] == 0
    code, words, _out = said["full"]
    assert (code, words.startswith("The disk is full")) == (6, True), words
    assert said["again"][0] == 0
    status = json.loads(said["status"][2])
    # Neither of the two is linked, so that each became a problem with a next step, and neither waits nor is lost.
    assert (status["unsubscribed"], status["outbox"]) == (2, 0)
    assert json.loads(said["evidence"][2])["intact"] is True


def test_a_database_file_that_may_not_be_written_is_named_and_works_again_afterwards(tmp_path, org):
    said = inside(
        tmp_path,
        """
say("before", ctl("unsubscribe", "first@example.com", "--no-push"))
sh(f"mount --bind {store} {store} && mount -o remount,ro,bind {store}")
say("read only", ctl("unsubscribe", "second@example.com", "--no-push"))
say("night", ctl("sync", "--if-due"))
sh(f"umount {store}")
say("again", ctl("unsubscribe", "second@example.com", "--no-push"))
say("status", ctl("status"))
""",
        org,
    )
    code, words, _out = said["read only"]
    assert code == 2
    assert words.startswith("The database file cannot be written")
    assert "store.sqlite3" in words
    assert said["again"][0] == 0
    assert json.loads(said["status"][2])["unsubscribed"] == 2


def test_a_damaged_database_file_is_named_left_as_it_is_and_works_again_once_it_is_put_back(tmp_path, org):
    said = inside(
        tmp_path,
        """
say("before", ctl("unsubscribe", "first@example.com", "--no-push"))
good = store.read_bytes()
store.write_bytes(good[:100] + b"rubbish!" * 500 + good[4100:])
bad = store.read_bytes()
say("damaged", ctl("unsubscribe", "second@example.com", "--no-push"))
say("night", ctl("sync", "--if-due"))
assert store.read_bytes() == bad
store.write_bytes(good)
say("status", ctl("status"))
""",
        org,
    )
    for act in ("damaged", "night"):
        code, words, _out = said[act]
        assert code == 2
        assert words.startswith("The database file is damaged")
        assert "store.sqlite3" in words
    assert json.loads(said["status"][2])["unsubscribed"] == 1
