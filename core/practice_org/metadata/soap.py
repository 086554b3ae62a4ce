"""The SOAP endpoint of the Metadata API: `/services/Soap/m/{version}` and whatever clients write after it.

simple-salesforce posts its deploys to `…/deployRequest`, jsforce the organisation's id after the version: the path
behind the version says nothing, the envelope says all.
"""

import base64
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from lxml import etree
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request as HttpRequest
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from core.practice_org.metadata import envelope, soap_write, xml
from core.practice_org.metadata.calls import caller
from core.practice_org.metadata.collaborators import Session
from core.practice_org.metadata.deploying import DeployOptions, DeployStatus
from core.practice_org.metadata.ids import numbered_id
from core.practice_org.metadata.org import MetadataOrg
from core.practice_org.metadata.results import MetadataFault
from core.practice_org.metadata.retrieving import retrieve

OLDEST_VERSION: Final = 31
NEWEST_VERSION: Final = 68

_Operation = Callable[["SoapCall", etree._Element], None]


class SoapCall:
    """One call in the hands of its operation: the org, who calls, and what was asked."""

    def __init__(self, org: MetadataOrg, request: envelope.Request, session: Session, version: str) -> None:
        self.org = org
        self.arguments = request.arguments
        self.all_or_none = request.all_or_none
        self.session = session
        self.version = version

    def text(self, name: str) -> str:
        """A required argument."""
        value = xml.text(self.arguments, name)
        if value is None:
            raise MetadataFault("REQUIRED_FIELD_MISSING", f"Required field is missing: {name}")
        return value

    def flag(self, name: str) -> bool:
        """An argument that is true or false."""
        return (xml.text(self.arguments, name) or "").lower() == "true"


def answer(org: MetadataOrg, version: str, body: bytes) -> tuple[int, bytes]:
    """HTTP status and envelope for one request body; faults are 500 (salesforce.md F8)."""
    try:
        _check_version(version)
        request = envelope.read_request(body)
        operation = _operation(request.operation)
        session = caller(org.neighbours.soap_sessions, org.neighbours.users, request.session_id)
        document, response = envelope.new_answer(request.operation)
        operation(SoapCall(org, request, session, version), response)
    except MetadataFault as error:
        return 500, envelope.fault(error.code, error.message)
    return 200, envelope.serialised(document)


def routes(org: MetadataOrg) -> list[BaseRoute]:
    """The endpoint, for both forms of its address."""

    async def endpoint(request: HttpRequest) -> Response:
        body = await request.body()
        status, content = await run_in_threadpool(answer, org, request.path_params["version"], body)
        return Response(content, status, media_type="text/xml;charset=UTF-8")

    return [
        Route("/services/Soap/m/{version}", endpoint, methods=["POST"]),
        Route("/services/Soap/m/{version}/{rest:path}", endpoint, methods=["POST"]),
    ]


def _operation(name: str) -> _Operation:
    operation = _OPERATIONS.get(name)
    if operation is None:
        raise MetadataFault("INVALID_OPERATION", f"No operation available for request {name}")
    return operation


def _check_version(version: str) -> None:
    major, dot, minor = version.partition(".")
    valid = major.isdecimal() and (not dot or minor == "0") and OLDEST_VERSION <= int(major) <= NEWEST_VERSION
    if not valid:
        raise MetadataFault("UNSUPPORTED_API_VERSION", f"Invalid Api version specified on URL: {version}")


def _describe_metadata(call: SoapCall, response: etree._Element) -> None:
    del call
    soap_write.write_types(response)


def _describe_value_type(call: SoapCall, response: etree._Element) -> None:
    call.org.reader.kind(call.text("type").rpartition("}")[2])
    soap_write.write_value_type(response)


def _list_metadata(call: SoapCall, response: etree._Element) -> None:
    type_names = [xml.text(query, "type") or "" for query in xml.children(call.arguments, "queries")]
    for entry in call.org.reader.listings(type_names):
        soap_write.write_listing(response, "result", entry, call.org.name_of)


def _read_metadata(call: SoapCall, response: etree._Element) -> None:
    type_name = call.text("type")
    result = xml.append(response, "result")
    for component in call.org.reader.read(type_name, xml.texts(call.arguments, "fullNames")):
        soap_write.write_record(result, type_name, component)


def _save(how: str) -> _Operation:
    def operation(call: SoapCall, response: etree._Element) -> None:
        elements = list(xml.children(call.arguments, "metadata"))
        for row in call.org.calls.save(how, elements, call.session, all_or_none=call.all_or_none):
            soap_write.write_row(response, row, upsert=how == "upsert")

    return operation


def _delete_metadata(call: SoapCall, response: etree._Element) -> None:
    names = xml.texts(call.arguments, "fullNames")
    for row in call.org.calls.delete(call.text("type"), names, call.session, all_or_none=call.all_or_none):
        soap_write.write_row(response, row)


def _rename_metadata(call: SoapCall, response: etree._Element) -> None:
    row = call.org.calls.rename(call.text("type"), call.text("oldFullName"), call.text("newFullName"), call.session)
    soap_write.write_row(response, row)


def _retrieve(call: SoapCall, response: etree._Element) -> None:
    # The WSDL says `retrieveRequest`, some clients `request` (salesforce.md F5).
    asked = xml.child(call.arguments, "retrieveRequest")
    if asked is None:
        asked = xml.child(call.arguments, "request")
    if asked is None:
        raise MetadataFault("REQUIRED_FIELD_MISSING", "Required field is missing: retrieveRequest")
    members: dict[str, list[str]] = {}
    for package in xml.children(asked, "unpackaged"):
        for entry in xml.children(package, "types"):
            name = xml.text(entry, "name") or ""
            members.setdefault(name, []).extend(xml.texts(entry, "members"))
    single = (xml.text(asked, "singlePackage") or "").lower() == "true"
    version = xml.text(asked, "apiVersion") or call.version
    job_id = numbered_id("09S", len(call.org.retrieves) + 1)
    call.org.retrieves[job_id] = retrieve(call.org.reader, job_id, members, version, single_package=single)
    soap_write.write_async(response, job_id, "Queued", done=False)


def _check_retrieve_status(call: SoapCall, response: etree._Element) -> None:
    job = call.org.retrieves.get(call.text("asyncProcessId"))
    if job is None:
        raise MetadataFault("INVALID_CROSS_REFERENCE_KEY", f"invalid cross reference id: {call.text('asyncProcessId')}")
    with_zip = xml.text(call.arguments, "includeZip") is None or call.flag("includeZip")
    soap_write.write_retrieved(response, job, call.org.name_of, with_zip=with_zip)


def _deploy(call: SoapCall, response: etree._Element) -> None:
    options = xml.child(call.arguments, "DeployOptions")
    values = {} if options is None else {xml.local_name(each): each.text or "" for each in xml.children(options)}
    try:
        zip_data = base64.b64decode("".join(call.text("ZipFile").split()), validate=True)
    except ValueError as error:
        raise MetadataFault("INVALID_FIELD", f"ZipFile is not base64: {error}") from error
    job = call.org.deployments.start(zip_data, DeployOptions.from_values(values), call.session.user_id)
    soap_write.write_async(response, job.job_id, "Queued", done=False)
    call.org.deployments.settle(job)


def _deploy_recent_validation(call: SoapCall, response: etree._Element) -> None:
    job = call.org.deployments.start_validated(call.text("validationId"), call.session.user_id)
    xml.append(response, "result", job.job_id)
    call.org.deployments.settle(job)


def _check_deploy_status(call: SoapCall, response: etree._Element) -> None:
    job = call.org.deployments.status(call.text("asyncProcessId"))
    soap_write.write_deployed(response, job, call.org.name_of, with_details=call.flag("includeDetails"))


def _cancel_deploy(call: SoapCall, response: etree._Element) -> None:
    # The WSDL really names this argument `String`; jsforce sends `id`, the guide says asyncProcessId.
    job_id = xml.text(call.arguments, "String") or xml.text(call.arguments, "id") or call.text("asyncProcessId")
    job = call.org.deployments.cancel(job_id, call.session.user_id)
    result = xml.append(response, "result")
    xml.append(result, "done", job.done)
    xml.append(result, "id", job.job_id)


def _check_status(call: SoapCall, response: etree._Element) -> None:
    """The call of API versions before 31, which clients still send; it answers for both kinds of job."""
    job_id = call.text("asyncProcessId")
    if job_id in call.org.retrieves:
        soap_write.write_async(response, job_id, "Completed", done=True)
        return
    job = call.org.deployments.status(job_id)
    state = "InProgress" if not job.done else "Error" if job.status is DeployStatus.FAILED else "Completed"
    soap_write.write_async(response, job.job_id, state, done=job.done)


_OPERATIONS: Final[Mapping[str, _Operation]] = MappingProxyType(
    {
        "cancelDeploy": _cancel_deploy,
        "checkDeployStatus": _check_deploy_status,
        "checkRetrieveStatus": _check_retrieve_status,
        "checkStatus": _check_status,
        "createMetadata": _save("create"),
        "deleteMetadata": _delete_metadata,
        "deploy": _deploy,
        "deployRecentValidation": _deploy_recent_validation,
        "describeMetadata": _describe_metadata,
        "describeValueType": _describe_value_type,
        "listMetadata": _list_metadata,
        "readMetadata": _read_metadata,
        "renameMetadata": _rename_metadata,
        "retrieve": _retrieve,
        "updateMetadata": _save("update"),
        "upsertMetadata": _save("upsert"),
    }
)
