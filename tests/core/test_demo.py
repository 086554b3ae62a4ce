"""The demo does the main job, and its check can tell agreement from disagreement."""

import subprocess
import sys
from pathlib import Path

from core.demo import disagreements
from core.model import RunTrigger
from core.sync.nightly import sync
from core.sync.push import unsubscribe

ROOT = Path(__file__).parents[2]


def test_the_demo_ends_with_both_sides_in_agreement():
    done = subprocess.run(
        [sys.executable, "-m", "core.demo", "--no-window"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "40 unsubscribes collected here, 25 boxes ticked in Salesforce" in done.stdout
    assert "The second sync made 0 changes." in done.stdout
    assert "Both sides agree." in done.stdout


def test_the_demos_check_finds_a_box_that_was_cleared_and_one_that_was_ticked(office):
    contacts = [str(row["Id"]) for row in office.live("Contact")]
    office.link(("here@x.org", contacts[0], None), ("there@x.org", contacts[1], None))
    unsubscribe(office.profile, ["here@x.org"], source="test", push=False)
    sync(office.profile, trigger=RunTrigger.COMMAND_LINE)
    assert disagreements(office.profile, office.door) == []
    office.door.tick("Contact", [contacts[0]], value=False)
    office.door.tick("Contact", [contacts[1]])
    assert [one.email for one in disagreements(office.profile, office.door)] == ["here@x.org", "there@x.org"]
