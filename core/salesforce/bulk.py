"""Jobs of the Bulk API 2.0: making, asking after, aborting, removing (salesforce.md C3, C4).

Every step may be repeated: a job whose answer was lost stays behind empty and Salesforce removes it, and what a step
had already done is told by Salesforce as INVALIDJOBSTATE.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import Any

from core.errors import AppError
from core.progress import Cancelled, never_cancelled, stop_if
from core.salesforce import limits
from core.salesforce.catalogue import Retry, classify
from core.salesforce.client import API_VERSION, SalesforceClient
from core.salesforce.door import SalesforceRefusal

_FINAL = frozenset({"JobComplete", "Failed", "Aborted"})
_ALREADY = "INVALIDJOBSTATE"
_LONGEST_WAIT_S = 1.0
_MOST_OF_THE_WAY, _NOT_LONGER, _JUST_BEYOND = 0.7, 1.5, 1.05


@dataclass(frozen=True)
class Job:
    """A job and how it ended. `path` is below `/services/data/vXX/`; counts are rows."""

    path: str
    state: str = "Open"
    processed: int = 0
    failed: int = 0
    message: str = ""

    @property
    def is_complete(self) -> bool:
        return self.state == "JobComplete"


def create(client: SalesforceClient, kind: str, body: Mapping[str, Any]) -> Job:
    """`kind` is `query` or `ingest`. Raises SalesforceRefusal."""
    made = client.call("POST", f"jobs/{kind}", json=dict(body))
    job_id = made.get("id") if isinstance(made, dict) else None
    if not isinstance(job_id, str) or not job_id.isalnum():
        raise SalesforceRefusal("not_salesforce", Retry.NEVER, host=client.host, message=f"jobs/{kind}")
    return Job(f"jobs/{kind}/{job_id}")


def upload(client: SalesforceClient, job: Job, content: bytes) -> None:
    """Sends the CSV and closes the job, so that Salesforce begins. Raises SalesforceRefusal."""
    _unless_done(client, "PUT", f"{job.path}/batches", data=content, headers={"Content-Type": "text/csv"})
    _unless_done(client, "PATCH", job.path, json={"state": "UploadComplete"})


def finish(client: SalesforceClient, job: Job, cancelled: Cancelled, total: int = 0) -> Job:
    """Waits for the end, asking less and less often, and at the likely end where `total` rows are to be processed.

    A cancel aborts the job; the answer is then an Aborted one, or a complete one where the cancel came too late.
    """
    waited, interval = first_pause(total), limits.POLL_FIRST_S
    stopping = False
    _wait(client, waited, cancelled)
    while True:
        if not stopping and cancelled():
            _unless_done(client, "PATCH", job.path, json={"state": "Aborted"})
            stopping, interval = True, limits.POLL_FIRST_S
        found = client.call("GET", job.path)
        state, processed = str(found.get("state", "")), int(found.get("numberRecordsProcessed") or 0)
        if state in _FINAL:
            failed, message = int(found.get("numberRecordsFailed") or 0), str(found.get("errorMessage") or "")
            return Job(job.path, state, processed, failed, message)
        pause = interval if stopping else next_pause(interval, waited, processed, total)
        _wait(client, pause, never_cancelled if stopping else cancelled)
        waited += pause
        interval = min(interval * limits.POLL_GROWTH, limits.POLL_MOST_S)


def first_pause(total: int) -> float:
    """Seconds before the first question, none where the job may be done at once.

    How fast an org is may be guessed wrong by a factor of ten either way, and waiting for an end that is past costs
    more than a call. So the first question comes early, and its answer tells the pace.
    """
    return limits.POLL_FIRST_S if total >= limits.POLL_AT_ONCE_ROWS else 0.0


def next_pause(interval: float, waited: float, processed: int, total: int) -> float:
    """Seconds until the next question: `interval`, or what the pace so far tells about the end.

    In the first half most of the way to it, and not much longer than it took so far: a job waits before it begins, so
    its pace looks slower than it is. In the second half the pace is known, and the question comes just after the end,
    so that it is the last one. Never below half of the interval, so that the questions grow rarer whatever the job says
    of itself.
    """
    if not 0 < processed <= total or not waited:
        return interval
    left = waited * (total - processed) / processed
    pause = _JUST_BEYOND * left if 2 * processed >= total else min(_MOST_OF_THE_WAY * left, _NOT_LONGER * waited)
    return max(interval / 2, min(limits.POLL_MOST_S, pause))


def remove(client: SalesforceClient, job: Job) -> None:
    """Takes a job that ended off Salesforce's list; tried once. It would go by itself after seven days."""
    with suppress(AppError):
        client.send("DELETE", f"/services/data/v{API_VERSION}/{job.path}")


def failure(job: Job, sobject: str, host: str) -> SalesforceRefusal:
    """What a job that Failed or was Aborted by somebody says: `ExceededQuota : …`, `TooManyLockFailure : …`."""
    raw_code, _, message = job.message.partition(":")
    raw_code = raw_code.strip()
    refusal = classify(raw_code or job.state, message.strip())
    code, retry = (refusal.code, refusal.retry)
    if code == "unknown_refusal":
        code, retry = "bulk_job_failed", Retry.LATER
    return SalesforceRefusal(
        code, retry, raw_code=raw_code, message=job.message or job.state, host=host, object=sobject
    )


def begin_query(client: SalesforceClient, soql: str, *, include_deleted: bool) -> Job:
    """A query job that Salesforce works on by itself from now on. Raises SalesforceRefusal."""
    return create(client, "query", {"operation": "queryAll" if include_deleted else "query", "query": soql})


def read(
    client: SalesforceClient,
    job: Job,
    sobject: str,
    columns: Sequence[str],
    *,
    page_rows: int,
    cancelled: Cancelled,
    total: int = 0,
) -> Iterator[list[str]]:
    """The rows of a query job as text, in the order of `columns`, the SELECT's; `""` is null. Without the header.

    A page is held in memory at a time. `total`: how many rows are expected. Raises SalesforceRefusal and RunCancelled.
    """
    pages = read_pages(client, job, sobject, columns, page_rows=page_rows, cancelled=cancelled, total=total)
    with closing(pages):
        for page in pages:
            yield from csv_rows(page)


def read_pages(
    client: SalesforceClient,
    job: Job,
    sobject: str,
    columns: Sequence[str],
    *,
    page_rows: int,
    cancelled: Cancelled,
    total: int = 0,
) -> Generator[str, None, None]:
    """The same as the text of each page, without its header."""
    expected = [name.lower() for name in columns]
    read_whole = False
    try:
        ended = finish(client, job, cancelled, total)
        stop_if(cancelled)
        if not ended.is_complete:
            raise failure(ended, sobject, client.host)
        locator = ""
        while locator != "null":
            stop_if(cancelled)
            params = {"maxRecords": str(page_rows), **({"locator": locator} if locator else {})}
            answer = client.fetch("GET", f"{job.path}/results", params=params, headers={"Accept": "text/csv"})
            locator = answer.headers.get("Sforce-Locator") or "null"
            head, _, page = answer.content.decode("utf-8").partition("\n")
            del answer
            names = next(csv_rows(head), [])
            if [name.lower() for name in names] != expected:
                raise SalesforceRefusal("not_salesforce", Retry.NEVER, host=client.host, message=head[:200])
            yield page
        read_whole = True
    finally:
        # One that was read is left: it goes by itself after seven days, and taking it away would be a call more.
        if not read_whole:
            remove(client, job)


def results(client: SalesforceClient, job: Job, which: str) -> Iterator[list[str]]:
    """`successfulResults`, `failedResults` or `unprocessedrecords`, header first. Raises SalesforceRefusal."""
    answer = client.fetch("GET", f"{job.path}/{which}", headers={"Accept": "text/csv"})
    return csv_rows(answer.content.decode("utf-8"))


def csv_rows(text: str) -> Iterator[list[str]]:
    """The rows of a CSV of Salesforce. Quoted line ends stay, and only line ends end a row: U+2028 is text."""
    # The parser refuses cells beyond 131,072 characters by default; a long text area has as many.
    csv.field_size_limit(16 * 1024 * 1024)
    return csv.reader(io.StringIO(text, newline=""))


def _wait(client: SalesforceClient, seconds: float, cancelled: Cancelled) -> None:
    """Waits in short steps, so that a cancel is noticed at once."""
    while seconds > 0 and not cancelled():
        client.wait(min(seconds, _LONGEST_WAIT_S))
        seconds -= _LONGEST_WAIT_S


def _unless_done(client: SalesforceClient, method: str, path: str, **keywords: Any) -> None:
    """A step whose answer may have been lost: the second try is told that the job is past it."""
    try:
        client.fetch(method, path, **keywords)
    except SalesforceRefusal as refusal:
        if refusal.raw_code != _ALREADY:
            raise
