"""The one shape of error that crosses a boundary inside the program.

Core says *what* happened as a code with parameters; the words for people are in `core/words` (command line)
and in the screens. Each room that speaks to the outside has one door which turns foreign exceptions into
`AppError`; see `core/salesforce/door.py`, `core/store/door.py` and `core/credentials.py`.
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What the command line answers with (contract.md)."""

    DONE = 0
    PROBLEMS_REMAIN = 1
    BAD_INPUT = 2
    NOT_SET_UP = 3
    HELD = 4
    BUSY = 5
    TEMPORARY = 6


# Trouble that goes away by itself: what was meant is tried again later.
TEMPORARY = frozenset(
    {
        "keyring_locked",
        "sign_in_busy",
        "sign_in_timed_out",
        "proxy_unreachable",
        "store_busy",
        "store_unreachable",
        "store_full",
        "host_unknown",
        "unreachable",
        "no_answer",
        "proxy_failed",
        "daily_limit",
        "api_paused",
        "too_many_at_once",
        "salesforce_unavailable",
        "salesforce_failed",
        "row_locked",
    }
)


class AppError(Exception):
    """An expected failure: a code, its parameters, and the foreign exception that caused it.

    Parameters are shown to people and written to logs, so a secret never goes in.
    """

    def __init__(self, code: str, *, cause: BaseException | None = None, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params
        self.__cause__ = cause

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value!r}" for name, value in self.params.items())
        return f"{self.code}({details})"
