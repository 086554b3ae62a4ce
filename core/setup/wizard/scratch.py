"""A profile that is gone when the wizard is: the people as they would be, and a sign-in that lives in memory.

The first sync is previewed on it, so that nothing of the real profile is touched before Apply.
"""

from __future__ import annotations

import tempfile
from dataclasses import asdict
from pathlib import Path

from core.credentials import Secret
from core.model import Connection
from core.paths import ProfilePaths
from core.profile import Profile, prove_same_org
from core.salesforce.client import SalesforceClient
from core.settings.sync import SyncSettings
from core.setup.signin_flow import MemorySession, PresentSession
from core.setup.wizard.choices import Choices
from core.store.copying import copy_people
from core.store.dialects import Place

Signed = MemorySession | PresentSession


class Scratch(Profile):
    """The people of `profile`, the choices of the wizard, and the org of `session`. Close it to remove it."""

    def __init__(self, profile: Profile, session: Signed, choices: Choices) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="opt-out-sync-setup-")
        self._session = session
        super().__init__(ProfilePaths(Path(self._folder.name)), profile.clock, Secret(""))
        self.settings = profile.settings.model_copy(
            update={"sync": with_choices(profile, choices), "connection": asdict(connection_of(profile, session))}
        )
        copy_people(profile.store.database, self.store.database)

    def close(self) -> None:
        super().close()
        self._folder.cleanup()

    def connected_client(self) -> SalesforceClient:
        """The session's own; as ever, the org proves to be that one."""
        client = self._session.client()
        try:
            prove_same_org(client.organization(), self.settings.the_connection())
        except BaseException:
            client.close()
            raise
        return client

    def _store_place(self) -> Place:
        return self.paths.store


def connection_of(profile: Profile, session: Signed) -> Connection:
    return session.candidate.connection if isinstance(session, MemorySession) else profile.settings.the_connection()


def with_choices(profile: Profile, choices: Choices) -> SyncSettings:
    """The profile's settings of the sync, with what was chosen in the wizard."""
    return profile.settings.sync.model_copy(
        update={
            "enabled": choices.sync_enabled,
            "field": choices.field,
            "contact_sales_field": choices.contact_sales_field,
            "lead_sales_field": choices.lead_sales_field,
            "reach": choices.reach,
            "time": choices.time,
            "time_zone": choices.time_zone,
        }
    )
