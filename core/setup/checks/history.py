"""Does Salesforce keep the history of the field, so that it can be said who cleared a box (salesforce.md C10)?"""

from __future__ import annotations

from collections.abc import Iterator

from core.salesforce.door import SalesforceRefusal
from core.salesforce.field_states import FieldState
from core.salesforce.tooling import tracked_fields
from core.setup.checks.facts import Facts
from core.setup.checks.result import CheckResult, passed, warned

ID = "history"


def look(facts: Facts) -> Iterator[CheckResult]:
    for one in facts.fields():
        if one.state in {FieldState.MISSING, FieldState.UNKNOWN}:
            continue
        params = {"object": one.sobject.value, "field": one.name, "label": one.label or one.name}
        try:
            tracked = one.name in tracked_fields(facts.client, one.sobject, one.name)
        except SalesforceRefusal as refusal:
            if refusal.is_about_everything:
                raise
            yield warned(ID, "check_history_unknown", one.sobject, params=params)
            continue
        if tracked:
            yield passed(ID, "check_history_on", one.sobject, params=params)
        else:
            yield warned(ID, "check_history_off", one.sobject, params=params)
