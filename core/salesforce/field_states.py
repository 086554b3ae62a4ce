"""What the signed-in user may do with the chosen opt-out checkboxes: fine, read-only, hidden, or not there at all.

Describe leaves out what is hidden, so the Tooling API is asked only where something is absent (salesforce.md B8).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from core.model import FieldChoice, OptOutField, SObject
from core.salesforce.client import SalesforceClient
from core.salesforce.door import SalesforceRefusal
from core.salesforce.fields import EMAIL_OPT_OUT_NAME, is_sales_opt_out
from core.salesforce.tooling import checkboxes

_OUT_OF_SIGHT = frozenset({"NOT_FOUND", "INVALID_TYPE", "INSUFFICIENT_ACCESS"})
EMAIL_OPT_OUT_LABEL = "Email Opt Out"


class FieldState(StrEnum):
    """UNKNOWN: not in describe, and the user may not ask whether the org has it."""

    FINE = "fine"
    READ_ONLY = "read_only"
    HIDDEN = "hidden"
    MISSING = "missing"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class FoundField:
    """One checkbox of one object. `name` is the API name, empty where the org has none; `label` is the org's."""

    sobject: SObject
    meaning: OptOutField
    state: FieldState
    name: str = ""
    label: str = ""


def describe(client: SalesforceClient, name: str) -> Mapping[str, Any] | None:
    """The describe of an object, None where the user may not see it. One call. Raises SalesforceRefusal."""
    try:
        described = client.call("GET", f"sobjects/{name}/describe")
    except SalesforceRefusal as refusal:
        if refusal.raw_code in _OUT_OF_SIGHT:
            return None
        raise
    return described if isinstance(described, dict) else None


def field_states(
    client: SalesforceClient,
    choice: FieldChoice,
    picked: Mapping[SObject, str],
    described: Mapping[SObject, Mapping[str, Any] | None],
) -> list[FoundField]:
    """The chosen fields of both objects. `picked` are API names of the sales field that the admin named.

    Objects whose describe is None are left out. Raises SalesforceRefusal.
    """
    found: list[FoundField] = []
    for sobject in SObject:
        about = described.get(sobject)
        if about is None:
            continue
        absent: list[FoundField] = []
        for meaning in choice.fields:
            seen = _seen(about, sobject, meaning, picked.get(sobject, ""))
            if seen is not None:
                found.append(seen)
            else:
                absent.append(FoundField(sobject, meaning, FieldState.UNKNOWN))
        found.extend(_absent(client, sobject, absent, picked.get(sobject, "")))
    return found


def _seen(about: Mapping[str, Any], sobject: SObject, meaning: OptOutField, picked: str) -> FoundField | None:
    for box in about["fields"]:
        if box["type"] == "boolean" and _is_it(meaning, box["name"], box["label"], picked):
            state = FieldState.FINE if box["updateable"] else FieldState.READ_ONLY
            return FoundField(sobject, meaning, state, box["name"], box["label"])
    return None


def _absent(client: SalesforceClient, sobject: SObject, absent: list[FoundField], picked: str) -> list[FoundField]:
    if not absent:
        return []
    try:
        defined = checkboxes(client, sobject)
    except SalesforceRefusal as refusal:
        if refusal.is_about_everything:
            raise
        return [_unknown(field) for field in absent]
    found = []
    for field in absent:
        match = next((one for one in defined if _is_it(field.meaning, one.name, one.label, picked)), None)
        if match is not None:
            found.append(FoundField(sobject, field.meaning, FieldState.HIDDEN, match.name, match.label))
        elif field.meaning is OptOutField.EMAIL_OPT_OUT:
            # Every org has Email Opt Out; one that does not list it has told us nothing.
            found.append(_unknown(field))
        else:
            found.append(FoundField(sobject, field.meaning, FieldState.MISSING, picked))
    return found


def _unknown(field: FoundField) -> FoundField:
    if field.meaning is OptOutField.EMAIL_OPT_OUT:
        return FoundField(field.sobject, field.meaning, FieldState.HIDDEN, EMAIL_OPT_OUT_NAME, EMAIL_OPT_OUT_LABEL)
    return field


def _is_it(meaning: OptOutField, name: str, label: str, picked: str) -> bool:
    if meaning is OptOutField.EMAIL_OPT_OUT:
        return name == EMAIL_OPT_OUT_NAME
    if picked:
        return name.casefold() == picked.casefold()
    return name.endswith("__c") and is_sales_opt_out(name, label)
