"""Hand-over files for the sales tool: what Salesforce knows and the tool does not (mission.md, "Hand-over file").

Somebody counts whose unsubscribe was first noticed in Salesforce. A file holds at most 1,000 rows. A second export has
only what is new; with `again` also what was handed over and never confirmed.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.clock import to_text
from core.errors import AppError
from core.harmless import plain, write_csv
from core.intake.addresses import parse_email
from core.profile import Profile
from core.store.handover import Confirmed, HandoverPerson

HEADER = ("First Name", "Last Name", "Email ID", "Salesforce ID")
MOST_ROWS = 1_000


@dataclass(frozen=True)
class HandoverReport:
    """The files in order, and how many people are in them."""

    files: tuple[Path, ...]
    people: int


def export(profile: Profile, folder: Path, *, again: bool = False, most_rows: int = MOST_ROWS) -> HandoverReport:
    """Writes the files; each one is noted only when it is complete. Raises AppError `file_unwritable`."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise AppError("file_unwritable", path=str(folder), reason=error.strerror or str(error)) from error
    now = profile.clock()
    files: list[Path] = []
    people = 0
    for part in _parts(profile, again, most_rows):
        path = _free(folder, f"handover-{now:%Y%m%d-%H%M%S}", len(files) + 1)
        write_csv(path, HEADER, ((one.first_name, one.last_name, one.email, one.salesforce_id) for one in part))
        profile.store.handover.handed_over([one.address for one in part], path.name, to_text(now))
        files.append(path)
        people += len(part)
    return HandoverReport(tuple(files), people)


def _parts(profile: Profile, again: bool, most_rows: int) -> Iterator[list[HandoverPerson]]:
    after = ""
    while part := profile.store.handover.page(after, most_rows, again=again):
        yield part
        after = part[-1].address


def _free(folder: Path, stem: str, number: int) -> Path:
    """A name that no earlier export took; a file that somebody may be uploading is never replaced."""
    path = folder / f"{stem}-{number:02d}.csv"
    twin = 1
    while path.exists():
        twin += 1
        path = folder / f"{stem}-{number:02d}-{twin}.csv"
    return path


def confirm(profile: Profile, file: Path) -> Confirmed:
    """Marks the people of a hand-over file as known to the sales tool; the file may have been moved or renamed.

    Raises AppError `file_unreadable`, or `handover_unreadable` where it is another file (nothing is confirmed then).
    """
    try:
        with file.open(encoding="utf-8-sig", newline="") as stream:
            rows = csv.reader(stream)
            if tuple(next(rows, ())) != HEADER:
                raise AppError("handover_unreadable", path=str(file))
            emails = [plain(row[2]) for row in rows if len(row) == len(HEADER)]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise AppError("file_unreadable", path=str(file), reason=str(error)) from error
    parsed = (parse_email(email) for email in emails)
    addresses = [one.address for one in parsed if one is not None]
    return profile.store.handover.confirm(addresses, to_text(profile.clock()))
