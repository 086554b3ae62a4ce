"""Which files of a watched folder are whole by now; pure.

A file that is still being written changes its size or its time. One that Excel or LibreOffice has open has a lock file
beside it. What a browser or a copy program gives a temporary name is not there yet.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

SETTLED_AFTER = timedelta(seconds=2)
_UNFINISHED = (".part", ".partial", ".tmp", ".temp", ".crdownload", ".download", ".filepart", ".swp")


@dataclass(frozen=True)
class Look:
    """A file as it is now: bytes, and nanoseconds of its last change."""

    size: int
    changed_ns: int


@dataclass(frozen=True)
class Sight:
    """A file as it has been since `since`."""

    look: Look
    since: datetime


def is_wanted(name: str) -> bool:
    """Whether it could be a file of unsubscribes: no hidden, temporary or lock file."""
    return not name.startswith((".", "~$")) and not name.lower().endswith((*_UNFINISHED, "~"))


def is_open_elsewhere(name: str, names: frozenset[str]) -> bool:
    """Whether an office program has it open, by the lock file beside it (Excel shortens long names)."""
    return f"~${name}" in names or f"~${name[2:]}" in names or f".~lock.{name}#" in names


def settle(
    seen: Mapping[str, Sight], listing: Mapping[str, Look], names: frozenset[str], now: datetime
) -> tuple[dict[str, Sight], list[str]]:
    """What is known after another look at the folder, and the files that are whole, oldest first.

    `names`: everything in the folder, lock files too. A clock that was set back begins the waiting anew.
    """
    known: dict[str, Sight] = {}
    ready: list[str] = []
    for name, look in listing.items():
        before = seen.get(name)
        same = before is not None and before.look == look and before.since <= now
        known[name] = before if same and before is not None else Sight(look, now)
        if now - known[name].since >= SETTLED_AFTER and not is_open_elsewhere(name, names):
            ready.append(name)
    return known, sorted(ready, key=lambda name: (listing[name].changed_ns, name))
