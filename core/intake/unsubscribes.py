"""The one way in for an unsubscribe: an address, when, how and why become a row with its outbox row beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from core.clock import to_text
from core.errors import AppError
from core.intake.addresses import ParsedEmail, parse_email
from core.model import WayIn
from core.profile import Profile
from core.store.arrivals import Arrival
from core.store.unsubscribes import NewUnsubscribe, Recorded


@dataclass(frozen=True)
class Asked:
    """Somebody asked to get no more e-mail. `at` None: now."""

    email: ParsedEmail
    source: str
    reason: str = ""
    at: datetime | None = None


def record_unsubscribes(
    profile: Profile, addresses: Iterable[str], *, source: str, reason: str = "", at: datetime | None = None
) -> Recorded:
    """Records every address, in one transaction. An address in the list twice counts once.

    Raises AppError `address_bad` (nothing is recorded then) or `time_in_future`.
    """
    if at is not None and at > profile.clock():
        raise AppError("time_in_future", at=to_text(at))
    asked: list[Asked] = []
    for text in addresses:
        email = parse_email(text)
        if email is None:
            raise AppError("address_bad", address=text)
        asked.append(Asked(email, source, reason, at))
    arrival = Arrival(WayIn(source)) if source in set(WayIn) else None
    return record_asked(profile, asked, arrival)


def record_asked(profile: Profile, asked: Iterable[Asked], arrival: Arrival | None) -> Recorded:
    """Records all, in one transaction; of an address in it twice the earliest time counts.

    A time that lies in the future is taken for now: a sender's clock, or ours that was set back, loses no "stop".
    """
    now = profile.clock()
    return profile.store.record_unsubscribes(_items(asked, now), now, arrival=arrival)


def record_calls(profile: Profile, calls: Sequence[tuple[Sequence[Asked], int]]) -> list[Recorded]:
    """The calls of the endpoint that came together, `(what each asks, entries that were refused)`, in one transaction.

    As if one came after the other; each gets its own counts.
    """
    now = profile.clock()
    rejected = sum(refused for _asked, refused in calls)
    groups = [_items(asked, now) for asked, _refused in calls]
    return profile.store.record_groups(groups, now, Arrival(WayIn.ENDPOINT, rejected))


def storable(text: str) -> str:
    """Without what not every database takes: noughts, and half characters, which are what is left of an emoji where a
    script cut a text in two, or of the name of a file in another encoding."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def _items(asked: Iterable[Asked], now: datetime) -> list[NewUnsubscribe]:
    items: dict[str, NewUnsubscribe] = {}
    for one in asked:
        moment = to_text(now if one.at is None else min(one.at, now))
        item = NewUnsubscribe(one.email.address, one.email.email, moment, storable(one.source), storable(one.reason))
        known = items.setdefault(item.address, item)
        if moment < known.at:
            items[item.address] = replace(known, at=moment)
    return list(items.values())
