"""What the tests of several rooms share: a practice org over TLS, and a profile connected to it."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from core.credentials import Secret
from core.practice_org.practice import PracticeOrg
from core.practice_org.side_door_client import SideDoor
from core.profile import Profile
from core.setup.connect import connect
from core.store.people import StagedPerson
from core.sync.push import unsubscribe

FIELD = "HasOptedOutOfEmail"
START = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)


class SteppingClock:
    """A clock that moves a second each time it is asked, and further when it is told."""

    def __init__(self) -> None:
        self.moment = START

    def __call__(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment

    def forward(self, **how_far: float) -> None:
        self.moment += timedelta(**how_far)

    def sleep(self, seconds: float) -> None:
        """Waits for Salesforce by moving on."""
        self.forward(seconds=seconds)


@dataclass
class Office:
    """An org, its side door, and a profile with its clock."""

    org: PracticeOrg
    door: SideDoor
    profile: Profile
    clock: SteppingClock

    def live(self, sobject: str) -> list[dict[str, object]]:
        """Records that can be written and are not opted out yet."""
        return [
            row
            for row in self.door.records(sobject)
            if not row.get("IsDeleted") and not row.get("IsConverted") and not row[FIELD] and row["Email"]
        ]

    def box(self, sobject: str, record_id: str) -> object:
        return next(row[FIELD] for row in self.door.records(sobject) if row["Id"] == record_id)

    def link(self, *people: tuple[str, str | None, str | None]) -> None:
        """Imports `(address, contact id, lead id)`."""
        rows = [
            StagedPerson(line, address.lower(), address, "", "", contact, lead)
            for line, (address, contact, lead) in enumerate(people, start=2)
        ]
        self.profile.store.import_people(rows, self.clock())

    def collect(self, *addresses: str) -> None:
        """Records unsubscribes; nothing is pushed."""
        if addresses:
            unsubscribe(self.profile, addresses, source="test", push=False)

    def rows(self, *sobjects: str) -> dict[str, dict[str, object]]:
        """Every record of these objects by its id, deleted ones too."""
        return {str(row["Id"]): row for sobject in sobjects for row in self.door.records(sobject)}

    def convert_a_lead(self) -> tuple[str, str]:
        """Converts a Lead, as a colleague would; returns its id and that of the Contact it became."""
        lead = str(self.live("Lead")[0]["Id"])
        self.door.change({"action": "convert", "sobject": "Lead", "id": lead})
        row = next(row for row in self.door.records("Lead") if row["Id"] == lead)
        return lead, str(row["ConvertedContactId"])

    def requests(self, method: str, part: str) -> list[dict[str, object]]:
        """Requests that the org saw, by method and part of the path."""
        return [call for call in self.door.calls() if call["method"] == method and part in str(call["path"])]


@contextmanager
def office(org: PracticeOrg, folder: Path, *, as_it_is: bool = False):
    """A fresh profile on `org`, whose data is put back to its start first, unless it is there `as_it_is`."""
    door = SideDoor(org.http_url)
    if not as_it_is:
        door.reset()
    clock, token = SteppingClock(), Secret(org.access_token)
    with Profile.open(folder, clock=clock, token=token, sleep=clock.sleep) as profile:
        if profile.settings.connection is None:
            connect(profile, org.https_url, token, Path(org.ca_path))
        yield Office(org, door, profile, clock)


@dataclass
class Moulds:
    """Data folders of a connected profile that knows nobody: copied, which is much quicker than made anew."""

    org: PracticeOrg
    folder: Path
    _count: int = 0

    def __post_init__(self) -> None:
        with office(self.org, self.folder / "mould"):
            pass

    def new_folder(self) -> Path:
        self._count += 1
        folder = self.folder / str(self._count)
        shutil.copytree(self.folder / "mould", folder)
        return folder

    @contextmanager
    def office(self):
        """A fresh office; its folder goes with it."""
        folder = self.new_folder()
        try:
            with office(self.org, folder) as opened:
                yield opened
        finally:
            shutil.rmtree(folder)
