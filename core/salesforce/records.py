"""Reading and ticking opt-out boxes. Nothing here can clear one: the only value ever sent is `true`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from core.model import OptOutField, RecordKind, RecordRef, RecordState, RecordWrite, SObject
from core.progress import Cancelled, never_cancelled
from core.salesforce import limits
from core.salesforce.client import SalesforceClient
from core.salesforce.ids import to18
from core.salesforce.limits import Thresholds
from core.salesforce.sending import AboutToSend, RowAnswer, send, tell_nobody
from core.salesforce.soql import id_lists, in_list

__all__ = ["RowAnswer", "opt_out", "opted_out", "states"]


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
    for part in id_lists(ids):
        found: set[str] = set()
        soql = f"SELECT {names} FROM {sobject.value} WHERE Id IN {in_list(part)}"  # noqa: S608 - checked ids
        for row in client.query(soql, include_deleted=True):
            state = _state(sobject, row, fields)
            found.add(state.ref.id)
            yield state
        for record_id in part:
            if record_id not in found:
                yield RecordState(RecordRef(sobject, record_id), RecordKind.MISSING)


def opt_out(
    client: SalesforceClient,
    writes: Iterable[RecordWrite],
    cancelled: Cancelled = never_cancelled,
    thresholds: Thresholds = limits.DEFAULTS,
    about_to_send: AboutToSend = tell_nobody,
) -> Iterator[list[RowAnswer]]:
    """Ticks the boxes: one PATCH for one record, Collections of 200 to 2,000 records, beyond that a Bulk job.

    The answers of each call come together; each record is answered exactly once. Raises as `sending.send`.
    """
    return send(client, writes, True, cancelled, thresholds, about_to_send)


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
