"""`/services/oauth2/token`: turns a code, a refresh token, an assertion, a secret or a password into a session."""

import base64
import hashlib
import hmac
import re
from collections.abc import Callable
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from core.practice_org.signin import answers, oauth_errors
from core.practice_org.signin.assertion import subject_of_assertion
from core.practice_org.signin.clients import REFRESH_SCOPES, Distribution, OAuthClient, PermittedUsers
from core.practice_org.signin.collaborators import SignInUser
from core.practice_org.signin.grants import AuthorizationCode, CodeState
from core.practice_org.signin.oauth_errors import JSON_UTF8, NO_STORE, OAuthError
from core.practice_org.signin.requests import (
    ClientCredentials,
    client_credentials_of,
    is_login_host,
    origin_of,
    parameters_of,
)
from core.practice_org.signin.state import SignInState

#: RFC 7636 allows 128 characters, but Salesforce takes 128 *bytes* in base64url: jsforce and with it Salesforce's own
#: command line tool send 171 characters.
_VERIFIER: Final = re.compile(r"[A-Za-z0-9\-._~]{43,171}")
#: Never given by client credentials, whatever the app has (Salesforce Help, client credentials flow).
_NOT_FOR_MACHINES: Final = REFRESH_SCOPES | {"full", "web"}


class TokenEndpoint:
    """One method a flow; each returns the JSON body or raises OAuthError."""

    def __init__(self, state: SignInState) -> None:
        self._state = state
        self._flows: dict[str, Callable[[Request, dict[str, str]], dict[str, Any]]] = {
            "authorization_code": self._authorization_code,
            "refresh_token": self._refresh_token,
            "urn:ietf:params:oauth:grant-type:jwt-bearer": self._jwt_bearer,
            "client_credentials": self._client_credentials,
            "password": self._password,
        }

    async def answer(self, request: Request) -> Response:
        """Answer one token request."""
        parameters = await parameters_of(request)
        try:
            flow = self._flows.get(parameters.get("grant_type", ""))
            if flow is None or request.method != "POST":
                # Also what a client sees whose POST became a GET on the way, by a redirect from http to https.
                raise oauth_errors.unsupported_grant_type()
            body = flow(request, parameters)
        except OAuthError as refusal:
            return refusal.response()
        return JSONResponse(body, headers=NO_STORE, media_type=JSON_UTF8)

    def _authorization_code(self, request: Request, parameters: dict[str, str]) -> dict[str, Any]:
        credentials = client_credentials_of(request, parameters)
        client = self._client(request, credentials.client_id)
        _check_secret(client, credentials, required=client.secret_required_for_web)
        code = _required(parameters, "code")
        meaning = self._state.codes.redeem(code)
        if meaning is CodeState.USED_OR_EXPIRED:
            raise oauth_errors.invalid_grant("expired authorization code")
        if not isinstance(meaning, AuthorizationCode) or meaning.client_id != client.client_id:
            raise oauth_errors.invalid_grant("invalid authorization code")
        if parameters.get("redirect_uri") != meaning.redirect_uri:
            raise oauth_errors.redirect_uri_mismatch()
        _check_verifier(meaning.code_challenge, parameters.get("code_verifier"))
        user = self._active_user(self._state.users.by_id(meaning.user_id))
        self._check_network()

        origin = origin_of(request)
        refresh: dict[str, str] = {}
        grant_id = None
        if REFRESH_SCOPES & set(meaning.scopes):
            at_most = self._state.policy.approvals_per_user_and_app
            grant = self._state.grants.open(client.client_id, user.user_id, meaning.scopes, at_most)
            grant_id = grant.grant_id
            refresh = {"refresh_token": grant.refresh_token}
        session = answers.issue_session(self._state, client, user, meaning.scopes, origin, grant_id)
        body = {
            **answers.token_body(session, origin),
            **refresh,
            **answers.signature_keys(session, client, origin),
            "scope": " ".join(meaning.scopes),
        }
        if "openid" in meaning.scopes:
            body["id_token"] = answers.id_token(self._state, session, client, user, origin, meaning.nonce)
        return body

    def _refresh_token(self, request: Request, parameters: dict[str, str]) -> dict[str, Any]:
        credentials = client_credentials_of(request, parameters)
        client = self._client(request, credentials.client_id)
        _check_secret(client, credentials, required=client.secret_required_for_refresh)
        token = _required(parameters, "refresh_token")
        current = self._state.grants.of_token(token)
        if current is not None:  # a refusal on account of the user must not use the token up
            user = self._active_user(self._state.users.by_id(current.user_id))
            self._check_network()
        grant = self._state.grants.refresh(token, client)
        if grant is None:
            raise oauth_errors.expired_token()
        user = self._active_user(self._state.users.by_id(grant.user_id))
        origin = origin_of(request)
        session = answers.issue_session(self._state, client, user, grant.scopes, origin, grant.grant_id)
        return {
            **answers.token_body(session, origin),
            **({"refresh_token": grant.refresh_token} if client.rotates_refresh_tokens else {}),
            **answers.signature_keys(session, client, origin),
            "scope": " ".join(grant.scopes),
        }

    def _jwt_bearer(self, request: Request, parameters: dict[str, str]) -> dict[str, Any]:
        origin = origin_of(request)
        client, username = subject_of_assertion(self._state, _required(parameters, "assertion"), origin)
        self._check_app(request, client)
        found = self._state.users.by_username(username)
        if found is None:
            raise oauth_errors.invalid_grant("user hasn't approved this consumer")
        user = self._active_user(found)
        if client.permitted_users is PermittedUsers.ADMIN_APPROVED:
            if user.user_id not in client.admin_approved_user_ids:
                raise oauth_errors.not_admin_approved()
        elif not self._state.grants.has_any(client.client_id, user.user_id):
            raise oauth_errors.invalid_grant("user hasn't approved this consumer")
        self._check_network()
        session = answers.issue_session(self._state, client, user, client.scopes, origin)
        return {**answers.token_body(session, origin), "scope": " ".join(client.scopes)}

    def _client_credentials(self, request: Request, parameters: dict[str, str]) -> dict[str, Any]:
        if is_login_host(request):
            raise oauth_errors.invalid_grant("request not supported on this domain")
        credentials = client_credentials_of(request, parameters)
        client = self._client(request, credentials.client_id)
        _check_secret(client, credentials, required=True)
        if client.run_as is None:
            raise oauth_errors.invalid_grant("no client credentials user enabled")
        user = self._active_user(self._state.users.by_id(client.run_as))
        self._check_network()
        origin = origin_of(request)
        scopes = tuple(scope for scope in client.scopes if scope not in _NOT_FOR_MACHINES)
        session = answers.issue_session(self._state, client, user, scopes, origin)
        return {
            **answers.token_body(session, origin),
            **answers.signature_keys(session, client, origin),
            "scope": " ".join(scopes),
        }

    def _password(self, request: Request, parameters: dict[str, str]) -> dict[str, Any]:
        credentials = client_credentials_of(request, parameters)
        client = self._state.clients.find(_required({"client_id": credentials.client_id or ""}, "client_id"))
        if client is None:
            raise oauth_errors.invalid_client_id()
        if not self._state.policy.password_grant:
            raise oauth_errors.invalid_grant("authentication failure")
        # The switch stands for an old org with Connected Apps: the login hosts know them, unlike External Client Apps.
        _check_installed(client)
        if client.secret:
            _check_secret(client, credentials, required=True)
        user = self._state.user_with_password(parameters.get("username", ""), parameters.get("password", ""))
        if user is None:
            raise oauth_errors.invalid_grant("authentication failure - Invalid Password")
        user = self._active_user(user)
        if not self._state.may_use(client, user):
            raise oauth_errors.not_admin_approved()
        self._check_network()
        origin = origin_of(request)
        session = answers.issue_session(self._state, client, user, client.scopes, origin)
        return {**answers.token_body(session, origin), **answers.signature_keys(session, client, origin)}

    def _client(self, request: Request, client_id: str | None) -> OAuthClient:
        if client_id is None:
            raise oauth_errors.missing_parameter("client_id")
        client = self._state.clients.find(client_id)
        if client is None:
            raise oauth_errors.invalid_client_id()
        self._check_app(request, client)
        return client

    def _check_app(self, request: Request, client: OAuthClient) -> None:
        if client.distribution is Distribution.LOCAL and is_login_host(request):
            raise oauth_errors.eca_not_found()
        _check_installed(client)

    def _active_user(self, user: SignInUser | None) -> SignInUser:
        if user is None or not user.is_active:
            raise oauth_errors.inactive_user()
        return user

    def _check_network(self) -> None:
        if self._state.policy.ip_restricted:
            raise oauth_errors.ip_restricted()


def _required(parameters: dict[str, str], name: str) -> str:
    value = parameters.get(name)
    if not value:
        raise oauth_errors.missing_parameter(name)
    return value


def _check_installed(client: OAuthClient) -> None:
    if not client.is_installed:
        raise oauth_errors.not_installed()
    if client.is_blocked:
        raise oauth_errors.app_blocked()


def _check_secret(client: OAuthClient, credentials: ClientCredentials, *, required: bool) -> None:
    """A secret that is sent must be right even where none is required."""
    if credentials.secret is None:
        if required:
            raise oauth_errors.invalid_client()
    elif not client.secret or not hmac.compare_digest(client.secret.encode(), credentials.secret.encode()):
        raise oauth_errors.invalid_client()


def _check_verifier(challenge: str | None, verifier: str | None) -> None:
    """PKCE, S256 only (RFC 7636)."""
    if challenge is None:
        return
    if verifier is None or not _VERIFIER.fullmatch(verifier):
        raise oauth_errors.invalid_grant("invalid code verifier")
    digest = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode("ascii")).digest()).rstrip(b"=")
    if not hmac.compare_digest(digest, challenge.encode("utf-8")):
        raise oauth_errors.invalid_grant("invalid code verifier")
