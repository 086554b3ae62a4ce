"""`jobs/ingest` and `jobs/query`: the Bulk API 2.0 over HTTP (salesforce.md C3, C4)."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from pathlib import Path
from typing import Any, Final

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from core.practice_org.bulk.bodies import full_body, invalid_job, invalid_state, listed_body, short_body
from core.practice_org.bulk.extraction import Pages, locator_of, start_of
from core.practice_org.bulk.jobs import IngestJob, Job, QueryJob
from core.practice_org.bulk.service import BulkService
from core.practice_org.bulk.states import JobState
from core.practice_org.errors import SalesforceError
from core.practice_org.rest.answers import answer, base_of, empty, ordered_row_error, route, user_of
from core.practice_org.rest.bodies import json_object, object_of

DEFAULT_RECORDS: Final = 100_000
PARALLEL_PAGES: Final = 5
JOBS_IN_A_LIST: Final = 1_000
_CSV: Final = "text/csv"


def routes_v2(service: BulkService) -> list[Route]:
    """The routes of the Bulk API 2.0."""
    ingest, query = IngestApi(service), QueryApi(service)
    return [
        route("/jobs/ingest", GET=ingest.listed, POST=ingest.create),
        route("/jobs/ingest/{job}", GET=ingest.read, PATCH=ingest.change, DELETE=ingest.delete),
        route("/jobs/ingest/{job}/batches", PUT=ingest.upload),
        route("/jobs/ingest/{job}/successfulResults", GET=ingest.successful),
        route("/jobs/ingest/{job}/failedResults", GET=ingest.failed),
        route("/jobs/ingest/{job}/unprocessedrecords", GET=ingest.unprocessed),
        route("/jobs/query", GET=query.listed, POST=query.create),
        route("/jobs/query/{job}", GET=query.read, PATCH=query.change, DELETE=query.delete),
        route("/jobs/query/{job}/results", GET=query.results),
        route("/jobs/query/{job}/resultPages", GET=query.parallel),
        route("/jobs/query/{job}/parallelResults", GET=query.parallel),
    ]


class IngestApi:
    """The handlers of `jobs/ingest`."""

    def __init__(self, service: BulkService) -> None:
        self._service = service

    def _job(self, request: Request) -> IngestJob:
        return self._service.jobs.ingest(request.path_params["job"])

    async def listed(self, request: Request) -> Response:
        """All ingest jobs."""
        return _listed(request, (job for job in self._service.jobs if isinstance(job, IngestJob)))

    async def create(self, request: Request) -> Response:
        """A new job; as multipart (`job` in JSON, `content` in CSV) it is uploaded and closed in the same call."""
        version = request.path_params["version"]
        if not request.headers.get("content-type", "").lower().startswith("multipart/form-data"):
            return answer(short_body(self._service.create_ingest(user_of(request), version, await object_of(request))))
        async with request.form() as form:
            described = json_object(await _part(form.get("job")))
            content = await _part(form.get("content"))
        job = self._service.create_ingest(user_of(request), version, described)
        await self._service.upload(job, _once(content), ordered_row_error(request))
        self._service.close_upload(job, None)
        return _started(self._service, job)

    async def read(self, request: Request) -> Response:
        """State and counts."""
        job = self._job(request)
        await self._service.poll(job)
        return answer(full_body(job))

    async def upload(self, request: Request) -> Response:
        """The CSV."""
        await self._service.upload(self._job(request), request.stream(), ordered_row_error(request))
        return empty(201)

    async def change(self, request: Request) -> Response:
        """`{"state": "UploadComplete" | "Aborted"}`."""
        job, body = self._job(request), await object_of(request)
        if body.get("state") == JobState.UPLOAD_COMPLETE.value:
            self._service.close_upload(job, ordered_row_error(request))
            return _started(self._service, job)
        if body.get("state") == JobState.ABORTED.value:
            await self._service.abort(job)
            return answer(short_body(job))
        raise invalid_job(f"Job state must be UploadComplete or Aborted, not {body.get('state')}")

    async def delete(self, request: Request) -> Response:
        """Forgets the job."""
        self._service.delete(self._job(request))
        return empty()

    async def successful(self, request: Request) -> Response:
        """Rows that were written."""
        return self._file(request, self._job(request).successful, ["sf__Id", "sf__Created"])

    async def failed(self, request: Request) -> Response:
        """Rows that were refused."""
        return self._file(request, self._job(request).failures, ["sf__Id", "sf__Error"])

    async def unprocessed(self, request: Request) -> Response:
        """Rows that nobody looked at."""
        job = self._job(request)
        path = job.unprocessed
        if job.state in (JobState.ABORTED, JobState.FAILED) and not path.exists():
            path = job.data  # the run never began
        return self._file(request, path, [])

    def _file(self, request: Request, path: Path, columns: list[str]) -> Response:
        job = self._job(request)
        if not job.state.final:
            raise invalid_state(f"Results of a Job in state {job.state.value} are not available yet")
        if path.exists():
            return FileResponse(path, media_type=_CSV)
        return Response(job.dialect.lines([columns] if columns else []), media_type=_CSV)


class QueryApi:
    """The handlers of `jobs/query`."""

    def __init__(self, service: BulkService) -> None:
        self._service = service

    def _job(self, request: Request) -> QueryJob:
        return self._service.jobs.query(request.path_params["job"])

    async def listed(self, request: Request) -> Response:
        """All query jobs."""
        return _listed(request, (job for job in self._service.jobs if isinstance(job, QueryJob)))

    async def create(self, request: Request) -> Response:
        """A new job."""
        body = await object_of(request)
        job = self._service.create_query(user_of(request), request.path_params["version"], body)
        return _started(self._service, job)

    async def read(self, request: Request) -> Response:
        """State and counts."""
        job = self._job(request)
        await self._service.poll(job)
        return answer(full_body(job))

    async def change(self, request: Request) -> Response:
        """`{"state": "Aborted"}`."""
        job, body = self._job(request), await object_of(request)
        if body.get("state") != JobState.ABORTED.value:
            raise invalid_job(f"Job state must be Aborted, not {body.get('state')}")
        await self._service.abort(job)
        return answer(short_body(job))

    async def delete(self, request: Request) -> Response:
        """Forgets the job."""
        self._service.delete(self._job(request))
        return empty()

    async def results(self, request: Request) -> Response:
        """A page of rows. `Sforce-Locator` is the word `null` on the last one."""
        job, start = self._finished(request), self._start(request)
        if start > job.processed:
            raise SalesforceError(400, "INVALIDLOCATOR", f"Invalid locator: {request.query_params['locator']}")
        content, count = Pages(job).page(start, _max_records(request))
        following = start + count
        headers = {
            "Sforce-Locator": "null" if following >= job.processed else locator_of(following),
            "Sforce-NumberOfRecords": str(count),
        }
        return Response(content, headers=headers, media_type=_CSV)

    async def parallel(self, request: Request) -> Response:
        """Up to five addresses of pages, to be read at the same time."""
        job, start, size = self._finished(request), self._start(request), _max_records(request)
        path = f"{base_of(request)}/jobs/query/{job.id}"
        starts = list(range(start, job.processed, size)) or [start]
        pages = [{"resultUrl": f"{path}/results?locator={locator_of(each)}&maxRecords={size}"}
                 for each in starts[:PARALLEL_PAGES]]  # fmt: skip
        rest = starts[PARALLEL_PAGES:]
        link = f"{path}/resultPages?locator={locator_of(rest[0])}&maxRecords={size}" if rest else None
        return answer({"resultPages": pages, "nextRecordsUrl": link, "done": not rest})

    def _finished(self, request: Request) -> QueryJob:
        job = self._job(request)
        if job.state is not JobState.JOB_COMPLETE:
            raise invalid_state(f"Results of a Job in state {job.state.value} are not available")
        if float(request.path_params["version"]) != float(job.version):
            raise SalesforceError(409, "API_ERROR", f"The job was created with API version {job.version}")
        return job

    def _start(self, request: Request) -> int:
        locator = request.query_params.get("locator", "")
        return 0 if locator in ("", "null") else start_of(locator)


def _started(service: BulkService, job: IngestJob | QueryJob) -> Response:
    """The answer that says UploadComplete, written before the job goes on."""
    written = answer(short_body(job))
    service.start(job)
    return written


def _max_records(request: Request) -> int:
    sent = request.query_params.get("maxRecords")
    if sent is None:
        return DEFAULT_RECORDS
    if not (sent.isascii() and sent.isdecimal()) or len(sent) > 18 or int(sent) < 1:
        raise SalesforceError(400, "INVALID_VALUE", f"maxRecords must be a positive number, not {sent}")
    return int(sent)


def _listed(request: Request, jobs: Iterable[Job]) -> Response:
    locator = request.query_params.get("queryLocator", "")
    start = start_of(locator) if locator else 0
    found = list(jobs)
    page, following = found[start : start + JOBS_IN_A_LIST], start + JOBS_IN_A_LIST
    done = following >= len(found)
    link = None if done else f"{request.url.path}?queryLocator={locator_of(following)}"
    return answer({"done": done, "records": [listed_body(job) for job in page], "nextRecordsUrl": link})


async def _part(part: Any) -> bytes:
    if isinstance(part, UploadFile):
        return await part.read()
    if isinstance(part, str):
        return part.encode()
    raise invalid_job("A multipart job needs the parts job and content")


async def _once(block: bytes) -> AsyncIterator[bytes]:
    yield block
