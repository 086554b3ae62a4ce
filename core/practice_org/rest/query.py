"""`query` and `queryAll`: pages with a locator, `batchSize` from `Sforce-Query-Options` (salesforce.md C1)."""

from __future__ import annotations

import re
import sqlite3
from collections import OrderedDict
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from core.practice_org.data.store import Store
from core.practice_org.errors import SalesforceError
from core.practice_org.ids import checksum
from core.practice_org.org import Org
from core.practice_org.rest.answers import answer, base_of, route, user_of
from core.practice_org.soql import Answers, CompiledQuery, QueryKind, column_metadata, compile_query, parse

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
    """A result that is longer than one page, read from a snapshot of its own.

    Forward, and the page sent last once more (a client whose connection broke asks again); back costs a new start.
    """

    def __init__(
        self, query: CompiledQuery, answers: Answers, store: Store, path: str, batch: int, user_id: str
    ) -> None:
        self.answers = answers
        self.user_id = user_id
        self.path = path
        self.batch = batch
        self._query = query
        self._position = 0
        self._last: tuple[int, list[Any]] = (0, [])
        self._reader: sqlite3.Connection = store.reader()
        self._reader.execute("BEGIN")
        self.total: int = self._reader.execute(query.count_sql, query.parameters).fetchone()[0]
        self._rows = self._reader.execute(query.sql, query.parameters)

    def page(self, offset: int) -> list[Any]:
        """The rows at an offset."""
        if offset == self._last[0] and self._last[1]:
            return self._last[1]
        if offset < self._position:
            self._rows, self._position = self._reader.execute(self._query.sql, self._query.parameters), 0
        while self._position < offset and (skipped := self._rows.fetchmany(min(10_000, offset - self._position))):
            self._position += len(skipped)
        rows = self._rows.fetchmany(self.batch)
        self._position += len(rows)
        self._last = (offset, rows)
        return rows

    def close(self) -> None:
        """Ends the snapshot."""
        self._reader.close()


class Queries:
    """The handlers."""

    def __init__(self, org: Org) -> None:
        self._org = org
        self._cursors: OrderedDict[str, _Cursor] = OrderedDict()
        self._made = 0
        org.on_close(self._close_all)
        org.on_reset(self._close_all)

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
        soql, user_id = request.query_params.get("q"), user_of(request)
        if soql is None:
            raise SalesforceError(400, "MALFORMED_QUERY", "A query string has to be specified")
        query = compile_query(
            parse(soql),
            self._org.view(user_id),
            now=self._org.now(),
            include_deleted=deleted,
            row_filter=self._org.row_filter,
        )
        if request.query_params.get("columns", "").lower() == "true":
            return answer(column_metadata(query))
        if query.entity == "UserPermissionAccess":
            self._org.refresh_permission_access(user_id)
        store, batch = self._org.store, _batch_size(request)
        with store.lock:
            rows = store.connection.execute(query.sql, query.parameters).fetchmany(batch + 1)
        if query.kind is QueryKind.COUNT:
            return answer({"totalSize": rows[0][0], "done": True, "records": []})
        answers = Answers(query, request.path_params["version"])
        if len(rows) <= batch:
            return answer({"totalSize": len(rows), "done": True, "records": answers.records(rows)})
        kind = "queryAll" if deleted else "query"
        cursor = _Cursor(query, answers, store, f"{base_of(request)}/{kind}", batch, user_id)
        return self._answer(self._keep(cursor), cursor, 0)

    def _keep(self, cursor: _Cursor) -> str:
        """Names the cursor; the one that was not used for longest falls out."""
        self._made += 1
        body = f"01g{self._org.setup.org_id[3:6]}{self._made:09d}"
        name = body + checksum(body)
        self._cursors[name] = cursor
        while len(self._cursors) > OPEN_CURSORS:
            self._cursors.popitem(last=False)[1].close()
        return name

    async def more(self, request: Request) -> Response:
        """The next page: `query/01g…-2000`."""
        name, _, offset = request.path_params["locator"].partition("-")
        cursor = self._cursors.get(name)
        if cursor is None or cursor.user_id != user_of(request) or not (offset.isdecimal() and len(offset) < 10):
            raise SalesforceError(400, "INVALID_QUERY_LOCATOR", "invalid query locator")
        self._cursors.move_to_end(name)
        return self._answer(name, cursor, int(offset))

    def _answer(self, name: str, cursor: _Cursor, offset: int) -> Response:
        rows = cursor.page(offset)
        following = offset + len(rows)
        done = following >= cursor.total or not rows
        link = {} if done else {"nextRecordsUrl": f"{cursor.path}/{name}-{following}"}
        return answer({"totalSize": cursor.total, "done": done, **link, "records": cursor.answers.records(rows)})


def _batch_size(request: Request) -> int:
    match = _BATCH_SIZE.search(request.headers.get("sforce-query-options", ""))
    return max(SMALLEST_BATCH, min(DEFAULT_BATCH, int(match[1]))) if match else DEFAULT_BATCH
