"""Content encodings, both ways, around the whole app: gzip request bodies are unpacked, answers packed when asked.

Salesforce accepts compressed request bodies on REST, Bulk and SOAP (salesforce.md F3). Bodies stream through: a
Bulk upload of 100 MB is never held whole here. Chunked transfer coding is the HTTP server's business.
"""

import zlib
from typing import Final

from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

#: zlib window bits: 32 added lets zlib recognise a gzip or a zlib header by itself ("deflate" is the latter).
_ANY_HEADER: Final = 32 + zlib.MAX_WBITS
_PACKED: Final = {b"gzip", b"x-gzip", b"deflate"}
_SMALLEST_WORTH_PACKING: Final = 1024


class CorruptBodyError(Exception):
    """The request body is not what its Content-Encoding says."""


class UnpackedBodies:
    """ASGI middleware: the app sees plain bodies, without Content-Encoding and without a Content-Length that lies."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request; answers 400 where the body cannot be unpacked before an answer was begun."""
        if scope["type"] != "http" or not _is_packed(scope):
            await self._app(scope, receive, send)
            return
        headers = [pair for pair in scope["headers"] if pair[0] not in {b"content-encoding", b"content-length"}]
        unpacking = _Unpacking(receive)
        begun = False

        async def send_unless_corrupt(message: Message) -> None:
            nonlocal begun
            if begun or not unpacking.failed:  # else it is the app's own 500 for our exception
                begun = True
                await send(message)

        try:
            await self._app({**scope, "headers": headers}, unpacking, send_unless_corrupt)
        except CorruptBodyError:
            if begun:
                raise
        if unpacking.failed and not begun:
            await PlainTextResponse("The request body is not valid gzip", status_code=400)(scope, receive, send)


class _Unpacking:
    """The `receive` channel with the body unpacked block by block."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._unpacker = zlib.decompressobj(_ANY_HEADER)
        self._seen = False
        self.failed = False

    async def __call__(self) -> Message:
        message = await self._receive()
        if message["type"] != "http.request":
            return message
        more = bool(message.get("more_body", False))
        return {"type": "http.request", "body": self._unpack(message.get("body", b""), more=more), "more_body": more}

    def _unpack(self, block: bytes, *, more: bool) -> bytes:
        try:
            plain = self._unpacker.decompress(block)
            while self._unpacker.eof and self._unpacker.unused_data:  # gzip members one after the other are one body
                rest = self._unpacker.unused_data
                self._unpacker = zlib.decompressobj(_ANY_HEADER)
                plain += self._unpacker.decompress(rest)
        except zlib.error as error:
            self.failed = True
            raise CorruptBodyError from error
        self._seen = self._seen or bool(block)
        if not more and self._seen and not self._unpacker.eof:  # a GET may carry the header and no body
            self.failed = True
            raise CorruptBodyError
        return plain


def with_encodings(app: ASGIApp) -> ASGIApp:
    """`app` behind both directions; level 1, as speed matters more here than size."""
    return GZipMiddleware(UnpackedBodies(app), minimum_size=_SMALLEST_WORTH_PACKING, compresslevel=1)


def _is_packed(scope: Scope) -> bool:
    return any(name == b"content-encoding" and value.strip().lower() in _PACKED for name, value in scope["headers"])
