"""Two generated sides, one sync: in the shape of Nextcloud's FakeFolder, with real HTTP in between.

What has to come out is worked out by `oracle.py`, which knows mission.md and nothing of the engine.
"""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings

from core.model import FieldChoice, OutcomeState, RunState, RunTrigger
from core.sync.held import Approval
from core.sync.nightly import sync
from tests.core.proofs.conftest import EFFORT, PROOFS
from tests.core.proofs.oracle import expect, ticked_boxes
from tests.core.proofs.wire import tapped
from tests.core.proofs.world import EMAIL, Record, Someone, World, build, worlds

EVERYTHING = Approval(everything=True)


def sync_once(office):
    return sync(office.profile, trigger=RunTrigger.COMMAND_LINE, approval=EVERYTHING)


def unsubscribed(office):
    return {person.email.lower() for person in office.profile.store.people(limit=1_000) if person.unsubscribed_at}


ONE_RECORD_OF_THREE = World(
    contacts=(Record(0), Record(1)),
    leads=(Record(2),),
    people=(Someone(contact=0, out=True), Someone(contact=0, lead=0), Someone(contact=1, lead=0)),
)
A_LONG_CHAIN = World(
    contacts=(Record(0, fate="merged"), Record(1, fate="merged"), Record(2)),
    leads=(Record(3, fate="merged"), Record(4, frozenset({EMAIL}), fate="converted", then="merged")),
    people=(Someone(lead=0), Someone(contact=1), Someone(contact=-1, lead=1, out=True)),
    choice=FieldChoice.BOTH,
)


@pytest.mark.timeout(120 + 60 * EFFORT)
@settings(PROOFS, max_examples=20 * EFFORT)
@example(world=ONE_RECORD_OF_THREE)
@example(world=A_LONG_CHAIN)
@given(world=worlds())
def test_after_one_sync_both_sides_agree_and_a_second_one_does_nothing(world, moulds):
    with moulds.office() as office:
        built = build(world, office)
        before = office.rows("Contact", "Lead", "Account")
        people = {id_: row for id_, row in before.items() if not id_.startswith("001")}
        expected = expect(world, built, people)
        shown = None
        if world.preview_first:
            with tapped() as wire:
                shown = sync(office.profile, trigger=RunTrigger.COMMAND_LINE, preview=True)
            assert wire.write_calls == [], "a preview wrote"
            assert office.rows("Contact", "Lead", "Account") == before

        with tapped() as wire:
            report = sync_once(office)

        after = office.rows("Contact", "Lead", "Account")
        was, now = ticked_boxes(people), ticked_boxes({id_: after[id_] for id_ in people})
        assert was <= now, "a true became false"
        assert now == expected.ticked
        assert unsubscribed(office) == expected.out

        # No record outside the plan was touched: not one cell of it, its stamps included.
        changed = {record_id for record_id, _name in now - was}
        account_of = {id_: row["AccountId"] for id_, row in people.items() if row.get("IsPersonAccount")}
        touched = changed | {account_of[id_] for id_ in changed if id_ in account_of}
        assert {id_ for id_ in after if after[id_] != before.get(id_)} == touched
        # What was sent names these records alone, a person by the Account, and says nothing but true.
        written = wire.written()
        assert set(written) == {account_of.get(id_, id_) for id_ in changed}
        assert sum(map(len, written.values())) == len(now - was), "a box that was ticked already was written"

        known = {problem.address for problem in office.profile.store.problems()}
        # Who cannot be brought into agreement is told of; a box that is out of reach is told of once, for everybody.
        assert expected.explained <= known or "" in known
        assert {problem.address for problem in report.problems} == known
        assert report.run.state is (RunState.PROBLEMS if report.problems else RunState.DONE)
        assert (report.run.to_salesforce, report.run.from_salesforce) == (
            len(changed),
            len(expected.out) - sum(one.out for one in world.people),
        )
        outcomes = office.profile.store.outcomes(report.run.id)
        assert {one.state for one in outcomes} <= {OutcomeState.VERIFIED, OutcomeState.RECORDED}
        chain = office.profile.store.verify_evidence()
        assert (chain.entries, chain.intact) == (len(now - was) + report.run.from_salesforce, True)
        if shown is not None:
            assert (shown.plan, shown.problems) == (report.plan, report.problems)

        with tapped() as wire:
            again = sync_once(office)
        assert wire.write_calls == [], "the second run wrote"
        assert office.rows("Contact", "Lead", "Account") == after
        assert unsubscribed(office) == expected.out
        assert (again.run.to_salesforce, again.run.from_salesforce) == (0, 0)
        assert set(again.problems) == set(report.problems)
        assert office.profile.store.verify_evidence().entries == chain.entries
