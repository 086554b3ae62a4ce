"""Do Lightning record pages hide what stands on the page layout (Dynamic Forms, salesforce.md B7)?"""

from __future__ import annotations

from collections.abc import Iterator

from core.model import SObject
from core.salesforce.door import SalesforceRefusal
from core.salesforce.field_states import FieldState
from core.salesforce.record_pages import look_at_pages
from core.setup.checks.facts import Facts
from core.setup.checks.result import CheckResult, passed, warned

ID = "dynamic_forms"


def look(facts: Facts) -> Iterator[CheckResult]:
    try:
        pages = look_at_pages(facts.client)
    except SalesforceRefusal as refusal:
        if refusal.is_about_everything:
            raise
        yield warned(ID, "check_pages_unknown", params={"message": refusal.params.get("message", "")})
        return
    for sobject in SObject:
        own = [one for one in pages if one.page.sobject is sobject]
        names = [one.name for one in facts.fields() if one.sobject is sobject and one.state is not FieldState.MISSING]
        hiding = [one.page.label for one in own if any(one.content.hides(name) for name in names)]
        params = {"object": sobject.value, "count": len(own), "pages": ", ".join(hiding), "field": ", ".join(names)}
        if hiding:
            yield warned(ID, "check_pages_hide", sobject, params=params)
        else:
            yield passed(ID, "check_pages_ok", sobject, params=params)
