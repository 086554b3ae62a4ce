"""From the first start to a finished first sync: the whole set-up in a real window, driven through accessibility.

A real X server, Secret Service and Chromium; the org is a practice org in a process of its own, as on its first day.
"""

from __future__ import annotations

import shutil
import signal
import time

import pytest

from core.model import RunKind, RunState, RunTrigger
from core.practice_org.process import PracticeProcess
from core.practice_org.side_door_client import SideDoor
from core.profile import Profile
from tests.org import FIELD
from tests.practice_org.signin.webdriver import chromium, chromium_is_here

SETUP = "Set up Opt-Out Sync"
pytestmark = pytest.mark.skipif(not chromium_is_here(), reason="chromium and chromedriver are not installed")


@pytest.fixture
def desk(screen, tmp_path):
    """A screen of somebody whose keyring is open, and whose browser is ours."""
    if shutil.which("gnome-keyring-daemon") is None:
        pytest.skip("there is no gnome-keyring-daemon (packaging/bootstrap.sh tests)")
    screen.unlock_keyring()
    screen.browser_notes_links_in(tmp_path / "link")
    return screen


@pytest.fixture
def org():
    with PracticeProcess.start(
        contacts=20, leads=10, seed=3, extra=("--state=first-day", "--opted-out=0.3")
    ) as process:
        yield process


@pytest.fixture
def browser(tmp_path):
    folder = tmp_path / "chromium"
    folder.mkdir()
    with chromium(folder, "--ignore-certificate-errors") as window:
        yield window


def link_in(file) -> str:
    for _ in range(300):
        if file.exists():
            return file.read_text()
        time.sleep(0.1)  # another process writes it
    raise AssertionError("the app opened no browser")


@pytest.mark.timeout(240)
def test_a_newcomer_is_set_up_and_synced(desk, org, browser, tmp_path):
    app = desk.app("--data-dir", str(tmp_path / "data"))
    driver = desk.driver()

    driver.wait_for("What this app will do")
    driver.press("Next", SETUP)
    driver.wait_for("Connect to Salesforce")
    driver.type("Address of the org, as the browser shows it", org.https)
    driver.type("Consumer key of the External Client App", f" {org.client_id}\n")
    driver.press("Proxy and certificates", SETUP)
    driver.type("Extra certificate authority", org.ca)
    driver.press("Sign in", SETUP)

    browser.open(link_in(tmp_path / "link"))
    browser.fill_in("#username", org.username)
    browser.fill_in("#password", org.password)
    browser.press("#Login")
    browser.press("#oaapprove")
    assert browser.text("h1") == "Signed in"

    driver.wait_for(f"as {org.username}.")
    driver.press("Next", SETUP)
    driver.wait_for("PRODUCTION")
    driver.wait_for(org.org_id)
    driver.press("Yes, this is the right org", SETUP)
    driver.press("Next", SETUP)

    driver.wait_for("Hidden from you today")
    driver.press("Next", SETUP)
    driver.wait_for("The field is missing")
    driver.press("Grant access", SETUP)
    driver.press("Add to all layouts", SETUP)
    driver.wait_for("Granted with Apply")
    driver.wait_for("Added with Apply")
    driver.turn_to("Who are your people?", SETUP)
    driver.turn_to("When should it run?", SETUP)
    driver.press("Next", SETUP)
    driver.wait_for("The field is still hidden from you")
    assert not SideDoor(org.http).records("PermissionSet")[-1]["Name"].startswith("Opt_Out")
    driver.press("Next", SETUP)
    driver.wait_for("Is everything as you want it?")
    driver.press("Apply", SETUP)
    driver.press("Next", SETUP)

    driver.press("Look first what it would do", SETUP)
    driver.wait_for("from Salesforce, about")
    driver.press("Sync now", SETUP)
    driver.press("Sync now", "First sync")
    driver.wait_for("Done. 0 to Salesforce")
    driver.press("Finish", SETUP)
    driver.wait_for("Up to date.")

    with Profile.open(tmp_path / "data") as profile:
        run = next(run for run in profile.store.recent_runs() if run.kind is RunKind.SYNC)
        assert (run.state, run.trigger) == (RunState.DONE, RunTrigger.WIZARD)
        assert run.from_salesforce > 0
        assert profile.store.counts().people == profile.store.counts().linked > 0
        assert profile.settings.the_connection().org_id == org.org_id
    layouts = SideDoor(org.http)._call("GET", "/layouts")
    ours = [one for one in layouts if one["full_name"].split("-")[0] in {"Contact", "Lead"}]
    assert ours
    assert [one["full_name"] for one in ours if FIELD not in one["fields"]] == []
    assert not (tmp_path / "data" / "profiles" / "main" / "setup-draft.json").exists()
    app.send_signal(signal.SIGTERM)
    assert app.wait(30) == 0
