"""Interrupted runs, answers that never came, eight tries: no unsubscribe lost, no evidence line missing or double."""

import pytest

from core.errors import AppError
from core.model import OutboxState, RunState, RunTrigger
from core.sync.backoff import MOST_TRIES
from core.sync.nightly import sync
from core.sync.push import push_waiting, retry, unsubscribe
from tests.org import FIELD

HAND = RunTrigger.COMMAND_LINE


class PowerCut(BaseException):
    """Nothing of ours catches it, as nothing catches a power cut."""


@pytest.fixture
def three(office):
    contacts = [str(row["Id"]) for row in office.live("Contact")][:3]
    office.link(*((f"p{number}@x.org", contact, None) for number, contact in enumerate(contacts)))
    unsubscribe(office.profile, [f"p{number}@x.org" for number in range(3)], source="test", push=False)
    return contacts


def evidence(office):
    return [
        (line.entry.address, line.entry.record_id, line.entry.answer)
        for line in office.profile.store.evidence_log.entries()
    ]


def cut_the_power_when_an_answer_is_kept(monkeypatch, office):
    original = office.profile.store.add_step

    def add_step(run_id, result, now, recorded=()):
        if result.outcomes:
            raise PowerCut
        original(run_id, result, now, recorded)

    monkeypatch.setattr(office.profile.store, "add_step", add_step)


@pytest.mark.parametrize("act", [sync, push_waiting], ids=["sync", "push"])
def test_a_write_whose_answer_was_never_kept_is_found_ticked_and_gets_its_one_line(office, three, monkeypatch, act):
    def once():
        return act(office.profile, trigger=HAND)

    with monkeypatch.context() as patch:
        cut_the_power_when_an_answer_is_kept(patch, office)
        with pytest.raises(PowerCut):
            once()
    assert all(office.box("Contact", contact) for contact in three)
    assert evidence(office) == []
    once()
    assert sorted(evidence(office)) == [
        (f"p{number}@x.org", contact, "found ticked after an interruption") for number, contact in enumerate(three)
    ]
    assert office.profile.store.waiting_count() == 0
    assert len(office.requests("PATCH", "/services/data")) == 1
    assert office.profile.store.verify_evidence().intact


def test_an_intent_that_never_arrived_is_written_by_the_next_push(office, three, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr("core.salesforce.client.SalesforceClient.call", lambda *_a, **_k: (_ for _ in ()).throw(PowerCut))
        patch.setattr("core.salesforce.client.SalesforceClient.query", lambda *_a, **_k: iter([ORGANIZATION(office)]))
        with pytest.raises(PowerCut):
            push_waiting(office.profile, HAND)
    assert push_waiting(office.profile, HAND).pushed == 3
    assert [answer for *_rest, answer in evidence(office)] == ["accepted"] * 3
    assert office.profile.store.recent_runs()[1].state in {RunState.INTERRUPTED, RunState.FAILED}


def ORGANIZATION(office):  # noqa: N802 - reads as a constant row
    connection = office.profile.settings.the_connection()
    return {"Id": connection.org_id, "Name": connection.org_name, "IsSandbox": connection.is_sandbox}


def test_of_a_person_whose_second_record_failed_only_that_one_goes_again(office):
    contact, lead = str(office.live("Contact")[0]["Id"]), str(office.live("Lead")[0]["Id"])
    office.link(("ana@x.org", contact, lead))
    office.door.rules(locked={lead: -1})
    assert unsubscribe(office.profile, ["ana@x.org"], source="test").problems == 1
    office.door.rules(locked={lead: 0})
    office.clock.forward(minutes=10)
    assert push_waiting(office.profile, HAND).pushed == 1
    assert [record for _a, record, answer in evidence(office) if answer == "accepted"] == [contact, lead]


def outbox_states(office):
    with office.profile.store.database.read() as connection:
        return [(row[0], row[1]) for row in connection.exec_driver_sql("SELECT state, attempts FROM outbox")]


def test_after_eight_tries_it_is_a_problem_that_stays_visible_and_may_be_tried_again(office):
    contact = str(office.live("Contact")[0]["Id"])
    office.link(("ana@x.org", contact, None))
    office.door.rules(locked={contact: -1})
    unsubscribe(office.profile, ["ana@x.org"], source="test")
    for attempt in range(1, MOST_TRIES):
        assert outbox_states(office) == [(OutboxState.WAITING.value, attempt)]
        [waiting] = office.profile.store.waiting_outbox(office.clock.moment.replace(year=2030), 1)
        assert waiting.attempts == attempt
        office.clock.forward(minutes=5 * 2 ** (attempt - 1) * 1.3)
        push_waiting(office.profile, RunTrigger.AGENT, random=lambda: 0.5)
    assert outbox_states(office) == [(OutboxState.PROBLEM.value, MOST_TRIES)]
    assert [problem.code for problem in office.profile.store.problems()] == ["row_locked"]
    office.clock.forward(days=3)
    assert push_waiting(office.profile, RunTrigger.AGENT).waiting == 0
    assert len(office.profile.store.problems()) == 1
    office.door.rules(locked={contact: 0})
    assert retry(office.profile, None).pushed == 1
    assert office.profile.store.problems() == []


def test_a_run_that_died_is_interrupted_and_the_next_one_finishes_it(office, three, monkeypatch):
    with monkeypatch.context() as patch:
        cut_the_power_when_an_answer_is_kept(patch, office)
        patch.setattr(office.profile.store, "finish_run", lambda *_a, **_k: None)
        with pytest.raises(PowerCut):
            sync(office.profile, trigger=HAND)
    assert office.profile.store.recent_runs(1)[0].state is RunState.RUNNING
    done = sync(office.profile, trigger=HAND)
    assert (done.run.state, done.run.already_equal) == (RunState.DONE, 3)
    assert office.profile.store.recent_runs()[1].state is RunState.INTERRUPTED


def test_a_second_sync_at_the_same_time_says_that_one_is_under_way(office, three):
    from core.model import RunKind
    from core.sync.lock import only_one_run

    with only_one_run(office.profile, RunKind.SYNC), pytest.raises(AppError) as refused:
        sync(office.profile, trigger=HAND)
    assert refused.value.code == "run_under_way"


def test_watermarks_are_by_salesforces_clock_with_five_minutes_of_overlap(office, three):
    sync(office.profile, trigger=HAND)
    mark = office.profile.store.watermarks.get("salesforce_read_up_to")
    # The practice org's clock is this computer's, the profile's is another one.
    from core.clock import now

    age = (now() - mark.at).total_seconds()
    assert 300 <= age <= 360
    assert FIELD
