"""What the wizard learns from the org: the boxes with their live counts, and the pre-flight with the layouts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.errors import AppError
from core.model import FieldChoice, ObjectFields, OptOutField, SObject
from core.profile import Profile
from core.progress import Cancelled, Report
from core.salesforce.client import SalesforceClient
from core.salesforce.door import SalesforceRefusal
from core.salesforce.field_states import FieldState, FoundField, describe, field_states
from core.salesforce.fields import sales_candidates
from core.salesforce.snapshot import count_ticked
from core.setup.checks.facts import CheckContext
from core.setup.checks.result import CheckResult
from core.setup.checks.run import CheckReport, run_checks
from core.setup.layout_picture import picture_of
from core.setup.layouts import Layout, Presence
from core.setup.wizard.choices import Choices
from core.setup.wizard.found import Box, BoxState, Candidate, CheckLine, ChecksFound, FieldsFound, LayoutLine
from core.setup.wizard.scratch import Signed

_STATES = {
    FieldState.FINE: BoxState.FINE,
    FieldState.READ_ONLY: BoxState.READ_ONLY,
    FieldState.HIDDEN: BoxState.HIDDEN,
    FieldState.MISSING: BoxState.MISSING,
    FieldState.UNKNOWN: BoxState.MISSING,
}


def picked(choices: Choices) -> Mapping[SObject, str]:
    return {SObject.CONTACT: choices.contact_sales_field, SObject.LEAD: choices.lead_sales_field}


def find_fields(session: Signed, choices: Choices) -> FieldsFound:
    """Both boxes of both objects, and how many records have them checked today. Raises SalesforceRefusal."""
    with session.client() as client:
        described = {sobject: describe(client, sobject.value) for sobject in SObject}
        found = field_states(client, FieldChoice.BOTH, picked(choices), described)
        boxes = {(one.sobject, one.meaning): _box(client, one) for one in found}
        for sobject, about in described.items():
            for meaning in OptOutField:
                # An object that the user does not see hides its boxes with it.
                missing = BoxState.HIDDEN if about is None else BoxState.MISSING
                boxes.setdefault((sobject, meaning), Box(missing))
    return FieldsFound(boxes, {sobject: _candidates(about) for sobject, about in described.items()})


def _box(client: SalesforceClient, one: FoundField) -> Box:
    ticked: int | None = None
    if one.state in {FieldState.FINE, FieldState.READ_ONLY}:
        ticked = count_ticked(client, one.sobject, ObjectFields({one.meaning: one.name}, frozenset()))
    return Box(_STATES[one.state], one.name, ticked)


def _candidates(about: Mapping[str, Any] | None) -> tuple[Candidate, ...]:
    if about is None:
        return ()
    return tuple(Candidate(box.name, box.label) for box in sales_candidates(about) if box.custom)


def check(profile: Profile, session: Signed, choices: Choices, report: Report, cancelled: Cancelled) -> ChecksFound:
    """The pre-flight of the chosen fields. What goes wrong stands in the lines; raises RunCancelled only."""
    client: SalesforceClient | None = None
    why_not: AppError | None = None
    try:
        client = session.client()
    except AppError as error:
        why_not = error
    context = CheckContext(
        client,
        choices.field,
        profile.paths.folder,
        profile.clock,
        picked(choices),
        token_at_hand=profile.holds_its_token,
        why_not=why_not,
    )
    try:
        made = run_checks(context, report, cancelled)
        return ChecksFound(tuple(_line(one) for one in made.results), _layouts(made), _layouts_error(made))
    finally:
        if client is not None:
            client.close()


def _line(one: CheckResult) -> CheckLine:
    sobject = SObject(one.sobject) if one.sobject in {each.value for each in SObject} else None
    return CheckLine(one.id, one.status, one.code, one.params, sobject, one.action)


def _layouts(made: CheckReport) -> tuple[LayoutLine, ...]:
    """Those of Contact and Lead; person accounts have theirs on the command line (`layouts add`)."""
    if made.inventory is None:
        return ()
    known = {each.value for each in SObject}
    return tuple(_layout(made, layout) for layout in made.inventory.layouts if layout.sobject in known)


def _layout(made: CheckReport, layout: Layout) -> LayoutLine:
    return LayoutLine(
        SObject(layout.sobject),
        layout.full_name,
        layout.label,
        layout.profiles,
        present=layout.presence is Presence.PRESENT,
        addable=layout.presence is Presence.MISSING,
        picture=picture_of(layout, made.facts.labels(layout.sobject)),
    )


def _layouts_error(made: CheckReport) -> Exception | None:
    if made.inventory is not None:
        return None
    try:
        made.facts.inventory()
    except SalesforceRefusal as refusal:
        return refusal
    except AppError as error:
        return error
    return None
