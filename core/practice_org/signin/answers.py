"""The answers of the token endpoint, with the keys that each flow of Salesforce has (salesforce.md A2, restforce)."""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from core.practice_org.signin.clients import OAuthClient
from core.practice_org.signin.collaborators import SignInUser
from core.practice_org.signin.sessions import Session
from core.practice_org.signin.state import SignInState


def identity_url(origin: str, org_id: str, user_id: str) -> str:
    """The `id` of a token answer: org and user in one URL."""
    return f"{origin}/id/{org_id}/{user_id}"


def issue_session(
    state: SignInState,
    client: OAuthClient,
    user: SignInUser,
    scopes: Sequence[str],
    origin: str,
    grant_id: str | None = None,
) -> Session:
    """A session for the app, opaque or JWT-based as the app's switch says."""
    org_id = state.org.org_id

    def as_jwt(issued_at: datetime, expires_at: datetime) -> str:
        return state.signer.sign(
            {
                "scp": " ".join(scopes),
                "aud": [origin],
                "sub": f"uid:{user.user_id}",
                "nbf": int(issued_at.timestamp()),
                "mty": "oauth",
                "iss": origin,
                "sfoid": org_id,
                "client_id": client.client_id,
                "iat": int(issued_at.timestamp()),
                "exp": int(expires_at.timestamp()),
                # Two tokens of the same second must differ.
                "jti": secrets.token_urlsafe(12),
            }
        )

    return state.sessions.issue(
        user.user_id,
        org_id,
        scopes,
        client_id=client.client_id,
        grant_id=grant_id,
        jwt=as_jwt if client.jwt_access_tokens else None,
    )


def token_body(session: Session, origin: str) -> dict[str, Any]:
    """The keys that every flow has. No `expires_in`: Salesforce sends none."""
    return {
        "access_token": session.token,
        "instance_url": origin,
        "id": identity_url(origin, session.org_id, session.user_id),
        "token_type": "Bearer",
    }


def signature_keys(session: Session, client: OAuthClient, origin: str) -> dict[str, str]:
    """`issued_at` in milliseconds and `signature`: HMAC-SHA256 of `id` and `issued_at` with the app's secret."""
    issued_at = str(int(session.issued_at.timestamp() * 1000))
    signed = identity_url(origin, session.org_id, session.user_id) + issued_at
    digest = hmac.new(client.secret.encode(), signed.encode(), hashlib.sha256).digest()
    return {"issued_at": issued_at, "signature": base64.b64encode(digest).decode("ascii")}


def id_token(
    state: SignInState, session: Session, client: OAuthClient, user: SignInUser, origin: str, nonce: str | None
) -> str:
    """The OpenID Connect id token that comes with the scope `openid`."""
    half_hash = hashlib.sha256(session.token.encode()).digest()[:16]
    claims: dict[str, Any] = {
        "iss": origin,
        "sub": identity_url(origin, session.org_id, user.user_id),
        "aud": client.client_id,
        "iat": int(session.issued_at.timestamp()),
        "exp": int(session.expires_at.timestamp()),
        "at_hash": base64.urlsafe_b64encode(half_hash).rstrip(b"=").decode("ascii"),
    }
    if nonce is not None:
        claims["nonce"] = nonce
    return state.signer.sign(claims)
