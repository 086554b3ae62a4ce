"""Deploying through REST: `POST /services/data/vXX.0/metadata/deployRequest`, its status, and cancelling it."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from core.practice_org.errors import SalesforceError, json_unreadable, session_invalid
from core.practice_org.metadata.calls import require_metadata_access
from core.practice_org.metadata.collaborators import Session
from core.practice_org.metadata.deploying import DeployJob, DeployMessage, DeployOptions
from core.practice_org.metadata.json_answers import DataResponse
from core.practice_org.metadata.org import MetadataOrg
from core.practice_org.metadata.results import MetadataFault
from core.practice_org.metadata.soap_write import timestamp

_OPTION_NAMES: Final = {
    "allow_missing_files": "allowMissingFiles",
    "auto_update_package": "autoUpdatePackage",
    "check_only": "checkOnly",
    "ignore_warnings": "ignoreWarnings",
    "perform_retrieve": "performRetrieve",
    "purge_on_delete": "purgeOnDelete",
    "rollback_on_error": "rollbackOnError",
    "single_package": "singlePackage",
    "test_level": "testLevel",
}


def session_of(org: MetadataOrg, request: Request) -> Session:
    """The session of a REST request (`Bearer` or `OAuth`), or Salesforce's 401."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    session = org.neighbours.sessions.find(token.strip()) if scheme.lower() in ("bearer", "oauth") else None
    if session is None:
        raise session_invalid()
    return session


def routes(org: MetadataOrg) -> list[BaseRoute]:
    """Start, ask, cancel."""

    async def start(request: Request) -> Response:
        session = _session(org, request)
        values, zip_data, validated = await _read_start(request)
        if validated is not None:
            job = _call(org.deployments.start_validated, validated, session.user_id)
        else:
            job = org.deployments.start(zip_data, DeployOptions.from_values(values), session.user_id)
        body = _body(org, job, with_details=False)
        await run_in_threadpool(org.deployments.settle, job)
        return DataResponse(body, 201)

    async def status(request: Request) -> Response:
        _session(org, request)
        job = _call(org.deployments.status, request.path_params["job_id"])
        with_details = request.query_params.get("includeDetails", "").lower() == "true"
        return DataResponse({"url": str(request.url), **_body(org, job, with_details=with_details)})

    async def change(request: Request) -> Response:
        session = _session(org, request)
        body = await _json(request)
        if body.get("deployResult", {}).get("status") != "Canceling":
            raise SalesforceError(400, "INVALID_FIELD", "only the status Canceling can be set on a deploy request")
        job = _call(org.deployments.cancel, request.path_params["job_id"], session.user_id)
        return DataResponse(_body(org, job, with_details=False), 202)

    path = "/services/data/{version}/metadata/deployRequest"
    return [
        Route(path, start, methods=["POST"]),
        Route(path + "/{job_id}", status, methods=["GET"]),
        Route(path + "/{job_id}", change, methods=["PATCH"]),
    ]


def _session(org: MetadataOrg, request: Request) -> Session:
    session = session_of(org, request)
    _call(require_metadata_access, org.neighbours.users, session.user_id)
    return session


def _call(function: Any, *arguments: object) -> Any:
    """Run something of the Metadata API; its faults are an error list on REST."""
    try:
        return function(*arguments)
    except MetadataFault as error:
        status = {"INSUFFICIENT_ACCESS": 403, "INVALID_CROSS_REFERENCE_KEY": 404}.get(error.code, 400)
        raise SalesforceError(status, error.code, error.message) from error


async def _json(request: Request) -> dict[str, Any]:
    try:
        body = json.loads(await request.body())
    except ValueError as error:
        raise json_unreadable(str(error)) from error
    if not isinstance(body, dict):
        raise json_unreadable("the body must be a JSON object")
    return body


async def _read_start(request: Request) -> tuple[Mapping[str, str], bytes, str | None]:
    """Options and zip of a multipart body, or the id of a validation to deploy."""
    if not request.headers.get("content-type", "").startswith("multipart/"):
        validated = (await _json(request)).get("validatedDeployRequestId")
        if not isinstance(validated, str):
            raise SalesforceError(400, "INVALID_MULTIPART_REQUEST", "the request must be multipart with json and file")
        return {}, b"", validated
    async with request.form(max_part_size=64 * 1024 * 1024) as form:
        file = form.get("file")
        options = form.get("json") or form.get("entity_content")
        if isinstance(options, UploadFile):
            options = (await options.read()).decode()
        zip_data = await file.read() if isinstance(file, UploadFile) else None
    if zip_data is None:
        raise SalesforceError(400, "INVALID_MULTIPART_REQUEST", "the part named file is missing")
    try:
        values = json.loads(options or "{}").get("deployOptions", {})
    except (ValueError, AttributeError) as error:
        raise json_unreadable(str(error)) from error
    return {name: str(value) for name, value in values.items() if value is not None}, zip_data, None


def _body(org: MetadataOrg, job: DeployJob, *, with_details: bool) -> dict[str, Any]:
    options = {_OPTION_NAMES[name]: value for name, value in asdict(job.options).items()}
    result: dict[str, Any] = {
        "id": job.job_id,
        "success": job.succeeded,
        "checkOnly": job.options.check_only,
        "ignoreWarnings": job.options.ignore_warnings,
        "rollbackOnError": job.options.rollback_on_error,
        "status": job.status.value,
        "runTestsEnabled": job.options.test_level != "NoTestRun",
        "done": job.done,
        "createdBy": job.created_by,
        "createdByName": org.name_of(job.created_by),
        "createdDate": timestamp(job.created_at),
        "startDate": timestamp(job.created_at),
        "lastModifiedDate": timestamp(job.completed_at or job.created_at),
        "completedDate": None if job.completed_at is None else timestamp(job.completed_at),
        "canceledBy": job.canceled_by,
        "canceledByName": None if job.canceled_by is None else org.name_of(job.canceled_by),
        "errorStatusCode": job.error_code,
        "errorMessage": job.error_message,
        "stateDetail": None,
        "numberComponentErrors": len(job.failures),
        "numberComponentsDeployed": len(job.successes) if job.done else 0,
        "numberComponentsTotal": len(job.messages),
        "numberTestErrors": 0,
        "numberTestsCompleted": 0,
        "numberTestsTotal": 0,
    }
    if with_details:
        result["details"] = {
            "componentFailures": [_message(each, job) for each in job.failures],
            "componentSuccesses": [_message(each, job) for each in job.successes],
            "retrieveResult": None,
            "runTestResult": {
                "apexLogId": None,
                "codeCoverage": [],
                "codeCoverageWarnings": [],
                "failures": [],
                "flowCoverage": [],
                "flowCoverageWarnings": [],
                "numFailures": 0,
                "numTestsRun": 0,
                "successes": [],
                "totalTime": 0.0,
            },
        }
    return {"id": job.job_id, "validatedDeployRequestId": None, "deployOptions": options, "deployResult": result}


def _message(message: DeployMessage, job: DeployJob) -> dict[str, Any]:
    problem_type = None if message.problem is None else "Warning" if message.warning else "Error"
    return {
        "changed": message.changed,
        "columnNumber": None,
        "componentType": message.component_type,
        "created": message.created,
        "createdDate": timestamp(job.completed_at or job.created_at),
        "deleted": message.deleted,
        "fileName": message.file_name,
        "fullName": message.full_name,
        "id": message.component_id,
        "lineNumber": None,
        "problem": message.problem,
        "problemType": problem_type,
        "success": problem_type != "Error",
    }
