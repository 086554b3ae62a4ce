"""Does the clock of this computer agree with Salesforce's (salesforce.md C10)?

Deadlines, the nightly hour and sign-in by key depend on it; what changed in Salesforce is read by its own clock.
"""

from __future__ import annotations

from collections.abc import Iterator

from core.setup.checks.facts import Facts
from core.setup.checks.result import CheckAction, CheckResult, failed, passed, warned

ID = "clock"
_WARN_S = 120
_FAIL_S = 3_600


def look(facts: Facts) -> Iterator[CheckResult]:
    limits = facts.limits()
    if limits.server_time is None:
        yield warned(ID, "check_clock_unknown", action=CheckAction.CHECK_AGAIN)
        return
    seconds = round((limits.local_time - limits.server_time).total_seconds())
    params = {"seconds": abs(seconds), "minutes": round(abs(seconds) / 60), "ahead": seconds > 0}
    code = "check_clock_ahead" if seconds > 0 else "check_clock_behind"
    if abs(seconds) >= _FAIL_S:
        yield failed(ID, code, action=CheckAction.CHECK_AGAIN, params=params)
    elif abs(seconds) >= _WARN_S:
        yield warned(ID, code, action=CheckAction.CHECK_AGAIN, params=params)
    else:
        yield passed(ID, "check_clock_ok", params=params)
