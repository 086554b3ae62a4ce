"""The brake: whether a run may go ahead, or is held until somebody looked (mission.md, "Mass-change brake"); pure.

A run is held before its first write where it would change more than the admin allows, in either direction, or where a
side is suddenly much emptier than at the last full comparison: a restored backup, a lost import, rights taken away.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum

from core.model import ChangeKey, Direction
from core.settings.sync import BrakeSettings

# A share of a handful says nothing: up to this many changes only `brake.max_records` counts. Who chose a smaller share
# than the default one means it, and then it counts from the first change on.
SHARE_COUNTS_ABOVE = 10
_DEFAULT_SHARE = BrakeSettings().max_share
# A side is suddenly emptier where it lost more than half, and more than this many.
EMPTIER_SHARE = 0.5
EMPTIER_RECORDS = 20


class HoldReason(StrEnum):
    """Why a run is held; also its reason in the history, with words in `core/words/runs.py`."""

    BRAKE = "brake"
    EMPTIER = "side_emptier"
    API_CAP = "api_cap"
    ORG_CHANGED = "org_changed"


@dataclass(frozen=True)
class Hold:
    """`what` names the side or the direction; `count` is what was found, `limit` what it was measured against."""

    reason: HoldReason
    what: str = ""
    count: int = 0
    limit: int = 0


@dataclass(frozen=True)
class Sides:
    """How much each side holds. `found` are linked records that are there, `ticked` live opted-out records."""

    people: int = 0
    linked: int = 0
    unsubscribed: int = 0
    found: int = 0
    contacts_ticked: int = 0
    leads_ticked: int = 0

    def to_json(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Sides | None:
        """None where it was written by a program that counted other things."""
        try:
            return cls(**json.loads(text))
        except (TypeError, ValueError):
            return None


def too_many(
    planned: Collection[ChangeKey], approved: Collection[ChangeKey], linked: int, brake: BrakeSettings
) -> Hold | None:
    """Held where the changes that nobody approved are more than allowed, in either direction."""
    left = [key.direction for key in planned if key not in approved]
    return over_the_brake({direction: left.count(direction) for direction in Direction}, linked, brake)


def over_the_brake(counts: Mapping[Direction, int], linked: int, brake: BrakeSettings) -> Hold | None:
    """The same, of how many changes there are in each direction."""
    share = int(brake.max_share * linked)
    for direction, count in counts.items():
        if count > brake.max_records:
            return Hold(HoldReason.BRAKE, direction.value, count, brake.max_records)
        if count > share and (count > SHARE_COUNTS_ABOVE or brake.max_share < _DEFAULT_SHARE):
            return Hold(HoldReason.BRAKE, direction.value, count, share)
    return None


def emptier(now: Sides, before: Sides | None) -> Hold | None:
    """Held where one of the counts fell by more than half and by more than twenty since the last full comparison.

    Before the first one the linked records are measured against the links themselves: a program that is pointed at
    another org, or a sandbox that was made anew, finds few of them.
    """
    was = asdict(before) if before is not None else {**asdict(now), "found": now.linked}
    for name, count in asdict(now).items():
        lost = was[name] - count
        if lost > EMPTIER_RECORDS and lost > was[name] * EMPTIER_SHARE:
            return Hold(HoldReason.EMPTIER, name, count, was[name])
    return None


def over_the_cap(estimated: int, max_calls: int) -> Hold | None:
    """Held where the run would make more API calls than `api.max_calls`; 0 means no cap."""
    if max_calls and estimated > max_calls:
        return Hold(HoldReason.API_CAP, "", estimated, max_calls)
    return None
