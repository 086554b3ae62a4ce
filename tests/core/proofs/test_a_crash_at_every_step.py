"""Killed at any step, started again: the end is that of a run that nobody disturbed.

The steps are those that an undisturbed run goes through (`victim.py` counts them), so they grow with the code.
"""

from __future__ import annotations

import shutil

import pytest

from core.model import RunTrigger
from core.sync.nightly import sync
from tests.core.proofs.conftest import EFFORT
from tests.core.proofs.engines import Job, running, telling
from tests.core.proofs.remembered import remembered
from tests.org import office

JOBS = {
    "sync": {"act": "sync", "collection_rows": 4},
    "sync by Bulk": {"act": "sync", "bulk_from": 2},
    "push": {"act": "push", "collection_rows": 4},
    "push by Bulk": {"act": "push", "bulk_from": 2},
    "unsubscribe": {"act": "unsubscribe", "addresses": ("new@x.org", "plain@x.org")},
}
# Each of them costs some twenty seconds; these go through every part of the engine, the others do with more effort.
CHOSEN = JOBS if EFFORT > 1 else ("sync", "push by Bulk", "unsubscribe")


@pytest.fixture(scope="module")
def engines():
    with running() as opened:
        yield opened


def people_there(door):
    """Everything that a run can meet; returns ids by name. Called on an empty org it makes the same ids each time."""
    people = {
        "Contact": [
            "both",
            "ticked",
            "merged",
            "survivor",
            "deleted",
            "agreed",
            "cleared",
            "refused",
            "new",
            "bystander",
        ],
        "Lead": ["both", "ticked", "converted", "cleared", "merged", "survivor", "bystander"],
    }
    ids = {}
    for sobject, names in people.items():
        made = door.change(
            [
                {
                    "sobject": sobject,
                    "action": "create",
                    "fields": {
                        "LastName": name,
                        "Email": f"{name}@x.org",
                        **({"Company": "x"} if sobject == "Lead" else {}),
                    },
                }
                for name in names
            ]
        )
        ids.update(((sobject, name), one["ids"][0]) for name, one in zip(names, made, strict=True))
    return ids


def what_happened(door, ids):
    """Between the first night, which is in the mould, and now."""
    door.tick("Contact", [ids["Contact", "agreed"], ids["Contact", "ticked"]])
    for sobject in ("Contact", "Lead"):
        door.tick(sobject, [ids[sobject, "cleared"]], value=False)
        door.change(
            {
                "sobject": sobject,
                "action": "merge",
                "master": ids[sobject, "survivor"],
                "losers": [ids[sobject, "merged"]],
            }
        )
    door.change({"sobject": "Lead", "action": "convert", "id": ids["Lead", "converted"]})
    door.change({"sobject": "Contact", "action": "delete", "id": ids["Contact", "deleted"]})
    door.rules(validation={ids["Contact", "refused"]: "no"})


@pytest.fixture(scope="module")
def mould(empty_org, moulds):
    """A profile with a night behind it and unsubscribes that wait."""
    folder = moulds.new_folder()
    with office(empty_org, folder) as opened:
        ids = people_there(opened.door)

        def link(name, *, contact=True, lead=False):
            return (f"{name}@x.org", ids["Contact", name] if contact else None, ids["Lead", name] if lead else None)

        opened.link(
            *(
                link(name, lead=name in {"both", "ticked", "cleared", "merged"})
                for name in ("both", "ticked", "merged", "deleted", "agreed", "cleared", "refused", "new")
            ),
            link("converted", contact=False, lead=True),
            ("plain@x.org", None, None),
        )
        opened.collect("cleared@x.org")
        sync(opened.profile, trigger=RunTrigger.COMMAND_LINE)
        opened.collect(
            *(f"{name}@x.org" for name in ("both", "merged", "deleted", "agreed", "refused", "converted", "nobody"))
        )
    return folder


@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", CHOSEN)
def test_a_crash_at_any_step_changes_nothing_about_the_end(name, empty_org, moulds, mould, engines):
    folder = moulds.folder / "scene"

    def play(*kills):
        """Runs the job, killed at each of these steps in turn, and then to its end; what is remembered of it."""
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(mould, folder)
        with office(empty_org, folder) as opened:
            ids = people_there(opened.door)
            opened.door.tick("Contact", [ids["Contact", "cleared"]])
            opened.door.tick("Lead", [ids["Lead", "cleared"]])
            what_happened(opened.door, ids)
            job = Job(folder=str(folder), token=empty_org.access_token, **JOBS[name]).later(hours=1)
            for step in kills:
                if not engines.one(job.killed_at(step)).killed:
                    break
            ended = engines.one(job.later(hours=1, seconds=5))
            assert (ended.error, ended.trouble) == ("", None)
            return remembered(opened), ended.steps

    undisturbed, steps = play()
    assert undisturbed.here["evidence"].total() > 0
    assert len(steps) > 20
    for step in telling(steps):
        crashed, _ = play(step)
        assert crashed.differences(undisturbed) == [], f"killed at step {step} of {len(steps)}, {steps[step - 1]}"
