"""`unsubscribe` and `push`: recording that people asked to get no more e-mail, and delivering it."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from core.cli.context import errors_become_exits, exit_code_of, options, say, show
from core.clock import from_text, to_text
from core.errors import AppError, ExitCode
from core.model import RunTrigger
from core.words import sentence

if TYPE_CHECKING:
    from core.intake.unsubscribe_import import StopReport
    from core.profile import Profile
    from core.sync.push import PushReport

_SHOWN = 20
_NAMES = {"email": "address", "salesforce_id": "Salesforce ID", "flag": "opt-out column"}


def add_to(app: typer.Typer) -> None:
    app.command()(unsubscribe)
    app.command()(push)


def unsubscribe(
    context: typer.Context,
    addresses: Annotated[list[str] | None, typer.Argument(metavar="ADDRESS…")] = None,
    file: Annotated[
        Path | None,
        typer.Option(help="CSV or Excel with addresses or Salesforce IDs, or a text file with one address a line."),
    ] = None,
    paste: Annotated[
        bool, typer.Option("--paste", help="Picks the addresses out of any text on standard input and lists them.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="With --paste: records what was found.")] = False,
    look: Annotated[bool, typer.Option("--look", help="With --file: says what it holds and records nothing.")] = False,
    source: Annotated[str | None, typer.Option(help="How the person asked.")] = None,
    reason: Annotated[str, typer.Option(help="Why, if the person said so.")] = "",
    at: Annotated[str | None, typer.Option(help="When, ISO 8601 with offset; else now.")] = None,
    no_push: Annotated[bool, typer.Option("--no-push", help="Record only; the agent delivers.")] = False,
) -> None:
    """Records unsubscribes and ticks the opt-out boxes in Salesforce at once."""
    from core.profile import Profile
    from core.sync.push import PushReport, push_waiting, with_others
    from core.sync.push import unsubscribe as record_and_push

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        listed = list(addresses or ())
        if paste:
            found = _pasted(context, profile, listing=not yes)
            if not yes:
                return
            listed.extend(found)
        if not listed and file is None:
            raise AppError("addresses_missing")
        began = profile.clock()
        taken: StopReport | None = None
        if file is not None:
            taken = _take_file(profile, file, look=look, source=source or "", reason=reason)
        if look:
            show(context, _file_data(taken), _file_lines(taken))
            _list_rejected(context, taken)
            return
        if listed:
            said = source or ("paste" if paste else "command line")
            report = record_and_push(profile, listed, source=said, reason=reason, at=_moment(at), push=not no_push)
        elif no_push:
            report = PushReport(waiting=profile.store.waiting_count())
        else:
            report = push_waiting(profile, RunTrigger.UNSUBSCRIBE)
        if not no_push:
            report = with_others(profile, report, began)
        if taken is not None:
            report = replace(report, recorded=report.recorded + taken.new, already=report.already + taken.already)
        _list_rejected(context, taken)
        _show_push(context, report, taken)


def push(context: typer.Context) -> None:
    """Delivers what waits in the outbox."""
    from core.profile import Profile
    from core.sync.push import push_waiting, with_others

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        began = profile.clock()
        report = push_waiting(profile, RunTrigger.COMMAND_LINE)
        _show_push(context, with_others(profile, report, began), None)


def _pasted(context: typer.Context, profile: Profile, *, listing: bool) -> list[str]:
    from core.intake.paste import find_addresses, look_up

    found = find_addresses(sys.stdin.read())
    if not found.addresses and not found.doubtful:
        raise AppError("addresses_missing")
    if listing:
        known = look_up(profile, found.addresses)
        data = {
            "addresses": [
                {
                    "address": one.email.email,
                    "known": one.is_person,
                    "linked": one.is_linked,
                    "unsubscribed_at": to_text(one.unsubscribed_at) if one.unsubscribed_at else None,
                }
                for one in known
            ],
            "doubtful": list(found.doubtful),
        }
        lines = [f"{one.email.email}{_about(one.unsubscribed_at, known=one.is_person)}" for one in known]
        show(context, data, lines)
        say("Nothing was recorded yet. Give the same text again with --yes.")
    for word in found.doubtful:
        say(f"Not an address: {word}")
    return [email.email for email in found.addresses]


def _about(unsubscribed_at: datetime | None, *, known: bool) -> str:
    if unsubscribed_at is not None:
        return f" (unsubscribed since {to_text(unsubscribed_at)})"
    return "" if known else " (not among your people)"


def _take_file(profile: Profile, file: Path, *, look: bool, source: str, reason: str) -> StopReport:
    from core.intake.unsubscribe_import import import_unsubscribes, look_at_unsubscribes

    if look:
        return look_at_unsubscribes(profile, file)
    return import_unsubscribes(profile, file, source=source, reason=reason)


def _file_data(taken: StopReport | None) -> dict[str, Any]:
    if taken is None:
        return {}
    return {
        "rows": taken.rows,
        "new": taken.new,
        "said_no": taken.said_no,
        "undated": taken.undated,
        "unknown": taken.unknown,
        "columns": taken.columns,
        "sample": [
            {"row": one.line, "address": one.email, "at": to_text(one.at), "source": one.source, "reason": one.reason}
            for one in taken.sample
        ],
        "rejected_count": taken.rejected_count,
        "rejected": [
            {"row": row.line, "code": row.reason, "reason": str(sentence(row.reason, row.params))}
            for row in taken.rejected
        ],
    }


def _file_lines(taken: StopReport | None) -> list[str]:
    if taken is None:
        return []
    used = ", ".join(f"{_NAMES.get(kind, kind)}: {name}" for kind, name in taken.columns.items())
    counts = f"{taken.new} new, {taken.already} already unsubscribed, {taken.said_no} say no"
    return [
        f"{taken.rows} rows: {counts}, {taken.rejected_count} rejected",
        f"Columns used: {used}" if used else "No header: one address a line",
        f"{taken.undated} have no time of their own and get the file's; {taken.unknown} are not among your people",
        *(f"  {one.email} {to_text(one.at)} {one.source} {one.reason}".rstrip() for one in taken.sample),
    ]


def _list_rejected(context: typer.Context, taken: StopReport | None) -> None:
    if taken is None or options(context).json:
        return
    for row in taken.rejected[:_SHOWN]:
        say(f"Line {row.line}: {sentence(row.reason, row.params)}")
    if taken.rejected_count > _SHOWN:
        say(f"… and {taken.rejected_count - _SHOWN} more; --json lists them")


def _show_push(context: typer.Context, report: PushReport, taken: StopReport | None) -> None:
    data = {
        "recorded": report.recorded,
        "already": report.already,
        "pushed": report.pushed,
        "waiting": report.waiting,
        "problems": report.problems,
        **_file_data(taken),
    }
    line = (
        f"{report.recorded} recorded, {report.already} already, {report.pushed} pushed, {report.waiting} waiting,"
        f" {report.problems} problems"
    )
    show(context, data, [line])
    if report.trouble is not None:
        say(str(sentence(report.trouble.code, report.trouble.params)))
        say("What was collected is safe and is delivered with the next push or sync.")
        raise typer.Exit(exit_code_of(report.trouble.code))
    if report.problems:
        say("See: optoutctl problems")
    if report.problems or (taken is not None and taken.rejected_count):
        raise typer.Exit(ExitCode.PROBLEMS_REMAIN)


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        return from_text(text)
    except ValueError as error:
        raise AppError("time_bad", value=text) from error
