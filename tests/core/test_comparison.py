"""The database finds those who differ; here everybody is looked at in memory instead, and both must say the same."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert

from core.comparable import SnapshotBlock
from core.model import (
    Direction,
    ObjectFields,
    OptOutField,
    PersonState,
    Reach,
    RecordKind,
    RecordRef,
    RecordState,
    SObject,
)
from core.store.schema.base import people, unsubscribes
from core.store.schema.sync import flips, left_out, resubscriptions, ticked
from core.store.store import Store
from core.store.ticked import text_of
from core.sync.plan import plan

AT, TONIGHT = "2026-11-25T20:00:00.000Z", "2026-11-25"
EMAIL, SALES = OptOutField.EMAIL_OPT_OUT, OptOutField.MARKETO_SALES_OPT_OUT
CONTACTS = [f"00300000000000{number}AAA" for number in range(3)]
LEADS = [f"00Q00000000000{number}AAA" for number in range(2)]
ADDRESSES = [f"p{number}@x.org" for number in range(3)]
BOTH = ObjectFields({EMAIL: "HasOptedOutOfEmail", SALES: "Sales__c"}, frozenset({EMAIL, SALES}))
ONE = ObjectFields({EMAIL: "HasOptedOutOfEmail"}, frozenset({EMAIL}))
HALF = ObjectFields(BOTH.readable, frozenset({EMAIL}))
FIELDS = st.sampled_from(
    [
        dict.fromkeys(SObject, ONE),
        dict.fromkeys(SObject, BOTH),
        dict.fromkeys(SObject, BOTH),
        {SObject.CONTACT: HALF, SObject.LEAD: ONE},
        {SObject.CONTACT: ONE},
        {SObject.LEAD: BOTH},
    ]
)
TABLES = (people, unsubscribes, left_out, resubscriptions, ticked, flips)


@dataclass
class Somebody:
    """A person as both sides of the test know them."""

    address: str
    contact_id: str | None
    lead_id: str | None
    out: bool
    resubscribed: bool
    left_out: frozenset[tuple[Direction, str]]


@dataclass
class World:
    """`records` by id; a record that is not in it is nowhere. `was` and `cleared` are what the store remembers."""

    people: list[Somebody]
    records: dict[str, RecordState]
    addresses: dict[str, str]
    was: dict[str, frozenset[OptOutField]]
    cleared: dict[str, tuple[OptOutField, str]] = field(default_factory=dict)


def _objects_of(record_id):
    return SObject.LEAD if record_id.startswith("00Q") else SObject.CONTACT


FLAGS = st.sampled_from([frozenset(), frozenset({EMAIL}), frozenset({SALES}), frozenset(OptOutField)])
SOME_ID = st.sampled_from([*CONTACTS, *LEADS])


@st.composite
def records_of(draw, record_id):
    sobject = _objects_of(record_id)
    kinds = [RecordKind.LIVE, RecordKind.LIVE, RecordKind.DELETED] + [RecordKind.CONVERTED] * (sobject is SObject.LEAD)
    kind = draw(st.sampled_from(kinds))
    same = LEADS if kind is RecordKind.DELETED and sobject is SObject.LEAD else CONTACTS
    goes_to = None if kind is RecordKind.LIVE else draw(st.none() | st.sampled_from(same))
    account = draw(st.sampled_from([None, None, "001000000000001AAA"])) if sobject is SObject.CONTACT else None
    return RecordState(RecordRef(sobject, record_id), kind, draw(FLAGS), goes_to, account)


@st.composite
def worlds(draw):
    """Few records for few people, so that nearly all of them meet."""
    records = {id_: draw(st.none() | records_of(id_)) for id_ in [*CONTACTS, *LEADS]}
    crowd = []
    for address in ADDRESSES:
        contact_id, lead_id = (
            draw(st.sampled_from([*CONTACTS, None, None])),
            draw(st.sampled_from([None, None, *LEADS])),
        )
        changes = st.tuples(st.sampled_from(list(Direction)), st.sampled_from(["", contact_id or "", lead_id or ""]))
        taken_back = draw(st.frozensets(changes, max_size=1))
        crowd.append(Somebody(address, contact_id, lead_id, draw(st.booleans()), draw(st.booleans()), taken_back))
    return World(
        crowd,
        {id_: record for id_, record in records.items() if record is not None},
        {id_: draw(st.sampled_from(["", "other@x.org", *ADDRESSES])) for id_ in records},
        draw(st.dictionaries(SOME_ID, FLAGS, max_size=3)),
        draw(
            st.dictionaries(
                SOME_ID, st.tuples(st.sampled_from([EMAIL, SALES]), st.sampled_from(["", TONIGHT])), max_size=2
            )
        ),
    )


def _read(world, fields):
    """The records that the run reads: of the objects that it compares, with the boxes that it may see."""
    found = {
        record_id: RecordState(
            record.ref, record.kind, record.out & set(fields[record.ref.sobject].readable), record.goes_to,
            record.account_id,
        )
        for record_id, record in world.records.items()
        if record.ref.sobject in fields
    }  # fmt: skip
    linked = {id_ for one in world.people for id_ in (one.contact_id, one.lead_id) if id_ is not None}
    targets = {record.goes_to for record in found.values() if record.goes_to is not None}
    for record_id in sorted(linked | targets):
        sobject = _objects_of(record_id)
        if sobject in fields:
            found.setdefault(record_id, RecordState(RecordRef(sobject, record_id), RecordKind.MISSING))
    return found


def _everybody(world, fields, reach):
    """Each person in full, by looking at every record."""
    read = _read(world, fields)

    def remembered(record):
        box, night = world.cleared.get(record.ref.id, (None, ""))
        was = world.was.get(record.ref.id, frozenset()) | ({box} if box is not None else set())
        return {"was": frozenset(was), "rewritten": night == TONIGHT}

    for one in world.people:
        links = [id_ for id_ in (one.contact_id, one.lead_id) if id_ is not None]
        found: dict[str, RecordState] = {}
        for link in links:
            at = link
            while at in read and at not in found:
                record = read[at]
                found[at] = RecordState(
                    record.ref, record.kind, record.out, record.goes_to, record.account_id, **remembered(record)
                )
                at = record.goes_to
        if reach is Reach.SAME_EMAIL:
            for record_id in sorted(read):
                record = read[record_id]
                if (
                    record_id not in found
                    and record.kind is RecordKind.LIVE
                    and world.addresses.get(record_id) == one.address
                ):
                    found[record_id] = RecordState(
                        record.ref,
                        record.kind,
                        record.out,
                        account_id=record.account_id,
                        by_address=True,
                        **remembered(record),
                    )
        yield PersonState(
            one.address,
            one.out,
            bool(links),
            tuple(found.values()),
            one.left_out,
            one.resubscribed,
            any(link not in read for link in links),
        )


def _fill(store, world):
    rows = {table: [] for table in TABLES}
    for one in world.people:
        names = {"address": one.address, "email": one.address, "created_at": AT, "updated_at": AT}
        rows[people].append({**names, "contact_id": one.contact_id, "lead_id": one.lead_id})
        if one.out:
            rows[unsubscribes].append({"address": one.address, "at": AT, "noticed_at": AT})
        if one.resubscribed:
            said = dict.fromkeys(("by_name", "reason", "evidence"), "x")
            rows[resubscriptions].append({"address": one.address, "at": AT, **said})
        for direction, record_id in one.left_out:
            change = {"address": one.address, "direction": direction.value, "record_id": record_id}
            rows[left_out].append({**change, "run_id": 1, "at": AT})
    for record_id, boxes in world.was.items():
        rows[ticked].append({"record_id": record_id, "fields": text_of(boxes), "run_id": 1})
    for record_id, (box, night) in world.cleared.items():
        moments = {"address": "p0@x.org", "first_at": AT, "last_at": AT, "rewritten_night": night}
        rows[flips].append({"record_id": record_id, "field": box.value, **moments})
    with store.database.write() as connection:
        for table in reversed(TABLES):
            connection.execute(table.delete())
        for table, values in rows.items():
            if values:
                connection.execute(insert(table), values)


def _blocks(world, read, *, in_bulk):
    """The records as they are loaded: plain ones as lists of ids, the others as rows."""
    for sobject in SObject:
        plain: dict[tuple[int, int], list[str]] = {}
        others = []
        for record_id, record in read.items():
            if record.ref.sobject is not sobject or record.kind is RecordKind.MISSING:
                continue
            boxes = (int(EMAIL in record.out), int(SALES in record.out))
            address = world.addresses.get(record_id, "")
            if in_bulk and record.kind is RecordKind.LIVE and not address and record.account_id is None:
                plain.setdefault(boxes, []).append(record_id)
            else:
                row = (record_id, sobject.value, record.kind.value, *boxes, record.goes_to, address, record.account_id)
                others.append(row)
        yield SnapshotBlock(sobject, plain, others, sum(map(len, plain.values())) + len(others))


def _said(made):
    """A plan without the order of its parts. Of two people with the same record either may be named for it."""
    return (
        set(made.record_here),
        {(write.write.ref, write.write.fields, write.write.account_id) for write in made.writes},
        sorted(map(repr, made.problems)),
        {flip.ref for flip in made.flips},
    )


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def store(request, tmp_path_factory):
    place = tmp_path_factory.mktemp("comparison") / "store.sqlite3"
    opened = Store(place if request.param == "sqlite" else request.getfixturevalue("postgresql").new_database())
    yield opened
    opened.close()


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(world=worlds(), fields=FIELDS, reach=st.sampled_from(list(Reach)), in_bulk=st.booleans())
def test_the_database_finds_whoever_looking_at_everybody_finds(store, world, fields, reach, in_bulk):
    _fill(store, world)
    read = _read(world, fields)
    with store.comparison() as comparison:
        comparison.load_blocks(_blocks(world, read, in_bulk=in_bulk))
        comparison.index(reach)
        for sobject in fields:
            comparison.mark_missing(sobject)
        for sobject, ids in comparison.unread().items():
            if sobject in fields:
                comparison.load([(id_, sobject.value, "missing", 0, 0, None, "", None) for id_ in ids])
        agreed = comparison.decide(fields, reach)
        found = plan(comparison.alike(reach, TONIGHT), fields)
    expected = plan(_everybody(world, fields, reach), fields)
    assert _said(found) == _said(expected)
    assert found.already_equal + agreed == expected.already_equal
