"""The acts around the sync as an admin types them: real processes, a practice org of their own, JSON and exit codes."""

import csv
import json

import pytest

from core.practice_org.process import PracticeProcess
from core.practice_org.side_door_client import SideDoor
from tests.end_to_end.test_command_line import Command

WHY = ("--reason", "asked on the phone", "--evidence", "call 17", "--by", "Ana Admin")
FIELD = "HasOptedOutOfEmail"


@pytest.fixture(scope="module")
def org():
    with PracticeProcess.start(contacts=30, leads=20, seed=3) as process:
        yield process


@pytest.fixture
def ctl(org, tmp_path):
    SideDoor(org.http).reset()
    command = Command(org, tmp_path / "data")
    command.data("connect", "--instance-url", org.https, "--ca", org.ca, given=org.access_token)
    return command


@pytest.fixture
def door(org):
    return SideDoor(org.http)


def contact_of(door, place=0):
    live = [row for row in door.records("Contact") if not row.get("IsDeleted") and not row[FIELD] and row["Email"]]
    emails = [row["Email"].lower() for row in live]
    return [row for row in live if emails.count(row["Email"].lower()) == 1][place]


def box(door, record_id):
    return next(row[FIELD] for row in door.records("Contact") if row["Id"] == record_id)


@pytest.fixture
def delivered(ctl, door):
    """Somebody who was linked by `people match --apply` and whose unsubscribe was pushed."""
    row = contact_of(door)
    address = row["Email"].lower()
    done = ctl.data("unsubscribe", address, "--source", "tool", exit_code=1)
    assert done["recorded"] == 1
    work = ctl.data("people", "match")
    assert (work["unlinked"], work["linked"]) == (1, 0)
    assert work["candidates"][0]["links"][:1] == [row["Id"]]
    assert ctl.data("people", "match", "--apply")["linked"] == 1
    assert ctl.data("push")["pushed"] == 1
    assert box(door, row["Id"]) is True
    return address, row["Id"]


def test_a_resubscription_takes_three_words_and_clears_both_sides(ctl, door, delivered):
    address, record_id = delivered
    assert ctl("resubscribe", address).returncode == 2
    assert ctl.data("resubscribe", address, "--reason", " ", *WHY[2:], exit_code=2)["error"] == "resubscribe_needs"
    done = ctl.data("resubscribe", address, *WHY)
    assert record_id in [one["record_id"] for one in done["cleared"]]
    assert box(door, record_id) is False
    assert ctl.data("resubscribe", address, *WHY, exit_code=2)["error"] == "not_unsubscribed"
    told = {"asked", "linked", "written", "resubscribed"}
    kinds = [event["kind"] for event in ctl.data("person", address) if event["kind"] in told]
    assert list(dict.fromkeys(kinds)) == ["asked", "linked", "written", "resubscribed"]


def test_two_addresses_are_no_resubscription(ctl, delivered):
    assert ctl("resubscribe", delivered[0], "other@x.org", *WHY).returncode == 2


def test_an_undo_is_shown_first_and_wants_a_yes(ctl, door, delivered):
    _address, record_id = delivered
    run = str(ctl.data("runs")[0]["run_id"])
    plan = ctl.data("undo", run, "--preview")
    assert (plan["put_back"], plan["left"]) == (len(plan["items"]), 0)
    assert box(door, record_id) is True
    assert ctl.data("undo", run, "--by", "Ana")["cleared"] == plan["put_back"]
    assert box(door, record_id) is False
    assert ctl.data("undo", run, "--yes")["cleared"] == 0
    assert ctl.data("undo", "999", "--yes", exit_code=2)["error"] == "run_unknown"


def test_a_deleted_person_who_said_stop_comes_back_unsubscribed(ctl, door, delivered, tmp_path):
    address, record_id = delivered
    gone = ctl.data("people", "delete", address)
    assert (gone["deleted"], gone["suppressed"]) == (1, 1)
    assert ctl.data("status")["suppressed"] == 1
    door.tick("Contact", [record_id], value=False)
    file = tmp_path / "people.csv"
    file.write_text(f"Email,Salesforce ID\n{address},{record_id}\n")
    assert ctl.data("people", "import", str(file))["added"] == 1
    status = ctl.data("status")
    assert (status["unsubscribed"], status["outbox"]) == (1, 1)
    assert [one["kind"] for one in status["deadlines"]] == ["48_hours", "10_business_days"]
    ctl.data("push")
    assert box(door, record_id) is True


def test_evidence_is_verified_and_written_out(ctl, delivered, tmp_path):
    address, _record_id = delivered
    state = ctl.data("evidence", "verify")
    assert state["intact"] is True
    assert state["entries"] > 0
    assert len(state["last_hash"]) == 64
    page, table = tmp_path / "ana.html", tmp_path / "all.csv"
    assert ctl.data("evidence", "export", "--person", address, str(page))["entries"] == state["entries"]
    assert ctl.data("evidence", "export", str(table))["entries"] == state["entries"]
    assert address in page.read_text(encoding="utf-8")
    with table.open(encoding="utf-8-sig", newline="") as stream:
        assert len(list(csv.reader(stream))) == state["entries"] + 1


def test_what_salesforce_told_is_handed_over_and_confirmed(ctl, door, tmp_path):
    row = contact_of(door)
    file = tmp_path / "people.csv"
    file.write_text(f"Email,First Name,Salesforce ID\n{row['Email']},Ana,{row['Id']}\n")
    ctl.data("people", "import", str(file))
    door.tick("Contact", [row["Id"]])
    assert json.loads(ctl("--json", "sync").stdout)["from_salesforce"] == 1
    made = ctl.data("handover", "export", str(tmp_path / "out"))
    assert made["people"] == 1
    assert ctl.data("handover", "export", str(tmp_path / "out"))["people"] == 0
    assert ctl.data("handover", "confirm", made["files"][0])["people"] == 1


def test_drift_names_everybody_whose_sides_differ_and_writes_nothing(ctl, door, tmp_path):
    here, there = contact_of(door, 0), contact_of(door, 1)
    file = tmp_path / "people.csv"
    file.write_text(f"Email,Salesforce ID\n{here['Email']},{here['Id']}\n{there['Email']},{there['Id']}\nnone@x.org,\n")
    ctl.data("people", "import", str(file))
    ctl.data("unsubscribe", here["Email"], "none@x.org", "--no-push", exit_code=0)
    door.tick("Contact", [there["Id"]])
    found = {(row["address"], row["reason"]) for row in ctl.data("drift", exit_code=1)}
    assert (here["Email"].lower(), "waiting_to_be_delivered") in found
    assert (there["Email"].lower(), "ticked_there") in found
    assert ("none@x.org", "no_salesforce_id") in found
    assert box(door, here["Id"]) is False
    table = tmp_path / "drift.csv"
    assert ctl.data("drift", "--csv", str(table), exit_code=1)["rows"] == len(found)
