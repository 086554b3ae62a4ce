"""One run of a kind at a time, over all processes; the claim ends with its owner, however that ends."""

from __future__ import annotations

from contextlib import AbstractContextManager

from core.model import RunKind
from core.profile import Profile

# Undo, re-subscribe and the watch change what a sync compares, so they exclude each other; a push only ever adds.
_CLAIMS = {
    RunKind.SYNC: "run",
    RunKind.UNDO: "run",
    RunKind.RESUBSCRIBE: "run",
    RunKind.PUSH: "push",
    RunKind.WATCH: "run",
}


def only_one_run(profile: Profile, kind: RunKind, *, wait_s: float = 0) -> AbstractContextManager[None]:
    """Holds the claim of this kind of run. Raises AppError `run_under_way` where another one has it for longer."""
    return profile.store.database.claim(_CLAIMS[kind], wait_s=wait_s)
