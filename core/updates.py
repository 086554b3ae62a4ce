"""Whether there is a newer version. Asked only where the admin switched it on; nothing is downloaded or installed.

There is no place yet where releases are announced, so FEED is None and nobody is asked, whatever was switched on.
Whoever publishes releases sets it to the https address of a file such as `{"version": "1.2.0"}`. The request carries no
word about the user, the org or the machine.
"""

from __future__ import annotations

import json
import re
import ssl
from dataclasses import dataclass
from enum import StrEnum
from urllib.request import Request, urlopen

import truststore

from core import __version__

FEED: str | None = None
_TIMEOUT_S = 10
_MOST_BYTES = 64 * 1024
_NUMBERS = re.compile(r"\d{1,6}(\.\d{1,6}){0,3}")


class UpdateState(StrEnum):
    """OFF: not switched on. NO_FEED: there is nobody to ask. UNKNOWN: the answer was none, or not to be understood."""

    OFF = "off"
    NO_FEED = "no_feed"
    NEWEST = "newest"
    NEWER = "newer"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Update:
    """What was found; `version` is set where a newer one is there."""

    state: UpdateState
    version: str = ""


def look(*, wanted: bool, feed: str | None = None, version: str = __version__) -> Update:
    """Asks the feed, where there is one and `wanted`. Never raises for what the network does."""
    feed = feed or FEED
    if not wanted:
        return Update(UpdateState.OFF)
    if feed is None:
        return Update(UpdateState.NO_FEED)
    try:
        newest = _newest(feed)
    except (OSError, ValueError):
        return Update(UpdateState.UNKNOWN)
    if _order(newest) > _order(version):
        return Update(UpdateState.NEWER, newest)
    return Update(UpdateState.NEWEST)


def _newest(feed: str) -> str:
    request = Request(feed, headers={"User-Agent": "Opt-Out-Sync", "Accept": "application/json"})  # noqa: S310 - ours
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    with urlopen(request, timeout=_TIMEOUT_S, context=context) as answer:  # noqa: S310 - the address is ours
        told = json.loads(answer.read(_MOST_BYTES))
    version = told.get("version") if isinstance(told, dict) else None
    if not isinstance(version, str) or not _NUMBERS.fullmatch(version):
        raise ValueError("the feed names no version")
    return version


def _order(version: str) -> tuple[int, ...]:
    """Numbers to compare by; `1.2` and `1.2.0` are the same, and `1.10` is newer than `1.9`."""
    found = _NUMBERS.match(version)
    numbers = [int(part) for part in found.group().split(".")] if found else [0]
    return tuple(numbers + [0] * (4 - len(numbers)))
