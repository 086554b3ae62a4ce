"""Puts the running parts together: each as the settings want it, with one line of state in the store for all to see.

Several agents may run on one store, on one machine or on many: what must not be done twice is claimed by the part that
does it, for as long as it does it (`Database.claim`), so an agent that dies holds nothing up.
"""

from __future__ import annotations

import logging
import os
import platform
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from core import settings
from core.agent.supervised import Supervised
from core.clock import elapsed, has_slept
from core.errors import AppError
from core.network_back import WayLook, WaysOut, network_back, ways_out
from core.parts import Part, PartState, PartStatus, Tell
from core.profile import Profile
from core.settings import Settings
from core.sync.lock import end_dead_runs

_LOOK_EVERY_S = 1.0
_SIGN_OF_LIFE_S = 30.0
_END_WITHIN_S = 8.0
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class PartPlan:
    """A part that the agent may run.

    `wish`: what of the settings it depends on, None where it is not wanted. When that changes it is run anew.
    """

    name: str
    wish: Callable[[Settings], object | None]
    make: Callable[[Profile, Tell], Part]


class Agent:
    """Either `run(stop)` in a thread of the caller, or `start()` and `stop()`. The caller opens and closes the profile.

    `watch` gets each change of a part's line, in any thread. One object is used once.
    """

    def __init__(
        self,
        profile: Profile,
        plans: Sequence[PartPlan],
        *,
        watch: Callable[[PartStatus], None] | None = None,
        pause: Callable[[int], float] | None = None,
        look_every_s: float = _LOOK_EVERY_S,
        ways: WaysOut = ways_out,
    ) -> None:
        self.name = f"{platform.node()} {os.getpid()}"
        self._profile = profile
        self._plans = plans
        self._watch = watch
        self._look_every_s = look_every_s
        self._way = WayLook(ways)
        self._looked_at = profile.clock()
        self._parts = {
            plan.name: Supervised(plan.name, self._maker(plan), profile.clock, self._on_changed, pause)
            for plan in plans
        }
        self._said: dict[str, tuple[PartState, str]] = {}
        self._wishes: dict[str, object | None] = dict.fromkeys(self._parts)
        self._stop = threading.Event()
        self._news = threading.Event()
        self._thread: threading.Thread | None = None
        self._settings_seen: int | None = None
        self._published = 0.0

    def statuses(self) -> tuple[PartStatus, ...]:
        """One line for each part, in the order of the plans; also of those that are off."""
        return tuple(part.status for part in self._parts.values())

    def start(self) -> None:
        """Runs in a thread of its own until `stop`."""
        self._thread = threading.Thread(target=self.run, args=(self._stop,), name="agent", daemon=True)
        self._thread.start()

    def stop(self, wait_s: float = _END_WITHIN_S + 1) -> bool:
        """Ends all parts; whether all had ended by then. What one of them did not finish is done by the next agent."""
        self._stop.set()
        self._news.set()
        if self._thread is not None:
            self._thread.join(wait_s)
        return not any(part.alive for part in self._parts.values())

    def run(self, stop: threading.Event) -> None:
        """Runs the parts until `stop` is set, then ends them within eight seconds."""
        try:
            self._end_dead_runs()
            while not stop.is_set():
                self._read_settings()
                self._follow_settings()
                self._publish()
                self._look_at_the_way()
                self._news.wait(self._look_every_s)
                self._news.clear()
        finally:
            self._end(self._parts.values(), _END_WITHIN_S)
            self._withdraw()

    def _end_dead_runs(self) -> None:
        """What was under way when the computer lost its power is not under way any more."""
        try:
            end_dead_runs(self._profile)
        except AppError as error:
            _log.warning("runs: %s", error)

    def _look_at_the_way(self) -> None:
        """Parts that wait for a next try look at once when the network is back, or the computer wakes."""
        before, self._looked_at = self._looked_at, self._profile.clock()
        if self._way.has_new_way() or has_slept(before, self._looked_at, self._look_every_s):
            network_back.ring()

    def _maker(self, plan: PartPlan) -> Callable[[Tell], Part]:
        return lambda tell: plan.make(self._profile, tell)

    def _read_settings(self) -> None:
        """The command line and the window may change them at any time."""
        path = self._profile.paths.settings
        try:
            changed = path.stat().st_mtime_ns if path.exists() else 0
            if changed == self._settings_seen:
                return
            # Also the first time: somebody may have changed them since the profile was opened.
            self._profile.settings = settings.load(path)
            self._settings_seen = changed
        except (AppError, OSError) as error:
            # Half a minute with yesterday's settings is better than no push at all.
            _log.warning("settings: %s", error)

    def _follow_settings(self) -> None:
        """Starts, stops and restarts parts as the settings want them. One that is slow to end holds up no other."""
        for plan in self._plans:
            part, wish = self._parts[plan.name], plan.wish(self._profile.settings)
            if wish == self._wishes[plan.name]:
                continue
            part.ask_to_stop()
            if part.alive:
                continue  # its last change of state wakes this thread again
            self._wishes[plan.name] = wish
            if wish is None:
                part.turn_off()
            else:
                part.start()

    def _end(self, parts: Iterable[Supervised], seconds: float) -> None:
        ending = list(parts)
        for part in ending:
            part.ask_to_stop()
        until = elapsed() + seconds
        for part in ending:
            if not part.wait(until - elapsed()):
                _log.warning("%s did not end in time; what it began is done again", part.name)

    def _on_changed(self, status: PartStatus) -> None:
        said = (status.state, status.code)
        if self._said.get(status.name) != said:
            self._said[status.name] = said
            _log.info("%s: %s %s", status.name, status.state.value, status.code)
        self._published = 0.0
        self._news.set()
        if self._watch is not None:
            self._watch(status)

    def _publish(self) -> None:
        if self._published and elapsed() - self._published < _SIGN_OF_LIFE_S:
            return
        self._published = elapsed()
        try:
            self._profile.store.agents.put(self.name, self.statuses(), self._profile.clock())
        except AppError as error:
            # The lines are for looking at. A store that cannot be written is told by the parts that need it.
            _log.warning("state: %s", error)

    def _withdraw(self) -> None:
        try:
            self._profile.store.agents.remove(self.name)
        except AppError as error:
            _log.warning("state: %s", error)


def agent_of(profile: Profile, *, watch: Callable[[PartStatus], None] | None = None) -> Agent:
    """The agent with every part that this program has."""
    from core.agent.plans import PLANS

    return Agent(profile, PLANS, watch=watch)
