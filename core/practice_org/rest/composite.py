"""Composite and Composite batch: several requests in one call (salesforce.md C2), each answered by the same routes."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute
from starlette.types import Message

from core.practice_org.errors import SalesforceError, json_unreadable, not_found
from core.practice_org.org import Org
from core.practice_org.rest.answers import answer, route
from core.practice_org.rest.bodies import object_of
from core.practice_org.versions import refusal_of

LIMIT = 25
_REFERENCE = re.compile(r"@\{([^}]+)\}")
_STEP = re.compile(r"\.|\[(\d+)\]")
_REFERENCE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_]*")
_CHECKS_REFERENCE_IDS_FROM = 54
_VERSIONED = re.compile(r"/services/data/v([^/]+)(?:/|$)", re.IGNORECASE)
_PASSED_ON = ("authorization", "host", "sforce-auto-assign", "sforce-call-options", "sforce-duplicate-rule-header")


class _UndoneError(Exception):
    """Ends the transaction of an all-or-none call; never leaves this module."""


@dataclass(frozen=True, slots=True)
class SubAnswer:
    """What one request inside answered."""

    status: int
    headers: dict[str, str]
    body: Any

    @property
    def failed(self) -> bool:
        """Whether it was refused."""
        return self.status >= 400


def routes(org: Org) -> list[BaseRoute]:
    """The routes of this module."""
    api = Composite(org)
    return [
        route("/composite", POST=api.composite, GET=api.listed),
        route("/composite/batch", POST=api.batch),
    ]


class Composite:
    """The handlers."""

    def __init__(self, org: Org) -> None:
        self._org = org

    async def listed(self, request: Request) -> Response:
        """What is below `composite`."""
        base = request.url.path
        return answer({name: f"{base}/{name}" for name in ("batch", "sobjects", "tree")})

    async def composite(self, request: Request) -> Response:
        """POST `{"allOrNone", "compositeRequest": [{"method", "url", "referenceId", "body", "httpHeaders"}]}`.

        `@{reference.field}` in a url or body is replaced by what an earlier request answered.
        """
        body = await object_of(request)
        steps = _steps(body, "compositeRequest")
        all_or_none = bool(body.get("allOrNone"))
        names = [str(step.get("referenceId", "")) for step in steps]
        if int(request.path_params["version"].partition(".")[0]) >= _CHECKS_REFERENCE_IDS_FROM:
            _check_reference_ids(names)
        done: list[SubAnswer] = []
        try:
            with self._org.store.transaction() if all_or_none else nullcontext():
                for step in steps:
                    done.append(await self._step(request, step, dict(zip(names, done, strict=False))))
                    _keep_or_undo(done, all_or_none=all_or_none)
        except _UndoneError:
            done = _undone(len(steps), done)
        return answer({
            "compositeResponse": [
                {"body": each.body, "httpHeaders": each.headers, "httpStatusCode": each.status, "referenceId": name}
                for name, each in zip(names, done, strict=True)
            ]
        })  # fmt: skip

    async def _step(self, request: Request, step: dict[str, Any], done: Mapping[str, SubAnswer]) -> SubAnswer:
        try:
            url = _filled_text(str(step.get("url", "")), done)
            content = _filled(step.get("body"), done)
        except KeyError as error:
            named = str(error.args[0])
            message = f"Invalid reference specified. No value for {named} found in {re.split(_STEP, named)[0]}"
            return SubAnswer(400, {}, SalesforceError(400, "PROCESSING_HALTED", message).body())
        return await self._send(request, str(step.get("method", "GET")), url, content, step.get("httpHeaders") or {})

    async def batch(self, request: Request) -> Response:
        """POST `{"haltOnError", "batchRequests": [{"method", "url", "richInput"}]}`; urls begin with the version."""
        body = await object_of(request)
        results: list[dict[str, Any]] = []
        halted = False
        for step in _steps(body, "batchRequests"):
            if halted:
                message = "Batch processing halted per request"
                results.append({"statusCode": 412, "result": SalesforceError(412, "BATCH_PROCESSING_HALTED",
                                                                            message).body()})  # fmt: skip
                continue
            url = "/services/data/" + str(step.get("url", "")).lstrip("/").removeprefix("services/data/")
            made = await self._send(request, str(step.get("method", "GET")), url, step.get("richInput"), {})
            results.append({"statusCode": made.status, "result": made.body})
            halted = made.failed and bool(body.get("haltOnError"))
        return answer({"hasErrors": any(each["statusCode"] >= 400 for each in results), "results": results})

    async def _send(self, request: Request, method: str, url: str, body: Any, headers: Mapping[str, str]) -> SubAnswer:
        """Puts one request through the routes, as the same user."""
        path, _, query = url.partition("#")[0].partition("?")
        version = _VERSIONED.match(path)
        if version is None or refusal_of(version[1]) is not None:
            return SubAnswer(404, {}, not_found().body())
        content = b"" if body is None else json.dumps(body).encode()
        passed = {name: request.headers[name] for name in _PASSED_ON if name in request.headers}
        passed |= {name.lower(): str(value) for name, value in headers.items()}
        passed |= {"content-type": "application/json", "content-length": str(len(content))}
        state = {name: getattr(request.state, name) for name in ("user_id", "org_id")}
        scope = {
            **{name: request.scope[name] for name in ("type", "asgi", "http_version", "scheme", "server", "client")},
            "method": method.upper(),
            "path": unquote(path).rstrip("/"),
            "raw_path": path.encode(),
            "root_path": "",
            "query_string": query.encode(),
            "headers": [(name.encode(), value.encode()) for name, value in passed.items()],
            "state": state,
        }
        return await _through(request, scope, content)


async def _through(request: Request, scope: dict[str, Any], content: bytes) -> SubAnswer:
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": content, "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    await request.app(scope, receive, send)
    whole = b"".join(each.get("body", b"") for each in sent if each["type"] == "http.response.body")
    shown = {b"location": "Location", b"etag": "ETag", b"last-modified": "Last-Modified"}
    headers = {shown[name]: value.decode("latin-1") for name, value in sent[0]["headers"] if name in shown}
    try:
        body = json.loads(whole) if whole else None
    except ValueError:  # a resource that answers in CSV
        body = whole.decode(errors="replace")
    return SubAnswer(sent[0]["status"], headers, body)


def _steps(body: dict[str, Any], key: str) -> list[dict[str, Any]]:
    steps = body.get(key)
    if not isinstance(steps, list) or not all(isinstance(each, dict) for each in steps):
        raise json_unreadable(f"{key} must be a list of objects at [line:1, column:1]")
    if not all(isinstance(each.get("httpHeaders") or {}, dict) for each in steps):
        raise json_unreadable("httpHeaders must be an object at [line:1, column:1]")
    if len(steps) > LIMIT:
        raise SalesforceError(400, "LIMIT_EXCEEDED", f"Limit of {LIMIT} subrequests exceeded")
    return steps


def _filled(value: Any, done: Mapping[str, SubAnswer]) -> Any:
    if isinstance(value, str):
        return _filled_text(value, done)
    if isinstance(value, dict):
        return {key: _filled(each, done) for key, each in value.items()}
    if isinstance(value, list):
        return [_filled(each, done) for each in value]
    return value


def _filled_text(text: str, done: Mapping[str, SubAnswer]) -> str:
    def value(match: re.Match[str]) -> str:
        name, *steps = _STEP.split(match[1])
        try:
            found: Any = done[name].body
            for step in filter(None, steps):
                found = found[int(step)] if isinstance(found, list) else found[step]
        except (IndexError, KeyError, TypeError, ValueError):
            raise KeyError(match[1]) from None
        return str(found)

    return _REFERENCE.sub(value, text)


def _check_reference_ids(names: Sequence[str]) -> None:
    for name in names:
        if _REFERENCE_ID.fullmatch(name) is None:
            raise json_unreadable(
                f"Provided referenceId ('{name}') must start with a letter or a number, and it can contain only "
                "letters, numbers and underscores ('_')."
            )


def _keep_or_undo(done: Sequence[SubAnswer], *, all_or_none: bool) -> None:
    if all_or_none and any(each.failed for each in done):
        raise _UndoneError


def _undone(count: int, done: Sequence[SubAnswer]) -> list[SubAnswer]:
    """What failed says why; the steps before it were taken back, and those behind it never ran."""
    message = "The transaction was rolled back since another operation in the same transaction failed."
    rest = SubAnswer(400, {}, SalesforceError(400, "PROCESSING_HALTED", message).body())
    return [done[at] if at < len(done) and done[at].failed else rest for at in range(count)]
