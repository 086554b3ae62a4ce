"""The news that the network is back, for whoever waits for a next try: it looks at once.

Rung by the window (Qt knows it of the system), by the agent (a look at the ways out, and after a sleep), and by the
push, which knocks often while it cannot get through, when it does. One for the process: the network is the machine's.
"""

from __future__ import annotations

import socket
from collections.abc import Callable
from threading import Event

from core.clock import elapsed
from core.wakes import Wakes

# Trouble of the way, not of what is at its end.
ON_THE_WAY = frozenset({"host_unknown", "unreachable", "no_answer", "proxy_failed", "proxy_unreachable"})
_STEP_S = 0.2
# Kept for documentation (RFC 5737, RFC 3849): nobody has them, and what is connected without sending asks nobody.
_ANYWHERE = ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1"))

network_back = Wakes()

WaysOut = Callable[[], frozenset[str]]


def ways_out() -> frozenset[str]:
    """This computer's own addresses on its ways to the rest of the world; empty where it has none. Sends nothing."""
    found = set()
    for family, anywhere in _ANYWHERE:
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as opened:
                opened.connect((anywhere, 9))
                found.add(str(opened.getsockname()[0]))
        except OSError:
            continue
    return frozenset(found)


class WayLook:
    """Remembers the ways out from one look to the next."""

    def __init__(self, ways: WaysOut = ways_out) -> None:
        self._ways = ways
        self._seen = ways()

    def has_new_way(self) -> bool:
        """Whether there is a way out that was not there at the last look."""
        before, self._seen = self._seen, self._ways()
        return not self._seen <= before


def wait_for_it(stop: Event, back: Event, seconds: float) -> None:
    """Waits so long, and no longer than until `stop` or the news."""
    until = elapsed() + seconds
    while elapsed() < until and not back.is_set() and not stop.wait(min(_STEP_S, max(0.0, until - elapsed()))):
        pass
