"""A loopback CONNECT proxy that leads every host to the practice org's TLS port.

It lets clients with hard-coded hosts (login.salesforce.com) reach the practice org unmodified, and gives the app's
own proxy setting something real to be tried with (salesforce.md F1). It never opens a connection to anywhere else.
"""

import asyncio
import base64
import contextlib
import secrets
import socket
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

_BLOCK: Final = 1 << 16
_HEAD_LIMIT: Final = 1 << 16
_END_LIMIT_S: Final = 0.3


@dataclass(frozen=True, slots=True)
class ProxyCredentials:
    """What a client must send in `Proxy-Authorization: Basic`."""

    username: str
    password: str

    def __repr__(self) -> str:
        """No password in logs."""
        return f"ProxyCredentials({self.username!r})"


@dataclass(frozen=True, slots=True)
class ProxyCount:
    """What has come to the proxy so far: tunnels opened, requests refused, and the hosts asked for, in order."""

    tunnels: int
    refused: int
    hosts: tuple[str, ...]


class ConnectProxy:
    """Answers `CONNECT host:port` with a tunnel to `target_port` of 127.0.0.1; 405 for everything else.

    `require` can be changed while it runs: None lets everybody through.
    """

    def __init__(self, target_port: int, require: ProxyCredentials | None = None) -> None:
        self.require = require
        self._target_port = target_port
        self._tunnels = 0
        self._refused = 0
        self._hosts: list[str] = []
        self._servers: list[asyncio.Server] = []
        self._open: dict[asyncio.Task[None], asyncio.StreamWriter] = {}

    @property
    def count(self) -> ProxyCount:
        """The requests so far."""
        return ProxyCount(self._tunnels, self._refused, tuple(self._hosts))

    async def start(self, sockets: list[socket.socket]) -> None:
        """Begin to accept on the given sockets."""
        for listener in sockets:
            self._servers.append(await asyncio.start_server(self._accept, sock=listener, limit=_HEAD_LIMIT))

    async def stop(self) -> None:
        """Close the door and every open tunnel."""
        for server in self._servers:
            server.close()
        # Ended by their sockets, not cancelled: asyncio's streams report a cancelled handler as an error (until 3.12).
        for writer in self._open.values():
            writer.transport.abort()
        if self._open:
            await asyncio.wait(tuple(self._open), timeout=_END_LIMIT_S)

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._open[task] = writer
            task.add_done_callback(lambda ended: self._open.pop(ended, None))
        with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            await self._serve(reader, writer)
        writer.close()
        with contextlib.suppress(OSError):
            await writer.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            request_line, *header_lines = head.split("\r\n")
            method, _, rest = request_line.partition(" ")
            if method != "CONNECT":
                self._refused += 1
                await _answer(writer, HTTPStatus.METHOD_NOT_ALLOWED, "Allow: CONNECT\r\nConnection: close\r\n")
                return
            if not self._authorised(header_lines):
                self._refused += 1
                # Kept open: a client that was asked for its name tries again on the same connection.
                challenge = 'Proxy-Authenticate: Basic realm="practice org proxy"\r\n'
                await _answer(writer, HTTPStatus.PROXY_AUTHENTICATION_REQUIRED, challenge)
                continue
            self._tunnels += 1
            self._hosts.append(rest.split(" ", 1)[0])
            await self._tunnel(reader, writer)
            return

    def _authorised(self, header_lines: list[str]) -> bool:
        if self.require is None:
            return True
        plain = f"{self.require.username}:{self.require.password}".encode()
        expected = "basic " + base64.b64encode(plain).decode("ascii")
        for line in header_lines:
            name, _, value = line.partition(":")
            if name.strip().lower() == "proxy-authorization":
                scheme, _, token = value.strip().partition(" ")
                sent = f"{scheme.lower()} {token.strip()}"
                return secrets.compare_digest(sent.encode("latin-1"), expected.encode("latin-1"))
        return False

    async def _tunnel(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._target_port)
        try:
            writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
            await writer.drain()
            await asyncio.gather(_pump(reader, far_writer), _pump(far_reader, writer))
        finally:
            far_writer.close()
            with contextlib.suppress(OSError):
                await far_writer.wait_closed()


async def _answer(writer: asyncio.StreamWriter, status: HTTPStatus, headers: str) -> None:
    writer.write(f"HTTP/1.1 {status.value} {status.phrase}\r\n{headers}Content-Length: 0\r\n\r\n".encode("latin-1"))
    await writer.drain()


async def _pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
    with contextlib.suppress(OSError):
        while block := await source.read(_BLOCK):
            sink.write(block)
            await sink.drain()
    # One side has ended: closing the other ends the pump in the other direction too. No half-open tunnels.
    sink.close()
