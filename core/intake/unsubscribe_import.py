"""Taking in a file of unsubscribes: a dry look that says what would happen, and the import itself.

Good rows are recorded in portions, each one transaction with its outbox rows: a file of any size is taken in with
little memory, and a crash in the middle is mended by importing it again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

from core.errors import AppError
from core.intake.addresses import ParsedEmail, parse_email
from core.intake.people_file import RejectedRow
from core.intake.unsubscribe_file import SaysNo, StopFileRow, StopRow, open_unsubscribe_file
from core.intake.unsubscribes import Asked, record_asked, storable
from core.model import Phase, Progress, RejectedLine, WayIn
from core.profile import Profile
from core.progress import Cancelled, Report, never_cancelled, report_nothing, stop_if
from core.store.arrivals import Arrival

MOST_LISTED = 1_000
_PORTION = 2_000
_SAMPLE = 20


@dataclass(frozen=True)
class StopSample:
    """One good row as it was understood."""

    line: int
    email: str
    at: datetime
    source: str
    reason: str
    is_known: bool
    unsubscribed_at: datetime | None


@dataclass(frozen=True)
class StopReport:
    """What a file of unsubscribes holds, or did. Counts are of rows, `new` and `already` of addresses in a portion.

    `said_no`: rows whose opt-out column says no. `undated`: good rows without a time of their own, which get that of
    the file. `unknown`: addresses that are nobody's among the people; they are recorded all the same.
    """

    columns: dict[str, str] = field(default_factory=dict)
    sheet: str = ""
    rows: int = 0
    new: int = 0
    already: int = 0
    said_no: int = 0
    undated: int = 0
    unknown: int = 0
    rejected_count: int = 0
    rejected: tuple[RejectedLine, ...] = ()
    sample: tuple[StopSample, ...] = ()


def look_at_unsubscribes(profile: Profile, path: Path, *, cancelled: Cancelled = never_cancelled) -> StopReport:
    """The dry look: reads the whole file and records nothing. Raises AppError `file_…`, `header_…`, RunCancelled."""
    return _through(profile, path, None, report_nothing, cancelled)


def import_unsubscribes(
    profile: Profile,
    path: Path,
    *,
    way: WayIn = WayIn.FILE,
    source: str = "",
    reason: str = "",
    report: Report = report_nothing,
    cancelled: Cancelled = never_cancelled,
) -> StopReport:
    """Records every good row; what a row says about source and reason wins over `source` and `reason`.

    Raises AppError `file_…`, `header_…`, `file_only_header`, `store_…`, and RunCancelled between two portions; what was
    recorded by then stands, and importing the file again adds the rest.
    """
    return _through(profile, path, _Taking(way, source or way.value, reason), report, cancelled)


@dataclass(frozen=True)
class _Taking:
    way: WayIn
    source: str
    reason: str


def _through(profile: Profile, path: Path, taking: _Taking | None, report: Report, cancelled: Cancelled) -> StopReport:
    zone = ZoneInfo(profile.settings.sync.time_zone)
    found = StopReport()
    with open_unsubscribe_file(path, zone) as file:
        found = replace(found, columns=file.columns, sheet=file.sheet)
        for portion in _portions(file.rows):
            stop_if(cancelled)
            found = _add(profile, found, portion, taking, storable(path.name))
            report(Progress(Phase.IMPORTING, found.rows))
    if not found.rows:
        raise AppError("file_only_header", path=str(path), line=1)
    return found


def _portions(rows: Iterator[StopFileRow]) -> Iterator[list[StopFileRow]]:
    while portion := list(islice(rows, _PORTION)):
        yield portion


def _add(
    profile: Profile, so_far: StopReport, portion: list[StopFileRow], taking: _Taking | None, name: str
) -> StopReport:
    good, bad = _resolve(profile, portion)
    people = profile.store.people_by_address([email.address for _row, email in good])
    addresses = {email.address for _row, email in good}
    out = {address for address in addresses if address in people and people[address].unsubscribed_at}
    new, already = len(addresses - out), len(addresses & out)
    if taking is not None:
        asked = [Asked(email, row.source or taking.source, row.reason or taking.reason, row.at) for row, email in good]
        done = record_asked(profile, asked, Arrival(taking.way, len(bad), name))
        new, already = done.recorded, done.already
    sample = [
        StopSample(
            *(row.line, email.email, row.at, row.source, row.reason),
            *(email.address in people, people[email.address].unsubscribed_at if email.address in people else None),
        )
        for row, email in good[: max(0, _SAMPLE - len(so_far.sample))]
    ]
    listed = [RejectedLine(row.line, row.reason, row.params) for row in bad]
    return replace(
        so_far,
        rows=so_far.rows + len(portion),
        new=so_far.new + new,
        already=so_far.already + already,
        said_no=so_far.said_no + sum(1 for row in portion if isinstance(row, SaysNo)),
        undated=so_far.undated + len({row.line for row, _email in good if not row.dated}),
        unknown=so_far.unknown + len(addresses - people.keys()),
        rejected_count=so_far.rejected_count + len(bad),
        rejected=(*so_far.rejected, *listed[: max(0, MOST_LISTED - len(so_far.rejected))]),
        sample=(*so_far.sample, *sample),
    )


def _resolve(
    profile: Profile, portion: list[StopFileRow]
) -> tuple[list[tuple[StopRow, ParsedEmail]], list[RejectedRow]]:
    """Good rows with their address, one for each person of a Salesforce ID; and those that are not taken."""
    wanted = [record_id for row in portion if isinstance(row, StopRow) and row.email is None for record_id in row.ids]
    owners: dict[str, list[ParsedEmail]] = {}
    for record_id, text in profile.store.links.owners(wanted) if wanted else ():
        email = parse_email(text)
        if email is not None:
            owners.setdefault(record_id, []).append(email)
    good: list[tuple[StopRow, ParsedEmail]] = []
    bad: list[RejectedRow] = []
    for row in portion:
        if isinstance(row, RejectedRow):
            bad.append(row)
        elif isinstance(row, StopRow):
            emails = [row.email] if row.email else [one for id_ in row.ids for one in owners.get(id_, ())]
            good.extend((row, email) for email in emails)
            if not emails:
                bad.append(RejectedRow(row.line, "id_unknown_here", {"value": ", ".join(row.ids)}))
    return good, bad
