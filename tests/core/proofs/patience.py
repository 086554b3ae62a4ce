"""The passing of time, taken out of the engine: whoever would wait goes on at once.

Waiting for a Bulk job asks another thread's work, so it gives way for an instant instead of turning in circles.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from core.salesforce.client import SalesforceClient

_INSTANT_S = 0.002


@contextmanager
def no_waiting() -> Iterator[list[float]]:
    """Every client made meanwhile; yields what they wanted to wait, in seconds."""
    waits: list[float] = []

    def instant(seconds: float) -> None:
        waits.append(seconds)
        time.sleep(_INSTANT_S)

    defaults = SalesforceClient.__init__.__kwdefaults__
    before = defaults["sleep"]
    defaults["sleep"] = instant
    try:
        yield waits
    finally:
        defaults["sleep"] = before
