"""The timeline of a person: asked → noticed → written → verified, with the time that each took, and all that went on.

`elapsed_s` counts from the last time that the person asked before the event. The moment of "verified" is the end of the
run that read the box back; of "asked" the earliest that its source names.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.clock import from_text
from core.errors import AppError
from core.intake.addresses import parse_email
from core.profile import Profile
from core.store.timeline import TimelineRow


class TimelineKind(StrEnum):
    KNOWN = "known"
    ASKED = "asked"
    NOTICED = "noticed"
    RECORDED = "recorded"
    WRITTEN = "written"
    VERIFIED = "verified"
    ALREADY = "already"
    FAILED = "failed"
    RESUBSCRIBED = "resubscribed"
    CLEARED = "cleared"
    ENDED = "ended"
    UNDONE = "undone"
    LEFT_OUT = "left_out"
    FLIPPED = "flipped"
    PROBLEM = "problem"
    LINKED = "linked"
    UNLINKED = "unlinked"
    HANDED_OVER = "handed_over"
    HANDOVER_CONFIRMED = "handover_confirmed"
    DELETED = "deleted"


# What happens in one moment is shown in the order in which it must have happened.
_ORDER = {kind: place for place, kind in enumerate(TimelineKind)}


@dataclass(frozen=True)
class TimelineEvent:
    """One event. `elapsed_s`: seconds since the person asked, None before that. `ends_at`: when it was seen last."""

    at: datetime
    kind: TimelineKind
    elapsed_s: int | None = None
    source: str = ""
    sobject: str = ""
    record_id: str = ""
    field: str = ""
    run_id: int | None = None
    by: str = ""
    detail: str = ""
    ends_at: datetime | None = None


def timeline(profile: Profile, address: str) -> list[TimelineEvent]:
    """The oldest event first. Raises AppError `address_bad`, or `person_unknown` where nothing is remembered."""
    parsed = parse_email(address)
    if parsed is None:
        raise AppError("address_bad", address=address)
    rows = profile.store.timeline.of(parsed.address)
    if not rows:
        raise AppError("person_unknown", address=parsed.address)
    return arrange(rows)


def arrange(rows: Iterable[TimelineRow]) -> list[TimelineEvent]:
    """Orders the rows and measures the time since the person asked; pure."""
    placed: list[tuple[datetime, TimelineKind, TimelineRow]] = []
    for row in rows:
        kind = TimelineKind(row.kind)
        placed.append((from_text(row.at), kind, row))
        if kind is TimelineKind.WRITTEN and row.ends_at:
            placed.append((from_text(row.ends_at), TimelineKind.VERIFIED, row))
    events: list[TimelineEvent] = []
    asked: datetime | None = None
    seen: set[tuple[datetime, TimelineKind, str]] = set()
    for at, kind, row in sorted(placed, key=lambda one: (one[0], _ORDER[one[1]])):
        if kind is TimelineKind.ASKED:
            # The re-subscription keeps the unsubscribe that it ended, which the suppression may hold as well.
            if (at, kind, row.source) in seen:
                continue
            seen.add((at, kind, row.source))
            asked = at
        has_end = row.ends_at and kind in {TimelineKind.FLIPPED, TimelineKind.PROBLEM}
        events.append(
            TimelineEvent(
                at,
                kind,
                None if asked is None else round((at - asked).total_seconds()),
                row.source,
                row.sobject,
                row.record_id,
                row.field,
                row.run_id,
                row.by,
                row.detail,
                from_text(row.ends_at) if has_end else None,
            )
        )
    return events
