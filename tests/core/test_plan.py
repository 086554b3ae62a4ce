"""Rules 3 to 5 of mission.md on every combination of states that can be generated."""

from hypothesis import given
from hypothesis import strategies as st

from core.comparable import Alike
from core.model import Direction, ObjectFields, OptOutField, PersonState, RecordKind, RecordRef, RecordState, SObject
from core.sync.plan import plan, plan_person

EMAIL, SALES = OptOutField.EMAIL_OPT_OUT, OptOutField.MARKETO_SALES_OPT_OUT
ONE_FIELD = {sobject: ObjectFields({EMAIL: "HasOptedOutOfEmail"}, frozenset({EMAIL})) for sobject in SObject}
TWO_FIELDS = {
    SObject.CONTACT: ObjectFields({EMAIL: "HasOptedOutOfEmail", SALES: "Sales__c"}, frozenset({EMAIL, SALES})),
    SObject.LEAD: ObjectFields({EMAIL: "HasOptedOutOfEmail", SALES: "Lead_Sales__c"}, frozenset({EMAIL, SALES})),
}
CONTACT = RecordRef(SObject.CONTACT, "003000000000001AAA")
LEAD = RecordRef(SObject.LEAD, "00Q000000000001AAA")


def person(out_here, *records, linked=True):
    return PersonState("ana@example.com", out_here, linked, tuple(records))


def live(ref, *out):
    return RecordState(ref, RecordKind.LIVE, frozenset(out))


def test_somebody_who_unsubscribed_here_is_ticked_on_every_linked_record():
    made = plan_person(person(True, live(CONTACT), live(LEAD)), ONE_FIELD)
    assert [write.write.ref for write in made.writes] == [CONTACT, LEAD]
    assert {write.write.fields for write in made.writes} == {("HasOptedOutOfEmail",)}
    assert made.record_here is None


def test_a_tick_on_one_record_reaches_our_side_and_the_other_record():
    made = plan_person(person(False, live(CONTACT, EMAIL), live(LEAD)), ONE_FIELD)
    assert made.record_here is not None
    assert made.record_here.ref == CONTACT
    assert [write.write.ref for write in made.writes] == [LEAD]


def test_with_both_fields_a_tick_in_one_ticks_the_other():
    made = plan_person(person(True, live(CONTACT, SALES)), TWO_FIELDS)
    assert [write.write.fields for write in made.writes] == [("HasOptedOutOfEmail",)]


def test_nobody_who_is_out_on_neither_side_gets_anything():
    made = plan_person(person(False, live(CONTACT), RecordState(LEAD, RecordKind.MISSING)), ONE_FIELD)
    assert made.equal


def test_a_person_without_a_salesforce_id_becomes_a_problem_and_is_not_guessed():
    made = plan_person(person(True, linked=False), ONE_FIELD)
    assert [problem.code for problem in made.problems] == ["no_salesforce_id"]
    assert made.writes == ()


def test_a_converted_lead_is_not_written_but_its_contact_is():
    lead = RecordState(LEAD, RecordKind.CONVERTED, goes_to=CONTACT.id)
    made = plan_person(person(True, lead, live(CONTACT)), ONE_FIELD)
    assert [write.write.ref for write in made.writes] == [CONTACT]
    assert made.problems == ()


def test_a_converted_lead_whose_contact_is_unknown_is_a_problem():
    made = plan_person(person(True, RecordState(LEAD, RecordKind.CONVERTED)), ONE_FIELD)
    assert [problem.code for problem in made.problems] == ["lead_converted"]


def test_a_deleted_record_is_a_problem_and_the_other_record_is_still_written():
    made = plan_person(person(True, RecordState(CONTACT, RecordKind.DELETED), live(LEAD)), ONE_FIELD)
    assert [problem.code for problem in made.problems] == ["record_deleted"]
    assert [write.write.ref for write in made.writes] == [LEAD]


def test_a_read_only_field_is_read_but_never_written():
    read_only = {SObject.CONTACT: ObjectFields({EMAIL: "HasOptedOutOfEmail"}, frozenset())}
    assert plan_person(person(False, live(CONTACT, EMAIL)), read_only).record_here is not None
    assert plan_person(person(True, live(CONTACT)), read_only).writes == ()


def test_a_record_of_two_people_is_written_once():
    made = plan(
        [PersonState("a@x.org", True, True, (live(CONTACT),)), PersonState("b@x.org", True, True, (live(CONTACT),))],
        ONE_FIELD,
    )
    assert len(made.writes) == 1


FLAGS = st.frozensets(st.sampled_from([EMAIL, SALES]))
RECORDS = st.lists(
    st.builds(
        RecordState,
        st.sampled_from([CONTACT, LEAD]),
        st.sampled_from(list(RecordKind)),
        FLAGS,
        st.sampled_from([None, CONTACT.id]),
    ),
    unique_by=lambda record: record.ref,
    max_size=2,
)
PEOPLE = st.builds(lambda out, records: person(out, *records, linked=bool(records)), st.booleans(), RECORDS)


@given(PEOPLE)
def test_only_live_records_with_a_clear_box_are_ever_written(one):
    known = {record.ref: record for record in one.records}
    for planned in plan_person(one, TWO_FIELDS).writes:
        record = known[planned.write.ref]
        ticked = {TWO_FIELDS[record.ref.sobject].readable[field] for field in record.out}
        assert record.kind is RecordKind.LIVE
        assert planned.write.fields
        assert not ticked & set(planned.write.fields)


@given(PEOPLE)
def test_after_the_plan_is_carried_out_the_next_plan_writes_nothing(one):
    made = plan_person(one, TWO_FIELDS)
    written = {planned.write.ref: planned.write.fields for planned in made.writes}
    after = PersonState(
        one.address,
        one.out_here or made.record_here is not None,
        one.linked,
        tuple(
            RecordState(
                record.ref,
                record.kind,
                record.out
                | {
                    field
                    for field, name in TWO_FIELDS[record.ref.sobject].readable.items()
                    if name in written.get(record.ref, ())
                },
                record.goes_to,
            )
            for record in one.records
        ),
    )
    again = plan_person(after, TWO_FIELDS)
    assert again.record_here is None
    assert again.writes == ()


@given(PEOPLE)
def test_either_side_out_means_both_out(one):
    made = plan_person(one, ONE_FIELD)
    out_somewhere = one.out_here or any(record.out for record in one.records)
    assert out_somewhere == (one.out_here or made.record_here is not None)
    if not out_somewhere:
        assert made.equal


IDS = st.sampled_from([f"{prefix}00000000000{number}AAA" for prefix in ("003", "00Q") for number in range(10, 16)])
RICH_RECORDS = st.lists(
    st.builds(
        RecordState,
        st.builds(RecordRef, st.sampled_from(list(SObject)), IDS),
        st.sampled_from(list(RecordKind)),
        FLAGS,
        st.none() | IDS,
        st.sampled_from([None, "001000000000001AAA"]),
        FLAGS,
        st.booleans(),
        st.booleans(),
    ),
    unique_by=lambda record: record.ref.id,
    max_size=3,
)
PATTERNS = st.builds(
    PersonState,
    st.just("first@x.org"),
    st.booleans(),
    st.booleans(),
    RICH_RECORDS.map(tuple),
    st.frozensets(st.tuples(st.sampled_from(list(Direction)), st.just("") | IDS), max_size=1),
    st.booleans(),
    st.booleans(),
)
SOME_FIELDS = st.sampled_from(
    [ONE_FIELD, TWO_FIELDS, {SObject.CONTACT: ObjectFields(ONE_FIELD[SObject.CONTACT].readable, frozenset())}]
)


@st.composite
def crowds(draw):
    """People who are like one of a few, in any order; some share their records."""
    patterns = draw(st.lists(PATTERNS, min_size=1, max_size=3))
    found = []
    for number in range(draw(st.integers(0, 6))):
        pattern = draw(st.sampled_from(patterns))
        count = len(pattern.records)
        ids = draw(st.lists(IDS, min_size=count, max_size=count, unique=True))
        found.append(Alike(pattern, f"p{number % 4}@x.org", tuple(ids)))
    return found


@given(crowds(), SOME_FIELDS, st.booleans())
def test_people_who_are_alike_get_what_each_of_them_would_get_alone(crowd, fields, leaves_out):
    states = [one.state() for one in crowd]
    whole = plan(states, fields)
    exclude = frozenset(whole.keys()[:2]) if leaves_out else frozenset()
    assert plan(crowd, fields, exclude) == plan(states, fields, exclude)


def test_a_record_that_an_undo_left_out_is_left_out_for_whoever_has_it():
    out = frozenset({OptOutField.EMAIL_OPT_OUT})
    records = (RecordState(RecordRef(SObject.CONTACT, "003000000000001AAA"), RecordKind.LIVE, out),)
    left_out = frozenset({(Direction.FROM_SALESFORCE, "003000000000002AAA")})
    pattern = PersonState("first@x.org", False, True, records, left_out)
    crowd = [Alike(pattern, "p0@x.org", (record,)) for record in ("003000000000001AAA", "003000000000002AAA")]
    found = plan(crowd, ONE_FIELD)
    assert [one.ref.id for one in found.record_here] == ["003000000000001AAA"]
    assert found == plan([one.state() for one in crowd], ONE_FIELD)
