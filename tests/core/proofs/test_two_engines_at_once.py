"""Two processes that start at the same instant on one store: one runs, the other says so, nothing is there twice."""

from __future__ import annotations

import json
import shutil

import pytest

from core.errors import ExitCode
from tests.core.proofs.conftest import EFFORT
from tests.core.proofs.engines import Job, running
from tests.core.proofs.remembered import remembered
from tests.org import office

START_TOGETHER = 50 if EFFORT > 1 else 6
PEOPLE = [f"p{number}@x.org" for number in range(3)]


@pytest.fixture(scope="module")
def engines():
    with running() as opened:
        yield opened


@pytest.fixture(scope="module")
def mould(empty_org, moulds):
    """A profile with three unsubscribes that wait; returns its folder and how the records are made anew."""

    def make(door):
        made = door.change(
            [
                {"sobject": "Contact", "action": "create", "fields": {"LastName": "x", "Email": address}}
                for address in PEOPLE
            ]
        )
        return [one["ids"][0] for one in made]

    folder = moulds.new_folder()
    with office(empty_org, folder) as opened:
        ids = make(opened.door)
        opened.link(*((address, id_, None) for address, id_ in zip(PEOPLE, ids, strict=True)))
        opened.collect(*PEOPLE)
    return folder, make


@pytest.mark.timeout(600)
@pytest.mark.parametrize("act", ["sync", "command", "push"])
def test_of_two_that_start_at_the_same_instant_one_runs_and_the_other_says_so(act, empty_org, moulds, mould, engines):
    origin, make = mould
    folder = moulds.folder / "two"
    for turn in range(START_TOGETHER):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(origin, folder)
        with office(empty_org, folder) as opened:
            make(opened.door)
            # Whoever comes first is still at work when the other one asks.
            opened.door.fault(match="Organization", times=2, delay_ms=150)
            job = Job(act=act, folder=str(folder), token=empty_org.access_token, barrier=True).later(hours=1)
            both = engines.run(job, job)
            if act == "push":
                # The second push waits for the first and finds nothing left; neither is turned away.
                assert sorted(one.pushed for one in both) == [0, 3], f"turn {turn}"
                assert [one.trouble for one in both] == [None, None], f"turn {turn}"
            elif act == "sync":
                assert sorted((one.state, one.error) for one in both) == [("", "run_under_way"), ("done", "")], turn
            else:
                assert sorted(one.exit for one in both) == [ExitCode.DONE, ExitCode.BUSY], f"turn {turn}"
                [done] = [json.loads(one.said) for one in both if one.exit == ExitCode.DONE]
                assert (done["state"], done["to_salesforce"]) == ("done", 3)
            now = remembered(opened)
            assert set(now.here["evidence"].values()) == {1}, f"turn {turn}: a line is there twice"
            assert now.here["evidence"].total() == len(now.there) == 3, f"turn {turn}"
            assert now.here["outbox"] == {(address, "done", ""): 1 for address in PEOPLE}
            assert len(opened.profile.store.recent_runs()) == 1, f"turn {turn}"
