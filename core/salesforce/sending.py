"""Sends one value of checkboxes for many records, by the cheapest way, and answers for each record exactly once.

The value is the caller's. Only `records` (true) and `clearing` (false) may import this module; import-linter holds it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from core.model import RecordWrite, SObject
from core.progress import Cancelled, never_cancelled, stop_if
from core.salesforce import bulk, limits
from core.salesforce.catalogue import Refusal, Retry, classify
from core.salesforce.client import WRITE_HEADERS, SalesforceClient
from core.salesforce.door import SalesforceRefusal, first_error
from core.salesforce.ids import to18
from core.salesforce.limits import Thresholds, WriteWay

_ANSWERS_AT_ONCE = 2_000
_ACCOUNT = "Account"
_LEFT_OVER = Refusal("row_not_processed", Retry.LATER)


@dataclass(frozen=True, slots=True)
class RowAnswer:
    """Salesforce's answer for one record; `refusal` is None where it was accepted."""

    write: RecordWrite
    refusal: Refusal | None = None
    raw_code: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A write as Salesforce wants it: for a person account that is its Account (salesforce.md C8)."""

    write: RecordWrite
    sobject: str
    id: str
    fields: tuple[str, ...]


AboutToSend = Callable[[Sequence[RecordWrite]], None]


def tell_nobody(_writes: Sequence[RecordWrite]) -> None:
    """For callers who keep no note of what is under way."""


def send(
    client: SalesforceClient,
    writes: Iterable[RecordWrite],
    value: bool,
    cancelled: Cancelled = never_cancelled,
    thresholds: Thresholds = limits.DEFAULTS,
    about_to_send: AboutToSend = tell_nobody,
) -> Iterator[list[RowAnswer]]:
    """The answers of each call, or of a part of a job, together. Rows that were locked go again after the others.

    `about_to_send` gets the writes of each call or job before it is made, those that go again once more.

    Raises SalesforceRefusal where a whole call failed: the answers already given stand, `answered` in its params
    counts them. Raises RunCancelled between two calls; a job is aborted, and what it had done is answered before.
    """
    waiting = _rows(writes)
    answered, serially = 0, False
    try:
        for round_ in range(limits.ROUNDS):
            again: list[Row] = []
            locked = False
            for row_answers in _round(client, waiting, value, cancelled, thresholds, about_to_send, serially=serially):
                settled = []
                for row, answer in row_answers:
                    if round_ < limits.ROUNDS - 1 and _is_worth_another(answer):
                        again.append(row)
                        locked = locked or answer.refusal is not _LEFT_OVER
                    else:
                        settled.append(answer)
                answered += len(settled)
                if settled:
                    yield settled
            if not again:
                return
            stop_if(cancelled)
            client.pause(round_)
            waiting, serially = again, locked
    except SalesforceRefusal as refusal:
        refusal.params["answered"] = answered
        raise


def account_field(name: str) -> str:
    """The field of a person's Account that mirrors a field of the Contact (salesforce.md C8)."""
    return f"{name.removesuffix('__c')}__pc" if name.endswith("__c") else f"Person{name}"


_Answers = list[tuple[Row, RowAnswer]]


def _rows(writes: Iterable[RecordWrite]) -> list[Row]:
    """One row for each record, even where it was named twice; sorted, so that a call holds few runs of types."""
    merged: dict[str, RecordWrite] = {}
    for write in writes:
        known = merged.get(write.ref.id)
        fields = write.fields if known is None else tuple(dict.fromkeys(known.fields + write.fields))
        merged[write.ref.id] = write if known is None else replace(known, fields=fields)
    rows = map(_row_of, merged.values())
    return sorted(rows, key=lambda row: (row.sobject, row.id))


def _row_of(write: RecordWrite) -> Row:
    if write.account_id and write.ref.sobject is SObject.CONTACT:
        return Row(write, _ACCOUNT, write.account_id, tuple(map(account_field, write.fields)))
    return Row(write, write.ref.sobject.value, write.ref.id, write.fields)


def _is_worth_another(answer: RowAnswer) -> bool:
    return answer.refusal is not None and (answer.refusal.retry is Retry.NOW or answer.refusal is _LEFT_OVER)


def _round(
    client: SalesforceClient,
    rows: Sequence[Row],
    value: bool,
    cancelled: Cancelled,
    thresholds: Thresholds,
    about_to_send: AboutToSend,
    *,
    serially: bool,
) -> Iterator[_Answers]:
    """Bulk for each object of which there are many, everything else together.

    `serially`: rows of these were locked, so that all go one call after the other (salesforce.md C6).
    """
    few: list[Row] = []
    for sobject in sorted({row.sobject for row in rows}):
        own = [row for row in rows if row.sobject == sobject]
        if not serially and limits.write_way(len(own), thresholds) is WriteWay.BULK:
            for part in _uploads(own, value, thresholds.upload_bytes):
                stop_if(cancelled)
                about_to_send([row.write for row in part.rows])
                yield from _job(client, sobject, part, cancelled)
        else:
            few.extend(own)
    # Where few were locked the calls are smaller, so that one of them does not make many others wait.
    smaller = serially and len(few) <= thresholds.bulk_writes_from
    size = limits.COLLECTION_ROWS // 4 if smaller else limits.COLLECTION_ROWS
    for start in range(0, len(few), size):
        stop_if(cancelled)
        part_of_few = few[start : start + size]
        about_to_send([row.write for row in part_of_few])
        yield (
            [_one(client, part_of_few[0], value)] if len(part_of_few) == 1 else _collection(client, part_of_few, value)
        )


def _one(client: SalesforceClient, row: Row, value: bool) -> tuple[Row, RowAnswer]:
    try:
        client.call(
            "PATCH", f"sobjects/{row.sobject}/{row.id}", json=dict.fromkeys(row.fields, value), headers=WRITE_HEADERS
        )
    except SalesforceRefusal as refusal:
        if refusal.is_about_everything:
            raise
        message = str(refusal.params.get("message", ""))
        return row, RowAnswer(row.write, Refusal(refusal.code, refusal.retry), refusal.raw_code, message)
    return row, RowAnswer(row.write)


def _collection(client: SalesforceClient, rows: Sequence[Row], value: bool) -> _Answers:
    # Sorted by object, so a call holds three runs of types at the most; ten are allowed.
    records = [{"attributes": {"type": row.sobject}, "id": row.id, **dict.fromkeys(row.fields, value)} for row in rows]
    body = {"allOrNone": False, "records": records}
    found = client.call("PATCH", "composite/sobjects", json=body, headers=WRITE_HEADERS)
    if not isinstance(found, list) or len(found) != len(rows):
        raise SalesforceRefusal("not_salesforce", Retry.NEVER, host=client.host, message="composite")
    # Failed rows may come without an id, so an answer belongs to its row by position (salesforce.md C2).
    return [(row, _answer(row, each)) for row, each in zip(rows, found, strict=True)]


def _answer(row: Row, found: Mapping[str, Any]) -> RowAnswer:
    if found.get("success") is True:
        return RowAnswer(row.write)
    raw_code, message = first_error(found.get("errors"))
    return RowAnswer(row.write, classify(raw_code or "UNKNOWN", message), raw_code, message)


@dataclass(frozen=True)
class _Upload:
    rows: Sequence[Row]
    content: bytes


def _uploads(rows: Sequence[Row], value: bool, most_bytes: int) -> Iterator[_Upload]:
    """CSVs that are small enough for a job each. An empty cell leaves a field as it is (salesforce.md C3)."""
    names = sorted({name for row in rows for name in row.fields})
    word = "true" if value else "false"
    head = f"Id,{','.join(names)}\n"
    lines = [f"{row.id},{','.join(word if name in row.fields else '' for name in names)}\n" for row in rows]
    start, size = 0, len(head)
    for index, line in enumerate(lines):
        if size + len(line) > most_bytes and index > start:
            yield _Upload(rows[start:index], (head + "".join(lines[start:index])).encode())
            start, size = index, len(head)
        size += len(line)
    yield _Upload(rows[start:], (head + "".join(lines[start:])).encode())


def _job(client: SalesforceClient, sobject: str, upload: _Upload, cancelled: Cancelled) -> Iterator[_Answers]:
    """One ingest job; each of its rows is answered, unless it was cancelled before their turn."""
    body = {
        "object": sobject,
        "operation": "update",
        "contentType": "CSV",
        "lineEnding": "LF",
        "columnDelimiter": "COMMA",
    }
    job = bulk.create(client, "ingest", body)
    bulk.upload(client, job, upload.content)
    ended = bulk.finish(client, job, cancelled, len(upload.rows), limits.WRITE_ROWS_A_SECOND)
    waiting = {row.id: row for row in upload.rows}
    for which in ("successfulResults", "failedResults"):
        yield from _in_parts(_answers_of(bulk.results(client, job, which), waiting))
    failure = None if ended.is_complete else bulk.failure(ended, sobject, client.host)
    if failure is not None and failure.code != "row_locked":
        bulk.remove(client, job)
        stop_if(cancelled)
        raise failure
    # Named by Salesforce or not: what has no answer was not processed, and is sent again.
    refusal = _LEFT_OVER if failure is None else Refusal(failure.code, failure.retry)
    yield from _in_parts((row, RowAnswer(row.write, refusal)) for row in waiting.values())
    bulk.remove(client, job)


def _answers_of(rows: Iterator[list[str]], waiting: dict[str, Row]) -> Iterator[tuple[Row, RowAnswer]]:
    """Results come in any order: matched by Id, taken out of `waiting`. What was not sent by us is not answered."""
    head = next(rows, [])
    if not head:
        return
    place = {name.lower(): index for index, name in enumerate(head)}
    id_at, sent_at, error_at = place.get("sf__id"), place.get("id"), place.get("sf__error")
    for cells in rows:
        row = None
        for at in (sent_at, id_at):
            if row is None and at is not None and at < len(cells) and len(cells[at]) in (15, 18):
                row = waiting.pop(to18(cells[at]), None)
        if row is None:
            continue
        if error_at is None:
            yield row, RowAnswer(row.write)
        else:
            raw_code, _, message = cells[error_at].partition(":")
            # The trailing parts name the fields: `CODE:text:FIELD --` (salesforce.md C3).
            message = message.rpartition(":")[0] or message
            yield row, RowAnswer(row.write, classify(raw_code or "UNKNOWN", message), raw_code, message)


def _in_parts(answers: Iterator[tuple[Row, RowAnswer]] | Iterable[tuple[Row, RowAnswer]]) -> Iterator[_Answers]:
    part: _Answers = []
    for answer in answers:
        part.append(answer)
        if len(part) == _ANSWERS_AT_ONCE:
            yield part
            part = []
    if part:
        yield part
