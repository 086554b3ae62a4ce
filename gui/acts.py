"""What the pages ask of the engine beyond the first screen. Workers call it; each function imports what it needs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.model import Direction, RunTrigger, SObject
from gui.engine import Engine

if TYPE_CHECKING:
    from core.progress import Cancelled, Report
    from core.setup.checks.result import CheckResult
    from core.sync.drift import DriftRow
    from core.sync.evidence_export import ExportReport
    from core.sync.push import PushReport
    from core.sync.resubscribe import ResubscribeReport
    from core.sync.timeline import TimelineEvent
    from core.sync.undo import UndoPlan, UndoReport


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One change that a sync would make; `fields` are API names, none on our side."""

    direction: Direction
    address: str
    sobject: SObject | None
    record_id: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True)
class PreviewReport:
    """`problems` would be left; `calls` is what it would cost, None where that is not known; `cancelled` on the way."""

    rows: tuple[PlannedRow, ...]
    problems: int = 0
    calls: int | None = None
    cancelled: bool = False

    def count(self, direction: Direction) -> int:
        return sum(row.direction is direction for row in self.rows)


# More rows than anybody reads; the export has them all.
MOST_SHOWN = 20_000


def drift(engine: Engine, report: Report, cancelled: Cancelled) -> list[DriftRow]:
    """Everybody whose two sides differ, at the most `MOST_SHOWN`."""
    from itertools import islice

    from core.sync.drift import drift as find

    return list(islice(find(engine.fresh_profile(), report=report, cancelled=cancelled), MOST_SHOWN))


def export_drift(path: Path, rows: Sequence[DriftRow]) -> int:
    from core.sync.drift import export_drift as export

    return export(path, rows)


def timeline(engine: Engine, address: str) -> list[TimelineEvent]:
    from core.sync.timeline import timeline as events_of

    return events_of(engine.profile, address)


def unsubscribe(engine: Engine, addresses: Sequence[str], source: str, reason: str) -> PushReport:
    """Records and pushes at once; trouble on the way is in the report, and nothing is lost."""
    from core.sync.push import unsubscribe as record_and_push

    return record_and_push(engine.fresh_profile(), addresses, source=source, reason=reason)


def resubscribe(engine: Engine, address: str, *, reason: str, evidence: str, by: str) -> ResubscribeReport:
    from core.sync.resubscribe import resubscribe as carry_out

    profile = engine.fresh_profile()
    return carry_out(profile, address, reason=reason, evidence=evidence, by=by, trigger=RunTrigger.WINDOW)


def link(engine: Engine, address: str, record_id: str) -> None:
    from core.sync.match import link as link_person

    link_person(engine.fresh_profile(), address, record_id)


def undo_plan(engine: Engine, run_id: int, cancelled: Cancelled) -> UndoPlan:
    from core.sync.undo import undo_plan as plan

    return plan(engine.fresh_profile(), run_id, cancelled)


def undo(engine: Engine, run_id: int, cancelled: Cancelled) -> UndoReport:
    from core.sync.undo import undo as carry_out

    return carry_out(engine.fresh_profile(), run_id, trigger=RunTrigger.WINDOW, cancelled=cancelled)


def record_url(engine: Engine, record_id: str) -> str:
    """Where Salesforce shows the record."""
    return f"{engine.profile.settings.the_connection().instance_url.rstrip('/')}/{record_id}"


def export_evidence(engine: Engine, path: Path, address: str | None) -> ExportReport:
    from core.sync.evidence_export import export_evidence as export

    return export(engine.profile, path, address)


def export_table(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> int:
    """A CSV whose cells no spreadsheet takes for formulas."""
    from core.harmless import write_csv

    return write_csv(path, header, rows)


def requirements(engine: Engine, cancelled: Cancelled) -> tuple[CheckResult, ...]:
    """The checks behind the requirements of the documents: the way to Salesforce, the field, the layouts."""
    from core.errors import AppError
    from core.setup.checks import fields, layouts
    from core.setup.checks.context import check_context
    from core.setup.checks.registry import CHECKS
    from core.setup.checks.run import run_checks

    profile = engine.fresh_profile()
    client, why_not = None, None
    try:
        client = profile.connected_client()
    except AppError as error:
        why_not = error
    wanted = [check for check in CHECKS if check.id in {fields.ID, layouts.ID}]
    try:
        return run_checks(check_context(profile, client, why_not), cancelled=cancelled, checks=wanted).results
    finally:
        if client is not None:
            client.close()


def preview(engine: Engine, report: Report, cancelled: Cancelled) -> PreviewReport:
    """The plan of a sync, without the sync. Raises as a sync does."""
    from core.model import RunState
    from core.sync.nightly import sync

    found = sync(engine.fresh_profile(), trigger=RunTrigger.WINDOW, preview=True, report=report, cancelled=cancelled)
    there = (
        PlannedRow(Direction.TO_SALESFORCE, one.address, one.write.ref.sobject, one.write.ref.id, one.write.fields)
        for one in found.plan.writes
    )
    here = (
        PlannedRow(Direction.FROM_SALESFORCE, one.address, one.ref.sobject, one.ref.id)
        for one in found.plan.record_here
    )
    run = found.run
    return PreviewReport((*there, *here), run.problems, run.api_calls_estimated, run.state is RunState.CANCELLED)
