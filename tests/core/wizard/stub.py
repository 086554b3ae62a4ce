"""Services that answer at once, and a worker that keeps the work: the machine alone is under test here.

The real services stand in tests/core/wizard/test_real_services.py, on the practice org.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from core.model import Direction, ImportReport, OptOutField, RunKind, RunState, RunSummary, RunTrigger, SObject
from core.setup.wizard.found import (
    Box,
    BoxState,
    CheckLine,
    ChecksFound,
    CheckStatus,
    FieldsFound,
    LayoutLine,
    PeopleFound,
    PreviewFound,
    PreviewRow,
    SignedIn,
    SignInLook,
    SignInState,
)
from core.setup.wizard.services import Services

ORG = "00D000000000001AAA"
SECRET = "00D-very-secret-token"
WHO = SignedIn("ana@acme.example", "Acme Corp", ORG, "https://acme.my.salesforce.com", False)
EMAIL, SALES = OptOutField.EMAIL_OPT_OUT, OptOutField.MARKETO_SALES_OPT_OUT
FIELDS = FieldsFound(
    {
        (SObject.CONTACT, EMAIL): Box(BoxState.FINE, "HasOptedOutOfEmail", 12),
        (SObject.LEAD, EMAIL): Box(BoxState.FINE, "HasOptedOutOfEmail", 3),
        (SObject.CONTACT, SALES): Box(BoxState.MISSING),
        (SObject.LEAD, SALES): Box(BoxState.MISSING),
    }
)
WITH_SALES = replace(FIELDS, boxes={**FIELDS.boxes, (SObject.LEAD, SALES): Box(BoxState.FINE, "mkto__Sales__c", 5)})
CHECKS = ChecksFound(
    (CheckLine("api", CheckStatus.PASS, "check_api_fine"),),
    (
        LayoutLine(SObject.CONTACT, "Contact-Contact Layout", "Contact Layout", ("Admin",), present=False),
        LayoutLine(SObject.LEAD, "Lead-Lead Layout", "Lead Layout", ("Admin",), present=True),
    ),
)
PEOPLE = PeopleFound(ImportReport(3, 1, 0), people=4, linked=3, to_link=1)
PREVIEW = PreviewFound(
    (
        PreviewRow("a", Direction.TO_SALESFORCE, "a@x.example", SObject.CONTACT, "003", ("HasOptedOutOfEmail",)),
        PreviewRow("b", Direction.FROM_SALESFORCE, "b@x.example"),
    ),
    already_equal=7,
    problems=(),
    api_calls=9,
)
RUN = RunSummary(1, RunKind.SYNC, RunTrigger.WIZARD, RunState.DONE, datetime(2026, 11, 24, tzinfo=UTC))


class StubSession:
    """Carries a token that must never show up in a file."""

    def __init__(self, who=WHO):
        self.who, self.token, self.closed = who, SECRET, False

    def close(self):
        self.closed = True


class StubFlow:
    def __init__(self, session, looks):
        self.session, self.looks = session, deque(looks)
        self.opened, self.cancelled = 0, False

    def look(self):
        return self.looks.popleft() if len(self.looks) > 1 else self.looks[0]

    def open_browser(self):
        self.opened += 1

    def cancel(self):
        self.cancelled = True
        self.looks = deque([SignInLook(SignInState.CANCELLED)])

    def finish(self):
        if isinstance(self.session, Exception):
            raise self.session
        return self.session


WAITING = SignInLook(SignInState.WAITING, "https://acme.my.salesforce.com/services/oauth2/authorize?…", 300)


@dataclass
class World:
    """What the services answer, and what was asked of them."""

    session: StubSession = field(default_factory=StubSession)
    looks: tuple = (WAITING, SignInLook(SignInState.DONE))
    answers: dict = field(default_factory=dict)
    present: object = None
    refusals: dict = field(default_factory=dict)
    asked: list = field(default_factory=list)
    acts: list = field(default_factory=list)
    undone: list = field(default_factory=list)
    flow: object = None

    def services(self) -> Services:
        return Services(
            tidy_address=lambda text: self._given(
                "address", text if text.startswith("https://") else "https://" + text
            ),
            present=lambda: self.present,
            begin_sign_in=self._begin,
            find_fields=lambda *_: self._given("fields", FIELDS),
            check=lambda *_: self._given("checks", CHECKS),
            read_people=lambda *_: self._given("people", PEOPLE),
            preview=lambda *_: self._given("preview", PREVIEW),
            act=self._act,
            preview_now=lambda *_: self._given("preview_now", PREVIEW),
            sync=lambda excluded, *_: (self.asked.append(excluded), self._given("sync", RUN))[1],
        )

    def _begin(self, _choices):
        self._given("begin", None)
        self.flow = StubFlow(self.session, self.looks)
        return self.flow

    def _given(self, what, otherwise):
        self.asked.append(what)
        found = self.answers.get(what, otherwise)
        if isinstance(found, Exception):
            raise found
        return found

    def _act(self, act, session, _choices):
        assert not session.closed
        if act.kind in self.refusals:
            raise self.refusals[act.kind]
        self.acts.append(act.kind)
        return lambda: self.undone.append(act.kind)


class Hands:
    """A worker: runs work at once, or keeps it until `go` where `holding`."""

    def __init__(self):
        self.holding, self.kept = False, deque()

    def __call__(self, work, done, failed):
        if self.holding:
            self.kept.append((work, done, failed))
        else:
            self._run(work, done, failed)

    def go(self):
        while self.kept:
            self._run(*self.kept.popleft())

    @staticmethod
    def _run(work, done, failed):
        try:
            result = work()
        except Exception as error:  # noqa: BLE001
            failed(error)
        else:
            done(result)
