"""What earlier acts say about addresses that unsubscribe now: asked at once for all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection

from core.store.dialects.many import select_among


@dataclass(frozen=True)
class Marks:
    """`resubscribed`: when each asked for mail again, the last time; `suppressed` and `left_out`: addresses."""

    resubscribed: Mapping[str, str] = field(default_factory=dict)
    suppressed: frozenset[str] = frozenset()
    left_out: frozenset[str] = frozenset()

    def is_old_news(self, address: str, at: str, now: str) -> bool:
        """Whether an unsubscribe of `at` was answered by a later re-subscription.

        One that lies in the future was written by a clock that was set back since, and loses nobody's "stop".
        """
        return at < self.resubscribed.get(address, "") <= now


def marks_of(connection: Connection, addresses: Sequence[str]) -> Marks:
    resubscribed: dict[str, str] = {}
    for address, at in select_among(connection, _RESUBSCRIBED, addresses):
        resubscribed[address] = max(at, resubscribed.get(address, ""))
    suppressed = frozenset(row[0] for row in select_among(connection, _SUPPRESSED, addresses))
    left_out = frozenset(row[0] for row in select_among(connection, _LEFT_OUT, addresses))
    return Marks(resubscribed, suppressed, left_out)


_RESUBSCRIBED = "SELECT address, at FROM resubscriptions WHERE address IN ({among})"
_SUPPRESSED = "SELECT address FROM suppressions WHERE address IN ({among})"
_LEFT_OUT = "SELECT address FROM left_out WHERE address IN ({among})"
