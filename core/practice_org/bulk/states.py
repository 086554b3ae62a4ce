"""The words of the Bulk APIs that are states and choices."""

from __future__ import annotations

from enum import Enum
from typing import Final


class JobState(Enum):
    """Where a Bulk API 2.0 job stands (salesforce.md C3)."""

    OPEN = "Open"
    UPLOAD_COMPLETE = "UploadComplete"
    IN_PROGRESS = "InProgress"
    JOB_COMPLETE = "JobComplete"
    FAILED = "Failed"
    ABORTED = "Aborted"

    @property
    def final(self) -> bool:
        """Whether nothing will change any more."""
        return self in (JobState.JOB_COMPLETE, JobState.FAILED, JobState.ABORTED)


class Operation(Enum):
    """What a job does with rows."""

    INSERT = "insert"
    UPDATE = "update"
    UPSERT = "upsert"
    DELETE = "delete"
    HARD_DELETE = "hardDelete"


class QueryOperation(Enum):
    """Which rows a query job sees."""

    QUERY = "query"
    QUERY_ALL = "queryAll"


NULL_CELL: Final = "#N/A"
"""The cell that empties a field; an empty cell leaves the field alone."""
