"""One connection to one org: calls through simple-salesforce, retries, and the proof of which org it is.

A client is used by one thread at a time (simple-salesforce is not thread-safe, salesforce.md D2.11).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Any, TypeVar
from urllib.parse import urlsplit

import requests
import tenacity
from simple_salesforce.api import Salesforce

from core.credentials import Secret
from core.errors import AppError
from core.salesforce.catalogue import Retry
from core.salesforce.door import SalesforceRefusal, refusal_of, salesforce_door
from core.salesforce.ids import to18
from core.salesforce.network import DIRECT, Network
from core.salesforce.session import CountingSession

API_VERSION = "67.0"

# An update of a Lead would otherwise rerun assignment rules and may change its owner (salesforce.md C2).
WRITE_HEADERS = {
    "Sforce-Auto-Assign": "FALSE",
    "Sforce-Duplicate-Rule-Header": "allowSave=true",
    "Sforce-Call-Options": "client=OptOutSync",
}
_READ_HEADERS = {"Sforce-Query-Options": "batchSize=2000"}
_TRIES = 4

Renew = Callable[[Secret], Secret]
_T = TypeVar("_T")


@dataclass(frozen=True)
class OrgIdentity:
    """Which org answered, by its own word."""

    org_id: str
    name: str
    is_sandbox: bool


class SalesforceClient:
    """Calls to one org. Every foreign error leaves as SalesforceRefusal.

    `renew` gets the access token that Salesforce refused and returns a good one, or raises AppError; each call is then
    made once more, in the middle of a query or a job too. Without it a refused token is the end.
    """

    def __init__(
        self,
        instance_url: str,
        token: Secret,
        network: Network = DIRECT,
        *,
        renew: Renew | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.host = instance_host(instance_url)
        self.instance_url = instance_url.rstrip("/")
        self._session = CountingSession(network)
        self._sleep = sleep
        self._token = token
        self._renew = renew
        self._lent = False
        self._counted_before = 0
        self._salesforce = Salesforce(
            session_id=token.reveal(), instance_url=instance_url, version=API_VERSION, session=self._session
        )

    def __enter__(self) -> SalesforceClient:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"SalesforceClient({self.host})"

    def close(self) -> None:
        """Ends the connection, unless it was lent: then its owner ends it."""
        if not self._lent:
            self._session.close()

    def lend(self, *, with_calls_so_far: bool = False) -> SalesforceClient:
        """The same connection for one more run: `calls` begins at 0, and `close` leaves it open."""
        self._lent, self._counted_before = True, 0 if with_calls_so_far else self._session.calls
        return self

    def end(self) -> None:
        """Ends the connection also where it was lent."""
        self._session.close()

    @property
    def calls(self) -> int:
        """API calls made so far (for a lent one: since it was lent), tries that failed included."""
        return self._session.calls - self._counted_before

    @property
    def server_time(self) -> datetime | None:
        return self._session.server_time

    @property
    def api_usage(self) -> str:
        """The `Sforce-Limit-Info` of the last answer that had one, else empty."""
        return self._session.api_usage

    def wait(self, seconds: float) -> None:
        """Waits, as for a job."""
        self._sleep(seconds)

    def pause(self, round_: int) -> None:
        """Waits before another round over rows that were locked: 0.5, 1, 2 s (salesforce.md C6)."""
        self._sleep(0.5 * 2**round_)

    def call(self, method: str, path: str, **keywords: Any) -> Any:
        """One REST call below `/services/data/vXX/`, tried again where that helps. None for an empty answer.

        Every call of this program may be repeated without harm: it reads, or sets a checkbox to true.
        """
        return self._patiently(lambda: self.signed_in(lambda _token: self._restful(method, path, keywords)))

    def fetch(self, method: str, path: str, **keywords: Any) -> requests.Response:
        """Like `call`, for bodies that are no JSON: the answer is read whole, and a refusal raises."""

        def once() -> requests.Response:
            answer = self.send(method, f"/services/data/v{API_VERSION}/{path}", **keywords)
            if answer.status_code >= 300:
                raise refusal_of(answer, self.host)
            return answer

        return self._patiently(once)

    def _patiently(self, once: Callable[[], _T]) -> _T:
        for attempt in tenacity.Retrying(
            retry=tenacity.retry_if_exception(_is_transient),
            stop=tenacity.stop_after_attempt(_TRIES),
            wait=tenacity.wait_random_exponential(multiplier=0.5, max=8),
            sleep=self._sleep,
            reraise=True,
        ):
            with attempt:
                return once()
        raise AssertionError("unreachable: tenacity either returns or raises")

    def send(self, method: str, path: str, **keywords: Any) -> requests.Response:
        """One call to a path below the host with the token in the header: for bodies that are no JSON (CSV of Bulk).

        Answers with whatever status it has, save a refused token: that is renewed and the call made once more, so a
        body must be able to be sent twice (bytes, not a stream). Not tried again otherwise. Raises SalesforceRefusal.
        """

        def once(token: Secret) -> requests.Response:
            headers = {**keywords.get("headers", {}), "Authorization": f"Bearer {token.reveal()}"}
            with salesforce_door(self.host):
                answer = self._session.request(method, self.instance_url + path, **{**keywords, "headers": headers})
            if answer.status_code == 401:
                answer.close()
                raise SalesforceRefusal("token_expired", Retry.NEVER, raw_code="INVALID_SESSION_ID", host=self.host)
            return answer

        return self.signed_in(once)

    def signed_in(self, action: Callable[[Secret], _T]) -> _T:
        """Does `action` with the access token, and again with a new one where it raises `token_expired`.

        For what puts the session into its own body (SOAP). Nothing else is repeated.
        """
        # The first new one may be what another thread got a while ago, and have ended since; the second is fresh.
        for _renewal in range(2):
            used = self._token
            try:
                return action(used)
            except SalesforceRefusal as refusal:
                if refusal.code != "token_expired" or self._renew is None:
                    raise
                self._take(self._renew(used))
        return action(self._token)

    def _take(self, token: Secret) -> None:
        self._token = token
        # What salesforce.md D2.2 names: simple-salesforce keeps the session in three places.
        self._salesforce.session_id = token.reveal()
        self._salesforce.headers["Authorization"] = f"Bearer {token.reveal()}"
        self._salesforce._mdapi = None

    def _restful(self, method: str, path: str, keywords: dict[str, Any]) -> Any:
        with salesforce_door(self.host):
            return self._salesforce.restful(path, method=method, **keywords)

    def query(self, soql: str, *, include_deleted: bool = False) -> Iterator[dict[str, Any]]:
        """The records of a SOQL query, page by page. `include_deleted` asks queryAll."""
        endpoint = "queryAll" if include_deleted else "query"
        answer = self.call("GET", endpoint, params={"q": soql}, headers=_READ_HEADERS)
        while True:
            yield from _records(answer, self.host)
            if answer.get("done", True):
                return
            following = str(answer.get("nextRecordsUrl", ""))
            root, _, locator = following.rpartition("/")
            if not root.startswith("/services/data/") or not locator:
                raise SalesforceRefusal("not_salesforce", Retry.NEVER, host=self.host, message="nextRecordsUrl")
            answer = self.call("GET", f"{endpoint}/{locator}", headers=_READ_HEADERS)

    def organization(self) -> OrgIdentity:
        """Asks the org who it is. Raises SalesforceRefusal."""
        rows = list(self.query("SELECT Id, Name, IsSandbox FROM Organization LIMIT 1"))
        if not rows:
            raise SalesforceRefusal("not_salesforce", Retry.NEVER, host=self.host, message="Organization")
        return OrgIdentity(to18(str(rows[0]["Id"])), str(rows[0]["Name"]), bool(rows[0]["IsSandbox"]))

    def name_of_user(self, user_id: str) -> str:
        """The name of a user, empty where the org does not show it. Needs no identity scope, unlike `user_name`."""
        try:
            rows = list(self.query(f"SELECT Username FROM User WHERE Id = '{to18(user_id)}'"))  # noqa: S608 - checked
        except SalesforceRefusal as refusal:
            if refusal.is_about_everything:
                raise
            return ""
        return str(rows[0].get("Username", "")) if rows else ""

    def user_name(self) -> str:
        """The user whom the token belongs to, empty where the org does not say."""
        try:
            found = self.signed_in(lambda _token: self._identity())
        except SalesforceRefusal as refusal:
            if refusal.retry is Retry.NEVER and refusal.code != "token_expired":
                return ""
            raise
        return str(found.get("preferred_username", "")) if isinstance(found, dict) else ""

    def _identity(self) -> Any:
        with salesforce_door(self.host):
            return self._salesforce.oauth2("userinfo")


def instance_host(instance_url: str) -> str:
    """The host of an instance address. Raises AppError `address_invalid` or `address_not_https`."""
    try:
        parts = urlsplit(instance_url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise AppError("address_invalid", address=instance_url) from error
    if parts.scheme == "http":
        raise AppError("address_not_https", address=instance_url)
    if parts.scheme != "https" or not host or parts.username or parts.path.strip("/") or parts.query:
        raise AppError("address_invalid", address=instance_url)
    return host if port is None else f"{host}:{port}"


def _records(answer: Any, host: str) -> list[dict[str, Any]]:
    records = answer.get("records") if isinstance(answer, dict) else None
    if not isinstance(records, list):
        raise SalesforceRefusal("not_salesforce", Retry.NEVER, host=host, message="records")
    return records


def _is_transient(error: BaseException) -> bool:
    return isinstance(error, SalesforceRefusal) and error.retry is Retry.NOW
