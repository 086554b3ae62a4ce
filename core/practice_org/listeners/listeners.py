"""Runs one ASGI app on an HTTP port, a TLS port and behind a CONNECT proxy, all on loopback and in one event loop.

In the foreground (`run`, until `stop` is called, e.g. from the caller's SIGTERM handler) or in a background thread
(`start`/`stop`, or as a context manager). It installs no signal handlers and prints nothing.
"""

import asyncio
import contextlib
import logging
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Final, Self

import uvicorn
from starlette.types import ASGIApp

from core.practice_org.connection import droppable_protocol
from core.practice_org.listeners.certificates import CertificateSet
from core.practice_org.listeners.encoding import with_encodings
from core.practice_org.listeners.proxy import ConnectProxy, ProxyCredentials
from core.practice_org.listeners.sockets import loopback_sockets, port_of

_KEEP_ALIVE_S: Final = 75
_START_LIMIT_S: Final = 30.0
_LAST_REQUESTS_S: Final = 0.5


@dataclass(frozen=True, slots=True)
class Ports:
    """Real port numbers, whoever chose them."""

    http: int
    https: int
    proxy: int

    @property
    def http_url(self) -> str:
        """Origin of the HTTP listener, without a trailing slash."""
        return f"http://localhost:{self.http}"

    @property
    def https_url(self) -> str:
        """Origin of the TLS listener, without a trailing slash."""
        return f"https://localhost:{self.https}"

    @property
    def proxy_url(self) -> str:
        """Origin of the CONNECT proxy."""
        return f"http://localhost:{self.proxy}"


class ListenersFailedError(Exception):
    """The listeners ended while starting; the cause is attached."""


class Listeners:
    """Binds at once, so that `ports` is known before anything runs; serves after `start` or `run`, and only once.

    Attributes:
        ports: the real port numbers.
        proxy: the CONNECT proxy; its `require` may be set at any time, its `count` read.

    Raises OSError where a given port is taken. The app's lifespan events, if it has any, run once.
    """

    def __init__(
        self,
        app: ASGIApp,
        certificates: CertificateSet,
        *,
        http_port: int = 0,
        https_port: int = 0,
        proxy_port: int = 0,
        proxy_credentials: ProxyCredentials | None = None,
    ) -> None:
        self._app = with_encodings(app)
        self._context = certificates.server_context()
        self._stop_asked = threading.Event()
        self._thread: threading.Thread | None = None
        self._ready = threading.Event()
        self._failure: BaseException | None = None
        self._running = False
        self._http_sockets: list[socket.socket] = []
        self._https_sockets: list[socket.socket] = []
        self._proxy_sockets: list[socket.socket] = []
        try:
            self._http_sockets = loopback_sockets(http_port)
            self._https_sockets = loopback_sockets(https_port)
            self._proxy_sockets = loopback_sockets(proxy_port)
        except OSError:
            self._close_sockets()
            raise
        self.ports = Ports(port_of(self._http_sockets), port_of(self._https_sockets), port_of(self._proxy_sockets))
        self.proxy = ConnectProxy(self.ports.https, proxy_credentials)
        self._http = _QuietServer(_config(self._app, None))
        self._https = _QuietServer(_config(self._app, self._context))

    def run(self, on_ready: Callable[[], None] = lambda: None) -> None:
        """Serve in this thread until `stop`; `on_ready` is called once every port answers."""
        self._running = True
        try:
            if self._stop_asked.is_set():  # a signal came before we got here
                return
            with asyncio.Runner(loop_factory=self._http.config.get_loop_factory()) as runner:
                runner.run(self._serve(on_ready))
        finally:
            self._close_sockets()

    def start(self) -> Self:
        """Serve in a background thread; returns once every port answers."""
        self._thread = threading.Thread(target=self._run_in_thread, name="practice-org", daemon=True)
        self._thread.start()
        if not self._ready.wait(_START_LIMIT_S) or self._failure is not None:
            self.stop()
            raise ListenersFailedError from self._failure
        return self

    def stop(self) -> None:
        """Ask for the end (safe in a signal handler and from any thread); after `start`, also wait for it.

        Requests under way get half a second to finish. Calling it again does nothing."""
        self._stop_asked.set()
        self._http.should_exit = True
        self._https.should_exit = True
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join()
        elif not self._running:
            self._close_sockets()

    def __enter__(self) -> Self:
        """Start in a background thread."""
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop."""
        self.stop()

    def _run_in_thread(self) -> None:
        try:
            self.run(self._ready.set)
        except BaseException as error:  # noqa: BLE001 - handed to the starting thread, which raises it
            self._failure = error
        finally:
            self._ready.set()

    async def _serve(self, on_ready: Callable[[], None]) -> None:
        asyncio.get_running_loop().set_exception_handler(_without_client_noise)
        servers = [
            asyncio.create_task(self._http.serve(self._http_sockets)),
            asyncio.create_task(self._https.serve(self._https_sockets)),
        ]
        try:
            await self.proxy.start(self._proxy_sockets)
            while not (self._http.started and self._https.started):
                await asyncio.sleep(0.001)  # uvicorn tells of its start by a flag alone
                for task in servers:
                    if task.done():
                        task.result()
                        return
            if not self._stop_asked.is_set():
                on_ready()
            await asyncio.gather(*servers)
        finally:
            self._http.should_exit = self._https.should_exit = True
            await self.proxy.stop()
            await asyncio.gather(*servers, return_exceptions=True)

    def _close_sockets(self) -> None:
        for listener in (*self._http_sockets, *self._https_sockets, *self._proxy_sockets):
            listener.close()


class _QuietServer(uvicorn.Server):
    """uvicorn's server without its signal handlers, and with an end that leaves no connection open."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Signals belong to the caller."""
        yield

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Half a second for requests under way, then a hard end for every connection, then uvicorn's own.

        uvicorn alone would wait for the TLS farewell of idle keep-alive clients, which never comes."""
        for server in self.servers:
            server.close()
        for connection in tuple(self.server_state.connections):
            connection.shutdown()
        if self.server_state.tasks:
            await asyncio.wait(tuple(self.server_state.tasks), timeout=_LAST_REQUESTS_S)
        for connection in tuple(self.server_state.connections):
            transport = getattr(connection, "transport", None)
            if transport is not None:
                transport.abort()
        for task in tuple(self.server_state.tasks):
            task.cancel()
        await super().shutdown(sockets)


def _config(app: ASGIApp, context: ssl.SSLContext | None) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        loop="auto",
        http=droppable_protocol(),
        ws="none",
        interface="asgi3",
        lifespan="auto" if context is None else "off",
        log_config=None,
        log_level=logging.CRITICAL,
        access_log=False,
        server_header=False,
        timeout_keep_alive=_KEEP_ALIVE_S,
        timeout_graceful_shutdown=1,
        ssl_context_factory=None if context is None else (lambda _config, _default: context),
    )


def _without_client_noise(loop: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
    """A client that goes away or does not trust the certificate is everyday life here, not an error to print."""
    if not isinstance(context.get("exception"), (OSError, ssl.SSLError)):
        loop.default_exception_handler(context)
