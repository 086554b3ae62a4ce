"""Who changed a record last, or its box where the org keeps a history of it (salesforce.md C10)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from core.model import SObject
from core.salesforce.client import SalesforceClient
from core.salesforce.door import SalesforceRefusal
from core.salesforce.ids import to18
from core.salesforce.soql import id_lists, in_list


@dataclass(frozen=True)
class RecordChange:
    """`from_history`: it is about the box itself; else about the record, and may have been another field of it."""

    by_id: str
    by_name: str
    at: datetime | None
    from_history: bool


def who_changed(
    client: SalesforceClient, sobject: SObject, ids: Sequence[str], fields: Collection[str]
) -> dict[str, RecordChange]:
    """By record id (18 characters), for those that are visible. `fields` are API names of boxes.

    Raises SalesforceRefusal, save where the history is not tracked or not visible: then the record itself speaks.
    """
    found: dict[str, RecordChange] = {}
    for part in id_lists(list(dict.fromkeys(ids))):
        soql = (
            "SELECT Id, LastModifiedById, LastModifiedBy.Name, LastModifiedDate"  # noqa: S608 - quoted
            f" FROM {sobject.value} WHERE Id IN {in_list(part)}"
        )
        for row in client.query(soql, include_deleted=True):
            found[to18(str(row["Id"]))] = _change(row, "LastModified", from_history=False)
        found.update(_from_history(client, sobject, part, fields))
    return found


def _from_history(
    client: SalesforceClient, sobject: SObject, ids: Sequence[str], fields: Collection[str]
) -> dict[str, RecordChange]:
    parent = f"{sobject.value}Id"
    soql = (
        f"SELECT {parent}, CreatedById, CreatedBy.Name, CreatedDate FROM {sobject.value}History"  # noqa: S608 - quoted
        f" WHERE {parent} IN {in_list(ids)} AND Field IN {in_list(sorted(fields))} ORDER BY CreatedDate"
    )
    try:
        return {to18(str(row[parent])): _change(row, "Created", from_history=True) for row in client.query(soql)}
    except SalesforceRefusal as refusal:
        if refusal.is_about_everything:
            raise
        return {}


def _change(row: dict[str, Any], prefix: str, *, from_history: bool) -> RecordChange:
    by = row.get(f"{prefix}By")
    name = str(by.get("Name") or "") if isinstance(by, dict) else ""
    return RecordChange(str(row.get(f"{prefix}ById") or ""), name, _moment(row.get(f"{prefix}Date")), from_history)


def _moment(text: object) -> datetime | None:
    """`2026-11-23T10:00:00.000+0000`."""
    try:
        return datetime.fromisoformat(str(text)) if text else None
    except ValueError:
        return None
