"""Has the org person accounts, whose opt-out is written on the Account (salesforce.md C8)?"""

from __future__ import annotations

from collections.abc import Iterator

from core.model import OptOutField
from core.setup.checks.facts import Facts
from core.setup.checks.result import CheckAction, CheckResult, failed, passed

ID = "person_accounts"
_FIELD = "PersonHasOptedOutOfEmail"


def look(facts: Facts) -> Iterator[CheckResult]:
    if not facts.has_person_accounts():
        yield passed(ID, "check_person_accounts_off")
        return
    if OptOutField.EMAIL_OPT_OUT not in facts.context.choice.fields:
        yield passed(ID, "check_person_accounts_on", "Account")
        return
    account = facts.account()
    boxes = {} if account is None else {one["name"]: one["updateable"] for one in account["fields"]}
    if boxes.get(_FIELD):
        yield passed(ID, "check_person_accounts_on", "Account")
    else:
        # Its field-level security goes with the Contact's field, so the same grant mends both.
        yield failed(ID, "check_person_accounts_hidden", "Account", CheckAction.GRANT_ACCESS, params={"field": _FIELD})
