"""The faults of the practice org, one by one, at random, and ten thousand unsubscribes through all of them.

After every attempt, whatever it ended with: nobody whose unsubscribe counts as delivered has a clear box, nobody else's
record was touched, and no request said anything but true. When the trouble is over everybody is delivered, once.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing, suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import AppError
from core.model import RunTrigger
from core.practice_org.options import OrgOptions
from core.practice_org.practice import PracticeOrg
from core.sync.held import Approval
from core.sync.nightly import sync
from core.sync.push import push_waiting, retry
from tests.core.proofs.conftest import EFFORT, PROOFS
from tests.core.proofs.oracle import ticked_boxes
from tests.core.proofs.trouble import clear_skies, limit_reached, renewing, sign_in_again, small_ways, when_sent
from tests.core.proofs.wire import tapped
from tests.org import FIELD, Moulds, office

HAND = RunTrigger.COMMAND_LINE
FEW, MANY = 40, 10_000 if EFFORT > 1 else 1_000
WRITES = r"(PATCH|PUT|POST) .*(composite|sobjects|jobs/ingest)"
JOBS = r" .*jobs/ingest/"
READS = r"GET .*(query|describe)"
FAULTS = {
    "dropped before": {"match": WRITES, "times": 2, "drop": "before"},
    "dropped after": {"match": WRITES, "times": 2, "drop": "after"},
    "dropped after, again and again": {"match": WRITES, "times": 9, "drop": "after"},
    "unavailable for a moment": {"match": WRITES, "times": 2, "status": 503},
    "unavailable": {"match": ".", "times": 9, "status": 503},
    "a gateway's page": {"match": WRITES, "times": 1, "html": True, "status": 502},
    "a gateway's page that says 200": {"match": WRITES, "times": 1, "html": True, "status": 200},
    "reading dropped": {"match": READS, "times": 2, "drop": "before"},
    "results dropped": {"match": "GET .*Results", "times": 5, "drop": "after"},
    "rows locked once": {"match": WRITES, "times": 1, "row_error": "UNABLE_TO_LOCK_ROW", "rows": [0, 1, 2]},
    "rows locked": {"match": WRITES, "times": 99, "row_error": "UNABLE_TO_LOCK_ROW", "rows": [1]},
    "all rows locked": {"match": WRITES, "times": 3, "row_error": "UNABLE_TO_LOCK_ROW"},
    "in approval": {"match": WRITES, "times": 1, "row_error": "ENTITY_IS_LOCKED"},
    "an error without a name": {"match": WRITES, "times": 1, "status": 500},
    "too many at once": {"match": WRITES, "times": 2, "status": 429},
    "slow": {"match": WRITES, "times": 2, "delay_ms": 40, "slow_body_ms": 20},
    "session over": {"match": JOBS, "times": 1, "status": 401},
    "session over while reading": {"match": READS, "times": 1, "status": 401},
    "calls of the day used up": {"match": WRITES, "times": 1, "status": 403},
}
WAYS = {"Collections": (10**9, 7), "Bulk": (5, 200)}


def _crowd(count, folder):
    """An org with bystanders, moulds of a profile in which `count` unsubscribes wait, and the ids of their records."""
    options = OrgOptions(contacts=count, leads=count // 2, seed=3, opted_out=0.02, daily_api_requests=10**9)
    with PracticeOrg(options) as org:
        moulds = Moulds(org, folder)
        with office(org, folder / "mould") as opened:
            live = [(sobject, str(row["Id"])) for sobject in ("Contact", "Lead") for row in opened.live(sobject)]
            half = count // 2
            chosen = [*live[:half], *live[-(count - half) :]]
            opened.link(
                *(
                    (f"u{number}@x.org", id_ if sobject == "Contact" else None, id_ if sobject == "Lead" else None)
                    for number, (sobject, id_) in enumerate(chosen)
                )
            )
            opened.collect(*(f"u{number}@x.org" for number in range(count)))
        yield moulds, {id_ for _sobject, id_ in chosen}


@pytest.fixture(scope="module")
def few_people(tmp_path_factory):
    yield from _crowd(FEW, tmp_path_factory.mktemp("few"))


@pytest.fixture(scope="module")
def many_people(tmp_path_factory):
    yield from _crowd(MANY, tmp_path_factory.mktemp("many"))


class Crowd:
    """An office where unsubscribes wait for these records; `check` after each attempt."""

    def __init__(self, opened, records, wire):
        self.office, self.records, self._wire = opened, records, wire
        self.before = opened.rows("Contact", "Lead")

    def attempt(self, act):
        with suppress(AppError):
            if act == "push":
                push_waiting(self.office.profile, HAND)
            else:
                sync(self.office.profile, trigger=HAND, approval=Approval(everything=True))
        self.check()
        self.office.clock.forward(hours=1)

    def check(self):
        after = self.office.rows("Contact", "Lead")
        was, now = ticked_boxes(self.before), ticked_boxes(after)
        assert was <= now, "a true became false"
        assert {id_ for id_, _name in now - was} <= self.records, "somebody else's box was ticked"
        assert set(self._wire.written()) <= self.records
        ticked = {id_ for id_, name in now if name == FIELD}
        said_done = self._rows(
            "SELECT coalesce(p.contact_id, p.lead_id) FROM outbox o JOIN unsubscribes u ON u.id = o.unsubscribe_id"
            " JOIN people p ON p.address = u.address WHERE o.state = 'done'"
        )
        lost = {row[0] for row in said_done} - ticked
        assert not lost, f"{len(lost)} count as delivered and are not"

    def end_well(self):
        """The trouble is over: what became a problem is tried again, and a night passes."""
        clear_skies(self.office)
        self.office.clock.forward(days=2)
        retry(self.office.profile, None)
        sync(self.office.profile, trigger=HAND, approval=Approval(everything=True))
        self.check()
        profile = self.office.profile
        boxes = {id_ for id_, name in ticked_boxes(self.office.rows("Contact", "Lead")) if name == FIELD}
        assert self.records <= boxes, f"{len(self.records - boxes)} lost"
        assert (profile.store.counts().waiting, profile.store.problems()) == (0, [])
        assert self._rows("SELECT 1 FROM intents") == []
        assert self._rows("SELECT 1 FROM runs WHERE state = 'running'") == []
        assert profile.store.verify_evidence().intact
        lines = Counter(
            row[0]
            for row in self._rows(
                "SELECT record_id FROM evidence WHERE answer IN ('accepted', 'found ticked after an interruption')"
            )
        )
        assert lines == Counter(dict.fromkeys(self.records, 1)), "a line is missing or there twice"

    def _rows(self, statement):
        with closing(sqlite3.connect(self.office.profile.store.place)) as connection:
            return connection.execute(statement).fetchall()


@pytest.fixture
def few(few_people):
    moulds, records = few_people
    with moulds.office() as opened, tapped() as wire:
        yield Crowd(opened, records, wire)


# Each fault goes one of the two ways by turns, and both with more effort.
EACH = [(fault, way) for n, fault in enumerate(FAULTS) for m, way in enumerate(WAYS) if EFFORT > 1 or n % 2 == m]


@pytest.mark.parametrize(("fault", "way"), EACH)
def test_one_fault_loses_nobody_and_wrongs_nobody(fault, way, few):
    few.office.door.fault(**FAULTS[fault])
    with small_ways(*WAYS[way]):
        few.attempt("push")
        few.attempt("sync")
        few.end_well()


def test_a_session_that_ends_in_the_middle_of_a_bulk_job_is_renewed_and_the_job_goes_on(few):
    with (
        small_ways(*WAYS["Bulk"]),
        renewing(few.office),
        when_sent("GET .*jobs/ingest", few.office.door.expire_sessions),
    ):
        report = push_waiting(few.office.profile, HAND)
    assert (report.pushed, report.trouble) == (FEW, None)
    few.end_well()


def test_a_session_that_ends_for_good_in_the_middle_of_a_bulk_job_loses_nobody(few):
    with small_ways(*WAYS["Bulk"]):
        with when_sent("GET .*jobs/ingest", few.office.door.expire_sessions):
            few.attempt("push")
        assert few.office.profile.store.waiting_count() > 0
        few.end_well()


@pytest.mark.parametrize(
    "at", ["PATCH .*composite", "GET .*jobs/ingest", "PUT .*jobs/ingest", "GET .*Results", "GET .*queryAll"]
)
def test_calls_that_run_out_in_the_middle_lose_nobody(at, few):
    way = "Collections" if "composite" in at else "Bulk"
    with small_ways(*WAYS[way]):
        with when_sent(at, lambda: limit_reached(few.office)):
            few.attempt("sync" if "query" in at else "push")
        few.attempt("push")
        few.end_well()


@settings(PROOFS, max_examples=8 * EFFORT)
@given(
    faults=st.lists(
        st.tuples(st.sampled_from(sorted(FAULTS)), st.sampled_from([WRITES, JOBS, READS, "."])), max_size=5
    ),
    acts=st.lists(st.sampled_from(["push", "sync"]), min_size=1, max_size=4),
    way=st.sampled_from(sorted(WAYS)),
)
def test_faults_at_random_lose_nobody_and_wrong_nobody(faults, acts, way, few_people):
    moulds, records = few_people
    with moulds.office() as opened, tapped() as wire, small_ways(*WAYS[way]):
        crowd_here = Crowd(opened, records, wire)
        for name, match in faults:
            opened.door.fault(**{**FAULTS[name], "match": match})
        for act in acts:
            crowd_here.attempt(act)
        crowd_here.end_well()


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("way", ["Bulk", "Collections"])
def test_thousands_of_unsubscribes_get_through_all_of_it(way, many_people):
    moulds, records = many_people
    bulk_from = 10**9 if way == "Collections" else MANY // 10
    with moulds.office() as opened, tapped() as wire, small_ways(bulk_from):
        crowd_here = Crowd(opened, records, wire)
        for number, fault in enumerate(FAULTS.values()):
            opened.door.fault(**{**fault, "times": min(fault["times"], 3)})
            if number % 3 == 2:
                crowd_here.attempt("push" if number % 2 else "sync")
                sign_in_again(opened)
        crowd_here.end_well()
