"""Checks the signed assertion of the JWT bearer flow (salesforce.md A3)."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import jwt
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from core.practice_org.signin.clients import OAuthClient
from core.practice_org.signin.oauth_errors import OAuthError, invalid_client_id, invalid_grant
from core.practice_org.signin.state import SignInState

_LOGIN_AUDIENCES: Final = frozenset({"https://login.salesforce.com", "https://test.salesforce.com"})
#: "exp within a few minutes" (A3); a clock may be a little ahead of ours.
_LONGEST_LIFE: Final = timedelta(minutes=5)


def subject_of_assertion(state: SignInState, assertion: str, origin: str) -> tuple[OAuthClient, str]:
    """The app and the username that an assertion speaks for.

    Raises OAuthError as Salesforce does: unknown issuer, bad signature, wrong audience, expired."""
    client = state.clients.find(str(_unverified(assertion).get("iss", "")))
    if client is None:
        raise invalid_client_id()
    claims = _verified(assertion, client)
    if _audience(claims) not in _LOGIN_AUDIENCES | {origin}:
        raise invalid_grant("audience is invalid")
    expires_at = _expiry(claims)
    if not state.now() < expires_at <= state.now() + _LONGEST_LIFE:
        # Salesforce's own wording, also for an assertion, which never was an authorization code.
        raise invalid_grant("expired authorization code")
    return client, str(claims.get("sub", ""))


def _unverified(assertion: str) -> Mapping[str, Any]:
    try:
        return dict(jwt.decode(assertion, options={"verify_signature": False}))
    except jwt.InvalidTokenError as error:
        raise invalid_assertion() from error


def _verified(assertion: str, client: OAuthClient) -> Mapping[str, Any]:
    for pem in client.certificates:
        try:
            # Times and audience are checked by the caller: against the injected clock, and with Salesforce's errors.
            return dict(
                jwt.decode(
                    assertion,
                    public_key(pem),
                    algorithms=["RS256"],
                    options={"verify_exp": False, "verify_aud": False, "verify_iat": False, "verify_nbf": False},
                )
            )
        except jwt.InvalidTokenError:
            continue
    raise invalid_assertion()


def public_key(pem: str) -> rsa.RSAPublicKey:
    """The RSA key of a PEM certificate or PEM public key; ValueError or TypeError for anything else."""
    data = pem.encode("ascii")
    if b"BEGIN CERTIFICATE" in data:
        key = x509.load_pem_x509_certificate(data).public_key()
    else:
        key = load_pem_public_key(data)  # type: ignore[assignment]  # a wider union, narrowed in the next line
    if not isinstance(key, rsa.RSAPublicKey):
        raise TypeError("Salesforce verifies assertions with RSA keys only")
    return key


def invalid_assertion() -> OAuthError:
    """Not a JWT, or not signed with a key of the app."""
    return invalid_grant("invalid assertion")


def _audience(claims: Mapping[str, Any]) -> str:
    audience = claims.get("aud", "")
    return str(audience).rstrip("/").removesuffix("/services/oauth2/token")


def _expiry(claims: Mapping[str, Any]) -> datetime:
    try:
        # simple-salesforce sends the number as a string.
        return datetime.fromtimestamp(int(claims["exp"]), UTC)
    except (KeyError, TypeError, ValueError, OverflowError, OSError) as error:
        raise invalid_assertion() from error
