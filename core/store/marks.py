"""What earlier acts say about addresses that unsubscribe now: asked at once for all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, text

_CHUNK = 500


@dataclass(frozen=True)
class Marks:
    """`resubscribed`: when each asked for mail again, the last time; `suppressed` and `left_out`: addresses."""

    resubscribed: Mapping[str, str] = field(default_factory=dict)
    suppressed: frozenset[str] = frozenset()
    left_out: frozenset[str] = frozenset()

    def is_old_news(self, address: str, at: str) -> bool:
        """Whether an unsubscribe of `at` was answered by a later re-subscription."""
        return at < self.resubscribed.get(address, "")


def marks_of(connection: Connection, addresses: Sequence[str]) -> Marks:
    resubscribed: dict[str, str] = {}
    suppressed: set[str] = set()
    left: set[str] = set()
    for start in range(0, len(addresses), _CHUNK):
        part = addresses[start : start + _CHUNK]
        names = ", ".join(f":a{index}" for index in range(len(part)))
        rows = connection.execute(
            text(
                f"SELECT address, max(at), 'r' FROM resubscriptions WHERE address IN ({names}) GROUP BY address"  # noqa: S608
                f" UNION ALL SELECT address, '', 's' FROM suppressions WHERE address IN ({names})"
                f" UNION ALL SELECT DISTINCT address, '', 'l' FROM left_out WHERE address IN ({names})"
            ),
            {f"a{index}": address for index, address in enumerate(part)},
        )
        for address, at, kind in rows:
            if kind == "r":
                resubscribed[address] = at
            else:
                (suppressed if kind == "s" else left).add(address)
    return Marks(resubscribed, frozenset(suppressed), frozenset(left))
