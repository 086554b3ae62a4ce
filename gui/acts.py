"""What the pages ask of the engine beyond the first screen. Workers call it; each function imports what it needs."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from core.model import Direction, PauseLength, RunTrigger, WayIn
from core.people import PersonRow
from gui.engine import Engine

if TYPE_CHECKING:
    from core.diagnostics import Diagnostic, Range
    from core.intake.unsubscribe_import import StopReport
    from core.intake.ways import WayStatus, WayTried
    from core.model import ChangeKey
    from core.progress import Cancelled, Report
    from core.salesforce.candidates import Candidate
    from core.setup.checks.result import CheckResult
    from core.store.handover import Confirmed, HandoverCounts
    from core.store.held import HeldChange
    from core.store.review import Review
    from core.store.suppressions import Deleted
    from core.sync.drift import DriftRow
    from core.sync.evidence_export import ExportReport
    from core.sync.guard import Hold
    from core.sync.handover import HandoverReport
    from core.sync.held import Approval
    from core.sync.push import PushReport
    from core.sync.resubscribe import ResubscribeReport
    from core.sync.timeline import TimelineEvent
    from core.sync.undo import UndoPlan, UndoReport


_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class PlanShown:
    """A plan to look at before it is carried out: of a preview, or the one of a held run.

    `rows`: those that are left out are marked. `problems` would be left. `calls` is what it would cost, None where that
    is not known. `hold`: why the brake holds it, or would. `run_id`: the held run, None for a preview.
    """

    rows: tuple[HeldChange, ...]
    problems: int = 0
    calls: int | None = None
    hold: Hold | None = None
    run_id: int | None = None

    def count(self, direction: Direction) -> int:
        return sum(row.direction is direction for row in self.rows)


PersonLine = Callable[[PersonRow], Sequence[object]]
_PEOPLE_A_STEP = 2_000
# More rows than anybody reads; the export has them all.
MOST_SHOWN = 20_000


def drift(engine: Engine, report: Report, cancelled: Cancelled) -> list[DriftRow]:
    """Everybody whose two sides differ, at the most `MOST_SHOWN`."""
    from itertools import islice

    from core.sync.drift import drift as find

    return list(islice(find(engine.fresh_profile(), report=report, cancelled=cancelled), MOST_SHOWN))


def export_drift(path: Path, rows: Sequence[DriftRow]) -> int:
    from core.sync.drift import export_drift as export

    return export(path, rows)


def person(engine: Engine, address: str) -> PersonRow | None:
    """The row of one person by address."""
    found = engine.profile.store.people_by_address([address]).get(address)
    return next(iter(engine.people_rows([found.id])), None) if found is not None else None


def timeline(engine: Engine, address: str) -> list[TimelineEvent]:
    from core.sync.timeline import timeline as events_of

    return events_of(engine.profile, address)


def unsubscribe(engine: Engine, addresses: Sequence[str], source: str, reason: str) -> PushReport:
    """Records and pushes at once; trouble on the way is in the report, and nothing is lost."""
    from core.sync.push import unsubscribe as record_and_push

    return record_and_push(engine.fresh_profile(), addresses, source=source, reason=reason)


def resubscribe(engine: Engine, address: str, *, reason: str, evidence: str, by: str) -> ResubscribeReport:
    from core.sync.resubscribe import resubscribe as carry_out

    profile = engine.fresh_profile()
    return carry_out(profile, address, reason=reason, evidence=evidence, by=by, trigger=RunTrigger.WINDOW)


def link(engine: Engine, address: str, record_id: str) -> None:
    from core.sync.match import link as link_person

    link_person(engine.fresh_profile(), address, record_id)


def candidates(engine: Engine, email: str) -> tuple[Candidate, ...]:
    """The live records that have this address, Contacts first; `taken` where somebody else is linked to one."""
    from core.intake.addresses import parse_email
    from core.progress import never_cancelled
    from core.salesforce.candidates import with_address

    parsed = parse_email(email)
    if parsed is None:
        return ()
    profile = engine.fresh_profile()
    with profile.connected_client() as client:
        found = with_address(client, [parsed.email], never_cancelled).get(parsed.address, ())
    person = profile.store.people_by_address([parsed.address]).get(parsed.address)
    own = {person.contact_id, person.lead_id} if person is not None else set()
    taken = profile.store.links.taken([one.ref.id for one in found]) - own
    return tuple(one.marked(taken=one.ref.id in taken) for one in found)


def same_address(engine: Engine, report: Report, cancelled: Cancelled) -> dict[int, int]:
    """Unsubscribed people with further live records of the same address that nobody is linked to: id and how many.

    Those records would still get mail. Only the unsubscribed are looked up, about four hundred a call.
    """
    from core.model import Phase, Progress
    from core.people import PeopleFilter
    from core.salesforce.candidates import with_address

    profile = engine.fresh_profile()
    view = profile.store.people_view
    ids = view.ids(PeopleFilter.UNSUBSCRIBED)
    found: dict[int, int] = {}
    with profile.connected_client() as client:
        for start in range(0, len(ids), _PEOPLE_A_STEP):
            report(Progress(Phase.COMPARING, start, len(ids)))
            people = view.rows(ids[start : start + _PEOPLE_A_STEP])
            records = with_address(client, [one.email for one in people], cancelled)
            for one in people:
                own = {one.contact_id, one.lead_id}
                others = sum(candidate.ref.id not in own for candidate in records.get(one.address, ()))
                if others:
                    found[one.id] = others
    return found


def delete_people(engine: Engine, addresses: Sequence[str]) -> Deleted:
    """Deletes people here; of the unsubscribed ones a suppression stays. Nothing is written to Salesforce."""
    from core.sync.suppress import delete_people as delete

    return delete(engine.profile, addresses)


def export_people(engine: Engine, path: Path, ids: Sequence[int], header: Sequence[str], line: PersonLine) -> int:
    """Writes these people, read by page."""

    def rows() -> Iterable[Sequence[object]]:
        for start in range(0, len(ids), _PEOPLE_A_STEP):
            yield from map(line, engine.people_rows(ids[start : start + _PEOPLE_A_STEP]))

    return export_table(path, header, rows())


def undo_plan(engine: Engine, run_id: int, cancelled: Cancelled) -> UndoPlan:
    from core.sync.undo import undo_plan as plan

    return plan(engine.fresh_profile(), run_id, cancelled)


def undo(engine: Engine, run_id: int, cancelled: Cancelled) -> UndoReport:
    from core.sync.undo import undo as carry_out

    return carry_out(engine.fresh_profile(), run_id, trigger=RunTrigger.WINDOW, cancelled=cancelled)


def record_url(engine: Engine, record_id: str) -> str:
    """Where Salesforce shows the record."""
    return f"{engine.profile.settings.the_connection().instance_url.rstrip('/')}/{record_id}"


def export_evidence(engine: Engine, path: Path, address: str | None) -> ExportReport:
    from core.sync.evidence_export import export_evidence as export
    from gui.languages import spoken
    from gui.messages import engine_words

    return export(engine.profile, path, address, engine_words, spoken().value.replace("_", "-"))


def export_table(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> int:
    """A CSV whose cells no spreadsheet takes for formulas."""
    from core.harmless import write_csv

    return write_csv(path, header, rows)


def requirements(engine: Engine, cancelled: Cancelled) -> tuple[CheckResult, ...]:
    """The checks behind the requirements of the documents: the way to Salesforce, the field, the layouts."""
    from core.errors import AppError
    from core.setup.checks import fields, layouts
    from core.setup.checks.context import check_context
    from core.setup.checks.registry import CHECKS
    from core.setup.checks.run import run_checks

    profile = engine.fresh_profile()
    client, why_not = None, None
    try:
        client = profile.connected_client()
    except AppError as error:
        why_not = error
    wanted = [check for check in CHECKS if check.id in {fields.ID, layouts.ID}]
    try:
        return run_checks(check_context(profile, client, why_not), cancelled=cancelled, checks=wanted).results
    finally:
        if client is not None:
            client.close()


def preview(engine: Engine, report: Report, cancelled: Cancelled) -> PlanShown | None:
    """The plan of a sync, without the sync; None where it was cancelled. Raises as a sync does."""
    from core.model import RunState
    from core.sync.held import rows_of
    from core.sync.nightly import sync

    found = sync(engine.fresh_profile(), trigger=RunTrigger.WINDOW, preview=True, report=report, cancelled=cancelled)
    if found.run.state is RunState.CANCELLED:
        return None
    return PlanShown(rows_of(found.plan), found.run.problems, found.run.api_calls_estimated, found.hold)


def held_plan(engine: Engine) -> PlanShown | None:
    """The plan of the run that is held, None where none is."""
    from core.sync.held import held_plan as waiting

    found = waiting(engine.profile)
    if found is None:
        return None
    return PlanShown(found.changes, found.run.problems, found.run.api_calls_estimated, found.hold, found.run.id)


def approval_of(plan: PlanShown, excluded: frozenset[ChangeKey]) -> Approval:
    """What the admin let go by confirming this plan: its rows, and the reason why the brake held it."""
    from core.sync.held import Approval

    passed = frozenset() if plan.hold is None else frozenset({plan.hold.reason})
    return Approval(frozenset(row.key for row in plan.rows) - excluded, passed=passed, run_id=plan.run_id)


def drop_held(engine: Engine) -> None:
    from core.sync.held import drop

    drop(engine.profile)


def retry(engine: Engine, addresses: Collection[str] | None) -> PushReport:
    """Delivers again what had become a problem; None means everybody's."""
    from core.sync.push import retry as deliver_again

    return deliver_again(engine.fresh_profile(), addresses, RunTrigger.WINDOW)


def diagnostic(engine: Engine, chosen: Range, more: Mapping[str, str]) -> Diagnostic:
    from core.diagnostics import collect
    from core.paths import log_folder

    return collect(engine.fresh_profile(), log_folder(engine.data_dir), chosen, more)


def save_diagnostic(path: Path, made: Diagnostic) -> None:
    from core.diagnostics import save

    save(path, made)


def pause(engine: Engine, length: PauseLength) -> None:
    """The nights wait; the push goes on."""
    from core.schedule.pause import pause as begin

    begin(engine.fresh_profile(), length)


def resume(engine: Engine) -> None:
    from core.schedule.pause import resume as end

    end(engine.fresh_profile())


def tell_silence_once(engine: Engine, day: date) -> bool:
    """Whether this program is the one that reminds of the silence today."""
    return engine.profile.store.nights.tell_once(f"silence-{day.isoformat()}", engine.profile.clock())


def timer_installed(engine: Engine) -> bool:
    """Whether the timer of this computer syncs when the program does not run."""
    from core.errors import AppError
    from core.schedule.os_timers.here import timer_of

    profile = engine.fresh_profile()
    try:
        status = timer_of(profile.paths, profile.settings.sync).status()
    except AppError:
        return False
    return status.installed and status.running


def repair_system(engine: Engine) -> None:
    """Timer and autostart are set anew where the program has moved since; what the system refuses is left as it is."""
    from core.errors import AppError
    from core.schedule.autostart.here import autostart
    from core.schedule.autostart.plan import repair as repair_autostart
    from core.schedule.os_timers.here import repair, timer_of

    profile = engine.fresh_profile()
    mends: tuple[Callable[[], bool], ...] = (
        lambda: repair(timer_of(profile.paths, profile.settings.sync)),
        lambda: repair_autostart(autostart()),
    )
    for mend in mends:
        try:
            mend()
        except AppError as error:
            _LOG.warning("not repaired: %s", error.code)


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
