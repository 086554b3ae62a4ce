"""`status`, `runs` and `problems`: looking at what happened."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer

from core.cli.agent import part_data, part_line
from core.cli.context import errors_become_exits, options, show
from core.clock import to_text
from core.errors import AppError, ExitCode
from core.model import Outcome, Problem, RunState, RunSummary
from core.parts import PartState
from core.schedule.alarm import Alarm
from core.schedule.outlook import Outlook, outlook
from core.sync.deadline import Deadline, DeadlineKind, deadlines
from core.sync.lock import end_dead_runs
from core.sync.pause import Pause, paused
from core.words import sentence

_DID_NOT_RUN = {RunState.SKIPPED, RunState.MISSED}


def add_to(app: typer.Typer) -> None:
    app.command()(status)
    app.command()(runs)
    app.command()(problems)


def status(context: typer.Context) -> None:
    """One look: the last run, what waits, and what is wrong."""
    from core.profile import Profile

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        end_dead_runs(profile)
        counts = profile.store.counts()
        # Nights that could not begin, or that nobody ran, say nothing about the two sides; "night" tells of them.
        newest = [run for run in profile.store.recent_runs() if run.state not in _DID_NOT_RUN][:1]
        oldest = profile.store.oldest_open_unsubscribe()
        age = None if oldest is None else round((profile.clock() - oldest).total_seconds())
        now, zone = profile.clock(), ZoneInfo(profile.settings.sync.time_zone)
        due = deadlines(oldest, now, zone)
        unlinked = counts.people - counts.linked
        handed = profile.store.handover.counts()
        connected = profile.settings.connection is not None
        ended = connected and profile.sign_in_again() is not None
        pause, held = paused(profile), profile.store.held.waiting_run()
        state = "sign_in_again" if ended else _state(connected, newest, counts.problems, pause, held)
        night = outlook(profile)
        parts = profile.store.agents.alive(now)
        reviews = profile.store.reviews.open_count()
        data = {
            "state": state,
            "last_run": run_data(newest[0]) if newest else None,
            "next_run": to_text(night.next_at) if night.next_at else None,
            "night": {
                "reason": night.reason.value if night.reason else None,
                "detail": night.detail,
                "paused_until": to_text(night.pause.until) if night.pause and night.pause.until else None,
                "alarm": night.alarm.value,
            },
            "outbox": counts.waiting,
            "problems": counts.problems,
            "oldest_open_unsubscribe_age_s": age,
            "deadlines": [
                {"kind": one.kind.value, "due_at": to_text(one.due_at), "left_s": one.left_s, "passed": one.passed}
                for one in due
            ],
            "paused": None
            if pause is None
            else {"reason": "daily_limit", "since": to_text(pause.since), "next_try": to_text(pause.next_try)},
            "held_run": held,
            "agent": [{"agent": one.agent, **part_data(one.status)} for one in parts],
            "mail_to_review": reviews,
            "unlinked": unlinked,
            "suppressed": profile.store.suppressions.count(),
            "handover": {"new": handed.new, "unconfirmed": handed.unconfirmed},
            "people": counts.people,
            "linked": counts.linked,
            "unsubscribed": counts.unsubscribed,
        }
        lines = [
            f"State: {state}",
            f"Last run: {run_line(newest[0]) if newest else 'none yet'}",
            *_night_lines(night, now),
            f"{counts.people} people, {counts.linked} linked, {counts.unsubscribed} unsubscribed",
            f"{counts.waiting} waiting to be delivered, {counts.problems} problems",
            *(_deadline_line(one) for one in due),
            *([f"{reviews} mails wait for a decision: optoutctl ways-in review"] if reviews else []),
            *(
                f"Agent on {one.agent}, {part_line(one.status)}"
                for one in parts
                if one.status.state is not PartState.OFF
            ),
        ]
        if pause is not None:
            lines.append(f"{sentence('api_paused')} Since {to_text(pause.since)}, next try {to_text(pause.next_try)}.")
        if held is not None:
            lines.append(f"Run {held} is held with its plan: optoutctl held")
        show(context, data, lines)


def _night_lines(night: Outlook, now: datetime) -> list[str]:
    why = f" ({sentence(night.code).title})" if night.code else ""
    lines = [f"Next run: {to_text(night.next_at) if night.next_at else 'none'}{why}"]
    if night.alarm is not Alarm.NONE and night.quiet_since is not None:
        hours = int((now - night.quiet_since).total_seconds() // 3600)
        lines.append(str(sentence(f"silence_{night.alarm}", {"hours": hours, "days": hours // 24})))
    return lines


def _deadline_line(one: Deadline) -> str:
    name = "48 hours" if one.kind is DeadlineKind.MAILBOX_PROVIDERS else "10 business days (Monday to Friday)"
    hours = f"{abs(one.left_s) / 3600:.1f} h"
    return f"Oldest open unsubscribe, {name}: {f'passed {hours} ago' if one.passed else f'{hours} left'}"


def _state(
    connected: bool, newest: list[RunSummary], problems: int, pause: Pause | None = None, held: int | None = None
) -> str:
    if not connected:
        return "not_connected"
    if pause is not None:
        return "paused"
    if held is not None:
        return RunState.HELD.value
    if not newest:
        return "never_synced"
    if newest[0].state in {RunState.DONE, RunState.PROBLEMS}:
        return "problems" if problems else "up_to_date"
    return newest[0].state.value


def runs(
    context: typer.Context,
    run: Annotated[int | None, typer.Argument(help="One run, with what became of each record.")] = None,
) -> None:
    """Lists the runs, newest first, or one run with its records."""
    from core.profile import Profile

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        end_dead_runs(profile)
        if run is None:
            found = profile.store.recent_runs()
            show(context, [run_data(one) for one in found], [run_line(one) for one in found] or ["No runs yet."])
            return
        one = profile.store.run(run)
        if one is None:
            raise AppError("run_unknown", run=run)
        outcomes = profile.store.outcomes(run)
        data = {**run_data(one), "outcomes": [outcome_data(outcome) for outcome in outcomes]}
        show(context, data, [run_line(one), *(outcome_line(outcome) for outcome in outcomes)])


def problems(
    context: typer.Context,
    retry: Annotated[bool, typer.Option("--retry", help="Deliver again what had become a problem, then list.")] = False,
) -> None:
    """Lists the open problems with the next step for each."""
    from core.profile import Profile

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        if retry:
            from core.sync.push import retry as deliver_again

            tried = deliver_again(profile, None)
            if tried.trouble is not None:
                raise tried.trouble
        found = profile.store.problems()
        show(context, [problem_data(one) for one in found], [problem_line(one) for one in found] or ["No problems."])
        if found:
            raise typer.Exit(ExitCode.PROBLEMS_REMAIN)


def run_data(run: RunSummary) -> dict[str, Any]:
    """A run as JSON; `run_id` is null for a preview."""
    data = asdict(run)
    number = data.pop("id")
    return {
        "run_id": number or None,
        **data,
        "started_at": to_text(run.started_at),
        "finished_at": to_text(run.finished_at) if run.finished_at else None,
        "occurrence": run.occurrence.isoformat() if run.occurrence else None,
    }


def run_line(run: RunSummary) -> str:
    reason = f" ({sentence(run.reason).title})" if run.reason else ""
    return (
        f"#{run.id} {run.kind} {to_text(run.started_at)} {run.state}{reason}: {run.to_salesforce} to Salesforce,"
        f" {run.from_salesforce} from Salesforce, {run.problems} problems, {run.api_calls} API calls"
    )


def outcome_data(outcome: Outcome) -> dict[str, Any]:
    return {**outcome._asdict(), "at": to_text(outcome.at) if outcome.at else None}


def outcome_line(outcome: Outcome) -> str:
    record = f"{outcome.sobject} {outcome.record_id}" if outcome.sobject else ""
    return f"  {outcome.state:9} {outcome.address} {record} {outcome.field} {outcome.message}".rstrip()


def problem_data(problem: Problem) -> dict[str, Any]:
    words = problem_words(problem)
    return {
        **asdict(problem),
        "first_seen": to_text(problem.first_seen) if problem.first_seen else None,
        "last_seen": to_text(problem.last_seen) if problem.last_seen else None,
        "title": words.title,
        "next_step": words.body,
    }


def problem_line(problem: Problem) -> str:
    record = f" ({problem.sobject} {problem.record_id or ''})".replace(" )", ")") if problem.sobject else ""
    return f"{problem.address or 'Everybody'}{record}: {problem_words(problem)}"


def problem_words(problem: Problem) -> Any:
    return sentence(problem.code, {"message": problem.message, "sobject": problem.sobject or ""})
