"""Sends one value of checkboxes for many records, by the cheapest way, and answers for each record exactly once.

The value is the caller's. Only `records` (true) and `clearing` (false) may import this module; import-linter holds it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, NamedTuple

from core.model import RecordWrite, SObject
from core.progress import Cancelled, never_cancelled, stop_if
from core.salesforce import bulk, limits
from core.salesforce.catalogue import Refusal, Retry, classify
from core.salesforce.client import WRITE_HEADERS, SalesforceClient
from core.salesforce.door import SalesforceRefusal, first_error
from core.salesforce.ids import to18
from core.salesforce.limits import Thresholds, WriteWay

# What was accepted is handed over in parts of this size: the answers of each are kept in one transaction.
_ANSWERS_AT_ONCE = 25_000
_ACCOUNT = "Account"
_LEFT_OVER = Refusal("row_not_processed", Retry.LATER)


class RowAnswer(NamedTuple):
    """Salesforce's answer for one record; `refusal` is None where it was accepted. A tuple: there may be millions."""

    write: RecordWrite
    refusal: Refusal | None = None
    raw_code: str = ""
    message: str = ""


class Row(NamedTuple):
    """A write as Salesforce wants it: for a person account that is its Account (salesforce.md C8)."""

    sobject: str
    id: str
    fields: tuple[str, ...]
    write: RecordWrite


@dataclass(frozen=True, slots=True)
class _Answers:
    """Of one call or a part of a job: the rows that were accepted, and those that were not, with the reason."""

    accepted: Sequence[Row] = ()
    refused: Sequence[tuple[Row, RowAnswer]] = ()


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
            for answers in _round(client, waiting, value, cancelled, thresholds, about_to_send, serially=serially):
                settled = [RowAnswer(row.write) for row in answers.accepted]
                for row, answer in answers.refused:
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


def _rows(writes: Iterable[RecordWrite]) -> list[Row]:
    """One row for each record, even where it was named twice; sorted, so that a call holds few runs of types."""
    merged: dict[str, RecordWrite] = {}
    for write in writes:
        known = merged.get(write.ref.id)
        fields = write.fields if known is None else tuple(dict.fromkeys(known.fields + write.fields))
        merged[write.ref.id] = write if known is None else known._replace(fields=fields)
    return sorted(map(_row_of, merged.values()), key=attrgetter("sobject", "id"))


def _row_of(write: RecordWrite) -> Row:
    if write.account_id and write.ref.sobject is SObject.CONTACT:
        return Row(_ACCOUNT, write.account_id, tuple(map(account_field, write.fields)), write)
    return Row(write.ref.sobject.value, write.ref.id, write.fields, write)


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
        yield _one(client, part_of_few[0], value) if len(part_of_few) == 1 else _collection(client, part_of_few, value)


def _one(client: SalesforceClient, row: Row, value: bool) -> _Answers:
    try:
        client.call(
            "PATCH", f"sobjects/{row.sobject}/{row.id}", json=dict.fromkeys(row.fields, value), headers=WRITE_HEADERS
        )
    except SalesforceRefusal as refusal:
        if refusal.is_about_everything:
            raise
        message = str(refusal.params.get("message", ""))
        answer = RowAnswer(row.write, Refusal(refusal.code, refusal.retry), refusal.raw_code, message)
        return _Answers(refused=[(row, answer)])
    return _Answers([row])


def _collection(client: SalesforceClient, rows: Sequence[Row], value: bool) -> _Answers:
    # Sorted by object, so a call holds three runs of types at the most; ten are allowed.
    records = [{"attributes": {"type": row.sobject}, "id": row.id, **dict.fromkeys(row.fields, value)} for row in rows]
    body = {"allOrNone": False, "records": records}
    found = client.call("PATCH", "composite/sobjects", json=body, headers=WRITE_HEADERS)
    if not isinstance(found, list) or len(found) != len(rows):
        raise SalesforceRefusal("not_salesforce", Retry.NEVER, host=client.host, message="composite")
    # Failed rows may come without an id, so an answer belongs to its row by position (salesforce.md C2).
    good, bad = [], []
    for row, each in zip(rows, found, strict=True):
        if each.get("success") is True:
            good.append(row)
        else:
            bad.append((row, _refused(row, each)))
    return _Answers(good, bad)


def _refused(row: Row, found: Mapping[str, Any]) -> RowAnswer:
    raw_code, message = first_error(found.get("errors"))
    return RowAnswer(row.write, classify(raw_code or "UNKNOWN", message), raw_code, message)


@dataclass(frozen=True)
class _Upload:
    rows: Sequence[Row]
    content: bytes


def _uploads(rows: Sequence[Row], value: bool, most_bytes: int) -> Iterator[_Upload]:
    """CSVs that are small enough for a job each. An empty cell leaves a field as it is (salesforce.md C3)."""
    kinds = {row.fields for row in rows}
    names = sorted({name for kind in kinds for name in kind})
    word = "true" if value else "false"
    tails = {kind: "".join(f",{word if name in kind else ''}" for name in names) + "\n" for kind in kinds}
    head = f"Id,{','.join(names)}\n"
    lines = [row.id + tails[row.fields] for row in rows]
    start, size = 0, len(head)
    for index, line in enumerate(lines):
        if size + len(line) > most_bytes and index > start:
            yield _Upload(rows[start:index], (head + "".join(lines[start:index])).encode())
            start, size = index, len(head)
        size += len(line)
    yield _Upload(rows[start:], (head + "".join(lines[start:])).encode())


def _job(client: SalesforceClient, sobject: str, upload: _Upload, cancelled: Cancelled) -> Iterator[_Answers]:
    """One ingest job; each of its rows is answered, unless it was cancelled before their turn.

    Which rows were refused is read in any case. That all others were accepted is read too, unless the job is complete
    and its counts say so: every row processed, and as many failed as were read (salesforce.md C3).
    """
    body = {
        "object": sobject,
        "operation": "update",
        "contentType": "CSV",
        "lineEnding": "LF",
        "columnDelimiter": "COMMA",
    }
    job = bulk.create(client, "ingest", body)
    bulk.upload(client, job, upload.content)
    ended = bulk.finish(client, job, cancelled, len(upload.rows))
    waiting = {row.id: row for row in upload.rows}
    failed = list(_failed(bulk.results(client, job, "failedResults"), waiting))
    told = (ended.is_complete, ended.processed, ended.failed)
    if told == (True, len(upload.rows), len(failed)):
        accepted, waiting = list(waiting.values()), {}
    else:
        accepted = list(_successful(bulk.results(client, job, "successfulResults"), waiting))
    yield from _in_parts(accepted)
    if failed:
        yield _Answers(refused=failed)
    failure = None if ended.is_complete else bulk.failure(ended, sobject, client.host)
    if failure is not None and failure.code != "row_locked":
        bulk.remove(client, job)
        stop_if(cancelled)
        raise failure
    # Named by Salesforce or not: what has no answer was not processed, and is sent again.
    refusal = _LEFT_OVER if failure is None else Refusal(failure.code, failure.retry)
    if waiting:
        yield _Answers(refused=[(row, RowAnswer(row.write, refusal)) for row in waiting.values()])
    if failure is not None:
        bulk.remove(client, job)


def _successful(rows: Iterator[list[str]], waiting: dict[str, Row]) -> Iterator[Row]:
    """The rows of `successfulResults`, taken out of `waiting`."""
    return (row for row, _cells in _matched(rows, waiting, _places(next(rows, []))))


def _failed(rows: Iterator[list[str]], waiting: dict[str, Row]) -> Iterator[tuple[Row, RowAnswer]]:
    """The rows of `failedResults` with the reason, taken out of `waiting`."""
    places = _places(next(rows, []))
    for row, cells in _matched(rows, waiting, places):
        raw_code, _, message = cells[places["sf__error"]].partition(":")
        # The trailing parts name the fields: `CODE:text:FIELD --` (salesforce.md C3).
        message = message.rpartition(":")[0] or message
        yield row, RowAnswer(row.write, classify(raw_code or "UNKNOWN", message), raw_code, message)


def _places(head: Sequence[str]) -> dict[str, int]:
    return {name.lower(): index for index, name in enumerate(head)}


def _matched(
    rows: Iterator[list[str]], waiting: dict[str, Row], places: Mapping[str, int]
) -> Iterator[tuple[Row, list[str]]]:
    """Results come in any order: matched by Id. What was not sent by us is not answered."""
    columns = [places[name] for name in ("id", "sf__id") if name in places]
    for cells in rows:
        for at in columns:
            if at < len(cells) and len(cells[at]) in (15, 18):
                row = waiting.pop(to18(cells[at]), None)
                if row is not None:
                    yield row, cells
                    break


def _in_parts(accepted: Sequence[Row]) -> Iterator[_Answers]:
    for start in range(0, len(accepted), _ANSWERS_AT_ONCE):
        yield _Answers(accepted[start : start + _ANSWERS_AT_ONCE])
