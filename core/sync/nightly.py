"""The two-way comparison: what runs every night and what "Sync now" runs (mission.md, rules 2 to 5).

Lock, snapshot of Salesforce, plan, guard, apply, verify. A preview is the same plan without the rest.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from core.clock import elapsed, to_text
from core.errors import AppError
from core.model import (
    ChangeKey,
    Direction,
    Phase,
    Problem,
    Progress,
    RunKind,
    RunState,
    RunSummary,
    RunTrigger,
    SObject,
)
from core.profile import Profile
from core.progress import Cancelled, Report, RunCancelled, never_cancelled, report_nothing, stop_if
from core.salesforce.client import SalesforceClient
from core.salesforce.usage import last_seen
from core.settings.sync import SyncSettings
from core.store.comparison import Comparison
from core.store.left_out import LeftOut
from core.store.steps import StepResult
from core.sync import held
from core.sync.alarms import who_cleared, with_news
from core.sync.apply import apply_plan
from core.sync.comparing import Compared, compare, last_sides, sides_name
from core.sync.guard import Hold, HoldReason, over_the_cap
from core.sync.held import NOTHING, Approval
from core.sync.intents import settle_left_over
from core.sync.ledger import RunBook, RunHeld, night_of, run_book
from core.sync.lock import only_one_run
from core.sync.pause import refuse_while_paused
from core.sync.plan import Plan
from core.sync.push import PERSON_ACCOUNTS
from core.sync.verify import verify

# Rows commit after their stamp, so whoever reads on from a watermark begins this much earlier (salesforce.md C10).
OVERLAP = timedelta(minutes=5)
READ_UP_TO = "salesforce_read_up_to"
_NO_KEYS: frozenset[ChangeKey] = frozenset()


@dataclass(frozen=True)
class SyncReport:
    """What a sync did, or would do where `preview` is set (then `run.id` is 0 and nothing was written).

    `hold`: why the run was held, or would be. `plan` is then what it would do; its rows: `core.sync.held.rows_of`.
    `api_calls_left`, of a preview: of the org's day, as Salesforce said with its last answer.
    """

    run: RunSummary
    plan: Plan
    preview: bool = False
    problems: tuple[Problem, ...] = ()
    hold: Hold | None = None
    api_calls_left: int | None = None


def sync(
    profile: Profile,
    *,
    trigger: RunTrigger,
    preview: bool = False,
    report: Report = report_nothing,
    cancelled: Cancelled = never_cancelled,
    approval: Approval = NOTHING,
    exclude: Collection[ChangeKey] = _NO_KEYS,
    settings: SyncSettings | None = None,
    occurrence: date | None = None,
) -> SyncReport:
    """Compares everything both ways and brings it into agreement.

    `approval` passes the brake; `exclude` are changes to leave out, from this run on until the person asks anew or
    `held.let_go`. So are those that were excluded from a plan that waits, where the approval is not about that plan.
    `settings`, for a preview: as if the admin had chosen these. `occurrence`: the night that this run is for
    (core/schedule/night.py). Raises AppError `run_under_way` (another process syncs), `not_connected`, `api_paused`
    (by itself only, while the calls of the day are used up), and
    SalesforceRefusal; the run is in the history with its reason all the same. A run that was cancelled or held (too
    much, a side emptier, another org) is reported, not raised.
    """
    if preview:
        exclude = held.left_out_of_waiting(profile, approval).union(exclude)
        return _preview(profile, trigger, report, cancelled, exclude, settings or profile.settings.sync)
    refuse_while_paused(profile, trigger)
    with only_one_run(profile, RunKind.SYNC):
        exclude = held.left_out_of_waiting(profile, approval).union(exclude)
        made = Plan()
        with run_book(profile, RunKind.SYNC, trigger, occurrence) as book, profile.store.comparison() as comparison:
            report(Progress(Phase.CONNECTING))
            book.client = _connect(profile)
            settle_left_over(book, RunKind.SYNC, cancelled)
            run = _Run(book, comparison, report, cancelled, approval, exclude)
            try:
                made = run.decide().plan
                run.carry_out()
            except RunCancelled:
                run.hold_where_too_dear()
                raise
    if book.summary is None:
        raise AssertionError("a closed book has its summary")
    return SyncReport(book.summary, book.plan or made, problems=tuple(book.problems), hold=book.hold)


def release(
    profile: Profile,
    *,
    trigger: RunTrigger,
    report: Report = report_nothing,
    cancelled: Cancelled = never_cancelled,
) -> SyncReport | None:
    """Lets the held plan go, without the rows that were excluded. None where nothing waits. Raises as `sync`."""
    waiting = held.held_plan(profile)
    if waiting is None:
        return None
    return sync(
        profile,
        trigger=trigger,
        report=report,
        cancelled=cancelled,
        approval=held.approval_of(waiting),
        exclude=waiting.excluded,
    )


def approve_all(profile: Profile) -> tuple[Approval, frozenset[ChangeKey]]:
    """For `sync --yes`: everything that the plan will show, without the rows excluded from a plan that waits."""
    waiting = held.held_plan(profile)
    if waiting is None:
        return Approval(everything=True), _NO_KEYS
    return Approval(everything=True, run_id=waiting.run.id), waiting.excluded


def _connect(profile: Profile) -> SalesforceClient:
    try:
        return profile.connected_client()
    except AppError as error:
        if error.code != "wrong_org":
            raise
        raise RunHeld(Hold(HoldReason.ORG_CHANGED, str(error.params.get("found", "")))) from error


class _Run:
    """One sync under way, after it connected."""

    def __init__(
        self,
        book: RunBook,
        comparison: Comparison,
        report: Report,
        cancelled: Cancelled,
        approval: Approval,
        exclude: Collection[ChangeKey],
    ) -> None:
        self._book, self._comparison = book, comparison
        self._report, self._cancelled_by_somebody = report, cancelled
        self._too_dear: Hold | None = None
        self._approval, self._exclude = approval, exclude
        self._profile = book.profile
        self._compared: Compared | None = None
        self._read_at = book.connected.server_time or book.profile.clock()

    def decide(self) -> Compared:
        """Reads and plans. Raises RunHeld, with the plan kept, where somebody has to look first."""
        profile, book = self._profile, self._book
        compared = self._compared = compare(
            book.connected,
            profile,
            self._comparison,
            self._report,
            self._cancelled,
            sync=profile.settings.sync,
            exclude=self._exclude,
            before_reading=self._refuse_if_too_dear,
        )
        book.plan = compared.plan
        book.already_equal = compared.plan.already_equal
        book.estimated = compared.estimated
        linked = compared.linked_people
        chosen = profile.settings
        before = last_sides(profile, compared)
        hold = held.hold_of(compared, chosen.brake, chosen.api.max_calls, linked, before, self._approval)
        if hold is not None:
            stop_if(self._cancelled)
            held.keep(profile, book.run_id, hold, compared.plan)
            raise RunHeld(hold)
        return compared

    def _cancelled(self) -> bool:
        """Between two steps: whether somebody asked to stop, or the run made more calls than it may."""
        if self._too_dear is None and not self._may_cost_anything():
            self._too_dear = over_the_cap(self._book.connected.calls, self._profile.settings.api.max_calls)
        return self._too_dear is not None or self._cancelled_by_somebody()

    def hold_where_too_dear(self) -> None:
        """Raises RunHeld, with what is left of the plan, where the run stopped because of its calls."""
        if self._too_dear is not None:
            left = Plan() if self._compared is None else self._compared.plan
            held.keep(self._profile, self._book.run_id, self._too_dear, left)
            raise RunHeld(self._too_dear)

    def _may_cost_anything(self) -> bool:
        return self._approval.everything or HoldReason.API_CAP in self._approval.passed

    def _refuse_if_too_dear(self, calls: int) -> None:
        """Before anything is read: where the reading alone costs more than the run may, the plan is empty."""
        if self._may_cost_anything():
            return
        hold = over_the_cap(calls, self._profile.settings.api.max_calls)
        if hold is not None:
            self._book.estimated = calls
            held.keep(self._profile, self._book.run_id, hold, Plan())
            raise RunHeld(hold)

    def carry_out(self) -> None:
        """Writes, reads back, and remembers what the next run needs."""
        compared, book, profile = self._compared, self._book, self._profile
        if compared is None:
            raise AssertionError("nothing was decided yet")
        fields, night = compared.fields.objects, night_of(profile)
        self._leave_out(compared.plan)
        news = who_cleared(book, compared, self._cancelled)
        made = with_news(compared.plan, news)
        accepted = apply_plan(book, made, fields, news, night, self._report, self._cancelled)
        # What was written is read back whatever that costs: by now the few calls that are left of the run are these.
        verify(book, accepted, fields, compared.ticked, self._report, self._cancelled_by_somebody)
        self._settle(made)
        profile.store.flips.end(compared.over)
        reach = profile.settings.sync.reach
        self._comparison.finish(book.run_id, fields, reach, profile.clock())
        held.settle_waiting(profile, self._approval)
        profile.store.watermarks.set(sides_name(compared), compared.sides.to_json(), self._read_at)
        persons = SObject.CONTACT in fields and fields[SObject.CONTACT].person_accounts
        profile.store.watermarks.set(PERSON_ACCOUNTS, "yes" if persons else "no", self._read_at)
        profile.store.watermarks.set(READ_UP_TO, "", self._read_at - OVERLAP)
        book.complete = True

    def _settle(self, made: Plan) -> None:
        """Ends the outbox rows of everybody whose changes were all made."""
        troubled = {problem.address for problem in self._book.problems} | {key.address for key in made.excluded}
        touched = {write.address for write in made.writes} | {found.address for found in made.record_here}
        result = StepResult(agreed=tuple(sorted(touched - troubled)))
        self._profile.store.add_step(self._book.run_id, result, self._profile.clock())

    def _leave_out(self, made: Plan) -> None:
        """What the admin left out stays out, as a problem in the runs to come, until the person asks anew."""
        now = to_text(self._profile.clock())
        rows = [LeftOut(key.address, key.direction, key.record_id, self._book.run_id, now) for key in made.excluded]
        self._profile.store.left_out.add(rows)


def _preview(
    profile: Profile,
    trigger: RunTrigger,
    report: Report,
    cancelled: Cancelled,
    exclude: Collection[ChangeKey],
    settings: SyncSettings,
) -> SyncReport:
    started_at, start = profile.clock(), elapsed()
    made, hold, estimated = Plan(), None, None
    state = RunState.CANCELLED
    report(Progress(Phase.CONNECTING))
    with profile.connected_client() as client:
        try:
            with profile.store.comparison() as comparison:
                compared = compare(client, profile, comparison, report, cancelled, sync=settings, exclude=exclude)
                made, estimated = compared.plan, compared.estimated
                chosen, linked = profile.settings, compared.linked_people
                before = last_sides(profile, compared)
                hold = held.hold_of(compared, chosen.brake, chosen.api.max_calls, linked, before, NOTHING)
                state = RunState.PROBLEMS if made.problems else RunState.DONE
        except RunCancelled:
            made = Plan()
        calls, usage = client.calls, last_seen(client)
    summary = RunSummary(
        id=0,
        kind=RunKind.SYNC,
        trigger=trigger,
        state=state,
        started_at=started_at,
        finished_at=profile.clock(),
        to_salesforce=made.size(Direction.TO_SALESFORCE),
        from_salesforce=made.size(Direction.FROM_SALESFORCE),
        already_equal=made.already_equal,
        problems=len(made.problems),
        api_calls=calls,
        elapsed_s=round(elapsed() - start, 3),
        api_calls_estimated=estimated,
    )
    left = None if usage is None else usage.left
    return SyncReport(summary, made, preview=True, problems=made.problems, hold=hold, api_calls_left=left)
