"""Reading: the three ways show the same rows, and every kind of record is told apart."""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.model import ObjectFields, OptOutField, SObject
from core.progress import RunCancelled, never_cancelled
from core.salesforce import bulk, rows, snapshot
from core.salesforce.catalogue import Retry
from core.salesforce.door import SalesforceRefusal
from core.salesforce.ids import to18
from core.salesforce.limits import Reading, Thresholds
from tests.core.salesforce.conftest import ONE_BOX, ids_of, ticked
from tests.org import FIELD

SALES_ONLY = ObjectFields({OptOutField.MARKETO_SALES_OPT_OUT: "S__c"}, frozenset())
TWO_BOXES = ObjectFields({**ONE_BOX.readable, **SALES_ONLY.readable}, frozenset())
SMALL_PAGES = Thresholds(bulk_page_rows=7)


def read(client, sobject, way, thresholds=SMALL_PAGES, fields=ONE_BOX):
    return list(snapshot.ticked_rows(client, sobject, fields, way, never_cancelled, thresholds))


def by_id(rows):
    rows = list(rows)
    found = {row[0]: row for row in rows}
    assert len(found) == len(rows)
    return found


@pytest.mark.parametrize("sobject", SObject)
def test_both_ways_of_reading_the_ticked_show_the_same_rows(office, client, sobject):
    office.convert_a_lead()
    office.door.tick(sobject.value, ids_of(office, sobject)[:9])
    by_rest, by_bulk = read(client, sobject, Reading.REST), read(client, sobject, Reading.BULK_TICKED)
    assert by_id(by_rest) == by_id(by_bulk)
    assert len(by_rest) >= 9
    assert all(row[1:5] == (sobject.value, "live", 1, 0) for row in by_rest)


@pytest.mark.parametrize("sobject", SObject)
def test_the_whole_object_shows_what_the_lists_of_ids_show(office, client, sobject):
    office.convert_a_lead()
    ids = [str(row["Id"]) for row in office.door.records(sobject.value)]
    office.door.change({"action": "delete", "sobject": sobject.value, "id": ids_of(office, sobject)[0]})
    whole = by_id(read(client, sobject, Reading.BULK_ALL))
    listed = by_id(snapshot.rows_of(client, sobject, ONE_BOX, list(whole), never_cancelled))
    assert whole == listed
    assert set(ids) <= set(whole)
    assert "deleted" in {row[2] for row in whole.values()}


def test_the_pages_of_a_job_are_followed_to_the_last(office, client):
    rows = read(client, SObject.CONTACT, Reading.BULK_ALL)
    assert len(rows) == len(office.door.records("Contact"))
    assert len(office.requests("GET", "/results")) == -(-len(rows) // 7)
    assert office.requests("DELETE", "/jobs/query/") == []


def test_a_job_that_nobody_reads_to_its_end_is_taken_off_the_list(office, client):
    rows = snapshot.ticked_rows(client, SObject.CONTACT, ONE_BOX, Reading.BULK_ALL, never_cancelled)
    next(rows)
    rows.close()
    assert len(office.requests("DELETE", "/jobs/query/")) == 1


def test_measuring_takes_two_calls(office, client):
    assert snapshot.count_ticked(client, SObject.CONTACT, ONE_BOX) == len(ticked(office))
    assert snapshot.count_all(client, SObject.CONTACT) == len(office.door.records("Contact"))
    assert client.calls == 2


def test_deleted_merged_converted_and_missing_records_are_told_apart(office, client):
    lead, contact = office.convert_a_lead()
    gone, loser, winner, alive = ids_of(office, SObject.LEAD)[:4]
    office.door.change({"action": "delete", "sobject": "Lead", "id": gone})
    office.door.change({"action": "merge", "sobject": "Lead", "master": winner, "losers": [loser]})
    unknown = to18("00QD0000000zzzz")
    ids = [lead, gone, loser, winner, alive, unknown]
    rows = by_id(snapshot.rows_of(client, SObject.LEAD, ONE_BOX, ids, never_cancelled))
    assert {record_id: (row[2], row[5]) for record_id, row in rows.items()} == {
        lead: ("converted", contact),
        gone: ("deleted", None),
        loser: ("deleted", winner),
        winner: ("live", None),
        alive: ("live", None),
        unknown: ("missing", None),
    }


def test_what_sharing_hides_is_missing_by_its_id_and_simply_not_there_in_the_lists(office, client):
    hidden, seen = ids_of(office)[:2]
    office.door.tick("Contact", [hidden, seen])
    office.door.change({"action": "hide", "sobject": "Contact", "id": hidden})
    rows = by_id(snapshot.rows_of(client, SObject.CONTACT, ONE_BOX, [hidden, seen], never_cancelled))
    assert (rows[hidden][2], rows[seen][2]) == ("missing", "live")
    for way in Reading:
        listed = by_id(read(client, SObject.CONTACT, way))
        assert seen in listed
        assert hidden not in listed


def test_the_daily_limit_in_the_middle_of_a_job_says_that_only_time_helps(office, client):
    office.door.api_limit(4)
    try:
        with pytest.raises(SalesforceRefusal) as raised:
            read(client, SObject.CONTACT, Reading.BULK_ALL)
    finally:
        office.door.api_limit(15_000)
    assert (raised.value.code, raised.value.retry) == ("daily_limit", Retry.LATER)


def test_records_are_found_by_address_whatever_its_case_and_signs(office, client):
    one, two, three = office.live("Contact")[:3]
    address = "o'neil+a\\b@exämple.org"
    change = [
        {"sobject": "Contact", "id": one["Id"], "fields": {"Email": "O'Neil+test@Example.ORG"}},
        {"sobject": "Contact", "id": two["Id"], "fields": {"Email": "x@xn--exmple-cua.org"}},
    ]
    office.door.change(change)
    wanted = ["o'neil+test@example.org", "x@exämple.org", address, str(three["Email"]).lower()]
    rows = by_id(snapshot.rows_with_address(client, SObject.CONTACT, ONE_BOX, wanted, never_cancelled))
    assert {record_id: row[6] for record_id, row in rows.items()} == {
        one["Id"]: "o'neil+test@example.org",
        two["Id"]: "x@exämple.org",
        three["Id"]: str(three["Email"]).lower(),
    }


def test_a_converted_lead_is_not_found_by_its_address(office, client):
    lead, _contact = office.convert_a_lead()
    address = next(row["Email"] for row in office.door.records("Lead") if row["Id"] == lead)
    rows = snapshot.rows_with_address(client, SObject.LEAD, ONE_BOX, [str(address).lower()], never_cancelled)
    assert lead not in by_id(list(rows))


@pytest.mark.parametrize("way", Reading)
def test_a_cancel_stops_the_reading(office, client, way):
    with pytest.raises(RunCancelled):
        list(snapshot.ticked_rows(client, SObject.CONTACT, ONE_BOX, way, lambda: True))


@pytest.mark.parametrize("step", ["POST .*jobs/query", "GET .*jobs/query/[^/]*$", "GET .*results"])
@pytest.mark.parametrize(
    "trouble",
    [{"drop": "before"}, {"drop": "after"}, {"status": 503}, {"html": True}],
    ids=["drop before", "drop after", "503", "html"],
)
def test_a_query_job_gets_through_trouble_at_each_of_its_steps(office, client, step, trouble):
    office.door.fault(match=step, times=1, **trouble)
    rows = read(client, SObject.CONTACT, Reading.BULK_ALL)
    assert len(by_id(rows)) == len(office.door.records("Contact"))


def test_a_field_that_became_hidden_is_a_refusal_of_the_job_and_not_an_empty_answer(office, client):
    office.door.access("Contact", FIELD, "hidden")
    try:
        with pytest.raises(SalesforceRefusal) as raised:
            read(client, SObject.CONTACT, Reading.BULK_TICKED)
    finally:
        office.door.access("Contact", FIELD, "edit")
    assert raised.value.code in {"field_hidden", "bulk_job_failed"}


def test_without_the_right_to_see_the_email_the_rows_come_without_an_address(office, client):
    blind = ObjectFields(ONE_BOX.readable, ONE_BOX.writeable, has_email=False)
    rows = read(client, SObject.CONTACT, Reading.BULK_ALL, fields=blind)
    assert rows
    assert {row[6] for row in rows} == {""}


_CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20)


@given(st.lists(st.lists(_CELLS, min_size=2, max_size=4), max_size=8), st.sampled_from(["\n", "\r\n"]))
@example([["a\u2028b", 'c\x85d\n"e"'], ["\r", ",\x0b"]], "\n")
def test_any_csv_comes_back_as_it_was(lines, line_end):
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator=line_end, quoting=csv.QUOTE_ALL).writerows(lines)
    assert list(bulk.csv_rows(text.getvalue())) == lines


@given(
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.sampled_from(["", "Ana@X.org", "né@x.org", "no address"]),
)
def test_the_quick_way_and_the_slow_way_say_the_same_of_a_row(deleted, converted, person, email_out, sales_out, email):
    fields = ObjectFields(
        {OptOutField.EMAIL_OPT_OUT: FIELD, OptOutField.MARKETO_SALES_OPT_OUT: "S__c"}, frozenset(), person_accounts=True
    )
    for sobject in SObject:
        columns = rows.Columns.of(sobject, fields, with_state=True)
        said = {
            "Id": "003D0000001abcdEFG",
            "Email": email,
            FIELD: email_out,
            "S__c": sales_out,
            "IsDeleted": deleted,
            "MasterRecordId": "003D0000001abcdEFG" if deleted else None,
            "IsConverted": converted,
            "ConvertedContactId": "003D0000001abcdEFG" if converted else None,
            "IsPersonAccount": person,
            "AccountId": "001D0000001abcdEFG",
        }
        cells = [snapshot._text(said[name]) for name in columns.names]
        (quick,) = rows.rows_of_cells([list(cells)], columns, "host")
        assert quick == rows._slow([*cells, "false"], columns, email)


_ID = st.from_regex(r"\A00[3Q][A-Za-z0-9]{15}\Z") | st.just("003D0000001abcd")
_TRUTH = st.sampled_from(["false", "true"])
_BECAME = st.just("") | _ID
_SHAPES = st.sampled_from([ONE_BOX, TWO_BOXES, SALES_ONLY])


@given(
    _SHAPES,
    st.sampled_from(list(SObject)),
    st.lists(st.tuples(_ID, _TRUTH, _TRUTH, _TRUTH, _BECAME, _TRUTH, _BECAME), max_size=6),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
)
def test_lines_that_are_told_apart_by_their_text_are_what_the_parser_makes_of_them(fields, sobject, said, end, quoting):
    blind = replace(fields, has_email=False)
    columns = rows.Columns.of(sobject, blind, with_state=True)
    order = (FIELD, "S__c", "IsDeleted", "MasterRecordId", "IsConverted", "ConvertedContactId")
    cells = [
        [record_id, *(known[name] for name in columns.names[1:])]
        for record_id, *values in said
        for known in [dict(zip(order, values, strict=True))]
    ]
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator=end, quoting=quoting).writerows(cells)
    blocks = list(rows.blocks_of_page(text.getvalue(), columns, "host"))
    expected = list(rows.rows_of_cells(cells, columns, "host"))
    assert Counter(row for block in blocks for row in block.rows()) == Counter(expected)
    assert sum(block.count for block in blocks) == len(expected)


def test_most_lines_of_an_answer_never_reach_the_parser():
    columns = rows.Columns.of(SObject.LEAD, replace(ONE_BOX, has_email=False), with_state=True)
    live, ticked_, gone = "00QD0000001abcdEFG", "00QD0000002abcdEFG", "00QD0000003abcdEFG"
    page = (
        f'"{live}","false","false","","false",""\n'
        f'"{ticked_}","true","false","","false",""\n'
        f'"{gone}","true","true","","false",""\n'
    )
    (block,) = rows.blocks_of_page(page, columns, "host")
    assert block.plain == {(0, 0): [live], (1, 0): [ticked_]}
    assert [row[:4] for row in block.others] == [(gone, "Lead", "deleted", 1)]


@pytest.mark.parametrize(
    "line", ['"00QD0000001abcdEFG","false"', "<html>", '"00QD0000001abcdEFG","false","false","","false","","x"']
)
def test_a_line_that_is_no_row_is_refused(line):
    columns = rows.Columns.of(SObject.LEAD, replace(ONE_BOX, has_email=False), with_state=True)
    with pytest.raises(SalesforceRefusal):
        list(rows.blocks_of_page(line, columns, "host"))
