"""One run of a kind at a time, over all processes; the claim ends with its owner, however that ends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from core.errors import AppError
from core.model import RunKind
from core.profile import Profile

# Undo and re-subscribe change what a sync compares, so the three exclude each other; a push only ever adds.
_CLAIMS = {RunKind.SYNC: "run", RunKind.UNDO: "run", RunKind.RESUBSCRIBE: "run", RunKind.PUSH: "push"}


def only_one_run(profile: Profile, kind: RunKind, *, wait_s: float = 0) -> AbstractContextManager[None]:
    """Holds the claim of this kind of run. Raises AppError `run_under_way` where another one has it for longer."""
    return profile.store.database.claim(_CLAIMS[kind], wait_s=wait_s)


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
