"""What the wizard learnt from the world, step by step. It is never drafted: it is asked anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from core.model import Direction, FieldChoice, ImportReport, OptOutField, Problem, SObject
from core.setup.checks.result import CheckAction, CheckStatus

__all__ = [
    "Box",
    "BoxState",
    "Candidate",
    "CheckAction",
    "CheckLine",
    "CheckStatus",
    "ChecksFound",
    "FieldsFound",
    "Found",
    "LayoutLine",
    "PeopleFound",
    "PreviewFound",
    "PreviewRow",
    "SignInLook",
    "SignInState",
    "SignedIn",
]


@dataclass(frozen=True)
class SignedIn:
    """Who answered at the address: shown for confirmation before anything is kept."""

    user_name: str
    org_name: str
    org_id: str
    instance_url: str
    is_sandbox: bool


class SignInState(StrEnum):
    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class SignInLook:
    """One look at a sign-in that is under way. `url` is what the browser opens; it holds no secret of ours."""

    state: SignInState
    url: str = ""
    seconds_left: int = 0
    error: Exception | None = None


class BoxState(StrEnum):
    """What the signed-in user can do with an opt-out checkbox of one object."""

    FINE = "fine"
    READ_ONLY = "read_only"
    HIDDEN = "hidden"
    MISSING = "missing"


@dataclass(frozen=True)
class Box:
    """One checkbox of one object. `ticked` is how many live records have it checked; None where nobody can count."""

    state: BoxState
    name: str = ""
    ticked: int | None = None


@dataclass(frozen=True)
class Candidate:
    """A checkbox that an admin may pick for the sales opt-out."""

    name: str
    label: str


@dataclass(frozen=True)
class FieldsFound:
    """The boxes by object and meaning, and what else could be picked."""

    boxes: Mapping[tuple[SObject, OptOutField], Box]
    candidates: Mapping[SObject, tuple[Candidate, ...]] = field(default_factory=dict)

    def offered(self, choice: FieldChoice) -> bool:
        """Rule 4: the sales field is offered only where it exists. Email Opt Out exists in every org."""
        if OptOutField.MARKETO_SALES_OPT_OUT not in choice.fields:
            return True
        return any(
            box.state is not BoxState.MISSING
            for (_sobject, meaning), box in self.boxes.items()
            if meaning is OptOutField.MARKETO_SALES_OPT_OUT
        )

    def ticked(self, choice: FieldChoice, sobject: SObject) -> int | None:
        """Checked records of one object; None where a chosen box cannot be counted."""
        counts = [self.boxes[sobject, meaning].ticked for meaning in choice.fields if (sobject, meaning) in self.boxes]
        known = [count for count in counts if count is not None]
        return max(known) if known else None


@dataclass(frozen=True)
class CheckLine:
    """One line of the pre-flight; the words belong to `code`."""

    id: str
    status: CheckStatus
    code: str
    params: Mapping[str, object] = field(default_factory=dict)
    sobject: SObject | None = None
    action: CheckAction = CheckAction.NONE


@dataclass(frozen=True)
class LayoutLine:
    """One page layout: who sees it, and whether the field is on it. `picture` is what the screen draws, if known."""

    sobject: SObject
    name: str
    label: str
    profiles: tuple[str, ...]
    present: bool
    addable: bool = True
    picture: object | None = None


@dataclass(frozen=True)
class ChecksFound:
    checks: tuple[CheckLine, ...]
    layouts: tuple[LayoutLine, ...] = ()
    layouts_error: Exception | None = None

    @property
    def failed(self) -> tuple[CheckLine, ...]:
        return tuple(line for line in self.checks if line.status is CheckStatus.FAIL)


@dataclass(frozen=True)
class PeopleFound:
    """What bringing people in would do. `linked` and `people` count everybody afterwards."""

    report: ImportReport
    people: int
    linked: int
    to_link: int = 0


@dataclass(frozen=True)
class PreviewRow:
    """One change that the first sync would make. `key` is what an exclusion names."""

    key: str
    direction: Direction
    address: str
    sobject: SObject | None = None
    record_id: str = ""
    fields: tuple[str, ...] = ()


@dataclass(frozen=True)
class PreviewFound:
    """The first sync without its writing. `blind` says for which objects the field cannot be read yet."""

    rows: tuple[PreviewRow, ...]
    already_equal: int
    problems: tuple[Problem, ...]
    api_calls: int
    blind: tuple[SObject, ...] = ()

    def count(self, direction: Direction, excluded: frozenset[str] = frozenset()) -> int:
        return sum(1 for row in self.rows if row.direction is direction and row.key not in excluded)


@dataclass(frozen=True)
class Found:
    """Everything learnt so far; what is not known yet is None. `is_kept`: `who` signed in before this walk."""

    who: SignedIn | None = None
    is_kept: bool = False
    fields: FieldsFound | None = None
    checks: ChecksFound | None = None
    people: PeopleFound | None = None
    preview: PreviewFound | None = None
