"""Several deliveries at once, so that an unsubscribe does not wait for the answer to the one before it.

Each lane is a thread with a kept connection of its own (a client is used by one thread at a time, salesforce.md D2.11).
All lanes work for one run under one claim. What comes while every lane is busy gathers, and leaves together. Two
lanes are open from the beginning, and one more is opened each time that all of them have work.
"""

from __future__ import annotations

import contextlib
import queue
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from types import TracebackType

from core.errors import AppError
from core.kept_client import KeptClient
from core.profile import Profile
from core.progress import Cancelled, RunCancelled, report_nothing, stop_if
from core.salesforce.door import SalesforceRefusal
from core.store.unsubscribes import OutboxItem
from core.sync.delivery import Delivery, Fields, Random
from core.sync.ledger import RunBook
from core.sync.verify import verify

LANES = 10
_AT_FIRST = 2
# As many as come at once leave as one job: ten jobs of ten thousand cost ten times the calls (salesforce.md C3).
BATCH = 100_000
_LOOK_S = 0.05
_END_WITHIN_S = 2.0


@dataclass
class _Job:
    """One batch in a lane. `book` has the counts of this batch alone."""

    book: RunBook
    fields: Fields
    items: Sequence[OutboxItem]
    cancelled: Cancelled
    random: Random
    news: threading.Event
    done: threading.Event = field(default_factory=threading.Event)
    delivered: int = 0
    failed: int = 0
    error: BaseException | None = None

    def carry_out(self, profile: Profile) -> None:
        try:
            self.book.client = profile.connected_client()
            delivery = Delivery(self.book, self.fields, self.items, self.cancelled, self.random)
            try:
                delivery.carry_out()
            finally:
                self.delivered, self.failed = delivery.delivered, delivery.failed
                self.book.calls_elsewhere = self.book.client.calls
            read_back(self.book, delivery, self.fields, self.cancelled)
            self.book.calls_elsewhere = self.book.client.calls
        except BaseException as error:  # noqa: BLE001 - it is raised again by whoever waits for this batch
            self.error = error
        finally:
            self.done.set()
            self.news.set()


def read_back(book: RunBook, delivery: Delivery, fields: Fields, cancelled: Cancelled) -> None:
    """Every write is read back in the same run. Where that cannot be had now, the unsubscribes are delivered all the
    same, and the next sync looks at every box."""
    with contextlib.suppress(SalesforceRefusal, RunCancelled):
        verify(book, delivery.accepted, fields, None, report_nothing, cancelled, delivery.reading_back)


class Lanes:
    """Used in a `with` statement by the one who pushes; the connections are kept between its runs."""

    def __init__(self, profile: Profile, count: int = LANES) -> None:
        self._profile = profile
        self._count = count
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._opened = 0
        self._opening = threading.Lock()

    def __enter__(self) -> Lanes:
        for _lane in range(min(_AT_FIRST, self._count)):
            self._open_one_more()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for _thread in self._threads:
            self._jobs.put(None)
        for thread in self._threads:
            thread.join(_END_WITHIN_S)

    def deliver(self, book: RunBook, fields: Fields, cancelled: Cancelled, random: Random) -> tuple[int, int]:
        """Delivers what is due, and what becomes due meanwhile. How many people were delivered, and how many failed.

        Raises what a lane raised (AppError, RunCancelled), after all lanes have come to rest.
        """
        store, last = self._profile.store, 0
        flying: list[_Job] = []
        finished: list[_Job] = []
        with store.wakes.listen() as news:
            while True:
                news.clear()
                finished.extend(job for job in flying if job.done.is_set())
                flying = [job for job in flying if not job.done.is_set()]
                well = not cancelled() and all(job.error is None for job in finished)
                if len(flying) >= self._opened == len(self._threads) < self._count:
                    self._open_one_more()
                if well and len(flying) < max(1, self._opened):
                    items = store.waiting_outbox(self._profile.clock(), BATCH, after=last)
                    if items:
                        last = items[-1].id
                        own = replace(book, client=None, problems=[], to_salesforce=0, calls_elsewhere=0)
                        job = _Job(own, fields, items, cancelled, random, news)
                        flying.append(job)
                        self._jobs.put(job)
                        continue
                if not flying:
                    break
                news.wait(_LOOK_S)
        for job in finished:
            book.to_salesforce += job.book.to_salesforce
            book.problems.extend(job.book.problems)
            book.calls_elsewhere += job.book.calls_elsewhere
        error = next((job.error for job in finished if job.error is not None), None)
        if error is not None:
            raise error
        stop_if(cancelled)
        return sum(job.delivered for job in finished), sum(job.failed for job in finished)

    def _open_one_more(self) -> None:
        name = f"push lane {len(self._threads) + 1}"
        self._threads.append(threading.Thread(target=self._work, name=name, daemon=True))
        self._threads[-1].start()

    def _work(self) -> None:
        with self._profile.keeping_client() as kept:
            self._warm(kept)
            with self._opening:
                self._opened += 1
            while (job := self._jobs.get()) is not None:
                job.carry_out(self._profile)
                if job.error is not None:
                    kept.drop()

    def _warm(self, kept: KeptClient) -> None:
        """So that the first unsubscribe finds an open connection. Where there is none, its delivery says why."""
        try:
            kept.lend(self._profile.settings.connection)
        except AppError:
            kept.drop()
