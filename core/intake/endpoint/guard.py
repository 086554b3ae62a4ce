"""Who may call the endpoint, and how often; pure.

A web page in a browser of this computer can send requests to loopback, and can even make its own name point there (DNS
rebinding). So the Host must be one of ours, and a call that carries another site's Origin is refused before its token
is looked at (design.md, what never happens).
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


def own_hosts(address: str, more: str) -> frozenset[str]:
    """The names by which the endpoint may be called: loopback, where it listens, and those that the admin added."""
    named = {name.strip().lower() for name in more.replace(";", ",").split(",") if name.strip()}
    return _LOOPBACK | named | ({address.lower()} if not is_everywhere(address) else set())


def is_everywhere(address: str) -> bool:
    return address in {"0.0.0.0", "::", ""}  # noqa: S104 - recognised, not bound


def is_loopback(address: str) -> bool:
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return address.lower() == "localhost"


def refusal_of_origin(headers: Mapping[str, str], hosts: frozenset[str]) -> str | None:
    """The code of the reason why this call is not listened to, None where it may go on."""
    if _host(headers.get("host", "")) not in hosts:
        return "endpoint_host_unknown"
    origin = headers.get("origin")
    if origin is not None and _host(urlsplit(origin).netloc if "://" in origin else "") not in hosts:
        return "endpoint_from_a_page"
    if headers.get("sec-fetch-site", "none") not in {"none", "same-origin"}:
        return "endpoint_from_a_page"
    return None


def has_token(headers: Mapping[str, str], token: str) -> bool:
    """`Authorization: Bearer TOKEN`, or `X-Token: TOKEN` for senders that cannot set the other one."""
    scheme, _, given = headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        given = headers.get("x-token", "")
    return hmac.compare_digest(given.strip().encode(), token.encode())


def one_click_key(address: str, token: str) -> str:
    """What a one-click link carries for this address (a key of `parse_email`), so that nobody can make one up."""
    return hmac.new(token.encode(), b"one-click " + address.encode(), hashlib.sha256).hexdigest()[:40]


def has_one_click_key(address: str, given: str, token: str) -> bool:
    return hmac.compare_digest(given.encode(), one_click_key(address, token).encode())


def _host(text: str) -> str:
    """The name in a Host header or an origin, without the port; IPv6 without brackets."""
    lowered = text.strip().lower()
    if lowered.startswith("["):
        return lowered[1:].partition("]")[0]
    return lowered.rpartition(":")[0] if lowered.count(":") == 1 else lowered


@dataclass
class Bucket:
    """A token bucket: `per_second` calls, and twice as many in a burst. `now`: seconds of a steady clock."""

    per_second: float
    level: float = -1.0
    at: float = 0.0

    def takes(self, now: float) -> bool:
        most = 2 * self.per_second
        self.level = most if self.level < 0 else min(most, self.level + (now - self.at) * self.per_second)
        self.at = now
        if self.level < 1:
            return False
        self.level -= 1
        return True
