"""The jobs of one org: what was asked, how far it got, and the private folder where its data lies."""

from __future__ import annotations

import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from core.practice_org.bulk.dialect import Dialect
from core.practice_org.bulk.states import JobState, Operation, QueryOperation
from core.practice_org.clock import Now
from core.practice_org.errors import not_found
from core.practice_org.ids import to18
from core.practice_org.soql import CompiledQuery
from core.practice_org.trouble import RowError

KEPT_FOR: Final = timedelta(days=7)
JOB_PREFIX: Final = "750"


@dataclass
class Job:
    """What both kinds of jobs have. Written by the request handlers until it is queued, by the runner from then on.

    `finished` is set with the final state; `polls` counts how often the client asked while it waited.
    """

    id: str
    user_id: str
    created: datetime
    changed: datetime
    version: str
    folder: Path
    sobject: str
    dialect: Dialect
    state: JobState = JobState.OPEN
    processed: int = 0
    failed: int = 0
    error_message: str | None = None
    started: datetime | None = None
    polls: int = 0
    finished: threading.Event = field(default_factory=threading.Event)

    def move(self, state: JobState, now: datetime) -> None:
        """Goes to another state."""
        self.state, self.changed = state, now
        if state is JobState.IN_PROGRESS:
            self.started = now
        if state.final:
            self.finished.set()

    @property
    def milliseconds(self) -> int:
        """How long it has been worked on."""
        return 0 if self.started is None else max(1, int((self.changed - self.started).total_seconds() * 1000))


@dataclass
class IngestJob(Job):
    """Rows on their way in. `row_error` is a fault that the side door ordered for rows of this job."""

    operation: Operation = Operation.UPDATE
    external_id_field: str | None = None
    assignment_rule_id: str | None = None
    row_error: RowError | None = None
    uploaded: bool = False
    abort_asked: bool = False

    @property
    def data(self) -> Path:
        """The CSV that was uploaded."""
        return self.folder / "data.csv"

    @property
    def successful(self) -> Path:
        """The rows that were written."""
        return self.folder / "successful.csv"

    @property
    def failures(self) -> Path:
        """The rows that were refused."""
        return self.folder / "failed.csv"

    @property
    def unprocessed(self) -> Path:
        """The rows that were not looked at."""
        return self.folder / "unprocessed.csv"


@dataclass
class QueryJob(Job):
    """Rows on their way out. `offsets` are the places in `results` where each thousandth row begins, and the end."""

    operation: QueryOperation = QueryOperation.QUERY
    compiled: CompiledQuery | None = None
    offsets: list[int] = field(default_factory=list)

    @property
    def results(self) -> Path:
        """The rows, without a header."""
        return self.folder / "results.csv"


class Jobs:
    """All jobs of one org, oldest first; each is forgotten seven days after it was made (salesforce.md C3)."""

    def __init__(self, next_id: Callable[[str], str], folder: Path, now: Now) -> None:
        self._next_id = next_id
        self._folder = folder
        self._now = now
        self._jobs: dict[str, Job] = {}

    def folder_for(self, job_id: str) -> Path:
        """A new private folder, of a name of its own: after a reset the ids begin anew beside what is still open."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return Path(tempfile.mkdtemp(prefix=f"{job_id}-", dir=self._folder))

    def next_id(self) -> str:
        """An id for a new job."""
        return self._next_id(JOB_PREFIX)

    def add(self, job: Job) -> None:
        """Keeps a job."""
        self._jobs[job.id] = job

    def ingest(self, job_id: str) -> IngestJob:
        """The ingest job of this id. Raises SalesforceError 404."""
        job = self._find(job_id)
        if not isinstance(job, IngestJob):
            raise not_found()
        return job

    def query(self, job_id: str) -> QueryJob:
        """The query job of this id. Raises SalesforceError 404."""
        job = self._find(job_id)
        if not isinstance(job, QueryJob):
            raise not_found()
        return job

    def _find(self, job_id: str) -> Job | None:
        self._forget_old()
        return self._jobs.get(to18(job_id) or "")

    def __iter__(self) -> Iterator[Job]:
        self._forget_old()
        return iter(list(self._jobs.values()))

    def remove(self, job: Job) -> None:
        """Forgets a job and its data."""
        self._jobs.pop(job.id, None)
        shutil.rmtree(job.folder, ignore_errors=True)

    def clear(self) -> None:
        """Forgets all."""
        for job in list(self._jobs.values()):
            if isinstance(job, IngestJob):
                job.abort_asked = True
            self.remove(job)

    def _forget_old(self) -> None:
        oldest = self._now() - KEPT_FOR
        for job in list(self._jobs.values()):
            if job.created >= oldest:
                return
            self.remove(job)
