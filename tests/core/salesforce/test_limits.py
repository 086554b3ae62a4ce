"""The ways are chosen by what they cost (salesforce.md C2-C4)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.salesforce import limits
from core.salesforce.limits import Reading, WriteWay, choose_reading, estimate_reading, estimate_writes, write_way


@pytest.mark.parametrize(
    ("count", "way"),
    [
        (0, WriteWay.COLLECTIONS),
        (1, WriteWay.SINGLE),
        (2, WriteWay.COLLECTIONS),
        (2_000, WriteWay.COLLECTIONS),
        (2_001, WriteWay.BULK),
    ],
)
def test_one_is_patched_two_thousand_go_by_collections_and_more_by_bulk(count, way):
    assert write_way(count) is way


@pytest.mark.parametrize(
    ("ticked", "total", "linked", "way"),
    [
        (50, 1_000, 100, Reading.REST),
        (50_000, 60_000_000, 100, Reading.REST),
        (50_001, 60_000_000, 100, Reading.BULK_TICKED),
        (200_000, 1_000_000, 1_000_000, Reading.BULK_ALL),
        (1_000, 1_000_000, 500_000, Reading.BULK_ALL),
        (1_000, 100_000_000, 500_000, Reading.REST),
        (0, 0, 0, Reading.REST),
    ],
)
def test_an_object_is_read_whole_where_that_costs_fewer_calls_and_is_not_mostly_strangers(ticked, total, linked, way):
    assert choose_reading(ticked, total, linked) is way


def test_many_addresses_to_look_up_are_a_reason_to_read_the_object_whole():
    assert choose_reading(1_000, 100_000, 10) is Reading.REST
    assert choose_reading(1_000, 100_000, 10, addresses=90_000) is Reading.BULK_ALL


@given(st.integers(0, 10**7), st.integers(0, 10**7), st.integers(0, 10**7))
def test_the_whole_object_is_never_the_dearer_choice(ticked, more, linked):
    total = ticked + more
    chosen = choose_reading(ticked, total, linked)
    if chosen is Reading.BULK_ALL:
        parts = Reading.REST if ticked <= limits.REST_ROWS else Reading.BULK_TICKED
        assert estimate_reading(chosen, ticked, total, linked) < estimate_reading(parts, ticked, total, linked)


def test_a_million_rows_are_read_by_a_handful_of_calls():
    assert estimate_reading(Reading.BULK_ALL, 200_000, 1_000_000, 1_000_000) == 13
    assert estimate_reading(Reading.REST, 50_000, 1_000_000, 0) == 25


@pytest.mark.parametrize(
    ("contacts", "leads", "calls"),
    [(0, 0, 0), (1, 0, 1), (200, 0, 1), (100, 101, 2), (2_000, 2_000, 20), (2_001, 1, 8), (100_000, 100_000, 14)],
)
def test_writes_are_estimated_for_both_objects_together(contacts, leads, calls):
    assert estimate_writes(contacts, leads) == calls
