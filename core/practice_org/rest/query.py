"""`query` and `queryAll`: pages with a locator, `batchSize` from `Sforce-Query-Options` (salesforce.md C1)."""

from __future__ import annotations

import re
import sqlite3
from collections import OrderedDict
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from core.practice_org.errors import SalesforceError
from core.practice_org.ids import checksum
from core.practice_org.org import Org
from core.practice_org.rest.answers import answer, base_of, route, user_of
from core.practice_org.rest.reading import record
from core.practice_org.rest.simple_query import SimpleQuery, read_simple

DEFAULT_BATCH = 2000
SMALLEST_BATCH = 200
OPEN_CURSORS = 10
_BATCH_SIZE = re.compile(r"batchSize\s*=\s*(\d+)", re.IGNORECASE)


def routes(org: Org) -> list[BaseRoute]:
    """The routes of this module."""
    api = Queries(org)
    return [
        route("/query", GET=api.query),
        route("/queryAll", GET=api.query_all),
        route("/query/{locator}", GET=api.more),
        route("/queryAll/{locator}", GET=api.more),
    ]


class _Cursor:
    """A result that is longer than one page, read from its own snapshot, forward only but for the page last sent."""

    def __init__(self, query: SimpleQuery, reader: sqlite3.Connection, total: int, path: str, batch: int) -> None:
        self.query = query
        self.total = total
        self.path = path
        self.batch = batch
        self.position = 0
        self.last: tuple[int, list[Any]] = (0, [])
        self._reader = reader
        self._rows = reader.execute(query.sql)

    def page(self, offset: int) -> list[Any]:
        """The rows at an offset."""
        if offset == self.last[0] and self.last[1]:
            return self.last[1]
        if offset < self.position:
            self._rows, self.position = self._reader.execute(self.query.sql), 0
        while self.position < offset:
            self.position += len(self._rows.fetchmany(min(10_000, offset - self.position))) or self.total
        rows = self._rows.fetchmany(self.batch)
        self.position += len(rows)
        self.last = (offset, rows)
        return rows

    def close(self) -> None:
        self._reader.close()


class Queries:
    """The handlers."""

    def __init__(self, org: Org) -> None:
        self._org = org
        self._cursors: OrderedDict[str, _Cursor] = OrderedDict()
        self._made = 0
        org.on_close(self._close_all)

    def _close_all(self) -> None:
        while self._cursors:
            self._cursors.popitem()[1].close()

    async def query(self, request: Request) -> Response:
        """Rows that are not deleted."""
        return self._start(request, deleted=False)

    async def query_all(self, request: Request) -> Response:
        """Deleted and merged rows too."""
        return self._start(request, deleted=True)

    def _start(self, request: Request, *, deleted: bool) -> Response:
        soql = request.query_params.get("q")
        if soql is None:
            raise SalesforceError(400, "MALFORMED_QUERY", "A query string has to be specified")
        query = read_simple(soql, self._org.view(user_of(request)), deleted=deleted)
        store, batch = self._org.store, _batch_size(request)
        with store.lock:
            if query.count:
                total = store.connection.execute(f"SELECT COUNT(*) FROM ({query.sql})").fetchone()[0]  # noqa: S608
                return answer({"totalSize": total, "done": True, "records": []})
            rows = store.connection.execute(query.sql).fetchmany(batch + 1)
        if len(rows) <= batch:
            return answer(_page(query, rows, len(rows), base_of(request)))
        with store.lock:
            total = store.connection.execute(f"SELECT COUNT(*) FROM ({query.sql})").fetchone()[0]  # noqa: S608
        kind = "queryAll" if deleted else "query"
        cursor = _Cursor(query, store.reader(), total, f"{base_of(request)}/{kind}", batch)
        self._made += 1
        body = f"01g{self._org.setup.org_id[3:6]}{self._made:09d}"
        name = body + checksum(body)
        self._cursors[name] = cursor
        while len(self._cursors) > OPEN_CURSORS:
            self._cursors.popitem(last=False)[1].close()
        return self._answer(name, cursor, 0, base_of(request))

    async def more(self, request: Request) -> Response:
        """The next page: `query/01g…-2000`."""
        name, _, offset = request.path_params["locator"].partition("-")
        cursor = self._cursors.get(name)
        if cursor is None or not offset.isdigit():
            raise SalesforceError(400, "INVALID_QUERY_LOCATOR", "invalid query locator")
        self._cursors.move_to_end(name)
        return self._answer(name, cursor, int(offset), base_of(request))

    def _answer(self, name: str, cursor: _Cursor, offset: int, base: str) -> Response:
        rows = cursor.page(offset)
        page = _page(cursor.query, rows, cursor.total, base)
        following = offset + len(rows)
        if following < cursor.total and rows:
            page = {"totalSize": cursor.total, "done": False, "nextRecordsUrl": f"{cursor.path}/{name}-{following}",
                    "records": page["records"]}  # fmt: skip
        return answer(page)


def _page(query: SimpleQuery, rows: list[Any], total: int, base: str) -> dict[str, Any]:
    records = []
    for row in rows:
        made = record(query.sobject, query.fields, row[1:], row[0], base)
        if not any(field.name == "Id" for field in query.fields):
            del made["Id"]
        records.append(made)
    return {"totalSize": total, "done": True, "records": records}


def _batch_size(request: Request) -> int:
    match = _BATCH_SIZE.search(request.headers.get("sforce-query-options", ""))
    return max(SMALLEST_BATCH, min(DEFAULT_BATCH, int(match[1]))) if match else DEFAULT_BATCH
