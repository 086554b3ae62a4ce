"""The words of the program (mission.md), as types. Frozen, so that nothing changes on the way between rooms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple


class Language(StrEnum):
    """The languages of the screens, by Qt's names."""

    ENGLISH = "en"
    SPANISH = "es"
    PORTUGUESE = "pt_BR"


class SObject(StrEnum):
    """The two Salesforce objects that hold people."""

    CONTACT = "Contact"
    LEAD = "Lead"

    @classmethod
    def of_id(cls, record_id: str) -> SObject:
        """Whose record this is, of an id that is one of the two."""
        return cls.LEAD if record_id.startswith("00Q") else cls.CONTACT


class OptOutField(StrEnum):
    """A checkbox that says "no more e-mail", by its meaning; its API name may differ per object and org."""

    EMAIL_OPT_OUT = "email_opt_out"
    MARKETO_SALES_OPT_OUT = "marketo_sales_opt_out"


class FieldChoice(StrEnum):
    """Rule 4: what the admin chose to keep in step."""

    EMAIL_OPT_OUT = "email_opt_out"
    MARKETO_SALES_OPT_OUT = "marketo_sales_opt_out"
    BOTH = "both"

    @property
    def fields(self) -> tuple[OptOutField, ...]:
        if self is FieldChoice.BOTH:
            return (OptOutField.EMAIL_OPT_OUT, OptOutField.MARKETO_SALES_OPT_OUT)
        return (OptOutField(self.value),)


class Reach(StrEnum):
    """Which records of a person are kept in step: the linked ones, or every live one with the same address."""

    LINKED = "linked"
    SAME_EMAIL = "same_email"


class ProxyKind(StrEnum):
    """How this computer reaches the internet: straight, as the system says, or by a proxy that the admin names."""

    NONE = "none"
    SYSTEM = "system"
    MANUAL = "manual"


class SignInWay(StrEnum):
    """How a profile signs in: a token that was handed over, the browser, or a key for machines nobody watches."""

    ACCESS_TOKEN = "access_token"  # noqa: S105 - a word, not a secret
    BROWSER = "browser"
    KEY = "key"


class RunKind(StrEnum):
    SYNC = "sync"
    PUSH = "push"
    UNDO = "undo"
    RESUBSCRIBE = "resubscribe"
    WATCH = "watch"


class RunTrigger(StrEnum):
    """Who or what started a run. SCHEDULE is the night; CATCH_UP a night that was late; AGENT what waited."""

    COMMAND_LINE = "command_line"
    WINDOW = "window"
    UNSUBSCRIBE = "unsubscribe"
    SCHEDULE = "schedule"
    CATCH_UP = "catch_up"
    AGENT = "agent"
    WIZARD = "wizard"


class RunState(StrEnum):
    RUNNING = "running"
    DONE = "done"
    PROBLEMS = "problems"
    HELD = "held"
    CANCELLED = "cancelled"
    FAILED = "failed"
    INTERRUPTED = "interrupted"
    SKIPPED = "skipped"
    MISSED = "missed"


class Direction(StrEnum):
    TO_SALESFORCE = "to_salesforce"
    FROM_SALESFORCE = "from_salesforce"


class OutcomeState(StrEnum):
    """What became of one planned change. WRITTEN was accepted but not read back yet; VERIFIED was."""

    WRITTEN = "written"
    VERIFIED = "verified"
    ALREADY = "already"
    RECORDED = "recorded"
    FAILED = "failed"


class OutboxState(StrEnum):
    WAITING = "waiting"
    DONE = "done"
    PROBLEM = "problem"


class WayIn(StrEnum):
    """How unsubscribes get in. PASTE is what a person enters; SALESFORCE are boxes that somebody ticked there."""

    PASTE = "paste"
    FILE = "file"
    FOLDER = "folder"
    ENDPOINT = "endpoint"
    MAILBOX = "mailbox"
    SALESFORCE = "salesforce"


class MailSecurity(StrEnum):
    """How the connection to a mailbox is protected; there is no other way."""

    TLS = "tls"
    STARTTLS = "starttls"


class ReviewState(StrEnum):
    """What became of mail that a person had to look at."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DISMISSED = "dismissed"


class Phase(StrEnum):
    """Where a run is; the screen has the sentence for each."""

    IMPORTING = "importing"
    CONNECTING = "connecting"
    READING_CONTACTS = "reading_contacts"
    READING_LEADS = "reading_leads"
    READING_LINKED = "reading_linked"
    COMPARING = "comparing"
    RECORDING = "recording"
    WRITING = "writing"
    VERIFYING = "verifying"
    CHECKING = "checking"
    APPLYING = "applying"
    PUTTING_BACK = "putting_back"


@dataclass(frozen=True)
class Progress:
    """One report from a running job. `total` is None while it is not known."""

    phase: Phase
    done: int = 0
    total: int | None = None


@dataclass(frozen=True)
class Person:
    """Somebody the sales tool knows. Ids have 18 characters."""

    id: int
    email: str
    first_name: str = ""
    last_name: str = ""
    contact_id: str | None = None
    lead_id: str | None = None
    unsubscribed_at: datetime | None = None


class RecordRef(NamedTuple):
    """One Salesforce record. A tuple, as all that there may be millions of: it costs a third to make."""

    sobject: SObject
    id: str


class RecordKind(StrEnum):
    """What a linked Salesforce ID turned out to be. MISSING: not there, or not visible to the connected user."""

    LIVE = "live"
    CONVERTED = "converted"
    DELETED = "deleted"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class RecordState:
    """One record as Salesforce showed it. `goes_to` is the Contact a Lead became, or the survivor of a merge.

    `was` holds the boxes that we saw ticked, or ticked, before. `rewritten` says that a box of it which somebody had
    cleared was already ticked anew tonight. `by_address`: not linked, only the e-mail is the same.
    """

    ref: RecordRef
    kind: RecordKind = RecordKind.LIVE
    out: frozenset[OptOutField] = frozenset()
    goes_to: str | None = None
    account_id: str | None = None
    was: frozenset[OptOutField] = frozenset()
    rewritten: bool = False
    by_address: bool = False


@dataclass(frozen=True)
class ChangeKey:
    """Names one planned change, in whatever run: the direction, the person, and the record (18 characters)."""

    direction: Direction
    address: str
    record_id: str


@dataclass(frozen=True, slots=True)
class PersonState:
    """A person on both sides: out here or not, linked or not, and the state of each record that was read.

    `left_out` are changes that an undo took back: direction and record id. `resubscribed`: asked for mail again once.
    `uncompared`: linked to a record whose object was not read, so that nothing can be said about agreement.
    """

    address: str
    out_here: bool
    linked: bool = False
    records: tuple[RecordState, ...] = ()
    left_out: frozenset[tuple[Direction, str]] = frozenset()
    resubscribed: bool = False
    uncompared: bool = False


@dataclass(frozen=True)
class ObjectFields:
    """The chosen fields of one object: API names that can be read, and which of them can be written.

    `person_accounts`: the org has them, so a Contact may be the person of an Account (salesforce.md C8).
    `has_email`: the user may read the record's e-mail.
    """

    readable: Mapping[OptOutField, str]
    writeable: frozenset[OptOutField]
    person_accounts: bool = False
    has_email: bool = True


class RecordWrite(NamedTuple):
    """Fields (API names) of one record that are to become true. `account_id`: the Account of a person account."""

    ref: RecordRef
    fields: tuple[str, ...]
    account_id: str | None = None


@dataclass(frozen=True)
class RejectedLine:
    line: int
    reason: str
    params: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class ImportReport:
    """What an import of people did, in people. `duplicates` are further rows of an address, taken together.

    `rejected` holds the first rejected rows, `rejected_count` all of them.
    """

    added: int
    updated: int
    unchanged: int
    duplicates: int = 0
    rejected: tuple[RejectedLine, ...] = ()
    rejected_count: int = 0


@dataclass(frozen=True)
class Connection:
    """Which org a profile belongs to. Its secret is in the keyring under `credential_id`, never here.

    `address` is where tokens are asked for, `client_id` the consumer key, `key_file` the encrypted key of way KEY.
    """

    instance_url: str
    org_id: str
    org_name: str
    is_sandbox: bool
    user_name: str
    credential_id: str
    ca_file: str | None = None
    way: SignInWay = SignInWay.ACCESS_TOKEN
    address: str = ""
    client_id: str = ""
    key_file: str = ""


@dataclass(frozen=True)
class RunSummary:
    """One row of the history. Counts are records, durations seconds."""

    id: int
    kind: RunKind
    trigger: RunTrigger
    state: RunState
    started_at: datetime
    finished_at: datetime | None = None
    reason: str | None = None
    to_salesforce: int = 0
    from_salesforce: int = 0
    already_equal: int = 0
    problems: int = 0
    api_calls: int = 0
    elapsed_s: float = 0.0
    api_calls_estimated: int | None = None
    occurrence: date | None = None


@dataclass(frozen=True)
class NightRun:
    """A row of the history that stands for a night: one that ran, or that was skipped or missed, with the reason.

    `tries` counts how often a skipped one was tried, `next_try_at` is when it is tried again.
    """

    run_id: int
    occurrence: date
    state: RunState
    started_at: datetime
    finished_at: datetime | None = None
    reason: str | None = None
    tries: int = 0
    next_try_at: datetime | None = None


class PauseLength(StrEnum):
    ONE_HOUR = "1h"
    TOMORROW = "tomorrow"
    UNTIL_RESUMED = "until-resumed"


@dataclass(frozen=True)
class Pause:
    """The nights wait. `until` None: until somebody resumes."""

    since: datetime
    until: datetime | None = None

    def holds_at(self, now: datetime) -> bool:
        return self.until is None or now < self.until


class Outcome(NamedTuple):
    """What became of one planned change in a run. `field` is the API name in Salesforce, empty for our own side."""

    direction: Direction
    state: OutcomeState
    address: str
    sobject: SObject | None = None
    record_id: str | None = None
    field: str = ""
    code: str | None = None
    message: str = ""
    at: datetime | None = None


@dataclass(frozen=True)
class Problem:
    """A record that could not be brought into agreement: the reason as a code, and what Salesforce said."""

    address: str
    code: str
    message: str = ""
    sobject: SObject | None = None
    record_id: str | None = None
    field: str = ""
    first_seen: datetime | None = None
    last_seen: datetime | None = None
