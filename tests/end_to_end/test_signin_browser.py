"""`optoutctl signin` as a person uses it: a real process, the org's login page in a real headless Chromium."""

import json
import os
import subprocess
import sys
from contextlib import ExitStack, closing, suppress
from pathlib import Path

import pytest

from core.errors import AppError
from core.practice_org.process import PracticeProcess
from core.practice_org.side_door_client import SideDoor
from core.salesforce.signin.listener import CALLBACK_PORTS, Listener, callback_url
from tests.core.test_credentials import UNLOCK
from tests.practice_org.signin.webdriver import chromium, chromium_is_here

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(not chromium_is_here(), reason="chromium and chromedriver are not installed")


@pytest.fixture(scope="module")
def org():
    with PracticeProcess.start(contacts=30, leads=20, seed=3) as process:
        yield process


@pytest.fixture
def desk(org, tmp_path):
    """A session bus with an unlocked keyring, and `optoutctl` in it."""
    SideDoor(org.http).reset()
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    environment = {
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(runtime),
        "PATH": os.environ["PATH"],
        "OPTOUT_SYNC_HOME": str(tmp_path / "data"),
    }

    def run(*commands):
        """Starts the commands one after the other in one session; they end the session by their end."""
        script = UNLOCK + " ".join(f"{sys.executable} -m core.cli {command}; echo EXIT $?;" for command in commands)
        return subprocess.Popen(
            ["dbus-run-session", "--", "bash", "-c", script],
            env=environment,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    return run


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    with chromium(tmp_path_factory.mktemp("chromium"), "--ignore-certificate-errors") as window:
        yield window


def link_of(process):
    for line in process.stderr:
        if line.startswith("https://"):
            return line.strip()
    raise AssertionError(process.stdout.read())


def signin(org):
    return f"--json signin --address {org.https} --client-id {org.client_id} --ca {org.ca} --no-browser"


def test_a_person_signs_in_syncs_and_signs_out(org, desk, browser, tmp_path):
    process = desk(signin(org), "--json sync --yes", "--json signout", "--json sync")
    try:
        browser.open(link_of(process))
        browser.fill_in("#username", org.username)
        browser.fill_in("#password", org.password)
        browser.press("#Login")
        assert browser.text("h1") == "Allow Access?"
        browser.press("#oaapprove")
        assert browser.text("h1") == "Signed in"
        assert browser.address.startswith("http://localhost:")
        out, err = process.communicate(timeout=100)
    finally:
        process.kill()
    lines = out.splitlines()
    assert [line for line in lines if line.startswith("EXIT")][0::2] == ["EXIT 0", "EXIT 0"], out + err
    answer = json.loads(lines[0])
    assert (answer["org_id"], answer["user"]) == (org.org_id, org.username)
    assert lines[1] == "EXIT 0"
    assert "Traceback" not in err, err
    assert json.loads(lines[2])["state"] in {"done", "problems"}
    assert json.loads(lines[4]) == {"signed_out": True, "revoked": True}
    assert lines[-1] == "EXIT 3"
    assert "Sign in to Salesforce again" in err
    for secret in (org.password, "5Aep861", "!AQ"):
        assert secret not in out + err
        for path in (tmp_path / "data").rglob("*"):
            assert not path.is_file() or secret.encode() not in path.read_bytes(), path


@pytest.mark.parametrize("port", CALLBACK_PORTS)
def test_the_browser_comes_back_to_each_of_our_ports(browser, port):
    """It refuses to go to some, such as 1719 and 1720. One that is taken here is another sign-in's, which answers."""
    with ExitStack() as listening:
        with suppress(AppError):
            listening.enter_context(closing(Listener(lambda _parameters: (200, "<h1>Here</h1>"), (port,))))
        browser.open(callback_url(port))
        assert browser.text("h1") != "This site can’t be reached"


def test_a_person_who_denies_is_told_so_and_nothing_is_kept(org, desk, browser, tmp_path):
    process = desk(signin(org))
    try:
        browser.open(link_of(process))
        browser.fill_in("#username", org.username)
        browser.fill_in("#password", org.password)
        browser.press("#Login")
        browser.press("#oadeny")
        assert browser.text("h1") == "The sign-in did not work"
        out, err = process.communicate(timeout=60)
    finally:
        process.kill()
    assert '"error": "oauth_denied"' in out
    assert "Access was denied in the browser" in err
    assert not (tmp_path / "data" / "profiles" / "main" / "settings.json").exists()


@pytest.fixture
def server(org, tmp_path):
    """`optoutctl` on a machine without a session bus, so without any keyring."""
    SideDoor(org.http).reset()

    def run(command, **variables):
        environment = {
            "HOME": str(tmp_path),
            "PATH": os.environ["PATH"],
            "OPTOUT_SYNC_HOME": str(tmp_path / "data"),
            **variables,
        }
        return subprocess.Popen(
            [sys.executable, "-m", "core.cli", *command.split()],
            env=environment,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    return run


def test_without_a_keyring_a_sign_in_says_so_and_ends_its_session(org, server, browser, tmp_path):
    process = server(signin(org))
    try:
        browser.open(link_of(process))
        browser.fill_in("#username", org.username)
        browser.fill_in("#password", org.password)
        browser.press("#Login")
        browser.press("#oaapprove")
        out, err = process.communicate(timeout=60)
    finally:
        process.kill()
    assert process.returncode == 3, err
    assert '"error": "keyring_none"' in out
    assert "There is no keyring" in err
    revoked = [call for call in SideDoor(org.http).calls() if "oauth2/revoke" in str(call["path"])]
    assert [call["status"] for call in revoked] == [200]
    assert not (tmp_path / "data" / "profiles" / "main" / "settings.json").exists()


def test_a_server_signs_in_with_a_key_and_a_passphrase_of_the_environment(org, server, tmp_path):
    command = (
        f"--json signin --jwt --user {org.username} --address {org.https} --client-id {org.client_id} --ca {org.ca}"
    )
    passphrase = {"OPTOUT_SYNC_PASSPHRASE": "s3cr3t words"}

    def done(what, **variables):
        process = server(what, **variables)
        out, err = process.communicate(timeout=100)
        assert "Traceback" not in err, err
        assert "s3cr3t" not in out + err
        return process.returncode, out, err

    code, out, err = done(command)
    assert (code, "OPTOUT_SYNC_PASSPHRASE" in err) == (3, True)
    code, out, err = done(command, **passphrase)
    assert (code, json.loads(out)["error"]) == (3, "jwt_certificate_to_upload")
    certificate = Path(json.loads(out)["path"])
    door = SideDoor(org.http)
    user_ids = [row["Id"] for row in door.records("User") if row["Username"] == org.username]
    approved = {"permitted_users": "admin_approved", "admin_approved_user_ids": user_ids}
    uploaded = {"client_id": org.client_id, "certificates": [certificate.read_text()], **approved}
    door._call("POST", "/sign-in", {"client": uploaded})
    code, out, err = done(command, **passphrase)
    assert (code, json.loads(out)["org_id"]) == (0, org.org_id), err
    code, out, err = done("--json signout", **passphrase)
    assert (code, json.loads(out)["signed_out"]) == (0, True), err
    assert not certificate.exists()
