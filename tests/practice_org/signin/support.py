"""A small org with two users, its sign-in behind real listeners, and what a client of the browser flow does."""

import base64
import hashlib
import secrets
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import requests
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from core.practice_org.listeners import Ports
from core.practice_org.signin import DEFAULT_CLIENT_ID, OrgIdentity, Sessions, SignInState, routes
from core.practice_org.signin.requests import token_of

ORG = OrgIdentity("00D5g000004ABCDEA2", "Acme <Practice>")
PASSWORD = "correct horse & battery"
CALLBACK = "http://localhost:1718/callback"
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class User:
    """A user as sign-in sees it."""

    user_id: str
    username: str
    first_name: str
    last_name: str
    email: str
    is_active: bool = True
    profile_id: str = "00e5g000001XYZAAA4"


ADA = User("0055g00000ADAADAAW", "ada@acme.example", "Ada", "Łovelace & Co", "ada.mail@acme.example")
BOB = User("0055g00000BOBBOAAW", "bob@acme.example", "", "Bob", "bob@acme.example")


@dataclass
class Users:
    """Users with one password for all."""

    users: list[User] = field(default_factory=lambda: [ADA, BOB])

    def by_username(self, username: str) -> User | None:
        return next((user for user in self.users if user.username.lower() == username.lower()), None)

    def by_id(self, user_id: str) -> User | None:
        return next((user for user in self.users if user.user_id == user_id), None)

    def password_is(self, user_id: str, password: str) -> bool:
        return self.by_id(user_id) is not None and password == PASSWORD

    def deactivate(self, user: User) -> None:
        self.users = [replace(each, is_active=False) if each == user else each for each in self.users]


class Clock:
    """Stands still, near the real time (certificates and browsers look at the real one), until it is told to move."""

    def __init__(self) -> None:
        self.time = datetime.now(UTC).replace(microsecond=0)

    def __call__(self) -> datetime:
        return self.time

    def advance(self, **by: float) -> None:
        self.time += timedelta(**by)


@dataclass
class Org:
    """Everything that a test turns and looks at."""

    state: SignInState
    users: Users
    clock: Clock
    app: ASGIApp


def make_org() -> Org:
    """A fresh org, with one protected resource beside sign-in."""
    clock, users = Clock(), Users()
    sessions = Sessions(clock)
    state = SignInState(ORG, users, sessions, clock)

    async def limits(request: Request) -> Response:
        if sessions.find(token_of(request) or "") is None:
            return JSONResponse([{"message": "Session expired or invalid", "errorCode": "INVALID_SESSION_ID"}], 401)
        return JSONResponse({"DailyApiRequests": {"Max": 15000, "Remaining": 14998}})

    return Org(state, users, clock, Starlette(routes=[*routes(state), Route("/services/data/{v}/limits/", limits)]))


class Replaceable:
    """An ASGI app whose inside is changed for each test, so that the listeners need not be."""

    inside: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "lifespan":
            await self.inside(scope, receive, send)


@dataclass(frozen=True)
class Pkce:
    """One verifier and its challenge."""

    verifier: str = field(default_factory=lambda: secrets.token_urlsafe(64))

    @property
    def challenge(self) -> str:
        digest = hashlib.sha256(self.verifier.encode()).digest()
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


@dataclass
class App:
    """A client app with a browser of its own (cookies kept, redirects not followed)."""

    ports: Ports
    client_id: str = DEFAULT_CLIENT_ID
    redirect_uri: str = CALLBACK
    pkce: Pkce = field(default_factory=Pkce)
    browser: requests.Session = field(default_factory=requests.Session)

    def authorize(self, **changes: str | None) -> requests.Response:
        """GET the authorize URL; a parameter of None is left out."""
        parameters: dict[str, str | None] = {
            "response_type": "code",
            "client_id": self.client_id,
            "redirect_uri": self.redirect_uri,
            "scope": "api refresh_token",
            "state": "xyz /&=",
            "code_challenge": self.pkce.challenge,
            "code_challenge_method": "S256",
            **changes,
        }
        return self.go(f"{self.ports.http_url}/services/oauth2/authorize", params=parameters)

    def go(self, url: str, **kwargs: Any) -> requests.Response:
        """GET in the browser."""
        return self.browser.get(url, allow_redirects=False, timeout=5, **kwargs)

    def follow(self, answer: requests.Response) -> requests.Response:
        """Where the answer leads, if that is on the org's host."""
        return self.go(self.ports.http_url + answer.headers["Location"])

    def log_in(self, answer: requests.Response, user: User = ADA, password: str = PASSWORD) -> requests.Response:
        """Send the login form that `answer` (a redirect) leads to."""
        start_url = parse_qs(urlsplit(answer.headers["Location"]).query)["startURL"][0]
        form = {"startURL": start_url, "username": user.username, "pw": password}
        return self.browser.post(f"{self.ports.http_url}/login", form, allow_redirects=False, timeout=5)

    def decide(self, page: requests.Response, decision: str) -> requests.Response:
        """Press Allow or Deny on the consent page."""
        hidden = {
            name: page.text.split(f'name="{name}" value="')[1].split('"')[0] for name in ("source", "confirmation")
        }
        url = f"{self.ports.http_url}/setup/secur/RemoteAccessAuthorizationPage.apexp"
        return self.browser.post(url, {**hidden, "decision": decision}, allow_redirects=False, timeout=5)

    def callback_of(self, answer: requests.Response) -> dict[str, str]:
        """The parameters that the callback gets."""
        location = answer.headers["Location"]
        assert location.startswith(self.redirect_uri + "?"), location
        return {name: values[0] for name, values in parse_qs(urlsplit(location).query).items()}

    def approve(self, **changes: str | None) -> dict[str, str]:
        """Log in as Ada and allow, as far as asked; what the callback gets."""
        answer = self.authorize(**changes)
        while not answer.headers["Location"].startswith(self.redirect_uri):
            towards_login = answer.headers["Location"].startswith("/login")
            answer = self.log_in(answer) if towards_login else self.follow(answer)
            if answer.status_code == 200:
                answer = self.decide(answer, "allow")
        return self.callback_of(answer)

    def token(self, **form: str | None) -> requests.Response:
        """POST to the token endpoint as this app."""
        url = f"{self.ports.http_url}/services/oauth2/token"
        return requests.post(url, {"client_id": self.client_id, **form}, timeout=5)

    def redeem(self, code: str, **changes: str | None) -> requests.Response:
        """Exchange a code."""
        form: dict[str, str | None] = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": self.redirect_uri,
            "code_verifier": self.pkce.verifier,
        }
        return self.token(**{**form, **changes})

    def sign_in(self, **changes: str | None) -> dict[str, str]:
        """The whole flow; the token answer."""
        answer = self.redeem(self.approve(**changes)["code"])
        assert answer.status_code == 200, answer.text
        body: dict[str, str] = answer.json()
        return body

    def refresh(self, token: str) -> requests.Response:
        """Use a refresh token."""
        return self.token(grant_type="refresh_token", refresh_token=token)

    def works(self, access_token: str) -> bool:
        """Whether the protected resource opens."""
        headers = {"Authorization": f"Bearer {access_token}"}
        url = f"{self.ports.http_url}/services/data/v67.0/limits/"
        return requests.get(url, headers=headers, timeout=5).status_code == 200
