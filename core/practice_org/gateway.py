"""The gate in front of all routes: sessions, API budget, faults, latency, the record of calls, headers on every answer.

Pure ASGI, because it runs for every request and a single one has to be answered in under 2 ms.
"""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections.abc import Callable
from typing import Final, Protocol

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from core.practice_org.clock import Now, stored
from core.practice_org.connection import hang_up
from core.practice_org.errors import SalesforceError, session_invalid
from core.practice_org.metadata.envelope import fault
from core.practice_org.rest.as_xml import in_xml
from core.practice_org.trouble import ApiLimit, Calls, Fault, Faults
from core.practice_org.versions import refusal_of

# Above this the web server in front of Salesforce refuses, before any session is looked at (salesforce.md C1).
LONGEST_HEAD: Final = 16_384
_DATA_PATH = re.compile(r"/services/data/v([^/]+)(/.*)?$", re.IGNORECASE)
_COUNTED = re.compile(r"/services/(data|async|soap/m)/", re.IGNORECASE)
_SOAP_PATH = re.compile(r"/services/soap/m/", re.IGNORECASE)
_SLASHES = re.compile(r"/{2,}")


class Session(Protocol):
    """A live session, as far as the data API needs to know it."""

    @property
    def user_id(self) -> str: ...

    @property
    def org_id(self) -> str: ...

    @property
    def may_use_api(self) -> bool: ...


class Sessions(Protocol):
    """Finds the session of a token."""

    def find(self, token: str) -> Session | None: ...


class Gateway:
    """Wraps the routes of the org."""

    def __init__(
        self,
        app: ASGIApp,
        sessions: Sessions,
        faults: Faults,
        limit: ApiLimit,
        calls: Calls,
        now: Now,
        latency_ms: int,
        api_enabled: Callable[[], bool],
    ) -> None:
        self._app = app
        self._sessions = sessions
        self._faults = faults
        self._limit = limit
        self._calls = calls
        self._now = now
        self._api_enabled = api_enabled
        self.latency_ms = latency_ms

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path = _SLASHES.sub("/", scope["path"])
        scope["path"] = path if path == "/" else path.rstrip("/")
        if scope["path"].startswith("/practice") or not scope["path"].startswith("/services"):
            await self._app(scope, receive, send)
            return
        await _Exchange(self, scope, receive, in_xml(scope, send)).run()


class _Exchange:
    """One counted request and its answer."""

    def __init__(self, gateway: Gateway, scope: Scope, receive: Receive, send: Send) -> None:
        self._gate = gateway
        self._scope = scope
        self._receive_inner = receive
        self._send_inner = send
        self._status = 0
        self._received = 0
        self._sent = 0
        self._fault: Fault | None = None

    async def run(self) -> None:
        gate, scope = self._gate, self._scope
        began = time.perf_counter()
        query = scope["query_string"].decode("latin-1")
        line = f"{scope['path']}?{query}" if query else scope["path"]
        self._fault = gate._faults.take(f"{scope['method']} {line}") if gate._faults.open else None
        try:
            await self._answer()
        finally:
            ms = (time.perf_counter() - began) * 1000
            gate._calls.add(scope["method"], line, self._status, self._received, self._sent, ms, stored(gate._now()))

    async def _answer(self) -> None:
        gate, fault = self._gate, self._fault
        if (page := _too_long(self._scope)) is not None:
            await self._plain(*page, "text/html;charset=iso-8859-1", {})
            return
        delay = gate.latency_ms + (fault.delay_ms if fault else 0)
        if delay:
            await asyncio.sleep(delay / 1000)
        if fault is not None and fault.drop == "before":
            await hang_up(self._scope, self._receive_inner)
            return
        if _COUNTED.match(self._scope["path"]):
            if not gate._api_enabled():
                await self._refuse(
                    SalesforceError(403, "API_DISABLED_FOR_ORG", "API is not enabled for this Organization")
                )
                return
            if gate._limit.exhausted:
                refusal = SalesforceError(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.")
                await self._refuse(refusal)
                return
            gate._limit.used += 1
        if fault is not None and (answer := fault.answer()):
            await self._plain(*answer, fault.headers)
            return
        if fault is not None and (row_error := gate._faults.row_error(fault)):
            self._scope.setdefault("state", {})["row_error"] = row_error
        await self._through(fault)

    async def _through(self, fault: Fault | None) -> None:
        match = _DATA_PATH.match(self._scope["path"])
        try:
            if match is not None:
                self._admit(match[1])
        except SalesforceError as refusal:
            await self._refuse(refusal)
            return
        if fault is not None and fault.drop == "after":
            await self._gate._app(self._scope, self._receive, _swallow)
            await hang_up(self._scope, self._receive_inner)
            return
        await self._gate._app(self._scope, self._receive, self._send)

    def _admit(self, version: str) -> None:
        """Notes whose session it is. Raises SalesforceError for a version that is not served, or without a session."""
        if (refusal := refusal_of(version)) is not None:
            raise refusal
        session = self._gate._sessions.find(_token(self._scope))
        if session is None:
            raise session_invalid()
        if not session.may_use_api:
            raise SalesforceError(401, "INVALID_SESSION_ID", "This session is not valid for use with the REST API")
        state = self._scope.setdefault("state", {})
        state["user_id"], state["org_id"] = session.user_id, session.org_id

    async def _refuse(self, refusal: SalesforceError) -> None:
        if _SOAP_PATH.match(self._scope["path"]):
            # On SOAP a refusal is a fault with HTTP 500 (salesforce.md F8).
            await self._plain(500, fault(refusal.code, refusal.message), "text/xml;charset=UTF-8", {})
            return
        await self._plain(refusal.status, json.dumps(refusal.body()).encode(), "application/json;charset=UTF-8", {})

    async def _plain(self, status: int, body: bytes, content_type: str, headers: dict[str, str]) -> None:
        lines = [(b"content-type", content_type.encode()), (b"content-length", str(len(body)).encode())]
        lines += [(name.lower().encode(), value.encode()) for name, value in headers.items()]
        await self._send({"type": "http.response.start", "status": status, "headers": lines})
        await self._send({"type": "http.response.body", "body": body})

    async def _receive(self) -> Message:
        message = await self._receive_inner()
        self._received += len(message.get("body", b""))
        return message

    async def _send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._status = message["status"]
            limit = (b"sforce-limit-info", self._gate._limit.header.encode())
            message = {**message, "headers": [*message["headers"], limit]}
        elif message["type"] == "http.response.body":
            body = message.get("body", b"")
            self._sent += len(body)
            if self._fault is not None and self._fault.slow_body_ms and len(body) > 1:
                half = len(body) // 2
                await self._send_inner({**message, "body": body[:half], "more_body": True})
                await asyncio.sleep(self._fault.slow_body_ms / 1000)
                message = {**message, "body": body[half:]}
        await self._send_inner(message)


def _token(scope: Scope) -> str:
    """The token of the request, empty without one. Raises SalesforceError for a header of another kind."""
    for name, value in scope["headers"]:
        if name == b"authorization":
            scheme, *rest = str(value, "latin-1").split(maxsplit=1) or [""]
            if scheme.lower() not in ("bearer", "oauth") or not rest:
                raise SalesforceError(401, "INVALID_AUTH_HEADER", "INVALID_HEADER_TYPE")
            return rest[0].strip()
    return ""


def _too_long(scope: Scope) -> tuple[int, bytes] | None:
    """Status and page of the web server for an address, or an address with its headers, that is too long."""
    address = len(scope.get("raw_path") or scope["path"].encode()) + 1 + len(scope["query_string"])
    if address > LONGEST_HEAD:
        return 414, b"<h1>Bad Message 414</h1><pre>reason: URI Too Long</pre>"
    if address + sum(len(name) + len(value) + 4 for name, value in scope["headers"]) > LONGEST_HEAD:
        return 431, b"<h1>Bad Message 431</h1><pre>reason: Request Header Fields Too Large</pre>"
    return None


async def _swallow(message: Message) -> None:
    """Takes an answer that nobody is to see."""
