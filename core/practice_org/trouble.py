"""Trouble on order: faults for the next matching requests, the daily API limit, and the record of every call.

A fault is posted to the side door as JSON:
`{"match": "PATCH .*composite", "times": 3, "status": 503 | "row_error": "UNABLE_TO_LOCK_ROW" | "drop": "before"|"after"
  | "delay_ms": 500}`. `match` is searched in "METHOD path?query". `times` (default 1; -1 for ever) counts requests.
Beside these: `html` (true: the body is a gateway's HTML page; with `status`, default 502), `code` and `message` (of the
error body of `status`), `headers` (such as `Retry-After`), `rows` (indexes that `row_error` hits; default all), and
`slow_body_ms` (a pause in the middle of the body of the true answer). A `row_error` that is one of a Bulk job, such as
`TooManyLockFailure`, fails the job before the first of these rows (salesforce.md C3).
"""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

_STATUS_ERRORS = {
    401: ("INVALID_SESSION_ID", "Session expired or invalid"),
    403: ("REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded."),
    404: ("NOT_FOUND", "The requested resource does not exist"),
    429: ("REQUEST_LIMIT_EXCEEDED", "ConcurrentRequests (Concurrent API Requests) Limit exceeded."),
    500: ("UNKNOWN_EXCEPTION", "An unexpected error occurred. Please include this ErrorId if you contact support"),
    503: ("SERVER_UNAVAILABLE", "The server is temporarily unavailable to handle the request"),
}
_GATEWAY_PAGE = (
    "<html><head><title>{status} Bad Gateway</title></head><body><h1>{status} Bad Gateway</h1></body></html>"
)


@dataclass
class Fault:
    """One order of trouble; `times` counts down to 0."""

    match: str
    times: int = 1
    status: int | None = None
    row_error: str | None = None
    message: str | None = None
    code: str | None = None
    drop: str | None = None
    delay_ms: int = 0
    slow_body_ms: int = 0
    html: bool = False
    rows: list[int] | None = None
    headers: dict[str, str] = field(default_factory=dict)

    @classmethod
    def from_json(cls, body: Mapping[str, Any]) -> Fault:
        """Reads one order. Raises ValueError for bad values and TypeError for unknown keys."""
        fault = cls(**body)
        try:
            re.compile(fault.match)
        except re.error as error:
            raise ValueError(f"match is no regular expression: {error}") from error
        if fault.drop not in (None, "before", "after"):
            raise ValueError('drop is "before" or "after"')
        return fault

    def answer(self) -> tuple[int, bytes, str] | None:
        """Status, body and content type where the fault answers instead of Salesforce; else None."""
        if self.html:
            status = self.status or 502
            return status, _GATEWAY_PAGE.format(status=status).encode(), "text/html"
        if self.status is None:
            return None
        code, message = _STATUS_ERRORS.get(self.status, ("UNKNOWN_EXCEPTION", "practice org fault"))
        body = [{"message": self.message or message, "errorCode": self.code or code}]
        return self.status, json.dumps(body).encode(), "application/json;charset=UTF-8"


@dataclass(frozen=True, slots=True)
class RowError:
    """A refusal that a fault orders for rows of a request; `rows` None means all."""

    code: str
    message: str
    rows: frozenset[int] | None

    @property
    def ends_job_at(self) -> int | None:
        """The row before which a Bulk job fails as a whole; None for the error of a row."""
        if self.code not in JOB_MESSAGES:
            return None
        return min(self.rows, default=0) if self.rows is not None else 0

    def hits(self, index: int) -> bool:
        """Whether the row at this index of the request is meant."""
        return self.rows is None or index in self.rows


JOB_MESSAGES = {
    "TooManyLockFailure": "Too many lock failure. Trying again later.",
    "ExceededQuota": "ApiBatchItems Limit exceeded.",
    "FeatureNotEnabled": "Feature is not enabled for this organization",
}
ROW_MESSAGES = {
    "UNABLE_TO_LOCK_ROW": "unable to obtain exclusive access to this record or 1 records",
    "ENTITY_IS_LOCKED": "the entity is locked for editing",
    "ENTITY_IS_DELETED": "entity is deleted",
    "CANNOT_UPDATE_CONVERTED_LEAD": "cannot reference converted lead",
    "INSUFFICIENT_ACCESS_OR_READONLY": "insufficient access rights on object id",
}


class Faults:
    """The orders that are still open, in the order they came."""

    def __init__(self) -> None:
        self.open: list[Fault] = []

    def take(self, line: str) -> Fault | None:
        """The first open fault that matches "METHOD path?query", counted down by one."""
        for fault in self.open:
            if re.search(fault.match, line):
                if fault.times > 0:
                    fault.times -= 1
                self.open = [each for each in self.open if each.times != 0]
                return fault
        return None

    def row_error(self, fault: Fault) -> RowError | None:
        """What the fault does to rows."""
        if fault.row_error is None:
            return None
        message = fault.message or (ROW_MESSAGES | JOB_MESSAGES).get(fault.row_error, "practice org fault")
        return RowError(fault.row_error, message, None if fault.rows is None else frozenset(fault.rows))

    def listed(self) -> list[dict[str, Any]]:
        """The open orders as JSON."""
        return [asdict(each) for each in self.open]


@dataclass
class ApiLimit:
    """The daily API budget (salesforce.md C5)."""

    maximum: int
    used: int = 0

    @property
    def exhausted(self) -> bool:
        """Whether the next call is refused."""
        return self.used >= self.maximum

    @property
    def header(self) -> str:
        """The value of `Sforce-Limit-Info`."""
        return f"api-usage={self.used}/{self.maximum}"


class Calls:
    """Every request that came in, newest last; the oldest fall out after 200,000."""

    def __init__(self) -> None:
        self._entries: deque[dict[str, Any]] = deque(maxlen=200_000)

    def add(self, method: str, path: str, status: int, received: int, sent: int, ms: float, at: str) -> None:
        """`received` and `sent` are body bytes before compression; status 0 is a dropped connection."""
        self._entries.append({"method": method, "path": path, "status": status, "bytes": sent,
                              "request_bytes": received, "ms": round(ms, 2), "at": at})  # fmt: skip

    def listed(self) -> list[dict[str, Any]]:
        """All of them, as JSON."""
        return list(self._entries)

    def clear(self) -> None:
        """Forgets them."""
        self._entries.clear()
