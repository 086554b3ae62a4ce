"""The steps and their order. Pure."""

from __future__ import annotations

from enum import StrEnum


class Step(StrEnum):
    """Issue order of the wizard; the names are also those of the draft."""

    WELCOME = "welcome"
    CONNECT = "connect"
    CONFIRM = "confirm"
    FIELD = "field"
    CHECK = "check"
    PEOPLE = "people"
    NIGHTLY = "nightly"
    PREVIEW = "preview"
    REVIEW = "review"
    APPLY = "apply"
    DONE = "done"


class StepState(StrEnum):
    DONE = "done"
    CURRENT = "current"
    TO_DO = "to_do"


ORDER = tuple(Step)
# From here on something was written, so there is no way back.
_NO_WAY_BACK = frozenset({Step.WELCOME, Step.DONE})


def following(step: Step) -> Step | None:
    place = ORDER.index(step) + 1
    return ORDER[place] if place < len(ORDER) else None


def preceding(step: Step) -> Step | None:
    """None where there is no way back."""
    return None if step in _NO_WAY_BACK else ORDER[ORDER.index(step) - 1]


def state_of(step: Step, current: Step) -> StepState:
    """How the list at the left shows `step` while `current` is asked."""
    if step is current:
        return StepState.DONE if current is Step.DONE else StepState.CURRENT
    return StepState.DONE if ORDER.index(step) < ORDER.index(current) else StepState.TO_DO
