"""`/services/oauth2/authorize` and the login and consent pages behind it: a person's way to an authorization code.

authorize checks the request and leads to the login page, that one to the consent page, that one to the callback. A
request that cannot be trusted to name a callback is answered with a page; everything else goes to the callback.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final
from urllib.parse import parse_qs, quote, urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from core.practice_org.signin import oauth_errors, pages
from core.practice_org.signin.clients import KNOWN_SCOPES, Distribution, OAuthClient, PermittedUsers
from core.practice_org.signin.collaborators import SignInUser
from core.practice_org.signin.grants import AuthorizationCode
from core.practice_org.signin.oauth_errors import OAuthError
from core.practice_org.signin.requests import is_login_host, parameters_of
from core.practice_org.signin.sessions import TokenKind
from core.practice_org.signin.state import SignInState

CONSENT_PATH: Final = "/setup/secur/RemoteAccessAuthorizationPage.apexp"
LOGIN_PATH: Final = "/login"
LOGOUT_PATH: Final = "/secur/logout.jsp"
_COOKIE: Final = "sid"
_WAITING_LIFETIME: Final = timedelta(minutes=15)
_WAITING_AT_MOST: Final = 500


@dataclass(slots=True)
class WaitingRequest:
    """An authorize request between its arrival and the person's answer."""

    client: OAuthClient
    redirect_uri: str
    state: str | None
    scopes: tuple[str, ...]
    code_challenge: str | None
    nonce: str | None
    prompts: frozenset[str]
    login_hint: str
    from_login_host: bool
    arrived_at: datetime
    confirmation: str = field(default_factory=lambda: secrets.token_urlsafe(24), repr=False)
    logged_in_by: str | None = field(default=None, repr=False)
    """Token of the browser session that was made for this request."""


class AuthorizePages:
    """The endpoints of the browser flow."""

    def __init__(self, state: SignInState) -> None:
        self._state = state
        self._waiting: dict[str, WaitingRequest] = {}

    async def authorize(self, request: Request) -> Response:
        """Check the request; 302 towards login or consent, or straight to the callback, or an error page."""
        parameters = await parameters_of(request)
        try:
            client, redirect_uri = self._trusted_callback(parameters)
        except OAuthError as refusal:
            return pages.error_page(refusal, refusal.status)
        try:
            waiting = self._waiting_request(client, redirect_uri, parameters, from_login_host=is_login_host(request))
        except OAuthError as refusal:
            return _to_callback(redirect_uri, parameters.get("state"), _as_parameters(refusal))
        if self._state.policy.auto_approve:
            return self._approve_at_once(waiting)
        user = self._browser_user(request)
        if parameters.get("immediate") == "true" and (user is None or self._must_ask(waiting, user)):
            impossible = OAuthError("immediate_unsuccessful", "immediate approval is not possible")
            return _to_callback(redirect_uri, waiting.state, _as_parameters(impossible))
        source = self._keep(waiting)
        here = f"{CONSENT_PATH}?{urlencode({'source': source})}"
        if user is None or "login" in waiting.prompts:
            return _see(f"{LOGIN_PATH}?ec=302&startURL={quote(here, safe='')}")
        return _see(here)

    async def login(self, request: Request) -> Response:
        """The login page, and what it sends."""
        parameters = await parameters_of(request)
        start_url = _local_path(parameters.get("startURL", ""))
        waiting = self._waiting_of(start_url)
        if request.method != "POST":
            hint = waiting.login_hint if waiting else ""
            return pages.login_page(self._state.org.name, start_url, hint, failed=False)
        username = parameters.get("username", "")
        user = self._state.user_with_password(username, parameters.get("pw", ""))
        if user is None or not user.is_active:
            return pages.login_page(self._state.org.name, start_url, username, failed=True)
        session = self._state.sessions.issue(user.user_id, self._state.org.org_id)
        if waiting is not None:
            waiting.logged_in_by = session.token
        answer = _see(start_url, 303)
        secure = request.url.scheme == "https"
        answer.set_cookie(_COOKIE, session.token, path="/", httponly=True, samesite="lax", secure=secure)
        return answer

    async def logout(self, request: Request) -> Response:
        """End the browser's session."""
        self._state.sessions.revoke(request.cookies.get(_COOKIE, ""))
        answer = _see(LOGIN_PATH, 303)
        answer.delete_cookie(_COOKIE, path="/")
        return answer

    async def consent(self, request: Request) -> Response:
        """The consent page, and the person's answer."""
        parameters = await parameters_of(request)
        source = parameters.get("source", "")
        waiting = self._current(source)
        if waiting is None:
            return pages.error_page(OAuthError("invalid_request", "this request has expired, start again in the app"))
        user = self._browser_user(request)
        logged_in_anew = waiting.logged_in_by is not None and waiting.logged_in_by == request.cookies.get(_COOKIE)
        if user is None or ("login" in waiting.prompts and not logged_in_anew):
            here = f"{CONSENT_PATH}?{urlencode({'source': source})}"
            return _see(f"{LOGIN_PATH}?ec=302&startURL={quote(here, safe='')}", 303)
        refusal = self._refusal(waiting, user)
        if refusal is not None:
            del self._waiting[source]
            return refusal
        if self._must_ask(waiting, user):
            decision = parameters.get("decision") if request.method == "POST" else None
            confirmed = secrets.compare_digest(
                parameters.get("confirmation", "").encode(), waiting.confirmation.encode()
            )
            if decision not in {"allow", "deny"} or not confirmed:
                return pages.consent_page(
                    waiting.client.name,
                    user.username,
                    waiting.scopes,
                    waiting.redirect_uri,
                    source,
                    waiting.confirmation,
                )
            if decision == "deny":
                del self._waiting[source]
                denied = _as_parameters(oauth_errors.access_denied())
                return _to_callback(waiting.redirect_uri, waiting.state, denied, 303)
        del self._waiting[source]
        return self._finish(waiting, user)

    def _trusted_callback(self, parameters: Mapping[str, str]) -> tuple[OAuthClient, str]:
        client = self._state.clients.find(parameters.get("client_id", ""))
        if client is None:
            raise oauth_errors.invalid_client_id()
        redirect_uri = parameters.get("redirect_uri", "")
        if redirect_uri not in client.callbacks:
            raise oauth_errors.redirect_uri_mismatch()
        return client, redirect_uri

    def _waiting_request(
        self, client: OAuthClient, redirect_uri: str, parameters: Mapping[str, str], *, from_login_host: bool
    ) -> WaitingRequest:
        if parameters.get("response_type") != "code":
            raise OAuthError("unsupported_response_type", "response type not supported")
        if client.is_blocked:
            raise oauth_errors.app_blocked()
        challenge = parameters.get("code_challenge") or None
        if challenge is None and client.pkce_required:
            raise OAuthError("invalid_request", "missing required code challenge")
        if challenge is not None and parameters.get("code_challenge_method", "S256") != "S256":
            raise OAuthError("invalid_request", "invalid code challenge method")
        return WaitingRequest(
            client=client,
            redirect_uri=redirect_uri,
            state=parameters.get("state"),
            scopes=_granted_scopes(client, parameters.get("scope", "")),
            code_challenge=challenge,
            nonce=parameters.get("nonce"),
            prompts=frozenset(parameters.get("prompt", "").split()),
            login_hint=parameters.get("login_hint", ""),
            from_login_host=from_login_host,
            arrived_at=self._state.now(),
        )

    def _approve_at_once(self, waiting: WaitingRequest) -> Response:
        names = (waiting.login_hint, self._state.policy.auto_approve_username or "")
        users = (self._state.users.by_username(name) for name in names if name)
        user = next((user for user in users if user is not None and user.is_active), None)
        if user is None:
            return pages.error_page(OAuthError("invalid_request", "--auto-approve has no active user to sign in"))
        return self._refusal(waiting, user) or self._finish(waiting, user, 302)

    def _browser_user(self, request: Request) -> SignInUser | None:
        session = self._state.sessions.find(request.cookies.get(_COOKIE, ""))
        if session is None or session.client_id is not None or session.kind is not TokenKind.OPAQUE:
            return None
        user = self._state.users.by_id(session.user_id)
        return user if user is not None and user.is_active else None

    def _refusal(self, waiting: WaitingRequest, user: SignInUser) -> Response | None:
        """What only shows once the person has logged in."""
        client = waiting.client
        if waiting.from_login_host and client.distribution is Distribution.LOCAL:
            return pages.error_page(oauth_errors.eca_not_found())
        if not client.is_installed:
            description = "An unexpected error has occurred during authentication. Please try again."
            return pages.error_page(OAuthError("OAUTH_APPROVAL_ERROR_GENERIC", description))
        if not self._state.may_use(client, user):
            refusal = _as_parameters(oauth_errors.access_denied_by_admin())
            return _to_callback(waiting.redirect_uri, waiting.state, refusal)
        return None

    def _must_ask(self, waiting: WaitingRequest, user: SignInUser) -> bool:
        if waiting.client.permitted_users is PermittedUsers.ADMIN_APPROVED:
            return False
        approved = self._state.grants.approved_scopes(waiting.client.client_id, user.user_id)
        return "consent" in waiting.prompts or not set(waiting.scopes) <= approved

    def _finish(self, waiting: WaitingRequest, user: SignInUser, status: int = 303) -> Response:
        self._state.grants.approve(waiting.client.client_id, user.user_id, waiting.scopes)
        code = self._state.codes.issue(
            AuthorizationCode(
                client_id=waiting.client.client_id,
                user_id=user.user_id,
                redirect_uri=waiting.redirect_uri,
                scopes=waiting.scopes,
                code_challenge=waiting.code_challenge,
                nonce=waiting.nonce,
                expires_at=self._state.now() + self._state.policy.code_lifetime,
            )
        )
        return _to_callback(waiting.redirect_uri, waiting.state, {"code": code}, status)

    def _keep(self, waiting: WaitingRequest) -> str:
        while len(self._waiting) >= _WAITING_AT_MOST:
            del self._waiting[next(iter(self._waiting))]
        source = secrets.token_urlsafe(24)
        self._waiting[source] = waiting
        return source

    def _current(self, source: str) -> WaitingRequest | None:
        waiting = self._waiting.get(source)
        if waiting is not None and self._state.now() - waiting.arrived_at >= _WAITING_LIFETIME:
            del self._waiting[source]
            return None
        return waiting

    def _waiting_of(self, start_url: str) -> WaitingRequest | None:
        parts = urlsplit(start_url)
        return self._current(parse_qs(parts.query).get("source", [""])[0]) if parts.path == CONSENT_PATH else None


def _granted_scopes(client: OAuthClient, asked: str) -> tuple[str, ...]:
    """What was asked for, or all that the app has; either name of the refresh scope stands for the other."""
    if not asked.split():
        return client.scopes
    scopes = tuple(dict.fromkeys(asked.split()))
    allowed = set(client.scopes)
    if not set(scopes) <= set(KNOWN_SCOPES) or not ("full" in allowed or set(scopes) <= allowed):
        raise oauth_errors.invalid_scope()
    return scopes


def _as_parameters(refusal: OAuthError) -> dict[str, str]:
    return {"error": refusal.error, "error_description": refusal.description}


def _to_callback(redirect_uri: str, state: str | None, parameters: dict[str, str], status: int = 302) -> Response:
    everything = parameters if state is None else {**parameters, "state": state}
    return _see(f"{redirect_uri}{'&' if '?' in redirect_uri else '?'}{urlencode(everything)}", status)


def _see(url: str, status: int = 302) -> RedirectResponse:
    return RedirectResponse(url, status, headers={"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"})


def _local_path(url: str) -> str:
    """A path on this host; a URL that leads elsewhere becomes the start page."""
    return url if url.startswith("/") and not url.startswith(("//", "/\\")) else "/"
