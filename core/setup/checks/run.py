"""Runs the checks one after the other; the trouble of one never stops the others."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from core.errors import AppError
from core.model import Phase, Progress
from core.progress import Cancelled, Report, never_cancelled, report_nothing, stop_if
from core.salesforce.door import SalesforceRefusal
from core.setup.checks.facts import CheckContext, Facts
from core.setup.checks.registry import CHECKS
from core.setup.checks.result import Check, CheckAction, CheckResult, CheckStatus, failed
from core.setup.layouts import Inventory

_LOG = logging.getLogger(__name__)
_SIGN_IN = frozenset({"token_expired", "not_connected", "token_missing"})


@dataclass(frozen=True)
class CheckReport:
    """`inventory` holds the layouts, for what comes next; None where they could not be read."""

    results: tuple[CheckResult, ...]
    inventory: Inventory | None
    facts: Facts

    @property
    def failed(self) -> tuple[CheckResult, ...]:
        return tuple(one for one in self.results if one.status is CheckStatus.FAIL)


def run_checks(
    context: CheckContext,
    report: Report = report_nothing,
    cancelled: Cancelled = never_cancelled,
    checks: Sequence[Check] = CHECKS,
) -> CheckReport:
    """Raises RunCancelled only. Where the way to Salesforce itself is the trouble, that is said once and the other
    questions to it are left out: each would wait for the same answer."""
    facts = Facts(context)
    results: list[CheckResult] = []
    org_is_lost = False
    for place, check in enumerate(checks):
        stop_if(cancelled)
        report(Progress(Phase.CHECKING, place, len(checks)))
        if check.needs_org and org_is_lost:
            continue
        try:
            if check.needs_org:
                _ = facts.client
            results.extend(check.look(facts))
        except AppError as error:
            results.append(_from_error(check.id, error))
            org_is_lost = org_is_lost or _is_lost(error, context)
        except Exception as error:  # noqa: BLE001 - a mistake of ours in one check must not hide what the others found
            _LOG.exception("the check %s failed", check.id)
            results.append(
                failed(check.id, "check_broke", action=CheckAction.CHECK_AGAIN, params={"kind": type(error).__name__})
            )
    report(Progress(Phase.CHECKING, len(checks), len(checks)))
    inventory = facts._known.get("inventory")
    return CheckReport(tuple(results), inventory if isinstance(inventory, Inventory) else None, facts)


def _is_lost(error: AppError, context: CheckContext) -> bool:
    return context.client is None or (isinstance(error, SalesforceRefusal) and error.is_about_everything)


def _from_error(id_: str, error: AppError) -> CheckResult:
    action = CheckAction.SIGN_IN if error.code in _SIGN_IN else CheckAction.CHECK_AGAIN
    return failed(id_, error.code, action=action, params=error.params)
