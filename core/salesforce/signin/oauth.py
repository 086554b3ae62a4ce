"""The OAuth endpoints of one org, as one External Client App uses them: no client secret, ever (salesforce.md A2)."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from urllib.parse import unquote_plus, urlencode, urlsplit

from core.credentials import Secret
from core.salesforce.catalogue import Retry
from core.salesforce.client import instance_host
from core.salesforce.door import SalesforceRefusal, first_error, salesforce_door
from core.salesforce.ids import to18
from core.salesforce.network import DIRECT, Network
from core.salesforce.session import CountingSession
from core.salesforce.signin.addresses import is_trusted_instance
from core.salesforce.signin.refusals import oauth_refusal, refusal_in_page

SCOPES = "api refresh_token"
_JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer"
_IDENTITY = re.compile(r"/id/(00D\w{12}(?:\w{3})?)/(005\w{12}(?:\w{3})?)$")


@dataclass(frozen=True)
class TokenAnswer:
    """What a token request brought. Ids have 18 characters. `refresh` is None where the flow has none."""

    access: Secret
    refresh: Secret | None
    instance_url: str
    org_id: str
    user_id: str


class OAuth:
    """The endpoints at `address` (`https://host[:port]`) for the consumer key `client_id`. Use as a context manager.

    Every method raises SalesforceRefusal. None is tried again by itself: codes and refresh tokens are good once.
    """

    def __init__(self, address: str, client_id: str, network: Network = DIRECT) -> None:
        self.address = address.rstrip("/")
        self.client_id = client_id
        self._host = instance_host(self.address)
        self._session = CountingSession(network)

    def __enter__(self) -> OAuth:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._session.close()

    @property
    def server_time(self) -> datetime | None:
        """The server's clock at the last answer."""
        return self._session.server_time

    def authorize_url(self, redirect_uri: str, state: str, challenge: str) -> str:
        """Where the browser goes. Holds no secret: state and challenge are worth nothing without the verifier."""
        parameters = {
            "response_type": "code",
            "client_id": self.client_id,
            "redirect_uri": redirect_uri,
            "scope": SCOPES,
            "state": state,
            "code_challenge": challenge,
            "code_challenge_method": "S256",
            "prompt": "login consent",
        }
        return f"{self.address}/services/oauth2/authorize?{urlencode(parameters)}"

    def probe(self, authorize_url: str) -> None:
        """Asks the authorize address without following it, so that a wrong setting shows before the browser opens."""
        with salesforce_door(self._host):
            answer = self._session.get(authorize_url)
        if answer.status_code >= 500:
            raise SalesforceRefusal("salesforce_unavailable", Retry.NOW, host=self._host, message="")
        target = urlsplit(answer.headers.get("Location", ""))
        refusal = refusal_in_page(_error_of(target.query), self._host)
        if refusal is None and answer.status_code not in range(300, 400):
            refusal = refusal_in_page(answer.text[:20_000], self._host)
        if refusal is not None:
            raise refusal
        if answer.status_code in range(400, 500):
            raise SalesforceRefusal("not_salesforce", Retry.NEVER, host=self._host, message=str(answer.status_code))

    def exchange(self, code: Secret, verifier: Secret, redirect_uri: str) -> TokenAnswer:
        """The tokens for an authorization code."""
        return self._token(
            {
                "grant_type": "authorization_code",
                "code": code.reveal(),
                "client_id": self.client_id,
                "redirect_uri": redirect_uri,
                "code_verifier": verifier.reveal(),
            }
        )

    def refresh(self, refresh_token: Secret) -> TokenAnswer:
        """A new session. With rotation the answer holds the only refresh token that is still good."""
        return self._token(
            {"grant_type": "refresh_token", "refresh_token": refresh_token.reveal(), "client_id": self.client_id}
        )

    def with_assertion(self, assertion: Secret) -> TokenAnswer:
        """A session for a signed assertion (JWT bearer, salesforce.md A3)."""
        return self._token({"grant_type": _JWT_BEARER, "assertion": assertion.reveal()})

    def revoke(self, token: Secret) -> None:
        """Ends a token; a refresh token takes its access tokens along."""
        with salesforce_door(self._host):
            answer = self._session.post(f"{self.address}/services/oauth2/revoke", data={"token": token.reveal()})
        if answer.status_code != 200:
            raise self._refusal(answer.status_code, answer.text)

    def _token(self, form: Mapping[str, str]) -> TokenAnswer:
        with salesforce_door(self._host):
            answer = self._session.post(f"{self.address}/services/oauth2/token", data=form)
            if answer.status_code != 200:
                raise self._refusal(answer.status_code, answer.text)
            body = answer.json()
            identity = _IDENTITY.search(str(body["id"]))
            instance_url, access = str(body["instance_url"]).rstrip("/"), Secret(str(body["access_token"]))
        if identity is None:
            raise SalesforceRefusal("not_salesforce", Retry.NEVER, host=self._host, message="id")
        if not is_trusted_instance(instance_url, self.address):
            raise SalesforceRefusal(
                "instance_not_trusted", Retry.NEVER, host=self._host, instance=urlsplit(instance_url).hostname or ""
            )
        refresh = body.get("refresh_token")
        return TokenAnswer(
            access, Secret(str(refresh)) if refresh else None, instance_url, to18(identity[1]), to18(identity[2])
        )

    def _refusal(self, status: int, text: str) -> SalesforceRefusal:
        try:
            error, description = first_error(json.loads(text))
        except ValueError:
            error, description = "", ""
        if error and status < 500:
            return oauth_refusal(error, description, self._host)
        if status >= 500:
            return SalesforceRefusal("salesforce_unavailable", Retry.NOW, host=self._host, message=description)
        return SalesforceRefusal("not_salesforce", Retry.NEVER, host=self._host, message=str(status))


def _error_of(query: str) -> str:
    """The part of a redirect's query that names an error: `error=…&error_description=…`, in the clear."""
    pairs = dict(pair.partition("=")[::2] for pair in query.split("&"))
    lowered = {name.lower(): unquote_plus(value) for name, value in pairs.items()}
    error = lowered.get("error") or lowered.get("errorcode") or ""
    return f"{error}: {lowered.get('error_description') or lowered.get('errordescription') or ''}" if error else ""
