"""The one way in for an unsubscribe: an address, when, how and why become a row with its outbox row beside it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from core.clock import to_text
from core.errors import AppError
from core.intake.addresses import parse_email
from core.profile import Profile
from core.store.unsubscribes import NewUnsubscribe, Recorded


def record_unsubscribes(
    profile: Profile, addresses: Iterable[str], *, source: str, reason: str = "", at: datetime | None = None
) -> Recorded:
    """Records every address, in one transaction. An address in the list twice counts once.

    Raises AppError `address_bad` (nothing is recorded then) or `time_in_future`.
    """
    now = profile.clock()
    if at is not None and at > now:
        raise AppError("time_in_future", at=to_text(at))
    moment = to_text(at or now)
    items: dict[str, NewUnsubscribe] = {}
    for text in addresses:
        email = parse_email(text)
        if email is None:
            raise AppError("address_bad", address=text)
        items.setdefault(email.address, NewUnsubscribe(email.address, email.email, moment, source, reason))
    return profile.store.record_unsubscribes(list(items.values()), now)
