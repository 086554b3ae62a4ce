"""How a practice org is made: the options of `practice-org serve`, as one value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class OrgState(Enum):
    """`ready`: Email Opt Out is visible and on every layout. `first-day`: as a new org is, hidden by field security."""

    READY = "ready"
    FIRST_DAY = "first-day"


@dataclass(frozen=True, slots=True)
class OrgOptions:
    """What the org holds and how it behaves. `opted_out` is a share from 0 to 1; latency is in milliseconds."""

    contacts: int = 500
    leads: int = 200
    opted_out: float = 0.05
    seed: int = 1
    api_latency_ms: int = 0
    state: OrgState = OrgState.READY
    sales_package: bool = False
    auto_approve: bool = False
    legacy_logins: bool = False
    daily_api_requests: int = 15_000
