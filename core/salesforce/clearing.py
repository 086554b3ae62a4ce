"""The only place that can clear a box, for undo and re-subscribe alone (mission.md); import-linter holds it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from core.model import RecordWrite
from core.progress import Cancelled, never_cancelled
from core.salesforce import limits
from core.salesforce.client import SalesforceClient
from core.salesforce.limits import Thresholds
from core.salesforce.sending import RowAnswer, send


def clear(
    client: SalesforceClient,
    writes: Iterable[RecordWrite],
    cancelled: Cancelled = never_cancelled,
    thresholds: Thresholds = limits.DEFAULTS,
) -> Iterator[list[RowAnswer]]:
    """Sets these fields to false; answers and raises as `records.opt_out`."""
    return send(client, writes, False, cancelled, thresholds)
