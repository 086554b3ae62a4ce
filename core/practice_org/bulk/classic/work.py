"""Working on a batch of the Bulk API 1.0."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from core.practice_org.bulk.classic.jobs import (
    LARGEST_BATCH,
    Batch,
    BatchState,
    ClassicJob,
    ClassicState,
    ContentType,
    RowResult,
)
from core.practice_org.bulk.classic.texts import json_of, xml_records, xml_rows
from core.practice_org.bulk.dialect import CsvError, Dialect
from core.practice_org.bulk.extraction import CsvRows, bulk_query
from core.practice_org.bulk.ingest import check_header, values_of
from core.practice_org.bulk.rows import RowWriter, Target, sent_id
from core.practice_org.bulk.states import Operation, QueryOperation
from core.practice_org.data.changes import Actor, Outcome
from core.practice_org.errors import SalesforceError
from core.practice_org.org import Org
from core.practice_org.soql import Answers, CompiledQuery
from core.practice_org.trouble import RowError

Values = dict[str, Any]


class BatchRun:
    """One batch on its way from Queued to its end. `row_error` is a fault of the side door for rows of this batch."""

    def __init__(self, org: Org, job: ClassicJob, batch: Batch, result_id: str, row_error: RowError | None) -> None:
        self._org = org
        self._job = job
        self._batch = batch
        self._result_id = result_id
        self._row_error = row_error

    def run(self) -> None:
        """Works until the batch is at its end. Raises nothing: a bug of the practice org fails the batch."""
        batch, now = self._batch, self._org.now
        if batch.state is not BatchState.QUEUED:
            return
        if self._job.state is ClassicState.ABORTED:
            batch.move(BatchState.NOT_PROCESSED, now())
            return
        batch.move(BatchState.IN_PROGRESS, now())
        try:
            if isinstance(self._job.operation, QueryOperation):
                self._query(self._job.operation)
            else:
                self._ingest(self._job.operation)
        except CsvError as error:
            batch.message = str(error)
        except SalesforceError as error:
            batch.message = f"InvalidBatch : Failed to process query: {error.code}: {error.message}"
        except Exception as error:  # noqa: BLE001 (the runner has no one to raise to)
            batch.message = f"InternalServerError : practice org failed: {type(error).__name__}: {error}"
        self._job.changed = now()
        batch.move(BatchState.FAILED if batch.message else BatchState.COMPLETED, self._job.changed)

    # -- rows in -----------------------------------------------------------------------------------------------------

    def _ingest(self, operation: Operation) -> None:
        job, batch = self._job, self._batch
        sobject = self._org.view(job.user_id).sobject(job.sobject)
        if sobject is None:
            raise CsvError(f"InvalidEntity : Entity '{job.sobject}' is not supported by the Bulk API.")
        names, rows = self._rows()
        if names is not None:
            check_header(sobject, names, operation)
        if len(rows) > LARGEST_BATCH:
            raise CsvError(f"InvalidBatch : Too many rows in the batch: {len(rows)}, the limit is {LARGEST_BATCH}")
        actor = Actor(job.user_id, auto_assign=job.assignment_rule_id is not None)
        writer = RowWriter(self._org, Target(sobject, operation, actor, job.external_id_field), self._row_error)
        normal = [_with_id(row) for row in rows]
        for outcome, row in zip(writer.write(normal, "Id"), normal, strict=True):
            batch.rows.append(_row_result(outcome, row))
        batch.processed = len(rows)
        batch.failed = sum(not row.success for row in batch.rows)

    def _rows(self) -> tuple[list[str] | None, list[Values]]:
        """The names of the header, where there is one, and the rows."""
        content = self._batch.content
        match self._job.content_type:
            case ContentType.JSON:
                return None, [dict(row) for row in json.loads(content)]
            case ContentType.XML:
                return None, xml_rows(content)
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise CsvError("InvalidBatch : Failed to parse CSV. The data is not UTF-8") from None
        header, *rows = list(Dialect().rows(io.StringIO(text, newline=""))) or [[]]
        names = [name.strip() for name in header]
        return names, [values_of(names, cells) for cells in rows]

    # -- rows out ----------------------------------------------------------------------------------------------------

    def _query(self, operation: QueryOperation) -> None:
        batch, job = self._batch, self._job
        compiled = bulk_query(
            self._org,
            job.user_id,
            batch.content.decode(errors="replace"),
            deleted=operation is QueryOperation.QUERY_ALL,
        )
        if compiled.entity != job.sobject:
            raise SalesforceError(
                400,
                "INVALID_TYPE_FOR_OPERATION",
                f"The root entity of the requested query ({compiled.entity}) does not match the entity of the "
                f"requested Bulk API Job ({job.sobject}).",
            )
        reader = self._org.store.reader()
        try:
            rows = reader.execute(compiled.sql, compiled.parameters).fetchall()
        finally:
            reader.close()
        batch.processed = len(rows)
        batch.result = (self._result_id, self._rendered(compiled, rows))

    def _rendered(self, compiled: CompiledQuery, rows: Sequence[Sequence[Any]]) -> bytes:
        match self._job.content_type:
            case ContentType.JSON:
                records = Answers(compiled, self._job.version).records(rows)
                for names in (column.names for column in compiled.columns if column.type in ("date", "datetime")):
                    for record in records:
                        _to_epoch(record, names)
                return json_of(records)
            case ContentType.XML:
                cells = CsvRows(compiled)
                listed = (dict(zip(cells.header, map(_text, row), strict=True)) for row in cells.cells(rows))
                return xml_records(compiled.entity, listed)
        if not rows:
            return b"Records not found for this query"
        cells = CsvRows(compiled)
        return Dialect().lines([cells.header, *cells.cells(rows)]).encode()


def _text(cell: Any) -> str:
    return "" if cell is None else str(cell)


def _to_epoch(record: dict[str, Any], names: tuple[str, ...]) -> None:
    """Bulk 1.0 JSON has moments in milliseconds since 1970."""
    *parents, last = names
    found: Any = record
    for name in parents:
        found = found[name]
        if found is None:
            return
    value = found[last]
    if value is not None:
        moment = datetime.fromisoformat(value)
        found[last] = int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp() * 1000)


def _with_id(row: Values) -> Values:
    """The row with its id, if it has one, under `Id`: rows of JSON and XML may each write it otherwise."""
    key = next((name for name in row if name.lower() == "id"), None)
    if key is None or key == "Id":
        return row
    return {"Id" if name == key else name: value for name, value in row.items()}


def _row_result(outcome: Outcome, row: Values) -> RowResult:
    if outcome.error is None:
        return RowResult(outcome.record_id, success=True, created=outcome.created)
    error = outcome.error
    return RowResult(
        sent_id(outcome, row, "Id") or None,
        success=False,
        created=False,
        code=error.code,
        message=error.message,
        fields=tuple(error.fields or ()),
    )
