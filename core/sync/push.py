"""The push: one unsubscribe to Salesforce, at once (mission.md, rule 1).

Recording and delivering are two steps: what was recorded is safe, whatever happens to the delivery.
"""

from __future__ import annotations

import random as chance
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from core.clock import to_text
from core.errors import AppError
from core.intake.addresses import parse_email
from core.intake.unsubscribes import record_unsubscribes
from core.model import FieldChoice, ObjectFields, OptOutField, OutboxState, RunKind, RunTrigger, SObject
from core.profile import Profile
from core.progress import Cancelled, never_cancelled, stop_if
from core.salesforce.client import SalesforceClient
from core.salesforce.fields import EMAIL_OPT_OUT_NAME, fields_of_settings
from core.sync.delivery import Delivery, Fields, Random
from core.sync.intents import settle_left_over
from core.sync.lanes import BATCH, Lanes, read_back
from core.sync.ledger import run_book
from core.sync.lock import only_one_run
from core.sync.pause import refuse_while_paused

# Another process that pushes is done within seconds; what it leaves behind is delivered here.
_WAIT_FOR_THE_OTHER_S = 30
# Whether the org has person accounts, as the last sync found: "yes" or "no".
PERSON_ACCOUNTS = "person accounts"


@dataclass(frozen=True)
class PushReport:
    """Counts of addresses. `trouble` says why something waits, where it is not a matter of one record."""

    recorded: int = 0
    already: int = 0
    pushed: int = 0
    waiting: int = 0
    problems: int = 0
    trouble: AppError | None = None


def unsubscribe(
    profile: Profile,
    addresses: Iterable[str],
    *,
    source: str,
    reason: str = "",
    at: datetime | None = None,
    push: bool = True,
) -> PushReport:
    """Records unsubscribes and delivers what waits. Raises AppError `address_bad` or `time_in_future`."""
    listed = list(addresses)
    keys = {parsed.address for parsed in map(parse_email, listed) if parsed is not None}
    known = profile.store.outbox.states_of(keys)
    # Of whom an undo left something out it goes again, though it was delivered once.
    again = {address for address, _record_id in profile.store.left_out.records_of(sorted(keys))}
    asked = {address for address in keys if known.get(address) is not OutboxState.DONE or address in again}
    done = record_unsubscribes(profile, listed, source=source, reason=reason, at=at)
    if not push:
        return PushReport(done.recorded, done.already, waiting=profile.store.waiting_count())
    report = _of_everybody(profile, asked, push_waiting(profile, RunTrigger.UNSUBSCRIBE))
    return replace(report, recorded=done.recorded, already=done.already)


def push_waiting(
    profile: Profile,
    trigger: RunTrigger,
    *,
    cancelled: Cancelled = never_cancelled,
    random: Random = chance.random,
    lanes: Lanes | None = None,
) -> PushReport:
    """Delivers what is due in the outbox. Trouble on the way is reported, not raised: the outbox keeps everything.

    `cancelled` is asked between batches. `random`, from 0 to 1, spreads the next tries. With `lanes` several batches
    are under way at once; without, one after the other.
    """
    try:
        with only_one_run(profile, RunKind.PUSH, wait_s=_WAIT_FOR_THE_OTHER_S):
            return _deliver_all(profile, trigger, cancelled, random, lanes)
    except AppError as error:
        return PushReport(waiting=profile.store.waiting_count(), trouble=error)


def with_others(profile: Profile, report: PushReport, since: datetime) -> PushReport:
    """With what an agent on the same store delivered from `since` on, or found a problem with."""
    states = profile.store.outbox.settled_since(to_text(since))
    return _with(report, states, waiting=profile.store.waiting_count())


def retry(
    profile: Profile, addresses: Collection[str] | None, trigger: RunTrigger = RunTrigger.COMMAND_LINE
) -> PushReport:
    """What had become a problem, or waits for its next try, goes at once. `addresses`: keys; None means everybody."""
    outbox = profile.store.outbox
    tried = {address for address, state in outbox.states_of(addresses).items() if state is not OutboxState.DONE}
    outbox.try_again(addresses, to_text(profile.clock()))
    return _of_everybody(profile, tried, push_waiting(profile, trigger))


def _of_everybody(profile: Profile, addresses: Collection[str], report: PushReport) -> PushReport:
    """With what an agent on the same store was quicker to deliver of these, or to find a problem with."""
    states = Counter(profile.store.outbox.states_of(addresses).values())
    return _with(report, states, waiting=states[OutboxState.WAITING])


def _with(report: PushReport, states: Mapping[OutboxState, int], waiting: int) -> PushReport:
    """`waiting`: of those that were meant. Where none of them does, whoever had the claim all the while sent them."""
    is_done = report.trouble is not None and report.trouble.code == "run_under_way" and not waiting
    return replace(
        report,
        pushed=max(report.pushed, states.get(OutboxState.DONE, 0)),
        problems=max(report.problems, states.get(OutboxState.PROBLEM, 0)),
        trouble=None if is_done else report.trouble,
    )


def _deliver_all(
    profile: Profile, trigger: RunTrigger, cancelled: Cancelled, random: Random, lanes: Lanes | None
) -> PushReport:
    store = profile.store
    if not store.waiting_outbox(profile.clock(), 1) and not store.intents.any_left(RunKind.PUSH):
        store.end_dead_runs([RunKind.PUSH], profile.clock())
        return PushReport(waiting=store.waiting_count())
    refuse_while_paused(profile, trigger)
    pushed = problems = 0
    trouble: AppError | None = None
    try:
        with run_book(profile, RunKind.PUSH, trigger) as book:
            book.client = profile.connected_client()
            settle_left_over(book, RunKind.PUSH, cancelled)
            fields = _target_fields(profile, book.client)
            if lanes is not None:
                pushed, problems = lanes.deliver(book, fields, cancelled, random)
            while items := store.waiting_outbox(profile.clock(), BATCH):
                stop_if(cancelled)
                delivery = Delivery(book, fields, items, cancelled, random)
                try:
                    delivery.carry_out()
                finally:
                    pushed, problems = pushed + delivery.delivered, problems + delivery.failed
                read_back(book, delivery.accepted, fields, cancelled, delivery.reading_back)
    except AppError as refusal:
        trouble = refusal
    return PushReport(pushed=pushed, waiting=store.waiting_count(), problems=problems, trouble=trouble)


def _target_fields(profile: Profile, client: SalesforceClient) -> Fields:
    """Rule 1: the chosen fields; with the nightly sync off, Email Opt Out whatever was chosen."""
    sync = profile.settings.sync
    if not sync.enabled or sync.field is FieldChoice.EMAIL_OPT_OUT:
        # The standard field has one name in every org, so the push needs no describe before its first write.
        email = OptOutField.EMAIL_OPT_OUT
        known = profile.store.watermarks.get(PERSON_ACCOUNTS)
        persons = known is not None and known.value == "yes"
        return {sobject: ObjectFields({email: EMAIL_OPT_OUT_NAME}, frozenset({email}), persons) for sobject in SObject}
    return fields_of_settings(client, sync).objects
