"""An opened profile: one org with its own files, settings, store and connection."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from core import clock, credentials, settings
from core.clock import Clock
from core.credentials import Secret
from core.errors import AppError
from core.kept_client import KeptClient
from core.model import Connection, ProxyKind, SignInWay
from core.paths import DEFAULT_PROFILE, ProfilePaths, profile_paths
from core.settings import Settings
from core.store import Store
from core.store.dialects import Place

if TYPE_CHECKING:
    from core.salesforce.client import OrgIdentity, SalesforceClient
    from core.salesforce.network import Network
    from core.salesforce.signin.again import SignInAgain
    from core.salesforce.signin.keeper import SessionKeeper


DATABASE_VARIABLE = "OPTOUT_SYNC_DATABASE_URL"


class Profile:
    """Use as a context manager, or call `close`.

    Attributes: `paths`, `settings` (as last read or saved), `store`, `clock`.
    """

    def __init__(
        self, paths: ProfilePaths, clock_: Clock, token: Secret | None, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self.paths = paths
        self.clock = clock_
        self._sleep = sleep
        self.settings: Settings = settings.load(paths.settings)
        self.store = Store(self._store_place())
        self._token = token
        self._keeper: SessionKeeper | None = None
        self._keeping = threading.Lock()
        self._kept = threading.local()

    @classmethod
    def open(
        cls,
        data_dir: Path | None = None,
        name: str = DEFAULT_PROFILE,
        *,
        clock: Clock = clock.now,
        token: Secret | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> Profile:
        """Opens the profile `name`. A `token` given here is used instead of the keyring's and is never stored.

        `sleep` waits between two tries of a call, and for a job of Salesforce.

        Raises AppError `profile_name_invalid`, `data_folder_unusable`, `settings_unreadable` or `store_…`.
        """
        return cls(profile_paths(data_dir, name), clock, token, sleep)

    def __enter__(self) -> Profile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self.store.close()

    def _store_place(self) -> Place:
        return os.environ.get(DATABASE_VARIABLE) or self.settings.store.url or self.paths.store

    @property
    def holds_its_token(self) -> bool:
        """Whether the token was handed over for this process alone, so that nothing goes to the keyring."""
        return self._token is not None

    def save_settings(self, changed: Settings) -> None:
        """Raises AppError `settings_unwritable`; then nothing changed."""
        settings.save(self.paths.settings, changed)
        self.settings = changed

    def network(self) -> Network:
        """The way to Salesforce that the admin chose. Raises AppError of the keyring, for a proxy's password."""
        from core.salesforce.network import Network

        chosen, connection = self.settings.network, self.settings.connection or {}
        ca_file = chosen.ca_file or connection.get("ca_file")
        with_user = chosen.proxy is ProxyKind.MANUAL and "@" in chosen.proxy_url
        password = credentials.read_proxy_password(chosen.proxy_url) if with_user else None
        return Network(chosen.proxy, chosen.proxy_url, password, Path(ca_file) if ca_file else None)

    def sign_in_again(self) -> SignInAgain | None:
        """Why a person has to sign in again before anything is sent, None where all is well."""
        from core.salesforce.signin import again

        return again.read(self.paths.sign_in_again, self.clock())

    def connected_client(self) -> SalesforceClient:
        """A client of the profile's org, after the org proved to be that one (design.md, what never happens).

        A session that ended is renewed by itself, also in the middle of the work. Raises AppError `not_connected`,
        `sign_in_again` (without asking Salesforce), `wrong_org`, those of the keyring, and SalesforceRefusal.
        """
        kept: KeptClient | None = getattr(self._kept, "client", None)
        return self._fresh_client() if kept is None else kept.lend(self.settings.connection)

    @contextmanager
    def keeping_client(self) -> Iterator[KeptClient]:
        """While it lasts, `connected_client` gives this thread the same open connection again and again.

        The org is proven when the connection is made; its token is good for that org alone. A connection is given up
        after an hour, and where the profile was connected anew.
        """
        kept = KeptClient(self._fresh_client)
        self._kept.client = kept
        try:
            yield kept
        finally:
            self._kept.client = None
            kept.drop()

    def _fresh_client(self) -> SalesforceClient:
        try:
            return self._connect()
        except AppError as error:
            if error.code != "token_missing" or not self._connected_anew_elsewhere():
                raise
        return self._connect()

    def _connect(self) -> SalesforceClient:
        # simple-salesforce takes a third of a second to import, which nobody who just looks should wait for.
        from core.salesforce.client import SalesforceClient

        connection = self.settings.the_connection()
        given = self._token or credentials.token_from_environment()
        ended = self.sign_in_again() if given is None else None
        if ended is not None:
            raise ended.error()
        if given is not None or connection.way == SignInWay.ACCESS_TOKEN:
            token = given or credentials.read_token(connection.credential_id)
            client = SalesforceClient(connection.instance_url, token, self.network(), sleep=self._sleep)
        else:
            keeper = self._the_keeper(connection)
            client = SalesforceClient(
                connection.instance_url, keeper.token(), self.network(), renew=keeper.renew, sleep=self._sleep
            )
        try:
            prove_same_org(client.organization(), connection)
        except BaseException:
            client.close()
            raise
        return client

    def _connected_anew_elsewhere(self) -> bool:
        """Whether another process signed in since this one read the settings; the new connection is taken then."""
        saved = settings.load(self.paths.settings).connection
        if saved == self.settings.connection:
            return False
        self.settings = self.settings.model_copy(update={"connection": saved})
        return True

    def _the_keeper(self, connection: Connection) -> SessionKeeper:
        from core.salesforce.signin.keeper import SessionKeeper

        with self._keeping:
            if self._keeper is None or self._keeper.connection != connection:
                self._keeper = SessionKeeper(connection, self.paths, self.network(), self.clock)
            return self._keeper


def prove_same_org(found: OrgIdentity, connection: Connection) -> None:
    """Raises AppError `wrong_org` where another org answered than the one that the profile was made for."""
    if found.org_id != connection.org_id:
        raise AppError("wrong_org", expected=connection.org_id, expected_name=connection.org_name, found=found.org_id)
