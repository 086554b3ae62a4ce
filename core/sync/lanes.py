"""Several deliveries at once, so that an unsubscribe does not wait for the answer to the one before it.

Each lane is a thread with a kept connection of its own (a client is used by one thread at a time, salesforce.md D2.11).
All lanes work for one run under one claim. What comes while every lane is busy gathers, and leaves together. Two
lanes are open from the beginning, and one more is opened each time that all of them have work.
"""

from __future__ import annotations

import contextlib
import queue
import random as chance
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import TracebackType

from core.clock import elapsed
from core.errors import AppError
from core.kept_client import KeptClient
from core.model import SObject
from core.profile import Profile
from core.progress import Cancelled, RunCancelled, report_nothing, stop_if
from core.salesforce import limits
from core.salesforce.door import SalesforceRefusal
from core.salesforce.snapshot import ReadingBack
from core.store.unsubscribes import OutboxItem
from core.sync.delivery import Delivery, Fields, Random
from core.sync.ledger import RunBook
from core.sync.plan import PlannedWrite
from core.sync.verify import verify

LANES = 10
_AT_FIRST = 2
# As many as come at once leave as one job: ten jobs of ten thousand cost ten times the calls (salesforce.md C3).
BATCH = 100_000
_LOOK_S = 0.05
_END_WITHIN_S = 2.0
# The longest that a write waits for being read back while others are under way.
_UNREAD_S = 1.0


@dataclass(eq=False)
class _Work:
    """Something to do in a lane. `book` has the counts of this work alone."""

    book: RunBook
    fields: Fields
    cancelled: Cancelled
    news: threading.Event
    done: threading.Event = field(default_factory=threading.Event)
    error: BaseException | None = None

    def carry_out(self, profile: Profile) -> None:
        try:
            self.book.client = profile.connected_client()
            try:
                self.act()
            finally:
                self.book.calls_elsewhere = self.book.client.calls
        except BaseException as error:  # noqa: BLE001 - it is raised again by whoever waits for this work
            self.error = error
        finally:
            self.done.set()
            self.news.set()

    def act(self) -> None:
        """With the client of this lane in `book`."""
        raise NotImplementedError


@dataclass(eq=False)
class _Batch(_Work):
    """Unsubscribes that are delivered together. `accepted`: what they wrote and is to be read back."""

    items: Sequence[OutboxItem] = ()
    random: Random = chance.random
    delivered: int = 0
    failed: int = 0
    accepted: Mapping[str, PlannedWrite] = field(default_factory=dict)

    def act(self) -> None:
        delivery = Delivery(self.book, self.fields, self.items, self.cancelled, self.random)
        try:
            delivery.carry_out()
        finally:
            self.delivered, self.failed = delivery.delivered, delivery.failed
        if delivery.reading_back:
            read_back(self.book, delivery.accepted, self.fields, self.cancelled, delivery.reading_back)
        else:
            self.accepted = delivery.accepted


@dataclass(eq=False)
class _ReadBack(_Work):
    """Reads back what several batches wrote."""

    accepted: Mapping[str, PlannedWrite] = field(default_factory=dict)

    def act(self) -> None:
        read_back(self.book, self.accepted, self.fields, self.cancelled)


def read_back(
    book: RunBook,
    accepted: Mapping[str, PlannedWrite],
    fields: Fields,
    cancelled: Cancelled,
    begun: Mapping[SObject, ReadingBack] | None = None,
) -> None:
    """Every write is read back in the same run. Where that cannot be had now, the unsubscribes are delivered all the
    same, and the next sync looks at every box."""
    with contextlib.suppress(SalesforceRefusal, RunCancelled):
        verify(book, accepted, fields, None, report_nothing, cancelled, begun)


class _Flight:
    """What the lanes of one run have under way, and the sum of what they did.

    What was written is read back for many at once: when nothing else is under way, when a query is full, or when it has
    waited for a second.
    """

    def __init__(self, book: RunBook, fields: Fields, cancelled: Cancelled, random: Random) -> None:
        self._book, self._fields, self._cancelled, self._random = book, fields, cancelled, random
        self._last, self._rung, self._asked = 0, -1, 0.0
        self._unread: dict[str, PlannedWrite] = {}
        self._unread_since = 0.0
        self.flying: list[_Work] = []
        self.delivered = self.failed = 0
        self.error: BaseException | None = None

    @property
    def batches(self) -> int:
        """How many deliveries are under way."""
        return sum(isinstance(work, _Batch) for work in self.flying)

    def land(self) -> None:
        """Takes over what is done."""
        landed = [work for work in self.flying if work.done.is_set()]
        self.flying = [work for work in self.flying if work not in landed]
        for work in landed:
            self._book.to_salesforce += work.book.to_salesforce
            self._book.problems.extend(work.book.problems)
            self._book.calls_elsewhere += work.book.calls_elsewhere
            self.error = self.error or work.error
            if isinstance(work, _Batch):
                self.delivered, self.failed = self.delivered + work.delivered, self.failed + work.failed
                if work.accepted and not self._unread:
                    self._unread_since = elapsed()
                self._unread.update(work.accepted)

    def next(self, news: threading.Event) -> _Work | None:
        """What is to be done now, or None. After trouble nothing is begun but reading back what was written."""
        if self.error is None and not self._cancelled():
            items = self._due()
            if items:
                self._last = items[-1].id
                return _Batch(self._own_book(), self._fields, self._cancelled, news, items=items, random=self._random)
        waited = elapsed() - self._unread_since
        if not self._unread or (self.flying and len(self._unread) < limits.IDS_A_QUERY and waited < _UNREAD_S):
            return None
        accepted, self._unread = self._unread, {}
        return _ReadBack(self._own_book(), self._fields, self._cancelled, news, accepted=accepted)

    def _due(self) -> Sequence[OutboxItem]:
        """What is due now. Asked where this process recorded something since, and now and then for what others do."""
        store, now = self._book.profile.store, elapsed()
        rung = store.wakes.rung
        if rung == self._rung and now - self._asked < _LOOK_S:
            return ()
        self._rung, self._asked = rung, now
        return store.waiting_outbox(self._book.profile.clock(), BATCH, after=self._last)

    def _own_book(self) -> RunBook:
        return replace(self._book, client=None, problems=[], to_salesforce=0, calls_elsewhere=0)


class Lanes:
    """Used in a `with` statement by the one who pushes; the connections are kept between its runs."""

    def __init__(self, profile: Profile, count: int = LANES) -> None:
        self._profile = profile
        self._count = count
        self._jobs: queue.SimpleQueue[_Work | None] = queue.SimpleQueue()
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
        flight = _Flight(book, fields, cancelled, random)
        with self._profile.store.wakes.listen() as news:
            while True:
                news.clear()
                flight.land()
                if flight.batches >= self._opened == len(self._threads) < self._count:
                    self._open_one_more()
                work = flight.next(news) if len(flight.flying) < max(1, self._opened) else None
                if work is not None:
                    flight.flying.append(work)
                    self._jobs.put(work)
                elif flight.flying:
                    news.wait(_LOOK_S)
                else:
                    break
        if flight.error is not None:
            raise flight.error
        stop_if(cancelled)
        return flight.delivered, flight.failed

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
