"""The endpoint as a part of the agent: listens where the admin said, and ends within seconds."""

from __future__ import annotations

import asyncio
import errno
import socket
import sys
from contextlib import ExitStack
from threading import Event
from typing import TYPE_CHECKING

from core.errors import AppError
from core.intake.endpoint.guard import is_loopback, own_hosts
from core.intake.endpoint.token import endpoint_token
from core.intake.ways import WayTried
from core.model import WayIn
from core.parts import Tell
from core.profile import Profile

if TYPE_CHECKING:
    import uvicorn

_LOOK_S = 0.1
_GRACE_S = 3
_MOST_AT_ONCE = 512


class EndpointPart:
    """Listens until it is stopped. Raises AppError `endpoint_…` where it cannot, and those of the keyring."""

    name = WayIn.ENDPOINT.value

    def __init__(self, profile: Profile, tell: Tell) -> None:
        self._profile = profile
        self._tell = tell

    def run(self, stop: Event) -> None:
        import uvicorn

        from core.intake.endpoint.application import EndpointRules, endpoint_application

        chosen = self._profile.settings.endpoint
        rules = EndpointRules(
            endpoint_token(self._profile),
            own_hosts(chosen.address, chosen.hosts),
            chosen.per_second,
            chosen.max_kilobytes * 1024,
        )
        with ExitStack() as opened:
            sockets = [opened.enter_context(one) for one in listening_sockets(chosen.address, chosen.port)]
            server = uvicorn.Server(
                uvicorn.Config(
                    endpoint_application(self._profile, rules),
                    lifespan="off",
                    log_config=None,
                    access_log=False,  # addresses stand in one-click links
                    server_header=False,
                    proxy_headers=False,
                    limit_concurrency=_MOST_AT_ONCE,
                    timeout_keep_alive=5,
                    timeout_graceful_shutdown=_GRACE_S,
                )
            )
            port = sockets[0].getsockname()[1]
            code = "endpoint_listens" if is_loopback(chosen.address) else "endpoint_listens_to_others"
            self._tell(code, address=chosen.address, port=port)
            asyncio.run(_serve(server, sockets, stop))


async def _serve(server: uvicorn.Server, sockets: list[socket.socket], stop: Event) -> None:
    async def look() -> None:
        while not stop.is_set():
            await asyncio.sleep(_LOOK_S)
        server.should_exit = True

    looking = asyncio.create_task(look())
    try:
        await server.serve(sockets=sockets)
    finally:
        looking.cancel()


def listening_sockets(address: str, port: int) -> list[socket.socket]:
    """One socket; for 127.0.0.1 that of ::1 too where there is IPv6, because `localhost` may mean either.

    Raises AppError `endpoint_port_taken`, `endpoint_port_forbidden` or `endpoint_address_bad`.
    """
    try:
        first = _bound(socket.AF_INET6 if ":" in address else socket.AF_INET, address, port)
    except OSError as error:
        code = {errno.EADDRINUSE: "endpoint_port_taken", errno.EACCES: "endpoint_port_forbidden"}.get(error.errno or 0)
        raise AppError(code or "endpoint_address_bad", cause=error, address=address, port=port) from error
    if address not in {"127.0.0.1", "localhost"} or not socket.has_ipv6:
        return [first]
    try:
        return [first, _bound(socket.AF_INET6, "::1", first.getsockname()[1])]
    except OSError:
        return [first]


def _bound(family: socket.AddressFamily, address: str, port: int) -> socket.socket:
    opened = socket.socket(family, socket.SOCK_STREAM)
    try:
        # On Windows SO_REUSEADDR would let another program take the port away.
        if sys.platform != "win32":
            opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            opened.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        opened.bind((address, port))
        opened.listen(1024)
    except OSError:
        opened.close()
        raise
    return opened


def try_endpoint(profile: Profile) -> WayTried:
    """Whether it could listen now; also fine where an agent of ours does. Raises AppError `endpoint_…`, keyring."""
    chosen = profile.settings.endpoint
    endpoint_token(profile)
    try:
        for one in listening_sockets(chosen.address, chosen.port):
            one.close()
    except AppError as error:
        running = [one.status for one in profile.store.agents.alive(profile.clock()) if one.status.name == "endpoint"]
        if error.code != "endpoint_port_taken" or not any(one.code.startswith("endpoint_listens") for one in running):
            raise
    return WayTried("endpoint_ready", {"address": chosen.address, "port": chosen.port})
