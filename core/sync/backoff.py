"""When a delivery that did not work is tried again; pure."""

from __future__ import annotations

from datetime import datetime, timedelta

from core.store.unsubscribes import LONGEST_WAIT

MOST_TRIES = 8
_FIRST_MINUTES = 5
_JITTER = 0.2


def next_try(attempts: int, now: datetime, random: float) -> datetime | None:
    """Five minutes, doubled with each try, a day at the most; None after the eighth, which is then a problem.

    `attempts` counts the tries before the one that just failed. `random`, from 0 to 1, moves the moment by up to a
    fifth either way, so that what failed together does not come back together.
    """
    if attempts + 1 >= MOST_TRIES:
        return None
    wait = timedelta(minutes=_FIRST_MINUTES * 2 ** min(attempts, 20))
    return now + min(wait * (1 + _JITTER * (2 * random - 1)), LONGEST_WAIT)
