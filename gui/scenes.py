"""Every screen of the program, opened on one window: for the pictures, and for the tests that look at all of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from core.errors import AppError
from core.model import Direction, ImportReport, RejectedLine, SObject, WayIn
from core.people import PersonRow, TickState
from gui.frame.page import Means, PageId

if TYPE_CHECKING:
    from gui.acts.on_plans import PlanShown
    from gui.window import MainWindow


@dataclass(frozen=True)
class Scene:
    """`open` brings the screen up and answers with it: the window itself, or a dialog that the caller closes."""

    name: str
    open: Callable[[MainWindow], QWidget]


def page_scenes(window: MainWindow) -> list[Scene]:
    """The pages of the navigation that this window has."""
    return [Scene(page_id.value, _page(page_id)) for page_id in PageId if page_id in window.pages]


def dialog_scenes(means: Means, person: PersonRow) -> list[Scene]:
    """The dialogs, each over the window, about `person` where it is about somebody."""
    return [
        Scene("person", lambda window: _person(means, person, window)),
        Scene("re-subscribe", lambda window: _resubscribe(person, window)),
        Scene("add-unsubscribes", _add),
        Scene("link", lambda window: _link(means, person, window)),
        Scene("delete-people", _delete),
        Scene("preview", lambda window: _plan(means, plan_of(person), window)),
        Scene("held-run", lambda window: _plan(means, plan_of(person, held=True), window)),
        Scene("undo", lambda window: _undo(person, window)),
        Scene("checks", _checks),
        Scene("people-imported", _imported),
        Scene("way-in-mailbox", lambda window: _set_up(means, WayIn.MAILBOX, window)),
        Scene("way-in-endpoint", lambda window: _set_up(means, WayIn.ENDPOINT, window)),
        Scene("mail-to-review", lambda window: _review(means, window)),
        Scene("hand-over", lambda window: _handover(means, window)),
        Scene("failure", _failure),
        Scene("report", _report),
        Scene("diagnostic-file", lambda window: _diagnostic(means, window)),
        Scene("quit", _quit),
    ]


def plan_of(person: PersonRow, *, held: bool = False) -> PlanShown:
    """A plan with a change in each direction."""
    from core.store.held import HeldChange
    from core.sync.guard import Hold, HoldReason
    from gui.acts.on_plans import PlanShown

    record = person.contact_id or person.lead_id or "003000000000001AAA"
    changes = (
        HeldChange(Direction.TO_SALESFORCE, person.address, SObject.CONTACT, record, ("HasOptedOutOfEmail",)),
        HeldChange(Direction.FROM_SALESFORCE, "zoe@example.com", SObject.LEAD, "00Q000000000001AAA", (), held),
    )
    hold = Hold(HoldReason.BRAKE, Direction.TO_SALESFORCE.value, 812, 500) if held else None
    return PlanShown(changes, problems=1, calls=42, hold=hold, run_id=7 if held else None)


def somebody() -> PersonRow:
    """For windows that have no people."""
    return PersonRow(
        id=1,
        address="ana@example.com",
        email="Ana@example.com",
        first_name="Ana",
        last_name="Ferrer",
        contact_id="003000000000001AAA",
        lead_id=None,
        unsubscribed_at=None,
        source="",
        in_salesforce=TickState.CLEAR,
        has_problem=False,
    )


def _page(page_id: PageId) -> Callable[[MainWindow], QWidget]:
    def show(window: MainWindow) -> QWidget:
        window.go_to(page_id)
        return window

    return show


def _shown(dialog: QWidget) -> QWidget:
    dialog.show()
    return dialog


def _person(means: Means, person: PersonRow, window: MainWindow) -> QWidget:
    from gui.people.person import PersonDialog

    return _shown(PersonDialog(means, person, window))


def _resubscribe(person: PersonRow, window: MainWindow) -> QWidget:
    from gui.people.resubscribe import ResubscribeDialog

    return _shown(ResubscribeDialog(person.email, window))


def _add(window: MainWindow) -> QWidget:
    from gui.people.add import AddUnsubscribesDialog

    dialog = AddUnsubscribesDialog(window)
    dialog.pasted.setPlainText("ana@example.com\nbea@example.com")
    return _shown(dialog)


def _link(means: Means, person: PersonRow, window: MainWindow) -> QWidget:
    from gui.people.link import LinkDialog

    return _shown(LinkDialog(means, person, window))


def _delete(window: MainWindow) -> QWidget:
    from gui.people.delete import ask_delete

    return ask_delete(window, 3, lambda: None)


def _plan(means: Means, plan: PlanShown, window: MainWindow) -> QWidget:
    from core.model import Connection
    from gui.dashboard.plan_dialog import PlanDialog

    org = Connection("https://acme.my.salesforce.com", "00D000000000001AAA", "Acme", False, "ana@acme.example", "x")
    seen = window.syncing.snapshot
    return _shown(PlanDialog(means, plan, (seen.connection if seen else None) or org, window))


def _undo(person: PersonRow, window: MainWindow) -> QWidget:
    from core.sync.undo import UndoPlan
    from core.sync.undo_plan import UndoItem, UndoVerdict
    from gui.history.undo import UndoDialog

    record, fields = person.contact_id or "003000000000001AAA", ("HasOptedOutOfEmail",)
    items = [
        UndoItem(Direction.TO_SALESFORCE, address, SObject.CONTACT, record, fields, verdict)
        for address, verdict in (
            (person.address, UndoVerdict.PUT_BACK),
            ("zoe@example.com", UndoVerdict.CHANGED_SINCE),
        )
    ]
    return _shown(UndoDialog(UndoPlan(1, tuple(items)), window))


def _checks(window: MainWindow) -> QWidget:
    from core.setup.checks.result import CheckAction, CheckResult, CheckStatus
    from gui.dashboard.check_details import CheckDetails

    params = {"object": "Lead", "label": "Email Opt Out"}
    hidden = CheckResult("field", CheckStatus.FAIL, "check_field_hidden", params, "Lead", CheckAction.GRANT_ACCESS)
    return _shown(CheckDetails((hidden,), window))


def _imported(window: MainWindow) -> QWidget:
    from gui.import_report import ImportReportDialog

    rejected = (RejectedLine(3, "address_bad", {"address": "nobody"}),)
    return _shown(ImportReportDialog(ImportReport(240, 3, 12, 0, rejected, 1), window))


def _set_up(means: Means, way: WayIn, window: MainWindow) -> QWidget:
    from core.intake.ways import ways
    from gui.ways_in.set_up import SetUpDialog

    status = next(one for one in ways(means.engine.profile) if one.way is way)
    return _shown(SetUpDialog(means, status, window))


def _review(means: Means, window: MainWindow) -> QWidget:
    from gui.ways_in.review import ReviewDialog

    return _shown(ReviewDialog(means, window))


def _handover(means: Means, window: MainWindow) -> QWidget:
    from gui.ways_in.handover import HandoverDialog

    return _shown(HandoverDialog(means, window))


def _failure(window: MainWindow) -> QWidget:
    from gui.failures import show_failure

    return show_failure(window, AppError("salesforce_unavailable", message="Server is too busy"))


def _report(window: MainWindow) -> QWidget:
    from gui.failures import show_failure

    return show_failure(window, ValueError("an example"))


def _diagnostic(means: Means, window: MainWindow) -> QWidget:
    from gui.diagnostic import DiagnosticDialog

    return _shown(DiagnosticDialog(means, window))


def _quit(window: MainWindow) -> QWidget:
    from gui.closing import ask_whether_to_quit

    return ask_whether_to_quit(window, installed=False, go=lambda: None)
