"""The loopback listener that the browser comes back to: 127.0.0.1 and ::1, one of the ports that the app registered.

Salesforce compares the callback character by character, so the port cannot be any free one (salesforce.md A2).
"""

from __future__ import annotations

import contextlib
import errno
import os
import socket
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from core.errors import AppError

# None that browsers refuse to go to (the bad ports of the Fetch standard, 1719 and 1720 among them).
CALLBACK_PORTS = (1718, 2718, 8718, 18718, 28718)
CALLBACK_PATH = "/callback"
_LONGEST_REQUEST_S = 10
_IN_USE = {errno.EADDRINUSE, errno.EACCES}

# The parameters of a hit on the callback, to the status and HTML of the page that the browser shows.
Answer = Callable[[dict[str, str]], tuple[int, str]]


def callback_url(port: int) -> str:
    return f"http://localhost:{port}{CALLBACK_PATH}"


class Listener:
    """Listens from its making until `close`, which any thread may call, save one that is answering.

    Raises AppError `callback_ports_taken`, with the `ports`.
    """

    def __init__(self, answer: Answer, ports: tuple[int, ...] = CALLBACK_PORTS) -> None:
        for port in ports:
            servers = _bound(port, answer)
            if servers:
                self.port, self._servers = port, servers
                break
        else:
            raise AppError("callback_ports_taken", ports=", ".join(map(str, ports)))
        self._closing = threading.Lock()
        self._threads = [
            threading.Thread(target=server.serve_forever, args=(0.1,), name="sign-in-callback", daemon=True)
            for server in self._servers
        ]
        for thread in self._threads:
            thread.start()

    @property
    def url(self) -> str:
        return callback_url(self.port)

    def close(self) -> None:
        """Frees the port. Calling it again does nothing."""
        with self._closing:
            servers, self._servers = self._servers, []
        for server in servers:
            server.shutdown()
            server.finish_pages()
            server.hang_up()
            server.server_close()
        for thread in self._threads:
            thread.join()


def _bound(port: int, answer: Answer) -> list[_Server]:
    """Both addresses of this port, or none: a stranger on the other one would get our answer."""
    servers: list[_Server] = []
    for host, family in (("127.0.0.1", socket.AF_INET), ("::1", socket.AF_INET6)):
        try:
            servers.append(_Server(host, port, family, answer))
        except OSError as error:
            if family is socket.AF_INET6 and error.errno not in _IN_USE:
                continue  # a computer without IPv6
            for server in servers:
                server.server_close()
            return []
    return servers


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    # On Windows the same option would let a stranger share the port.
    allow_reuse_address = os.name == "posix"

    def __init__(self, host: str, port: int, family: socket.AddressFamily, answer: Answer) -> None:
        self.address_family = family
        self.answer = answer
        self.hosts = {f"{name}:{port}" for name in ("localhost", "127.0.0.1", "[::1]")}
        self.showing = 0
        self.connections: set[Any] = set()
        self.shown = threading.Condition()
        super().__init__((host, port), _Handler)

    def finish_pages(self) -> None:
        """Waits until a page that is on its way has left: the program may end right after."""
        with self.shown:
            self.shown.wait_for(lambda: not self.showing, timeout=_LONGEST_REQUEST_S)

    def process_request(self, request: Any, client_address: Any) -> None:
        with self.shown:
            self.connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        with self.shown:
            self.connections.discard(request)
        super().shutdown_request(request)

    def hang_up(self) -> None:
        """Browsers keep a spare connection, and would bring the answer of the next sign-in to this one by it."""
        with self.shown:
            left = list(self.connections)
        for connection in left:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def server_bind(self) -> None:
        if self.address_family == socket.AF_INET6:
            self.socket.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        # HTTPServer would look its own name up, which may take seconds without a network.
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, int(self.allow_reuse_address))
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = "localhost", self.server_address[1]

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that hangs up is no event."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    timeout = _LONGEST_REQUEST_S
    server_version = "OptOutSync"
    sys_version = ""

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        if self.headers.get("Host", "").lower() not in self.server.hosts:
            # Another name that leads here: a web page that tries to speak to this computer.
            self._say(403, "")
        elif parts.path == CALLBACK_PATH:
            self._callback(dict(parse_qsl(parts.query, keep_blank_values=True)))
        elif parts.path == "/favicon.ico":
            self._say(204, "")
        else:
            self._say(404, "")

    def _callback(self, parameters: dict[str, str]) -> None:
        with self.server.shown:
            self.server.showing += 1
        try:
            self._say(*self.server.answer(parameters))
        finally:
            with self.server.shown:
                self.server.showing -= 1
                self.server.shown.notify_all()

    def do_OPTIONS(self) -> None:
        """Browsers ask before a page of the internet may lead to this computer."""
        self.send_response(204)
        self.send_header("Access-Control-Allow-Private-Network", "true")
        self.send_header("Connection", "close")
        self.end_headers()

    def _say(self, status: int, html: str) -> None:
        body = html.encode("utf-8")
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        if status != 204:
            self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the base class's name
        """Nothing: the address holds the code."""
