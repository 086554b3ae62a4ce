"""May the user change page layouts through the API (salesforce.md B1)? Without it the manual's steps remain."""

from __future__ import annotations

from collections.abc import Iterator

from core.salesforce.door import SalesforceRefusal
from core.setup.checks.facts import Facts
from core.setup.checks.result import CheckResult, passed, warned

ID = "layout_right"


def look(facts: Facts) -> Iterator[CheckResult]:
    try:
        rights = facts.rights()
    except SalesforceRefusal as refusal:
        if refusal.is_about_everything:
            raise
        yield warned(ID, "check_layout_right_unknown", params={"message": refusal.params.get("message", "")})
        return
    if rights.may_change_layouts:
        yield passed(ID, "check_layout_right_ok")
    else:
        yield warned(ID, "check_layout_right_none")
