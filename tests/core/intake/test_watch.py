"""Watching Salesforce on a practice org: ticks become unsubscribes within one round, with evidence."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import settings
from core.agent.plans import PLANS
from core.errors import AppError
from core.intake.watch.cursor import FIRST_LOOK_BACK, OVERLAP, Cursor, begin_at, is_due
from core.intake.watch.part import WatchPart
from core.intake.watch.round import watch_once, watched_fields
from core.intake.ways import try_out, ways
from core.model import RunKind, RunTrigger, WayIn
from core.parts import tell_nobody
from core.progress import never_cancelled
from core.sync.lock import only_one_run
from core.sync.nightly import sync

NOW = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)


def look(office):
    with office.profile.connected_client() as client:
        return watch_once(office.profile, client, watched_fields(office.profile, client), never_cancelled)


def tick(office, sobject, record_id):
    office.door.tick(sobject, [record_id])


def out(office, *addresses):
    found = office.profile.store.people_by_address([address.lower() for address in addresses])
    return {address for address, person in found.items() if person.unsubscribed_at}


def contact(office, number=0):
    row = office.live("Contact")[number]
    return str(row["Id"]), str(row["Email"])


def test_a_box_that_was_ticked_there_becomes_an_unsubscribe_here_with_its_evidence(office):
    record_id, email = contact(office)
    office.link((email, record_id, None))
    look(office)
    tick(office, "Contact", record_id)
    assert look(office).recorded == 1
    assert out(office, email) == {email.lower()}
    run = office.profile.store.recent_runs(1)[0]
    assert (run.kind, run.trigger, run.from_salesforce) == (RunKind.WATCH, RunTrigger.AGENT, 1)
    lines = [one.entry for one in office.profile.store.evidence_log.entries(email.lower())]
    assert [(line.source, line.field, line.new_value) for line in lines] == [("salesforce", "unsubscribed", "true")]
    assert office.profile.store.waiting_count() == 0
    way = next(one for one in ways(office.profile) if one.way is WayIn.SALESFORCE)
    assert (way.recorded, way.calls_a_day) == (1, 576)


def test_the_second_look_finds_nothing_new_though_it_reads_the_overlap_again(office):
    record_id, email = contact(office)
    office.link((email, record_id, None))
    tick(office, "Contact", record_id)
    look(office)
    runs = len(office.profile.store.recent_runs())
    again = look(office)
    assert (again.recorded, again.rows > 0) == (0, True)
    assert len(office.profile.store.recent_runs()) == runs


def test_a_round_costs_two_calls_and_the_sync_after_it_has_nothing_to_do(office):
    record_id, email = contact(office)
    office.link((email, record_id, None))
    sync(office.profile, trigger=RunTrigger.COMMAND_LINE)
    tick(office, "Contact", record_id)
    with office.profile.connected_client() as client:
        fields = watched_fields(office.profile, client)
        before = client.calls
        watch_once(office.profile, client, fields, never_cancelled)
        assert client.calls - before == 2
    after = sync(office.profile, trigger=RunTrigger.COMMAND_LINE)
    assert (after.run.from_salesforce, after.run.to_salesforce) == (0, 0)


def test_the_other_record_of_the_person_waits_for_the_push(office):
    contact_id, email = contact(office)
    lead_id = str(office.live("Lead")[0]["Id"])
    office.link((email, contact_id, lead_id))
    with office.profile.store.wakes.listen() as woken:
        tick(office, "Contact", contact_id)
        look(office)
        assert woken.is_set()
    assert office.profile.store.waiting_count() == 1


def test_the_same_address_counts_for_people_without_a_record_and_where_the_reach_says_so(office):
    (linked_id, linked_email), (other_id, other_email) = contact(office, 0), contact(office, 1)
    office.link((linked_email, other_id, None), (other_email, None, None))
    tick(office, "Contact", linked_id)
    look(office)
    # The tick is on a record that merely has her address; she is linked to another one.
    assert out(office, linked_email) == set()
    tick(office, "Contact", other_id)
    look(office)
    assert out(office, linked_email, other_email) == {linked_email.lower(), other_email.lower()}


def test_with_the_reach_same_email_a_record_of_the_same_address_counts_for_everybody(office):
    (ticked_id, email), (linked_id, _) = contact(office, 0), contact(office, 1)
    office.link((email, linked_id, None))
    office.profile.save_settings(settings.with_value(office.profile.settings, "sync.reach", "same_email"))
    tick(office, "Contact", ticked_id)
    look(office)
    assert out(office, email) == {email.lower()}


def test_who_is_nobody_here_is_not_made_somebody(office):
    record_id, _ = contact(office)
    tick(office, "Contact", record_id)
    assert look(office).recorded == 0
    assert office.profile.store.counts().people == 0


def test_it_yields_to_a_sync_and_takes_the_tick_with_the_next_round(office):
    record_id, email = contact(office)
    office.link((email, record_id, None))
    tick(office, "Contact", record_id)
    with only_one_run(office.profile, RunKind.SYNC), pytest.raises(AppError) as refused:
        look(office)
    assert refused.value.code == "run_under_way"
    assert look(office).recorded == 1


def test_a_round_that_is_cut_off_goes_on_where_it_was(office, monkeypatch):
    from core.intake.watch import round as room

    monkeypatch.setattr(room, "_PORTION", 1)
    pairs = [contact(office, number) for number in range(3)]
    office.link(*((email, record_id, None) for record_id, email in pairs))
    look(office)
    for record_id, _ in pairs:
        tick(office, "Contact", record_id)
    real, taken = room._take, []

    def fail_at_the_second(profile, sobject, rows, cancelled):
        if taken:
            raise AppError("store_full", path="x")
        taken.append(rows)
        return real(profile, sobject, rows, cancelled)

    with monkeypatch.context() as context:
        context.setattr(room, "_take", fail_at_the_second)
        with pytest.raises(AppError):
            look(office)
    look(office)
    assert out(office, *(email for _, email in pairs)) == {email.lower() for _, email in pairs}


def test_the_part_looks_once_an_interval_also_where_two_agents_run(office):
    told = []
    stop = threading.Event()

    def tell(code, /, **params):
        told.append((code, params["calls"]))
        stop.set()

    first = len(office.door.calls())
    WatchPart(office.profile, tell).run(stop)
    stop.clear()
    WatchPart(office.profile, tell).run(stop)
    queries = [call for call in office.door.calls()[first:] if "SystemModstamp" in str(call["path"])]
    assert len(queries) == 2
    assert told == [("watch_looks", 576), ("watch_looks", 576)]


def test_it_waits_while_the_api_calls_of_the_day_are_used_up(office):
    office.door.fault(match="GET .*SystemModstamp.*", times=20, status=403)
    with pytest.raises(AppError) as refused:
        WatchPart(office.profile, tell_nobody).run(threading.Event())
    assert refused.value.code == "daily_limit"
    before = len(office.door.calls())
    with pytest.raises(AppError) as refused:
        WatchPart(office.profile, tell_nobody).run(threading.Event())
    assert refused.value.code == "api_paused"
    assert len(office.door.calls()) == before


def test_it_is_wanted_only_with_a_connection_and_with_the_two_way_on(office):
    wish = next(plan.wish for plan in PLANS if plan.name == "salesforce")
    assert wish(office.profile.settings) is not None
    assert wish(settings.Settings()) is None
    assert wish(settings.with_value(office.profile.settings, "sync.enabled", "off")) is None
    assert wish(settings.with_value(office.profile.settings, "watch.enabled", "off")) is None


def test_trying_it_out_reads_both_objects(office):
    tried = try_out(office.profile, WayIn.SALESFORCE)
    assert (tried.code, tried.params["objects"]) == ("watch_ready", "Contact, Lead")


def test_reading_begins_an_overlap_before_the_cursor_and_never_in_the_future():
    cursor = Cursor(NOW - timedelta(hours=1), "003")
    assert begin_at(cursor, None, NOW) == NOW - timedelta(hours=1) - OVERLAP
    assert begin_at(None, NOW - timedelta(hours=9), NOW) == NOW - timedelta(hours=9)
    assert begin_at(None, None, NOW) == NOW - FIRST_LOOK_BACK
    assert begin_at(Cursor(NOW + timedelta(days=1)), None, NOW) == NOW - OVERLAP


@given(st.integers(0, 10**9), st.text("0123456789ABCabc", max_size=18))
def test_a_cursor_comes_back_from_the_store_as_it_was(milliseconds, record_id):
    cursor = Cursor(NOW + timedelta(milliseconds=milliseconds), record_id)
    assert Cursor.from_store(cursor.to_store()) == cursor
    assert Cursor.from_store("nonsense") is None


@given(st.lists(st.tuples(st.integers(0, 3600), st.integers(0, 290)), max_size=60), st.integers(60, 900))
def test_every_row_is_read_whatever_its_delay_within_the_overlap(rows, interval):
    """Rows get their stamp at once and can be seen after a delay; rounds run each interval by the server's clock."""
    seen, cursor = set(), Cursor(NOW)
    for second in range(interval, 3600 + 2 * interval + 300, interval):
        now = NOW + timedelta(seconds=second)
        since = begin_at(cursor, None, now)
        for number, (stamped, delay) in enumerate(rows):
            if stamped + delay <= second and NOW + timedelta(seconds=stamped) >= since:
                seen.add(number)
        cursor = Cursor(now)
    assert seen == set(range(len(rows)))


def test_a_round_is_due_after_the_interval_and_after_a_clock_that_was_set_back():
    interval = timedelta(minutes=5)
    assert is_due(None, NOW, interval)
    assert not is_due(NOW - timedelta(minutes=4), NOW, interval)
    assert is_due(NOW - timedelta(minutes=5), NOW, interval)
    assert is_due(NOW + timedelta(days=1), NOW, interval)
