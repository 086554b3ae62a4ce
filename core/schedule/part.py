"""The agent's part for the night: looks each minute, and at once when the computer has slept or the network is back."""

from __future__ import annotations

import logging
from threading import Event

from core.clock import has_slept, to_text
from core.errors import AppError
from core.network_back import ON_THE_WAY, network_back
from core.parts import Tell
from core.profile import Profile
from core.schedule.due import NotDueReason
from core.schedule.night import NightReport, run_if_due
from core.schedule.outlook import begin_nights, outlook

_STEP_S = 5.0
_TICK_S = 60.0
_log = logging.getLogger(__name__)


class NightPart:
    """Runs the nights until stopped. A run that is under way then ends between two steps, and is taken up again."""

    name = "night"

    def __init__(self, profile: Profile, tell: Tell) -> None:
        self._profile = profile
        self._tell = tell

    def run(self, stop: Event) -> None:
        begin_nights(self._profile)
        self._mend_timer()
        with network_back.listen() as back:
            while not stop.is_set():
                done = run_if_due(self._profile, stopping=stop.is_set)
                self._say(done)
                self._wait(stop, back)

    def _mend_timer(self) -> None:
        """The program may have moved since the timer was set. What stands in the way is for `timers status`."""
        from core.schedule.os_timers.here import repair, timer_of

        try:
            if repair(timer_of(self._profile.paths, self._profile.settings.sync)):
                _log.info("the system's timer was set anew")
        except AppError as error:
            _log.warning("the system's timer: %s", error)

    def _say(self, done: NightReport) -> None:
        if done.tell and done.trouble is not None:
            _log.error("the night cannot begin: %s", done.trouble)
        seen = outlook(self._profile)
        if seen.reason in {None, NotDueReason.DONE, NotDueReason.NOT_YET} and seen.next_at is not None:
            self._tell("night_waiting", next=to_text(seen.next_at))
        else:
            self._tell(seen.code, detail=seen.detail, next=to_text(seen.next_at) if seen.next_at else None)

    def _wait(self, stop: Event, back: Event) -> None:
        waited, before = 0.0, self._profile.clock()
        while waited < _TICK_S and not stop.wait(_STEP_S):
            now = self._profile.clock()
            if back.is_set():
                back.clear()
                self._profile.store.nights.try_skipped_again(ON_THE_WAY, now)
                return
            if has_slept(before, now, _STEP_S):
                _log.info("the computer slept")
                return
            waited, before = waited + _STEP_S, now
