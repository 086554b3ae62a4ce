"""The push as a part: what was recorded leaves at once, and what could not leave is tried again.

It wakes by an event for what this process records, and by the store's change number for what others do. While one
batch is on its way others gather, and they leave together.
"""

from __future__ import annotations

from threading import Event

from core.clock import elapsed
from core.errors import AppError
from core.kept_client import KeptClient
from core.model import RunTrigger
from core.parts import Tell
from core.profile import Profile

_LOOK_S = 0.02
_LOOK_IDLE_S = 0.2
_IDLE_AFTER_S = 60.0
_DUE_EVERY_S = 1.0
_LONGEST_PAUSE_S = 300.0


class PushPart:
    """Delivers the outbox until it is stopped. Trouble with Salesforce is told and waited out, never raised."""

    name = "push"

    def __init__(self, profile: Profile, tell: Tell) -> None:
        self._profile = profile
        self._tell = tell
        self._seen = 0
        self._asked = 0.0
        self._active = 0.0

    def run(self, stop: Event) -> None:
        with self._profile.store.wakes.listen() as woken, self._profile.keeping_client() as kept:
            self._connect(kept)
            troubles = 0
            while not stop.is_set():
                woken.clear()
                if self._is_due():
                    troubles = troubles + 1 if self._deliver(stop) else 0
                    self._active = elapsed()
                if troubles:
                    kept.drop()
                    stop.wait(min(2.0**troubles, _LONGEST_PAUSE_S))
                else:
                    self._wait(stop, woken)

    def _connect(self, kept: KeptClient) -> None:
        """So that the first push finds an open connection. Where there is none to be had, the push will say why."""
        try:
            kept.lend(self._profile.settings.connection)
        except AppError as error:
            self._tell(error.code, **error.params)

    def _deliver(self, stop: Event) -> bool:
        """Whether there was trouble."""
        from core.sync.push import push_waiting

        report = push_waiting(self._profile, RunTrigger.AGENT, cancelled=stop.is_set)
        if report.trouble is not None:
            self._tell(report.trouble.code, **report.trouble.params, waiting=report.waiting)
            return True
        self._tell("push_ready", waiting=report.waiting)
        return False

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
