"""Answers that depend on what a client has already: `ETag`, `Last-Modified` and the four headers that ask by them.

Recorded with describe global: a 304 with `ETag: "baf7f695"` and `Last-Modified`. Rows have an ETag on Account alone.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime, parsedate_to_datetime

from starlette.requests import Request
from starlette.responses import Response

from core.practice_org.errors import SalesforceError

_ASKING = ("if-match", "if-none-match", "if-modified-since", "if-unmodified-since")


def asks(request: Request) -> bool:
    """Whether the answer depends on the state at all."""
    return any(name in request.headers for name in _ASKING)


def etag(*of: str) -> str:
    """A tag in the form of the recorded ones."""
    return f'"{zlib.crc32("|".join(of).encode()):08x}"'


@dataclass(frozen=True, slots=True)
class State:
    """When something was changed last, and the tag of how it is now."""

    changed: datetime
    tag: str | None = None

    @property
    def headers(self) -> dict[str, str]:
        """What an answer says of it."""
        said = {"Last-Modified": format_datetime(self.changed, usegmt=True)}
        return said if self.tag is None else said | {"ETag": self.tag}

    def answered_by_client(self, request: Request) -> Response | None:
        """304 where the client has it as it is. Raises SalesforceError 412 where it must not be touched as it is."""
        moved_on = self._asked(request, "if-match", lambda tags: not self._among(tags))
        changed = self._asked_since(request, "if-unmodified-since", lambda since: self.changed > since)
        known = self._asked(request, "if-none-match", self._among)
        unchanged = self._asked_since(request, "if-modified-since", lambda since: self.changed <= since)
        reading = request.method in ("GET", "HEAD")
        if moved_on or changed or (known and not reading):
            message = "A precondition of the request headers was not satisfied"
            raise SalesforceError(412, "PRECONDITION_FAILED", message)
        return Response(status_code=304, headers=self.headers) if known or unchanged else None

    def _asked(self, request: Request, name: str, holds: Callable[[str], bool]) -> bool:
        return self.tag is not None and name in request.headers and holds(request.headers[name])

    def _asked_since(self, request: Request, name: str, holds: Callable[[datetime], bool]) -> bool:
        try:
            since = parsedate_to_datetime(request.headers[name])
        except (KeyError, ValueError):
            return False
        return since.tzinfo is not None and holds(since)

    def _among(self, tags: str) -> bool:
        return tags.strip() == "*" or self.tag in {each.strip().removeprefix("W/") for each in tags.split(",")}
