"""Where jobs are worked on: one at a time, beside the requests. Tests hand in a runner that they step themselves."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

Work = Callable[[], None]


class Runner(Protocol):
    """Does pieces of work, in the order they came."""

    def submit(self, work: Work) -> None: ...

    def close(self) -> None: ...


class ThreadRunner:
    """One thread, started with the first work."""

    def __init__(self) -> None:
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="practice-org-bulk")

    def submit(self, work: Work) -> None:
        """Queues the work."""
        self._executor.submit(work)

    def close(self) -> None:
        """Waits for the work under way and forgets the rest."""
        self._executor.shutdown(wait=True, cancel_futures=True)


class SteppedRunner:
    """Does nothing until told to."""

    def __init__(self) -> None:
        self._waiting: deque[Work] = deque()

    def submit(self, work: Work) -> None:
        """Queues the work."""
        self._waiting.append(work)

    def step(self) -> None:
        """Does the oldest waiting piece of work. Raises IndexError where there is none."""
        self._waiting.popleft()()

    def close(self) -> None:
        """Forgets what waits."""
        self._waiting.clear()
