"""Which runs the window knows: the newest of every kind, and the syncs of the nights that it shows.

A busy team delivers hundreds of times a day; the newest hundred runs then hold no sync at all, and the window would
take the profile for one that never synced. Older syncs are therefore read once and kept.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from core.model import RunKind, RunState, RunSummary

_NEWEST = 100
_MOST_READ = 100_000
_BACK = timedelta(days=61)
# A run that can still change: one that goes on, and a plan that waits for the admin.
_OPEN = frozenset({RunState.RUNNING, RunState.HELD})

Read = Callable[[int], list[RunSummary]]
One = Callable[[int], RunSummary | None]


class Ledger:
    """Called on one worker, never by two at a time.

    `read(limit)` answers with the newest runs, newest first; `one(id)` with a single run, None where it is gone.
    """

    def __init__(self, read: Read, one: One) -> None:
        self._read = read
        self._one = one
        self._syncs: dict[int, RunSummary] = {}
        self._seen = 0

    def runs(self, now: datetime) -> list[RunSummary]:
        """Newest first."""
        newest = self._read(_NEWEST)
        last = newest[-1].id if newest else 0
        if len(newest) == _NEWEST and last > self._seen:
            self._catch_up(now)
        self._seen = max(self._seen, newest[0].id if newest else 0)
        self._syncs |= {run.id: run for run in newest if run.kind is RunKind.SYNC}
        older = [self._as_it_is(run) for run in list(self._syncs.values()) if run.id < last]
        return [*newest, *sorted((run for run in older if run is not None), key=lambda run: run.id, reverse=True)]

    def _catch_up(self, now: datetime) -> None:
        """Reads back to what is known, or as far as the nights are shown; to the last sync in any case."""
        limit = _NEWEST
        while True:
            limit *= 10
            found = self._read(limit)
            self._syncs |= {run.id: run for run in found if run.kind is RunKind.SYNC}
            back = found[-1].started_at < now - _BACK and bool(self._syncs)
            if len(found) < limit or limit >= _MOST_READ or back or found[-1].id <= self._seen:
                return

    def _as_it_is(self, run: RunSummary) -> RunSummary | None:
        if run.state not in _OPEN:
            return run
        known = self._one(run.id)
        if known is None:
            del self._syncs[run.id]
        else:
            self._syncs[run.id] = known
        return known
