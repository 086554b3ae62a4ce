"""What the Bulk API 2.0 can do, without HTTP: jobs are made, filled, closed, aborted, asked after and removed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from typing import Any, Final

from core.practice_org.bulk.bodies import by_value, dialect_of, invalid_job, invalid_state
from core.practice_org.bulk.extraction import QueryRun, bulk_query
from core.practice_org.bulk.ingest import BATCH_SIZE, IngestRun
from core.practice_org.bulk.jobs import IngestJob, Job, Jobs, QueryJob
from core.practice_org.bulk.limits import BulkLimits
from core.practice_org.bulk.runner import Runner, ThreadRunner
from core.practice_org.bulk.states import JobState, Operation, QueryOperation
from core.practice_org.errors import SalesforceError
from core.practice_org.org import Org
from core.practice_org.trouble import RowError

PATIENCE_S: Final = 0.25
"""How long the second and later questions after a job wait for its end: a small job is complete at the second poll."""


class BulkService:
    """The jobs of one org and who works on them."""

    def __init__(self, org: Org, runner: Runner | None = None, patience_s: float = PATIENCE_S) -> None:
        self.org = org
        self.jobs = Jobs(self._next_id, org.store.path.parent / "bulk", org.now)
        self.limits = BulkLimits(org.now)
        self.runner = runner or ThreadRunner()
        self.patience_s = patience_s
        org.more_limits |= self.limits.told()
        org.on_close(self._close)
        org.on_reset(self._reset)

    def _next_id(self, prefix: str) -> str:
        return self.org.ids.next(prefix)  # a reset gives the org a new IdSpace

    def _close(self) -> None:
        self.jobs.clear()
        self.runner.close()

    def _reset(self) -> None:
        self.jobs.clear()
        self.limits.clear()

    # -- ingest ------------------------------------------------------------------------------------------------------

    def create_ingest(self, user_id: str, version: str, body: Mapping[str, Any]) -> IngestJob:
        """A new job, Open. Raises SalesforceError."""
        operation = by_value(Operation, body, "operation")
        sobject = self.org.view(user_id).sobject(str(body.get("object") or ""))
        if sobject is None:
            raise invalid_job(f"Unable to find object: {body.get('object')}")
        external = body.get("externalIdFieldName")
        if operation is Operation.UPSERT:
            field = sobject.find(str(external)) if external else None
            if field is None or not (field.external_id or field.type in ("id", "email")):
                raise invalid_job(
                    f"Field name provided, {external} does not match an External ID, Salesforce Id, or indexed field "
                    f"for {sobject.name}"
                    if external
                    else f"External ID was blank for {sobject.name}. An External ID must be specified for upsert."
                )
        dialect = dialect_of(body)
        now, job_id = self.org.now(), self.jobs.next_id()
        job = IngestJob(
            id=job_id,
            user_id=user_id,
            created=now,
            changed=now,
            version=version,
            folder=self.jobs.folder_for(job_id),
            sobject=sobject.name,
            dialect=dialect,
            operation=operation,
            external_id_field=None if external is None else str(external),
            assignment_rule_id=body.get("assignmentRuleId"),
        )
        self.jobs.add(job)
        return job

    async def upload(self, job: IngestJob, content: AsyncIterator[bytes], row_error: RowError | None) -> None:
        """Takes the CSV of a job; once. Raises SalesforceError."""
        if job.state is not JobState.OPEN or job.uploaded:
            raise invalid_state(f"Job state must be Open and its data not sent yet; it is {job.state.value}")
        size = 0
        with job.data.open("wb") as file:
            async for block in content:
                size += len(block)
                if size > self.limits.upload_bytes:
                    raise SalesforceError(
                        400, "EXCEEDED_MAX_SIZE_REQUEST", f"The data exceeds {self.limits.upload_bytes} bytes"
                    )
                file.write(block)
        job.uploaded, job.row_error = True, row_error

    def close_upload(self, job: IngestJob, row_error: RowError | None) -> None:
        """UploadComplete; `start` follows. Raises SalesforceError."""
        if job.state is not JobState.OPEN:
            raise invalid_state(f"Closing already {job.state.value} Job not allowed")
        job.row_error = row_error or job.row_error
        now = self.org.now()
        if not job.uploaded:
            raise invalid_state("Job has no data: upload it before you close the job")
        with job.data.open("rb") as file:
            lines = sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b""))
        if not self.limits.take_batches(max(1, -(-lines // BATCH_SIZE))):
            job.error_message = "ExceededQuota : ApiBatchItems Limit exceeded."
            job.move(JobState.FAILED, now)
            return
        job.move(JobState.UPLOAD_COMPLETE, now)

    async def abort(self, job: Job) -> None:
        """Aborted; rows that were written stay written. Raises SalesforceError."""
        if job.state.final:
            raise invalid_state(f"Aborting already {job.state.value} Job not allowed")
        if isinstance(job, IngestJob):
            job.abort_asked = True
            if job.state is JobState.IN_PROGRESS:  # the run stops after its batch and says so itself
                await asyncio.to_thread(job.finished.wait, 10)
                return
        job.move(JobState.ABORTED, self.org.now())

    def delete(self, job: Job) -> None:
        """Forgets a job that nobody works on, or will. Raises SalesforceError."""
        if job.state in (JobState.OPEN, JobState.IN_PROGRESS):
            raise invalid_state(f"Deleting a Job in state {job.state.value} not allowed")
        if job.state is JobState.UPLOAD_COMPLETE:
            job.move(JobState.ABORTED, self.org.now())
        self.jobs.remove(job)

    # -- query -------------------------------------------------------------------------------------------------------

    def create_query(self, user_id: str, version: str, body: Mapping[str, Any]) -> QueryJob:
        """A new query job, UploadComplete; `start` follows. Raises SalesforceError."""
        operation = by_value(QueryOperation, body, "operation")
        soql = body.get("query")
        if not isinstance(soql, str) or not soql.strip():
            raise invalid_job("A query has to be specified")
        dialect = dialect_of(body)
        compiled = bulk_query(self.org, user_id, soql, deleted=operation is QueryOperation.QUERY_ALL)
        if not self.limits.take_query_job():
            raise SalesforceError(400, "LIMIT_EXCEEDED", "Max bulk v2 query jobs (10000) per 24 hrs has been reached")
        now, job_id = self.org.now(), self.jobs.next_id()
        job = QueryJob(
            id=job_id,
            user_id=user_id,
            created=now,
            changed=now,
            version=version,
            folder=self.jobs.folder_for(job_id),
            sobject=compiled.entity,
            dialect=dialect,
            state=JobState.UPLOAD_COMPLETE,
            operation=operation,
            compiled=compiled,
        )
        self.jobs.add(job)
        return job

    # -- both --------------------------------------------------------------------------------------------------------

    def start(self, job: IngestJob | QueryJob) -> None:
        """Queues a job that is UploadComplete; called when the answer that says so is written."""
        if job.state is JobState.UPLOAD_COMPLETE:
            run = IngestRun(self.org, job).run if isinstance(job, IngestJob) else QueryRun(self.org, job).run
            self.runner.submit(run)

    async def poll(self, job: Job) -> None:
        """Called for each question after a job: from the second on, it waits a moment for the end."""
        if job.state in (JobState.UPLOAD_COMPLETE, JobState.IN_PROGRESS):
            job.polls += 1
            if job.polls > 1 and self.patience_s:
                await asyncio.to_thread(job.finished.wait, self.patience_s)
