"""The drift report: everybody whose two sides differ now, and why (mission.md). It reads, and writes nothing.

It is the plan of a preview told by person: what the next sync would mend, what is on its way already, and what
it cannot mend, with the reason. Records that merely have the same address are out of scope where the reach is `linked`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from pathlib import Path

from core.harmless import write_csv
from core.model import Direction, Problem, RunTrigger, SObject
from core.profile import Profile
from core.progress import Cancelled, Report, never_cancelled, report_nothing
from core.sync.nightly import sync
from core.sync.plan import Plan, PlannedWrite
from core.words import sentence

_STEP = 500
HEADER = ("E-mail", "Reason", "Object", "Salesforce ID", "Field", "What it means", "Next step", "Salesforce said")
# The whole object is out of the comparison then, so nobody of it has a problem of their own.
_OBJECT_IS_OUT = frozenset({"object_hidden", "field_hidden", "sales_field_missing"})


class DriftReason(StrEnum):
    """The reasons that are no problem; all others are the codes of problems."""

    TICKED_THERE = "ticked_there"
    NOT_TICKED_THERE = "not_ticked_there"
    WAITING = "waiting_to_be_delivered"
    OBJECT_NOT_COMPARED = "object_not_compared"


@dataclass(frozen=True, slots=True)
class DriftRow:
    """One record, or one person where there is no record. `reason` is a code with words."""

    address: str
    reason: str
    sobject: SObject | None = None
    record_id: str = ""
    field: str = ""
    message: str = ""


def drift(
    profile: Profile, *, report: Report = report_nothing, cancelled: Cancelled = never_cancelled
) -> Iterator[DriftRow]:
    """Raises as a preview of the sync does, before the first row."""
    found = sync(profile, trigger=RunTrigger.COMMAND_LINE, preview=True, report=report, cancelled=cancelled)
    return _rows(profile, found.plan)


def export_drift(file: Path, rows: Iterable[DriftRow]) -> int:
    """A CSV of the report. Returns the number of rows. Raises AppError `file_unwritable`."""
    return write_csv(file, HEADER, (_cells(row) for row in rows))


def _rows(profile: Profile, made: Plan) -> Iterator[DriftRow]:
    for found in made.record_here:
        yield DriftRow(found.address, DriftReason.TICKED_THERE, found.ref.sobject, found.ref.id)
    new_here = {found.address for found in made.record_here}
    for part in _parts(made.writes):
        waiting = profile.store.drifting.waiting_among([write.address for write in part])
        for write in part:
            ref, names = write.write.ref, ", ".join(write.write.fields)
            if write.address in new_here:
                reason = DriftReason.TICKED_THERE
            else:
                reason = DriftReason.WAITING if write.address in waiting else DriftReason.NOT_TICKED_THERE
            yield DriftRow(write.address, reason, ref.sobject, ref.id, names)
    for key in made.excluded:
        to_there = key.direction is Direction.TO_SALESFORCE
        reason = DriftReason.NOT_TICKED_THERE if to_there else DriftReason.TICKED_THERE
        yield DriftRow(key.address, reason, SObject.of_id(key.record_id), key.record_id)
    for problem in made.problems:
        yield from _of_problem(profile, problem)


def _of_problem(profile: Profile, problem: Problem) -> Iterator[DriftRow]:
    if problem.address:
        yield DriftRow(
            problem.address, problem.code, problem.sobject, problem.record_id or "", problem.field, problem.message
        )
        return
    yield DriftRow("", problem.code, problem.sobject, "", problem.field, problem.message)
    if problem.code in _OBJECT_IS_OUT and problem.sobject is not None:
        for address, record_id in profile.store.drifting.out_and_linked(problem.sobject):
            yield DriftRow(address, DriftReason.OBJECT_NOT_COMPARED, problem.sobject, record_id, problem.field)


def _parts(writes: Iterable[PlannedWrite]) -> Iterator[list[PlannedWrite]]:
    waiting = iter(writes)
    while part := list(islice(waiting, _STEP)):
        yield part


def _cells(row: DriftRow) -> tuple[object, ...]:
    words = sentence(row.reason, {"message": row.message, "sobject": row.sobject or ""})
    return (row.address, row.reason, row.sobject, row.record_id, row.field, words.title, words.body, row.message)
