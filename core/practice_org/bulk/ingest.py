"""Working on an ingest job: the CSV goes through the Writer in batches of 10,000 rows, results go to files.

What cannot be read at all (a header with an unknown field, broken CSV) fails the job; a row that is refused is a failed
row of a job that completes. Result rows come in another order than they were sent, as from Salesforce: match by Id.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import Any, Final, TextIO

from core.practice_org.bulk.dialect import CsvError
from core.practice_org.bulk.jobs import IngestJob
from core.practice_org.bulk.rows import RowWriter, Target, error_text, sent_id
from core.practice_org.bulk.states import NULL_CELL, JobState, Operation
from core.practice_org.data.changes import Actor
from core.practice_org.data.schema import SObject
from core.practice_org.org import Org

BATCH_SIZE: Final = 10_000
_BEGINNING: Final = 65_536

Cells = list[str]


class IngestRun:
    """One job on its way from UploadComplete to its end."""

    def __init__(self, org: Org, job: IngestJob) -> None:
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
        except CsvError as error:
            self._fail(str(error))
        except Exception as error:  # noqa: BLE001 (the runner has no one to raise to)
            self._fail(f"InternalServerError : practice org failed: {type(error).__name__}: {error}")
        else:
            job.move(JobState.ABORTED if job.abort_asked else JobState.JOB_COMPLETE, self._org.now())

    def _fail(self, message: str) -> None:
        self._job.error_message = message
        self._job.move(JobState.FAILED, self._org.now())

    def _through(self) -> None:
        job = self._job
        with job.data.open(encoding="utf-8-sig", newline="") as data:
            try:
                job.dialect.check_line_ending(data.read(_BEGINNING))
            except UnicodeDecodeError:
                raise CsvError("InvalidBatch : Failed to parse CSV. The data is not UTF-8") from None
            data.seek(0)
            rows = job.dialect.rows(data)
            header = next(rows, None)
            if header is None:
                raise CsvError("InvalidBatch : Failed to read the header row: the data is empty")
            with _Results(job, header) as results:
                self._batches(header, rows, results)

    def _batches(self, header: Cells, rows: Iterator[Cells], results: _Results) -> None:
        job = self._job
        names = [name.strip() for name in header]
        batch: list[Cells] = []
        try:
            sobject = self._sobject()
            check_header(sobject, names, job.operation)
            actor = Actor(job.user_id, auto_assign=job.assignment_rule_id is not None)
            target, error = Target(sobject, job.operation, actor, job.external_id_field), job.row_error
            id_key = next((name for name in names if name.lower() == "id"), None)
            if error is not None and (end := error.ends_job_at) is not None:
                if first := list(islice(rows, end)):
                    self._batch(RowWriter(self._org, target), names, first, id_key, results)
                raise CsvError(f"{error.code} : {error.message}")
            writer = RowWriter(self._org, target, error)
            while not job.abort_asked and (batch := list(islice(rows, BATCH_SIZE))):
                self._batch(writer, names, batch, id_key, results)
                batch = []
        finally:
            results.unprocessed(chain(batch, rows))

    def _sobject(self) -> SObject:
        found = self._org.view(self._job.user_id).sobject(self._job.sobject)
        if found is None:
            raise CsvError(f"InvalidEntity : Entity '{self._job.sobject}' is not supported by the Bulk API.")
        return found

    def _batch(
        self, writer: RowWriter, names: list[str], batch: list[Cells], id_key: str | None, results: _Results
    ) -> None:
        rows = [values_of(names, cells) for cells in batch]
        outcomes = writer.write(rows, id_key)
        good: list[Cells] = []
        bad: list[Cells] = []
        for outcome, row, cells in zip(reversed(outcomes), reversed(rows), reversed(batch), strict=True):
            record_id = sent_id(outcome, row, id_key)
            if outcome.error is None:
                good.append([record_id, "true" if outcome.created else "false", *cells])
            else:
                bad.append([record_id, error_text(outcome.error), *cells])
        results.add(good, bad)
        self._job.processed += len(batch)
        self._job.failed += len(bad)
        self._job.changed = self._org.now()


class _Results:
    """The three result files of a job."""

    def __init__(self, job: IngestJob, header: Cells) -> None:
        self._job = job
        self._header = header
        self._good: TextIO
        self._bad: TextIO

    def __enter__(self) -> _Results:
        lines, job = self._job.dialect.lines, self._job
        self._good = job.successful.open("w", encoding="utf-8", newline="")
        self._bad = job.failures.open("w", encoding="utf-8", newline="")
        self._good.write(lines([["sf__Id", "sf__Created", *self._header]]))
        self._bad.write(lines([["sf__Id", "sf__Error", *self._header]]))
        return self

    def __exit__(self, *_error: object) -> None:
        self._good.close()
        self._bad.close()

    def add(self, good: Sequence[Cells], bad: Sequence[Cells]) -> None:
        """Rows of one batch."""
        self._good.write(self._job.dialect.lines(good))
        self._bad.write(self._job.dialect.lines(bad))

    def unprocessed(self, rows: Iterator[Cells]) -> None:
        """The rows that nobody looks at any more; broken CSV ends them."""
        lines = self._job.dialect.lines
        with self._job.unprocessed.open("w", encoding="utf-8", newline="") as file:
            file.write(lines([self._header]))
            try:
                while some := list(islice(rows, BATCH_SIZE)):
                    file.write(lines(some))
            except CsvError:
                return


def check_header(sobject: SObject, names: list[str], operation: Operation) -> None:
    """Raises CsvError where the header has a field that is not there, or none of an id where only ids may be."""
    if operation in (Operation.DELETE, Operation.HARD_DELETE):
        if [name.lower() for name in names] != ["id"]:
            raise CsvError(f"InvalidBatch : The '{operation.value}' batch must contain only ids")
        return
    for name in names:
        if sobject.find(name) is None or (operation is Operation.INSERT and name.lower() == "id"):
            raise CsvError(f"InvalidBatch : Field name not found : {name}")


def values_of(names: list[str], cells: Cells) -> dict[str, Any]:
    """The values of a row by the names of the header: empty cells are left out, `#N/A` is null."""
    if len(cells) != len(names):
        raise CsvError(
            f"InvalidBatch : Failed to parse CSV. A row has {len(cells)} columns, the header has {len(names)}"
        )
    return {name: None if cell == NULL_CELL else cell for name, cell in zip(names, cells, strict=True) if cell}
