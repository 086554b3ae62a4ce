"""Trouble on order for the proofs: what the practice org can be told to do, and what happens at a chosen request."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from requests.adapters import HTTPAdapter

from core.credentials import Secret
from core.salesforce import limits
from core.salesforce.client import SalesforceClient
from tests.org import Office

_PLENTY = 10**9


@contextmanager
def when_sent(pattern: str, action: Callable[[], None]) -> Iterator[None]:
    """Does `action` once, just before the first request that matches ("METHOD path") leaves."""
    original, waiting = HTTPAdapter.send, [action]

    def send(adapter, request, *args, **keywords):
        if waiting and re.search(pattern, f"{request.method} {request.path_url}"):
            waiting.pop()()
        return original(adapter, request, *args, **keywords)

    HTTPAdapter.send = send
    try:
        yield
    finally:
        HTTPAdapter.send = original


@contextmanager
def small_ways(bulk_from: int, collection_rows: int = 200) -> Iterator[None]:
    """A handful of records goes the ways of thousands."""
    before = limits.DEFAULTS.bulk_writes_from, limits.COLLECTION_ROWS
    object.__setattr__(limits.DEFAULTS, "bulk_writes_from", bulk_from)
    limits.COLLECTION_ROWS = collection_rows
    try:
        yield
    finally:
        object.__setattr__(limits.DEFAULTS, "bulk_writes_from", before[0])
        limits.COLLECTION_ROWS = before[1]


def sign_in_again(office: Office) -> Secret:
    """A new session for the profile, as the keeper of a real sign-in gets one."""
    answer = office.door._call("POST", "/sessions", {"issue": office.org.username})
    office.profile._token = Secret(answer["access_token"])
    return office.profile._token


@contextmanager
def renewing(office: Office) -> Iterator[None]:
    """Every client made meanwhile renews a session that ended, in the middle of its work."""
    defaults = SalesforceClient.__init__.__kwdefaults__
    before = defaults["renew"]
    defaults["renew"] = lambda _used: sign_in_again(office)
    try:
        yield
    finally:
        defaults["renew"] = before


def limit_reached(office: Office) -> None:
    """The API calls of the day are used up."""
    office.door._call("POST", "/limits", {"max": 100, "used": 100})


def clear_skies(office: Office) -> None:
    """Everything that was ordered is over: a new day, a new session."""
    office.door._call("DELETE", "/faults")
    office.door._call("DELETE", "/rules")
    office.door.api_limit(_PLENTY)
    sign_in_again(office)
