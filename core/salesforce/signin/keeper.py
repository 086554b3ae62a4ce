"""Staying signed in: renews the session when Salesforce refuses it, one process at a time (salesforce.md A2).

A refresh token is good for one use and a used one that comes back ends the session. So whoever renews holds a lock
between processes, reads the newest token from the keyring, and puts the rotated one there before anybody uses it.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from filelock import FileLock, Timeout

from core import credentials
from core.clock import Clock
from core.credentials import Secret
from core.errors import AppError
from core.model import Connection, SignInWay
from core.paths import ProfilePaths
from core.salesforce.door import SalesforceRefusal
from core.salesforce.network import Network
from core.salesforce.signin import again, key
from core.salesforce.signin.oauth import OAuth, TokenAnswer
from core.salesforce.signin.refusals import ends_the_session

# Seconds. A token request takes at most ten to connect and 120 to answer; whoever waits longer tries again later.
_LONGEST_WAIT = 150.0


class SessionKeeper:
    """The session of one connection in one process. Safe to be shared by threads; the access token stays in memory."""

    def __init__(self, connection: Connection, paths: ProfilePaths, network: Network, clock: Clock) -> None:
        self.connection = connection
        self._paths = paths
        self._network = network
        self._clock = clock
        self._access: Secret | None = None
        self._unsaved: credentials.Credential | None = None
        self._threads = threading.Lock()

    def token(self) -> Secret:
        """The access token, asked for where there is none yet. Raises as `renew` does."""
        access = self._access
        return access if access is not None else self.renew(None)

    def renew(self, refused: Secret | None) -> Secret:
        """A good access token instead of the `refused` one; one that another thread got meanwhile is taken over.

        Raises AppError `sign_in_again` (only a person can help; it stays so until somebody signs in), `sign_in_busy`,
        those of the keyring, and SalesforceRefusal for what may pass.
        """
        with self._threads, only_one(self._paths.sign_in_lock):
            if self._access is not None and self._access != refused:
                return self._access
            ended = again.read(self._paths.sign_in_again, self._clock())
            if ended is not None:
                raise ended.error()
            self._access = None
            try:
                answer = self._by_key() if self.connection.way is SignInWay.KEY else self._by_refresh()
                self._prove_org(answer)
            except SalesforceRefusal as refusal:
                if not ends_the_session(refusal):
                    raise
                state = again.SignInAgain(self._clock(), refusal.code, str(refusal.params.get("message", "")))
                again.mark(self._paths.sign_in_again, state)
                raise state.error() from refusal
            self._access = answer.access
            return answer.access

    def _by_refresh(self) -> TokenAnswer:
        connection = self.connection
        kept = credentials.read(connection.credential_id)
        if self._unsaved is not None:
            # The keyring failed after the last rotation: that token comes first, and is put away before it is used.
            kept = self._unsaved
            credentials.save(connection.credential_id, kept)
            self._unsaved = None
        if kept.refresh is None:
            raise AppError("token_missing")
        with OAuth(connection.address, connection.client_id, self._network) as oauth:
            answer = oauth.refresh(kept.refresh)
        if answer.refresh is not None and answer.refresh != kept.refresh:
            self._unsaved = replace(kept, refresh=answer.refresh)
            credentials.save(connection.credential_id, self._unsaved)
            self._unsaved = None
        return answer

    def _by_key(self) -> TokenAnswer:
        connection = self.connection
        key_file = Path(connection.key_file)
        loaded = key.load(key_file, credentials.read_passphrase(key_file))
        with OAuth(connection.address, connection.client_id, self._network) as oauth:
            return key.sign_in(
                oauth,
                loaded,
                user_name=connection.user_name,
                is_sandbox=connection.is_sandbox,
                clock=self._clock,
            )

    def _prove_org(self, answer: TokenAnswer) -> None:
        if answer.org_id != self.connection.org_id:
            raise AppError(
                "wrong_org",
                expected=self.connection.org_id,
                expected_name=self.connection.org_name,
                found=answer.org_id,
            )


@contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Holds the lock between processes. Raises AppError `sign_in_busy`."""
    lock = FileLock(path, timeout=_LONGEST_WAIT, mode=0o600)
    try:
        lock.acquire()
    except Timeout as error:
        raise AppError("sign_in_busy") from error
    try:
        yield
    finally:
        lock.release()
