"""Writes the store of a small busy day as SQL, under the schema that the program has now: for every release, once.

    python -m tests.core.upgrades.make_fixture    writes tests/core/upgrades/vNNNN.sql, NNNN being the schema by then,
                                                  and notes in releases.txt which version of the program has it

What is there stays as it is: it was written by the program of its time. A practice org gives the people; some are
unsubscribed here, some ticked there, one waits, one is linked to nothing, and a sync went over all of them.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from pathlib import Path

from core import __version__
from core.credentials import Secret
from core.model import RunTrigger
from core.practice_org.process import PracticeProcess
from core.practice_org.side_door_client import SideDoor
from core.profile import Profile
from core.setup.connect import connect
from core.store.people import StagedPerson
from core.store.version import HEAD
from core.sync.nightly import sync
from core.sync.push import unsubscribe

FOLDER = Path(__file__).parent
# A line for each version of the program that has its store here: `0.1.0 0005`.
RELEASES = FOLDER / "releases.txt"


def main() -> int:
    target = FOLDER / f"v{HEAD}.sql"
    _note_release()
    if target.exists():
        sys.stderr.write(f"{target.name} is there already and stays as it is\n")
        return 1
    with tempfile.TemporaryDirectory() as name, PracticeProcess.start(contacts=12, leads=6, seed=3) as org:
        store = _a_busy_day(Path(name), org)
        database = sqlite3.connect(store)
        target.write_text("\n".join(database.iterdump()) + "\n", encoding="utf-8")
        database.close()
    return 0


def _note_release() -> None:
    known = [line for line in RELEASES.read_text(encoding="utf-8").splitlines() if line.split()[0] != __version__]
    RELEASES.write_text("\n".join([*known, f"{__version__} {HEAD}"]) + "\n", encoding="utf-8")


def _a_busy_day(folder: Path, org: PracticeProcess) -> Path:
    door, token = SideDoor(org.http), Secret(org.access_token)
    rows = [
        row
        for sobject in ("Contact", "Lead")
        for row in door.records(sobject)
        if row["Email"] and not row.get("IsConverted")
    ]
    people = {row["Email"].lower(): row for row in rows}
    with Profile.open(folder, token=token) as profile:
        connect(profile, org.https, token, Path(org.ca))
        profile.store.import_people(
            [
                StagedPerson(
                    line,
                    address,
                    row["Email"],
                    row["FirstName"] or "",
                    row["LastName"],
                    row["Id"] if row["Id"].startswith("003") and line != 5 else None,
                    row["Id"] if row["Id"].startswith("00Q") else None,
                )
                for line, (address, row) in enumerate(people.items(), start=2)
            ],
            profile.clock(),
        )
        clear = [row for row in people.values() if not row["HasOptedOutOfEmail"]]
        door.tick("Contact", [row["Id"] for row in clear if row["Id"].startswith("003")][5:7])
        asked = [clear[0]["Email"], list(people)[3]]
        unsubscribe(profile, asked, source="import", reason="asked by phone", push=False)
        sync(profile, trigger=RunTrigger.COMMAND_LINE)
        unsubscribe(profile, [clear[-1]["Email"]], source="reply")
        unsubscribe(profile, ["nobody@example.org"], source="form", push=False)
        return profile.paths.store


if __name__ == "__main__":
    raise SystemExit(main())
