"""`python -m core.practice_org serve`, as scripts use it: one line of JSON, then SIGTERM."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import requests


def start(*options: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "core.practice_org", "serve", "--contacts", "4", "--leads", "2", *options],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGINT])
def test_it_says_where_it_is_and_ends_within_a_second_leaving_nothing(asked: signal.Signals) -> None:
    with start("--seed", "9", "--state", "first-day", "--api-latency-ms", "1") as process:
        assert process.stdout is not None
        told = json.loads(process.stdout.readline())
        assert set(told) == {
            "http",
            "https",
            "proxy",
            "ca",
            "access_token",
            "username",
            "password",
            "client_id",
            "org_id",
        }
        ca = Path(told["ca"])
        assert ca.stat().st_mode & 0o077 == 0
        assert ca.parent.stat().st_mode & 0o077 == 0
        with requests.Session() as session:
            session.trust_env = False
            headers = {"Authorization": f"Bearer {told['access_token']}"}
            url = f"{told['https']}/services/data/v67.0/sobjects/Organization/{told['org_id']}"
            assert session.get(url, headers=headers, verify=told["ca"], timeout=10).status_code == 200
            began = time.monotonic()
            process.send_signal(asked)
            assert process.wait(10) == 0
        assert time.monotonic() - began < 1.5
        assert not ca.parent.exists()


def test_a_port_that_is_taken_is_said_in_a_sentence() -> None:
    with start() as first:
        assert first.stdout is not None
        port = json.loads(first.stdout.readline())["http"].rpartition(":")[2]
        with start("--http-port", port) as second:
            _, error = second.communicate(timeout=20)
        assert second.returncode == 2
        assert "cannot listen" in error
        assert "Traceback" not in error
        first.terminate()
