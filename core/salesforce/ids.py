"""Salesforce IDs: what people paste, made into the 18 characters that the store keeps (salesforce.md C7).

The last three of 18 characters say which of the first 15 are capital letters, five characters each. They are all
the checksum there is: they find a letter of the wrong case, not a letter exchanged for another of the same case,
and say nothing about 15 characters. The other way round they tell what the case was before a spreadsheet lost it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from operator import add
from string import ascii_lowercase, ascii_uppercase, digits

from core.errors import AppError
from core.model import SObject

_SUFFIX_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"
_SHAPE = re.compile(r"[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?")
_URL_PARTS = re.compile(r"[^A-Za-z0-9.\-_]+|%2[Ff]")
_INVISIBLE = "\ufeff\u200b\u200c\u200d\u200e\u200f\u2060\u00a0\x00"
_SHOWN = 80

# Capital letters as 1, other letters and digits as 0, the rest as ?; five such marks, lowest first, are a character.
_CAPITALS = bytes(
    ord("1") if chr(code) in ascii_uppercase else ord("0") if chr(code) in ascii_lowercase + digits else ord("?")
    for code in range(256)
)
_SUFFIX_OF = {f"{value:05b}"[::-1]: character for value, character in enumerate(_SUFFIX_ALPHABET)}
_MARKS_OF = {character: marks for marks, character in _SUFFIX_OF.items()}


class _Suffixes(dict[bytes, str]):
    """The three suffix characters for fifteen marks, worked out once each: at most 32,768. Marks with a ? have none."""

    def __missing__(self, marks: bytes) -> str:
        if b"?" in marks:
            return ""
        text = marks.decode()
        suffix = _SUFFIX_OF[text[:5]] + _SUFFIX_OF[text[5:10]] + _SUFFIX_OF[text[10:15]]
        return self.setdefault(marks, suffix)


_SUFFIXES = _Suffixes()
CONTACT_PREFIX, LEAD_PREFIX = "003", "00Q"
_BY_PREFIX = {CONTACT_PREFIX: SObject.CONTACT, LEAD_PREFIX: SObject.LEAD}
_OTHER_OBJECTS = {
    "001": "Account",
    "005": "User",
    "006": "Opportunity",
    "00D": "Organization",
    "00v": "CampaignMember",
    "012": "RecordType",
    "500": "Case",
    "701": "Campaign",
}


@dataclass(frozen=True)
class SalesforceId:
    """The ID of a Contact or Lead, 18 characters in the right case."""

    value18: str
    sobject: SObject


def to18(record_id: str) -> str:
    """18 characters for the 15 or 18 that Salesforce sent. Any object. 18 are passed on as they are.

    Raises AppError `salesforce_id_malformed`.
    """
    if len(record_id) == 18 and record_id.isascii() and record_id.isalnum():
        return record_id
    if len(record_id) == 15 and record_id.isascii() and record_id.isalnum():
        return record_id + _suffix(record_id)
    raise AppError("salesforce_id_malformed", value=record_id[:_SHOWN])


def parse_salesforce_id(text: str) -> SalesforceId:
    """The Contact or Lead that a person means by `text`: 15 or 18 characters, or the address of a record's page.

    18 characters that a spreadsheet wrote all in capitals or all small get their case back from the suffix.

    Raises AppError, each with `value`: `salesforce_id_malformed`, `salesforce_id_checksum`,
    `salesforce_id_case_lost` (15 characters, or a suffix that cannot tell), `salesforce_id_other_object`
    (with `prefix` and, where known, `object`).
    """
    value = text if _SHAPE.fullmatch(text) else _find(text)
    prefix = value[:3]
    if len(value) == 15:
        if prefix == "00q":
            raise AppError("salesforce_id_case_lost", value=value)
        return SalesforceId(value + _suffix(value), _sobject(value, prefix))
    if _suffix(value) != value[15:]:
        value = _restored(value)
        prefix = value[:3]
    return SalesforceId(value, _sobject(value, prefix))


def usual_ids(values: Sequence[str]) -> list[str] | None:
    """The quick way for many: their 18 characters, where all are right and of one length with nothing around them.

    None says only that `parse_salesforce_id` has to look at each.
    """
    lengths = set(map(len, values))
    if not lengths:
        return []
    if lengths not in ({18}, {15}):
        return None
    length = lengths.pop()
    marks = "".join(values).encode("ascii", "replace").translate(_CAPITALS)
    suffixes = [_SUFFIXES[marks[start : start + 15]] for start in range(0, len(marks), length)]
    if "" in suffixes or not {value[:3] for value in values} <= _BY_PREFIX.keys():
        return None
    if length == 15:
        return list(map(add, values, suffixes))
    return list(values) if [value[15:] for value in values] == suffixes else None


def looks_like_salesforce_id(text: str) -> bool:
    """Whether `text` has the shape of some ID, right or wrong: 15 or 18 letters and digits, some of them digits."""
    return _SHAPE.fullmatch(text) is not None and any(character.isdigit() for character in text)


def _sobject(value: str, prefix: str) -> SObject:
    sobject = _BY_PREFIX.get(prefix)
    if sobject is None:
        raise AppError("salesforce_id_other_object", value=value, prefix=prefix, object=_OTHER_OBJECTS.get(prefix, ""))
    return sobject


def _suffix(value: str) -> str:
    return _SUFFIXES[value[:15].encode("ascii").translate(_CAPITALS)]


def _find(text: str) -> str:
    """The ID inside of what was pasted: spaces, quotes, `="003…"` of an export, the address of a record's page."""
    trimmed = text.translate(dict.fromkeys(map(ord, _INVISIBLE))).strip().strip("'\"=<>“”’").strip()
    if _SHAPE.fullmatch(trimmed):
        return trimmed
    if "/" in trimmed:
        for part in _URL_PARTS.split(trimmed):
            if looks_like_salesforce_id(part):
                return part
    raise AppError("salesforce_id_malformed", value=trimmed[:_SHOWN])


def _restored(value: str) -> str:
    """The case that the suffix tells, for an ID whose case was lost as a whole.

    One letter that does not fit in a mixed-case ID is a typing error, and so is a single one in an ID that has
    all the others right: then nothing is guessed.
    """
    body, suffix = value[:15], value[15:].upper()
    if body not in (body.upper(), body.lower()):
        raise AppError("salesforce_id_checksum", value=value)
    marks = "".join(_MARKS_OF.get(character, "") for character in suffix)
    if len(marks) != 15:
        raise AppError("salesforce_id_checksum", value=value)
    if any(mark == "1" and not character.isalpha() for mark, character in zip(marks, body, strict=True)):
        raise AppError("salesforce_id_checksum", value=value)
    restored = "".join(
        character.upper() if mark == "1" else character.lower() for mark, character in zip(marks, body, strict=True)
    )
    changed = sum(1 for before, after in zip(body, restored, strict=True) if before != after)
    if changed == 1 and suffix == value[15:]:
        raise AppError("salesforce_id_checksum", value=value)
    return restored + suffix
