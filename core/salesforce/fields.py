"""Which checkbox says "no more e-mail" on each object: found by describe, with what the connected user may do to it.

The sales field's API name is not published and may differ between Contact and Lead, so it is found by its marks: the
vendor in the name, the label in three languages. Only a box with the vendor's mark is taken without asking.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from core.model import FieldChoice, ObjectFields, OptOutField, Problem, SObject
from core.salesforce.catalogue import Retry
from core.salesforce.client import SalesforceClient
from core.salesforce.door import SalesforceRefusal
from core.settings.sync import SyncSettings

EMAIL_OPT_OUT_NAME = "HasOptedOutOfEmail"
_OUT_OF_SIGHT = frozenset({"NOT_FOUND", "INVALID_TYPE", "INSUFFICIENT_ACCESS"})

_VENDOR = re.compile(r"marketo|mkto|tout\s?app|toutapp|sales[\s_]?connect", re.IGNORECASE)
_SALES = re.compile(r"sales|ventas?\b|vendas?\b|comercia(l|is|les)", re.IGNORECASE)
# English, Spanish and Portuguese ways of saying it; an API name has underscores for spaces.
_OPT_OUT = re.compile(
    r"opt(ed)?[\s_-]?out|unsubscri"
    r"|exclusi[oó]n|exclus[aã]o|excluid[oa]|exclu[ií]d[oa]|no[\s_]participa|darse[\s_]de[\s_]baja|\bbaja\b|cancelaci[oó]n"
    r"|n[aã]o[\s_](receber|participa)|no[\s_]recibir|recus(a|ou)|cancelamento|descadastr|desinscri",
    re.IGNORECASE,
)


class Rank(IntEnum):
    """How surely a box is an opt-out; lower is surer. To VENDOR_AND_WORDS it is taken without asking."""

    STANDARD = 0
    VENDOR_NAME = 1
    VENDOR_LABEL = 2
    VENDOR_AND_WORDS = 3
    SALES_OPT_OUT = 4
    OPT_OUT = 5
    OTHER = 9


@dataclass(frozen=True)
class BoxCandidate:
    """A checkbox that could be an opt-out field. `rank` is a `Rank`: lower is likelier."""

    name: str
    label: str
    custom: bool
    writeable: bool
    rank: int


@dataclass(frozen=True)
class FieldMap:
    """Per object its fields; an object with none is left out. `problems` say what is missing and why."""

    objects: Mapping[SObject, ObjectFields]
    problems: tuple[Problem, ...]


def find_fields(client: SalesforceClient, choice: FieldChoice, picked: Mapping[SObject, str] | None = None) -> FieldMap:
    """Reads both describes. `picked`: the admin's own sales field by object, empty or absent to find it.

    Raises SalesforceRefusal, save for an object that the user may not see (a problem).
    """
    objects: dict[SObject, ObjectFields] = {}
    problems: list[Problem] = []
    for sobject in SObject:
        try:
            described = describe(client, sobject)
        except SalesforceRefusal as refusal:
            if refusal.raw_code not in _OUT_OF_SIGHT:
                raise
            problems.append(Problem("", "object_hidden", str(refusal.params.get("message", "")), sobject))
            continue
        found, missing = choose(described, choice, sobject, (picked or {}).get(sobject, ""))
        problems.extend(missing)
        if found.readable:
            objects[sobject] = found
    return FieldMap(objects, tuple(problems))


def fields_of_settings(client: SalesforceClient, sync: SyncSettings) -> FieldMap:
    """`find_fields` with what the settings say: the choice, and the fields that the admin picked."""
    return find_fields(client, sync.field, picked_in(sync))


def picked_in(sync: SyncSettings) -> Mapping[SObject, str]:
    """The sales fields that the admin picked, by object; empty where none was."""
    return {SObject.CONTACT: sync.contact_sales_field, SObject.LEAD: sync.lead_sales_field}


def describe(client: SalesforceClient, sobject: SObject) -> Mapping[str, Any]:
    """What the user may see of an object; a field that is hidden is absent (salesforce.md B8). One call."""
    described = client.call("GET", f"sobjects/{sobject.value}/describe")
    if not isinstance(described, dict) or not isinstance(described.get("fields"), list):
        raise SalesforceRefusal("not_salesforce", Retry.NEVER, host=client.host, message="describe")
    return described


def candidates(described: Mapping[str, Any]) -> tuple[BoxCandidate, ...]:
    """Every checkbox that is not calculated, likeliest first; of two alike the writeable one."""
    boxes = (
        BoxCandidate(
            str(field["name"]),
            str(field.get("label") or ""),
            bool(field.get("custom")),
            bool(field.get("updateable")),
            _rank(str(field["name"]), str(field.get("label") or ""), custom=bool(field.get("custom"))),
        )
        for field in described["fields"]
        if field.get("type") == "boolean" and not field.get("calculated")
    )
    return tuple(sorted(boxes, key=lambda box: (box.rank, not box.writeable, box.label.casefold(), box.name)))


def sales_candidates(described: Mapping[str, Any]) -> tuple[BoxCandidate, ...]:
    """What may be picked as the sales field: writeable boxes, Email Opt Out apart."""
    return tuple(box for box in candidates(described) if box.writeable and box.rank != Rank.STANDARD)


def is_sales_opt_out(name: str, label: str) -> bool:
    """Whether a custom checkbox bears the vendor's marks, so that it may be taken without asking."""
    return Rank.STANDARD < _rank(name, label, custom=True) <= Rank.VENDOR_AND_WORDS


def choose(
    described: Mapping[str, Any], choice: FieldChoice, sobject: SObject, picked: str = ""
) -> tuple[ObjectFields, list[Problem]]:
    """The chosen fields of one describe, and a problem for each that is hidden, missing or read-only."""
    names = {str(field["name"]) for field in described["fields"]}
    boxes = candidates(described)
    readable: dict[OptOutField, str] = {}
    writeable: set[OptOutField] = set()
    problems: list[Problem] = []
    for wanted in choice.fields:
        box = _email_opt_out(boxes) if wanted is OptOutField.EMAIL_OPT_OUT else _sales_opt_out(boxes, picked)
        if box is None:
            # A field that the user may not see is simply absent (salesforce.md B8); the sales field may not exist.
            code = "field_hidden" if wanted is OptOutField.EMAIL_OPT_OUT else "sales_field_missing"
            problems.append(Problem("", code, "", sobject, field=wanted.value))
            continue
        readable[wanted] = box.name
        if box.writeable:
            writeable.add(wanted)
        else:
            problems.append(Problem("", "field_read_only", "", sobject, field=box.name))
    person_accounts = sobject is SObject.CONTACT and {"IsPersonAccount", "AccountId"} <= names
    return ObjectFields(readable, frozenset(writeable), person_accounts, "Email" in names), problems


def _email_opt_out(boxes: Sequence[BoxCandidate]) -> BoxCandidate | None:
    return next((box for box in boxes if box.rank == Rank.STANDARD), None)


def _sales_opt_out(boxes: Sequence[BoxCandidate], picked: str) -> BoxCandidate | None:
    if picked:
        return next((box for box in boxes if box.name.casefold() == picked.casefold()), None)
    return next((box for box in boxes if Rank.STANDARD < box.rank <= Rank.VENDOR_AND_WORDS), None)


def _rank(name: str, label: str, *, custom: bool) -> Rank:
    if name == EMAIL_OPT_OUT_NAME:
        return Rank.STANDARD
    if not custom:
        return Rank.OTHER
    # A namespace may name the vendor, but what the field is for stands behind it.
    own_name = name.removesuffix("__c").rpartition("__")[2]
    if not _OPT_OUT.search(own_name) and not _OPT_OUT.search(label):
        return Rank.OTHER
    if _says_sales_opt_out(own_name) and _VENDOR.search(own_name):
        return Rank.VENDOR_NAME
    if _says_sales_opt_out(label) and _VENDOR.search(label):
        return Rank.VENDOR_LABEL
    if _says_sales_opt_out(own_name) or _says_sales_opt_out(label):
        return Rank.VENDOR_AND_WORDS if _VENDOR.search(name) or _VENDOR.search(label) else Rank.SALES_OPT_OUT
    return Rank.OPT_OUT


def _says_sales_opt_out(text: str) -> bool:
    return bool(_SALES.search(text) and _OPT_OUT.search(text))
