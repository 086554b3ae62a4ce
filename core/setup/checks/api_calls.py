"""Is the API on, and how many calls are left (salesforce.md C5)?"""

from __future__ import annotations

from collections.abc import Iterator

from core.setup.checks.facts import Facts
from core.setup.checks.result import CheckAction, CheckResult, failed, passed, warned

ID = "api_calls"
_LOW_SHARE = 0.10


def look(facts: Facts) -> Iterator[CheckResult]:
    limits = facts.limits()
    numbers = {"remaining": limits.remaining, "maximum": limits.maximum}
    if limits.remaining <= 0:
        yield failed(ID, "check_api_used_up", action=CheckAction.CHECK_AGAIN, params=numbers)
    elif limits.remaining < limits.maximum * _LOW_SHARE:
        yield warned(ID, "check_api_low", action=CheckAction.CHECK_AGAIN, params=numbers)
    else:
        yield passed(ID, "check_api_ok", params=numbers)
