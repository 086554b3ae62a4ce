"""One run of a kind at a time, over all processes: an operating system lock that ends with its owner."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from core.errors import AppError


@contextmanager
def only_one(path: Path, *, wait_s: float = 0) -> Iterator[None]:
    """Holds the lock file `path`. Raises AppError `run_under_way` where another process has it for longer."""
    lock = FileLock(path, timeout=wait_s, mode=0o600)
    try:
        lock.acquire()
    except Timeout as error:
        raise AppError("run_under_way", cause=error) from error
    try:
        yield
    finally:
        lock.release()
