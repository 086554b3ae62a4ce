"""Holding a run and what the admin does about it: look at its plan, exclude rows, let it go, or drop it.

Letting go means: the sync is made anew with the shown changes approved. What changed since counts against the brake as
ever, so a plan that grew in the meantime is held again.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import asdict, dataclass, field

from core.model import ChangeKey, Direction, RunKind, RunState, RunSummary, SObject
from core.profile import Profile
from core.settings.sync import BrakeSettings
from core.store.held import HeldChange
from core.sync.comparing import Compared
from core.sync.guard import Hold, HoldReason, Sides, emptier, over_the_brake, over_the_cap, too_many
from core.sync.lock import only_one_run
from core.sync.plan import Plan

_HOLD = "hold"
# The watch of an agent is done within that time; a sync that is under way may be carrying this very plan out.
_WAIT_FOR_THE_OTHER_S = 5


@dataclass(frozen=True)
class Approval:
    """What the admin let go: these changes, or everything that the plan shows; and the reasons to hold that count not.

    `run_id`: the held run whose plan it was. Nothing passes another org.
    """

    keys: frozenset[ChangeKey] = frozenset()
    everything: bool = False
    passed: frozenset[HoldReason] = frozenset()
    run_id: int | None = None


NOTHING = Approval()


@dataclass(frozen=True)
class HeldPlan:
    """The plan that waits for the admin. `changes` are in the order of the plan, excluded ones marked."""

    run: RunSummary
    hold: Hold
    changes: tuple[HeldChange, ...] = field(default=())

    @property
    def excluded(self) -> frozenset[ChangeKey]:
        return frozenset(change.key for change in self.changes if change.excluded)

    @property
    def included(self) -> frozenset[ChangeKey]:
        return frozenset(change.key for change in self.changes if not change.excluded)


def rows_of(made: Plan) -> tuple[HeldChange, ...]:
    """The changes of a plan, one row each: the same rows for a preview and for a held plan."""
    return (
        *(
            HeldChange(Direction.FROM_SALESFORCE, found.address, found.ref.sobject, found.ref.id)
            for found in made.record_here
        ),
        *(
            HeldChange(Direction.TO_SALESFORCE, one.address, one.write.ref.sobject, one.write.ref.id, one.write.fields)
            for one in made.writes
        ),
    )


def hold_of(
    compared: Compared, brake: BrakeSettings, max_calls: int, linked: int, before: Sides | None, approval: Approval
) -> Hold | None:
    """Why this plan may not be carried out now, None where it may. `linked` counts people. Pure."""
    if approval.everything:
        return None
    holds = (
        None if HoldReason.EMPTIER in approval.passed else emptier(compared.sides, before),
        _too_many(compared.plan, approval, linked, brake),
        None if HoldReason.API_CAP in approval.passed else over_the_cap(compared.estimated, max_calls),
    )
    return next((hold for hold in holds if hold is not None), None)


def _too_many(made: Plan, approval: Approval, linked: int, brake: BrakeSettings) -> Hold | None:
    if approval.keys:
        return too_many(made.keys(), approval.keys, linked, brake)
    return over_the_brake({direction: made.size(direction) for direction in Direction}, linked, brake)


def keep(profile: Profile, run_id: int, hold: Hold, made: Plan) -> None:
    """Keeps the plan of a run that is held."""
    left_out = (
        HeldChange(key.direction, key.address, SObject.of_id(key.record_id), key.record_id, excluded=True)
        for key in made.excluded
    )
    profile.store.held.keep(run_id, (*rows_of(made), *left_out))
    profile.store.watermarks.set(_HOLD, json.dumps({"run_id": run_id, **asdict(hold)}), profile.clock())


def held_plan(profile: Profile) -> HeldPlan | None:
    """The plan that waits, None where none does."""
    run_id = profile.store.held.waiting_run()
    run = None if run_id is None else profile.store.run(run_id)
    if run is None:
        return None
    return HeldPlan(run, _hold_of_run(profile, run), tuple(profile.store.held.changes(run.id)))


def left_out_of_waiting(profile: Profile, approval: Approval) -> frozenset[ChangeKey]:
    """What was excluded from the plan that waits; of a plan that is approved itself, whoever approves it says what."""
    approved = approval.run_id is not None and approval.run_id == profile.store.held.waiting_run()
    return frozenset() if approved else profile.store.held.excluded()


def exclude(profile: Profile, keys: Collection[ChangeKey], *, excluded: bool = True) -> int:
    """Takes changes out of the plan that waits, or back in. Returns how many of the keys are in it.

    Raises AppError `run_under_way`: a sync that was let go does not look at it any more.
    """
    with only_one_run(profile, RunKind.SYNC, wait_s=_WAIT_FOR_THE_OTHER_S):
        run_id = profile.store.held.waiting_run()
        return 0 if run_id is None else profile.store.held.exclude(run_id, keys, excluded=excluded)


def drop(profile: Profile) -> RunSummary | None:
    """Throws the plan that waits away; nothing was and nothing is written. The next sync decides anew.

    Raises AppError `run_under_way`: somebody may have let it go just now.
    """
    with only_one_run(profile, RunKind.SYNC, wait_s=_WAIT_FOR_THE_OTHER_S):
        run_id = profile.store.held.waiting_run()
        if run_id is None:
            return None
        profile.store.held.settle(run_id, RunState.CANCELLED.value, "held_dropped")
        return profile.store.run(run_id)


def let_go(profile: Profile, address: str) -> int:
    """Ends what was left out of this person (a key), by hand or by an undo. Returns how many changes."""
    return profile.store.left_out.let_go(address)


def approval_of(plan: HeldPlan) -> Approval:
    """Lets the plan go as it is shown."""
    return Approval(plan.included, passed=frozenset({plan.hold.reason}), run_id=plan.run.id)


def settle_waiting(profile: Profile, approval: Approval) -> None:
    """After a run that was carried out: an older plan that waited is done with."""
    run_id = profile.store.held.waiting_run()
    if run_id is not None:
        released = approval.everything or approval.run_id == run_id
        reason = "held_released" if released else "held_superseded"
        profile.store.held.settle(run_id, RunState.HELD.value, reason)


def _hold_of_run(profile: Profile, run: RunSummary) -> Hold:
    kept = profile.store.watermarks.get(_HOLD)
    try:
        facts = json.loads(kept.value) if kept is not None else {}
        if facts.get("run_id") == run.id:
            return Hold(HoldReason(facts["reason"]), facts["what"], facts["count"], facts["limit"])
    except (KeyError, ValueError):
        return Hold(HoldReason.BRAKE)
    return Hold(HoldReason(run.reason) if run.reason in set(HoldReason) else HoldReason.BRAKE)
