"""The mailbox as a part of the agent: unread mail is looked at once, what is clear becomes an unsubscribe.

Mail that was understood, or that waits for a person, is moved to the folder for what is done. Ordinary mail is left
unread where it is; how far it was looked at is remembered, so that it is not read again with each round.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from threading import Event
from typing import TYPE_CHECKING

from core.errors import AppError
from core.intake.addresses import address_key, parse_email
from core.intake.mailbox.classify import Mail, Verdict, Wish, classify
from core.intake.mailbox.connection import connected, mailbox_password
from core.intake.mailbox.own_text import own_text
from core.intake.unsubscribes import Asked, record_asked, storable
from core.intake.ways import WayTried
from core.model import WayIn
from core.parts import Tell
from core.profile import Profile
from core.settings.ways_in import MailboxSettings
from core.store.arrivals import Arrival
from core.store.review import NewReview

if TYPE_CHECKING:
    from imap_tools import BaseMailBox, MailMessage

_log = logging.getLogger(__name__)
_LONGEST_REASON = 500
_EXCERPT = 1_000
_RECIPIENTS = ("to", "cc", "delivered-to", "x-original-to", "x-forwarded-to", "envelope-to")


@dataclass(frozen=True)
class RoundReport:
    """Mails of one round."""

    unsubscribed: int = 0
    to_review: int = 0
    left_alone: int = 0


class MailboxPart:
    """Looks into the mailbox each interval until it is stopped. Trouble is raised as AppError `mailbox_…`."""

    name = WayIn.MAILBOX.value

    def __init__(self, profile: Profile, tell: Tell) -> None:
        self._profile = profile
        self._tell = tell

    def run(self, stop: Event) -> None:
        chosen = self._profile.settings.mailbox
        password = mailbox_password(self._profile, chosen)
        claim = "mailbox-" + hashlib.sha256(_place(chosen).encode()).hexdigest()[:16]
        while not stop.is_set():
            try:
                with self._profile.store.database.claim(claim), connected(chosen, password) as box:
                    look_into(self._profile, box, chosen, stop)
            except AppError as error:
                if error.code != "run_under_way":  # then another agent is looking right now
                    raise
            open_reviews = self._profile.store.reviews.open_count()
            self._tell("mailbox_watched", user=chosen.user, host=chosen.host, reviews=open_reviews)
            stop.wait(chosen.interval_s)


def look_into(profile: Profile, box: BaseMailBox, chosen: MailboxSettings, stop: Event) -> RoundReport:
    """One round over the unread mail that was not looked at yet; each mail is done before the next is fetched."""
    from imap_tools import AND, U

    name = f"mailbox {_place(chosen)}"
    validity = str(box.folder.status(chosen.folder, ["UIDVALIDITY"])["UIDVALIDITY"])
    mark = profile.store.watermarks.get(name)
    before, _, last = (mark.value if mark else "").partition(" ")
    seen = int(last) if before == validity and last.isdigit() else 0
    report = RoundReport()
    for uid in sorted(int(found) for found in box.uids(AND(seen=False, uid=U(str(seen + 1), "*")))):
        if stop.is_set():
            break
        if uid <= seen:
            continue  # `N:*` names the last mail even where its number is lower
        mail = next(iter(box.fetch(AND(uid=str(uid)), mark_seen=False)), None)
        if mail is not None:
            report = _take(profile, box, chosen, mail, report)
        profile.store.watermarks.set(name, f"{validity} {uid}", profile.clock())
    return report


def _take(
    profile: Profile, box: BaseMailBox, chosen: MailboxSettings, message: MailMessage, report: RoundReport
) -> RoundReport:
    own = parse_email(chosen.user)
    mail, verdict = _read(message, frozenset({own.address} if own else ()))
    if verdict.wish is Wish.NOTHING:
        return replace(report, left_alone=report.left_alone + 1)
    if verdict.wish is Wish.UNSUBSCRIBE and verdict.email is not None:
        reason = " ".join(mail.subject.split())[:_LONGEST_REASON]
        asked = Asked(verdict.email, WayIn.MAILBOX.value, reason, mail.at)
        record_asked(profile, [asked], Arrival(WayIn.MAILBOX))
        report = replace(report, unsubscribed=report.unsubscribed + 1)
    else:
        profile.store.reviews.add(_review_of(profile, message, mail, verdict), profile.clock())
        report = replace(report, to_review=report.to_review + 1)
    if message.uid is not None:
        _move(box, chosen.done_folder, message.uid)
    return report


def _read(message: MailMessage, own: frozenset[str]) -> tuple[Mail, Verdict]:
    """What it says, and what it asks for; a person looks at one that cannot be read."""
    try:
        mail = as_mail(message)
        return mail, classify(mail, own)
    except Exception:  # noqa: BLE001 - whatever somebody sends, it may not keep the mail behind it from being read
        _log.exception("mail %s cannot be read", message.uid)
        return Mail("", subject=f"UID {message.uid}"), Verdict(Wish.REVIEW, None, "review_no_sender")


def as_mail(message: MailMessage) -> Mail:
    headers = {str(name).lower(): storable(str(value)) for name, value in reversed(message.obj.items())}
    to = [address for name in _RECIPIENTS for address in _addresses(headers.get(name, ""))]
    at = message.date
    if at.tzinfo is None:
        at = at.replace(tzinfo=UTC)
    known = at if at.year >= 2000 else None
    sender, subject, text, html = map(storable, (message.from_, message.subject, message.text, message.html))
    return Mail(sender, tuple(to), subject, text, html, headers, known)


def _addresses(header: str) -> Sequence[str]:
    from email.utils import getaddresses

    return [address for _name, address in getaddresses([header]) if address]


def _review_of(profile: Profile, message: MailMessage, mail: Mail, verdict: Verdict) -> NewReview:
    identity = mail.headers.get("message-id", "").strip()
    text = own_text(mail.text, mail.html)
    if not identity:
        identity = hashlib.sha256(f"{mail.sender}\n{message.date_str}\n{mail.subject}\n{text}".encode()).hexdigest()
    return NewReview(
        key=identity[:_LONGEST_REASON],
        address=verdict.email.email if verdict.email else "",
        sender=mail.sender[:_LONGEST_REASON],
        subject=mail.subject[:_LONGEST_REASON],
        excerpt=text[:_EXCERPT],
        why=verdict.why,
        received_at=_not_later(mail.at, profile.clock()),
    )


def _not_later(at: datetime | None, now: datetime) -> datetime:
    return now if at is None else min(at, now)


def _move(box: BaseMailBox, folder: str, uid: str) -> None:
    """Marks as read and moves. Without MOVE it is copied and deleted, and nobody else's deleted mail is expunged."""
    from imap_tools import MailMessageFlags

    if not box.folder.exists(folder):
        box.folder.create(folder)
    box.flag(uid, MailMessageFlags.SEEN, True)
    capabilities = {str(one).upper() for one in box.client.capabilities}
    if "MOVE" in capabilities:
        box.move(uid, folder)
        return
    box.copy(uid, folder)
    box.flag(uid, MailMessageFlags.DELETED, True)
    if "UIDPLUS" in capabilities:
        box.client.uid("EXPUNGE", uid)


def try_mailbox(profile: Profile) -> WayTried:
    """Signs in, opens the folder, and makes the one for what is done. Raises AppError `mailbox_…`, keyring."""
    chosen = profile.settings.mailbox
    with connected(chosen, mailbox_password(profile, chosen)) as box:
        if not box.folder.exists(chosen.done_folder):
            box.folder.create(chosen.done_folder)
        unseen = box.folder.status(chosen.folder, ["UNSEEN"])["UNSEEN"]
    return WayTried("mailbox_ready", {"user": chosen.user, "host": chosen.host, "unseen": unseen})


def _place(chosen: MailboxSettings) -> str:
    return f"{address_key(chosen.user)}@{chosen.host}:{chosen.port}/{chosen.folder}"
