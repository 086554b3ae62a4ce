"""Which checkbox says "no more e-mail" on each object: found by describe, with what the connected user may do to it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core.model import FieldChoice, ObjectFields, OptOutField, Problem, SObject
from core.salesforce.client import SalesforceClient
from core.salesforce.door import SalesforceRefusal

EMAIL_OPT_OUT_NAME = "HasOptedOutOfEmail"
_SALES_NAME = re.compile(r"(marketo|mkto).*sales.*opt_?out", re.IGNORECASE)
_SALES_LABEL = re.compile(r"(marketo|mkto).*sales.*opt[\s-]?out", re.IGNORECASE)


@dataclass(frozen=True)
class FieldMap:
    """Per object its fields; an object with none is left out. `problems` say what is missing and why."""

    objects: Mapping[SObject, ObjectFields]
    problems: tuple[Problem, ...]


def find_fields(client: SalesforceClient, choice: FieldChoice) -> FieldMap:
    """Reads both describes. Raises SalesforceRefusal, save for an object that the user may not see (a problem)."""
    objects: dict[SObject, ObjectFields] = {}
    problems: list[Problem] = []
    for sobject in SObject:
        try:
            described = client.call("GET", f"sobjects/{sobject.value}/describe")
        except SalesforceRefusal as refusal:
            if refusal.raw_code not in {"NOT_FOUND", "INVALID_TYPE", "INSUFFICIENT_ACCESS"}:
                raise
            problems.append(Problem("", "object_hidden", str(refusal.params.get("message", "")), sobject))
            continue
        found, missing = _choose(described, choice, sobject)
        problems.extend(missing)
        if found.readable:
            objects[sobject] = found
    return FieldMap(objects, tuple(problems))


def _choose(described: Mapping[str, Any], choice: FieldChoice, sobject: SObject) -> tuple[ObjectFields, list[Problem]]:
    boxes = [field for field in described["fields"] if field["type"] == "boolean" and not field.get("calculated")]
    readable: dict[OptOutField, str] = {}
    writeable: set[OptOutField] = set()
    problems: list[Problem] = []
    for wanted in choice.fields:
        box = _email_opt_out(boxes) if wanted is OptOutField.EMAIL_OPT_OUT else _sales_opt_out(boxes)
        if box is None:
            # A field that the user may not see is simply absent (salesforce.md B8); the sales field may not exist.
            code = "field_hidden" if wanted is OptOutField.EMAIL_OPT_OUT else "sales_field_missing"
            problems.append(Problem("", code, "", sobject, field=wanted.value))
            continue
        readable[wanted] = box["name"]
        if box["updateable"]:
            writeable.add(wanted)
        else:
            problems.append(Problem("", "field_read_only", "", sobject, field=box["name"]))
    return ObjectFields(readable, frozenset(writeable)), problems


def _email_opt_out(boxes: list[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    return next((box for box in boxes if box["name"] == EMAIL_OPT_OUT_NAME), None)


def _sales_opt_out(boxes: list[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """By label first, since the API name is not published; by name where the label was translated or changed."""
    custom = [box for box in boxes if box["custom"]]
    by_label = (box for box in custom if _SALES_LABEL.search(box["label"]))
    by_name = (box for box in custom if _SALES_NAME.search(box["name"]))
    return next(by_label, None) or next(by_name, None)


def is_sales_opt_out(name: str, label: str) -> bool:
    """Whether a custom checkbox is the vendor's sales opt-out, by its label or its API name."""
    return bool(_SALES_LABEL.search(label) or _SALES_NAME.search(name))
