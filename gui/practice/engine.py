"""The engine of a practice window: starts a practice org, connects to it, imports its people, and plays a colleague."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.model import Person, Phase, Progress, SObject
from gui.engine import Engine, Snapshot

if TYPE_CHECKING:
    from core.practice_org.side_door_client import SideDoor
    from core.progress import Report

_FIELD = "HasOptedOutOfEmail"
_HEADER = ("First Name", "Last Name", "Email ID", "Salesforce ID")


@dataclass(frozen=True)
class PracticeSize:
    """How many records the practice org has; the same seed gives the same people."""

    contacts: int = 200
    leads: int = 80
    seed: int = 1
    api_latency_ms: int = 0


@dataclass(frozen=True)
class PracticePerson:
    """Somebody whom a practice step was about. `ticked` is the box in Salesforce, read by the side door."""

    name: str
    address: str
    sobject: SObject
    record_id: str
    ticked: bool


class PracticeEngine(Engine):
    """Everything it starts and makes ends with `close`."""

    is_practice = True

    def __init__(
        self,
        data_dir: Path | None,
        profile_name: str,
        size: PracticeSize | None = None,
        *,
        first_day: bool = False,
    ) -> None:
        """`first_day`: the org hides the field and has it on no layout, and nobody is imported: for the set-up."""
        super().__init__(data_dir, profile_name)
        self.can_set_up = first_day
        self._size = size or PracticeSize()
        self._undo = ExitStack()
        self._door: SideDoor | None = None
        self.page_url = ""

    @property
    def door(self) -> SideDoor:
        if self._door is None:
            raise RuntimeError("the practice org is not running")
        return self._door

    def open(self, report: Report) -> Snapshot:
        """Starts the org in a process of its own and brings its people in by the ordinary import."""
        if self._profile is not None:
            return self.snapshot()
        from core.credentials import Secret
        from core.intake.people import import_people
        from core.practice_org.process import PracticeProcess
        from core.practice_org.side_door_client import SideDoor
        from core.profile import Profile
        from core.setup.connect import connect

        report(Progress(Phase.CONNECTING))
        size = self._size
        org = PracticeProcess.start(
            contacts=size.contacts,
            leads=size.leads,
            seed=size.seed,
            extra=(f"--api-latency-ms={size.api_latency_ms}", *(("--state=first-day",) if self.can_set_up else ())),
        )
        self._undo.callback(org.stop)
        self._door, self.page_url = SideDoor(org.http), org.http
        scratch = Path(self._undo.enter_context(tempfile.TemporaryDirectory(prefix="opt-out-sync-practice-")))
        token = Secret(org.access_token)
        self._profile = Profile.open(self._data_dir or scratch / "data", self._profile_name, token=token)
        connect(self._profile, org.https, token, Path(org.ca))
        people = scratch / "practice-people.csv"
        _write_people(people, self._door)
        self.people_file = people
        if self.can_set_up:
            return self.snapshot()
        report(Progress(Phase.IMPORTING))
        import_people(self._profile, people, report=report)
        return self.snapshot()

    def close(self) -> None:
        super().close()
        self._undo.close()

    def unsubscribe_somebody(self) -> PracticePerson | None:
        """Records an unsubscribe here and pushes it at once. None where nobody is left who could."""
        from core.sync.push import unsubscribe

        chosen = next(self._candidates(), None)
        if chosen is None:
            return None
        person, sobject, record_id = chosen
        report = unsubscribe(self.profile, [person.email], source="practice", reason="Tried out in the window")
        if report.trouble is not None:
            raise report.trouble
        return _practice_person(person, sobject, record_id, ticked=self._box(sobject, record_id))

    def tick_somebody(self) -> PracticePerson | None:
        """Ticks a box in the practice org, as a colleague in Salesforce would; this side does not know yet."""
        chosen = next(self._candidates(last_first=True), None)
        if chosen is None:
            return None
        person, sobject, record_id = chosen
        self.door.tick(sobject.value, [record_id])
        return _practice_person(person, sobject, record_id, ticked=self._box(sobject, record_id))

    def is_unsubscribed_here(self, address: str) -> bool:
        found = self.profile.store.people_by_address([address.lower()])
        return any(person.unsubscribed_at is not None for person in found.values())

    def _candidates(self, *, last_first: bool = False) -> Iterator[tuple[Person, SObject, str]]:
        """Linked people who are out on neither side, with the record that can be written."""
        free = {
            row["Id"]: sobject
            for sobject in SObject
            for row in self.door.records(sobject.value)
            if not (row.get("IsDeleted") or row.get("IsConverted") or row[_FIELD])
        }
        people = self.profile.store.people(limit=10_000)
        for person in reversed(people) if last_first else people:
            record_id = person.contact_id or person.lead_id
            if record_id in free and record_id is not None and person.unsubscribed_at is None:
                yield person, free[record_id], record_id

    def _box(self, sobject: SObject, record_id: str) -> bool:
        return any(row["Id"] == record_id and row[_FIELD] for row in self.door.records(sobject.value))


def _practice_person(person: Person, sobject: SObject, record_id: str, *, ticked: bool) -> PracticePerson:
    name = f"{person.first_name} {person.last_name}".strip() or person.email
    return PracticePerson(name, person.email, sobject, record_id, ticked)


def _write_people(path: Path, door: SideDoor) -> None:
    """The people file that an admin would export from the sales tool."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(_HEADER)
        for sobject in SObject:
            for row in door.records(sobject.value):
                if row.get("Email") and not row.get("IsDeleted"):
                    writer.writerow(_line(row))


def _line(row: dict[str, Any]) -> tuple[str, ...]:
    return (row.get("FirstName") or "", row.get("LastName") or "", row["Email"], row["Id"])
