"""The one Apply: act after act, each with its result; where an essential one fails, all of it is taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.setup.wizard.rules import ESSENTIAL, Act

Undo = Callable[[], None]
# Does one act; returns how to take it back, None where that cannot be (or nothing was changed).
Do = Callable[[Act], Undo | None]


class ActState(StrEnum):
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    TAKEN_BACK = "taken_back"
    # It had been done and could not be taken back; `error` says why.
    LEFT = "left"


@dataclass(frozen=True)
class ActResult:
    act: Act
    state: ActState = ActState.WAITING
    error: Exception | None = None


@dataclass(frozen=True)
class ApplyReport:
    """`error` is why an essential act failed; then everything else was taken back as far as `results` say."""

    results: tuple[ActResult, ...]
    error: Exception | None = None

    @property
    def applied(self) -> bool:
        return self.error is None

    @property
    def refused(self) -> tuple[ActResult, ...]:
        """Acts that were not essential and could not be done."""
        return tuple(result for result in self.results if result.state is ActState.FAILED)


def apply(
    acts: Sequence[Act], do: Do, tell: Callable[[tuple[ActResult, ...]], None] = lambda _results: None
) -> ApplyReport:
    """Never raises what an act raises. `tell` gets all results after each change."""
    results = [ActResult(act) for act in acts]
    undos: list[tuple[int, Undo | None]] = []

    def put(place: int, state: ActState, error: Exception | None = None) -> None:
        results[place] = ActResult(acts[place], state, error)
        tell(tuple(results))

    for place, act in enumerate(acts):
        put(place, ActState.RUNNING)
        try:
            undos.append((place, do(act)))
        except Exception as error:  # noqa: BLE001 - whatever it was, what was done before must be taken back or told
            put(place, ActState.FAILED, error)
            if act.kind in ESSENTIAL:
                _take_back(undos, put)
                return ApplyReport(tuple(results), error)
        else:
            put(place, ActState.DONE)
    return ApplyReport(tuple(results))


def _take_back(undos: list[tuple[int, Undo | None]], put: Callable[[int, ActState, Exception | None], None]) -> None:
    for place, undo in reversed(undos):
        if undo is None:
            put(place, ActState.LEFT, None)
            continue
        try:
            undo()
        except Exception as error:  # noqa: BLE001 - the rest is still taken back; this one is told
            put(place, ActState.LEFT, error)
        else:
            put(place, ActState.TAKEN_BACK, None)
