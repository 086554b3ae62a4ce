"""Wakes whoever waits in this process: after something to deliver was committed, or when the network is back.

Other processes see a commit by `Store.data_version`, which has to be asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock


class Wakes:
    """A bell that many may hear. `rung`: how often so far, so that one may see that it was silent meanwhile."""

    def __init__(self) -> None:
        self.rung = 0
        self._listeners: list[Event] = []
        self._lock = Lock()

    @contextmanager
    def listen(self) -> Iterator[Event]:
        """An event that is set each time the bell rings; the listener clears it."""
        event = Event()
        with self._lock:
            self._listeners.append(event)
        try:
            yield event
        finally:
            with self._lock:
                self._listeners.remove(event)

    def ring(self) -> None:
        with self._lock:
            self.rung += 1
            for event in self._listeners:
                event.set()
