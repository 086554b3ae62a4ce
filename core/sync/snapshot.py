"""Salesforce's side into the comparison: the ticked records, then every linked one that is not among them.

The way of reading is chosen per object by what it costs. Nothing is concluded from absence: a linked record that does
not come is "not there, or hidden", never "not opted out".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from core.comparable import SnapshotBlock
from core.model import ObjectFields, OptOutField, Phase, Progress, Reach, RecordKind, SObject
from core.progress import Cancelled, Report, stop_if
from core.salesforce import limits, snapshot
from core.salesforce.client import SalesforceClient
from core.salesforce.limits import Reading
from core.store.comparison import Comparison

_REPORT_EVERY = 1_000
# What a record became may itself have become another one; a longer chain is left as a problem.
_MOST_STEPS_OF_A_CHAIN = 10
_PHASES = {SObject.CONTACT: Phase.READING_CONTACTS, SObject.LEAD: Phase.READING_LEADS}
_Item = TypeVar("_Item")


@dataclass(frozen=True)
class Read:
    """What was measured before reading, and the way that was chosen, by object.

    `ticked` counts live records with a box ticked; `totals` all live ones, of the objects that are read whole.
    """

    ticked: Mapping[SObject, int]
    totals: Mapping[SObject, int]
    ways: Mapping[SObject, Reading]
    estimated: int = 0


def read_salesforce(
    client: SalesforceClient,
    fields: Mapping[SObject, ObjectFields],
    comparison: Comparison,
    reach: Reach,
    report: Report,
    cancelled: Cancelled,
    before_reading: Callable[[int], None] = lambda _calls: None,
) -> Read:
    """Fills the comparison. `before_reading` gets the number of calls that it will cost, and may raise.

    Raises SalesforceRefusal and RunCancelled.
    """
    read = _measured(client, fields, comparison, reach, cancelled)
    before_reading(read.estimated)
    for sobject, known in fields.items():
        way = read.ways[sobject]
        total = read.totals[sobject] if way is Reading.BULK_ALL else read.ticked[sobject]
        # Addresses are asked for where they matter only.
        wanted = replace(known, has_email=known.has_email and reach is Reach.SAME_EMAIL)
        blocks = snapshot.ticked_blocks(client, sobject, wanted, way, cancelled, expected=total)
        comparison.load_blocks(_watched_blocks(blocks, _PHASES[sobject], report, cancelled, total))
    comparison.index(reach)
    for sobject, way in read.ways.items():
        if way is Reading.BULK_ALL:
            comparison.mark_missing(sobject)
    _read_linked(client, fields, comparison, report, cancelled)
    if reach is Reach.SAME_EMAIL:
        _read_same_address(client, fields, comparison, read, report, cancelled)
    return read


def _measured(
    client: SalesforceClient,
    fields: Mapping[SObject, ObjectFields],
    comparison: Comparison,
    reach: Reach,
    cancelled: Cancelled,
) -> Read:
    ticked: dict[SObject, int] = {}
    totals: dict[SObject, int] = {}
    ways: dict[SObject, Reading] = {}
    estimated = 0
    out_here = comparison.count_unsubscribed() if reach is Reach.SAME_EMAIL else 0
    for sobject, known in fields.items():
        stop_if(cancelled)
        ticked[sobject] = snapshot.count_ticked(client, sobject, known)
        linked = comparison.linked_count(sobject)
        addresses = out_here + ticked[sobject] if reach is Reach.SAME_EMAIL else 0
        # The size of the object costs a call of its own, so it is asked for where it may change the choice.
        total = 0
        ways[sobject] = Reading.REST if ticked[sobject] <= limits.REST_ROWS else Reading.BULK_TICKED
        if limits.is_whole_worth_a_look(ticked[sobject], linked, addresses=addresses):
            total = totals[sobject] = snapshot.count_all(client, sobject)
            ways[sobject] = limits.choose_reading(ticked[sobject], total, linked, addresses=addresses)
        estimated += limits.estimate_reading(ways[sobject], ticked[sobject], total, linked, addresses=addresses)
    return Read(ticked, totals, ways, estimated)


def _read_linked(
    client: SalesforceClient,
    fields: Mapping[SObject, ObjectFields],
    comparison: Comparison,
    report: Report,
    cancelled: Cancelled,
) -> None:
    for _step in range(_MOST_STEPS_OF_A_CHAIN):
        unread = {sobject: ids for sobject, ids in comparison.unread().items() if sobject in fields}
        if not unread:
            return
        for sobject, ids in unread.items():
            rows = snapshot.rows_of(client, sobject, fields[sobject], ids, cancelled)
            comparison.load(watched(rows, Phase.READING_LINKED, report, cancelled, len(ids)))


def _read_same_address(
    client: SalesforceClient,
    fields: Mapping[SObject, ObjectFields],
    comparison: Comparison,
    read: Read,
    report: Report,
    cancelled: Cancelled,
) -> None:
    """Live records with the address of somebody who is out; of an object that was read whole they are there already."""
    wanted = [sobject for sobject in fields if read.ways[sobject] is not Reading.BULK_ALL]
    if not wanted:
        return
    addresses = list(comparison.addresses_of_the_out())
    for sobject in wanted:
        rows = snapshot.rows_with_address(client, sobject, fields[sobject], addresses, cancelled)
        comparison.load(watched(rows, Phase.READING_LINKED, report, cancelled))


def boxes_of(
    client: SalesforceClient, sobject: SObject, name: str, ids: Sequence[str], cancelled: Cancelled
) -> Iterator[tuple[str, RecordKind, bool]]:
    """`(record id, kind, ticked)` of one box by its API name."""
    one = ObjectFields({OptOutField.EMAIL_OPT_OUT: name}, frozenset())
    for row in snapshot.rows_of(client, sobject, one, ids, cancelled):
        yield row[0], RecordKind(row[2]), bool(row[3])


def _watched_blocks(
    blocks: Iterable[SnapshotBlock], phase: Phase, report: Report, cancelled: Cancelled, total: int
) -> Iterator[SnapshotBlock]:
    report(Progress(phase, 0, total))
    count = 0
    for block in blocks:
        count += block.count
        report(Progress(phase, count, total))
        stop_if(cancelled)
        yield block
    stop_if(cancelled)


def watched(
    items: Iterable[_Item], phase: Phase, report: Report, cancelled: Cancelled, total: int | None = None
) -> Iterator[_Item]:
    """The same items, with a report each thousand and a stop where somebody asked for it."""
    report(Progress(phase, 0, total))
    for count, item in enumerate(items, start=1):
        if count % _REPORT_EVERY == 0:
            report(Progress(phase, count, total))
            stop_if(cancelled)
        yield item
    stop_if(cancelled)
