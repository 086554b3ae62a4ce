"""Refusals of the OAuth endpoints: an *object* with `error` and `error_description`, not the list of the REST API.

Wording: salesforce.md A2, fixtures/errors.json and fixtures/restforce; what neither holds is taken from public
reports of the same refusal, and marked "from memory" where even those are missing.
"""

from typing import Final

from starlette.responses import JSONResponse, Response

#: On every answer of the token endpoint.
NO_STORE: Final = {"Cache-Control": "no-cache,must-revalidate,max-age=0,no-store,private"}
JSON_UTF8: Final = "application/json;charset=UTF-8"


class OAuthError(Exception):
    """One refusal. `status` is the HTTP status where it is the whole answer; in a redirect it does not matter."""

    def __init__(self, error: str, description: str, status: int = 400) -> None:
        super().__init__(f"{error}: {description}")
        self.error = error
        self.description = description
        self.status = status

    def response(self) -> Response:
        """The JSON answer."""
        body = {"error": self.error, "error_description": self.description}
        return JSONResponse(body, self.status, headers=NO_STORE, media_type=JSON_UTF8)


def invalid_client_id() -> OAuthError:
    """An unknown consumer key; also a new one in its first minutes."""
    return OAuthError("invalid_client_id", "client identifier invalid")


def invalid_client() -> OAuthError:
    """A secret that is wrong, or missing where the app requires it."""
    return OAuthError("invalid_client", "invalid client credentials")


def not_installed() -> OAuthError:
    """The app needs to be installed by an admin first (A2)."""
    return OAuthError("invalid_client", "app must be installed into org")


def eca_not_found() -> OAuthError:
    """A Local External Client App, asked for through login.salesforce.com (A2)."""
    return OAuthError("OAUTH_EC_APP_NOT_FOUND", "External client app is not installed in this org")


def redirect_uri_mismatch() -> OAuthError:
    """The callback is not, character for character, one that the app has registered."""
    return OAuthError("redirect_uri_mismatch", "redirect_uri must match configuration")


def invalid_grant(description: str) -> OAuthError:
    """The grant itself is no good."""
    return OAuthError("invalid_grant", description)


def expired_token() -> OAuthError:
    """A refresh token that is unknown, replaced, revoked or idle for too long: permanent (fixtures/errors.json)."""
    return invalid_grant("expired access/refresh token")


def unsupported_grant_type() -> OAuthError:
    """No such flow, or not one for this app."""
    return OAuthError("unsupported_grant_type", "grant type not supported")


def inactive_user() -> OAuthError:
    """The user was deactivated."""
    return OAuthError("inactive_user", "user is inactive")


def not_admin_approved() -> OAuthError:
    """The app is for pre-authorised users, and this is not one; in the browser flow see `access_denied_by_admin`."""
    return OAuthError("invalid_app_access", "user is not admin approved to access this app")


def access_denied_by_admin() -> OAuthError:
    """`not_admin_approved` as the callback gets it."""
    return OAuthError("OAUTH_APP_ACCESS_DENIED", "user is not admin approved to access this app")


def access_denied() -> OAuthError:
    """The person pressed Deny."""
    return OAuthError("access_denied", "end-user denied authorization")


def app_blocked() -> OAuthError:
    """An admin blocked the app."""
    return OAuthError("OAUTH_APP_BLOCKED", "this app is blocked by admin")


def ip_restricted() -> OAuthError:
    """The sign-in comes from outside the allowed ranges."""
    return invalid_grant("ip restricted")


def missing_parameter(name: str) -> OAuthError:
    """A parameter that must be there; wording from memory."""
    return OAuthError("invalid_request", f"missing required parameter: {name}")


def invalid_scope() -> OAuthError:
    """A scope that does not exist or that the app does not have."""
    return OAuthError("invalid_scope", "the requested scope is invalid, unknown, or malformed")
