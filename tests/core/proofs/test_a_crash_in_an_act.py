"""An undo, a re-subscription or a release that is killed at any step and asked for once more ends as if nobody had
disturbed it. The night after it belongs to it: it shows whether both sides stay as they are."""

from __future__ import annotations

import shutil

import pytest

from core.model import ChangeKey, Direction, RunTrigger
from core.settings import with_value
from core.sync import held
from core.sync.nightly import sync
from tests.core.proofs.conftest import EFFORT
from tests.core.proofs.engines import Job, running, telling
from tests.core.proofs.remembered import remembered
from tests.org import office

ANA, BEN, EVA = "ana@x.org", "ben@x.org", "eva@x.org"
# Each costs some seconds; the others are tried with more effort.
CHOSEN = ("undo", "resubscribe", "release") if EFFORT > 1 else ("undo", "resubscribe")
# Of what was cleared before the crash no answer is kept; "about to be cleared" stands in the evidence.
NOT_KEPT = {"resubscribe": ("evidence", "done")}


@pytest.fixture(scope="module")
def engines():
    with running() as opened:
        yield opened


def people_there(door):
    """A Contact for each of the three and a Lead for Ben, who said there that he wants no more. Makes the same ids."""
    made = door.change(
        [
            {"sobject": "Contact", "action": "create", "fields": {"LastName": "x", "Email": email}}
            for email in (ANA, BEN, EVA)
        ]
        + [{"sobject": "Lead", "action": "create", "fields": {"LastName": "x", "Email": BEN, "Company": "x"}}]
    )
    *contacts, lead = (one["ids"][0] for one in made)
    door.tick("Lead", [lead])
    return contacts, lead


@pytest.fixture(scope="module")
def mould(empty_org, moulds):
    """A profile that knows all three. Ana and Eva unsubscribed here, and nothing went to Salesforce yet."""
    folder = moulds.new_folder()
    with office(empty_org, folder) as opened:
        contacts, lead = people_there(opened.door)
        opened.link((ANA, contacts[0], None), (BEN, contacts[1], lead), (EVA, contacts[2], None))
        opened.collect(ANA, EVA)
    return folder


def before(act, opened, contacts):
    """What happened before the act; returns how it is asked for."""
    if act == "release":
        opened.profile.save_settings(
            with_value(with_value(opened.profile.settings, "brake.max_records", "1"), "brake.max_share", "1")
        )
    run = sync(opened.profile, trigger=RunTrigger.COMMAND_LINE).run
    if act == "release":
        held.exclude(opened.profile, [ChangeKey(Direction.TO_SALESFORCE, EVA, contacts[2])])
    return {"act": act, "run": run.id, "addresses": (BEN,)}


@pytest.mark.timeout(600)
@pytest.mark.parametrize("act", CHOSEN)
def test_whoever_asks_once_more_after_a_crash_gets_the_same_end(act, empty_org, moulds, mould, engines):
    folder = moulds.folder / "scene of an act"

    def play(*kills):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(mould, folder)
        with office(empty_org, folder) as opened:
            contacts, _lead = people_there(opened.door)
            asked = before(act, opened, contacts)
            job = Job(folder=str(folder), token=empty_org.access_token, **asked).later(hours=1)
            for step in kills:
                assert engines.one(job.killed_at(step)).killed
            ended = engines.one(job.later(hours=2))
            # It may have been over but for its last word.
            assert ended.error in ({"", "not_unsubscribed"} if kills else {""})
            night = engines.one(Job("sync", str(folder), empty_org.access_token).later(hours=5))
            assert night.error == ""
            return remembered(opened), ended.steps

    undisturbed, steps = play()
    assert len(steps) > 20
    for step in telling(steps):
        crashed, _ = play(step)
        found = [one for one in crashed.differences(undisturbed) if one.split()[2] not in NOT_KEPT.get(act, ())]
        assert found == [], f"killed at step {step} of {len(steps)}, {steps[step - 1]}"
