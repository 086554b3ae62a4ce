"""A sign-in by the browser, as a machine without a screen: authorization code, PKCE, loopback (salesforce.md A2).

The person gives the password to Salesforce's own page and never to this program.
"""

from __future__ import annotations

import contextlib
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from core import clock
from core.credentials import Secret
from core.errors import AppError
from core.model import Language
from core.salesforce.network import DIRECT, Network
from core.salesforce.signin import pkce
from core.salesforce.signin.listener import CALLBACK_PORTS, Listener
from core.salesforce.signin.oauth import OAuth, TokenAnswer
from core.salesforce.signin.pages import PageKind, page
from core.salesforce.signin.refusals import oauth_refusal

LONGEST_S = 300.0
_TICK_S = 0.5


class SignInState(StrEnum):
    PREPARING = "preparing"
    WAITING = "waiting"
    DONE = "done"
    CANCELLED = "cancelled"
    FAILED = "failed"


@dataclass(frozen=True)
class SignInLook:
    """One look at a sign-in. `url` is what the browser opens; seconds count while WAITING; `error` where FAILED."""

    state: SignInState
    url: str = ""
    seconds_left: int = 0
    error: AppError | None = None


class SignIn:
    """One attempt. `start`, then `look` now and then (or `wait`), until it is DONE; `close` in the end.

    One that ends without tokens stops listening by itself. `start` and `close` may wait for the network; `look`,
    `open_browser` and `cancel` return at once. `elapsed` is a clock of seconds that only goes forward. After DONE
    `answer` holds the tokens, in memory only.
    """

    def __init__(
        self,
        address: str,
        client_id: str,
        network: Network = DIRECT,
        *,
        open_browser: Callable[[str], object] = lambda _url: None,
        language: Language = Language.ENGLISH,
        elapsed: Callable[[], float] = clock.elapsed,
        ports: tuple[int, ...] = CALLBACK_PORTS,
    ) -> None:
        self.address = address
        self.client_id = client_id
        self._network = network
        self._open = open_browser
        self._language = language
        self._elapsed = elapsed
        self._ports = ports
        self._verifier = pkce.new_verifier()
        self._state_text = secrets.token_urlsafe(32)
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._state = SignInState.PREPARING
        self._taken = False
        self._deadline = 0.0
        self._url = ""
        self._error: AppError | None = None
        self._answer: TokenAnswer | None = None
        self._listener: Listener | None = None
        self._closing: threading.Thread | None = None

    def __enter__(self) -> SignIn:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    @property
    def answer(self) -> TokenAnswer:
        """The tokens, after DONE."""
        if self._answer is None:
            raise AssertionError("the sign-in is not done")
        return self._answer

    def start(self) -> str:
        """Listens, tries the settings of the app without a browser, then opens it. The address to open or to copy.

        Raises AppError `callback_ports_taken` and SalesforceRefusal; then nothing listens any more.
        """
        listener = Listener(self._answer_browser, self._ports)
        with self._lock:
            self._listener = listener
        try:
            with OAuth(self.address, self.client_id, self._network) as oauth:
                url = oauth.authorize_url(listener.url, self._state_text, pkce.challenge(self._verifier))
                oauth.probe(url)
        except AppError as error:
            self._end(SignInState.FAILED, error)
            self.close()
            raise
        with self._lock:
            self._url = url
            if self._state is SignInState.PREPARING:
                self._state = SignInState.WAITING
                self._deadline = self._elapsed() + LONGEST_S
        self.open_browser()
        return url

    def opens_with(self, open_browser: Callable[[str], object]) -> None:
        """From now on the page is shown so; for who does not want it opened by `start`."""
        self._open = open_browser

    def open_browser(self) -> None:
        """Shows the page (again), while somebody waits for it."""
        if self.look().state is SignInState.WAITING:
            self._open(self._url)

    def look(self) -> SignInLook:
        """How it stands. A sign-in whose time is up has failed by the next look."""
        with self._lock:
            left = self._deadline - self._elapsed()
            if self._state is SignInState.WAITING and not self._taken and left <= 0:
                self._state, self._error = (
                    SignInState.FAILED,
                    AppError("sign_in_timed_out", minutes=int(LONGEST_S // 60)),
                )
                self._over.set()
                self._stop_listening()
            seconds = max(0, int(left)) if self._state is SignInState.WAITING else 0
            return SignInLook(self._state, self._url, seconds, self._error)

    def wait(self, report: Callable[[SignInLook], object] = lambda _look: None) -> TokenAnswer:
        """For who has nothing else to do. Raises AppError: the failure, or `sign_in_cancelled`."""
        while True:
            found = self.look()
            report(found)
            if found.state is SignInState.DONE:
                return self.answer
            if found.state is SignInState.CANCELLED:
                raise AppError("sign_in_cancelled")
            if found.error is not None:
                raise found.error
            self._over.wait(_TICK_S)

    def cancel(self) -> None:
        """Ends it; a token that is on its way is revoked when it comes. After the end it does nothing."""
        self._end(SignInState.CANCELLED)

    def close(self) -> None:
        """Stops listening; a sign-in that nobody waits for any more is cancelled."""
        self.cancel()
        if self._listener is not None:
            self._listener.close()
        if self._closing is not None:
            self._closing.join()

    def _stop_listening(self) -> None:
        """Without waiting: the browser may still be shown its last page. Called with the lock held."""
        if self._listener is not None and self._closing is None:
            self._closing = threading.Thread(target=self._listener.close, name="sign-in-closing", daemon=True)
            self._closing.start()

    def _end(self, state: SignInState, error: AppError | None = None) -> bool:
        with self._lock:
            if self._state not in {SignInState.PREPARING, SignInState.WAITING}:
                return False
            self._state, self._error = state, error
            self._stop_listening()
        self._over.set()
        return True

    def _answer_browser(self, parameters: dict[str, str]) -> tuple[int, str]:
        """A hit on the callback, in a thread of the listener: status and page."""
        ours = secrets.compare_digest(parameters.get("state", "").encode(), self._state_text.encode())
        if not ours or not ("code" in parameters or "error" in parameters):
            return 400, page(PageKind.STRANGER, self._language)
        self.look()  # the time may be up, and nobody looked
        with self._lock:
            if self._state is not SignInState.WAITING or self._taken:
                return 200, page(PageKind.DONE if self._answer else PageKind.OVER, self._language)
            self._taken = True
        try:
            if "error" in parameters:
                host = self.address.removeprefix("https://")
                raise oauth_refusal(parameters["error"], parameters.get("error_description", ""), host)
            done = self._redeem(Secret(parameters["code"]))
        except AppError as error:
            self._end(SignInState.FAILED, error)
            return 200, page(PageKind.FAILED, self._language)
        return 200, page(PageKind.DONE if done else PageKind.OVER, self._language)

    def _redeem(self, code: Secret) -> bool:
        redirect_uri = self._listener.url if self._listener is not None else ""
        with OAuth(self.address, self.client_id, self._network) as oauth:
            answer = oauth.exchange(code, self._verifier, redirect_uri)
            if answer.refresh is None:
                raise AppError("oauth_no_refresh_token")
            with self._lock:
                waited = self._state is SignInState.WAITING
                if waited:
                    self._answer, self._state = answer, SignInState.DONE
            self._over.set()
            if not waited:
                with contextlib.suppress(AppError):
                    oauth.revoke(answer.refresh)
        return waited
