"""What goes into the Writer and comes out of it: who writes, which rows, and what became of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core.practice_org.errors import SalesforceError


@dataclass(frozen=True, slots=True)
class Actor:
    """Who writes, and with which request headers that matter to the outcome."""

    user_id: str
    auto_assign: bool = True
    saves_duplicates: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """One row to update: its id as the client sent it, and new values by field name in any letter case."""

    record_id: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one row; `error` is None where it was written."""

    record_id: str | None
    created: bool = False
    error: SalesforceError | None = None

    @property
    def success(self) -> bool:
        """Whether it was written."""
        return self.error is None
