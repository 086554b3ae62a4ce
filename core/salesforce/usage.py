"""How many API calls the org has left of its day (salesforce.md C5)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.salesforce.client import SalesforceClient

_HEADER = re.compile(r"(?:^|[;,\s])api-usage=(\d+)/(\d+)")


@dataclass(frozen=True)
class ApiUsage:
    """Calls of the last 24 hours, by everybody in the org, and how many are allowed."""

    used: int
    maximum: int

    @property
    def left(self) -> int:
        return max(0, self.maximum - self.used)


def from_header(text: str) -> ApiUsage | None:
    """`api-usage=18/5000; per-app-api-usage=17/250(appName=x)`; None where it says nothing."""
    found = _HEADER.search(text)
    return None if found is None else ApiUsage(int(found[1]), int(found[2]))


def last_seen(client: SalesforceClient) -> ApiUsage | None:
    """As the last answer said; costs no call."""
    return from_header(client.api_usage)


def ask(client: SalesforceClient) -> ApiUsage | None:
    """From `GET /limits`, one call; None where the org does not say. Raises SalesforceRefusal."""
    answer = client.call("GET", "limits")
    daily = answer.get("DailyApiRequests") if isinstance(answer, dict) else None
    if not isinstance(daily, dict) or "Max" not in daily or "Remaining" not in daily:
        return None
    maximum = int(daily["Max"])
    return ApiUsage(maximum - int(daily["Remaining"]), maximum)
