"""What a mail asks for: a pure decision. Clear is what says "stop" and nothing else; unclear goes to a person.

A mail that our own List-Unsubscribe link made is clear whatever its text. A reply is clear where its author's own
words begin with a "stop" and nothing after it restricts, questions or names another address. Bounces and automatic
replies ask for nothing. Everything else that hints at it is for a person; the rest is somebody's ordinary mail.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from core.intake.addresses import ParsedEmail, parse_email
from core.intake.mailbox.own_text import own_text
from core.intake.mailbox.phrases import has_doubt, has_hint, is_courtesy, is_stop, is_strong, is_weak, normalised
from core.intake.paste import find_addresses

_REPLY = re.compile(r"^\s*(?:re|aw|sv|antw|res|rif|resp)\s*(?:\[\d+\])?\s*:\s*", re.IGNORECASE)
_FORWARD = re.compile(r"^\s*(?:fwd?|rv|wg|enc|tr|reenv)\s*:\s*", re.IGNORECASE)
_SENTENCES = re.compile(r"[\n.!;]+|,\s")
_LIST_BOX = re.compile(
    r"^(?:unsubscribe|unsub|optout|opt-out|baja|bajas|descadastro|descadastrar|cancelar)\b", re.IGNORECASE
)
_LONG = 600
_FEW_WORDS = 4


class Wish(StrEnum):
    UNSUBSCRIBE = "unsubscribe"
    REVIEW = "review"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Mail:
    """A mail, as far as it matters. `headers` by their names in lower case; `to`: whom it was sent to."""

    sender: str
    to: tuple[str, ...] = ()
    subject: str = ""
    text: str = ""
    html: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    at: datetime | None = None


@dataclass(frozen=True)
class Verdict:
    """`email`: who asked, or for a review whom it may be about; `why`: a code with words, for a review."""

    wish: Wish
    email: ParsedEmail | None = None
    why: str = ""


_NOTHING = Verdict(Wish.NOTHING)


def classify(mail: Mail, own_addresses: frozenset[str] = frozenset()) -> Verdict:
    """`own_addresses`: keys of the mailbox's own addresses; whoever writes from there asks for nobody."""
    if _is_bounce(mail):
        return _NOTHING
    sender = parse_email(mail.sender)
    written = own_text(mail.text, mail.html)
    named = _named_by_link(mail)
    if named is not None:
        return Verdict(Wish.UNSUBSCRIBE, named)
    if _answers_by_itself(mail):
        return _NOTHING
    subject = "" if _REPLY.match(mail.subject) else mail.subject
    hinted = has_hint(subject) or has_hint(written)
    if sender is None or sender.address in own_addresses:
        return Verdict(Wish.REVIEW, None, "review_no_sender") if hinted else _NOTHING
    if _FORWARD.match(mail.subject):
        return Verdict(Wish.REVIEW, sender, "review_forwarded") if hinted or has_hint(mail.text) else _NOTHING
    others = _others(f"{subject}\n{written}", sender, own_addresses)
    if _says_stop(subject, written) or _is_for_the_list_box(mail, written):
        if others:
            return Verdict(Wish.REVIEW, others[0] if len(others) == 1 else sender, "review_other_address")
        return Verdict(Wish.UNSUBSCRIBE, sender)
    return Verdict(Wish.REVIEW, sender, "review_unclear") if hinted else _NOTHING


def _named_by_link(mail: Mail) -> ParsedEmail | None:
    """Whom our own List-Unsubscribe link names: `unsubscribe+ana=x.org@…`, or that address in the link's subject."""
    for text in mail.to:
        email = parse_email(text)
        local = email.email.rpartition("@")[0] if email else ""
        box, plus, tag = local.partition("+")
        if plus and _LIST_BOX.match(box) and "=" in tag:
            name, _, domain = tag.rpartition("=")
            found = parse_email(f"{name}@{domain}")
            if found is not None:
                return found
    return None


def _is_for_the_list_box(mail: Mail, written: str) -> bool:
    """Sent to an address that is there for nothing else, with no words or hardly any that ask something."""
    to_it = any(_LIST_BOX.match(email.email) for text in mail.to if (email := parse_email(text)))
    return to_it and not has_doubt(f"{mail.subject}\n{written}") and _is_short(written)


def _says_stop(subject: str, written: str) -> bool:
    """A subject alone, or words that begin with a "stop". A weak word must be nearly all that was written."""
    sentences = [part for part in _SENTENCES.split(written) if part.strip() and not is_courtesy(part)]
    rest = "\n".join(sentences[1:])
    if not sentences:
        return is_stop(subject)
    if has_doubt(subject) or has_doubt(rest) or "?" in written or len(written) > _LONG:
        return False
    if is_stop(sentences[0]):
        return not is_weak(sentences[0]) or _is_short(rest)
    return is_strong(subject) and _is_short(written)


def _is_short(text: str) -> bool:
    """A name, or a phone number; not a sentence."""
    return len(normalised(text).split()) <= _FEW_WORDS


def _others(text: str, sender: ParsedEmail, own: frozenset[str]) -> list[ParsedEmail]:
    return [email for email in find_addresses(text).addresses if email.address not in own | {sender.address}]


def _is_bounce(mail: Mail) -> bool:
    kind = mail.headers.get("content-type", "").lower()
    sender = mail.sender.lower()
    return (
        "multipart/report" in kind
        or mail.headers.get("return-path", "x").strip() == "<>"
        or any(name in sender for name in ("mailer-daemon", "postmaster@"))
    )


def _answers_by_itself(mail: Mail) -> bool:
    """Out of office and the like (RFC 3834). Mail that a program made of the link (auto-generated) is no answer."""
    automatic = mail.headers.get("auto-submitted", "no").lower()
    return (
        automatic.startswith(("auto-replied", "auto-notified"))
        or "x-autoreply" in mail.headers
        or "x-autorespond" in mail.headers
        or mail.headers.get("precedence", "").lower() == "auto_reply"
    )
