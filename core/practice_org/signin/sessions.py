"""The sessions of the practice org: which access tokens are good, for whom, and until when.

Everything that answers a request asks `Sessions.find`. A session lives for a settable time (2 hours by default) and,
as at Salesforce, is prolonged when it is used in the second half of it; JWT-based tokens are not prolonged. Memory
only: a practice org that starts anew knows no one.
"""

import secrets
import string
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import Enum
from typing import Final

DEFAULT_LIFETIME: Final = timedelta(hours=2)
_TOKEN_ALPHABET: Final = string.ascii_letters + string.digits + "._"
_TOKEN_RANDOM_LENGTH: Final = 94


class TokenKind(Enum):
    """What an access token looks like; JWT-based ones work with REST alone (salesforce.md A2)."""

    OPAQUE = "opaque"
    JWT = "jwt"


@dataclass(frozen=True, slots=True)
class Session:
    """One live access token. Ids have 18 characters; times are aware, UTC.

    Attributes:
        client_id: consumer key of the app that it was issued to; None for SOAP login() and for the org itself.
        grant_id: the approval (refresh token family) that it belongs to; None where there is none.
    """

    token: str = field(repr=False)
    user_id: str
    org_id: str
    scopes: tuple[str, ...]
    issued_at: datetime
    expires_at: datetime
    client_id: str | None = None
    grant_id: str | None = None
    kind: TokenKind = TokenKind.OPAQUE

    @property
    def may_use_api(self) -> bool:
        """Whether its scopes open the data APIs; without, they answer "not valid for use with the REST API"."""
        return "api" in self.scopes or "full" in self.scopes


class Sessions:
    """Issues, finds, revokes and expires sessions. Safe to use from any thread."""

    def __init__(self, now: Callable[[], datetime], lifetime: timedelta = DEFAULT_LIFETIME) -> None:
        self._now = now
        self._lifetime = lifetime
        self._by_token: dict[str, Session] = {}
        self._lock = threading.Lock()

    @property
    def lifetime(self) -> timedelta:
        """How long a session lives unused."""
        return self._lifetime

    def set_lifetime(self, lifetime: timedelta) -> None:
        """For sessions to come; the live ones keep their end."""
        self._lifetime = lifetime

    def issue(
        self,
        user_id: str,
        org_id: str,
        scopes: Iterable[str] = ("api", "web", "full"),
        *,
        client_id: str | None = None,
        grant_id: str | None = None,
        jwt: Callable[[datetime, datetime], str] | None = None,
    ) -> Session:
        """A new session. `jwt`, where given, makes a JWT-based token from (issued at, expires at)."""
        issued_at = self._now()
        expires_at = issued_at + self._lifetime
        session = Session(
            token=opaque_token(org_id) if jwt is None else jwt(issued_at, expires_at),
            user_id=user_id,
            org_id=org_id,
            scopes=tuple(scopes),
            issued_at=issued_at,
            expires_at=expires_at,
            client_id=client_id,
            grant_id=grant_id,
            kind=TokenKind.OPAQUE if jwt is None else TokenKind.JWT,
        )
        with self._lock:
            self._by_token[session.token] = session
        return session

    def find(self, token: str) -> Session | None:
        """The live session of a token, prolonged if it is past half its life; None if unknown, revoked or expired."""
        session = self._by_token.get(token)
        if session is None:
            return None
        now = self._now()
        left = session.expires_at - now
        if left <= timedelta(0):
            with self._lock:
                self._by_token.pop(token, None)
            return None
        if session.kind is TokenKind.OPAQUE and left * 2 < self._lifetime:
            session = replace(session, expires_at=now + self._lifetime)
            with self._lock:
                if token in self._by_token:
                    self._by_token[token] = session
        return session

    def find_for_soap(self, token: str) -> Session | None:
        """As `find`, but SOAP APIs do not take JWT-based tokens."""
        session = self.find(token)
        return None if session is None or session.kind is TokenKind.JWT else session

    def revive(self, session: Session) -> None:
        """A session that may have ended is good again, from now on."""
        renewed = replace(session, expires_at=self._now() + self._lifetime)
        with self._lock:
            self._by_token[session.token] = renewed

    def revoke(self, token: str) -> bool:
        """End one session; whether there was one."""
        with self._lock:
            return self._by_token.pop(token, None) is not None

    def revoke_grant(self, grant_id: str) -> int:
        """End every session of one approval; how many there were."""
        return self._drop(lambda session: session.grant_id == grant_id)

    def revoke_user(self, user_id: str) -> int:
        """End every session of one user, as freezing or deactivating does; how many there were."""
        return self._drop(lambda session: session.user_id == user_id)

    def expire_all(self) -> int:
        """End all of them at once, as if their time were up; how many there were."""
        return self._drop(lambda _session: True)

    def _drop(self, is_meant: Callable[[Session], bool]) -> int:
        with self._lock:
            tokens = [token for token, session in self._by_token.items() if is_meant(session)]
            for token in tokens:
                del self._by_token[token]
        return len(tokens)


class SoapSessions:
    """`Sessions` as the SOAP APIs see it: `find` knows no JWT-based token."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions

    def find(self, token: str) -> Session | None:
        """See `Sessions.find_for_soap`."""
        return self._sessions.find_for_soap(token)


def opaque_token(org_id: str) -> str:
    """A token shaped as Salesforce's: 15 characters of org id, `!AQ`, and 94 random ones."""
    return f"{org_id[:15]}!AQ" + "".join(secrets.choice(_TOKEN_ALPHABET) for _ in range(_TOKEN_RANDOM_LENGTH))
