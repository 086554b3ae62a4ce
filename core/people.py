"""A person as a table shows them: both sides side by side."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class PeopleFilter(StrEnum):
    """Which people a list shows. DIFFERS: the two sides disagree as far as the last full comparison knows."""

    EVERYBODY = "everybody"
    UNSUBSCRIBED = "unsubscribed"
    NO_SALESFORCE_ID = "no_salesforce_id"
    DIFFERS = "differs"
    PROBLEM = "problem"


class TickState(StrEnum):
    """What Salesforce is known to show for a person. UNKNOWN: not linked, or never compared."""

    TICKED = "ticked"
    CLEAR = "clear"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class PersonRow:
    """One row of the table. `differs`: unsubscribed here and not known to be ticked there, or the other way."""

    id: int
    address: str
    email: str
    first_name: str
    last_name: str
    contact_id: str | None
    lead_id: str | None
    unsubscribed_at: datetime | None
    source: str
    in_salesforce: TickState
    has_problem: bool

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()

    @property
    def differs(self) -> bool:
        here, there = self.unsubscribed_at is not None, self.in_salesforce
        return (here and there is TickState.CLEAR) or (not here and there is TickState.TICKED)
