"""Runs the night where it is due: harmless at any moment, any number of times, from any process on any machine.

The ledger decides (`due`), a claim over all processes lets one of them act, and the database takes one run a night.
What cannot begin becomes one row with its reason and is tried again; a night that nobody ran becomes a row, not a run.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from core.errors import TEMPORARY, AppError
from core.model import RunState
from core.profile import Profile
from core.progress import Cancelled, Report, never_cancelled, report_nothing
from core.schedule.due import (
    PAUSED,
    TRIES_AFTER,
    Due,
    NotDue,
    NotDueReason,
    due,
    is_last_try,
    missed,
    try_again_at,
)
from core.schedule.outlook import OFF, Look, look
from core.schedule.preflight import preflight

if TYPE_CHECKING:
    from core.sync.nightly import SyncReport

_CLAIM = "night"
_NOTE_OFF_EVERY = timedelta(hours=6)


@dataclass(frozen=True)
class NightReport:
    """`decision`: how it stands now. `ran`: the run, where there was one. `trouble`: why there was none, or why it
    failed. `tell`: whether this was the last of the quick tries (for a log; a desktop looks at `Outlook.stuck`).
    """

    decision: Due | NotDue
    ran: SyncReport | None = None
    trouble: AppError | None = None
    tell: bool = False


def run_if_due(
    profile: Profile,
    *,
    report: Report = report_nothing,
    cancelled: Cancelled = never_cancelled,
    stopping: Cancelled = never_cancelled,
) -> NightReport:
    """`cancelled`: a person wants this night ended. `stopping`: the program ends, and the night is taken up again.

    Trouble with Salesforce, the network or the keyring is reported, not raised. Raises AppError `store_…`.
    """
    seen = look(profile)
    _keep_the_ledger(profile, seen)
    # A row that runs may be one whose process died, in this night or in an older one; who gets the claim finds out.
    running = any(row.state is RunState.RUNNING for row in seen.ledger)
    if isinstance(seen.decision, NotDue) and not running:
        return NightReport(seen.decision)
    with ExitStack() as held:
        try:
            held.enter_context(profile.store.database.claim(_CLAIM))
        except AppError as error:
            if error.code != "run_under_way":
                raise
            return NightReport(NotDue(NotDueReason.UNDER_WAY))
        profile.store.nights.interrupt_orphans(profile.clock())
        seen = look(profile)
        if isinstance(seen.decision, NotDue):
            return NightReport(seen.decision)
        return _run(profile, seen, seen.decision, report, cancelled, stopping)


def keep_trying(
    profile: Profile, wait: Callable[[float], bool], *, report: Report = report_nothing, stopping: Cancelled
) -> NightReport:
    """The same, and where it cannot begin, again until the last of the quick tries.

    For an OS timer, which would come back much later. `wait` waits so many seconds; whether to stop.
    """
    done = run_if_due(profile, report=report, stopping=stopping)
    until = profile.clock() + timedelta(minutes=TRIES_AFTER[-1])
    while done.trouble is not None and isinstance(done.decision, NotDue) and not stopping():
        next_at, now = done.decision.next_at, profile.clock()
        if done.decision.reason is not NotDueReason.TRIED_LATER or next_at is None or next_at > until:
            break
        if wait((next_at - now).total_seconds()):
            break
        done = run_if_due(profile, report=report, stopping=stopping)
    return done


def _keep_the_ledger(profile: Profile, seen: Look) -> None:
    """Rows for nights that passed unrun, or came in a pause; and when the nights were last seen switched off."""
    off = profile.store.watermarks.get(OFF)
    if not (seen.schedule.enabled and seen.schedule.connected):
        if seen.ledger and (off is None or abs(seen.now - off.at) > _NOTE_OFF_EVERY):
            profile.store.watermarks.set(OFF, "", seen.now)
        return
    passed = missed(seen.schedule, seen.ledger, seen.now, None if off is None else off.at)
    if passed:
        profile.store.nights.add_missed([(night.date, night.begins_at) for night in passed], "night_missed")
    if isinstance(seen.decision, NotDue) and seen.decision.reason is NotDueReason.PAUSED:
        without = due(seen.schedule, seen.ledger, seen.now)
        if isinstance(without, Due) and not any(row.occurrence == without.night.date for row in seen.ledger):
            profile.store.nights.skip(without.night.date, without.trigger, PAUSED, seen.now)


def _run(
    profile: Profile, seen: Look, night: Due, report: Report, cancelled: Cancelled, stopping: Cancelled
) -> NightReport:
    # A third of a second of imports that a look at the clock should not cost.
    from core.sync.nightly import sync
    from core.sync.pause import refuse_while_paused

    try:
        refuse_while_paused(profile, night.trigger)
        preflight(profile)
    except AppError as error:
        # Another org is no trouble that goes away: the run is opened and held, so that somebody looks.
        if error.code != "wrong_org":
            return _skipped(profile, seen, night, error)
    try:
        ran = sync(
            profile,
            trigger=night.trigger,
            occurrence=night.night.date,
            report=report,
            cancelled=lambda: cancelled() or stopping(),
        )
    except AppError as error:
        if error.code in {"run_under_way", "api_paused"}:
            return _skipped(profile, seen, night, error)
        if error.code in TEMPORARY:
            broken = sum(row.occurrence == night.night.date and row.state is RunState.FAILED for row in seen.ledger)
            now = profile.clock()
            profile.store.nights.try_again(night.night.date, try_again_at(now, broken + 1, now))
        return NightReport(look(profile).decision, trouble=error)
    if ran.run.state is RunState.CANCELLED and stopping():
        profile.store.nights.set_state(ran.run.id, RunState.INTERRUPTED, "stopped")
        ran = replace(ran, run=replace(ran.run, state=RunState.INTERRUPTED, reason="stopped"))
    return NightReport(look(profile).decision, ran)


def _skipped(profile: Profile, seen: Look, night: Due, error: AppError) -> NightReport:
    """A row with the reason. The first try dates it, so that the next ones are counted from there."""
    # The moment of the decision: a look a minute later is then a minute later, however long the try took.
    now = seen.now
    row = next(
        (
            row
            for row in seen.ledger
            if row.occurrence == night.night.date and row.state is RunState.SKIPPED and row.reason != PAUSED
        ),
        None,
    )
    tries = 1 if row is None else row.tries + 1
    first_try = now if row is None else row.started_at
    profile.store.nights.skip(
        night.night.date,
        night.trigger,
        error.code,
        now,
        tries=tries,
        next_try_at=try_again_at(first_try, tries, now),
    )
    return NightReport(look(profile).decision, trouble=error, tell=is_last_try(tries))
