"""How handlers read requests and write answers: JSON both ways, who asks, and the one shape of a refusal."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from core.practice_org.data.changes import Actor, Outcome
from core.practice_org.errors import SalesforceError, not_found
from core.practice_org.trouble import RowError

JSON_TYPE = "application/json;charset=UTF-8"
Handler = Callable[[Request], Awaitable[Response]]


def answer(body: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """A JSON answer in UTF-8."""
    content = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
    return Response(content, status, headers=headers, media_type=JSON_TYPE)


def empty(status: int = 204) -> Response:
    """An answer without a body."""
    return Response(status_code=status)


def user_of(request: Request) -> str:
    """Id of the user whose session this is."""
    return str(request.state.user_id)


def base_of(request: Request) -> str:
    """`/services/data/v67.0`, as in the request."""
    return f"/services/data/v{request.path_params['version']}"


def origin_of(request: Request) -> str:
    """Scheme and host of the request: `https://localhost:8443`."""
    return f"{request.url.scheme}://{request.headers.get('host', request.url.netloc)}"


def actor_of(request: Request) -> Actor:
    """Who writes, whether assignment rules may run (default TRUE), and whether duplicates may be saved (FALSE)."""
    duplicates = request.headers.get("sforce-duplicate-rule-header", "").replace(" ", "").lower()
    return Actor(
        user_of(request),
        auto_assign=request.headers.get("sforce-auto-assign", "").lower() != "false",
        saves_duplicates="allowsave=true" in duplicates,
    )


def ordered_row_error(request: Request) -> RowError | None:
    """The refusal that a fault orders for rows of this request, if any."""
    error: RowError | None = getattr(request.state, "row_error", None)
    return error


def row_of(outcome: Outcome, *, with_created: bool = False) -> dict[str, Any]:
    """A row of a Collections answer. A failed row has no id (salesforce.md C2)."""
    if outcome.error is not None:
        error = outcome.error
        told = {"statusCode": error.code, "message": error.message, "fields": list(error.fields or ())}
        found = {} if error.duplicates is None else {"duplicateResult": error.duplicates}
        return {"success": False, "errors": [told | found]}
    row: dict[str, Any] = {"id": outcome.record_id, "success": True, "errors": []}
    return row | {"created": outcome.created} if with_created else row


def route(path: str, **handlers: Handler) -> Route:
    """One route for a path (below `/services/data/v{version}`), with a handler a method; 405 names the others."""

    async def dispatch(request: Request) -> Response:
        method = request.method
        if method == "POST":  # for clients that know no PATCH
            method = request.query_params.get("_HttpMethod", method).upper()
        handler = handlers.get("GET" if method == "HEAD" else method)
        if handler is None:
            return _not_allowed(method, handlers)
        return await handler(request)

    return Route(f"/services/data/v{{version}}{path}", dispatch, methods=_METHODS)


_METHODS = ["HEAD", "GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]


def _not_allowed(method: str, known: Iterable[str]) -> Response:
    """405, with what is allowed in words and, as HTTP wants it, in a header."""
    allowed = sorted({*known, *(["HEAD"] if "GET" in known else [])}, key=_METHODS.index)
    message = f"HTTP Method '{method}' not allowed. Allowed are {','.join(allowed)}"
    refusal = SalesforceError(405, "METHOD_NOT_ALLOWED", message)
    return answer(refusal.body(), refusal.status, {"Allow": ",".join(allowed)})


def ignore_case(made: Route) -> Route:
    """The same route for names in any letter case (salesforce.md F3)."""
    made.path_regex = re.compile(made.path_regex.pattern, re.IGNORECASE)
    return made


async def on_salesforce_error(_request: Request, error: Exception) -> Response:
    """The exception handler for refusals."""
    assert isinstance(error, SalesforceError)  # noqa: S101 (registered for this type alone)
    return answer(error.body(), error.status)


async def on_http_error(request: Request, error: Exception) -> Response:
    """The exception handler for what the router itself refuses."""
    if isinstance(error, HTTPException) and error.status_code == 405:
        return _not_allowed(request.method, (error.headers or {}).get("Allow", "").split(", "))
    return answer(not_found().body(), 404)


async def on_failure(_request: Request, error: Exception) -> Response:
    """A bug of the practice org: said so, in a shape that clients can show."""
    text = f"practice org failed: {type(error).__name__}: {error}"
    return answer([{"message": text, "errorCode": "UNKNOWN_EXCEPTION"}], 500)
