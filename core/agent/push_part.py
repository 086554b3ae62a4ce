"""The push as a part: what was recorded leaves at once, and what could not leave is tried again.

It wakes by an event for what this process records, and by the store's change number for what others do. While one
batch is on its way others gather, and they leave together.
"""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from core.clock import elapsed
from core.errors import AppError
from core.kept_client import KeptClient
from core.model import RunTrigger
from core.network_back import ON_THE_WAY, network_back, wait_for_it
from core.parts import Tell
from core.profile import Profile
from core.sync import pause

if TYPE_CHECKING:
    from core.sync.lanes import Lanes

_LOOK_S = 0.02
_LOOK_IDLE_S = 0.2
_IDLE_AFTER_S = 60.0
_DUE_EVERY_S = 1.0
_LONGEST_PAUSE_S = 300.0
# While nothing gets through at all, a knock costs nobody anything.
_LONGEST_WITHOUT_A_WAY_S = 15.0


class PushPart:
    """Delivers the outbox until it is stopped. Trouble with Salesforce is told and waited out, never raised."""

    name = "push"

    def __init__(self, profile: Profile, tell: Tell) -> None:
        self._profile = profile
        self._tell = tell
        self._seen = 0
        self._asked = 0.0
        self._active = 0.0
        self._trouble = ""

    def run(self, stop: Event) -> None:
        from core.sync.lanes import Lanes

        profile = self._profile
        with (
            profile.store.wakes.listen() as woken,
            network_back.listen() as back,
            profile.keeping_client() as kept,
            Lanes(profile) as lanes,
        ):
            troubles, connected = 0, False
            while not stop.is_set():
                woken.clear()
                back.clear()
                connected = connected or self._connect(kept)
                if connected and self._is_due():
                    connected = self._deliver(stop, lanes)
                    self._active = elapsed()
                if connected:
                    if self._trouble in ON_THE_WAY:
                        network_back.ring()
                    troubles, self._trouble = 0, ""
                    self._wait(stop, woken)
                else:
                    kept.drop()
                    troubles += 1
                    wait_for_it(stop, back, self._pause_after(troubles))

    def _pause_after(self, troubles: int) -> float:
        longest = _LONGEST_WITHOUT_A_WAY_S if self._trouble in ON_THE_WAY else _LONGEST_PAUSE_S
        return min(2.0**troubles, longest)

    def _connect(self, kept: KeptClient) -> bool:
        """Whether there is an open connection, so that a push is not late for it."""
        try:
            pause.refuse_while_paused(self._profile, RunTrigger.AGENT)
            kept.lend(self._profile.settings.connection)
        except AppError as error:
            self._say(error, self._profile.store.waiting_count())
            return False
        return True

    def _deliver(self, stop: Event, lanes: Lanes) -> bool:
        """Whether all is well with Salesforce."""
        from core.sync.push import push_waiting

        report = push_waiting(self._profile, RunTrigger.AGENT, cancelled=stop.is_set, lanes=lanes)
        if report.trouble is not None:
            self._say(report.trouble, report.waiting)
            return False
        self._tell("push_ready", waiting=report.waiting)
        return True

    def _say(self, trouble: AppError, waiting: int) -> None:
        self._trouble = trouble.code
        self._tell(trouble.code, **trouble.params, waiting=waiting)

    def _is_due(self) -> bool:
        self._asked = elapsed()
        due = bool(self._profile.store.waiting_outbox(self._profile.clock(), 1))
        if not due:
            self._tell("push_ready", waiting=self._profile.store.waiting_count())
        return due

    def _wait(self, stop: Event, woken: Event) -> None:
        """Until something may be due: somebody recorded something, or a second has passed."""
        while not stop.is_set():
            look_s = _LOOK_IDLE_S if elapsed() - self._active > _IDLE_AFTER_S else _LOOK_S
            if woken.wait(look_s):
                return
            seen = self._profile.store.data_version()
            if seen != self._seen or elapsed() - self._asked > _DUE_EVERY_S:
                self._seen = seen
                return
