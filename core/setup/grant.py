"""Access to the opt-out field for the signed-in user: one permission set with exactly the chosen fields, and its undo.

The least that helps (salesforce.md B8): profiles are never touched, and nobody else is given anything.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from core.clock import Clock
from core.errors import AppError
from core.salesforce import permissions
from core.salesforce.client import SalesforceClient
from core.salesforce.door import SalesforceRefusal
from core.store.setup import AccessGrant, GrantStep, SetupStore, StepKind

SET_NAME = "Opt_Out_Sync"
SET_LABEL = "Opt-Out Sync"
_DESCRIPTION = "Read and edit access to the opt-out fields that Opt-Out Sync keeps in step."
_GONE = frozenset({"ENTITY_IS_DELETED", "NOT_FOUND", "INVALID_CROSS_REFERENCE_KEY"})


@dataclass(frozen=True)
class GrantPlan:
    """What Grant will do, to be shown before it. Fields are `Contact.HasOptedOutOfEmail`.

    `set_id` is empty where the permission set has to be made; `widen` are rights that allow reading only: (id, field).
    """

    user_id: str
    fields: tuple[str, ...]
    set_id: str
    add: tuple[str, ...]
    widen: tuple[tuple[str, str], ...]
    assign: bool

    @property
    def does_nothing(self) -> bool:
        return not (self.add or self.widen or self.assign)


@dataclass(frozen=True)
class UndoReport:
    """`kept_for_others`: other users have the permission set now, so it and its fields stay; only ours left it."""

    removed: tuple[str, ...]
    kept_for_others: int = 0


def plan(client: SalesforceClient, fields: Sequence[str]) -> GrantPlan:
    """Looks what is there: at most four calls.

    Raises AppError `grant_nothing`, `user_unknown`, `grant_refused` where the user may not look, and SalesforceRefusal.
    """
    if not fields:
        raise AppError("grant_nothing")
    user = permissions.user_id(client)
    try:
        set_id = permissions.permission_set_id(client, SET_NAME)
        rights = permissions.field_rights(client, set_id) if set_id else []
        assigned = bool(set_id) and user in permissions.assignments(client, set_id)
    except SalesforceRefusal as refusal:
        # Without View Setup and Configuration, FieldPermissions is an unknown object (B8): no record of ours is meant.
        if refusal.is_about_everything:
            raise
        raise AppError("grant_refused", cause=refusal, name=SET_NAME, **refusal.params) from refusal
    known = {right.field.casefold(): right for right in rights}
    add = tuple(name for name in fields if name.casefold() not in known)
    widen = tuple(
        (right.id, right.field) for name in fields if (right := known.get(name.casefold())) and not right.edit
    )
    return GrantPlan(user, tuple(fields), set_id, add, widen, not assigned)


def grant(client: SalesforceClient, store: SetupStore, planned: GrantPlan, clock: Clock, *, by: str = "") -> GrantPlan:
    """Does what the plan says; whatever is there already stays as it is. On a refusal takes back what it began.

    Raises AppError `grant_refused`, or SalesforceRefusal for what has nothing to do with rights.
    """
    if planned.does_nothing:
        return planned
    grant_id = store.keep_grant(planned.set_id, planned.user_id, planned.fields, clock(), by)
    set_id = planned.set_id
    steps: list[GrantStep] = []

    def note(kind: StepKind, row_id: str, field: str = "") -> None:
        steps.append(GrantStep(kind, row_id, field))
        store.note_steps(grant_id, set_id, steps)

    try:
        if not set_id:
            set_id = permissions.make_permission_set(client, SET_NAME, SET_LABEL, _DESCRIPTION)
            note(StepKind.MADE_SET, set_id)
        for right_id, field in planned.widen:
            permissions.change_field_right(client, right_id, edit=True)
            note(StepKind.WIDENED_PERMISSION, right_id, field)
        for field in planned.add:
            note(StepKind.MADE_PERMISSION, permissions.allow_field(client, set_id, field), field)
        if planned.assign:
            note(StepKind.ASSIGNED, permissions.assign(client, set_id, planned.user_id))
    except SalesforceRefusal as refusal:
        begun = AccessGrant(grant_id, set_id, planned.user_id, planned.fields, tuple(steps), clock(), by)
        _take_back(client, store, begun, clock)
        if refusal.is_about_everything:
            raise
        raise AppError("grant_refused", cause=refusal, name=SET_NAME, **refusal.params) from refusal
    return planned


def undo(client: SalesforceClient, store: SetupStore, clock: Clock, keep: Collection[int] = frozenset()) -> UndoReport:
    """Takes every open grant back, the newest first; those with an id in `keep` stay.

    Raises AppError `grant_no_undo`, `grant_left_over`, and refusals.
    """
    grants = [one for one in store.open_grants() if one.id not in keep]
    if not grants:
        raise AppError("grant_no_undo")
    removed: list[str] = []
    kept = 0
    for one in grants:
        others = _take_back(client, store, one, clock)
        removed.extend(one.fields if not others else ())
        kept = max(kept, others)
    return UndoReport(tuple(dict.fromkeys(removed)), kept)


def _take_back(client: SalesforceClient, store: SetupStore, one: AccessGrant, clock: Clock) -> int:
    """Undoes the steps in the opposite order; returns how many others use the set, for whom its fields stay.

    A step whose row is gone already is done. Raises AppError `grant_left_over`; then the grant stays open.
    """
    left = list(one.steps)
    try:
        others = _other_users(client, one) if one.steps else 0
        for step in reversed(one.steps):
            _undo_step(client, step, others, one)
            left.remove(step)
    except SalesforceRefusal as refusal:
        store.note_steps(one.id, one.permission_set_id, left)
        if refusal.is_about_everything:
            raise
        raise AppError("grant_left_over", cause=refusal, name=SET_NAME, **refusal.params) from refusal
    store.end_grant(one.id, clock())
    return others


def _undo_step(client: SalesforceClient, step: GrantStep, others: int, one: AccessGrant) -> None:
    try:
        match step.kind:
            case StepKind.ASSIGNED:
                permissions.delete(client, "PermissionSetAssignment", [step.id])
            case StepKind.MADE_PERMISSION if not others:
                permissions.delete(client, "FieldPermissions", [step.id])
            case StepKind.WIDENED_PERMISSION if not others:
                permissions.change_field_right(client, step.id, edit=False)
            case StepKind.MADE_SET if not others and not permissions.field_rights(client, one.permission_set_id):
                permissions.delete(client, "PermissionSet", [step.id])
    except SalesforceRefusal as refusal:
        if refusal.raw_code not in _GONE:
            raise


def _other_users(client: SalesforceClient, one: AccessGrant) -> int:
    return len(permissions.assignments(client, one.permission_set_id).keys() - {one.user_id})
