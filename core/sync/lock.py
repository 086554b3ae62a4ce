"""One run of a kind at a time, over all processes; the claim ends with its owner, however that ends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from core.errors import AppError
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


@contextmanager
def only_one_run(profile: Profile, kind: RunKind, *, wait_s: float = 0) -> Iterator[None]:
    """Holds the claim of this kind of run. Raises AppError `run_under_way` where another one has it for longer.

    Runs of the kinds that it excludes whose owner died become interrupted; a push sees to that when it begins one.
    """
    with profile.store.database.claim(_CLAIMS[kind], wait_s=wait_s):
        if kind is not RunKind.PUSH:
            profile.store.end_dead_runs(_of_claim(_CLAIMS[kind]), profile.clock())
        yield


def end_dead_runs(profile: Profile) -> None:
    """A run that says it is under way though nobody holds its claim becomes interrupted. For whoever shows runs."""
    for claim in set(_CLAIMS.values()):
        kinds = _of_claim(claim)
        if profile.store.any_running(kinds):
            try:
                with profile.store.database.claim(claim):
                    profile.store.end_dead_runs(kinds, profile.clock())
            except AppError as error:
                if error.code != "run_under_way":
                    raise


def _of_claim(claim: str) -> tuple[RunKind, ...]:
    return tuple(kind for kind, its in _CLAIMS.items() if its == claim)
