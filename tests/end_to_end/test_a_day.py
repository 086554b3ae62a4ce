"""A day of an admin in the real program, on a real X server and through accessibility."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.credentials import TOKEN_VARIABLE, Secret
from core.model import RunKind, RunState
from core.practice_org.process import PracticeProcess
from core.practice_org.side_door_client import SideDoor
from core.profile import Profile
from core.setup.connect import connect
from core.store.people import StagedPerson

FIELD = "HasOptedOutOfEmail"


@pytest.fixture
def org():
    with PracticeProcess.start(contacts=30, leads=10, seed=5) as running:
        yield running


@pytest.fixture
def rows(org, tmp_path):
    """Three Contacts of a profile that is set up, and nothing synced yet."""
    door, token = SideDoor(org.http), Secret(org.access_token)
    free = [
        row
        for row in door.records("Contact")
        if row["Email"] and not row["IsDeleted"] and not row[FIELD] and row["FirstName"].isascii()
    ][:3]
    with Profile.open(tmp_path / "data", token=token) as profile:
        connect(profile, org.https, token, Path(org.ca))
        profile.store.import_people(
            [
                StagedPerson(n, row["Email"].lower(), row["Email"], contact_id=row["Id"])
                for n, row in enumerate(free, 2)
            ],
            profile.clock(),
        )
    return free


@pytest.mark.timeout(300)
def test_unsubscribe_sync_mend_undo_quit_and_start_again(screen, org, rows, tmp_path):
    door = SideDoor(org.http)
    screen.environment[TOKEN_VARIABLE] = org.access_token
    start = ("--data-dir", str(tmp_path / "data"))

    def box(row):
        return next(one[FIELD] for one in door.records("Contact") if one["Id"] == row["Id"])

    app = screen.app(*start)
    driver = screen.driver()
    driver.wait_for("Ready for the first sync.")

    # Somebody asks for a stop: it is in Salesforce at once.
    driver.press("2 People")
    driver.press("Add unsubscribes")
    driver.type("Addresses", rows[0]["Email"])
    driver.press("Unsubscribe", within="Add unsubscribes")
    driver.wait_for("delivered to Salesforce.")
    assert box(rows[0]) is True

    # The first sync names the org and asks.
    door.tick("Contact", [rows[1]["Id"]])
    driver.press("1 Overview")
    driver.press("Sync now")
    driver.wait_for("would be unsubscribed here")
    driver.press("Sync now", within="Preview of the sync")
    driver.wait_for("Up to date.")

    # A record that Salesforce refuses becomes a problem; mended there, it goes with Try again.
    door.fault(match="PATCH .*", times=1, row_error="FIELD_CUSTOM_VALIDATION_EXCEPTION")
    driver.press("2 People")
    driver.press("Add unsubscribes")
    driver.type("Addresses", rows[2]["Email"])
    driver.press("Unsubscribe", within="Add unsubscribes")
    driver.wait_for("see Problems.")
    assert box(rows[2]) is False
    driver.press("3 Problems")
    driver.press("Try again")
    driver.wait_for("Tried again: 1 delivered, 0 still a problem.")
    assert box(rows[2]) is True

    # It was a mistake: the run is taken back.
    driver.press("5 History")
    driver.press("Undo this run")
    driver.wait_for("would be put back")
    driver.press("Put back")
    driver.wait_for("Undo, ")
    assert box(rows[2]) is False

    # A second start raises the first one's window and ends.
    second = screen.app(*start)
    assert second.wait(60) == 0
    assert app.poll() is None
    driver.press("Quit")
    driver.wait_for("No timer is set on this computer")
    driver.press("Quit", within="Quit")
    assert app.wait(60) == 0

    # The next day everything is there.
    app = screen.app(*start)
    driver = screen.driver()
    driver.wait_for("Next sync")
    driver.press("Quit")
    driver.press("Quit", within="Quit")
    assert app.wait(60) == 0
    with Profile.open(tmp_path / "data") as profile:
        kinds = [(run.kind, run.state) for run in profile.store.recent_runs()]
        assert (RunKind.SYNC, RunState.DONE) in kinds
        assert kinds[0][0] is RunKind.UNDO
        assert profile.store.verify_evidence().intact
