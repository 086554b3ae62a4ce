"""An opened profile: one org with its own files, settings, store and connection."""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from core import clock, credentials, settings
from core.clock import Clock
from core.credentials import Secret
from core.errors import AppError
from core.model import Connection
from core.paths import DEFAULT_PROFILE, ProfilePaths, profile_paths
from core.settings import Settings
from core.store import Store

if TYPE_CHECKING:
    from core.salesforce.client import OrgIdentity, SalesforceClient


DATABASE_VARIABLE = "OPTOUT_SYNC_DATABASE_URL"


class Profile:
    """Use as a context manager, or call `close`.

    Attributes: `paths`, `settings` (as last read or saved), `store`, `clock`.
    """

    def __init__(self, paths: ProfilePaths, clock_: Clock, token: Secret | None) -> None:
        self.paths = paths
        self.clock = clock_
        self.settings: Settings = settings.load(paths.settings)
        self.store = Store(os.environ.get(DATABASE_VARIABLE) or self.settings.store.url or paths.store)
        self._token = token

    @classmethod
    def open(
        cls,
        data_dir: Path | None = None,
        name: str = DEFAULT_PROFILE,
        *,
        clock: Clock = clock.now,
        token: Secret | None = None,
    ) -> Profile:
        """Opens the profile `name`. A `token` given here is used instead of the keyring's and is never stored.

        Raises AppError `profile_name_invalid`, `data_folder_unusable`, `settings_unreadable` or `store_…`.
        """
        return cls(profile_paths(data_dir, name), clock, token)

    def __enter__(self) -> Profile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self.store.close()

    @property
    def holds_its_token(self) -> bool:
        """Whether the token was handed over for this process alone, so that nothing goes to the keyring."""
        return self._token is not None

    def save_settings(self, changed: Settings) -> None:
        """Raises AppError `settings_unwritable`; then nothing changed."""
        settings.save(self.paths.settings, changed)
        self.settings = changed

    def connected_client(self) -> SalesforceClient:
        """A client of the profile's org, after the org proved to be that one (design.md, what never happens).

        Raises AppError `not_connected`, `wrong_org`, those of the keyring, and SalesforceRefusal.
        """
        connection = self.settings.the_connection()
        client = client_for(connection, self._token or credentials.read_token(connection.credential_id))
        try:
            prove_same_org(client.organization(), connection)
        except BaseException:
            client.close()
            raise
        return client


def prove_same_org(found: OrgIdentity, connection: Connection) -> None:
    """Raises AppError `wrong_org` where another org answered than the one that the profile was made for."""
    if found.org_id != connection.org_id:
        raise AppError("wrong_org", expected=connection.org_id, expected_name=connection.org_name, found=found.org_id)


def client_for(connection: Connection, token: Secret) -> SalesforceClient:
    # simple-salesforce takes a third of a second to import, which nobody who just looks should wait for.
    from core.salesforce.client import SalesforceClient

    return SalesforceClient(connection.instance_url, token, Path(connection.ca_file) if connection.ca_file else None)
