"""Does the user see and edit every record? What sharing hides is silently missing (salesforce.md C1)."""

from __future__ import annotations

from collections.abc import Iterator

from core.errors import AppError
from core.model import SObject
from core.salesforce.door import SalesforceRefusal
from core.salesforce.permissions import sees_all_records
from core.setup.checks.facts import Facts
from core.setup.checks.result import CheckResult, passed, warned

ID = "all_records"


def look(facts: Facts) -> Iterator[CheckResult]:
    try:
        if "PermissionsModifyAllData" in facts.rights().granted:
            yield from (
                passed(ID, "check_records_all", sobject, params={"object": sobject.value}) for sobject in SObject
            )
            return
        found = sees_all_records(facts.client, facts.user())
    except AppError as error:
        if isinstance(error, SalesforceRefusal) and error.is_about_everything:
            raise
        yield warned(ID, "check_records_unknown", params={"message": error.params.get("message", "")})
        return
    view_all_data = "PermissionsViewAllData" in facts.rights().granted
    for sobject, (view, modify) in found.items():
        if modify:
            yield passed(ID, "check_records_all", sobject, params={"object": sobject.value})
        elif view or view_all_data:
            yield warned(ID, "check_records_not_all_editable", sobject, params={"object": sobject.value})
        else:
            yield warned(ID, "check_records_some", sobject, params={"object": sobject.value})
