"""Wakes whoever waits in this process, right after something to deliver was committed.

Other processes see it by `Store.data_version`, which has to be asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock


class Wakes:
    """Attribute `wakes` of the store."""

    def __init__(self) -> None:
        self._listeners: list[Event] = []
        self._lock = Lock()

    @contextmanager
    def listen(self) -> Iterator[Event]:
        """An event that is set at each commit with something to deliver; the listener clears it."""
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
            for event in self._listeners:
                event.set()
