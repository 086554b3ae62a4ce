"""Salesforce's side as rows, streamed with bounded memory: the ticked ones, those of given ids, those of an address.

A million rows may pass here, so they come in blocks; where few do, as plain tuples.
Sharing hides rows without a word, so nothing is ever concluded from absence (salesforce.md C1).
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from core.comparable import SnapshotBlock, SnapshotRow
from core.model import ObjectFields, RecordKind, SObject
from core.progress import Cancelled, stop_if
from core.salesforce import bulk, limits
from core.salesforce.catalogue import Retry
from core.salesforce.client import SalesforceClient
from core.salesforce.door import SalesforceRefusal
from core.salesforce.limits import Reading, Thresholds
from core.salesforce.rows import Columns, blocks_of_page, blocks_of_rows, rows_of_cells
from core.salesforce.soql import id_lists, in_list, lists_by_length


def count_ticked(client: SalesforceClient, sobject: SObject, fields: ObjectFields) -> int:
    """Live rows with a box ticked that the user can see. One call. Raises SalesforceRefusal."""
    return rows_in(client, _where_out(sobject, fields))


def count_all(client: SalesforceClient, sobject: SObject) -> int:
    """All live rows of an object that the user can see. One call. Raises SalesforceRefusal."""
    return rows_in(client, sobject.value)


def rows_in(client: SalesforceClient, of: str) -> int:
    """How many live rows `Contact WHERE …` has. One call. Raises SalesforceRefusal."""
    answer = client.call("GET", "query", params={"q": f"SELECT count() FROM {of}"})  # noqa: S608 - names of describe
    if not isinstance(answer, dict) or not isinstance(answer.get("totalSize"), int):
        raise SalesforceRefusal("not_salesforce", Retry.NEVER, host=client.host, message="totalSize")
    return int(answer["totalSize"])


def ticked_rows(
    client: SalesforceClient,
    sobject: SObject,
    fields: ObjectFields,
    reading: Reading,
    cancelled: Cancelled,
    thresholds: Thresholds = limits.DEFAULTS,
    expected: int = 0,
) -> Generator[SnapshotRow, None, None]:
    """Live records with a box ticked; by BULK_ALL every record of the object, deleted and converted ones included.

    `expected`: about how many rows there are, which tells when to ask after a job.
    Raises SalesforceRefusal and RunCancelled.
    """
    with closing(ticked_blocks(client, sobject, fields, reading, cancelled, thresholds, expected)) as blocks:
        for block in blocks:
            yield from block.rows()


def ticked_blocks(
    client: SalesforceClient,
    sobject: SObject,
    fields: ObjectFields,
    reading: Reading,
    cancelled: Cancelled,
    thresholds: Thresholds = limits.DEFAULTS,
    expected: int = 0,
) -> Generator[SnapshotBlock, None, None]:
    """The same in blocks."""
    columns = Columns.of(sobject, fields, with_state=reading is Reading.BULK_ALL)
    names = ", ".join(columns.names)
    if reading is Reading.REST:
        soql = f"SELECT {names} FROM {_where_out(sobject, fields)}"  # noqa: S608 - names of describe
        yield from blocks_of_rows(_queried(client, soql, columns, cancelled), sobject)
        return
    everything = reading is Reading.BULK_ALL
    where = sobject.value if everything else _where_out(sobject, fields)
    soql = f"SELECT {names} FROM {where}"  # noqa: S608 - names of describe
    pages = bulk.read_pages(
        client,
        bulk.begin_query(client, soql, include_deleted=everything),
        sobject.value,
        columns.names,
        page_rows=thresholds.bulk_page_rows,
        cancelled=cancelled,
        total=expected,
    )
    with closing(pages):
        for page in pages:
            yield from blocks_of_page(page, columns, client.host)


def rows_of(
    client: SalesforceClient, sobject: SObject, fields: ObjectFields, ids: Sequence[str], cancelled: Cancelled
) -> Iterator[SnapshotRow]:
    """Each of these records, deleted and converted ones included; one that is not found comes as MISSING."""
    columns = Columns.of(sobject, fields, with_state=True)
    names = ", ".join(columns.names)
    for part in id_lists(ids):
        missing = dict.fromkeys(part)
        soql = f"SELECT {names} FROM {sobject.value} WHERE Id IN {in_list(part)}"  # noqa: S608 - quoted
        for row in _queried(client, soql, columns, cancelled, include_deleted=True):
            missing.pop(row[0], None)
            yield row
        for record_id in missing:
            yield (record_id, sobject.value, RecordKind.MISSING.value, 0, 0, None, "", None)


@dataclass(frozen=True)
class ReadingBack:
    """A query job that reads what was ticked lately, under way. `rows` may be asked for once.

    With a box ticked and changed since a moment by Salesforce's clock, deleted ones included (salesforce.md C10). The
    rows say nothing but their boxes.
    """

    _client: SalesforceClient
    _job: bulk.Job
    _columns: Columns

    @classmethod
    def begin(cls, client: SalesforceClient, sobject: SObject, fields: ObjectFields, since: datetime) -> ReadingBack:
        """One call. Raises SalesforceRefusal."""
        boxes = ObjectFields(fields.readable, frozenset(), has_email=False)
        columns = Columns.of(sobject, boxes, with_state=False)
        moment = since.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        ticked = " OR ".join(f"{name} = true" for name in fields.readable.values())
        soql = (
            f"SELECT {', '.join(columns.names)} FROM {sobject.value}"  # noqa: S608 - names of describe
            f" WHERE SystemModstamp >= {moment} AND ({ticked})"
        )
        return cls(client, bulk.begin_query(client, soql, include_deleted=True), columns)

    def rows(self, expected: int, cancelled: Cancelled) -> Iterator[SnapshotRow]:
        """Raises SalesforceRefusal and RunCancelled."""
        columns, page_rows = self._columns, limits.BULK_PAGE_ROWS
        rows = bulk.read(
            self._client,
            self._job,
            columns.sobject.value,
            columns.names,
            page_rows=page_rows,
            cancelled=cancelled,
            total=expected,
        )
        return rows_of_cells(rows, columns, self._client.host)


def rows_with_address(
    client: SalesforceClient, sobject: SObject, fields: ObjectFields, addresses: Iterable[str], cancelled: Cancelled
) -> Iterator[SnapshotRow]:
    """Live records with one of these addresses (normal forms of core.intake.addresses), whatever their case."""
    columns = Columns.of(sobject, fields, with_state=False)
    if "Email" not in columns.names:
        return
    names = ", ".join(columns.names)
    live = " AND IsConverted = false" if sobject is SObject.LEAD else ""
    for part in lists_by_length(spelling for address in addresses for spelling in _spellings(address)):
        soql = f"SELECT {names} FROM {sobject.value} WHERE Email IN {in_list(part)}{live}"  # noqa: S608 - quoted
        yield from _queried(client, soql, columns, cancelled)


def _queried(
    client: SalesforceClient, soql: str, columns: Columns, cancelled: Cancelled, *, include_deleted: bool = False
) -> Iterator[SnapshotRow]:
    """Rows of REST queries, in the shape of the Bulk ones; a cancel is noticed between pages."""
    stop_if(cancelled)
    texts = (
        [_text(row.get(name)) for name in columns.names]
        for row in _until_cancelled(client.query(soql, include_deleted=include_deleted), cancelled)
    )
    return rows_of_cells(texts, columns, client.host)


def _until_cancelled(rows: Iterator[Mapping[str, Any]], cancelled: Cancelled) -> Iterator[Mapping[str, Any]]:
    for count, row in enumerate(rows, start=1):
        yield row
        if count % limits.REST_PAGE_ROWS == 0:
            stop_if(cancelled)


def _text(value: object) -> str:
    if value is None:
        return ""
    return str(value) if not isinstance(value, bool) else "true" if value else "false"


def _spellings(address: str) -> Iterator[str]:
    """An address as Salesforce may hold it: the domain in Unicode, and in the letters of the DNS."""
    yield address
    local, _, domain = address.rpartition("@")
    if not domain.isascii():
        try:
            yield f"{local}@{domain.encode('idna').decode()}"
        except UnicodeError:
            return


def _where_out(sobject: SObject, fields: ObjectFields) -> str:
    ticked = " OR ".join(f"{name} = true" for name in fields.readable.values())
    live = " AND IsConverted = false" if sobject is SObject.LEAD else ""
    return f"{sobject.value} WHERE ({ticked}){live}"
