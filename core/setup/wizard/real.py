"""The services of the wizard as they really are: Salesforce, the profile, and a scratch profile for the preview."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

from core.errors import AppError
from core.model import Language, RunSummary
from core.profile import Profile
from core.progress import Cancelled, Report
from core.salesforce.signin.addresses import org_address
from core.setup import signin_flow
from core.setup.computer import Computer, ComputerState
from core.setup.wizard import reading
from core.setup.wizard.acting import Acting
from core.setup.wizard.apply import Undo
from core.setup.wizard.bringing import bring_in, found_of
from core.setup.wizard.choices import Choices, PeopleSource, ProxyKind
from core.setup.wizard.first_sync import first_sync, preview_of
from core.setup.wizard.found import ChecksFound, FieldsFound, PeopleFound, PreviewFound
from core.setup.wizard.given import with_given
from core.setup.wizard.rules import Act
from core.setup.wizard.scratch import Scratch, Signed
from core.setup.wizard.services import Services, Session, SignInFlow


def real_services(
    profile: Profile, open_browser: Callable[[str], object], language: Language, computer: Computer
) -> Services:
    """The profile is opened and closed by the caller; nothing of it is written before Apply."""
    return Real(profile, open_browser, language, computer).services()


def choices_of(profile: Profile, computer: Computer) -> Choices:
    """What a wizard that is run again begins with: the profile as it is set up, and what the computer really does.

    That of a new profile begins with what the organisation has given. Raises AppError `given_unreadable`.
    """
    saved = profile.settings
    known = saved.connection or {}
    now = ComputerState(timer=True, login=True)
    if known:
        now = ComputerState()
        # A system that cannot say has nothing set.
        with contextlib.suppress(AppError):
            now = computer.state(profile)
    choices = Choices(
        address=str(known.get("instance_url") or known.get("address") or ""),
        client_id=str(known.get("client_id") or ""),
        proxy=ProxyKind(saved.network.proxy.value),
        proxy_url=saved.network.proxy_url,
        ca_file=str(saved.network.ca_file or known.get("ca_file") or ""),
        field=saved.sync.field,
        contact_sales_field=saved.sync.contact_sales_field,
        lead_sales_field=saved.sync.lead_sales_field,
        reach=saved.sync.reach,
        people=PeopleSource.KEEP if profile.store.counts().people else PeopleSource.ORG,
        sync_enabled=saved.sync.enabled,
        time=saved.sync.time,
        time_zone=saved.sync.time_zone,
        start_at_login=now.login,
        os_timer=now.timer,
    )
    return choices if known else with_given(choices)


class Real:
    """Holds what the services share."""

    def __init__(
        self, profile: Profile, open_browser: Callable[[str], object], language: Language, computer: Computer
    ) -> None:
        self._profile, self._open_browser, self._language = profile, open_browser, language
        self._computer = computer
        self._shown = PreviewFound((), 0, (), 0)
        self._acting: Acting | None = None

    def services(self) -> Services:
        return Services(
            tidy_address=org_address,
            present=lambda: signin_flow.present(self._profile),
            begin_sign_in=self._begin,
            find_fields=self._fields,
            check=self._check,
            read_people=self._people,
            preview=self._preview,
            act=self._act,
            preview_now=lambda report, cancelled: self._see(preview_of(self._profile, report, cancelled)),
            sync=self._sync,
        )

    def _begin(self, choices: Choices) -> SignInFlow:
        return signin_flow.begin(self._profile, choices, self._open_browser, self._language)

    def _fields(self, session: Session, choices: Choices) -> FieldsFound:
        return reading.find_fields(_signed(session), choices)

    def _check(self, session: Session, choices: Choices, report: Report, cancelled: Cancelled) -> ChecksFound:
        return reading.check(self._profile, _signed(session), choices, report, cancelled)

    def _people(self, session: Session, choices: Choices, report: Report, cancelled: Cancelled) -> PeopleFound:
        with Scratch(self._profile, _signed(session), choices) as scratch:
            brought = bring_in(scratch, choices, report, cancelled)
            return found_of(scratch, brought, match_people=choices.match_people, cancelled=cancelled)

    def _preview(self, session: Session, choices: Choices, report: Report, cancelled: Cancelled) -> PreviewFound:
        with Scratch(self._profile, _signed(session), choices) as scratch:
            brought = bring_in(scratch, choices, report, cancelled)
            found_of(scratch, brought, match_people=choices.match_people, cancelled=cancelled)
            return self._see(preview_of(scratch, report, cancelled))

    def _see(self, found: PreviewFound) -> PreviewFound:
        """The admin says yes to what was shown last, and to nothing else."""
        self._shown = found
        return found

    def _act(self, act: Act, session: Session, choices: Choices) -> Undo | None:
        acting = self._acting
        if acting is None or acting.session is not session or acting.choices != choices:
            acting = self._acting = Acting(self._profile, _signed(session), choices, self._computer)
        return acting.act(act)

    def _sync(self, excluded: frozenset[str], report: Report, cancelled: Cancelled) -> RunSummary:
        return first_sync(self._profile, self._shown, excluded, report, cancelled)


def _signed(session: Session) -> Signed:
    if not isinstance(session, signin_flow.MemorySession | signin_flow.PresentSession):
        raise TypeError(type(session).__name__)
    return session
