"""Reading back what was written, in the same run: by id where it was little, by the ticked query where it was much."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from core.model import ObjectFields, OptOutField, Phase, Problem, SObject
from core.progress import Cancelled, Report
from core.salesforce import limits, snapshot
from core.salesforce.client import SalesforceClient
from core.salesforce.limits import Reading
from core.store.comparison import SnapshotRow
from core.store.steps import StepResult
from core.sync.ledger import RunBook
from core.sync.plan import PlannedWrite
from core.sync.snapshot import watched

_STEP = 5_000


def verify(
    book: RunBook,
    accepted: Mapping[str, PlannedWrite],
    fields: Mapping[SObject, ObjectFields],
    ticked: Mapping[SObject, int] | None,
    report: Report,
    cancelled: Cancelled,
) -> None:
    """Reads every written record back; one that does not hold what was written is a problem.

    `ticked` says how many records had a box ticked before the run, by object; where that is not known they are read by
    their ids.
    """
    for sobject in fields:
        waiting = {id_: owner for id_, owner in accepted.items() if owner.write.ref.sobject is sobject}
        if not waiting:
            continue
        rows = _rows(
            book.connected,
            sobject,
            fields[sobject],
            waiting,
            None if ticked is None else ticked.get(sobject, 0),
            cancelled,
        )
        verified: list[str] = []
        for row in watched(rows, Phase.VERIFYING, report, cancelled, len(waiting)):
            owner = waiting.get(row[0])
            if owner is not None and _holds(row, owner, fields[sobject]):
                del waiting[row[0]]
                verified.append(row[0])
                if len(verified) >= _STEP:
                    _keep(book, verified)
                    verified = []
        _keep(book, verified)
        problems = tuple(
            Problem(owner.address, "not_verified", "", sobject, record_id) for record_id, owner in waiting.items()
        )
        book.profile.store.add_step(book.run_id, StepResult(problems=problems), book.profile.clock())
        book.problems.extend(problems)


def estimate(written: int, ticked: int) -> int:
    """API calls that reading back will cost, for one object. `ticked`: records with a box ticked after the writes."""
    if not written:
        return 0
    return min(_by_ids(written), limits.estimate_reading(_way(ticked), ticked, ticked, 0))


def _rows(
    client: SalesforceClient,
    sobject: SObject,
    fields: ObjectFields,
    waiting: Mapping[str, PlannedWrite],
    ticked: int | None,
    cancelled: Cancelled,
) -> Iterator[SnapshotRow]:
    if ticked is None:
        return snapshot.rows_of(client, sobject, fields, list(waiting), cancelled)
    after = ticked + len(waiting)
    if _by_ids(len(waiting)) <= limits.estimate_reading(_way(after), after, after, 0):
        return snapshot.rows_of(client, sobject, fields, list(waiting), cancelled)
    return snapshot.ticked_rows(client, sobject, fields, _way(after), cancelled, expected=after)


def _way(ticked: int) -> Reading:
    return limits.choose_reading(ticked, ticked, 0)


def _by_ids(count: int) -> int:
    return -(-count // limits.IDS_A_QUERY)


def _keep(book: RunBook, verified: list[str]) -> None:
    book.profile.store.add_step(book.run_id, StepResult(verified=tuple(verified)), book.profile.clock())


def _holds(row: SnapshotRow, owner: PlannedWrite, fields: ObjectFields) -> bool:
    flags = {OptOutField.EMAIL_OPT_OUT: row[3], OptOutField.MARKETO_SALES_OPT_OUT: row[4]}
    ticked = {name for field, name in fields.readable.items() if flags[field]}
    return set(owner.write.fields) <= ticked
