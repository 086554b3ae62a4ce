"""Several processes, one session, a real Secret Service (gnome-keyring on a bus of its own), and SIGKILL."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.core.signin.conftest import sign_in, token_requests
from tests.core.test_credentials import UNLOCK

CHILDREN = 4
ROUNDS = 3

SCRIPT = """
import json, os, signal, subprocess, sys
from pathlib import Path
from core import credentials
from core.errors import AppError
from core.model import ProxyKind
from core.profile import Profile
from core.salesforce.network import Network
from core.setup import signin as steps

given = json.loads(sys.argv[1])
task = sys.argv[2]
data = Path(given["data"])


def sign_in():
    from tests.core.signin.conftest import Browser

    class Org:
        ca_path = given["ca"]

    network, browser = Network(ProxyKind.NONE, ca_file=Path(given["ca"])), Browser(Org)
    with Profile.open(data) as profile:
        with steps.begin(given["https"], given["client_id"], network, open_browser=browser) as attempt:
            attempt.start()
            attempt.wait()
            steps.finish(profile, steps.who(attempt, network))
        browser.closed()


def work(rounds):
    for _ in range(rounds):
        with Profile.open(data) as profile, profile.connected_client() as client:
            client.organization()


def die_after_the_rotation():
    save = credentials.save

    def save_and_die(*arguments):
        save(*arguments)
        os.kill(os.getpid(), signal.SIGKILL)

    credentials.save = save_and_die
    work(1)


def child(name, **more):
    return subprocess.Popen([sys.executable, "-c", given["script"], sys.argv[1], name], **more)


try:
    if task == "together":
        sign_in()
        children = [child("work") for _ in range(given["children"])]
        print([one.wait() for one in children])
        work(1)
        print("alive")
    elif task == "killed":
        sign_in()
        print(child("die").wait())
        work(1)
        print("alive")
    elif task == "work":
        work(given["rounds"])
    elif task == "die":
        die_after_the_rotation()
except AppError as error:
    print(task, error.code, error.params)
    sys.exit(1)
"""


def run(tmp_path, org, task):
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    environment = {
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(runtime),
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(Path.cwd()),
    }
    given = {
        **org.hello(),
        "data": str(tmp_path / "data"),
        "children": CHILDREN,
        "rounds": ROUNDS,
        "script": SCRIPT,
    }
    del given["access_token"], given["password"]
    command = f'{UNLOCK} exec "$0" -c "$1" "$2" "$3"'
    done = subprocess.run(
        ["dbus-run-session", "--", "bash", "-c", command, sys.executable, SCRIPT, json.dumps(given), task],
        env=environment,
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    return done.stdout.splitlines(), done.stderr


def test_processes_that_renew_at_once_never_replay_a_token(tmp_path, practice_org, door):
    lines, trouble = run(tmp_path, practice_org, "together")
    assert lines == [str([0] * CHILDREN), "alive"], trouble
    answers = [call["status"] for call in token_requests(door)]
    assert answers == [200] * (1 + CHILDREN * ROUNDS + 1)


def test_a_process_that_is_killed_after_the_rotation_leaves_the_new_token_behind(tmp_path, practice_org, door):
    lines, trouble = run(tmp_path, practice_org, "killed")
    assert lines == ["-9", "alive"], trouble
    assert [call["status"] for call in token_requests(door)] == [200, 200, 200]


@pytest.fixture(autouse=True)
def _fresh(door):
    sign_in(door, revoke_approvals=True)
