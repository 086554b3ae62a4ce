"""Records whose box is ticked and which changed lately: one query an object, in the order of `(SystemModstamp, Id)`.

SystemModstamp is moved by every write, ours too, and is indexed; the moment of the tick itself is not to be had without
a field history (salesforce.md C10).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from core.model import OptOutField, SObject
from core.salesforce.client import SalesforceClient
from core.salesforce.ids import to18


@dataclass(frozen=True, slots=True)
class TickedRow:
    """A live record with a box ticked. `email` as it stands there, maybe empty."""

    record_id: str
    changed_at: datetime
    email: str
    fields: frozenset[OptOutField]


def ticked_since(
    client: SalesforceClient, sobject: SObject, fields: Mapping[OptOutField, str], since: datetime
) -> Iterator[TickedRow]:
    """Rows that changed at `since` or later, oldest first. One call, and one more for each 2,000. SalesforceRefusal."""
    moment = since.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    names = ", ".join(("Id", "SystemModstamp", "Email", *fields.values()))
    ticked = " OR ".join(f"{name} = true" for name in fields.values())
    live = " AND IsConverted = false" if sobject is SObject.LEAD else ""
    soql = (
        f"SELECT {names} FROM {sobject.value} WHERE SystemModstamp >= {moment} AND ({ticked}){live}"  # noqa: S608 - names of describe
        " ORDER BY SystemModstamp, Id"
    )
    for row in client.query(soql):
        yield TickedRow(
            to18(str(row["Id"])),
            datetime.fromisoformat(str(row["SystemModstamp"])).astimezone(UTC),
            str(row.get("Email") or ""),
            frozenset(field for field, name in fields.items() if row.get(name) is True),
        )
