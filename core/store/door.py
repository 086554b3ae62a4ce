"""The one door through which the database's errors become ours."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DatabaseError, OperationalError, SQLAlchemyError

from core.errors import AppError

_DAMAGED = ("file is not a database", "malformed", "file is encrypted")
_FULL = ("disk is full", "database or disk is full", "no space left")
_UNREACHABLE = (
    "connection failed",
    "connection refused",
    "connection is bad",
    "connection is closed",
    "connection timeout",
    "could not translate host name",
    "failed to resolve host",
    "server closed the connection",
    "terminating connection",
    "the database system is",
)
_READ_ONLY = ("readonly database", "read-only", "unable to open database file")


@contextmanager
def database_door(place: str) -> Iterator[None]:
    """Raises AppError `store_damaged`, `_full`, `_read_only`, `_busy`, `_unreachable` or `_failed`."""
    try:
        yield
    except SQLAlchemyError as error:
        raise AppError(_code_of(error), cause=error, path=place, reason=_reason_of(error)) from error


def _code_of(error: SQLAlchemyError) -> str:
    text = str(error).lower()
    if isinstance(error, DatabaseError):
        for code, signs in (("store_damaged", _DAMAGED), ("store_full", _FULL), ("store_read_only", _READ_ONLY)):
            if any(sign in text for sign in signs):
                return code
    if isinstance(error, OperationalError):
        if "locked" in text:
            return "store_busy"
        if error.connection_invalidated or any(sign in text for sign in _UNREACHABLE):
            return "store_unreachable"
    return "store_failed"


def _reason_of(error: SQLAlchemyError) -> str:
    """The driver's own sentence, without the statement and its parameters, which may name people."""
    original = getattr(error, "orig", None)
    return str(original) if original is not None else type(error).__name__
