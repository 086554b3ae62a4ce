"""The decision, as a pure function of two states (mission.md, rules 3 to 5).

Either side out means both out. The only change it knows is false to true: there is no way to express a clearing.
A clear box, an absent record or an unread one is no information, and never counts as consent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from core.model import (
    Direction,
    ObjectFields,
    PersonState,
    Problem,
    RecordKind,
    RecordRef,
    RecordState,
    RecordWrite,
    SObject,
)


@dataclass(frozen=True)
class PlannedWrite:
    """Boxes of one record that are to be ticked, on whose behalf."""

    address: str
    write: RecordWrite


@dataclass(frozen=True)
class Plan:
    """What a run will do. `record_here` holds the addresses that become unsubscribed on our side.

    `already_equal` counts people who are out on both sides, with nothing to do and nothing wrong.
    `agreed` are those of them who were already recorded here: their outbox rows have nothing left to deliver.
    """

    record_here: tuple[FoundOut, ...] = ()
    writes: tuple[PlannedWrite, ...] = ()
    problems: tuple[Problem, ...] = ()
    already_equal: int = 0
    agreed: tuple[str, ...] = ()

    def size(self, direction: Direction) -> int:
        return len(self.writes) if direction is Direction.TO_SALESFORCE else len(self.record_here)


@dataclass(frozen=True)
class FoundOut:
    """A person whom Salesforce shows as opted out and we did not know about, and the record that says so."""

    address: str
    ref: RecordRef


@dataclass(frozen=True)
class PersonPlan:
    """The plan for one person; `equal` where there is neither a change nor a problem."""

    record_here: FoundOut | None
    writes: tuple[PlannedWrite, ...]
    problems: tuple[Problem, ...]

    @property
    def equal(self) -> bool:
        return self.record_here is None and not self.writes and not self.problems


def plan(people: Iterable[PersonState], fields: Mapping[SObject, ObjectFields]) -> Plan:
    """The plan for everybody who is out on either side. Records of two people are written once."""
    record_here: list[FoundOut] = []
    writes: dict[RecordRef, PlannedWrite] = {}
    problems: list[Problem] = []
    agreed: list[str] = []
    for person in people:
        one = plan_person(person, fields)
        if one.record_here is not None:
            record_here.append(one.record_here)
        for write in one.writes:
            writes.setdefault(write.write.ref, write)
        problems.extend(one.problems)
        if one.equal:
            agreed.append(person.address)
    return Plan(tuple(record_here), tuple(writes.values()), tuple(problems), len(agreed), tuple(agreed))


def plan_person(person: PersonState, fields: Mapping[SObject, ObjectFields]) -> PersonPlan:
    """The plan for one person. Somebody who is out on neither side gets nothing."""
    says_so = next((record for record in person.records if record.out), None)
    found = FoundOut(person.address, says_so.ref) if says_so is not None and not person.out_here else None
    if not person.out_here and says_so is None:
        return PersonPlan(None, (), ())
    writes: list[PlannedWrite] = []
    problems: list[Problem] = []
    if not person.linked:
        problems.append(Problem(person.address, "no_salesforce_id"))
    for record in person.records:
        problem = _obstacle(person.address, record, person.records, fields)
        if problem is not None:
            problems.append(problem)
            continue
        missing = _boxes_to_tick(record, fields)
        if missing:
            writes.append(PlannedWrite(person.address, RecordWrite(record.ref, missing)))
    return PersonPlan(found, tuple(writes), tuple(problems))


def _boxes_to_tick(record: RecordState, fields: Mapping[SObject, ObjectFields]) -> tuple[str, ...]:
    if record.kind is not RecordKind.LIVE or record.ref.sobject not in fields:
        return ()
    known = fields[record.ref.sobject]
    return tuple(name for field, name in known.readable.items() if field in known.writeable and field not in record.out)


def _obstacle(
    address: str, record: RecordState, records: tuple[RecordState, ...], fields: Mapping[SObject, ObjectFields]
) -> Problem | None:
    """Why this record cannot be brought into agreement; None where it can, or where another stands in for it."""
    if record.ref.sobject not in fields:
        return None  # said once for the whole object, by the field map
    if record.kind is RecordKind.LIVE:
        return None
    if record.goes_to is not None and any(other.ref.id == record.goes_to for other in records):
        return None
    code = {
        RecordKind.CONVERTED: "lead_converted",
        RecordKind.DELETED: "record_deleted",
        RecordKind.MISSING: "record_not_found",
    }[record.kind]
    return Problem(address, code, "", record.ref.sobject, record.ref.id)
