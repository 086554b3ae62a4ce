"""The sign-in as the wizard's machine asks for it (core/setup/wizard/services.py): a flow, then a session."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from core import credentials
from core.errors import AppError
from core.model import Connection, Language, ProxyKind
from core.profile import Profile
from core.salesforce.client import SalesforceClient
from core.salesforce.network import Network
from core.salesforce.signin import browser
from core.setup import signin as steps
from core.setup.wizard.choices import Choices
from core.setup.wizard.found import SignedIn, SignInLook, SignInState

Undo = Callable[[], None]


def network_of(choices: Choices) -> Network:
    """The way to Salesforce that the wizard shows, before it is a setting. Raises AppError of keyring and address."""
    from core.settings.network import tidy_proxy

    kind = ProxyKind(choices.proxy.value)
    try:
        proxy_url = tidy_proxy(choices.proxy_url) if kind is ProxyKind.MANUAL else ""
    except ValueError as error:
        raise AppError("proxy_address_invalid") from error
    password = credentials.read_proxy_password(proxy_url) if "@" in proxy_url else None
    ca_file = choices.ca_file.strip()
    return Network(kind, proxy_url, password, Path(ca_file).expanduser() if ca_file else None)


def begin(
    profile: Profile, choices: Choices, open_browser: Callable[[str], object], language: Language
) -> BrowserSignIn:
    """Listens and tries the app's settings; the browser is opened by `open_browser` of the flow.

    Raises AppError `address_…`, `client_id_…`, `callback_ports_taken` and SalesforceRefusal.
    """
    network = network_of(choices)
    attempt = steps.begin(choices.address, choices.client_id, network, language=language)
    attempt.start()
    attempt.opens_with(open_browser)
    return BrowserSignIn(profile, attempt, network)


class BrowserSignIn:
    """A sign-in under way."""

    def __init__(self, profile: Profile, attempt: browser.SignIn, network: Network) -> None:
        self._profile = profile
        self._attempt = attempt
        self._network = network

    def look(self) -> SignInLook:
        found = self._attempt.look()
        state = SignInState.WAITING if found.state is browser.SignInState.PREPARING else SignInState(found.state.value)
        return SignInLook(state, found.url, found.seconds_left, found.error)

    def open_browser(self) -> None:
        self._attempt.open_browser()

    def cancel(self) -> None:
        self._attempt.cancel()

    def finish(self) -> MemorySession:
        """After DONE. Raises AppError; then the session is ended at Salesforce as well."""
        self._attempt.close()
        candidate = steps.who(self._attempt, self._network)
        try:
            steps.belongs(self._profile, candidate)
        except AppError:
            steps.discard(candidate)
            raise
        return MemorySession(candidate)


class MemorySession:
    """Signed in, and nothing kept. `close` ends the session at Salesforce, unless `keep` was called before."""

    def __init__(self, candidate: steps.Candidate) -> None:
        self.candidate = candidate
        self._is_kept = False

    @property
    def who(self) -> SignedIn:
        return _who(self.candidate.connection)

    def client(self) -> SalesforceClient:
        """A client of one's own for each thread; close it after use."""
        return steps.client_of(self.candidate)

    def keep(self, profile: Profile) -> Undo:
        """Pins the profile to the org and puts the secret away; how to take that back. Raises as `steps.finish`."""
        before = profile.settings.connection
        old_id = str(before["credential_id"]) if before is not None else ""
        old = None
        if before is not None:
            with contextlib.suppress(AppError):
                old = credentials.read(old_id)
        steps.finish(profile, self.candidate)
        self._is_kept = True

        def undo() -> None:
            if self.candidate.credential is not None:
                # It may have been renewed since, and only the newest token is any good.
                new_id = self.candidate.connection.credential_id
                self.candidate = replace(self.candidate, credential=credentials.read(new_id))
                credentials.delete_token(new_id)
            if old is not None:
                credentials.save(old_id, old)
            profile.save_settings(profile.settings.model_copy(update={"connection": before}))
            self._is_kept = False

        return undo

    def close(self) -> None:
        if not self._is_kept:
            steps.discard(self.candidate)


class PresentSession:
    """The connection that the profile has already."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile

    @property
    def who(self) -> SignedIn:
        return _who(self._profile.settings.the_connection())

    def client(self) -> SalesforceClient:
        return self._profile.connected_client()

    def keep(self, _profile: Profile) -> Undo:
        return lambda: None

    def close(self) -> None:
        """Nothing was made."""


def present(profile: Profile) -> PresentSession | None:
    """Raises AppError, such as `sign_in_again`, where the connection does not work any more."""
    if profile.settings.connection is None:
        return None
    profile.connected_client().close()
    return PresentSession(profile)


def _who(connection: Connection) -> SignedIn:
    return SignedIn(
        connection.user_name, connection.org_name, connection.org_id, connection.instance_url, connection.is_sandbox
    )
