"""What a sync of many people takes: memory, and API calls beside the fewest that salesforce.md allows.

Thirty thousand people in CI; `OPTOUT_PEOPLE=1000000` is the size of the promise.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from math import ceil

import pytest

from core.practice_org.options import OrgOptions
from core.practice_org.practice import PracticeOrg
from core.store.people import StagedPerson
from core.store.unsubscribes import NewUnsubscribe
from tests.core.proofs.engines import ROOT
from tests.org import FIELD, office

PEOPLE = int(os.environ.get("OPTOUT_PEOPLE", "30000"))
DIFFERENT = PEOPLE // 20
MOST_MB = 400
CLOSE_TO_THE_FEWEST = 10


@dataclass(frozen=True)
class Counts:
    """Of one object: rows in all, live linked ones, ticked ones before and to be ticked."""

    rows: int
    linked: int
    ticked: int
    to_tick: int


def fewest_calls(objects: list[Counts]) -> int:
    """By salesforce.md C1 to C4: who the org is, two describes, two counts, then each object by its cheapest ways."""
    return 5 + sum(_reading(one) + _writing(one.to_tick) + _reading_back(one) for one in objects)


def _reading(one: Counts) -> int:
    by_parts = ceil(one.ticked / 2_000) + ceil((one.linked - one.ticked) / 500)
    return min(by_parts, _bulk_query(one.rows))


def _bulk_query(rows: int) -> int:
    """Create, ask once, a page for each 100,000 rows."""
    return 2 + max(1, ceil(rows / 100_000))


def _writing(count: int) -> int:
    """Collections of 200; beyond 2,000 a job: create, upload, close, ask once, good rows, bad rows, delete."""
    return ceil(count / 200) if count <= 2_000 else 7


def _reading_back(one: Counts) -> int:
    """By ids or by the ticked rows: a plain query to about 50,000 of them (C4), a job beyond."""
    after = one.ticked + one.to_tick
    by_rows = ceil(after / 2_000) if after <= 50_000 else _bulk_query(after)
    return min(ceil(one.to_tick / 500), by_rows) if one.to_tick else 0


@pytest.mark.slow
@pytest.mark.timeout(3_600)
def test_a_large_sync_stays_small_in_memory_and_close_to_the_fewest_calls(tmp_path):
    contacts = PEOPLE * 2 // 3
    options = OrgOptions(
        contacts=contacts, leads=PEOPLE - contacts, seed=9, opted_out=DIFFERENT / PEOPLE, daily_api_requests=10**9
    )
    with PracticeOrg(options) as org, office(org, tmp_path / "data", as_it_is=True) as opened:
        store, counts, numbers, out_here, expected_from = opened.profile.store, [], 0, [], 0
        for sobject in ("Contact", "Lead"):
            flags = [
                (str(row["Id"]), bool(row[FIELD]))
                for row in org.org.store.rows(f"SELECT Id, {FIELD} FROM {sobject} WHERE IsDeleted = 0 {_live(sobject)}")
            ]
            ours = [id_ for id_, ticked in flags if not ticked][: DIFFERENT * len(flags) // PEOPLE]
            chosen = frozenset(ours)
            people = []
            for number, (id_, _ticked) in enumerate(flags, start=numbers):
                address = f"p{number}@example.org"
                link = {"contact_id": id_} if sobject == "Contact" else {"lead_id": id_}
                people.append(StagedPerson(number + 2, address, address, **link))
                if id_ in chosen:
                    out_here.append(address)
            numbers += len(flags)
            store.import_people(people, opened.clock())
            ticked = sum(flag for _id, flag in flags)
            expected_from += ticked
            rows = org.org.store.rows(f"SELECT count(*) AS n FROM {sobject}")[0]["n"]
            counts.append(Counts(rows, len(flags), ticked, len(ours)))
        now = opened.clock()
        store.record_unsubscribes([NewUnsubscribe(one, one, now.isoformat(), "test") for one in out_here], now)
        ran = subprocess.run(
            [sys.executable, "-m", "tests.core.proofs.measured", str(tmp_path / "data")],
            cwd=ROOT,
            input=org.access_token + "\n",
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        kinds = Counter(_kind_of(call) for call in opened.door.calls())
    told = json.loads(ran.stdout)
    fewest = fewest_calls(counts)
    # Shown by `pytest -rP`.
    took = f"{numbers} people, {len(out_here)} + {expected_from} differences, fewest calls {fewest}: {told}"
    sys.stderr.write(f"{took}\n{dict(kinds)}\n")
    assert (told["to_salesforce"], told["from_salesforce"]) == (len(out_here), expected_from)
    assert told["peak_mb"] < MOST_MB
    assert told["calls"] <= fewest + CLOSE_TO_THE_FEWEST
    assert told["calls"] <= told["estimated"] + CLOSE_TO_THE_FEWEST


def _live(sobject: str) -> str:
    return "AND IsConverted = 0" if sobject == "Lead" else ""


def _kind_of(call: dict[str, object]) -> str:
    """The method and the path, without ids and queries."""
    path = str(call["path"]).partition("?")[0].rpartition("/v67.0/")[2]
    return f"{call['method']} {re.sub('/750[A-Za-z0-9]+', '/JOB', path)}"
