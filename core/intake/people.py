"""Bringing people in from a file: reading, and handing the good rows to the store as one import."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core.intake.people_file import open_people_file
from core.model import ImportReport, Phase, Progress, RejectedLine
from core.profile import Profile
from core.progress import Cancelled, Report, never_cancelled, report_nothing, stop_if
from core.store.people import IdConflict, StagedRow

# What is listed; all are counted. A report of a million lines helps nobody.
MOST_LISTED = 1_000


def import_people(
    profile: Profile, path: Path, *, report: Report = report_nothing, cancelled: Cancelled = never_cancelled
) -> ImportReport:
    """Adds and updates the people of a CSV or Excel file; rejected rows are reported, the good ones are kept.

    Everything or, on an error or a cancel, nothing. Raises AppError `file_…`, `header_…`, `store_…`, and RunCancelled.
    """
    rejected: list[RejectedLine] = []
    count = 0

    def good_rows() -> Iterator[StagedRow]:
        nonlocal count
        done = 0
        with open_people_file(path) as people:
            for part in people.parts():
                count += len(part.rejected)
                rejected.extend(
                    RejectedLine(row.line, row.reason, row.params)
                    for row in part.rejected[: MOST_LISTED - len(rejected)]
                )
                yield from part.good
                done += len(part.good) + len(part.rejected)
                report(Progress(Phase.IMPORTING, done))
                stop_if(cancelled)

    merged = profile.store.import_people(good_rows(), profile.clock())
    conflicts = [_rejected(conflict) for conflict in merged.conflicts]
    listed = sorted([*rejected, *conflicts], key=lambda row: row.line)[:MOST_LISTED]
    return ImportReport(
        added=merged.added,
        updated=merged.updated,
        unchanged=merged.unchanged,
        duplicates=merged.duplicates,
        rejected=tuple(listed),
        rejected_count=count + len(conflicts),
    )


def _rejected(conflict: IdConflict) -> RejectedLine:
    return RejectedLine(
        conflict.line,
        "linked_to_another_record",
        {"address": conflict.address, "value": conflict.record_id, "kept": conflict.kept_id},
    )
