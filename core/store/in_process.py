"""What all stores of this process share that stand on one database: whose turn it is to write, and who is woken.

The window and the agent inside it open the same database twice. By this they know of each other without a look at the
file: a push starts at once, and writers take turns instead of sleeping.
"""

from __future__ import annotations

import threading
from weakref import WeakValueDictionary

from core.wakes import Wakes


class InProcess:
    """`wakes` rings after something to deliver was committed; `turn` is held while one writes."""

    def __init__(self) -> None:
        self.wakes = Wakes()
        self.turn = threading.Lock()


_KNOWN: WeakValueDictionary[str, InProcess] = WeakValueDictionary()
_LOCK = threading.Lock()


def in_process(place: str) -> InProcess:
    """The one of this database; it goes with the last store that has it."""
    with _LOCK:
        found = _KNOWN.get(place)
        if found is None:
            found = _KNOWN[place] = InProcess()
        return found
