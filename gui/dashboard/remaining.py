"""How much longer the phase that is under way will take, from how fast it went so far."""

from __future__ import annotations

from core.model import Phase, Progress

# Before this the speed says nothing.
_AFTER_S = 3.0


class Remaining:
    """One for a job; the clock is given with each report, so the same reports give the same answers."""

    def __init__(self) -> None:
        self._phase: Phase | None = None
        self._began_at = 0.0
        self._began_with = 0

    def seconds(self, progress: Progress, at: float) -> float | None:
        """None where it is not known: without a total, at the beginning of a phase, and at its end."""
        if progress.phase is not self._phase or progress.done < self._began_with:
            self._phase, self._began_at, self._began_with = progress.phase, at, progress.done
            return None
        spent, gone = at - self._began_at, progress.done - self._began_with
        if progress.total is None or gone <= 0 or spent < _AFTER_S or progress.done >= progress.total:
            return None
        return spent * (progress.total - progress.done) / gone
