"""The log of `optoutctl agent`: what happened, from a real process in real trouble, and nobody's name or secret."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from core import settings
from core.log_file import lines_of
from core.profile import Profile

ROOT = Path(__file__).parents[2]
TOKEN = "00D5g000004XyZ1!AQcAQH0dMHZfz972Szmpkb58urFRkgeBGsxLQJWwYMfAbUeeG7c1E6LYUfiDUk"
MAIL_PASSWORD = "correct-horse-battery"
ADDRESS = "ana.ferrer@acme.example"


@pytest.fixture
def folder(tmp_path):
    """A profile whose parts all fail: nothing listens where they look."""
    with Profile.open(tmp_path) as profile:
        chosen = profile.settings
        for key, value in {
            "mailbox.host": "127.0.0.1",
            "mailbox.port": "9",
            "mailbox.user": ADDRESS,
            "mailbox.enabled": "on",
            "folder.path": str(tmp_path / ADDRESS),
            "folder.enabled": "on",
        }.items():
            chosen = settings.with_value(chosen, key, value)
        connection = {
            "instance_url": "https://acme.my.salesforce.com.invalid",
            "org_id": "00D5g000004XyZ1EAK",
            "org_name": "Acme Corp",
            "is_sandbox": False,
            "user_name": "ines@acme.example",
            "credential_id": "x",
            "ca_file": None,
        }
        profile.save_settings(chosen.model_copy(update={"connection": connection}))
    return tmp_path


def run_until(folder, wanted):
    environment = {**os.environ, "OPTOUT_SYNC_TOKEN": TOKEN, "OPTOUT_SYNC_MAILBOX_PASSWORD": MAIL_PASSWORD}
    process = subprocess.Popen(
        [sys.executable, "-m", "core.cli", "--data-dir", str(folder), "agent"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    seen = []
    for line in process.stdout:
        seen.append(line)
        if all(any(line.startswith(start) for line in seen) for start in wanted):
            break
    process.terminate()
    out, err = process.communicate(timeout=20)
    assert process.returncode == 0, err
    return "".join(seen) + out, err


def test_it_tells_what_each_part_did_and_nobodys_name_address_or_secret(folder):
    shown, err = run_until(folder, ["mailbox: is tried again", "push: runs. "])
    events = lines_of(folder / "logs")
    told = {tuple(event["values"][:2]) for event in events if event["room"] == "core.agent.agent"}
    assert ("mailbox", "failed") in told
    assert ("push", "running") in told
    assert ("push", "stopped") in told
    assert any(event["level"] == "WARNING" for event in events)
    text = (folder / "logs" / "opt-out-sync-agent-main.log").read_text(encoding="utf-8")
    for secret in (TOKEN, MAIL_PASSWORD, ADDRESS, "ferrer", "ines@", "acme.example", "acme.my", "Acme", "00D5g"):
        assert secret not in text
    for secret in (TOKEN, MAIL_PASSWORD):
        assert secret not in shown + err


def test_it_is_readable_by_its_owner_alone_and_two_profiles_have_one_each(folder):
    run_until(folder, ["push: runs"])
    with Profile.open(folder, "sandbox"):
        pass
    process = subprocess.Popen(
        [sys.executable, "-m", "core.cli", "--data-dir", str(folder), "--profile", "sandbox", "agent"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    process.stdout.readline()
    process.terminate()
    process.communicate(timeout=20)
    logs = sorted((folder / "logs").iterdir())
    assert [one.name for one in logs] == ["opt-out-sync-agent-main.log", "opt-out-sync-agent-sandbox.log"]
    assert {stat.S_IMODE(one.stat().st_mode) for one in logs} == {0o600}
    assert all(json.loads(line)["at"] for one in logs for line in one.read_text(encoding="utf-8").splitlines())


def test_where_no_log_can_be_kept_the_agent_works_all_the_same_and_says_so(folder):
    (folder / "logs").write_text("a file is in the way")
    _shown, err = run_until(folder, ["push: runs. "])
    assert "no log is kept" in err
