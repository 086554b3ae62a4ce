"""The wizard itself: where it stands, what may be done now, and the work that a step needs.

It starts no thread. `start(work, done, failed)` is handed in: the window runs `work` on a worker and the ending on its
own thread; a test runs both at once, or keeps them to look at `busy`. A skin shows `view` after each `changed` and
calls the methods; it decides nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event
from typing import Any, Protocol, TypeVar

from core.errors import AppError
from core.model import Phase, Progress, RunSummary
from core.progress import Report
from core.setup.wizard.apply import ActResult, ActState, ApplyReport, apply
from core.setup.wizard.choices import Choices, PeopleSource
from core.setup.wizard.draft import Draft, discard_draft, load_draft, save_draft
from core.setup.wizard.found import Found, SignInLook, SignInState
from core.setup.wizard.rules import Act, acts_of, after_change, why_not
from core.setup.wizard.services import Services, Session, SignInFlow
from core.setup.wizard.steps import ORDER, Step, StepState, following, preceding, state_of

_Result = TypeVar("_Result")


class Start(Protocol):
    """Runs `work` somewhere and then one of the endings on the caller's own thread."""

    def __call__(
        self, work: Callable[[], _Result], done: Callable[[_Result], None], failed: Callable[[Exception], None], /
    ) -> None: ...


@dataclass(frozen=True)
class StepView:
    """All that a skin needs to set its buttons. `missing` is a code; `error` the failure of the work, if it failed."""

    step: Step
    states: tuple[tuple[Step, StepState], ...]
    valid: bool
    busy: bool
    missing: str | None
    error: Exception | None
    can_next: bool
    can_back: bool
    can_cancel: bool
    progress: Progress | None


class Wizard:
    """One walk through the setup of one profile.

    Attributes:
        choices: what was entered; change it with `change`.
        found: what was learnt so far.
        resumed_from: the step where an earlier walk was closed, None for a fresh one.
        sign_in: the last look at a sign-in that is under way, None without one.
        acts, applied: what Apply does, and what became of it.
        first_run: the first sync, once it ran.
        ended: closed or finished; nothing happens any more.
    """

    def __init__(
        self,
        services: Services,
        draft_file: Path,
        start: Start,
        *,
        choices: Choices | None = None,
        is_again: bool = False,
        changed: Callable[[], None] = lambda: None,
        progressed: Callable[[Progress], None] = lambda _progress: None,
    ) -> None:
        """`choices` to begin with; `is_again`: they are what a profile does that was set up already."""
        self._services = services
        self._before = choices if is_again else None
        self._draft_file = draft_file
        self._start = start
        self._changed = changed
        self._progressed = progressed
        self._ticket = 0
        self._stop = Event()
        self._session: Session | None = None
        self._flow: SignInFlow | None = None
        self.step = Step.WELCOME
        self.choices = choices or Choices()
        self.found = Found()
        self.busy = False
        self.error: Exception | None = None
        self.progress: Progress | None = None
        self.resumed_from: Step | None = None
        self.sign_in: SignInLook | None = None
        self.results: tuple[ActResult, ...] = ()
        self.applied: ApplyReport | None = None
        self.first_run: RunSummary | None = None
        self.ended = False
        self._resume()

    # -- what a skin shows -----------------------------------------------------------------------------------------

    @property
    def view(self) -> StepView:
        missing = self.missing
        done = self.applied is not None and self.applied.applied
        return StepView(
            step=self.step,
            states=tuple((step, state_of(step, self.step)) for step in ORDER),
            valid=missing is None,
            busy=self.busy,
            missing=missing,
            error=self.error,
            can_next=not self.busy and not self.ended and self._may_leave and self.step is not Step.DONE,
            can_back=not self.ended
            and preceding(self.step) is not None
            and not (self.step is Step.APPLY and (self.busy or done)),
            # Apply runs to its end, and takes itself back where it must; there is no half of it.
            can_cancel=not self.ended
            and self.step is not Step.DONE
            and not (self.step is Step.APPLY and (self.busy or done)),
            progress=self.progress,
        )

    @property
    def valid(self) -> bool:
        return self.missing is None

    @property
    def missing(self) -> str | None:
        """The code of what this step still needs."""
        return why_not(self.step, self.choices, self.found)

    @property
    def acts(self) -> tuple[Act, ...]:
        return acts_of(self.choices, self.found, self._before)

    @property
    def _may_leave(self) -> bool:
        if self.step is Step.APPLY:
            return self.applied is not None and self.applied.applied
        return self.missing is None

    # -- moving ----------------------------------------------------------------------------------------------------

    def change(self, **values: Any) -> None:
        """Enters something. What it makes stale is forgotten; what is under way for this step is dropped."""
        before, self.choices = self.choices, replace(self.choices, **values)
        if before == self.choices:
            return
        if self.busy and self.step in {Step.CONNECT, Step.PEOPLE}:
            # It is about what was entered before.
            self._drop_work()
        was_signed_in = self.found.who is not None
        self.choices, self.found = after_change(before, self.choices, self.found)
        if was_signed_in and self.found.who is None:
            self._forget_session()
        self.error = None
        self._changed()

    def next(self) -> bool:
        """Goes on, if the step is answered; reads people first where that was not done. False where it stays."""
        if not self.view.can_next:
            return False
        if self.step is Step.PEOPLE and self.choices.people is not PeopleSource.KEEP and self.found.people is None:
            self.read_people(go_on=True)
            return False
        return self._go_on()

    def _go_on(self) -> bool:
        wanted = following(self.step)
        if wanted is None:
            return False
        self._enter(wanted)
        return True

    def back(self) -> bool:
        """To the step before; nothing that was entered is lost. What is under way is stopped."""
        if not self.view.can_back:
            return False
        wanted = preceding(self.step)
        if wanted is None:
            return False
        if wanted is Step.APPLY:
            return False
        self._enter(wanted)
        return True

    def cancel(self, *, keep_draft: bool) -> None:
        """Ends the wizard. Store, keyring, timers and org are as they were; the draft stays where that was asked."""
        if not self.view.can_cancel:
            return
        if keep_draft:
            self._save_draft()
        else:
            discard_draft(self._draft_file)
        self._end()

    def accept(self) -> None:
        """Ends the wizard at its last step."""
        if self.step is Step.DONE and not self.busy:
            self._end()

    def _end(self) -> None:
        self._drop_work()
        self.ended = True
        self._forget_session()
        self._changed()

    def _enter(self, step: Step) -> None:
        self._drop_work()
        self.step = step
        self.error = None
        self._save_draft()
        self._changed()
        self._work_of_step()

    def _work_of_step(self) -> None:
        if self.step is Step.CONNECT and self.found.who is None:
            self.use_present()
        elif self.step is Step.FIELD and self.found.fields is None:
            self.read_fields()
        elif self.step is Step.CHECK and self.found.checks is None:
            self.check_again()
        elif self.step is Step.PREVIEW and self.found.preview is None:
            self.preview()
        elif self.step is Step.APPLY:
            self._apply()

    # -- connect ---------------------------------------------------------------------------------------------------

    def use_present(self) -> None:
        """Where the profile is connected already, that sign-in is good for this walk too."""
        self._work(lambda _report: self._services.present(), self._on_present, quiet=True, late=_close_if_any)

    def _on_present(self, session: Session | None) -> None:
        if session is None:
            return
        if self.choices.address.rstrip("/") in {"", session.who.instance_url}:
            self._take_session(session)
            self.found = replace(self.found, is_kept=True)
        else:
            self._start(session.close, _nothing, _nothing)

    def begin_sign_in(self) -> None:
        """Makes everything ready for the browser; `look_at_sign_in` tells how it goes."""
        if self.busy or self.step is not Step.CONNECT:
            return
        self._forget_session()
        self.found = Found()
        address, client_id = self.choices.address.strip(), "".join(self.choices.client_id.split())
        if not address or not client_id:
            self._fail(AppError("wizard_client_id_missing" if address else "wizard_address_missing"))
            return
        try:
            address = self._services.tidy_address(address)
        except AppError as error:
            self._fail(error)
            return
        self.choices = replace(self.choices, address=address, client_id=client_id)
        self._save_draft()
        choices = self.choices
        self._work(lambda _report: self._services.begin_sign_in(choices), self._on_listening, late=_cancel_flow)

    def _on_listening(self, flow: SignInFlow) -> None:
        self._flow = flow
        self.sign_in = flow.look()
        flow.open_browser()

    def open_browser(self) -> None:
        if self._flow is not None:
            self._flow.open_browser()

    def cancel_sign_in(self) -> None:
        if self._flow is not None:
            self._flow.cancel()
            self.look_at_sign_in()

    def look_at_sign_in(self) -> None:
        """Asks how the sign-in goes; the skin calls it twice a second while there is one."""
        flow = self._flow
        if flow is None or self.busy:
            return
        look = flow.look()
        if look.state is SignInState.WAITING:
            if look != self.sign_in:
                self.sign_in = look
                self._changed()
            return
        self._flow, self.sign_in = None, None
        if look.state is SignInState.DONE:
            self._work(lambda _report: flow.finish(), self._take_session, late=_close_session)
        else:
            self._fail(look.error or AppError("sign_in_cancelled"))

    def _take_session(self, session: Session) -> None:
        self._forget_session()
        self._session = session
        self.found = Found(who=session.who)
        if self.choices.confirmed_org != session.who.org_id:
            self.choices = replace(self.choices, confirmed_org="")

    # -- the work of the later steps -------------------------------------------------------------------------------

    def read_fields(self) -> None:
        def done(fields: Any) -> None:
            self.found = replace(self.found, fields=fields)

        session, choices = self._session, self.choices
        if session is not None:
            self._work(lambda _report: self._services.find_fields(session, choices), done)

    def check_again(self) -> None:
        """Runs the pre-flight; layouts that are not there any more leave the queue."""

        def done(checks: Any) -> None:
            known = {(line.sobject, line.name) for line in checks.layouts if not line.present and line.addable}
            picks = tuple(pick for pick in self.choices.layouts if (pick.sobject, pick.name) in known)
            self.choices = replace(self.choices, layouts=picks)
            self.found = replace(self.found, checks=checks)

        session, choices = self._session, self.choices
        if session is not None:
            self._work(lambda report: self._services.check(session, choices, report, self._stop.is_set), done)

    def read_people(self, *, go_on: bool = False) -> None:
        """Reads the chosen people into the scratch profile. Goes on where every row was taken, else shows them."""

        def done(people: Any) -> None:
            self.found = replace(self.found, people=people, preview=None)
            if go_on and not people.report.rejected_count:
                self._go_on()

        session, choices = self._session, self.choices
        if session is not None:
            self._work(lambda report: self._services.read_people(session, choices, report, self._stop.is_set), done)

    def preview(self) -> None:
        def done(preview: Any) -> None:
            keys = frozenset(row.key for row in preview.rows)
            self.choices = replace(self.choices, excluded=self.choices.excluded & keys)
            self.found = replace(self.found, preview=preview)

        session, choices = self._session, self.choices
        if session is not None:
            self._work(lambda report: self._services.preview(session, choices, report, self._stop.is_set), done)

    def _apply(self) -> None:
        session, choices, acts = self._session, self.choices, self.acts
        if session is None:
            return
        self.applied, self.results = None, tuple(ActResult(act) for act in acts)

        def work(report: Report) -> ApplyReport:
            def tell(results: tuple[ActResult, ...]) -> None:
                # A tuple is replaced whole, so the other thread sees the old one or the new one.
                self.results = results
                report(Progress(Phase.APPLYING, sum(result.state is ActState.DONE for result in results), len(results)))

            return apply(acts, lambda act: self._services.act(act, session, choices), tell)

        def done(report: ApplyReport) -> None:
            self.applied, self.results = report, report.results
            self.error = report.error
            if report.applied:
                discard_draft(self._draft_file)

        self._work(work, done)

    def preview_now(self) -> None:
        """A fresh preview on the profile, after Apply and before the first sync; asked where the first was blind."""

        def done(preview: Any) -> None:
            keys = frozenset(row.key for row in preview.rows)
            self.choices = replace(self.choices, excluded=self.choices.excluded & keys)
            self.found = replace(self.found, preview=preview)

        if self.step is Step.DONE:
            self._work(lambda report: self._services.preview_now(report, self._stop.is_set), done)

    def sync_now(self) -> None:
        """The first real run; the skin has asked before, naming the org and the counts."""

        def done(run: RunSummary) -> None:
            self.first_run = run

        excluded = self.choices.excluded
        if self.step is Step.DONE and not self.busy:
            self._work(lambda report: self._services.sync(excluded, report, self._stop.is_set), done)

    def stop_work(self) -> None:
        """Asks the work of this step to end between two of its steps."""
        self._stop.set()

    # -- working ---------------------------------------------------------------------------------------------------

    def _work(
        self,
        work: Callable[[Report], _Result],
        done: Callable[[_Result], None],
        *,
        quiet: bool = False,
        late: Callable[[_Result], None] = lambda _result: None,
    ) -> None:
        """Runs `work`; an answer that comes after the step was left goes to `late`. `quiet`: a failure is no error."""
        if self.busy:
            return
        self._ticket += 1
        ticket, self._stop = self._ticket, Event()
        self.busy, self.error, self.progress = True, None, None
        self._changed()

        def report(progress: Progress) -> None:
            if ticket == self._ticket:
                self.progress = progress
                self._progressed(progress)

        def ended(result: _Result) -> None:
            if ticket != self._ticket:
                late(result)
                return
            self.busy, self.progress = False, None
            done(result)
            self._changed()

        def failed(error: Exception) -> None:
            if ticket != self._ticket:
                return
            self.busy, self.progress = False, None
            self.error = None if quiet else error
            self._changed()

        self._start(lambda: work(report), ended, failed)

    def _drop_work(self) -> None:
        """What is under way is asked to stop, and its answer is not waited for."""
        self._stop.set()
        self._ticket += 1
        self.busy, self.progress = False, None
        if self._flow is not None:
            self._flow.cancel()
            self._flow, self.sign_in = None, None

    def _fail(self, error: Exception) -> None:
        self.error = error
        self._changed()

    def _forget_session(self) -> None:
        if self._session is not None:
            session, self._session = self._session, None
            # Where the work is done, so that it comes after what still uses the session.
            self._start(session.close, _nothing, _nothing)

    # -- the draft -------------------------------------------------------------------------------------------------

    def _resume(self) -> None:
        try:
            draft = load_draft(self._draft_file)
        except AppError as error:
            self.error = error
            return
        if draft is not None and draft.step is not Step.WELCOME:
            self.choices, self.resumed_from = draft.choices, draft.step

    def _save_draft(self) -> None:
        # From Apply on the profile itself holds the answers; before the first Next there is nothing to keep.
        if self.step in {Step.WELCOME, Step.APPLY, Step.DONE}:
            return
        try:
            save_draft(self._draft_file, Draft(self.step, self.choices))
        except AppError as error:
            self.error = error


def _cancel_flow(flow: SignInFlow) -> None:
    flow.cancel()


def _close_session(session: Session) -> None:
    session.close()


def _close_if_any(session: Session | None) -> None:
    if session is not None:
        session.close()


def _nothing(_result: object) -> None:
    """For endings that nobody waits for."""
