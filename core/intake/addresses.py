"""E-mail addresses: what counts as one, and the key under which the same address is found again.

The key is NFC, casefolded as a whole, with the domain in Unicode: two spellings that differ in case, in how an
accent is composed, or in punycode are one address. The standard lets a mailbox tell `Ana@` from `ana@`, but none of
weight does, and to miss somebody's "stop" for a capital letter is the worse mistake (mission.md, rule 3).
Dots and `+tags` stay: they make different mailboxes at most providers.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import unquote

_MAX_LENGTH = 254
# The common case in one step: ASCII letters, digits and the usual signs, and no two hyphens together (punycode).
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.+'&-]{0,63}+@(?:[A-Za-z0-9]++[.-])++(?<=\.)[A-Za-z]{2,63}")
is_plain_email = _PLAIN.fullmatch
_PLAIN_LINES = re.compile(rf"(?:{_PLAIN.pattern}\n)*+")
_LONGEST_PLAIN = 63
_WITH_NAME = re.compile(r"[^<>]*<([^<>]*)>")
_FORBIDDEN = frozenset('"(),:;<>@[\\]\ufffd')
_INVISIBLE = dict.fromkeys(map(ord, "\ufeff\u200b\u200c\u200d\u2060\u00ad\x00"))
_AROUND = " \t\r\n\u00a0'\"“”‘’,;"


class ParsedEmail(NamedTuple):
    """`email` as it was written, without what surrounds it; `address` is its key."""

    email: str
    address: str


def parse_email(text: str) -> ParsedEmail | None:
    """The one address in `text`, or None. `Name <a@b.example>` and `mailto:a@b.example` are understood. Asks no DNS."""
    if len(text) <= _LONGEST_PLAIN and is_plain_email(text):
        return ParsedEmail(text, text.lower())
    email = _trimmed(text)
    if not _is_valid(email):
        return None
    return ParsedEmail(email, address_key(email))


def are_plain_emails(texts: Sequence[str]) -> bool:
    """Whether each of many is an address as nearly all are: then its key is the same in small letters."""
    lines = "\n".join([*texts, ""])
    return (
        max(map(len, texts), default=0) <= _LONGEST_PLAIN
        and lines.count("\n") == len(texts)
        and _PLAIN_LINES.fullmatch(lines) is not None
    )


def address_key(email: str) -> str:
    """The key of an address that is known to be one; see the module's docstring. Applying it twice changes nothing."""
    local, _, domain = unicodedata.normalize("NFC", email.strip()).rpartition("@")
    folded = _fold(domain)
    if "xn--" in folded:
        folded = _fold(_in_unicode(folded))
    return f"{_fold(local)}@{folded}"


def _fold(text: str) -> str:
    # Casefolding may leave a sequence that composes, and composing a letter that folds again: twice settles it.
    once = unicodedata.normalize("NFC", text.casefold())
    return unicodedata.normalize("NFC", once.casefold())


def _in_unicode(domain: str) -> str:
    try:
        return domain.encode("ascii").decode("idna")
    except UnicodeError:
        return domain


def _trimmed(text: str) -> str:
    email = text.translate(_INVISIBLE).strip(_AROUND)
    named = _WITH_NAME.fullmatch(email)
    if named:
        email = named[1].strip(_AROUND)
    if email[:7].lower() == "mailto:":
        email = unquote(email[7:].partition("?")[0]).strip(_AROUND)
    return unicodedata.normalize("NFC", email)


def _is_valid(email: str) -> bool:
    local, at, domain = email.rpartition("@")
    if not at or not local or len(email.encode("utf-8", "replace")) > _MAX_LENGTH or len(local) > 64:
        return False
    if any(character in _FORBIDDEN or not character.isprintable() or character.isspace() for character in local):
        return False
    labels = domain.split(".")
    return len(labels) > 1 and all(map(_is_label, labels)) and not labels[-1].isdigit() and len(labels[-1]) > 1


def _is_label(label: str) -> bool:
    return (
        0 < len(label) <= 63
        and label[0] != "-"
        and label[-1] != "-"
        and all(c == "-" or c.isalnum() or unicodedata.category(c) in {"Mn", "Mc"} for c in label)
    )
