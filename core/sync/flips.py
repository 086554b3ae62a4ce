"""Boxes that somebody cleared after they were ticked: when the alarm stays, and when it is over; pure.

The rule: a cleared box of somebody who is out is ticked anew at most once a night, is never taken for consent, and
stays a problem that names who did it. It is over where a full comparison of a later night finds the box still ticked,
or where the person is not out any more (re-subscribed, undone).
"""

from __future__ import annotations

from dataclasses import dataclass

from core.model import OptOutField, RecordRef


@dataclass(frozen=True, slots=True)
class Flip:
    """Boxes of one record that were ticked and are clear, though the person is out. `rewritten`: already tonight."""

    address: str
    ref: RecordRef
    fields: frozenset[OptOutField]
    rewritten: bool = False


@dataclass(frozen=True)
class FlipNews:
    """Who cleared the box of a record, and when, as far as Salesforce tells."""

    by: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class KnownFlip:
    """A flip that an earlier run found, and what this comparison saw. `ticked`: None where the record was not read."""

    address: str
    record_id: str
    field: OptOutField
    night: str
    changed_by: str
    changed_at: str
    ticked: bool | None
    out_here: bool


def is_over(known: KnownFlip, night: str) -> bool:
    """`night` is the local date of this run."""
    if not known.out_here:
        return True
    return known.ticked is True and known.night < night


def stays_visible(known: KnownFlip, night: str) -> bool:
    """Whether the alarm is raised although the plan has nothing to say about the record."""
    return known.ticked is True and not is_over(known, night)
