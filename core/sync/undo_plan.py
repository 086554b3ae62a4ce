"""What an undo may put back, as a pure function of what a run did and what is there now (mission.md, "Undo a run")."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.model import Direction, RecordKind, SObject


class UndoVerdict(StrEnum):
    """PUT_BACK is done (or an undo that was interrupted did it); all others are left, each for its reason.

    UNDONE: an undo took it back before. ALREADY_BACK: it is as it was before the run. CHANGED_SINCE: another user
    changed the box (where its history is tracked) or the record since, or a later run of ours ticked it anew.
    ASKED_AGAIN: the person unsubscribed since.
    WAS_TICKED: the box was ticked before the run wrote it, so the run changed nothing. GONE: deleted, converted or
    hidden, or the field is no more.
    """

    PUT_BACK = "put_back"
    UNDONE = "undone_before"
    ALREADY_BACK = "already_back"
    CHANGED_SINCE = "changed_since"
    ASKED_AGAIN = "asked_again"
    WAS_TICKED = "was_ticked"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Before:
    """What the run did and what the store knows of it now. `fields` are API names, none for our own side.

    `begun`: an undo was about to clear them when it was interrupted. `again_at`: when a later run ticked one once more.
    """

    direction: Direction
    address: str
    sobject: SObject
    record_id: str
    fields: tuple[str, ...] = ()
    undone: bool = False
    asked_again: bool = False
    still_out: bool = False
    was_ticked: bool = False
    begun: bool = False
    again_at: str = ""


@dataclass(frozen=True, slots=True)
class Now:
    """The record as Salesforce shows it. `ticked` are API names; `changed_by`: another user who touched it."""

    kind: RecordKind = RecordKind.MISSING
    ticked: frozenset[str] = frozenset()
    changed_by: str = ""
    changed_at: str = ""
    account_id: str | None = None


@dataclass(frozen=True, slots=True)
class UndoItem:
    """One change of the run and what is to become of it. `fields` are the boxes to clear.

    None of a record that is put back: an undo that was interrupted cleared `cleared_before`.
    """

    direction: Direction
    address: str
    sobject: SObject
    record_id: str
    fields: tuple[str, ...]
    verdict: UndoVerdict
    changed_by: str = ""
    changed_at: str = ""
    account_id: str | None = None
    cleared_before: tuple[str, ...] = ()


def judge(before: Before, now: Now) -> UndoItem:
    """The decision for one change. When in doubt it is left: a box that stays ticked mails nobody."""
    verdict, fields = _verdict(before, now)
    return UndoItem(
        before.direction,
        before.address,
        before.sobject,
        before.record_id,
        fields,
        verdict,
        now.changed_by if verdict is UndoVerdict.CHANGED_SINCE else "",
        (now.changed_at or before.again_at) if verdict is UndoVerdict.CHANGED_SINCE else "",
        now.account_id,
        before.fields if verdict is UndoVerdict.PUT_BACK and before.begun and not fields else (),
    )


def _verdict(before: Before, now: Now) -> tuple[UndoVerdict, tuple[str, ...]]:
    nothing: tuple[str, ...] = ()
    if before.undone:
        return UndoVerdict.UNDONE, nothing
    if before.direction is Direction.FROM_SALESFORCE:
        if not before.still_out:
            return UndoVerdict.ALREADY_BACK, nothing
        return (UndoVerdict.ASKED_AGAIN if before.asked_again else UndoVerdict.PUT_BACK), nothing
    if before.was_ticked:
        return UndoVerdict.WAS_TICKED, nothing
    if now.kind is not RecordKind.LIVE:
        return UndoVerdict.GONE, nothing
    ticked = tuple(name for name in before.fields if name in now.ticked)
    if not ticked:
        if not before.begun or now.changed_by:
            return UndoVerdict.ALREADY_BACK, nothing
        return (UndoVerdict.ASKED_AGAIN if before.asked_again else UndoVerdict.PUT_BACK), nothing
    if before.asked_again:
        return UndoVerdict.ASKED_AGAIN, nothing
    if now.changed_by or before.again_at:
        return UndoVerdict.CHANGED_SINCE, nothing
    return UndoVerdict.PUT_BACK, ticked
