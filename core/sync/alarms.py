"""Boxes that somebody cleared: who did it, which alarms of earlier runs go on, and which are over."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.clock import to_text
from core.model import OptOutField, Problem, SObject
from core.profile import Profile
from core.progress import Cancelled, stop_if
from core.salesforce.changes import RecordChange, who_changed
from core.salesforce.door import SalesforceRefusal
from core.store.comparison import Comparison
from core.store.flips import StoredFlip
from core.sync.flips import FlipNews, KnownFlip, is_over, stays_visible
from core.sync.ledger import RunBook
from core.sync.plan import Plan

if TYPE_CHECKING:
    from core.sync.comparing import Compared


def earlier_flips(
    profile: Profile, comparison: Comparison, made: Plan, night: str
) -> tuple[tuple[Problem, ...], tuple[StoredFlip, ...]]:
    """Alarms of earlier runs: those that stay although the plan does not speak of them, and those that are over."""
    known = profile.store.flips.known()
    if not known:
        return (), ()
    boxes = comparison.boxes(flip.record_id for flip in known)
    spoken_of = {flip.ref.id for flip in made.flips}
    problems: dict[str, Problem] = {}
    over: list[StoredFlip] = []
    for flip in known:
        row = boxes.get(flip.record_id)
        ticked = None if row is None else bool(row[2] if flip.field is OptOutField.MARKETO_SALES_OPT_OUT else row[1])
        facts = KnownFlip(
            flip.address,
            flip.record_id,
            flip.field,
            flip.night,
            flip.changed_by,
            flip.changed_at,
            ticked,
            flip.out_here,
        )
        if is_over(facts, night):
            over.append(flip)
        elif stays_visible(facts, night) and flip.record_id not in spoken_of:
            message = said_of(flip.changed_by, flip.changed_at)
            problems[flip.record_id] = Problem(flip.address, "flip_back", message, flip.sobject, flip.record_id)
    return tuple(problems.values()), tuple(over)


def said_of(by: str, at: str) -> str:
    """`Ana Silva, 2026-11-23T10:00:00Z`, as much of it as is known."""
    return ", ".join(part for part in (by, at) if part)


def who_cleared(book: RunBook, compared: Compared, cancelled: Cancelled) -> dict[str, FlipNews]:
    """Who cleared the boxes, by record id; asked for before they are ticked anew, which would hide it."""
    found: dict[str, FlipNews] = {}
    for sobject in SObject:
        flips = [flip for flip in compared.plan.flips if flip.ref.sobject is sobject]
        if flips:
            stop_if(cancelled)
            names = compared.fields.objects[sobject].readable
            boxes = sorted({names[one] for flip in flips for one in flip.fields})
            changes = _who_changed(book, sobject, [flip.ref.id for flip in flips], boxes)
            found.update(
                (id_, FlipNews(one.by_name or one.by_id, "" if one.at is None else to_text(one.at)))
                for id_, one in changes.items()
            )
    return found


def _who_changed(book: RunBook, sobject: SObject, ids: list[str], boxes: list[str]) -> dict[str, RecordChange]:
    """An alarm without a name is better than a night without a sync."""
    try:
        return who_changed(book.connected, sobject, ids, boxes)
    except SalesforceRefusal as refusal:
        if refusal.is_about_everything:
            raise
        return {}


def with_news(made: Plan, news: dict[str, FlipNews]) -> Plan:
    """The same plan, whose alarms name who did it."""
    if not news:
        return made

    def told(problem: Problem) -> Problem:
        known = news.get(problem.record_id or "") if problem.code == "flip_back" else None
        return problem if known is None else replace(problem, message=said_of(known.by, known.at))

    return replace(made, problems=tuple(map(told, made.problems)))
