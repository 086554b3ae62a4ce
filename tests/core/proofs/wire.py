"""What left this machine: every request to Salesforce with its body, seen below the product, at the HTTP adapter."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from requests.adapters import HTTPAdapter

_SINGLE = re.compile(r"/sobjects/(\w+)/(\w{15,18})$")
_UPLOAD = re.compile(r"/jobs/ingest/\w+/batches$")
_JOB = re.compile(r"/jobs/(ingest|query)(/\w+)?$")


@dataclass(frozen=True)
class Sent:
    """One request; `path` has no query."""

    method: str
    path: str
    body: str


@dataclass
class Wire:
    """Attribute `sent`: the requests, oldest first."""

    sent: list[Sent] = field(default_factory=list)

    def values(self) -> list[tuple[str, str, object]]:
        """`(record id, field, value)` of everything that was to be written; fails on a write of no known form."""
        return [value for one in self.sent for value in _values(one)]

    def written(self) -> dict[str, set[str]]:
        """The fields by record id; fails where anything but `true` was sent."""
        found: dict[str, set[str]] = {}
        for record_id, name, value in self.values():
            assert value is True, f"{name} of {record_id} was sent as {value!r}"
            found.setdefault(record_id, set()).add(name)
        return found

    @property
    def write_calls(self) -> list[Sent]:
        return [one for one in self.sent if one.method not in {"GET", "HEAD"}]


@contextmanager
def tapped() -> Iterator[Wire]:
    """Records what is sent meanwhile, by whatever session."""
    wire, original = Wire(), HTTPAdapter.send

    def send(adapter, request, *args, **keywords):
        body = request.body or b""
        text = body.decode() if isinstance(body, bytes) else str(body)
        wire.sent.append(Sent(request.method, urlsplit(request.url).path, text))
        return original(adapter, request, *args, **keywords)

    HTTPAdapter.send = send
    try:
        yield wire
    finally:
        HTTPAdapter.send = original


def _values(one: Sent) -> Iterator[tuple[str, str, object]]:
    if one.method in {"GET", "HEAD"}:
        return
    single = _SINGLE.search(one.path)
    if one.method == "PATCH" and single:
        for name, value in json.loads(one.body).items():
            yield single[2], name, value
    elif one.method == "PATCH" and one.path.endswith("/composite/sobjects"):
        body = json.loads(one.body)
        assert body["allOrNone"] is False
        for row in body["records"]:
            for name in row.keys() - {"attributes", "id"}:
                yield row["id"], name, row[name]
    elif one.method == "PUT" and _UPLOAD.search(one.path):
        for row in csv.DictReader(io.StringIO(one.body, newline="")):
            record_id = row.pop("Id")
            # An empty cell leaves the field as it is (salesforce.md C3).
            yield from ((record_id, name, cell == "true" or cell) for name, cell in row.items() if cell != "")
    else:
        assert _JOB.search(one.path), f"a write of an unknown form: {one.method} {one.path}"
