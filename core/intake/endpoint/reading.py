"""The body of a call becomes unsubscribes, or reasons why not; pure.

JSON: `{"email": …, "at": …, "source": …, "reason": …}`, a list of those, or `{"unsubscribes": […]}`; an entry may be
just the address. A form: `email` (once or several times), `at`, `source`, `reason`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import Any

from core.errors import AppError
from core.intake.addresses import parse_email
from core.intake.moments import moment_of
from core.intake.unsubscribes import Asked

SOURCE = "endpoint"
ONE_CLICK_SOURCE = "one-click"
_NAMES = ("email", "address", "email_address", "recipient")
_LONGEST = 500
_SHOWN = 80


@dataclass(frozen=True)
class Refused:
    """An entry that is not taken: its place in the body, counted from 0, and the code with what fills it."""

    index: int
    code: str
    params: Mapping[str, object]


@dataclass(frozen=True)
class Read:
    asked: tuple[Asked, ...]
    refused: tuple[Refused, ...]


def read_json(body: bytes, zone: tzinfo) -> Read:
    """Raises AppError `endpoint_body_bad` where it is no JSON of this shape."""
    try:
        found = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise AppError("endpoint_body_bad", cause=error) from None
    if isinstance(found, dict) and isinstance(found.get("unsubscribes"), list):
        found = found["unsubscribes"]
    entries = found if isinstance(found, list) else [found]
    if not entries:
        raise AppError("endpoint_body_bad")
    return _all([{"email": one} if isinstance(one, str) else one for one in entries], zone)


def read_form(fields: Sequence[tuple[str, str]], zone: tzinfo) -> Read:
    """Raises AppError `endpoint_body_bad` where no address is in it."""
    shared = {name: value for name, value in fields if name in {"at", "source", "reason"}}
    emails = [value for name, value in fields if name.lower() in _NAMES]
    if not emails:
        raise AppError("endpoint_body_bad")
    return _all([{**shared, "email": email} for email in emails], zone)


def is_one_click(fields: Sequence[tuple[str, str]]) -> bool:
    """RFC 8058: the body is exactly this one field."""
    return list(fields) == [("List-Unsubscribe", "One-Click")]


def _all(entries: Sequence[Any], zone: tzinfo) -> Read:
    asked: list[Asked] = []
    refused: list[Refused] = []
    for index, entry in enumerate(entries):
        one = _entry(entry, zone)
        if isinstance(one, Asked):
            asked.append(one)
        else:
            refused.append(Refused(index, one.code, one.params))
    return Read(tuple(asked), tuple(refused))


def _entry(entry: Any, zone: tzinfo) -> Asked | AppError:
    if not isinstance(entry, dict):
        return AppError("endpoint_entry_bad")
    given = next((entry[name] for name in _NAMES if entry.get(name)), None)
    if not isinstance(given, str):
        return AppError("endpoint_entry_bad")
    email = parse_email(given)
    if email is None:
        return AppError("address_bad", address=given[:_SHOWN])
    at = entry.get("at")
    moment = moment_of(str(at), zone, day_first=False) if at not in (None, "") else None
    if at not in (None, "") and moment is None:
        return AppError("time_bad", value=str(at)[:_SHOWN])
    return Asked(email, _text(entry.get("source")) or SOURCE, _text(entry.get("reason")), moment)


def _text(value: object) -> str:
    return " ".join(str(value).replace("\x00", "").split())[:_LONGEST] if value is not None else ""
