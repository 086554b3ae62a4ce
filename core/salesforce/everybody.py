"""Every Contact and Lead that has an e-mail address, with its name: the people of an org that has no file of them.

Converted Leads are left out (they are Contacts now). Streamed; by a Bulk job where there are many (salesforce.md C4).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from core.model import SObject
from core.progress import Cancelled, stop_if
from core.salesforce import bulk, limits, snapshot
from core.salesforce.client import SalesforceClient
from core.salesforce.ids import to18

_COLUMNS = ("Id", "Email", "FirstName", "LastName")


@dataclass(frozen=True, slots=True)
class OrgPerson:
    """One record. `record_id` has 18 characters; `email` is as it stands there."""

    sobject: SObject
    record_id: str
    email: str
    first_name: str
    last_name: str


def count(client: SalesforceClient, sobject: SObject) -> int:
    """One call. Raises SalesforceRefusal."""
    return snapshot.rows_in(client, _of(sobject))


def everybody(client: SalesforceClient, sobject: SObject, total: int, cancelled: Cancelled) -> Iterator[OrgPerson]:
    """`total` as counted before, which decides the way. Raises SalesforceRefusal and RunCancelled."""
    soql = f"SELECT {', '.join(_COLUMNS)} FROM {_of(sobject)}"  # noqa: S608 - constants
    if total > limits.REST_ROWS:
        rows = bulk.read(
            client,
            bulk.begin_query(client, soql, include_deleted=False),
            sobject.value,
            _COLUMNS,
            page_rows=limits.BULK_PAGE_ROWS,
            cancelled=cancelled,
        )
        for id_, email, first, last in rows:
            yield OrgPerson(sobject, to18(id_), email, first, last)
        return
    for row in client.query(soql):
        stop_if(cancelled)
        names = (str(row.get(name) or "") for name in _COLUMNS[1:])
        yield OrgPerson(sobject, to18(str(row["Id"])), *names)


def _of(sobject: SObject) -> str:
    live = " AND IsConverted = false" if sobject is SObject.LEAD else ""
    return f"{sobject.value} WHERE Email != null{live}"
