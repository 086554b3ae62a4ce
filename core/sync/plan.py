"""The decision, as a pure function of two states (mission.md, rules 3 to 5).

Either side out means both out. The only change it knows is false to true: there is no way to express a clearing.
A clear box, an absent record or an unread one is no information, and never counts as consent.

Whose tick counts: that of every record that a person is linked to, and of what it became, a deleted or converted one
included (a merge may lose the loser's tick, salesforce.md C9). After a re-subscription a dead record's tick is old news
and nobody can clear it, so then only live records count. Records that merely have the same address count, and are
written, where the reach is `same_email`: the admin said so, and only of people with a Salesforce ID are they written
(rule 5). Recording an unsubscribe here needs no ID: it stops mail and guesses at nobody's record.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from dataclasses import fields as fields_of
from typing import NamedTuple

from core.comparable import Alike
from core.model import (
    ChangeKey,
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
from core.sync.flips import Flip


class PlannedWrite(NamedTuple):
    """Boxes of one record that are to be ticked, on whose behalf."""

    address: str
    write: RecordWrite

    @property
    def key(self) -> ChangeKey:
        return ChangeKey(Direction.TO_SALESFORCE, self.address, self.write.ref.id)


class FoundOut(NamedTuple):
    """A person whom Salesforce shows as opted out and we did not know about, and the record that says so.

    `shared`: it will say so, since this plan ticks it for somebody else who is linked to it.
    """

    address: str
    ref: RecordRef
    shared: bool = False

    @property
    def key(self) -> ChangeKey:
        return ChangeKey(Direction.FROM_SALESFORCE, self.address, self.ref.id)


@dataclass(frozen=True)
class Plan:
    """What a run will do. `record_here` holds the addresses that become unsubscribed on our side.

    `already_equal` counts people who are out on both sides, with nothing to do and nothing wrong. `agreed` are those of
    them who had to be looked at one by one; the others were counted by the database. `flips` are boxes that somebody
    cleared; each has its problem, and its write where it was not ticked anew tonight already. `excluded` are changes
    that would be made, had the admin not left them out.
    """

    record_here: tuple[FoundOut, ...] = ()
    writes: tuple[PlannedWrite, ...] = ()
    problems: tuple[Problem, ...] = ()
    already_equal: int = 0
    agreed: tuple[str, ...] = ()
    flips: tuple[Flip, ...] = ()
    excluded: tuple[ChangeKey, ...] = ()

    def size(self, direction: Direction) -> int:
        return len(self.writes) if direction is Direction.TO_SALESFORCE else len(self.record_here)

    def __add__(self, more: Plan) -> Plan:
        return Plan(*(getattr(self, part.name) + getattr(more, part.name) for part in fields_of(Plan)))

    def keys(self) -> list[ChangeKey]:
        return [*(found.key for found in self.record_here), *(write.key for write in self.writes)]


@dataclass(frozen=True, slots=True)
class PersonPlan:
    """The plan for one person; `equal` where there is neither a change nor a problem."""

    record_here: FoundOut | None = None
    writes: tuple[PlannedWrite, ...] = ()
    problems: tuple[Problem, ...] = ()
    flips: tuple[Flip, ...] = ()
    excluded: tuple[ChangeKey, ...] = ()

    @property
    def equal(self) -> bool:
        return self.record_here is None and not self.writes and not self.problems and not self.excluded


_NOTHING = PersonPlan()
_NO_KEYS: frozenset[ChangeKey] = frozenset()


def plan(
    people: Iterable[PersonState | Alike],
    fields: Mapping[SObject, ObjectFields],
    exclude: Collection[ChangeKey] = _NO_KEYS,
) -> Plan:
    """The plan for everybody who is out on either side. Records of two people are written once."""
    making = _Making(fields, exclude)
    for person in people:
        if isinstance(person, Alike):
            making.add_alike(person)
        else:
            making.add(person)
    return making.made()


class _Making:
    """A plan that grows. Of people who are alike the first is decided, and the others get the same."""

    def __init__(self, fields: Mapping[SObject, ObjectFields], exclude: Collection[ChangeKey]) -> None:
        self._fields, self._exclude = fields, exclude
        self._record_here: list[FoundOut] = []
        self._writes: dict[RecordRef, PlannedWrite] = {}
        self._problems: list[Problem] = []
        self._agreed: list[str] = []
        self._flips: dict[RecordRef, Flip] = {}
        self._excluded: list[ChangeKey] = []
        # By identity: the patterns are few and shared. Each is kept, so that no other one gets its number.
        self._known: dict[int, _Decided] = {}

    def made(self) -> Plan:
        return Plan(
            tuple(self._record_here),
            tuple(self._writes.values()),
            tuple(self._problems),
            len(self._agreed),
            tuple(self._agreed),
            tuple(self._flips.values()),
            tuple(self._excluded),
        )

    def add(self, person: PersonState) -> None:
        one = plan_person(person, self._fields, self._exclude)
        if one.record_here is not None:
            self._record_here.append(one.record_here)
        for write in one.writes:
            self._writes.setdefault(write.write.ref, write)
        for flip in one.flips:
            self._flips.setdefault(flip.ref, flip)
        self._problems.extend(one.problems)
        self._excluded.extend(one.excluded)
        if one.equal and _is_out_everywhere(person, self._fields):
            self._agreed.append(person.address)

    def add_alike(self, person: Alike) -> None:
        """The same as `add(person.state())`, without building the state."""
        known = self._known.get(id(person.pattern))
        if known is None:
            known = self._known[id(person.pattern)] = self._decided(person.pattern)
        if known.alone:
            self.add(person.state())
            return
        address, ids, at = person.address, person.record_ids, known.at
        found = known.one.record_here
        if found is not None:
            self._record_here.append(FoundOut(address, RecordRef(found.ref.sobject, ids[at[found.ref.id]])))
        for planned in known.one.writes:
            write = planned.write
            ref = RecordRef(write.ref.sobject, ids[at[write.ref.id]])
            if ref not in self._writes:
                self._writes[ref] = PlannedWrite(address, RecordWrite(ref, write.fields, write.account_id))
        if known.agrees:
            self._agreed.append(address)

    def _decided(self, pattern: PersonState) -> _Decided:
        one = plan_person(pattern, self._fields, self._exclude)
        at = {record.ref.id: position for position, record in enumerate(pattern.records)}
        agrees = one.equal and _is_out_everywhere(pattern, self._fields)
        # Problems are few; what is left out, and what a record became, goes by the person's own name and records.
        became = any(record.goes_to is not None for record in pattern.records)
        alone = bool(one.problems or one.flips or self._exclude or pattern.left_out or became)
        return _Decided(pattern, one, at, agrees, alone)


@dataclass(frozen=True, slots=True)
class _Decided:
    """The plan for a pattern, and where its records stand. `alone`: each of those like it is decided alone."""

    pattern: PersonState
    one: PersonPlan
    at: Mapping[str, int]
    agrees: bool
    alone: bool


def plan_sharers(
    sharers: Iterable[PersonState],
    ticking: Mapping[RecordRef, PlannedWrite],
    fields: Mapping[SObject, ObjectFields],
    exclude: Collection[ChangeKey] = _NO_KEYS,
) -> Plan:
    """The plan for people whose records the plan so far ticks for somebody else: either side out means both out.

    Without it they would be found out only the next night, and this one would end with two sides that differ.
    """
    made = plan((_as_if_ticked(person, ticking, fields) for person in sharers), fields, exclude)
    return replace(made, record_here=tuple(found._replace(shared=True) for found in made.record_here))


def _as_if_ticked(
    person: PersonState, ticking: Mapping[RecordRef, PlannedWrite], fields: Mapping[SObject, ObjectFields]
) -> PersonState:
    def after(record: RecordState) -> RecordState:
        coming = ticking.get(record.ref)
        if coming is None:
            return record
        named = fields[record.ref.sobject].readable.items()
        return replace(record, out=record.out | {field for field, name in named if name in coming.write.fields})

    return replace(person, records=tuple(map(after, person.records)))


def plan_person(
    person: PersonState, fields: Mapping[SObject, ObjectFields], exclude: Collection[ChangeKey] = _NO_KEYS
) -> PersonPlan:
    """The plan for one person. Somebody who is out on neither side gets nothing."""
    found: FoundOut | None = None
    if not person.out_here:
        says_so = [record for record in person.records if _says_out(record, person)]
        if not says_so:
            return _NOTHING
        counting = [record for record in says_so if not _is_left_out(person, Direction.FROM_SALESFORCE, record)]
        if not counting:
            return PersonPlan(problems=(_problem(person.address, "undone", says_so[0]),))
        found = FoundOut(person.address, counting[0].ref)
        if found.key in exclude:
            return PersonPlan(excluded=(found.key,))
    problems = [] if person.linked else [Problem(person.address, "no_salesforce_id")]
    writes: list[PlannedWrite] = []
    flips: list[Flip] = []
    excluded: list[ChangeKey] = []
    for record in person.records:
        if record.by_address and not person.linked:
            continue
        obstacle = _obstacle(person.address, record, person.records, fields)
        if obstacle is not None:
            problems.append(obstacle)
        missing = _boxes_to_tick(record, fields)
        if not missing:
            continue
        if _is_left_out(person, Direction.TO_SALESFORCE, record):
            problems.append(_problem(person.address, "undone", record))
            continue
        cleared = record.was.intersection(fields[record.ref.sobject].readable) - record.out
        if person.out_here and cleared:
            flips.append(Flip(person.address, record.ref, cleared, record.rewritten))
            problems.append(_problem(person.address, "flip_back", record))
            if record.rewritten:
                continue
        write = PlannedWrite(person.address, RecordWrite(record.ref, missing, record.account_id))
        if write.key in exclude:
            excluded.append(write.key)
        else:
            writes.append(write)
    return PersonPlan(found, tuple(writes), tuple(problems), tuple(flips), tuple(excluded))


def _is_out_everywhere(person: PersonState, fields: Mapping[SObject, ObjectFields]) -> bool:
    """Whether somebody who needs no change is out on both sides; a clear box that is read-only says no."""
    if person.uncompared or not (person.out_here or any(record.out for record in person.records)):
        return False
    return all(
        record.out.issuperset(fields[record.ref.sobject].readable)
        for record in person.records
        if record.kind is RecordKind.LIVE and record.ref.sobject in fields
    )


def _says_out(record: RecordState, person: PersonState) -> bool:
    return bool(record.out) and (record.kind is RecordKind.LIVE or not person.resubscribed)


def _is_left_out(person: PersonState, direction: Direction, record: RecordState) -> bool:
    """Whether an undo took this change back; one without a record id means all of the person's."""
    return bool(person.left_out) and not person.left_out.isdisjoint({(direction, record.ref.id), (direction, "")})


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
    return _problem(address, code, record)


def _problem(address: str, code: str, record: RecordState) -> Problem:
    return Problem(address, code, "", record.ref.sobject, record.ref.id)
