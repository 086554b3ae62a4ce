"""Are there active validation rules that may refuse a write to an old record (salesforce.md C6, G3)?"""

from __future__ import annotations

from collections.abc import Iterator

from core.model import SObject
from core.salesforce.door import SalesforceRefusal
from core.salesforce.tooling import active_rules
from core.setup.checks.facts import Facts
from core.setup.checks.result import CheckResult, passed, warned

ID = "validation_rules"


def look(facts: Facts) -> Iterator[CheckResult]:
    try:
        rules = active_rules(facts.client)
    except SalesforceRefusal as refusal:
        if refusal.is_about_everything:
            raise
        yield warned(ID, "check_rules_unknown", params={"message": refusal.params.get("message", "")})
        return
    for sobject in SObject:
        names = [rule.name for rule in rules if rule.sobject is sobject]
        params = {"object": sobject.value, "count": len(names), "rules": ", ".join(names)}
        yield (warned if names else passed)(
            ID, "check_rules_some" if names else "check_rules_none", sobject, params=params
        )
