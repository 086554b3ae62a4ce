"""Which versions of the API are served: "older than v31 is retired", and v67.0 is the one to pin (salesforce.md)."""

from __future__ import annotations

import re
from typing import Final

from core.practice_org.errors import SalesforceError, not_found

OLDEST_VERSION: Final = 31
NEWEST_VERSION: Final = 67
_OLDEST_RETIRED: Final = 7
_VERSION = re.compile(r"([0-9]{1,3})(?:\.0)?")


def refusal_of(version: str) -> SalesforceError | None:
    """Why a version (`67.0`) is not served: 410 for one that once was, 404 for one that is not known."""
    match = _VERSION.fullmatch(version)
    number = int(match[1]) if match else 0
    if OLDEST_VERSION <= number <= NEWEST_VERSION:
        return None
    if _OLDEST_RETIRED <= number < OLDEST_VERSION:
        return SalesforceError(410, "GONE", "The requested resource has been retired or removed")
    return not_found()
