"""Results of the Metadata API as XML, element by element in the order of Salesforce's WSDL."""

import base64
from collections.abc import Callable
from datetime import datetime

from lxml import etree

from core.practice_org.metadata import xml
from core.practice_org.metadata.components import Component
from core.practice_org.metadata.deploying import DeployJob, DeployMessage
from core.practice_org.metadata.kinds import KINDS
from core.practice_org.metadata.layout_rules import Refusal
from core.practice_org.metadata.reader import Listing
from core.practice_org.metadata.results import RowResult
from core.practice_org.metadata.retrieving import RetrieveJob

NameOf = Callable[[str], str]


def timestamp(moment: datetime) -> str:
    """`2026-11-23T10:00:00.000Z`."""
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03d}Z"


def write_record(parent: etree._Element, type_name: str, component: Component | None) -> None:
    """One `records` of readMetadata: the stored content under its xsi:type, or nil where the name is not there."""
    if component is None:
        xml.append(parent, "records").set(xml.XSI_NIL, "true")
        return
    record = xml.copy_as(
        xml.parse(component.content),
        f"{{{xml.METADATA_NAMESPACE}}}records",
        nsmap={"xsi": xml.XSI_NAMESPACE, **xml.NAMESPACES},
    )
    record.set(xml.XSI_TYPE, type_name)
    name = xml.new("fullName")
    name.text = component.full_name
    record.insert(0, name)
    parent.append(record)


def write_listing(parent: etree._Element, tag: str, entry: Listing, name_of: NameOf) -> None:
    """FileProperties."""
    node, component = xml.append(parent, tag), entry.component
    xml.append(node, "createdById", component.created_by)
    xml.append(node, "createdByName", name_of(component.created_by))
    xml.append(node, "createdDate", timestamp(component.created_at))
    xml.append(node, "fileName", entry.file_name)
    xml.append(node, "fullName", entry.full_name)
    xml.append(node, "id", component.component_id)
    xml.append(node, "lastModifiedById", component.modified_by)
    xml.append(node, "lastModifiedByName", name_of(component.modified_by))
    xml.append(node, "lastModifiedDate", timestamp(component.modified_at))
    xml.append(node, "manageableState", component.state.value)
    if component.namespace is not None:
        xml.append(node, "namespacePrefix", component.namespace)
    xml.append(node, "type", component.type_name)


def _write_refusal(parent: etree._Element, refusal: Refusal) -> None:
    node = xml.append(parent, "errors")
    for name in refusal.fields:
        xml.append(node, "fields", name)
    xml.append(node, "message", refusal.message)
    xml.append(node, "statusCode", refusal.status_code)


def write_row(parent: etree._Element, row: RowResult, *, upsert: bool = False) -> None:
    """SaveResult, DeleteResult, or UpsertResult with its `created`."""
    node = xml.append(parent, "result")
    if upsert:
        xml.append(node, "created", row.created)
    if row.refusal is not None:
        _write_refusal(node, row.refusal)
    xml.append(node, "fullName", row.full_name)
    xml.append(node, "success", row.success)


def write_types(parent: etree._Element) -> None:
    """DescribeMetadataResult."""
    node = xml.append(parent, "result")
    for kind in KINDS.values():
        if kind.parent_element is not None:
            continue
        entry = xml.append(node, "metadataObjects")
        for name in kind.child_names:
            xml.append(entry, "childXmlNames", name)
        xml.append(entry, "directoryName", kind.folder)
        xml.append(entry, "inFolder", kind.in_folder)
        xml.append(entry, "metaFile", kind.has_meta_file)
        xml.append(entry, "suffix", kind.suffix)
        xml.append(entry, "xmlName", kind.name)
    xml.append(node, "organizationNamespace", "")
    xml.append(node, "partialSaveAllowed", True)
    xml.append(node, "testRequired", False)


def write_value_type(parent: etree._Element) -> None:
    """DescribeValueTypeResult: what can be done with the type; its fields are not described here."""
    node = xml.append(parent, "result")
    for name in ("apiCreatable", "apiDeletable", "apiReadable", "apiUpdatable"):
        xml.append(node, name, True)


def write_async(parent: etree._Element, job_id: str, state: str, *, done: bool) -> None:
    """AsyncResult, also what the legacy checkStatus answers (salesforce.md F6)."""
    node = xml.append(parent, "result")
    xml.append(node, "done", done)
    xml.append(node, "id", job_id)
    xml.append(node, "state", state)


def write_retrieved(parent: etree._Element, job: RetrieveJob, name_of: NameOf, *, with_zip: bool) -> None:
    """RetrieveResult of a retrieve, which is always finished here."""
    node = xml.append(parent, "result")
    xml.append(node, "done", True)
    for entry in job.files:
        write_listing(node, "fileProperties", entry, name_of)
    xml.append(node, "id", job.job_id)
    for file, problem in job.messages:
        message = xml.append(node, "messages")
        xml.append(message, "fileName", file)
        xml.append(message, "problem", problem)
    xml.append(node, "status", "Succeeded")
    xml.append(node, "success", True)
    if with_zip:
        xml.append(node, "zipFile", base64.b64encode(job.zip_data).decode())
    else:
        xml.append(node, "zipFile").set(xml.XSI_NIL, "true")


def _write_message(parent: etree._Element, tag: str, message: DeployMessage, moment: datetime) -> None:
    node = xml.append(parent, tag)
    xml.append(node, "changed", message.changed)
    if message.component_type:
        xml.append(node, "componentType", message.component_type)
    xml.append(node, "created", message.created)
    xml.append(node, "createdDate", timestamp(moment))
    xml.append(node, "deleted", message.deleted)
    xml.append(node, "fileName", message.file_name)
    xml.append(node, "fullName", message.full_name)
    if message.component_id is not None:
        xml.append(node, "id", message.component_id)
    if message.problem is not None:
        xml.append(node, "problem", message.problem)
        xml.append(node, "problemType", "Warning" if message.warning else "Error")
    xml.append(node, "success", message.problem is None or message.warning)


def write_deployed(parent: etree._Element, job: DeployJob, name_of: NameOf, *, with_details: bool) -> None:
    """DeployResult."""
    node = xml.append(parent, "result")
    if job.canceled_by is not None:
        xml.append(node, "canceledBy", job.canceled_by)
        xml.append(node, "canceledByName", name_of(job.canceled_by))
    xml.append(node, "checkOnly", job.options.check_only)
    if job.completed_at is not None:
        xml.append(node, "completedDate", timestamp(job.completed_at))
    xml.append(node, "createdBy", job.created_by)
    xml.append(node, "createdByName", name_of(job.created_by))
    xml.append(node, "createdDate", timestamp(job.created_at))
    details = xml.append(node, "details")
    if with_details:
        _write_details(details, job)
    xml.append(node, "done", job.done)
    if job.error_code is not None:
        xml.append(node, "errorMessage", job.error_message)
        xml.append(node, "errorStatusCode", job.error_code)
    xml.append(node, "id", job.job_id)
    xml.append(node, "ignoreWarnings", job.options.ignore_warnings)
    xml.append(node, "lastModifiedDate", timestamp(job.completed_at or job.created_at))
    xml.append(node, "numberComponentErrors", len(job.failures))
    xml.append(node, "numberComponentsDeployed", len(job.successes) if job.done else 0)
    xml.append(node, "numberComponentsTotal", len(job.messages))
    for name in ("numberTestErrors", "numberTestsCompleted", "numberTestsTotal"):
        xml.append(node, name, 0)
    xml.append(node, "rollbackOnError", job.options.rollback_on_error)
    xml.append(node, "runTestsEnabled", job.options.test_level != "NoTestRun")
    xml.append(node, "startDate", timestamp(job.created_at))
    xml.append(node, "status", job.status.value)
    xml.append(node, "success", job.succeeded)


def _write_details(details: etree._Element, job: DeployJob) -> None:
    moment = job.completed_at or job.created_at
    for message in job.failures:
        _write_message(details, "componentFailures", message, moment)
    for message in job.successes:
        _write_message(details, "componentSuccesses", message, moment)
    tests = xml.append(details, "runTestResult")
    xml.append(tests, "numFailures", 0)
    xml.append(tests, "numTestsRun", 0)
    xml.append(tests, "totalTime", "0.0")
