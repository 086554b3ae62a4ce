"""Who a token belongs to: userinfo, the identity URL, introspect, revoke, and the org's public keys (F7)."""

from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from core.practice_org.signin import answers, oauth_errors
from core.practice_org.signin.clients import IDENTITY_SCOPES, OAuthClient
from core.practice_org.signin.collaborators import SignInUser
from core.practice_org.signin.oauth_errors import JSON_UTF8, OAuthError
from core.practice_org.signin.requests import client_credentials_of, origin_of, parameters_of, token_of
from core.practice_org.signin.sessions import Session
from core.practice_org.signin.state import SignInState

_TIME_FORMAT: Final = "%Y-%m-%dT%H:%M:%SZ"
_URL_PATHS: Final = {
    "enterprise": "/services/Soap/c/{version}/{org15}",
    "metadata": "/services/Soap/m/{version}/{org15}",
    "partner": "/services/Soap/u/{version}/{org15}",
    "rest": "/services/data/v{version}/",
    "sobjects": "/services/data/v{version}/sobjects/",
    "search": "/services/data/v{version}/search/",
    "query": "/services/data/v{version}/query/",
    "recent": "/services/data/v{version}/recent/",
    "tooling_soap": "/services/Soap/T/{version}/{org15}",
    "tooling_rest": "/services/data/v{version}/tooling/",
    "profile": "/{user}",
    "feeds": "/services/data/v{version}/chatter/feeds",
    "groups": "/services/data/v{version}/chatter/groups",
    "users": "/services/data/v{version}/chatter/users",
    "feed_items": "/services/data/v{version}/chatter/feed-items",
    "feed_elements": "/services/data/v{version}/chatter/feed-elements",
}


class IdentityEndpoints:
    """Everything that only reads or ends sessions."""

    def __init__(self, state: SignInState) -> None:
        self._state = state

    async def userinfo(self, request: Request) -> Response:
        """OpenID Connect userinfo; a bad token is 403 with a word as text (A2)."""
        parameters = await parameters_of(request)
        token = token_of(request) or parameters.get("access_token")
        found = self._session_and_user(token)
        if isinstance(found, Response):
            return found
        session, user = found
        return _json(self._userinfo_body(session, user, origin_of(request)))

    async def identity(self, request: Request) -> Response:
        """`/id/ORG/USER`: the identity URL of the token answers."""
        token = token_of(request) or request.query_params.get("oauth_token")
        found = self._session_and_user(token)
        if isinstance(found, Response):
            return found
        session, user = found
        org_id, user_id = request.path_params["org_id"], request.path_params["user_id"]
        if org_id[:15] != session.org_id[:15]:
            return PlainTextResponse("Wrong_Org", status_code=403)
        if user_id[:15] != session.user_id[:15]:
            return PlainTextResponse("Bad_Id", status_code=404)
        return _json(self._identity_body(session, user, origin_of(request), request.query_params.get("version")))

    async def introspect(self, request: Request) -> Response:
        """RFC 7662; an app sees its own tokens, and those that belong to no app."""
        parameters = await parameters_of(request)
        credentials = client_credentials_of(request, parameters)
        try:
            client = self._state.clients.find(credentials.client_id or "")
            if client is None:
                raise oauth_errors.invalid_client_id()
            if credentials.secret is not None and credentials.secret != client.secret:
                raise oauth_errors.invalid_client()
            if not parameters.get("token"):
                raise oauth_errors.missing_parameter("token")
        except OAuthError as refusal:
            return refusal.response()
        return _json(self._introspection(parameters["token"], client, origin_of(request)))

    async def revoke(self, request: Request) -> Response:
        """End a token: a refresh token takes its access tokens along. Refusals are urlencoded text here."""
        token = (await parameters_of(request)).get("token", "")
        if not token:
            return _revoke_refusal("unsupported_token_type", "this%20token%20type%20is%20not%20supported")
        grant = self._state.grants.of_token(token)
        if grant is not None:
            self._state.grants.revoke(grant.grant_id)
        elif not self._state.sessions.revoke(token):
            return _revoke_refusal("invalid_token", "invalid%20token")
        return Response(status_code=200)

    async def keys(self, _request: Request) -> Response:
        """The public keys that id tokens and JWT-based access tokens are signed for."""
        return _json(self._state.signer.public_keys())

    async def configuration(self, request: Request) -> Response:
        """OpenID Connect discovery."""
        origin = origin_of(request)
        oauth = f"{origin}/services/oauth2"
        return _json(
            {
                "issuer": origin,
                "authorization_endpoint": f"{oauth}/authorize",
                "token_endpoint": f"{oauth}/token",
                "revocation_endpoint": f"{oauth}/revoke",
                "userinfo_endpoint": f"{oauth}/userinfo",
                "introspection_endpoint": f"{oauth}/introspect",
                "jwks_uri": f"{origin}/id/keys",
                "response_types_supported": ["code"],
                "code_challenge_methods_supported": ["S256"],
                "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": ["RS256"],
            }
        )

    def _session_and_user(self, token: str | None) -> tuple[Session, SignInUser] | Response:
        if token is None:
            return PlainTextResponse("Missing_OAuth_Token", status_code=403)
        session = self._state.sessions.find(token)
        user = self._state.users.by_id(session.user_id) if session is not None else None
        if session is None or user is None or not self._may_identify(session):
            return PlainTextResponse("Bad_OAuth_Token", status_code=403)
        return session, user

    def _may_identify(self, session: Session) -> bool:
        client = self._state.clients.find(session.client_id or "")
        if client is None or client.identity_without_scope:
            return True
        return bool(IDENTITY_SCOPES & set(session.scopes))

    def _introspection(self, token: str, client: OAuthClient, origin: str) -> dict[str, Any]:
        session = self._state.sessions.find(token)
        grant = self._state.grants.of_token(token)
        if session is not None and session.client_id in {None, client.client_id}:
            user_id, scopes, issued_at = session.user_id, session.scopes, session.issued_at
            ends: dict[str, Any] = {"exp": int(session.expires_at.timestamp()), "token_type": "access_token"}
        elif grant is not None and grant.client_id == client.client_id:
            user_id, scopes, issued_at = grant.user_id, grant.scopes, grant.created_at
            ends = {"token_type": "refresh_token"}
            if client.idle_lifetime is not None:
                ends["exp"] = int((grant.last_used_at + client.idle_lifetime).timestamp())
        else:
            return {"active": False}
        user = self._state.users.by_id(user_id)
        if user is None or not user.is_active:
            return {"active": False}
        return {
            "active": True,
            "scope": " ".join(scopes),
            "client_id": client.client_id,
            "username": user.username,
            "sub": answers.identity_url(origin, self._state.org.org_id, user_id),
            "iat": int(issued_at.timestamp()),
            "nbf": int(issued_at.timestamp()),
            **ends,
        }

    def _userinfo_body(self, session: Session, user: SignInUser, origin: str) -> dict[str, Any]:
        return {
            "sub": answers.identity_url(origin, session.org_id, user.user_id),
            "user_id": user.user_id,
            "organization_id": session.org_id,
            "preferred_username": user.username,
            "nickname": user.username.partition("@")[0],
            "name": _full_name(user),
            "email": user.email,
            "email_verified": True,
            "given_name": user.first_name,
            "family_name": user.last_name,
            "zoneinfo": "America/Los_Angeles",
            "photos": _photos(origin),
            "profile": f"{origin}/{user.user_id}",
            "picture": _photos(origin)["picture"],
            "address": {},
            "is_salesforce_integration_user": False,
            "urls": self._urls(session, origin, None),
            "active": user.is_active,
            "user_type": "STANDARD",
            "language": "en_US",
            "locale": "en_US",
            "utcOffset": -28800000,
            "updated_at": session.issued_at.strftime(_TIME_FORMAT),
        }

    def _identity_body(self, session: Session, user: SignInUser, origin: str, version: str | None) -> dict[str, Any]:
        return {
            "id": answers.identity_url(origin, session.org_id, user.user_id),
            "asserted_user": True,
            "user_id": user.user_id,
            "organization_id": session.org_id,
            "username": user.username,
            "nick_name": user.username.partition("@")[0],
            "display_name": _full_name(user),
            "email": user.email,
            "email_verified": True,
            "first_name": user.first_name,
            "last_name": user.last_name,
            "timezone": "America/Los_Angeles",
            "photos": _photos(origin),
            "addr_street": None,
            "addr_city": None,
            "addr_state": None,
            "addr_country": None,
            "addr_zip": None,
            "mobile_phone": None,
            "mobile_phone_verified": False,
            "is_lightning_login_user": False,
            "status": {"created_date": None, "body": None},
            "urls": self._urls(session, origin, version),
            "active": user.is_active,
            "user_type": "STANDARD",
            "language": "en_US",
            "locale": "en_US",
            "utcOffset": -28800000,
            "last_modified_date": session.issued_at.strftime(_TIME_FORMAT),
            "is_app_installed": True,
        }

    def _urls(self, session: Session, origin: str, version: str | None) -> dict[str, str]:
        """Addresses of the APIs; `{version}` stays as it is unless the client named one (or `latest`)."""
        named = {None: "{version}", "latest": "67.0"}.get(version, version)
        made = {
            name: origin
            + path.replace("{version}", named or "")
            .replace("{org15}", session.org_id[:15])
            .replace("{user}", session.user_id)
            for name, path in _URL_PATHS.items()
        }
        return {**made, "custom_domain": origin}


def _full_name(user: SignInUser) -> str:
    return f"{user.first_name} {user.last_name}".strip()


def _photos(origin: str) -> dict[str, str]:
    return {"picture": f"{origin}/profilephoto/005/F", "thumbnail": f"{origin}/profilephoto/005/T"}


def _json(body: dict[str, Any]) -> Response:
    return JSONResponse(body, media_type=JSON_UTF8, headers={"Cache-Control": "no-cache,no-store"})


def _revoke_refusal(error: str, encoded_description: str) -> Response:
    return PlainTextResponse(f"error={error}&error_description={encoded_description}", status_code=400)
