"""How far Salesforce was read, by its own clock; pure.

The cursor is `(SystemModstamp, Id)` of the last row, so that a long round that is cut off goes on where it was. Each
round begins an overlap earlier, because a row may appear after rows with a later stamp: its transaction took long. A
row that comes twice is known by then and changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from core.clock import from_text, to_text

OVERLAP = timedelta(minutes=5)
# Where nothing was ever read: what was ticked before that is a matter of the nightly comparison.
FIRST_LOOK_BACK = timedelta(days=1)


@dataclass(frozen=True, order=True)
class Cursor:
    """`record_id` empty: everything before `stamp` was read."""

    stamp: datetime
    record_id: str = ""

    def to_store(self) -> str:
        return f"{to_text(self.stamp)} {self.record_id}"

    @staticmethod
    def from_store(text: str) -> Cursor | None:
        """None where it cannot be read; then it is read from the beginning, which costs calls and loses nothing."""
        stamp, _, record_id = text.partition(" ")
        try:
            return Cursor(from_text(stamp), record_id)
        except ValueError:
            return None


def begin_at(cursor: Cursor | None, compared_up_to: datetime | None, server_now: datetime) -> datetime:
    """Where a round begins to read. `compared_up_to`: what the last nightly comparison covered, if there was one."""
    first = compared_up_to or server_now - FIRST_LOOK_BACK
    found = first if cursor is None else cursor.stamp - OVERLAP
    # A server whose clock was set back, or another org behind the same name: never begin in the future.
    return min(found, server_now - OVERLAP)


def is_due(last_round: datetime | None, server_now: datetime, interval: timedelta) -> bool:
    """Whether a round is due, though another agent may have done one meanwhile. A little early is not twice."""
    return last_round is None or not timedelta(0) <= server_now - last_round < interval * 0.9
