"""The night on a real ledger and a real org: once, whoever asks; skipped with its reason; missed, never made up for."""

from datetime import UTC, date, datetime, timedelta

import pytest
from keyring.errors import KeyringLocked

from core.errors import AppError
from core.model import PauseLength, RunKind, RunState, RunTrigger
from core.schedule.due import NotDueReason
from core.schedule.night import keep_trying, run_if_due
from core.schedule.outlook import begin_nights, outlook
from core.schedule.pause import pause, resume

NIGHT = date(2026, 11, 23)
EIGHT = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)


@pytest.fixture
def evening(office):
    """A connected profile with somebody to sync, a minute after eight in the evening in Los Angeles."""
    contact = str(office.live("Contact")[0]["Id"])
    office.link(("ana@example.com", contact, None))
    office.clock.moment = EIGHT + timedelta(minutes=1)
    return office


class StandingClock:
    """Moves when it is told to."""

    def __init__(self, moment):
        self.moment = moment

    def __call__(self):
        return self.moment


def nights(office):
    return [
        (run.occurrence, run.state, run.reason)
        for run in reversed(office.profile.store.recent_runs())
        if run.kind is RunKind.SYNC
    ]


def choose(office, **changes):
    settings = office.profile.settings
    office.profile.save_settings(settings.model_copy(update={"sync": settings.sync.model_copy(update=changes)}))


def outage(office, times):
    office.door.fault(match=".*", times=times, status=503)


def test_the_night_runs_once_however_often_it_is_asked(evening):
    first = run_if_due(evening.profile)
    assert first.ran.run.state is RunState.DONE
    assert (first.ran.run.trigger, first.ran.run.occurrence) == (RunTrigger.SCHEDULE, NIGHT)
    calls = len(evening.door.calls())
    for _ in range(5):
        assert run_if_due(evening.profile).decision.reason is NotDueReason.DONE
    assert nights(evening) == [(NIGHT, RunState.DONE, None)]
    # Asking costs nothing: no request left this machine.
    assert len(evening.door.calls()) == calls


def test_a_night_that_was_slept_through_is_caught_up_in_the_morning_and_the_evening_has_its_own(evening):
    evening.clock.forward(hours=11)
    assert run_if_due(evening.profile).ran.run.trigger is RunTrigger.CATCH_UP
    evening.clock.moment = EIGHT + timedelta(days=1, minutes=1)
    assert run_if_due(evening.profile).ran.run.trigger is RunTrigger.SCHEDULE
    assert [night for night, _state, _reason in nights(evening)] == [NIGHT, date(2026, 11, 24)]


def test_after_a_week_off_there_is_one_run_and_a_visible_row_for_each_older_night(evening):
    run_if_due(evening.profile)
    evening.clock.forward(days=7, hours=3)
    run_if_due(evening.profile)
    run_if_due(evening.profile)
    assert sorted(nights(evening)) == [
        (NIGHT, RunState.DONE, None),
        *((date(2026, 11, day), RunState.MISSED, "night_missed") for day in range(24, 30)),
        (date(2026, 11, 30), RunState.DONE, None),
    ]


def test_a_locked_keyring_skips_the_night_with_its_reason_and_the_opened_one_lets_it_run(evening, monkeypatch):
    evening.profile._token = None

    def locked(*_words):
        raise KeyringLocked

    monkeypatch.setattr("keyring.get_password", locked)
    assert run_if_due(evening.profile).trouble.code == "keyring_locked"
    assert nights(evening) == [(NIGHT, RunState.SKIPPED, "keyring_locked")]
    seen = outlook(evening.profile)
    assert (seen.code, seen.detail) == ("night_tried_later", "keyring_locked")
    monkeypatch.setattr("keyring.get_password", lambda *_words: evening.org.access_token)
    evening.clock.forward(minutes=1)
    assert run_if_due(evening.profile).ran.run.state is RunState.DONE
    # Both stay in the history: that it was late, and why.
    assert nights(evening) == [(NIGHT, RunState.SKIPPED, "keyring_locked"), (NIGHT, RunState.DONE, None)]


def test_a_keyring_that_waits_for_an_answer_is_asked_once_and_holds_nobody_up(evening, monkeypatch):
    import threading

    asked, answered = [], threading.Event()

    def waiting(*_words):
        asked.append(1)
        answered.wait()
        return evening.org.access_token

    evening.profile._token = None
    monkeypatch.setattr("keyring.get_password", waiting)
    monkeypatch.setattr("core.schedule.preflight._PATIENCE_S", 0.05)
    try:
        for _ in range(3):
            assert run_if_due(evening.profile).trouble.code == "keyring_locked"
            evening.clock.forward(minutes=5)
        assert asked == [1]
    finally:
        answered.set()


def test_offline_it_is_tried_at_one_two_five_and_ten_minutes_then_told_once_and_looked_at_quietly(evening, monkeypatch):
    tried, clock = [], StandingClock(EIGHT)
    evening.profile.clock = clock

    def offline(_profile):
        tried.append((clock.moment - EIGHT) // timedelta(minutes=1))
        raise AppError("unreachable", host="example")

    monkeypatch.setattr("core.schedule.night.preflight", offline)
    told = []
    for _minute in range(80):
        told.append(run_if_due(evening.profile).tell)
        clock.moment += timedelta(minutes=1)
    assert tried == [0, 1, 2, 5, 10, 40, 70]
    assert told.count(True) == 1
    assert told.index(True) == 10
    assert nights(evening) == [(NIGHT, RunState.SKIPPED, "unreachable")]


def test_the_morning_after_an_offline_night_catches_it_up(evening):
    outage(evening, 30)
    assert run_if_due(evening.profile).trouble is not None
    evening.door._call("DELETE", "/faults")
    evening.clock.forward(hours=11)
    assert run_if_due(evening.profile).ran.run.trigger is RunTrigger.CATCH_UP


def test_a_night_that_never_could_begin_stays_skipped_with_its_reason_and_is_not_called_missed(evening, monkeypatch):
    def offline(_profile):
        raise AppError("host_unknown", host="example")

    monkeypatch.setattr("core.schedule.night.preflight", offline)
    run_if_due(evening.profile)
    monkeypatch.undo()
    evening.clock.forward(days=1)
    run_if_due(evening.profile)
    assert nights(evening) == [(NIGHT, RunState.SKIPPED, "host_unknown"), (date(2026, 11, 24), RunState.DONE, None)]


def test_a_run_that_breaks_off_for_a_while_is_repeated_and_both_are_in_the_history(evening, monkeypatch):
    monkeypatch.setattr("core.schedule.night.preflight", lambda _profile: None)
    monkeypatch.setattr("core.salesforce.client.SalesforceClient.organization", broken)
    assert run_if_due(evening.profile).trouble.code == "no_answer"
    assert run_if_due(evening.profile).decision.reason is NotDueReason.TRIED_LATER
    monkeypatch.undo()
    evening.clock.forward(minutes=1)
    assert run_if_due(evening.profile).ran.run.state is RunState.DONE
    assert nights(evening) == [(NIGHT, RunState.FAILED, "no_answer"), (NIGHT, RunState.DONE, None)]


def broken(_client):
    raise AppError("no_answer", host="example")


def test_a_program_that_is_told_to_stop_leaves_the_night_to_the_next_one(evening):
    done = run_if_due(evening.profile, stopping=lambda: True)
    assert done.ran.run.state is RunState.INTERRUPTED
    assert nights(evening) == [(NIGHT, RunState.INTERRUPTED, "stopped")]
    assert run_if_due(evening.profile).ran.run.state is RunState.DONE


def test_a_night_whose_process_died_is_called_interrupted_even_while_no_night_is_due(evening):
    evening.profile.store.start_run(RunKind.SYNC, RunTrigger.SCHEDULE, "00D", evening.clock(), NIGHT)
    evening.clock.forward(days=2)
    pause(evening.profile, PauseLength.UNTIL_RESUMED)
    assert run_if_due(evening.profile).decision.reason is NotDueReason.PAUSED
    assert (NIGHT, RunState.INTERRUPTED, "interrupted") in nights(evening)


def test_a_person_who_cancels_the_night_is_heeded_until_the_next_one(evening):
    done = run_if_due(evening.profile, cancelled=lambda: True)
    assert done.ran.run.state is RunState.CANCELLED
    assert run_if_due(evening.profile).decision.reason is NotDueReason.DONE


def test_another_org_holds_the_night_and_is_not_asked_again_all_evening(evening):
    connection = {**evening.profile.settings.connection, "org_id": "00D000000000000AAA"}
    evening.profile.save_settings(evening.profile.settings.model_copy(update={"connection": connection}))
    assert run_if_due(evening.profile).ran.run.state is RunState.HELD
    assert run_if_due(evening.profile).decision.reason is NotDueReason.DONE


def test_a_sync_by_hand_under_way_lets_the_night_wait_a_minute(evening):
    with evening.profile.store.database.claim("run"):
        assert run_if_due(evening.profile).trouble.code == "run_under_way"
    evening.clock.forward(minutes=1)
    assert run_if_due(evening.profile).ran.run.state is RunState.DONE


def test_while_the_api_calls_of_the_day_are_used_up_the_night_waits_without_asking(evening):
    from core.sync import pause as api_pause

    api_pause.begin(evening.profile)
    calls = len(evening.door.calls())
    assert run_if_due(evening.profile).trouble.code == "api_paused"
    assert len(evening.door.calls()) == calls
    evening.clock.forward(minutes=16)
    assert run_if_due(evening.profile).ran.run.state is RunState.DONE


def test_a_sync_by_hand_is_no_night(evening):
    from core.sync.nightly import sync

    sync(evening.profile, trigger=RunTrigger.WINDOW)
    assert isinstance(run_if_due(evening.profile).ran.run.occurrence, date)


def test_switched_off_nothing_runs_and_nothing_is_called_missed_afterwards(evening):
    run_if_due(evening.profile)
    choose(evening, enabled=False)
    for _day in range(5):
        evening.clock.forward(days=1)
        assert run_if_due(evening.profile).decision.reason is NotDueReason.SWITCHED_OFF
    assert outlook(evening.profile).next_at is None
    choose(evening, enabled=True)
    evening.clock.forward(hours=1)
    assert run_if_due(evening.profile).ran is not None
    assert [state for _night, state, _reason in nights(evening)] == [RunState.DONE, RunState.DONE]


def test_a_new_profile_that_runs_unasked_waits_for_its_first_night(evening):
    begin_nights(evening.profile)
    seen = outlook(evening.profile)
    assert (seen.code, seen.next_at) == ("night_not_yet", EIGHT + timedelta(days=1))
    assert run_if_due(evening.profile).ran is None
    evening.clock.moment = EIGHT + timedelta(days=1)
    assert run_if_due(evening.profile).ran is not None


def test_paused_the_night_is_a_row_with_that_reason_and_runs_when_somebody_resumes(evening):
    pause(evening.profile, PauseLength.UNTIL_RESUMED)
    for _ in range(3):
        assert run_if_due(evening.profile).decision.reason is NotDueReason.PAUSED
    assert nights(evening) == [(NIGHT, RunState.SKIPPED, "paused")]
    seen = outlook(evening.profile)
    assert (seen.code, seen.next_at, seen.pause.until) == ("night_paused", None, None)
    resume(evening.profile)
    assert run_if_due(evening.profile).ran.run.state is RunState.DONE


def test_a_pause_ends_by_itself_and_is_kept_by_a_program_that_starts_anew(evening):
    from core.profile import Profile

    found = pause(evening.profile, PauseLength.ONE_HOUR)
    with Profile.open(evening.profile.paths.folder.parent.parent, clock=evening.clock) as again:
        assert outlook(again).pause == found
    evening.clock.moment = found.until
    assert run_if_due(evening.profile).ran.run.state is RunState.DONE


def test_a_pause_until_tomorrow_ends_with_the_first_minute_of_the_next_date_in_the_chosen_zone(evening):
    assert pause(evening.profile, PauseLength.TOMORROW).until == datetime(2026, 11, 24, 8, 0, tzinfo=UTC)


def test_a_timer_that_comes_while_the_network_does_not_tries_for_ten_minutes(evening, monkeypatch):
    def offline(_profile):
        if evening.clock.moment < EIGHT + timedelta(minutes=6):
            raise AppError("unreachable", host="example")

    monkeypatch.setattr("core.schedule.night.preflight", offline)
    waits = []

    def wait(seconds):
        waits.append(round(seconds))
        evening.clock.forward(seconds=seconds)
        return False

    done = keep_trying(evening.profile, wait, stopping=lambda: False)
    assert done.ran.run.state is RunState.DONE
    assert len(waits) == 3
    assert sum(waits) < 600


def test_a_timer_gives_up_after_ten_minutes_and_leaves_the_rest_to_the_next_one(evening, monkeypatch):
    def offline(_profile):
        raise AppError("unreachable", host="example")

    monkeypatch.setattr("core.schedule.night.preflight", offline)
    waits, clock = [], StandingClock(EIGHT)
    evening.profile.clock = clock

    def wait(seconds):
        waits.append(seconds)
        clock.moment += timedelta(seconds=seconds)
        return False

    done = keep_trying(evening.profile, wait, stopping=lambda: False)
    assert done.trouble.code == "unreachable"
    assert waits == [60, 60, 180, 300]


def test_silence_is_told_by_the_last_success_whatever_the_cause(evening):
    run_if_due(evening.profile)
    assert outlook(evening.profile).alarm == "none"
    pause(evening.profile, PauseLength.UNTIL_RESUMED)
    evening.clock.forward(hours=37)
    assert outlook(evening.profile).alarm == "amber"
    evening.clock.forward(hours=37)
    assert outlook(evening.profile).alarm == "red"
    choose(evening, enabled=False)
    assert outlook(evening.profile).alarm == "none"


def test_the_next_run_is_promised_for_the_evening(evening):
    assert outlook(evening.profile).next_at == EIGHT + timedelta(days=1)
    run_if_due(evening.profile)
    seen = outlook(evening.profile)
    assert (seen.code, seen.next_at) == ("night_done", EIGHT + timedelta(days=1))


def test_a_clock_set_back_by_a_day_runs_no_night_twice(evening):
    run_if_due(evening.profile)
    evening.clock.forward(days=1)
    run_if_due(evening.profile)
    evening.clock.forward(days=-1)
    for _hour in range(26):
        assert run_if_due(evening.profile).ran is None
        evening.clock.forward(hours=1)
    assert [night for night, _state, _reason in nights(evening)] == [NIGHT, date(2026, 11, 24)]
