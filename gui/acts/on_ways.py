"""What the page of the ways in asks: switches, mail to look at, imports and the hand-over. Workers call it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from core.model import RunTrigger

if TYPE_CHECKING:
    from core.intake.unsubscribe_import import StopReport
    from core.intake.ways import WayStatus, WayTried
    from core.model import WayIn
    from core.progress import Cancelled, Report
    from core.store.handover import Confirmed, HandoverCounts
    from core.store.review import Review
    from core.sync.handover import HandoverReport
    from gui.engine import Engine


def ways(engine: Engine) -> tuple[tuple[WayStatus, ...], int]:
    """The ways in that run by themselves, and how many mails wait for a person."""
    from core.intake.ways import ways as all_ways

    return all_ways(engine.profile), len(engine.profile.store.reviews.open())


def switch_way(engine: Engine, way: WayIn, *, on: bool) -> None:
    from core.intake.ways import switch

    switch(engine.fresh_profile(), way, on=on)


def set_up_way(engine: Engine, way: WayIn, values: Mapping[str, str], password: str) -> None:
    """Keeps the values and, where one was typed, the mailbox's password; then switches the way on."""
    from core.intake.ways import change, switch

    profile = engine.fresh_profile()
    change(profile, way, values)
    if password:
        from core.credentials import Secret
        from core.intake.mailbox.connection import save_mailbox_password

        save_mailbox_password(profile, Secret(password))
    switch(profile, way, on=True)


def try_way(engine: Engine, way: WayIn) -> WayTried:
    from core.intake.ways import try_out

    return try_out(engine.fresh_profile(), way)


def endpoint_token(engine: Engine) -> str:
    """For the clipboard."""
    from core.intake.endpoint.token import endpoint_token as token_of

    return token_of(engine.fresh_profile()).reveal()


def reviews(engine: Engine) -> list[Review]:
    return engine.profile.store.reviews.open()


def decide_review(engine: Engine, number: int, address: str, *, accepted: bool) -> None:
    from core.intake.review import accept, dismiss

    if accepted:
        accept(engine.profile, number, address)
    else:
        dismiss(engine.profile, number)


def import_unsubscribes(engine: Engine, path: Path, report: Report, cancelled: Cancelled) -> StopReport | None:
    """Records what a file says and delivers it; None where it was cancelled: what was recorded by then stands."""
    from core.intake.unsubscribe_import import import_unsubscribes as take_in
    from core.progress import RunCancelled
    from core.sync.push import push_waiting

    profile = engine.fresh_profile()
    try:
        done = take_in(profile, path, report=report, cancelled=cancelled)
    except RunCancelled:
        return None
    if done.new:
        push_waiting(profile, RunTrigger.WINDOW, cancelled=cancelled)
    return done


def handover_counts(engine: Engine) -> HandoverCounts:
    return engine.profile.store.handover.counts()


def export_handover(engine: Engine, folder: Path, *, again: bool) -> HandoverReport:
    from core.sync.handover import export

    return export(engine.profile, folder, again=again)


def confirm_handover(engine: Engine, path: Path) -> Confirmed:
    from core.sync.handover import confirm

    return confirm(engine.profile, path)
