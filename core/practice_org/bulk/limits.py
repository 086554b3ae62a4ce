"""The daily allowances of the Bulk APIs, counted over a rolling day (salesforce.md C3, C4). Tests lower them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from core.practice_org.clock import Now


@dataclass
class Allowance:
    """How much of one thing is allowed in 24 hours."""

    maximum: int
    _used: deque[tuple[datetime, int]] = field(default_factory=deque)

    def left(self, now: datetime) -> int:
        """How much may still be taken."""
        while self._used and self._used[0][0] <= now - timedelta(days=1):
            self._used.popleft()
        return self.maximum - sum(used for _, used in self._used)

    def take(self, amount: int, now: datetime) -> bool:
        """Takes some; False where not that much is left."""
        if amount > self.left(now):
            return False
        self._used.append((now, amount))
        return True

    def clear(self) -> None:
        """Nothing is used."""
        self._used.clear()


@dataclass
class BulkLimits:
    """The allowances of one org; `upload_bytes` is that of one job (150 MB in base64)."""

    now: Now
    batches: Allowance = field(default_factory=lambda: Allowance(15_000))
    query_jobs: Allowance = field(default_factory=lambda: Allowance(10_000))
    upload_bytes: int = 150 * 1024 * 1024 * 3 // 4

    def take_batches(self, count: int) -> bool:
        """Takes internal batches of ingest."""
        return self.batches.take(count, self.now())

    def take_query_job(self) -> bool:
        """Takes a query job."""
        return self.query_jobs.take(1, self.now())

    def told(self) -> dict[str, Callable[[], tuple[int, int]]]:
        """What the resource `limits` says of them."""
        return {
            "DailyBulkApiBatches": lambda: (self.batches.maximum, self.batches.left(self.now())),
            "DailyBulkV2QueryJobs": lambda: (self.query_jobs.maximum, self.query_jobs.left(self.now())),
        }

    def clear(self) -> None:
        """Nothing is used."""
        self.batches.clear()
        self.query_jobs.clear()
