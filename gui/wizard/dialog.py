"""The wizard's window: a QWizard that turns its pages when the machine moves, and asks the machine before it does.

QWizard turns a page at once, the machine only when its answer is in. So Next asks the machine and refuses; when the
machine has moved, the pages are turned to where it stands.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget, QWizard

from core.model import Language, Progress
from core.setup.wizard.choices import Choices, PeopleSource
from core.setup.wizard.draft import DRAFT_NAME
from core.setup.wizard.machine import Wizard
from core.setup.wizard.services import Services
from core.setup.wizard.steps import ORDER, Step
from gui.help.contents import OF_STEP, HelpPage
from gui.help.key import help_on
from gui.tasks import Latest, Tasks, Worker
from gui.theme import GRID, app_icon
from gui.widgets.question import Answer, ask
from gui.wizard.page import StepPage
from gui.wizard.step_list import StepList

if TYPE_CHECKING:
    from core.profile import Profile
    from core.setup.computer import Computer
    from gui.engine import Engine

_LOOK_AT_SIGN_IN_MS = 500
_SIZE = (116 * GRID, 82 * GRID)
_SMALLEST = (640, 480)


class SetupWizard(QWizard):
    """One walk through the setup of a profile that somebody else opened and closes.

    Signals:
        set_up: Apply was done, so the profile is another one now.
        ended: the workers have ended; the window is gone.
        practice_wanted: the practice org was asked for.
    """

    set_up = Signal()
    ended = Signal()
    practice_wanted = Signal()

    def __init__(
        self,
        profile: Profile,
        services: Services,
        choices: Choices | None = None,
        parent: QWidget | None = None,
        *,
        is_practice: bool = False,
        is_again: bool = False,
    ) -> None:
        super().__init__(parent)
        self.profile = profile
        self.is_practice = is_practice
        self._turning = False
        self._told = False
        self.tasks = Tasks(self._on_stray_failure, self)
        self.tasks.became_idle.connect(self._end_if_over)
        self.machine = Wizard(
            services,
            profile.paths.folder / DRAFT_NAME,
            self._start,
            choices=choices,
            is_again=is_again,
            changed=self._on_changed,
            progressed=Latest[Progress](self.tasks, self._on_progress),
        )
        self._over = False
        self._lay_out()
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_AT_SIGN_IN_MS)
        self._look.timeout.connect(self.machine.look_at_sign_in)
        self.currentIdChanged.connect(self._on_turned)
        self._on_changed()

    @property
    def page_now(self) -> StepPage:
        page = self.currentPage()
        assert isinstance(page, StepPage)  # noqa: S101 - there are no others
        return page

    def may_turn(self, step: Step) -> bool:
        """Called by the page on Next: True only while the pages follow the machine."""
        if self._turning:
            return True
        if step is self.machine.step:
            self.machine.next()
        return False

    # -- what QWizard asks -----------------------------------------------------------------------------------------

    def accept(self) -> None:
        """Finish."""
        self.machine.accept()
        if self.machine.ended:
            self._leave()

    def reject(self) -> None:
        """Cancel, Esc, or the window's own button: what was entered may be kept for the next time."""
        view = self.machine.view
        if self.machine.ended or not view.can_cancel:
            if self.machine.step is Step.DONE and not view.busy:
                self.accept()
            return
        if self.machine.step is Step.WELCOME:
            self._cancel(keep_draft=self.machine.resumed_from is not None)
            return
        self._ask_what_to_keep()

    def abandon(self) -> None:
        """The window below closes: what was entered stays for the next time, and nothing is asked."""
        if self.machine.view.can_cancel:
            self.machine.cancel(keep_draft=self.machine.step is not Step.WELCOME)
        self.machine.stop_work()
        self._leave()

    # -- following the machine -------------------------------------------------------------------------------------

    def _start(
        self, work: Callable[[], object], done: Callable[..., None], failed: Callable[[Exception], None]
    ) -> None:
        self.tasks.start(work, done, worker=Worker.NETWORK, failed=failed)

    def _on_changed(self) -> None:
        if self._over:
            return
        wanted = ORDER.index(self.machine.step)
        if self.currentId() >= 0 and wanted != self.currentId():
            self._turning = True
            try:
                while self.currentId() < wanted:
                    self.next()
                while self.currentId() > wanted:
                    self.back()
            finally:
                self._turning = False
        self._show()

    def _on_turned(self, number: int) -> None:
        """The Back button turned the page: the machine goes along."""
        if self._turning or self._over or number < 0 or ORDER[number] is self.machine.step:
            return
        self.machine.back()

    def _show(self) -> None:
        view = self.machine.view
        self.steps.show_states(view.states)
        help_on(self, HelpPage.WIZARD, OF_STEP[self.machine.step])
        if self.currentId() >= 0:
            self.page_now.update_from(view)
        signing_in = self.machine.sign_in is not None
        if signing_in != self._look.isActive():
            self._look.start() if signing_in else self._look.stop()
        self.button(QWizard.WizardButton.BackButton).setEnabled(view.can_back)
        self.button(QWizard.WizardButton.CancelButton).setEnabled(view.can_cancel)
        if self.machine.applied is not None and self.machine.applied.applied and not self._told:
            self._told = True
            self.set_up.emit()

    def _on_progress(self, progress: Progress) -> None:
        if not self._over and self.machine.busy:
            self.page_now.show_progress(progress)

    def _on_stray_failure(self, error: Exception) -> None:
        from gui.failures import show_failure

        if not self._over:
            show_failure(self, error)

    # -- leaving ---------------------------------------------------------------------------------------------------

    def _ask_what_to_keep(self) -> None:
        ask(
            self,
            self.tr("Set up Opt-Out Sync"),
            self.tr("Keep what you entered?"),
            self.tr(
                "Nothing was written, here or in Salesforce. What you entered can wait for the next time; you will sign"
                " in again then."
            ),
            Answer(self.tr("&Keep for later"), lambda: self._cancel(keep_draft=True), usual=True),
            Answer(self.tr("&Forget it"), lambda: self._cancel(keep_draft=False), destroys=True),
            back=self.tr("&Go on with the setup"),
        )

    def _cancel(self, *, keep_draft: bool) -> None:
        self.machine.cancel(keep_draft=keep_draft)
        if self.machine.ended:
            self._leave()

    def _leave(self) -> None:
        self._over = True
        self._look.stop()
        self.hide()
        self._end_if_over()

    def _end_if_over(self) -> None:
        """The window goes when nothing is under way any more, so that nobody waits for Salesforce."""
        if self._over and self.tasks.idle:
            self._over = False
            self.tasks.stop()
            self.ended.emit()
            self.done(0)
            self.deleteLater()

    # -- putting together ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        from gui.wizard.apply import ApplyPage
        from gui.wizard.check import CheckPage
        from gui.wizard.confirm import ConfirmPage
        from gui.wizard.connect import ConnectPage
        from gui.wizard.done import DonePage
        from gui.wizard.field import FieldPage
        from gui.wizard.nightly import NightlyPage
        from gui.wizard.people import PeoplePage
        from gui.wizard.preview import PreviewPage
        from gui.wizard.review import ReviewPage
        from gui.wizard.welcome import WelcomePage

        self.setWindowTitle(self.tr("Set up Opt-Out Sync"))
        self.setWindowIcon(app_icon())
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage)
        self.setOption(QWizard.WizardOption.NoBackButtonOnLastPage)
        self.setOption(QWizard.WizardOption.NoCancelButtonOnLastPage)
        # Back keeps what was entered: pages hold nothing of their own, so there is nothing to reset.
        self.setOption(QWizard.WizardOption.IndependentPages)
        self.resize(*_SIZE)
        self.setMinimumSize(*_SMALLEST)
        self.steps = StepList(self)
        self.setSideWidget(self.steps)
        pages = (
            WelcomePage,
            ConnectPage,
            ConfirmPage,
            FieldPage,
            CheckPage,
            PeoplePage,
            NightlyPage,
            PreviewPage,
            ReviewPage,
            ApplyPage,
            DonePage,
        )
        for number, page in enumerate(pages):
            self.setPage(number, page(self))
        self.setButtonText(QWizard.WizardButton.CommitButton, self.tr("&Apply"))
        self.setButtonText(QWizard.WizardButton.FinishButton, self.tr("&Finish"))
        for which in (
            QWizard.WizardButton.BackButton,
            QWizard.WizardButton.NextButton,
            QWizard.WizardButton.CommitButton,
            QWizard.WizardButton.FinishButton,
            QWizard.WizardButton.CancelButton,
        ):
            self.button(which).setAccessibleName(self.buttonText(which).replace("&", "").strip("<> "))
        self.setStartId(0)
        self.restart()


@dataclass(frozen=True)
class Beginning:
    """What a wizard begins with. `is_again`: the profile was set up before. `is_practice`: nothing is left of it."""

    profile: Profile
    computer: Computer
    choices: Choices
    is_again: bool
    is_practice: bool


def beginning_of(engine: Engine) -> Beginning:
    """Asks the profile and the computer; call it on a worker."""
    from core.setup.computer import NoComputer, ThisComputer
    from core.setup.wizard.real import choices_of

    profile = engine.fresh_profile()
    computer: Computer = NoComputer() if engine.is_practice else ThisComputer()
    is_again = profile.settings.connection is not None and not engine.is_practice
    choices = choices_of(profile, computer)
    if engine.people_file is not None and not profile.store.counts().people:
        choices = replace(choices, people=PeopleSource.FILE, people_file=str(engine.people_file))
    return Beginning(profile, computer, choices, is_again, engine.is_practice)


def open_setup(beginning: Beginning, language: Language, parent: QWidget | None = None) -> SetupWizard:
    """The wizard on the real services, shown; its window belongs to the caller until `ended`."""
    from core.setup.wizard.real import real_services

    def browse(url: str) -> object:
        return QDesktopServices.openUrl(QUrl(url))

    services = real_services(beginning.profile, browse, language, beginning.computer)
    wizard = SetupWizard(
        beginning.profile,
        services,
        beginning.choices,
        parent,
        is_practice=beginning.is_practice,
        is_again=beginning.is_again,
    )
    wizard.show()
    return wizard
