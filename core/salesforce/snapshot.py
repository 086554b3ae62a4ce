"""Salesforce's side as rows, streamed with bounded memory: the ticked ones, those of given ids, those of an address.

Rows are plain tuples, and nothing is built for a row on the Bulk path but its tuple: a million of them pass here.
Sharing hides rows without a word, so nothing is ever concluded from absence (salesforce.md C1).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from core.intake.addresses import is_plain_email, parse_email
from core.model import ObjectFields, OptOutField, RecordKind, SObject
from core.progress import Cancelled, stop_if
from core.salesforce import bulk, limits
from core.salesforce.catalogue import Retry
from core.salesforce.client import SalesforceClient
from core.salesforce.door import SalesforceRefusal
from core.salesforce.ids import to18
from core.salesforce.limits import Reading, Thresholds
from core.salesforce.soql import id_lists, in_list, lists_by_length

# (record id of 18, sObject, kind, Email Opt Out 0|1, sales opt-out 0|1, goes to, address or "", Account of a person)
SnapshotRow = tuple[str, str, str, int, int, str | None, str, str | None]

_LIVE, _DELETED, _CONVERTED = (kind.value for kind in (RecordKind.LIVE, RecordKind.DELETED, RecordKind.CONVERTED))


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
) -> Iterator[SnapshotRow]:
    """Live records with a box ticked; by BULK_ALL every record of the object, deleted and converted ones included.

    `expected`: about how many rows there are, which tells when to ask after a job.
    Raises SalesforceRefusal and RunCancelled.
    """
    columns = _Columns.of(sobject, fields, with_state=reading is Reading.BULK_ALL)
    names = ", ".join(columns.names)
    if reading is Reading.REST:
        soql = f"SELECT {names} FROM {_where_out(sobject, fields)}"  # noqa: S608 - names of describe
        yield from _queried(client, soql, columns, cancelled)
        return
    everything = reading is Reading.BULK_ALL
    where = sobject.value if everything else _where_out(sobject, fields)
    soql = f"SELECT {names} FROM {where}"  # noqa: S608 - names of describe
    rows = bulk.read(
        client,
        bulk.begin_query(client, soql, include_deleted=everything),
        sobject.value,
        columns.names,
        page_rows=thresholds.bulk_page_rows,
        cancelled=cancelled,
        total=expected,
    )
    yield from _fast(rows, columns, client.host)


def rows_of(
    client: SalesforceClient, sobject: SObject, fields: ObjectFields, ids: Sequence[str], cancelled: Cancelled
) -> Iterator[SnapshotRow]:
    """Each of these records, deleted and converted ones included; one that is not found comes as MISSING."""
    columns = _Columns.of(sobject, fields, with_state=True)
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
    _columns: _Columns

    @classmethod
    def begin(cls, client: SalesforceClient, sobject: SObject, fields: ObjectFields, since: datetime) -> ReadingBack:
        """One call. Raises SalesforceRefusal."""
        boxes = ObjectFields(fields.readable, frozenset(), has_email=False)
        columns = _Columns.of(sobject, boxes, with_state=False)
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
        return _fast(rows, columns, self._client.host)


def rows_with_address(
    client: SalesforceClient, sobject: SObject, fields: ObjectFields, addresses: Iterable[str], cancelled: Cancelled
) -> Iterator[SnapshotRow]:
    """Live records with one of these addresses (normal forms of core.intake.addresses), whatever their case."""
    columns = _Columns.of(sobject, fields, with_state=False)
    if "Email" not in columns.names:
        return
    names = ", ".join(columns.names)
    live = " AND IsConverted = false" if sobject is SObject.LEAD else ""
    for part in lists_by_length(spelling for address in addresses for spelling in _spellings(address)):
        soql = f"SELECT {names} FROM {sobject.value} WHERE Email IN {in_list(part)}{live}"  # noqa: S608 - quoted
        yield from _queried(client, soql, columns, cancelled)


@dataclass(frozen=True)
class _Columns:
    """The columns of a SELECT, in order, and where those are that not every object and org has (-1: nowhere)."""

    sobject: SObject
    names: tuple[str, ...]
    email: int
    email_flag: int
    sales_flag: int
    is_deleted: int
    master: int
    is_converted: int
    contact: int
    is_person: int
    account: int

    @classmethod
    def of(cls, sobject: SObject, fields: ObjectFields, *, with_state: bool) -> _Columns:
        """`with_state`: with what tells deleted, merged and converted records from live ones."""
        names = ["Id", *(["Email"] if fields.has_email else []), *dict.fromkeys(fields.readable.values())]
        if with_state:
            names += ["IsDeleted", "MasterRecordId"]
            if sobject is SObject.LEAD:
                names += ["IsConverted", "ConvertedContactId"]
        if fields.person_accounts and sobject is SObject.CONTACT:
            names += ["IsPersonAccount", "AccountId"]
        at = {name: index for index, name in enumerate(names)}

        def flag(field: OptOutField) -> int:
            name = fields.readable.get(field)
            return -1 if name is None else at[name]

        return cls(
            sobject,
            tuple(names),
            at.get("Email", -1),
            flag(OptOutField.EMAIL_OPT_OUT),
            flag(OptOutField.MARKETO_SALES_OPT_OUT),
            at.get("IsDeleted", -1),
            at.get("MasterRecordId", -1),
            at.get("IsConverted", -1),
            at.get("ConvertedContactId", -1),
            at.get("IsPersonAccount", -1),
            at.get("AccountId", -1),
        )


def _queried(
    client: SalesforceClient, soql: str, columns: _Columns, cancelled: Cancelled, *, include_deleted: bool = False
) -> Iterator[SnapshotRow]:
    """Rows of REST queries, in the shape of the Bulk ones; a cancel is noticed between pages."""
    stop_if(cancelled)
    texts = (
        [_text(row.get(name)) for name in columns.names]
        for row in _until_cancelled(client.query(soql, include_deleted=include_deleted), cancelled)
    )
    return _fast(texts, columns, client.host)


def _until_cancelled(rows: Iterator[Mapping[str, Any]], cancelled: Cancelled) -> Iterator[Mapping[str, Any]]:
    for count, row in enumerate(rows, start=1):
        yield row
        if count % limits.REST_PAGE_ROWS == 0:
            stop_if(cancelled)


def _text(value: object) -> str:
    if value is None:
        return ""
    return str(value) if not isinstance(value, bool) else "true" if value else "false"


def _fast(rows: Iterable[list[str]], columns: _Columns, host: str) -> Iterator[SnapshotRow]:
    """The tuples. What most rows need is looked at first and without a call; the rest goes to `_slow`."""
    sobject, email_flag, sales_flag = columns.sobject.value, columns.email_flag, columns.sales_flag
    email, deleted, converted, person = columns.email, columns.is_deleted, columns.is_converted, columns.is_person
    plain = is_plain_email
    width = len(columns.names)
    # A column that is not there reads a cell that is always "false".
    cells: list[str]
    for cells in rows:
        if len(cells) != width:
            if not cells:
                continue
            raise SalesforceRefusal("not_salesforce", Retry.NEVER, host=host, message="CSV")
        record_id = cells[0]
        cells.append("false")
        written = cells[email] if email >= 0 else ""
        if (
            cells[deleted] != "true"
            and cells[converted] != "true"
            and cells[person] != "true"
            and len(record_id) == 18
            and len(written) < 64
            and plain(written)
        ):
            yield (
                record_id,
                sobject,
                _LIVE,
                1 if cells[email_flag] == "true" else 0,
                1 if cells[sales_flag] == "true" else 0,
                None,
                written.lower(),
                None,
            )
        else:
            yield _slow(cells, columns, written)


def _slow(cells: Sequence[str], columns: _Columns, written: str) -> SnapshotRow:
    kind, goes_to = _LIVE, None
    if cells[columns.is_deleted] == "true":
        kind, goes_to = _DELETED, _id_or_none(cells, columns.master)
    elif cells[columns.is_converted] == "true":
        kind, goes_to = _CONVERTED, _id_or_none(cells, columns.contact)
    parsed = parse_email(written) if written else None
    return (
        to18(cells[0]),
        columns.sobject.value,
        kind,
        1 if cells[columns.email_flag] == "true" else 0,
        1 if cells[columns.sales_flag] == "true" else 0,
        goes_to,
        "" if parsed is None else parsed.address,
        _id_or_none(cells, columns.account) if cells[columns.is_person] == "true" else None,
    )


def _id_or_none(cells: Sequence[str], at: int) -> str | None:
    return to18(cells[at]) if at >= 0 and cells[at] else None


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
