"""What a sync of many people takes: memory, and API calls beside the fewest that salesforce.md allows.

Thirty thousand people in CI; `OPTOUT_PEOPLE=1000000` is the size of the promise.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
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
    """Collections of 200; beyond 2,000 a job: create, upload, close, ask once, the good rows and the bad ones."""
    return ceil(count / 200) if count <= 2_000 else 6


def _reading_back(one: Counts) -> int:
    after = one.ticked + one.to_tick
    return min(ceil(one.to_tick / 500), ceil(after / 2_000), _bulk_query(after)) if one.to_tick else 0


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
    told = json.loads(ran.stdout)
    fewest = fewest_calls(counts)
    # Shown by `pytest -rP`.
    took = f"{numbers} people, {len(out_here)} + {expected_from} differences, fewest calls {fewest}: {told}"
    sys.stderr.write(f"{took}\n")
    assert (told["to_salesforce"], told["from_salesforce"]) == (len(out_here), expected_from)
    assert told["peak_mb"] < MOST_MB
    assert told["calls"] <= fewest + CLOSE_TO_THE_FEWEST
    assert told["calls"] <= told["estimated"] + CLOSE_TO_THE_FEWEST


def _live(sobject: str) -> str:
    return "AND IsConverted = 0" if sobject == "Lead" else ""
