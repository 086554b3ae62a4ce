"""What the checks know: each fact is asked for once, when the first check wants it, and its failure is kept too."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from core.clock import Clock
from core.errors import AppError
from core.model import FieldChoice, SObject
from core.salesforce import permissions
from core.salesforce.client import SalesforceClient
from core.salesforce.field_states import FoundField, describe, field_states
from core.salesforce.permissions import UserRights
from core.setup import layouts

_T = TypeVar("_T")


@dataclass(frozen=True)
class CheckContext:
    """What is checked. `client` is None where nobody could sign in; `why_not` says why.

    `picked`: API names of the sales field that the admin named. `token_at_hand`: the token came from the environment
    or from the caller, so no keyring is needed. `objects`: what is asked about.
    """

    client: SalesforceClient | None
    choice: FieldChoice
    folder: Path
    clock: Clock
    picked: Mapping[SObject, str] = field(default_factory=dict)
    token_at_hand: bool = False
    why_not: AppError | None = None
    objects: tuple[SObject, ...] = tuple(SObject)


@dataclass(frozen=True)
class Limits:
    """API calls of a rolling day, and what both clocks said when they were asked."""

    maximum: int
    remaining: int
    server_time: datetime | None
    local_time: datetime


class Facts:
    """Each method raises what it raised the first time."""

    def __init__(self, context: CheckContext) -> None:
        self.context = context
        self._known: dict[str, Any] = {}

    @property
    def client(self) -> SalesforceClient:
        if self.context.client is None:
            raise self.context.why_not or AppError("not_connected")
        return self.context.client

    def limits(self) -> Limits:
        return self._once("limits", self._read_limits)

    def described(self) -> Mapping[SObject, Mapping[str, Any] | None]:
        """The describes; None where the user does not see the object."""
        return self._once("described", lambda: {one: describe(self.client, one.value) for one in self.context.objects})

    def fields(self) -> list[FoundField]:
        return self._once(
            "fields",
            lambda: field_states(self.client, self.context.choice, self.context.picked, self.described()),
        )

    def user(self) -> str:
        return self._once("user", lambda: permissions.user_id(self.client))

    def rights(self) -> UserRights:
        return self._once("rights", lambda: permissions.user_rights(self.client))

    def has_person_accounts(self) -> bool:
        """By a field that only such orgs have (salesforce.md C1)."""
        contact = self.described().get(SObject.CONTACT)
        return contact is not None and any(one["name"] == "IsPersonAccount" for one in contact["fields"])

    def account(self) -> Mapping[str, Any] | None:
        return self._once("account", lambda: describe(self.client, "Account"))

    def inventory(self) -> layouts.Inventory:
        wanted = layouts.wanted_fields(self.fields(), person_accounts=self.has_person_accounts())
        return self._once("inventory", lambda: layouts.inventory(self.client, wanted, self.context.clock))

    def labels(self, sobject: str) -> Mapping[str, str]:
        """API name to the org's own label, of the fields that the user sees; nothing is asked for it."""
        known = self._known.get("described")
        about = None if known is None or isinstance(known, AppError) else known.get(sobject)
        return {} if about is None else {one["name"]: one["label"] for one in about["fields"]}

    def _read_limits(self) -> Limits:
        answer = self.client.call("GET", "limits")
        daily = answer.get("DailyApiRequests") if isinstance(answer, Mapping) else None
        if not isinstance(daily, Mapping):
            raise AppError("not_salesforce", host=self.client.host, message="limits")
        return Limits(int(daily["Max"]), int(daily["Remaining"]), self.client.server_time, self.context.clock())

    def _once(self, name: str, ask: Callable[[], _T]) -> _T:
        if name not in self._known:
            try:
                self._known[name] = ask()
            except AppError as error:
                self._known[name] = error
        found = self._known[name]
        if isinstance(found, AppError):
            raise found
        answer: _T = found
        return answer
