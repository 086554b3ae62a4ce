"""A part of the agent: something that runs until it is told to stop, and one line of state about it.

The agent (`core/agent`) starts, stops and restarts parts; a part knows nothing of the others. Errors leave `run`: the
agent tells them and runs the part again after a while.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from threading import Event
from typing import Protocol


class Part(Protocol):
    """`name` is one of the agent's; two parts of one agent never share one."""

    @property
    def name(self) -> str: ...

    def run(self, stop: Event) -> None:
        """Works until `stop` is set, and returns within a few seconds then. What it did by then is whole.

        Returning earlier means that there is nothing to do; raising, that it should be run again later.
        """
        ...


class Tell(Protocol):
    """How a part says where it is: a code with words in `core/words`, and what fills them."""

    def __call__(self, code: str, /, **params: object) -> None: ...


def tell_nobody(_code: str, /, **_params: object) -> None:
    """For callers who watch nothing."""


class PartState(StrEnum):
    """OFF: not wanted. FAILED: it runs again at `next_try_at`. ENDED: it had nothing more to do."""

    OFF = "off"
    RUNNING = "running"
    FAILED = "failed"
    ENDED = "ended"
    STOPPED = "stopped"


@dataclass(frozen=True)
class PartStatus:
    """One line about a part: since when it is in this state, and what it said last (a code with its parameters)."""

    name: str
    state: PartState
    since: datetime
    code: str = ""
    params: Mapping[str, object] = field(default_factory=dict)
    next_try_at: datetime | None = None
