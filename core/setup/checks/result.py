"""What a check of the pre-flight says: pass, warn or fail, why, and the one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.setup.checks.facts import Facts


Params = Mapping[str, object]
NO_PARAMS: Params = MappingProxyType({})


class CheckStatus(StrEnum):
    """WARN: it works, and the admin should know. FAIL: it does not work, or people are left out."""

    PASS = "pass"  # noqa: S105 - a word, not a password
    WARN = "warn"
    FAIL = "fail"


class CheckAction(StrEnum):
    """The one thing a check offers."""

    NONE = "none"
    GRANT_ACCESS = "grant_access"
    ADD_TO_LAYOUT = "add_to_layout"
    HOW_TO = "how_to"
    CHECK_AGAIN = "check_again"
    SIGN_IN = "sign_in"


@dataclass(frozen=True)
class CheckResult:
    """One line. `code` has words; `sobject` is `Contact`, `Lead` or another object's name, empty for all of them."""

    id: str
    status: CheckStatus
    code: str
    params: Params = field(default_factory=dict)
    sobject: str = ""
    action: CheckAction = CheckAction.NONE


@dataclass(frozen=True)
class Check:
    """One check. `look` may raise AppError, which becomes its result; `needs_org`: it asks Salesforce."""

    id: str
    look: Callable[[Facts], Iterable[CheckResult]]
    needs_org: bool = True


def passed(id_: str, code: str, sobject: str = "", *, params: Params = NO_PARAMS) -> CheckResult:
    return CheckResult(id_, CheckStatus.PASS, code, params, sobject)


def warned(
    id_: str, code: str, sobject: str = "", action: CheckAction = CheckAction.HOW_TO, *, params: Params = NO_PARAMS
) -> CheckResult:
    return CheckResult(id_, CheckStatus.WARN, code, params, sobject, action)


def failed(
    id_: str, code: str, sobject: str = "", action: CheckAction = CheckAction.HOW_TO, *, params: Params = NO_PARAMS
) -> CheckResult:
    return CheckResult(id_, CheckStatus.FAIL, code, params, sobject, action)
