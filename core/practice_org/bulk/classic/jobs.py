"""Jobs and batches of the Bulk API 1.0. A batch is what is worked on; a job only holds its batches together."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Any, Final

from core.practice_org.bulk.states import Operation, QueryOperation

LARGEST_BATCH: Final = 10_000
BATCH_PREFIX: Final = "751"
RESULT_PREFIX: Final = "752"
# Results alone have ids of fifteen characters, as recorded.
SHORT_ID: Final = 15


class ClassicState(Enum):
    """Where a job stands."""

    OPEN = "Open"
    CLOSED = "Closed"
    ABORTED = "Aborted"


class BatchState(Enum):
    """Where a batch stands."""

    QUEUED = "Queued"
    IN_PROGRESS = "InProgress"
    COMPLETED = "Completed"
    FAILED = "Failed"
    NOT_PROCESSED = "NotProcessed"


class ContentType(Enum):
    """How the batches of a job are written, and how its answers are."""

    CSV = "CSV"
    JSON = "JSON"
    XML = "XML"


@dataclass(frozen=True, slots=True)
class RowResult:
    """What became of one row, in the order the rows were sent."""

    id: str | None
    success: bool
    created: bool
    code: str = ""
    message: str = ""
    fields: tuple[str, ...] = ()


@dataclass
class Batch:
    """One batch. `rows` are the results of an ingest batch, `result` (its id and content) that of a query batch."""

    id: str
    content: bytes
    created: datetime
    changed: datetime
    state: BatchState = BatchState.QUEUED
    message: str | None = None
    processed: int = 0
    failed: int = 0
    rows: list[RowResult] = field(default_factory=list)
    result: tuple[str, bytes] | None = None
    finished: threading.Event = field(default_factory=threading.Event)

    def move(self, state: BatchState, now: datetime) -> None:
        """Goes to another state."""
        self.state, self.changed = state, now
        if state not in (BatchState.QUEUED, BatchState.IN_PROGRESS):
            self.finished.set()


@dataclass
class ClassicJob:
    """One job. `version` is that of its path, such as "67.0"."""

    id: str
    user_id: str
    sobject: str
    operation: Operation | QueryOperation
    content_type: ContentType
    created: datetime
    changed: datetime
    version: str
    external_id_field: str | None = None
    assignment_rule_id: str | None = None
    serial: bool = False
    state: ClassicState = ClassicState.OPEN
    batches: dict[str, Batch] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """Where it is asked after."""
        return f"/services/async/{self.version}/job/{self.id}"

    def described(self) -> dict[str, Any]:
        """`jobInfo`, in the order of its schema; moments as datetimes."""
        batches = list(self.batches.values())

        def count(state: BatchState) -> int:
            return sum(batch.state is state for batch in batches)

        return {
            "id": self.id,
            "operation": self.operation.value,
            "object": self.sobject,
            "createdById": self.user_id,
            "createdDate": self.created,
            "systemModstamp": self.changed,
            "state": self.state.value,
            "assignmentRuleId": self.assignment_rule_id,
            "externalIdFieldName": self.external_id_field,
            "concurrencyMode": "Serial" if self.serial else "Parallel",
            "contentType": self.content_type.value,
            "numberBatchesQueued": count(BatchState.QUEUED),
            "numberBatchesInProgress": count(BatchState.IN_PROGRESS),
            "numberBatchesCompleted": count(BatchState.COMPLETED),
            "numberBatchesFailed": count(BatchState.FAILED),
            "numberBatchesTotal": len(batches),
            "numberRecordsProcessed": sum(batch.processed for batch in batches),
            "numberRetries": 0,
            "apiVersion": float(self.version),
            "numberRecordsFailed": sum(batch.failed for batch in batches),
            **_times(self.created, self.changed if batches else self.created),
        }

    def described_batch(self, batch: Batch) -> dict[str, Any]:
        """`batchInfo`, in the order of its schema."""
        return {
            "id": batch.id,
            "jobId": self.id,
            "state": batch.state.value,
            "stateMessage": batch.message,
            "createdDate": batch.created,
            "systemModstamp": batch.changed,
            "numberRecordsProcessed": batch.processed,
            "numberRecordsFailed": batch.failed,
            **_times(batch.created, batch.changed),
        }


def _times(began: datetime, ended: datetime) -> dict[str, int]:
    spent = int((ended - began).total_seconds() * 1000)
    return {"totalProcessingTime": spent, "apiActiveProcessingTime": spent, "apexProcessingTime": 0}
