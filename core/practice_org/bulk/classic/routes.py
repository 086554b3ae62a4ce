"""The Bulk API 1.0 over HTTP.

Batches are told of in JSON for JSON jobs and in XML for all others, as recorded; what is said of a job comes in the
language of the request where it has one, and so does a refusal.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from core.practice_org.bulk.classic.jobs import (
    BATCH_PREFIX,
    RESULT_PREFIX,
    SHORT_ID,
    Batch,
    BatchState,
    ClassicJob,
    ClassicState,
    ContentType,
)
from core.practice_org.bulk.classic.texts import (
    child,
    element,
    fill,
    job_fields,
    json_of,
    results_of,
    xml_of,
)
from core.practice_org.bulk.classic.work import BatchRun
from core.practice_org.bulk.jobs import JOB_PREFIX
from core.practice_org.bulk.service import BulkService
from core.practice_org.bulk.states import Operation, QueryOperation
from core.practice_org.errors import SalesforceError
from core.practice_org.ids import to18
from core.practice_org.rest.answers import ordered_row_error
from core.practice_org.versions import refusal_of

# As recorded: what is said of a job names its character set, what is said of a batch does not, and CSV does not either.
_JOB_JSON: Final = "application/json;charset=UTF-8"
_JSON: Final = "application/json"
_XML: Final = "application/xml"
_METHODS: Final = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
_QUERY_MEDIA: Final = {ContentType.CSV: "text/csv", ContentType.JSON: _JSON, ContentType.XML: _XML}

Handler = Callable[[Request], Awaitable[Response]]


def classic_routes(service: BulkService) -> list[Route]:
    """The routes of the Bulk API 1.0."""
    api = ClassicApi(service)
    return [
        _route(service, "/job", POST=api.create),
        _route(service, "/job/{job}", GET=api.read, POST=api.change),
        _route(service, "/job/{job}/batch", GET=api.batches, POST=api.add),
        _route(service, "/job/{job}/batch/{batch}", GET=api.read_batch),
        _route(service, "/job/{job}/batch/{batch}/request", GET=api.request),
        _route(service, "/job/{job}/batch/{batch}/result", GET=api.result),
        _route(service, "/job/{job}/batch/{batch}/result/{result}", GET=api.query_result),
    ]


def _route(service: BulkService, path: str, **handlers: Handler) -> Route:
    """One route; it looks at session and version itself, because the gate knows only the paths of the data API."""

    async def dispatch(request: Request) -> Response:
        try:
            request.state.user_id = _user_of(service, request)
            return await handlers.get("GET" if request.method == "HEAD" else request.method, _not_allowed)(request)
        except SalesforceError as error:
            return _refusal(error, as_json="json" in _content_type(request))

    return Route(f"/services/async/{{version}}{path}", dispatch, methods=_METHODS)


async def _not_allowed(request: Request) -> Response:
    raise SalesforceError(405, "ClientInputError", f"HTTP method {request.method} not allowed")


def _user_of(service: BulkService, request: Request) -> str:
    token = request.headers.get("x-sfdc-session") or request.headers.get("authorization", "").partition(" ")[2]
    session = service.org.sessions.find(token.strip())
    if session is None:
        raise SalesforceError(400, "InvalidSessionId", "Invalid session id")
    if refusal_of(request.path_params["version"]) is not None:
        raise SalesforceError(400, "InvalidVersion", f"Invalid version: {request.path_params['version']}")
    return session.user_id


class ClassicApi:
    """The handlers. Jobs are kept in memory until the org is reset or closed."""

    def __init__(self, service: BulkService) -> None:
        self._service = service
        self._org = service.org
        self._jobs: dict[str, ClassicJob] = {}
        service.org.on_reset(self._jobs.clear)

    # -- jobs --------------------------------------------------------------------------------------------------------

    async def create(self, request: Request) -> Response:
        """A new job, Open."""
        body = job_fields(await request.body(), _content_type(request))
        operation = _operation(body.get("operation"))
        user_id = str(request.state.user_id)
        sobject = self._org.view(user_id).sobject(str(body.get("object") or ""))
        if sobject is None:
            raise SalesforceError(400, "InvalidJob", f"Unable to find object: {body.get('object')}")
        content_type = str(body.get("contentType") or "XML").upper()
        if content_type not in ContentType.__members__:
            raise SalesforceError(400, "InvalidJob", f"Unsupported content type: {body.get('contentType')}")
        external = body.get("externalIdFieldName")
        if operation is Operation.UPSERT and (not external or sobject.find(str(external)) is None):
            message = f"External ID was blank for {sobject.name}. An External ID must be specified for upsert."
            raise SalesforceError(400, "InvalidJob", message)
        now = self._org.now()
        job = ClassicJob(
            id=self._org.ids.next(JOB_PREFIX),
            user_id=user_id,
            sobject=sobject.name,
            operation=operation,
            content_type=ContentType[content_type],
            created=now,
            changed=now,
            version=request.path_params["version"],
            external_id_field=None if external is None else str(external),
            assignment_rule_id=body.get("assignmentRuleId"),
            serial=body.get("concurrencyMode") in (1, "1", "Serial"),
        )
        self._jobs[job.id] = job
        return _described(job, "jobInfo", job.described(), request, location=job.path)

    async def read(self, request: Request) -> Response:
        """State and counts."""
        job = self._job(request)
        return _described(job, "jobInfo", job.described(), request)

    async def change(self, request: Request) -> Response:
        """`Closed` or `Aborted`."""
        job = self._job(request)
        body = job_fields(await request.body(), _content_type(request))
        wanted = next((state for state in ClassicState if state.value == body.get("state")), ClassicState.OPEN)
        if wanted is ClassicState.OPEN or job.state is ClassicState.ABORTED:
            raise SalesforceError(400, "InvalidJobState", f"{body.get('state')} {job.state.value} Job not allowed")
        job.state, job.changed = wanted, self._org.now()
        return _described(job, "jobInfo", job.described(), request)

    # -- batches -----------------------------------------------------------------------------------------------------

    async def add(self, request: Request) -> Response:
        """A batch; it is queued at once."""
        job = self._job(request)
        if job.state is not ClassicState.OPEN:
            raise SalesforceError(400, "InvalidJobState", f"Unable to add a batch to a {job.state.value} job")
        content = await request.body()
        if not content.strip():
            raise SalesforceError(400, "ClientInputError", "Unable to find any data to create batch")
        if job.content_type is ContentType.JSON and not isinstance(job.operation, QueryOperation):
            _check_json(content)
        if not self._service.limits.take_batches(1):
            raise SalesforceError(400, "ExceededQuota", "ApiBatchItems Limit exceeded.")
        now = self._org.now()
        batch = Batch(self._org.ids.next(BATCH_PREFIX), content, now, now)
        job.batches[batch.id] = batch
        result_id = self._org.ids.next(RESULT_PREFIX)[:SHORT_ID]
        queued = _described(job, "batchInfo", job.described_batch(batch), location=f"{job.path}/batch/{batch.id}")
        self._service.runner.submit(BatchRun(self._org, job, batch, result_id, ordered_row_error(request)).run)
        return queued

    async def batches(self, request: Request) -> Response:
        """All batches of a job."""
        job = self._job(request)
        listed = [job.described_batch(batch) for batch in job.batches.values()]
        if job.content_type is ContentType.JSON:
            return Response(json_of({"batchInfo": listed}), media_type=_JSON)
        root = element("batchInfoList")
        for described in listed:
            fill(child(root, "batchInfo"), described)
        return Response(xml_of(root), media_type=_XML)

    async def read_batch(self, request: Request) -> Response:
        """State and counts. Waits a moment for the end, as clients of this API sleep for seconds between two polls."""
        job, batch = self._batch(request)
        if not batch.finished.is_set() and self._service.patience_s:
            await asyncio.to_thread(batch.finished.wait, self._service.patience_s)
        return _described(job, "batchInfo", job.described_batch(batch))

    async def request(self, request: Request) -> Response:
        """The batch as it was sent."""
        job, batch = self._batch(request)
        return _as(_QUERY_MEDIA[job.content_type], batch.content)

    async def result(self, request: Request) -> Response:
        """What became of the rows, or the ids of the results of a query."""
        job, batch = self._batch(request)
        if batch.state is not BatchState.COMPLETED:
            raise SalesforceError(400, "InvalidBatch", "Batch not completed")
        if not isinstance(job.operation, QueryOperation):
            content, media = results_of(batch.rows, job.content_type)
            return _as(media, content)
        ids = [batch.result[0]] if batch.result else []
        if job.content_type is ContentType.JSON:
            return Response(json_of(ids), media_type=_JSON)
        root = element("result-list")
        for each in ids:
            child(root, "result", each)
        return Response(xml_of(root), media_type=_XML)

    async def query_result(self, request: Request) -> Response:
        """The rows of a query."""
        job, batch = self._batch(request)
        if batch.result is None or batch.result[0] != (to18(request.path_params["result"]) or "")[:SHORT_ID]:
            raise SalesforceError(400, "InvalidBatch", f"Unable to find result {request.path_params['result']}")
        return _as(_QUERY_MEDIA[job.content_type], batch.result[1])

    # -- finding -----------------------------------------------------------------------------------------------------

    def _job(self, request: Request) -> ClassicJob:
        job = self._jobs.get(to18(request.path_params["job"]) or "")
        if job is None:
            raise SalesforceError(400, "InvalidJob", f"Invalid job id: {request.path_params['job']}")
        return job

    def _batch(self, request: Request) -> tuple[ClassicJob, Batch]:
        job = self._job(request)
        batch = job.batches.get(to18(request.path_params["batch"]) or "")
        if batch is None:
            raise SalesforceError(400, "InvalidBatch", f"Unable to find batch {request.path_params['batch']}")
        return job, batch


def _content_type(request: Request) -> str:
    return request.headers.get("content-type", "").lower()


def _operation(sent: object) -> Operation | QueryOperation:
    wanted = str(sent or "").lower()
    operations: list[Operation | QueryOperation] = [*Operation, *QueryOperation]
    for operation in operations:
        if operation.value.lower() == wanted:
            return operation
    raise SalesforceError(400, "InvalidJob", f"Unsupported operation: {sent}")


def _check_json(content: bytes) -> None:
    """A JSON batch is a list of objects; anything else is refused in the words of a recorded answer."""
    try:
        rows = json.loads(content)
    except ValueError:
        rows = None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise SalesforceError(400, "InvalidBatch", "Records not processed")


def _described(
    job: ClassicJob, name: str, described: dict[str, Any], request: Request | None = None, location: str | None = None
) -> Response:
    """What is said of a job or batch; 201 where it has just been made, at `location`."""
    asked = _content_type(request) if request is not None else ""
    status, headers = (200, {}) if location is None else (201, {"Location": location})
    if "json" in asked or (not asked and job.content_type is ContentType.JSON):
        return Response(json_of(described), status, headers, media_type=_JSON if request is None else _JOB_JSON)
    return Response(xml_of(fill(element(name), described)), status, headers, media_type=_XML)


def _as(media: str, content: bytes) -> Response:
    """Content of exactly this type; as `media_type`, text would be given a character set."""
    return Response(content, headers={"Content-Type": media})


def _refusal(error: SalesforceError, *, as_json: bool) -> Response:
    body = {"exceptionCode": error.code, "exceptionMessage": error.message}
    if as_json:
        return Response(json_of(body), error.status, media_type=_JSON)
    return Response(xml_of(fill(element("error"), body)), error.status, media_type=_XML)
