"""Every threshold of the way to Salesforce in one place, and the pure choice of a way by what it costs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

# sObject Collections hold at most 200 records (salesforce.md C2).
COLLECTION_ROWS = 200
# Beyond 2,000 writes Bulk API 2.0 ingest is cheaper (C2, the official cheat sheet).
BULK_WRITES_FROM = 2_000
# To about 50,000 rows a plain REST query is simpler and faster (C4).
REST_ROWS = 50_000
# Rows of one page of a REST query (C1).
REST_PAGE_ROWS = 2_000
# Rows of one page of a Bulk result: some 10 MB, which is held in memory at once (C4 leaves the size to the client).
BULK_PAGE_ROWS = 100_000
# Five hundred quoted ids, percent-encoded, stay below the 16 KB that an address may have (C1).
IDS_A_QUERY = 500
# Addresses are packed by their encoded length, which is below the same 16 KB, and counted like this in estimates (C1).
ADDRESSES_A_QUERY = 300
ENCODED_LIST_BYTES = 13_000
# 150 MB a job after base64 are about 100 MB of CSV (C3).
UPLOAD_BYTES = 100_000_000
# Reading an object whole brings rows that nobody is linked to; beyond this many times the linked ones it is left.
WHOLE_OBJECT_SHARE = 20
# Seconds between two questions after a job: the first one, how they grow, and the most.
POLL_FIRST_S = 0.3
POLL_GROWTH = 1.5
POLL_MOST_S = 30.0
# A job of fewer rows may be done at once, and is asked after at once.
POLL_AT_ONCE_ROWS = 10_000
# How often rows that were locked or left over go again in one run (C6: four attempts).
ROUNDS = 4
# A job: create, and about two questions after it. An ingest has upload, close, a third question and the result besides.
_QUERY_JOB_CALLS = 3
_INGEST_JOB_CALLS = 7


class WriteWay(StrEnum):
    """How records are written (C2)."""

    SINGLE = "single"
    COLLECTIONS = "collections"
    BULK = "bulk"


class Reading(StrEnum):
    """How an object's opted-out rows are read. BULK_ALL reads every row of it, deleted and converted ones included."""

    REST = "rest"
    BULK_TICKED = "bulk_ticked"
    BULK_ALL = "bulk_all"


@dataclass(frozen=True)
class Thresholds:
    """What decides between the ways; the defaults are the product's, tests choose smaller ones."""

    bulk_writes_from: int = BULK_WRITES_FROM
    rest_rows: int = REST_ROWS
    bulk_page_rows: int = BULK_PAGE_ROWS
    upload_bytes: int = UPLOAD_BYTES


DEFAULTS = Thresholds()


def write_way(count: int, thresholds: Thresholds = DEFAULTS) -> WriteWay:
    """The way for `count` records of one object."""
    if count > thresholds.bulk_writes_from:
        return WriteWay.BULK
    return WriteWay.SINGLE if count == 1 else WriteWay.COLLECTIONS


def is_whole_worth_a_look(ticked: int, linked: int, *, addresses: int = 0, thresholds: Thresholds = DEFAULTS) -> bool:
    """Whether reading the whole object could be cheaper, so that its size is worth a call."""
    by_parts = Reading.REST if ticked <= thresholds.rest_rows else Reading.BULK_TICKED
    parts = estimate_reading(by_parts, ticked, 0, linked, addresses=addresses, thresholds=thresholds)
    return parts > 1 + estimate_reading(Reading.BULK_ALL, ticked, 0, linked, thresholds=thresholds)


def choose_reading(
    ticked: int, total: int, linked: int, *, addresses: int = 0, thresholds: Thresholds = DEFAULTS
) -> Reading:
    """The cheapest way to know the ticked rows and the state of `linked` records, of an object with `total` rows.

    `addresses`: how many addresses are looked up besides (reach `same_email`); a whole object answers them too.
    """
    by_parts = Reading.REST if ticked <= thresholds.rest_rows else Reading.BULK_TICKED
    if total > WHOLE_OBJECT_SHARE * (linked + addresses):
        return by_parts
    parts = estimate_reading(by_parts, ticked, total, linked, addresses=addresses, thresholds=thresholds)
    whole = estimate_reading(Reading.BULK_ALL, ticked, total, linked, addresses=addresses, thresholds=thresholds)
    return Reading.BULK_ALL if whole < parts else by_parts


def estimate_reading(
    reading: Reading,
    ticked: int,
    total: int,
    linked: int,
    *,
    addresses: int = 0,
    thresholds: Thresholds = DEFAULTS,
) -> int:
    """API calls of a reading; the linked records are taken as not ticked, which is the dearer case."""
    if reading is Reading.BULK_ALL:
        return _QUERY_JOB_CALLS + _parts(total, thresholds.bulk_page_rows)
    by_list = _parts(linked, IDS_A_QUERY, least=0) + _parts(addresses, ADDRESSES_A_QUERY, least=0)
    if reading is Reading.BULK_TICKED:
        return _QUERY_JOB_CALLS + _parts(ticked, thresholds.bulk_page_rows) + by_list
    return _parts(ticked, REST_PAGE_ROWS) + by_list


def is_read_back_by_bulk(written: int) -> bool:
    """Whether one job that reads what changed lately costs fewer calls than reading these records by their ids."""
    return _QUERY_JOB_CALLS + _parts(written, BULK_PAGE_ROWS) < _parts(written, IDS_A_QUERY)


def estimate_writes(contacts: int, leads: int, thresholds: Thresholds = DEFAULTS) -> int:
    """API calls of writing these records, where nothing has to go again."""
    bulk = [count for count in (contacts, leads) if write_way(count, thresholds) is WriteWay.BULK]
    rest = contacts + leads - sum(bulk)
    # A row of a job is an id, one or two words and a line end: below 32 bytes.
    jobs = sum(_parts(count * 32, thresholds.upload_bytes) for count in bulk)
    return jobs * _INGEST_JOB_CALLS + _parts(rest, COLLECTION_ROWS, least=0)


def _parts(count: int, size: int, *, least: int = 1) -> int:
    return max(least, -(-count // size))
