"""Authorization codes and refresh tokens: what a person's approval is worth, and how it ends.

A code is good once and for a short time. An approval (grant) owns a family of refresh tokens: with rotation, each
refresh replaces the token, and a replaced one that comes back ends the whole family (salesforce.md A2).
"""

import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import Enum

from core.practice_org.signin.clients import OAuthClient
from core.practice_org.signin.sessions import Sessions


@dataclass(frozen=True, slots=True)
class AuthorizationCode:
    """What a code stands for."""

    client_id: str
    user_id: str
    redirect_uri: str
    scopes: tuple[str, ...]
    code_challenge: str | None
    nonce: str | None
    expires_at: datetime


class CodeState(Enum):
    """Why a code cannot be redeemed."""

    UNKNOWN = "unknown"
    USED_OR_EXPIRED = "used_or_expired"


class Codes:
    """The codes that are out."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._out: dict[str, AuthorizationCode] = {}
        self._used: set[str] = set()
        self._lock = threading.Lock()

    def issue(self, meaning: AuthorizationCode) -> str:
        """A new code, shaped as Salesforce's (with characters that a URL must escape)."""
        code = f"aPrx{secrets.token_urlsafe(57)}=="
        with self._lock:
            self._out[code] = meaning
        return code

    def redeem(self, code: str) -> AuthorizationCode | CodeState:
        """Its meaning, once; afterwards and when late, why not."""
        with self._lock:
            if code in self._used:
                return CodeState.USED_OR_EXPIRED
            meaning = self._out.pop(code, None)
            if meaning is None:
                return CodeState.UNKNOWN
            self._used.add(code)
        return meaning if self._now() < meaning.expires_at else CodeState.USED_OR_EXPIRED


@dataclass(frozen=True, slots=True)
class Grant:
    """One approval of one app by one user, and the refresh token that is good now."""

    grant_id: str
    client_id: str
    user_id: str
    scopes: tuple[str, ...]
    refresh_token: str = field(repr=False)
    created_at: datetime
    last_used_at: datetime


class Grants:
    """All approvals; ends sessions together with the approval that they belong to."""

    def __init__(self, now: Callable[[], datetime], sessions: Sessions) -> None:
        self._now = now
        self._sessions = sessions
        self._grants: dict[str, Grant] = {}
        self._grant_of_token: dict[str, str] = {}  # replaced tokens stay, to be recognised when they are replayed
        self._approved: dict[tuple[str, str], frozenset[str]] = {}
        self._lock = threading.RLock()

    def approve(self, client_id: str, user_id: str, scopes: tuple[str, ...]) -> None:
        """Remember that the user said yes, so that the consent page need not ask again."""
        with self._lock:
            self._approved[client_id, user_id] = self.approved_scopes(client_id, user_id) | set(scopes)

    def approved_scopes(self, client_id: str, user_id: str) -> frozenset[str]:
        """What the user has said yes to for this app so far."""
        return self._approved.get((client_id, user_id), frozenset())

    def open(self, client_id: str, user_id: str, scopes: tuple[str, ...], at_most: int) -> Grant:
        """A new approval with its first refresh token; the oldest beyond `at_most` of this user and app is revoked."""
        now = self._now()
        grant = Grant(secrets.token_hex(8), client_id, user_id, scopes, _refresh_token(), now, now)
        with self._lock:
            self._grants[grant.grant_id] = grant
            self._grant_of_token[grant.refresh_token] = grant.grant_id
            of_this_app = [
                each for each in self._grants.values() if (each.client_id, each.user_id) == (client_id, user_id)
            ]
            for oldest in of_this_app[:-at_most]:
                self.revoke(oldest.grant_id)
        return grant

    def refresh(self, token: str, client: OAuthClient) -> Grant | None:
        """Use a refresh token: the grant, with a new token where the app rotates.

        None where the token is unknown, of another app, revoked or idle for too long; and where it has been replaced
        before: then the family and its sessions are gone from now on."""
        now = self._now()
        with self._lock:
            grant = self._grants.get(self._grant_of_token.get(token, ""))
            if grant is None or grant.client_id != client.client_id:
                return None
            if grant.refresh_token != token or _is_idle(grant, now, client.idle_lifetime):
                self.revoke(grant.grant_id)
                return None
            grant = replace(grant, last_used_at=now)
            if client.rotates_refresh_tokens:
                grant = replace(grant, refresh_token=_refresh_token())
                self._grant_of_token[grant.refresh_token] = grant.grant_id
            self._grants[grant.grant_id] = grant
            return grant

    def of_token(self, refresh_token: str) -> Grant | None:
        """The approval whose current refresh token this is."""
        grant = self._grants.get(self._grant_of_token.get(refresh_token, ""))
        return grant if grant is not None and grant.refresh_token == refresh_token else None

    def has_any(self, client_id: str, user_id: str) -> bool:
        """Whether a live approval with a refresh token is there: what JWT bearer asks of self-authorised users."""
        return any((each.client_id, each.user_id) == (client_id, user_id) for each in self._grants.values())

    def revoke(self, grant_id: str) -> bool:
        """End an approval with its refresh and access tokens; whether it was there."""
        with self._lock:
            grant = self._grants.pop(grant_id, None)
            if grant is None:
                return False
            self._sessions.revoke_grant(grant_id)
            return True

    def revoke_all(self) -> int:
        """End every approval, as an admin can; how many there were."""
        with self._lock:
            return sum(self.revoke(grant_id) for grant_id in tuple(self._grants))


def _is_idle(grant: Grant, now: datetime, lifetime: timedelta | None) -> bool:
    return lifetime is not None and now - grant.last_used_at >= lifetime


def _refresh_token() -> str:
    return f"5Aep861{secrets.token_urlsafe(60)}"
