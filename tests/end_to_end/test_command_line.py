"""`optoutctl` as people and scripts run it: real processes, a practice org in a process of its own, exit codes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.practice_org.process import PracticeProcess
from core.practice_org.side_door_client import SideDoor

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def org():
    with PracticeProcess.start(contacts=30, leads=20, seed=3) as process:
        yield process


@pytest.fixture
def ctl(org, tmp_path):
    SideDoor(org.http).reset()
    return Command(org, tmp_path / "data")


class Command:
    """Runs `optoutctl` on a folder of its own, with the token in the environment, as on a server."""

    def __init__(self, org, folder, token=None):
        self.org, self.folder = org, folder
        self.token = org.access_token if token is None else token

    def __call__(self, *arguments, given="", token=None):
        environment = {**os.environ, "OPTOUT_SYNC_HOME": str(self.folder)}
        environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
        token = self.token if token is None else token
        if token:
            environment["OPTOUT_SYNC_TOKEN"] = token
        done = subprocess.run(
            [sys.executable, "-m", "core.cli", *arguments],
            env=environment,
            input=given,
            capture_output=True,
            text=True,
            cwd=ROOT,
            timeout=100,
            check=False,
        )
        assert "Traceback" not in done.stderr, done.stderr
        if token:
            assert token not in done.stdout + done.stderr
        return done

    def data(self, *arguments, exit_code=0, **keywords):
        done = self("--json", *arguments, **keywords)
        assert done.returncode == exit_code, done.stderr + done.stdout
        return json.loads(done.stdout)

    def connect(self):
        return self.data("connect", "--instance-url", self.org.https, "--ca", self.org.ca, given=self.token + "\n")


@pytest.fixture
def connected(ctl):
    ctl.connect()
    return ctl


def people_file(folder, rows):
    path = folder / "people.csv"
    path.write_text("Email ID,Salesforce ID\n" + "".join(f"{email},{record}\n" for email, record in rows), "utf-8")
    return str(path)


def live(org, sobject):
    return [
        row["Id"]
        for row in SideDoor(org.http).records(sobject)
        if not row["IsDeleted"] and not row.get("IsConverted") and not row["HasOptedOutOfEmail"]
    ]


def test_the_main_job_from_connect_to_agreement(connected, org, tmp_path):
    contacts, leads = live(org, "Contact"), live(org, "Lead")
    file = people_file(tmp_path, [("a@x.org", contacts[0]), ("b@x.org", leads[0]), ("c@x.org", contacts[1])])
    imported = connected.data("people", "import", file)
    assert (imported["added"], imported["rejected"]) == (3, [])
    pushed = connected.data("unsubscribe", "a@x.org")
    assert pushed == {"recorded": 1, "already": 0, "pushed": 1, "waiting": 0, "problems": 0}
    SideDoor(org.http).tick("Lead", [leads[0]])
    shown = connected.data("sync", "--preview")
    assert (shown["run_id"], shown["to_salesforce"], shown["from_salesforce"]) == (None, 0, 1)
    synced = connected.data("sync")
    assert synced["state"] == "done"
    assert (synced["to_salesforce"], synced["from_salesforce"], synced["problems"]) == (0, 1, 0)
    assert synced["api_calls"] > 0
    again = connected.data("sync")
    assert (again["to_salesforce"], again["from_salesforce"], again["already_equal"]) == (0, 0, 2)
    assert connected.data("status")["state"] == "up_to_date"
    assert len(connected.data("runs")) == 3
    assert connected.data("evidence", "verify")["intact"] is True


def test_problems_remain_ends_with_1_and_says_what_to_do(connected):
    done = connected("unsubscribe", "stranger@x.org")
    assert done.returncode == 1
    assert connected("sync").returncode == 1
    listed = connected.data("problems", exit_code=1)
    assert listed[0]["code"] == "no_salesforce_id"
    assert "Import" in listed[0]["next_step"] or "import" in listed[0]["next_step"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["sync"], "Not connected"),
        (["connect", "--instance-url", "https://localhost:1"], "cannot be reached"),
        (["connect", "--instance-url", "http://acme.my.salesforce.com"], "not encrypted"),
        (["connect", "--instance-url", "acme"], "not the address"),
        (["connect", "--instance-url", "https://no-such-host.invalid"], "was not found"),
        (["settings", "set", "sync.field", "fax"], "does not fit"),
        (["unsubscribe"], "No address"),
        (["unsubscribe", "nonsense"], "not an e-mail address"),
        (["unsubscribe", "a@x.org", "--at", "yesterday"], "not a time"),
        (["people", "import", "no-such-file.csv"], "no-such-file.csv"),
        (["--profile", "../x", "status"], "cannot be the name"),
    ],
)
def test_bad_input_is_answered_in_a_sentence(ctl, arguments, words):
    done = ctl(*arguments, given="token\n")
    assert done.returncode != 0
    assert words in done.stderr


@pytest.mark.parametrize(
    ("arguments", "exit_code"),
    [
        (["sync"], 3),
        (["connect", "--instance-url", "https://localhost:1"], 6),
        (["connect", "--instance-url", "http://acme.my.salesforce.com"], 2),
        (["settings", "set", "nonsense", "1"], 2),
        (["unsubscribe", "nonsense"], 2),
        (["no-such-command"], 2),
    ],
)
def test_exit_codes_tell_a_script_what_happened(ctl, arguments, exit_code):
    assert ctl(*arguments, given="token\n").returncode == exit_code


def test_a_certificate_that_nobody_trusts_is_refused_with_the_way_out(ctl, org):
    done = ctl("connect", "--instance-url", org.https, given="token\n")
    assert done.returncode == 2
    assert "not trusted" in done.stderr
    assert "--ca" in done.stderr


def test_a_port_that_speaks_no_tls_is_said(ctl, org):
    port = org.http.rsplit(":", 1)[1]
    done = ctl("connect", "--instance-url", f"https://localhost:{port}", "--ca", org.ca, given="token\n")
    assert done.returncode != 0
    assert "not a TLS server" in done.stderr


def test_a_wrong_token_means_sign_in_again(ctl, org):
    done = ctl("connect", "--instance-url", org.https, "--ca", org.ca, given="wrong\n", token="wrong")
    assert done.returncode == 3
    assert "Sign in again" in done.stderr


def test_without_keyring_and_environment_connecting_ends_with_3(ctl, org):
    done = ctl("connect", "--instance-url", org.https, "--ca", org.ca, given=org.access_token + "\n", token="")
    assert done.returncode == 3
    assert "OPTOUT_SYNC_TOKEN" in done.stderr
    assert not list(ctl.folder.rglob("settings.json"))


def test_no_file_holds_the_token(connected, org):
    for path in connected.folder.rglob("*"):
        if path.is_file():
            assert org.access_token.encode() not in path.read_bytes()
            assert path.stat().st_mode & 0o077 == 0, path


def test_a_sync_beside_a_running_one_ends_with_5(connected):
    from filelock import FileLock

    lock = FileLock(connected.folder / "profiles" / "main" / "run.lock")
    with lock:
        done = connected("sync")
    assert done.returncode == 5
    assert connected("sync").returncode == 0


def test_a_daily_limit_that_is_used_up_ends_with_6_and_loses_nothing(connected, org, tmp_path):
    contact = live(org, "Contact")[0]
    connected.data("people", "import", people_file(tmp_path, [("a@x.org", contact)]))
    SideDoor(org.http).api_limit(0)
    done = connected("unsubscribe", "a@x.org")
    assert done.returncode == 6
    assert "used up" in done.stderr
    SideDoor(org.http).reset()
    assert connected.data("push")["pushed"] == 1


def test_a_held_sync_ends_with_4_and_its_plan_is_looked_at_thinned_and_let_go(connected, org, tmp_path):
    contacts = live(org, "Contact")[:12]
    people = [(f"p{number:02}@x.org", record) for number, record in enumerate(contacts)]
    connected.data("people", "import", people_file(tmp_path, people))
    connected.data("unsubscribe", *(address for address, _record in people), "--no-push")
    connected.data("settings", "set", "brake.max_records", "5")
    held = connected("sync")
    assert held.returncode == 4
    assert "optoutctl held release" in held.stderr
    data = connected.data("sync", exit_code=4)
    assert (data["state"], data["to_salesforce"], data["hold"]["count"]) == ("held", 0, 12)
    assert connected.data("status")["state"] == "held"
    assert connected.data("held", "exclude", people[0][0], contacts[1]) == {"changed": 2}
    shown = connected.data("held")
    assert [row["excluded"] for row in shown["changes"]].count(True) == 2
    assert connected.data("held", "include", people[0][0]) == {"changed": 1}
    done = connected.data("held", "release")
    assert (done["state"], done["to_salesforce"]) == ("done", 11)
    assert connected.data("held") == {"run_id": None, "hold": None, "changes": []}
    assert connected("held", "drop").returncode == 2
    assert connected("held", "exclude", "nobody@x.org").returncode == 2


def test_yes_passes_the_brake(connected, org, tmp_path):
    people = [(f"p{number:02}@x.org", record) for number, record in enumerate(live(org, "Contact")[:12])]
    connected.data("people", "import", people_file(tmp_path, people))
    connected.data("unsubscribe", *(address for address, _record in people), "--no-push")
    connected.data("settings", "set", "brake.max_records", "5")
    assert connected.data("sync", "--yes")["to_salesforce"] == 12


def test_setting_the_field_tells_first_what_the_next_sync_would_do(connected, org, tmp_path):
    connected.data("people", "import", people_file(tmp_path, [("ana@x.org", live(org, "Contact")[0])]))
    connected.data("unsubscribe", "ana@x.org", "--no-push")
    shown = connected.data("settings", "set", "sync.field", "both", "--preview")
    assert shown["ticks"]["Contact"] == {"HasOptedOutOfEmail": 1}
    assert connected.data("settings", "get", "sync.field") == {"sync.field": "email_opt_out"}
    done = connected("settings", "set", "sync.field", "both")
    assert "would tick 1 × HasOptedOutOfEmail" in done.stderr
    assert connected.data("settings", "get", "sync.field") == {"sync.field": "both"}
