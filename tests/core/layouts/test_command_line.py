"""`check`, `layouts` and `access` as a script runs them: real processes on an org as on its first day."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.practice_org.side_door_client import SideDoor
from tests.core.layouts.conftest import layouts_of, side
from tests.org import FIELD

ROOT = Path(__file__).parents[3]


@pytest.fixture
def ctl(first_day_org, tmp_path):
    SideDoor(first_day_org.http_url).reset()
    environment = {
        **os.environ,
        "OPTOUT_SYNC_HOME": str(tmp_path / "data"),
        "OPTOUT_SYNC_TOKEN": first_day_org.access_token,
    }
    environment.pop("DBUS_SESSION_BUS_ADDRESS", None)

    def run(*arguments, exit_code=0, given=""):
        done = subprocess.run(
            [sys.executable, "-m", "core.cli", *arguments],
            env=environment,
            cwd=ROOT,
            input=given,
            capture_output=True,
            text=True,
            timeout=100,
            check=False,
        )
        assert "Traceback" not in done.stderr, done.stderr
        assert first_day_org.access_token not in done.stdout + done.stderr
        assert done.returncode == exit_code, done.stdout + done.stderr
        return json.loads(done.stdout) if "--json" in arguments else done

    run("connect", "--instance-url", first_day_org.https_url, "--ca", first_day_org.ca_path)
    return run


class Holder:
    def __init__(self, org):
        self.org = org


def test_from_the_first_day_to_an_org_where_all_is_well(ctl, first_day_org):
    org = Holder(first_day_org)
    checks = ctl("--json", "check", exit_code=1)["checks"]
    assert {"id", "status", "object", "detail"} <= checks[0].keys()
    assert {line["id"] for line in checks if line["status"] == "fail"} == {"field", "layouts"}
    listed = ctl("--json", "layouts", "check", exit_code=1)["layouts"]
    contact = next(line for line in listed if line["name"] == "Contact Layout")
    assert contact["assigned_profiles"] == ["Standard User", "System Administrator"]
    assert (contact["present"], contact["changed"], contact["error"]) == (False, False, None)

    shown = ctl("layouts", "add", "--preview", "--object", "Lead").stdout
    assert f"    + <field>{FIELD}</field>" in shown
    assert FIELD not in layouts_of(org)["Contact-Contact Layout"]

    added = ctl("--json", "layouts", "add")["layouts"]
    assert sum(line["changed"] for line in added) == 4
    assert all(line["present"] for line in added)
    assert ctl("--json", "layouts", "add")["layouts"] == [{**line, "changed": False} for line in added]
    assert ctl("--json", "access", "grant", "--yes")["granted"] is True
    assert {line["status"] for line in ctl("--json", "check")["checks"]} == {"pass"}

    assert all(line["changed"] for line in ctl("--json", "layouts", "undo")["layouts"])
    assert FIELD not in layouts_of(org)["Contact-Contact Layout"]
    assert len(ctl("--json", "access", "undo")["removed"]) == 2
    assert ctl("--json", "layouts", "undo", exit_code=2)["error"] == "layouts_no_undo"
    assert ctl("--json", "access", "undo", exit_code=2)["error"] == "grant_no_undo"


def test_chosen_layouts_alone_are_changed_and_a_wrong_name_says_the_right_ones(ctl, first_day_org):
    done = ctl("layouts", "add", "--layout", "Kontakt", exit_code=2)
    assert "Lead: Partners & Events Layout" in done.stderr
    added = ctl("--json", "layouts", "add", "--layout", "Lead: Partners & Events Layout")["layouts"]
    assert [(line["name"], line["changed"]) for line in added] == [("Lead: Partners & Events Layout", True)]
    assert FIELD not in layouts_of(Holder(first_day_org))["Lead-Lead Layout"]


def test_a_refused_layout_gives_the_raw_message_and_the_eight_steps(ctl, first_day_org):
    name = "Lead-Lead Layout"
    side(Holder(first_day_org), "/practice/metadata", {"refuse": {"layout": name, "trouble": "missing_quick_action"}})
    done = ctl("layouts", "add", "--object", "Lead", exit_code=1)
    assert "FeedItem.RypplePost" in done.stdout
    assert "1. Log in to Salesforce" in done.stderr
    assert "8. Click Save" in done.stderr
    assert "/lightning/setup/ObjectManager/Lead/PageLayouts/view" in done.stderr


def test_access_is_asked_about_and_no_means_no(ctl, first_day_org):
    done = ctl("access", "grant", given="n\n", exit_code=1)
    assert "Contact.HasOptedOutOfEmail" in done.stderr
    assert ctl("--json", "access", "undo", exit_code=2)["error"] == "grant_no_undo"


def test_of_an_object_that_was_not_asked_for_nothing_is_asked(ctl, first_day_org):
    door = SideDoor(first_day_org.http_url)
    before = len(door.calls())
    ctl("layouts", "check", "--object", "Contact", exit_code=1)
    paths = [call["path"] for call in door.calls()[before:]]
    assert any("Contact/describe" in path for path in paths)
    assert not any("Lead/describe" in path for path in paths)
