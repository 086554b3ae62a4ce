"""One part in its thread: started, stopped, and run again with growing pauses after it failed.

A failure never leaves this file as an exception: it is the part's line of state, and the other parts go on.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping
from datetime import timedelta

from core.clock import Clock, elapsed
from core.errors import AppError
from core.network_back import network_back, wait_for_it
from core.parts import Part, PartState, PartStatus, Tell

_FIRST_PAUSE_S = 1.0
_LONGEST_PAUSE_S = 300.0
_STEADY_S = 60.0
_log = logging.getLogger(__name__)

Make = Callable[[Tell], Part]


class Supervised:
    """A part that can be started and stopped any number of times; `status` may be asked by any thread.

    `changed` is called after each change of the status, in whatever thread made it. `pause` says how long to wait
    after the n-th failure in a row.
    """

    def __init__(
        self,
        name: str,
        make: Make,
        clock: Clock,
        changed: Callable[[PartStatus], None],
        pause: Callable[[int], float] | None = None,
    ) -> None:
        self.name = name
        self._make = make
        self._clock = clock
        self._changed = changed
        self._pause = pause or pause_after
        self._thread: threading.Thread | None = None
        self._stop = threading.Event()
        self.status = PartStatus(name, PartState.OFF, clock())

    @property
    def alive(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def start(self) -> None:
        """Starts it, unless it is running."""
        if self.alive:
            return
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._work, args=(self._stop,), name=f"part {self.name}", daemon=True)
        self._thread.start()

    def ask_to_stop(self) -> None:
        self._stop.set()

    def wait(self, seconds: float) -> bool:
        """Whether it has ended; waits for it so long."""
        if self._thread is not None:
            self._thread.join(max(0.0, seconds))
        return not self.alive

    def turn_off(self) -> None:
        """Its line after it was stopped because nobody wants it."""
        self._say(PartState.OFF)

    def _work(self, stop: threading.Event) -> None:
        with network_back.listen() as back:
            self._run_again_and_again(stop, back)

    def _run_again_and_again(self, stop: threading.Event, back: threading.Event) -> None:
        failures = 0
        while not stop.is_set():
            started = elapsed()
            back.clear()
            self._say(PartState.RUNNING)
            try:
                self._make(self._tell).run(stop)
            except AppError as error:
                code, params = error.code, error.params
                _log.warning("%s: %s", self.name, error)
            except Exception as error:  # noqa: BLE001 - whatever it is, the others go on and this one is tried again
                code, params = "part_unexpected", {"kind": type(error).__name__}
                _log.exception("%s", self.name)
            else:
                self._say(PartState.STOPPED if stop.is_set() else PartState.ENDED, self.status.code, self.status.params)
                return
            failures = 1 if elapsed() - started > _STEADY_S else failures + 1
            seconds = self._pause(failures)
            self._say(PartState.FAILED, code, params, seconds)
            wait_for_it(stop, back, seconds)
        self._say(PartState.STOPPED)

    def _tell(self, code: str, /, **params: object) -> None:
        if (code, params) != (self.status.code, self.status.params):
            self._say(PartState.RUNNING, code, params)

    def _say(
        self, state: PartState, code: str = "", params: Mapping[str, object] | None = None, seconds: float | None = None
    ) -> None:
        now = self._clock()
        since = self.status.since if state is self.status.state else now
        again = None if seconds is None else now + timedelta(seconds=seconds)
        self.status = PartStatus(self.name, state, since, code, params or {}, again)
        self._changed(self.status)


def pause_after(failures: int) -> float:
    """1, 2, 4, … seconds, five minutes at the most."""
    return min(_FIRST_PAUSE_S * 2.0 ** min(failures - 1, 20), _LONGEST_PAUSE_S)
