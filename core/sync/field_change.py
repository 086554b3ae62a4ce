"""What changing the field (or the reach) will do, before it takes effect: the next sync as if it were chosen already.

Reads, and writes nothing. Rule 4 of mission.md says what may be chosen, rule 1 where the push goes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.model import Direction, FieldChoice, ObjectFields, OptOutField, Problem, RunTrigger, SObject
from core.profile import Profile
from core.progress import Cancelled, Report, never_cancelled, report_nothing
from core.salesforce.fields import BoxCandidate, describe, fields_of_settings, find_fields, sales_candidates
from core.settings.sync import SyncSettings
from core.sync.guard import Hold
from core.sync.nightly import sync


@dataclass(frozen=True)
class FieldChange:
    """`boxes`: API names that would be kept in step, by object. `ticks`: records of each object that the next sync
    would tick, by box (API name); `recorded`: people whom it would unsubscribe here. `problems` concern whole objects.

    `hold`: why that sync would be held. `push_to_email_only`: the nightly sync is off, so the push goes to Email Opt
    Out whatever is chosen.
    """

    boxes: Mapping[SObject, tuple[str, ...]]
    ticks: Mapping[SObject, Mapping[str, int]]
    recorded: int
    problems: tuple[Problem, ...] = ()
    hold: Hold | None = None
    api_calls_estimated: int | None = None
    push_to_email_only: bool = False


def field_change(
    profile: Profile,
    changed: SyncSettings,
    *,
    report: Report = report_nothing,
    cancelled: Cancelled = never_cancelled,
) -> FieldChange:
    """What the next sync would do under `changed`. Raises as a preview of the sync does."""
    with profile.connected_client() as client:
        boxes = _names(fields_of_settings(client, changed).objects)
    shown = sync(
        profile,
        trigger=RunTrigger.COMMAND_LINE,
        preview=True,
        report=report,
        cancelled=cancelled,
        settings=changed,
    )
    ticks: dict[SObject, dict[str, int]] = {sobject: {} for sobject in boxes}
    for one in shown.plan.writes:
        counts = ticks.setdefault(one.write.ref.sobject, {})
        for name in one.write.fields:
            counts[name] = counts.get(name, 0) + 1
    return FieldChange(
        boxes,
        ticks,
        shown.plan.size(Direction.FROM_SALESFORCE),
        tuple(problem for problem in shown.problems if not problem.address),
        shown.hold,
        shown.run.api_calls_estimated,
        not changed.enabled,
    )


@dataclass(frozen=True)
class SalesFields:
    """What may be picked as the sales field of each object, likeliest first; `found`: what is taken without a pick."""

    candidates: Mapping[SObject, tuple[BoxCandidate, ...]] = field(default_factory=dict)
    found: Mapping[SObject, str] = field(default_factory=dict)


def sales_fields(profile: Profile) -> SalesFields:
    """Asks both describes. Raises as `Profile.connected_client` and SalesforceRefusal."""
    with profile.connected_client() as client:
        described = {sobject: describe(client, sobject) for sobject in SObject}
        objects = find_fields(client, FieldChoice.BOTH).objects
    sales = OptOutField.MARKETO_SALES_OPT_OUT
    return SalesFields(
        {sobject: sales_candidates(about) for sobject, about in described.items()},
        {sobject: known.readable[sales] for sobject, known in objects.items() if sales in known.readable},
    )


def _names(objects: Mapping[SObject, ObjectFields]) -> dict[SObject, tuple[str, ...]]:
    return {sobject: tuple(known.readable.values()) for sobject, known in objects.items()}
