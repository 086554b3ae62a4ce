"""Addresses out of any text that a person pastes: a mail, a list, a web page. A person confirms them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import unquote

from core.intake.addresses import ParsedEmail, parse_email
from core.profile import Profile

# What cannot be inside of an address that people have; `=` and `/` can, but stand in links far more often.
_BETWEEN = re.compile(r"[\s,;:<>()\[\]{}\"|\\“”«»‹›„=/?#]+")
_EDGES = ".'’‘!*`~_-…·•"
_AFTER_DOMAIN = re.compile(r"[^\w.\-]", re.UNICODE)
_SHOWN = 200


@dataclass(frozen=True)
class Pasted:
    """`addresses` in the order of the text, each once; `repeated` counts the others. `doubtful`: words with an @ that
    are no address, for a person to look at."""

    addresses: tuple[ParsedEmail, ...] = ()
    repeated: int = 0
    doubtful: tuple[str, ...] = ()


@dataclass(frozen=True)
class Known:
    """What is known here about a found address. `unsubscribed_at` None: not unsubscribed yet."""

    email: ParsedEmail
    is_person: bool
    is_linked: bool
    unsubscribed_at: datetime | None


def find_addresses(text: str) -> Pasted:
    """Every address in `text`: `Ana <a@x.org>`, `mailto:` links, quoted mail, lists with any delimiter."""
    found: dict[str, ParsedEmail] = {}
    doubtful: dict[str, None] = {}
    repeated = 0
    for word in _BETWEEN.split(text):
        if "@" not in word and "%40" not in word:
            continue
        email = _address_in(word)
        if email is None:
            doubtful.setdefault(word[:_SHOWN])
        elif email.address in found:
            repeated += 1
        else:
            found[email.address] = email
    return Pasted(tuple(found.values()), repeated, tuple(doubtful))


def look_up(profile: Profile, emails: Iterable[ParsedEmail]) -> list[Known]:
    """What the store knows about them, for the confirmation."""
    asked = list(emails)
    people = profile.store.people_by_address([email.address for email in asked])
    found: list[Known] = []
    for email in asked:
        person = people.get(email.address)
        linked = person is not None and bool(person.contact_id or person.lead_id)
        found.append(Known(email, person is not None, linked, person.unsubscribed_at if person else None))
    return found


def _address_in(word: str) -> ParsedEmail | None:
    if "%40" in word:
        word = unquote(word)
    # In `email=ana@x.org&name=…` the ampersands part the values; in a local part they are rare.
    word = next((part for part in word.split("&") if "@" in part), word)
    word = word.strip(_EDGES)
    local, _, domain = word.rpartition("@")
    end = _AFTER_DOMAIN.search(domain)
    if end:
        domain = domain[: end.start()].rstrip(_EDGES)
    return parse_email(f"{local}@{domain}")
