"""Is the opt-out field there, visible and writable, on both objects (salesforce.md B8)?"""

from __future__ import annotations

from collections.abc import Iterator

from core.model import OptOutField
from core.salesforce.field_states import FieldState, FoundField
from core.setup.checks.facts import Facts
from core.setup.checks.result import CheckAction, CheckResult, failed, passed

ID = "field"
_TROUBLE = {
    FieldState.HIDDEN: ("check_field_hidden", CheckAction.GRANT_ACCESS),
    FieldState.READ_ONLY: ("check_field_read_only", CheckAction.GRANT_ACCESS),
    FieldState.MISSING: ("check_field_missing", CheckAction.HOW_TO),
    FieldState.UNKNOWN: ("check_field_unknown", CheckAction.HOW_TO),
}
_LABELS = {OptOutField.EMAIL_OPT_OUT: "Email Opt Out", OptOutField.MARKETO_SALES_OPT_OUT: "Marketo Sales Opt Out"}


def look(facts: Facts) -> Iterator[CheckResult]:
    for one in facts.fields():
        yield _result(one)


def _result(one: FoundField) -> CheckResult:
    params = {"object": one.sobject.value, "field": one.name, "label": one.label or _LABELS[one.meaning]}
    if one.state is FieldState.FINE:
        return passed(ID, "check_field_fine", one.sobject, params=params)
    code, action = _TROUBLE[one.state]
    return failed(ID, code, one.sobject, action, params=params)
