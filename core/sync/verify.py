"""Reading back what was written, in the same run: by id where it was little, by one query where it was much.

The query asks for what is ticked (a sync), or for what was ticked lately (a push, while the answers are being kept;
what it does not show is asked for by its id before it is called a problem).
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from datetime import timedelta
from functools import cache

from core.comparable import SnapshotRow
from core.model import ObjectFields, OptOutField, Phase, Problem, SObject
from core.progress import Cancelled, Report
from core.salesforce import limits, snapshot
from core.salesforce.client import SalesforceClient
from core.salesforce.door import SalesforceRefusal
from core.salesforce.limits import Reading
from core.salesforce.snapshot import ReadingBack
from core.store.steps import StepResult
from core.sync.ledger import RunBook
from core.sync.plan import PlannedWrite
from core.sync.snapshot import watched

_STEP = 25_000
# Salesforce stamps a row by the clock of its database and an answer by another one; more rows do no harm.
_EARLIER = timedelta(minutes=5)


def begin_read_back(book: RunBook, sobject: SObject, known: ObjectFields, written: int) -> ReadingBack | None:
    """Has Salesforce look at what was written lately while we keep the answers; None where ids are the cheaper way."""
    since = book.connected.server_time
    if since is None or not limits.is_read_back_by_bulk(written):
        return None
    with contextlib.suppress(SalesforceRefusal):
        return ReadingBack.begin(book.connected, sobject, known, since - _EARLIER)
    return None


def verify(
    book: RunBook,
    accepted: Mapping[str, PlannedWrite],
    fields: Mapping[SObject, ObjectFields],
    ticked: Mapping[SObject, int] | None,
    report: Report,
    cancelled: Cancelled,
    begun: Mapping[SObject, ReadingBack] | None = None,
) -> None:
    """Reads every written record back; one that does not hold what was written is a problem.

    `ticked` says how many records had a box ticked before the run, by object; where that is not known they are read by
    their ids. `begun`: what Salesforce is reading already.
    """
    for sobject, known in fields.items():
        waiting = {id_: owner for id_, owner in accepted.items() if owner.write.ref.sobject is sobject}
        if not waiting:
            continue
        under_way = None if begun is None else begun.get(sobject)
        if under_way is not None:
            rows = under_way.rows(len(waiting), cancelled)
            _take_away(book, waiting, rows, known, report, cancelled)
        if waiting:
            before = None if ticked is None or under_way is not None else ticked.get(sobject, 0)
            rows = _rows(book.connected, sobject, known, waiting, before, cancelled)
            _take_away(book, waiting, rows, known, report, cancelled)
        problems = tuple(
            Problem(owner.address, "not_verified", "", sobject, record_id) for record_id, owner in waiting.items()
        )
        if problems:
            book.profile.store.add_step(book.run_id, StepResult(problems=problems), book.profile.clock())
            book.problems.extend(problems)


def _take_away(
    book: RunBook,
    waiting: dict[str, PlannedWrite],
    rows: Iterator[SnapshotRow],
    known: ObjectFields,
    report: Report,
    cancelled: Cancelled,
) -> None:
    """Those that hold what was written are verified, and no longer in `waiting`."""

    @cache
    def needed(names: tuple[str, ...]) -> tuple[bool, bool] | None:
        """Which of the two boxes has to be ticked; None where one of these cannot be seen."""
        meanings = {field for field, name in known.readable.items() if name in names}
        if not set(names) <= set(known.readable.values()):
            return None
        return OptOutField.EMAIL_OPT_OUT in meanings, OptOutField.MARKETO_SALES_OPT_OUT in meanings

    verified: list[str] = []
    for row in watched(rows, Phase.VERIFYING, report, cancelled, len(waiting)):
        owner = waiting.get(row[0])
        boxes = None if owner is None else needed(owner.write.fields)
        if boxes is not None and row[3] >= boxes[0] and row[4] >= boxes[1]:
            del waiting[row[0]]
            verified.append(row[0])
            if len(verified) >= _STEP:
                _keep(book, verified)
                verified = []
    if verified:
        _keep(book, verified)


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
