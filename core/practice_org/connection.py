"""Closing a connection without an answer: what a client meets when a network fails at the worst moment.

ASGI knows no such thing, so the HTTP protocol of uvicorn is extended by one entry in the request's scope.
"""

from __future__ import annotations

import asyncio
from typing import Any

from starlette.types import Receive, Scope
from uvicorn.protocols.http.h11_impl import H11Protocol

HANG_UP = "practice_org.hang_up"


class _HangUp:
    """Adds `scope[HANG_UP]`: a function that drops the connection at once."""

    def install(self, protocol: Any) -> None:
        protocol.scope[HANG_UP] = protocol.transport.abort


def _httptools_protocol() -> type[asyncio.Protocol] | None:
    try:
        from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
    except ImportError:  # Windows has no httptools in our pins
        return None

    class DroppableHttpToolsProtocol(HttpToolsProtocol):
        """httptools' protocol with `scope[HANG_UP]`."""

        def on_message_begin(self) -> None:
            """A request begins; its scope was just made."""
            super().on_message_begin()
            _HangUp().install(self)

    return DroppableHttpToolsProtocol


def droppable_protocol() -> type[asyncio.Protocol]:
    """The protocol class for `uvicorn.Config(http=…)`."""
    return _httptools_protocol() or H11Protocol


async def hang_up(scope: Scope, receive: Receive) -> None:
    """Drops the connection of this request and waits until the server has noticed, so that it answers nothing."""
    abort = scope.get(HANG_UP)
    if abort is None:
        return
    abort()
    while (await receive())["type"] != "http.disconnect":
        pass
