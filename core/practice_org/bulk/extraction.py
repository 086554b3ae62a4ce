"""Working on a query job: what the Bulk API refuses to query, the rows as CSV in a file, and pages of that file."""

from __future__ import annotations

import base64
import binascii
import io
import re
from collections.abc import Sequence
from itertools import islice
from typing import Any, Final

from core.practice_org.bulk.jobs import QueryJob
from core.practice_org.bulk.states import JobState
from core.practice_org.errors import SalesforceError
from core.practice_org.org import Org
from core.practice_org.soql import CompiledQuery, QueryKind, compile_query, parse
from core.practice_org.soql.model import Call, Query

NOT_FOR_BULK: Final = frozenset({"UserPermissionAccess", "FieldDefinition", "EntityDefinition"})
_BLOCK: Final = 1_000
_TYPEOF: Final = re.compile(r"\s*SELECT\b[^']*\bTYPEOF\b", re.IGNORECASE)
_BOOLEANS: Final[dict[Any, str]] = {0: "false", 1: "true", None: ""}


def bulk_query(org: Org, user_id: str, soql: str, *, deleted: bool) -> CompiledQuery:
    """The compiled query of a job. Raises SalesforceError for what the Bulk API does not do (salesforce.md C4)."""
    if _TYPEOF.match(soql):
        raise _refused("TYPEOF is not supported in Bulk Query")
    query = parse(soql)
    _check_constructs(query)
    compiled = compile_query(
        query, org.view(user_id), now=org.now(), include_deleted=deleted, row_filter=org.row_filter
    )
    if compiled.entity in NOT_FOR_BULK:
        raise SalesforceError(400, "INVALIDENTITY", f"{compiled.entity} is not supported by the Bulk API")
    if compiled.kind is not QueryKind.RECORDS:
        raise _refused("Aggregate functions are not supported in Bulk Query")
    if any(column.type in ("address", "location") for column in compiled.columns):
        raise _refused("Selecting compound data not supported in Bulk Query")
    return compiled


def _check_constructs(query: Query) -> None:
    if any(isinstance(item.expression, Query) for item in query.select):
        raise _refused("Aggregate Relationships not supported in Bulk Query")
    if query.group_by:
        raise _refused("GROUP BY is not supported in Bulk Query")
    if query.offset is not None:
        raise _refused("OFFSET is not supported in Bulk Query")
    if any(isinstance(item.expression, Call) and item.expression.name == "COUNT" for item in query.select):
        raise _refused("COUNT is not supported in Bulk Query")


def _refused(message: str) -> SalesforceError:
    return SalesforceError(400, "API_ERROR", message)


class CsvRows:
    """Rows of a compiled query as cells of a Bulk CSV: booleans in words, null empty, moments as they are stored."""

    def __init__(self, compiled: CompiledQuery) -> None:
        self._first = min((column.index for column in compiled.columns), default=0)
        self._booleans = [column.index - self._first for column in compiled.columns if column.type == "boolean"]
        self.header = [".".join(column.names) for column in compiled.columns]

    def cells(self, rows: Sequence[Sequence[Any]]) -> list[list[Any]]:
        """The cells of these rows."""
        first, booleans = self._first, self._booleans
        listed = [list(row[first:]) for row in rows]
        for cells in listed:
            for at in booleans:
                cells[at] = _BOOLEANS[cells[at]]
        return listed


class QueryRun:
    """One query job on its way from UploadComplete to its end."""

    def __init__(self, org: Org, job: QueryJob) -> None:
        self._org = org
        self._job = job

    def run(self) -> None:
        """Works until the job is at its end. Raises nothing: a bug of the practice org fails the job with its text."""
        job = self._job
        if job.state is not JobState.UPLOAD_COMPLETE:
            return
        job.move(JobState.IN_PROGRESS, self._org.now())
        try:
            self._through()
        except Exception as error:  # noqa: BLE001 (the runner has no one to raise to)
            job.error_message = f"InternalServerError : practice org failed: {type(error).__name__}: {error}"
            job.move(JobState.FAILED, self._org.now())
        else:
            if not job.finished.is_set():
                job.move(JobState.JOB_COMPLETE, self._org.now())

    def _through(self) -> None:
        job, compiled = self._job, self._job.compiled
        if compiled is None:
            raise ValueError("a query job without its query")
        rows = CsvRows(compiled)
        reader = self._org.store.reader()
        try:
            found = reader.execute(compiled.sql, compiled.parameters)
            with job.results.open("wb") as file:
                offsets = [0]
                while not job.finished.is_set() and (some := found.fetchmany(_BLOCK)):
                    file.write(job.dialect.lines(rows.cells(some)).encode())
                    offsets.append(file.tell())
                    job.processed += len(some)
                job.offsets = offsets
        finally:
            reader.close()


class Pages:
    """Pages of the result of a finished query job. A locator is the number of the next row, in base64."""

    def __init__(self, job: QueryJob) -> None:
        if job.compiled is None:
            raise ValueError("a query job without its query")
        self._job = job
        self._header = job.dialect.lines([CsvRows(job.compiled).header]).encode()

    def page(self, start: int, count: int) -> tuple[bytes, int]:
        """CSV of up to `count` rows from row `start` on, with the header, and how many rows it has."""
        end = min(start + count, self._job.processed)
        first, last = start // _BLOCK, -(-end // _BLOCK)
        if end <= start:
            return self._header, 0
        with self._job.results.open("rb") as file:
            file.seek(self._job.offsets[first])
            block = file.read(self._job.offsets[last] - self._job.offsets[first])
        if start % _BLOCK or (end % _BLOCK and end != self._job.processed):
            block = self._cut(block, start - first * _BLOCK, end - start)
        return self._header + block, end - start

    def _cut(self, block: bytes, skipped: int, count: int) -> bytes:
        dialect = self._job.dialect
        rows = dialect.rows(io.StringIO(block.decode(), newline=""))
        return dialect.lines(islice(rows, skipped, skipped + count)).encode()


def locator_of(start: int) -> str:
    """The locator of the page that begins at this row."""
    return base64.urlsafe_b64encode(str(start).encode()).decode().rstrip("=")


def start_of(locator: str) -> int:
    """The row that a locator means. Raises SalesforceError for one that was never given."""
    try:
        padded = locator + "=" * (-len(locator) % 4)
        return max(0, int(base64.urlsafe_b64decode(padded.encode()).decode()))
    except (ValueError, binascii.Error):
        raise SalesforceError(400, "INVALIDLOCATOR", f"Invalid locator: {locator}") from None
