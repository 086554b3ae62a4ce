"""Watching Salesforce as a part of the agent: two calls each interval, on a connection that is kept."""

from __future__ import annotations

from datetime import timedelta
from threading import Event

from core.errors import AppError
from core.intake.watch.cursor import is_due
from core.intake.watch.round import cursor_name, watch_once, watched_fields
from core.intake.ways import WayTried, calls_a_day
from core.model import RunTrigger, SObject, WayIn
from core.parts import Tell
from core.profile import Profile
from core.progress import RunCancelled
from core.salesforce.door import SalesforceRefusal
from core.sync import pause


class WatchPart:
    """A round each interval until it is stopped. Trouble with Salesforce is raised, and tried again by the agent."""

    name = WayIn.SALESFORCE.value

    def __init__(self, profile: Profile, tell: Tell) -> None:
        self._profile = profile
        self._tell = tell

    def run(self, stop: Event) -> None:
        pause.refuse_while_paused(self._profile, RunTrigger.AGENT)
        try:
            self._look(stop)
        except SalesforceRefusal as refusal:
            if refusal.code == pause.REASON:
                pause.begin(self._profile)
            raise

    def _look(self, stop: Event) -> None:
        interval = timedelta(minutes=self._profile.settings.watch.interval_minutes)
        with self._profile.connected_client() as client:
            fields = watched_fields(self._profile, client)
            while not stop.is_set():
                try:
                    with self._profile.store.database.claim("watch"):
                        if self._is_due(interval):
                            watch_once(self._profile, client, fields, stop.is_set)
                except AppError as error:
                    if error.code != "run_under_way":  # a sync compares everything right now, or another agent looks
                        raise
                except RunCancelled:
                    return
                calls = calls_a_day(self._profile.settings.watch.interval_minutes)
                self._tell("watch_looks", minutes=self._profile.settings.watch.interval_minutes, calls=calls)
                stop.wait(interval.total_seconds())

    def _is_due(self, interval: timedelta) -> bool:
        marks = [self._profile.store.watermarks.get(cursor_name(sobject)) for sobject in SObject]
        return any(mark is None or is_due(mark.at, self._profile.clock(), interval) for mark in marks)


def try_watch(profile: Profile) -> WayTried:
    """Whether both objects and their boxes can be read. Raises AppError of the connection and SalesforceRefusal."""
    with profile.connected_client() as client:
        fields = watched_fields(profile, client)
        for sobject, known in fields.items():
            names = ", ".join(("Id", "SystemModstamp", *known.readable.values()))
            list(client.query(f"SELECT {names} FROM {sobject.value} LIMIT 1"))  # noqa: S608 - names of describe
        minutes = profile.settings.watch.interval_minutes
        return WayTried("watch_ready", {"objects": ", ".join(fields), "calls": calls_a_day(minutes)})
