"""Job JSON of the Bulk API 2.0: what a client may send, what it gets."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import Enum
from typing import Any, TypeVar

from core.practice_org.bulk.dialect import ColumnDelimiter, Dialect, LineEnding
from core.practice_org.bulk.jobs import IngestJob, Job, QueryJob
from core.practice_org.bulk.states import JobState
from core.practice_org.errors import SalesforceError, json_unreadable

Choice = TypeVar("Choice", bound=Enum)


def shown(moment: datetime) -> str:
    """A moment as job JSON has it: `2026-11-23T10:00:00.000+0000`."""
    return f"{moment:%Y-%m-%dT%H:%M:%S}.000+0000"


def invalid_job(message: str) -> SalesforceError:
    """400 for a job that cannot be made."""
    return SalesforceError(400, "INVALIDJOB", message)


def invalid_state(message: str) -> SalesforceError:
    """400 for what the job's state does not allow."""
    return SalesforceError(400, "INVALIDJOBSTATE", message)


def by_value(choices: type[Choice], body: Mapping[str, Any], key: str) -> Choice:
    """The choice whose value the body has under `key`. Raises SalesforceError where there is none."""
    sent = body.get(key)
    if sent is None:
        raise invalid_job(f"Unable to find {key} of the job")
    for choice in choices:
        if choice.value == sent:
            return choice
    raise _no_such_choice(key, sent, [choice.value for choice in choices])


def _by_name(choices: type[Choice], body: Mapping[str, Any], key: str, default: Choice) -> Choice:
    sent = body.get(key)
    if sent is None:
        return default
    if not isinstance(sent, str) or sent not in choices.__members__:
        raise _no_such_choice(key, sent, list(choices.__members__))
    return choices[sent]


def _no_such_choice(key: str, sent: object, choices: list[Any]) -> SalesforceError:
    return json_unreadable(
        f'Cannot deserialize value of {key} from String "{sent}": not one of the values accepted: '
        f"[{', '.join(map(str, choices))}] at [line:1, column:1]"
    )


def dialect_of(body: Mapping[str, Any]) -> Dialect:
    """Column delimiter and line ending of a job; COMMA and LF where nothing is said. CSV is the only content type."""
    if body.get("contentType", "CSV") != "CSV":
        raise invalid_job("The only content type supported is CSV")
    return Dialect(
        _by_name(ColumnDelimiter, body, "columnDelimiter", ColumnDelimiter.COMMA),
        _by_name(LineEnding, body, "lineEnding", LineEnding.LF),
    )


def short_body(job: Job) -> dict[str, Any]:
    """What creating a job, changing its state, and listing jobs answer."""
    body: dict[str, Any] = {
        "id": job.id,
        "operation": job.operation.value if isinstance(job, IngestJob | QueryJob) else "",
        "object": job.sobject,
        "createdById": job.user_id,
        "createdDate": shown(job.created),
        "systemModstamp": shown(job.changed),
        "state": job.state.value,
    }
    if isinstance(job, IngestJob):
        if job.external_id_field is not None:
            body["externalIdFieldName"] = job.external_id_field
        if job.assignment_rule_id is not None:
            body["assignmentRuleId"] = job.assignment_rule_id
    body |= {"concurrencyMode": "Parallel", "contentType": "CSV", "apiVersion": float(job.version)}
    if isinstance(job, IngestJob) and job.state is JobState.OPEN:
        body["contentUrl"] = f"services/data/v{job.version}/jobs/ingest/{job.id}/batches"
    return body | {"lineEnding": job.dialect.line_ending.name, "columnDelimiter": job.dialect.delimiter.name}


def listed_body(job: Job) -> dict[str, Any]:
    """A job in the list of jobs."""
    return short_body(job) | {"jobType": "V2Ingest" if isinstance(job, IngestJob) else "V2Query"}


def full_body(job: Job) -> dict[str, Any]:
    """What asking for a job answers."""
    body = listed_body(job) | {"retries": 0, "totalProcessingTime": job.milliseconds}
    body["numberRecordsProcessed"] = job.processed
    if isinstance(job, IngestJob):
        body |= {
            "apiActiveProcessingTime": job.milliseconds,
            "apexProcessingTime": 0,
            "numberRecordsFailed": job.failed,
        }
    else:
        body["isPkChunkingSupported"] = True
    return body if job.error_message is None else body | {"errorMessage": job.error_message}
