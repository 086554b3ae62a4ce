"""Is the field on the page layouts that people use (mission.md, rule 6)?"""

from __future__ import annotations

from collections.abc import Iterator

from core.salesforce.door import SalesforceRefusal
from core.setup.checks.facts import Facts
from core.setup.checks.result import CheckAction, CheckResult, failed, passed, warned
from core.setup.layouts import Inventory, Presence

ID = "layouts"


def look(facts: Facts) -> Iterator[CheckResult]:
    try:
        found = facts.inventory()
    except SalesforceRefusal as refusal:
        if refusal.is_about_everything:
            raise
        yield warned(ID, "check_layouts_no_right", params={"message": refusal.params.get("message", "")})
        return
    for sobject in dict.fromkeys(layout.sobject for layout in found.layouts):
        yield _of_object(found, sobject)


def _of_object(found: Inventory, sobject: str) -> CheckResult:
    own = [layout for layout in found.layouts if layout.sobject == sobject]
    lacking = [layout for layout in own if layout.presence is not Presence.PRESENT]
    params = {"object": sobject, "count": len(own), "layouts": ", ".join(layout.label for layout in lacking)}
    if not lacking:
        return passed(ID, "check_layouts_ok", sobject, params=params)
    addable = any(layout.presence is Presence.MISSING for layout in lacking)
    action = CheckAction.ADD_TO_LAYOUT if addable else CheckAction.HOW_TO
    # A layout that nobody is assigned to is seen by nobody.
    if found.uses_known and not any(layout.profiles for layout in lacking):
        return warned(ID, "check_layouts_unused", sobject, action, params=params)
    return failed(ID, "check_layouts_missing", sobject, action, params=params)
