"""Live Contacts and unconverted Leads by their address, with enough beside it for a person to choose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from core.intake.addresses import parse_email
from core.model import RecordRef, SObject
from core.progress import Cancelled, stop_if
from core.salesforce.client import SalesforceClient
from core.salesforce.ids import to18
from core.salesforce.soql import in_list, lists_by_length


@dataclass(frozen=True)
class Candidate:
    """A record that has the address. `taken`: somebody else is linked to it."""

    ref: RecordRef
    email: str
    name: str
    taken: bool = False

    def marked(self, *, taken: bool) -> Candidate:
        return replace(self, taken=taken)


def with_address(
    client: SalesforceClient, emails: Sequence[str], cancelled: Cancelled
) -> dict[str, tuple[Candidate, ...]]:
    """By address (its key), Contacts first. Raises SalesforceRefusal."""
    found: dict[str, tuple[Candidate, ...]] = {}
    for sobject in SObject:
        live = " AND IsConverted = false" if sobject is SObject.LEAD else ""
        for part in lists_by_length(emails):
            stop_if(cancelled)
            soql = f"SELECT Id, Email, Name FROM {sobject.value} WHERE Email IN {in_list(part)}{live} ORDER BY Id"  # noqa: S608
            for row in client.query(soql):
                email = parse_email(str(row.get("Email") or ""))
                if email is not None:
                    found[email.address] = (*found.get(email.address, ()), _candidate(sobject, row))
    return found


def _candidate(sobject: SObject, row: dict[str, Any]) -> Candidate:
    return Candidate(RecordRef(sobject, to18(str(row["Id"]))), str(row["Email"]), str(row.get("Name") or ""))
