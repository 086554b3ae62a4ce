"""Loopback sockets: one port, on 127.0.0.1 and, where the machine has it, on ::1 as well.

Browsers may resolve `localhost` to ::1 first (salesforce.md A2), so both families answer on the same port. Nothing
is ever bound to an address that other machines can reach.
"""

import errno
import socket
from typing import Final

_ATTEMPTS: Final = 20
_NO_IPV6: Final = {errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT, errno.EPROTONOSUPPORT, errno.EINVAL}


def loopback_sockets(port: int) -> list[socket.socket]:
    """Listening sockets for `port`; 0 lets the OS choose one that is free in both families.

    Raises OSError where a given port is taken.
    """
    for _ in range(_ATTEMPTS):
        first = _bound(socket.AF_INET, "127.0.0.1", port)
        try:
            return [first, _bound(socket.AF_INET6, "::1", first.getsockname()[1])]
        except OSError as error:
            if error.errno in _NO_IPV6:
                return [first]
            first.close()
            if port != 0:
                raise
    raise OSError(errno.EADDRINUSE, "no port is free on both 127.0.0.1 and ::1")


def port_of(sockets: list[socket.socket]) -> int:
    """The port that the sockets share."""
    return int(sockets[0].getsockname()[1])


def _bound(family: socket.AddressFamily, host: str, port: int) -> socket.socket:
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows: SO_REUSEADDR would let a second process steal the port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        listener.bind((host, port))
        # Listening from now on, not from the loop's start: a client that knows the port waits instead of being refused.
        listener.listen(2048)
    except OSError:
        listener.close()
        raise
    return listener
