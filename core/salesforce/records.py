"""Reading and ticking opt-out boxes. Nothing here can clear one: the only value ever sent is `true`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.model import OptOutField, RecordKind, RecordRef, RecordState, RecordWrite, SObject
from core.salesforce.catalogue import Refusal, Retry, classify
from core.salesforce.client import WRITE_HEADERS, SalesforceClient
from core.salesforce.door import SalesforceRefusal, first_error
from core.salesforce.ids import to18

MOST_RECORDS_A_CALL = 200
# Five hundred quoted ids, percent-encoded, stay below the 16 KB that an address may have (salesforce.md C1).
_IDS_A_QUERY = 500
ROUNDS = 4


@dataclass(frozen=True)
class RowAnswer:
    """Salesforce's answer for one record; `refusal` is None where it was accepted."""

    write: RecordWrite
    refusal: Refusal | None = None
    raw_code: str = ""
    message: str = ""


def opted_out(client: SalesforceClient, sobject: SObject, fields: Mapping[OptOutField, str]) -> Iterator[RecordState]:
    """Every live record with one of the boxes ticked, streamed."""
    names = ", ".join(("Id", *fields.values()))
    for row in client.query(f"SELECT {names} FROM {_where_out(sobject, fields)}"):  # noqa: S608 - names of describe
        yield RecordState(RecordRef(sobject, _id(row)), RecordKind.LIVE, _flags(row, fields))


def states(
    client: SalesforceClient, sobject: SObject, ids: Sequence[str], fields: Mapping[OptOutField, str]
) -> Iterator[RecordState]:
    """The state of each of these records, deleted and converted ones included; what is not found is MISSING."""
    extra = ("IsConverted", "ConvertedContactId") if sobject is SObject.LEAD else ()
    names = ", ".join(("Id", "IsDeleted", "MasterRecordId", *extra, *fields.values()))
    for start in range(0, len(ids), _IDS_A_QUERY):
        part = ids[start : start + _IDS_A_QUERY]
        listed = ", ".join(f"'{record_id}'" for record_id in part)
        found: set[str] = set()
        soql = f"SELECT {names} FROM {sobject.value} WHERE Id IN ({listed})"  # noqa: S608 - checked ids
        for row in client.query(soql, include_deleted=True):
            state = _state(sobject, row, fields)
            found.add(state.ref.id)
            yield state
        for record_id in part:
            if record_id not in found:
                yield RecordState(RecordRef(sobject, record_id), RecordKind.MISSING)


def opt_out(client: SalesforceClient, writes: Iterable[RecordWrite]) -> Iterator[list[RowAnswer]]:
    """Ticks the boxes: one PATCH for one record, else sObject Collections of 200; the answers of each call together.

    Rows that were locked are tried again after the others. Each record is answered exactly once.
    Raises SalesforceRefusal where a whole call failed; the answers already given stand.
    """
    waiting = sorted(writes, key=lambda write: (write.ref.sobject.value, write.ref.id))
    for round_ in range(ROUNDS):
        again: list[RecordWrite] = []
        for start in range(0, len(waiting), MOST_RECORDS_A_CALL):
            answers = _write(client, waiting[start : start + MOST_RECORDS_A_CALL])
            settled = [answer for answer in answers if round_ == ROUNDS - 1 or not _is_worth_another(answer)]
            again.extend(answer.write for answer in answers if answer not in settled)
            yield settled
        if not again:
            return
        client.pause(round_)
        waiting = again


def _is_worth_another(answer: RowAnswer) -> bool:
    return answer.refusal is not None and answer.refusal.retry is Retry.NOW


def _write(client: SalesforceClient, writes: Sequence[RecordWrite]) -> list[RowAnswer]:
    return [_one(client, writes[0])] if len(writes) == 1 else _collection(client, writes)


def _one(client: SalesforceClient, write: RecordWrite) -> RowAnswer:
    path = f"sobjects/{write.ref.sobject.value}/{write.ref.id}"
    try:
        client.call("PATCH", path, json=dict.fromkeys(write.fields, True), headers=WRITE_HEADERS)
    except SalesforceRefusal as refusal:
        if refusal.is_about_everything:
            raise
        message = str(refusal.params.get("message", ""))
        return RowAnswer(write, Refusal(refusal.code, refusal.retry), refusal.raw_code, message)
    return RowAnswer(write)


def _collection(client: SalesforceClient, writes: Sequence[RecordWrite]) -> list[RowAnswer]:
    # Sorted by object, so a call holds two runs of types at the most; ten are allowed.
    records = [
        {"attributes": {"type": write.ref.sobject.value}, "id": write.ref.id, **dict.fromkeys(write.fields, True)}
        for write in writes
    ]
    body = {"allOrNone": False, "records": records}
    rows = client.call("PATCH", "composite/sobjects", json=body, headers=WRITE_HEADERS)
    if not isinstance(rows, list) or len(rows) != len(writes):
        raise SalesforceRefusal("not_salesforce", Retry.NEVER, host=client.host, message="composite")
    # Failed rows may come without an id, so an answer belongs to its row by position (salesforce.md C2).
    return [_row(write, row) for write, row in zip(writes, rows, strict=True)]


def _row(write: RecordWrite, row: Mapping[str, Any]) -> RowAnswer:
    if row.get("success") is True:
        return RowAnswer(write)
    raw_code, message = first_error(row.get("errors"))
    return RowAnswer(write, classify(raw_code or "UNKNOWN", message), raw_code, message)


def _state(sobject: SObject, row: Mapping[str, Any], fields: Mapping[OptOutField, str]) -> RecordState:
    ref, out = RecordRef(sobject, _id(row)), _flags(row, fields)
    if row.get("IsDeleted"):
        return RecordState(ref, RecordKind.DELETED, out, _optional_id(row.get("MasterRecordId")))
    if row.get("IsConverted"):
        return RecordState(ref, RecordKind.CONVERTED, out, _optional_id(row.get("ConvertedContactId")))
    return RecordState(ref, RecordKind.LIVE, out)


def _where_out(sobject: SObject, fields: Mapping[OptOutField, str]) -> str:
    ticked = " OR ".join(f"{name} = true" for name in fields.values())
    live = " AND IsConverted = false" if sobject is SObject.LEAD else ""
    return f"{sobject.value} WHERE ({ticked}){live}"


def _flags(row: Mapping[str, Any], fields: Mapping[OptOutField, str]) -> frozenset[OptOutField]:
    return frozenset(field for field, name in fields.items() if row.get(name) is True)


def _id(row: Mapping[str, Any]) -> str:
    return to18(str(row["Id"]))


def _optional_id(value: object) -> str | None:
    return to18(str(value)) if value else None
