"""Calls that come together are recorded together: one transaction for all that came while the one before was written.

Each call still waits for the commit of what it brought, and gets its own counts. A call that comes alone waits for
nobody.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool

from core.intake.unsubscribes import Asked, record_calls
from core.profile import Profile
from core.store.unsubscribes import Recorded

# The longest transaction: other writers of this machine wait for its end.
_MOST_TOGETHER = 200


@dataclass(frozen=True)
class _Call:
    asked: Sequence[Asked]
    rejected: int
    answer: asyncio.Future[Recorded]


class Gathering:
    """For one event loop."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._waiting: list[_Call] = []
        self._writing: asyncio.Task[None] | None = None

    async def record(self, asked: Sequence[Asked], rejected: int) -> Recorded:
        """Returns when it is committed. Raises AppError `store_…`; then nothing of this call is recorded."""
        call = _Call(asked, rejected, asyncio.get_running_loop().create_future())
        self._waiting.append(call)
        if self._writing is None:
            self._writing = asyncio.create_task(self._write())
        return await call.answer

    async def _write(self) -> None:
        try:
            while self._waiting:
                together, self._waiting = self._waiting[:_MOST_TOGETHER], self._waiting[_MOST_TOGETHER:]
                await self._write_one(together)
        finally:
            self._writing = None

    async def _write_one(self, together: Sequence[_Call]) -> None:
        try:
            calls = [(call.asked, call.rejected) for call in together]
            found = await run_in_threadpool(record_calls, self._profile, calls)
        except Exception as error:  # noqa: BLE001 - it is raised again by each call that waits for this
            for call in together:
                if not call.answer.done():
                    call.answer.set_exception(error)
            return
        for call, recorded in zip(together, found, strict=True):
            if not call.answer.done():
                call.answer.set_result(recorded)
