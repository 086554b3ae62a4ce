"""`person ADDRESS`: the timeline of one person."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from core.cli.context import errors_become_exits, options, show
from core.clock import to_text

if TYPE_CHECKING:
    from core.sync.timeline import TimelineEvent


def add_to(app: typer.Typer) -> None:
    app.command()(person)


def person(
    context: typer.Context, address: Annotated[str, typer.Argument(help="The person's e-mail address.")]
) -> None:
    """What happened with one person: asked, noticed, written, verified, with the time that each took."""
    from core.profile import Profile
    from core.sync.timeline import timeline

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        events = timeline(profile, address)
        show(context, [event_data(one) for one in events], [_line(one) for one in events])


def event_data(event: TimelineEvent) -> dict[str, Any]:
    """An event as JSON."""
    return {
        **asdict(event),
        "at": to_text(event.at),
        "ends_at": to_text(event.ends_at) if event.ends_at else None,
    }


def _line(event: TimelineEvent) -> str:
    elapsed = "" if event.elapsed_s is None else f"+{event.elapsed_s} s"
    parts = (event.source, event.sobject, event.record_id, event.field, event.by, event.detail)
    run = f"run {event.run_id}" if event.run_id else ""
    return " ".join(part for part in (to_text(event.at), f"{event.kind:12}", elapsed, *parts, run) if part)
