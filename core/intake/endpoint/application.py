"""The endpoint as an ASGI application: who may call, how much, and what each call is answered with.

Only a POST changes anything: link scanners fetch every GET link of a mail. A call is answered after what it brought was
committed, so that what was acknowledged is never lost; trouble with the store is 503, and the relay tries again.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl
from zoneinfo import ZoneInfo

from starlette.applications import Starlette
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from core.clock import elapsed
from core.credentials import Secret
from core.errors import AppError
from core.intake.addresses import parse_email
from core.intake.endpoint.gathering import Gathering
from core.intake.endpoint.guard import Bucket, has_one_click_key, has_token, refusal_of_origin
from core.intake.endpoint.reading import ONE_CLICK_SOURCE, Read, is_one_click, read_form, read_json
from core.intake.unsubscribes import Asked
from core.profile import Profile
from core.words import sentence

_BODY_WITHIN_S = 10
_STATUS = {
    "endpoint_host_unknown": 421,
    "endpoint_from_a_page": 403,
    "endpoint_token_wrong": 401,
    "endpoint_too_many": 429,
    "endpoint_body_large": 413,
    "endpoint_body_slow": 408,
    "endpoint_type_unknown": 415,
    "endpoint_body_bad": 400,
    "endpoint_post_only": 405,
}
_EXTRA_HEADERS = {401: {"WWW-Authenticate": "Bearer"}, 405: {"Allow": "POST"}, 429: {"Retry-After": "1"}}


@dataclass(frozen=True)
class EndpointRules:
    """What the admin chose, ready for use. `hosts`: the names it answers to."""

    token: Secret
    hosts: frozenset[str]
    per_second: float
    max_bytes: int


def endpoint_application(profile: Profile, rules: EndpointRules) -> Starlette:
    """The application; it writes to the store of `profile` in threads of its own."""
    bucket, gathering = Bucket(rules.per_second), Gathering(profile)

    async def unsubscribes(request: Request) -> Response:
        try:
            return await _answer(request, profile, rules, bucket, gathering)
        except AppError as error:
            return _refused(error)
        except ClientDisconnect:
            return Response(status_code=400)

    async def health(request: Request) -> Response:
        refusal = refusal_of_origin(request.headers, rules.hosts)
        return _refused(AppError(refusal)) if refusal else Response(status_code=204)

    methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
    return Starlette(routes=[Route("/unsubscribes", unsubscribes, methods=methods), Route("/health", health)])


async def _answer(
    request: Request, profile: Profile, rules: EndpointRules, bucket: Bucket, gathering: Gathering
) -> Response:
    refusal = refusal_of_origin(request.headers, rules.hosts)
    if refusal:
        raise AppError(refusal)
    if not bucket.takes(elapsed()):
        raise AppError("endpoint_too_many")
    if request.method != "POST":
        raise AppError("endpoint_post_only")
    authorised = has_token(request.headers, rules.token.reveal())
    if not authorised and not request.query_params.get("key"):
        raise AppError("endpoint_token_wrong")
    body = await _body(request, rules.max_bytes)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    fields: list[tuple[str, str]] = []
    if kind == "multipart/form-data":
        fields = await _multipart(request, body)
    elif kind == "application/x-www-form-urlencoded":
        fields = parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=10_000)
    elif kind != "application/json" or not authorised:
        raise AppError("endpoint_type_unknown" if authorised else "endpoint_token_wrong")
    zone = ZoneInfo(profile.settings.sync.time_zone)
    if is_one_click(fields):
        read = _one_click(request, rules, authorised=authorised)
    elif not authorised:
        raise AppError("endpoint_token_wrong")
    else:
        read = read_form(fields, zone) if fields or kind != "application/json" else read_json(body, zone)
    return await _record(gathering, read)


def _one_click(request: Request, rules: EndpointRules, *, authorised: bool) -> Read:
    """The link itself names who unsubscribes; it carries its own key, or a relay with the token hands it on."""
    given = request.query_params.get("email", "")
    email = parse_email(given)
    if email is None:
        raise AppError("endpoint_body_bad")
    key = request.query_params.get("key", "")
    if not authorised and not has_one_click_key(email.address, key, rules.token.reveal()):
        raise AppError("endpoint_token_wrong")
    return Read((Asked(email, ONE_CLICK_SOURCE, ""),), ())


async def _record(gathering: Gathering, read: Read) -> Response:
    refused = [
        {"index": one.index, "error": one.code, "message": str(sentence(one.code, one.params))} for one in read.refused
    ]
    if not read.asked:
        return JSONResponse({"recorded": 0, "already": 0, "rejected": refused}, status_code=422)
    done = await gathering.record(read.asked, len(refused))
    return JSONResponse({"recorded": done.recorded, "already": done.already, "rejected": refused})


async def _body(request: Request, most: int) -> bytes:
    """The whole body. Raises AppError `endpoint_body_large` or `_slow` without reading on."""
    declared = request.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > most:
        raise AppError("endpoint_body_large", most=most // 1024)
    body = bytearray()
    try:
        async with asyncio.timeout(_BODY_WITHIN_S):
            async for piece in request.stream():
                body += piece
                if len(body) > most:
                    raise AppError("endpoint_body_large", most=most // 1024)
    except TimeoutError as error:
        raise AppError("endpoint_body_slow", cause=error) from error
    return bytes(body)


async def _multipart(request: Request, body: bytes) -> list[tuple[str, str]]:
    async def stream() -> AsyncIterator[bytes]:
        yield body

    try:
        form = await MultiPartParser(request.headers, stream()).parse()  # type: ignore[arg-type]
    except (MultiPartException, KeyError, ValueError) as error:
        raise AppError("endpoint_body_bad", cause=error) from error
    return [(name, value) for name, value in form.multi_items() if isinstance(value, str)]


def _refused(error: AppError) -> Response:
    status = _STATUS.get(error.code, 503 if error.code.startswith("store_") else 400)
    headers = {"Retry-After": "10"} if status == 503 else _EXTRA_HEADERS.get(status, {})
    data: dict[str, Any] = {"error": error.code, "message": str(sentence(error.code, error.params))}
    # The rest of a body that is refused is not read, so the connection cannot be used again.
    closing = {"Connection": "close"} if status in {408, 413} else {}
    return JSONResponse(data, status_code=status, headers={**headers, **closing})
