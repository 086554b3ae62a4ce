"""The night from the command line: real processes, one of them killed; pauses, timers, exit codes."""

import json
import os
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from core.credentials import Secret
from core.model import RunState, RunTrigger
from core.practice_org.side_door_client import SideDoor
from core.profile import Profile
from tests.core.test_credentials import UNLOCK
from tests.end_to_end.test_command_line import Command, org
from tests.end_to_end.test_two_processes import LONGEST_S, ROOT, is_running, wait_until

__all__ = ["org"]


@pytest.fixture
def ctl(org, tmp_path):
    """A connected profile whose night began five minutes ago."""
    SideDoor(org.http).reset()
    command = Command(org, tmp_path / "data")
    command.data("connect", "--instance-url", org.https, "--ca", org.ca)
    begun = (datetime.now(UTC) - timedelta(minutes=5)).strftime("%H:%M")
    command.data("settings", "set", "sync.time_zone", "UTC")
    command.data("settings", "set", "sync.time", begun)
    return command


def start(ctl, *words):
    environment = {**os.environ, "OPTOUT_SYNC_HOME": str(ctl.folder), "OPTOUT_SYNC_TOKEN": ctl.token}
    return subprocess.Popen(
        [sys.executable, "-m", "core.cli", "--json", *words],
        env=environment,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_if_due_runs_the_night_once_and_then_says_when_the_next_one_is(ctl):
    before = ctl.data("status")
    assert before["next_run"] is not None
    ran = ctl.data("sync", "--if-due")
    assert (ran["state"], ran["trigger"]) == ("done", "schedule")
    assert ran["occurrence"] is not None
    again = ctl.data("sync", "--if-due")
    assert (again["run_id"], again["state"], again["reason"]) == (None, "not_due", "done")
    assert again["next_run"] == ctl.data("status")["next_run"]
    assert len(ctl.data("runs")) == 1


def test_a_pause_holds_for_every_process_until_somebody_resumes(ctl):
    assert ctl.data("pause", "--for", "1h")["until"] is not None
    held = ctl.data("sync", "--if-due")
    assert (held["state"], held["reason"]) == ("not_due", "paused")
    status = ctl.data("status")
    assert status["night"]["paused_until"] is not None
    assert (status["state"], status["last_run"]) == ("never_synced", None)
    assert [(run["state"], run["reason"]) for run in ctl.data("runs")] == [("skipped", "paused")]
    assert ctl.data("resume") == {"paused": False, "until": None}
    assert ctl.data("sync", "--if-due")["state"] == "done"


def test_without_a_keyring_the_night_is_skipped_with_its_reason_and_the_exit_code_of_that(ctl):
    done = ctl("--json", "sync", "--if-due", token="")
    assert done.returncode == 3, done.stderr
    assert json.loads(done.stdout)["state"] == "skipped"
    assert [(run["state"], run["reason"]) for run in ctl.data("runs")] == [("skipped", "keyring_none")]


def test_two_processes_share_one_night_and_one_that_is_killed_in_the_middle_is_followed_by_the_next(ctl, org):
    door = SideDoor(org.http)
    door.fault(match="GET .*query.*FROM.*Contact", times=1, delay_ms=60_000)
    first = start(ctl, "sync", "--if-due")
    with Profile.open(ctl.folder, token=Secret(org.access_token)) as profile:
        wait_until(lambda: is_running(profile))
        second = ctl.data("sync", "--if-due")
        assert (second["run_id"], second["reason"]) == (None, "under_way")
        first.send_signal(signal.SIGKILL)
        first.communicate(timeout=LONGEST_S)
        door._call("DELETE", "/faults")
        third = ctl.data("sync", "--if-due")
        assert third["state"] == "done"
        runs = profile.store.recent_runs()
    assert [run.state for run in runs] == [RunState.DONE, RunState.INTERRUPTED]
    assert len({run.occurrence for run in runs}) == 1
    assert runs[0].trigger is RunTrigger.SCHEDULE


def test_a_timer_that_is_told_to_stop_ends_soon_and_leaves_the_night_to_the_next(ctl, org):
    door = SideDoor(org.http)
    door.fault(match="GET .*query.*FROM.*Contact", times=1, delay_ms=3_000)
    first = start(ctl, "sync", "--if-due", "--wait")
    with Profile.open(ctl.folder, token=Secret(org.access_token)) as profile:
        wait_until(lambda: is_running(profile))
        first.send_signal(signal.SIGTERM)
        first.communicate(timeout=LONGEST_S)
        assert profile.store.recent_runs(1)[0].state is RunState.INTERRUPTED
    assert ctl.data("sync", "--if-due")["state"] == "done"


def test_where_systemd_is_missing_or_rests_the_timer_says_what_to_do(ctl, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name in ("XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(name, raising=False)
    assert ctl.data("timers", "status")["installed"] is False
    assert "does not see OPTOUT_SYNC_TOKEN" in ctl("timers", "install").stderr
    installed = ctl.data("timers", "install", exit_code=1)
    assert not any(ctl.token in path.read_text() for path in (tmp_path / "home").rglob("opt-out-sync*.*"))
    assert (installed["installed"], installed["running"], installed["reason"]) == (True, False, "timer_no_manager")
    assert installed["next"] is not None
    assert "loginctl enable-linger" in ctl("timers", "status").stderr
    assert ctl.data("timers", "remove")["installed"] is False
    monkeypatch.setenv("PATH", str(tmp_path))
    done = ctl("timers", "install")
    assert done.returncode == 3
    assert "cron" in done.stderr


LOCK = (
    "dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets"
    " org.freedesktop.Secret.Service.Lock array:objpath:/org/freedesktop/secrets/collection/login >/dev/null"
)


def test_a_real_keyring_that_is_locked_skips_the_night_and_once_it_is_opened_the_night_runs(ctl, org, tmp_path):
    """On a bus of its own: the token goes to gnome-keyring, which is then locked as where nobody has logged in."""
    (tmp_path / "runtime").mkdir(mode=0o700)
    environment = {
        **{name: os.environ[name] for name in ("PATH",)},
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path / "runtime"),
        "OPTOUT_SYNC_HOME": str(ctl.folder),
    }
    again = (
        "from core.profile import Profile; from core.model import RunTrigger; from datetime import timedelta\n"
        "with Profile.open() as profile:\n"
        "    now = profile.clock()\n"
        "    row = profile.store.nights.since((now - timedelta(days=2)).date())[-1]\n"
        "    again = dict(tries=1, next_try_at=now)\n"
        "    profile.store.nights.skip(row.occurrence, RunTrigger.SCHEDULE, row.reason, now, **again)\n"
    )
    program = f"{sys.executable} -m core.cli --json"
    locked = f"""
        {UNLOCK}
        echo {org.access_token} | {program} connect --instance-url {org.https} --ca {org.ca} >/dev/null || exit 9
        {LOCK} || exit 8
        {program} sync --if-due; echo "exit $?"
        {program} runs
        {sys.executable} -c '{again}'
    """
    opened = f"""
        {UNLOCK}
        {program} sync --if-due; echo "exit $?"
    """
    said = []
    for script in (locked, opened):
        done = subprocess.run(
            ["dbus-run-session", "--", "bash", "-c", script],
            env=environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=100,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        said.extend(done.stdout.splitlines())
    skipped, first, runs, ran, second = said
    assert (json.loads(skipped)["state"], first) == ("skipped", "exit 6")
    assert [(run["state"], run["reason"]) for run in json.loads(runs)] == [("skipped", "keyring_locked")]
    assert (json.loads(ran)["state"], second) == ("done", "exit 0")
