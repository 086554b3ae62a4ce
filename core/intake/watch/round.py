"""One round of watching: what was ticked in Salesforce since the last one becomes unsubscribes here, with evidence.

Recording is shared with the nightly sync. Whose tick counts is its rule too: that of every record that a person is
linked to; of a record that merely has the same address where the reach says so, or where the person is linked to none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from core.intake.addresses import parse_email
from core.intake.watch.cursor import Cursor, begin_at
from core.model import (
    Direction,
    FieldChoice,
    ObjectFields,
    OptOutField,
    Person,
    Reach,
    RecordRef,
    RunKind,
    RunTrigger,
    SObject,
    WayIn,
)
from core.profile import Profile
from core.progress import Cancelled, stop_if
from core.salesforce.client import SalesforceClient
from core.salesforce.fields import EMAIL_OPT_OUT_NAME, fields_of_settings
from core.salesforce.ticked_since import TickedRow, ticked_since
from core.store.arrivals import Arrival
from core.store.ticked import Ticked
from core.sync.apply import record_here
from core.sync.ledger import run_book
from core.sync.lock import only_one_run
from core.sync.nightly import READ_UP_TO
from core.sync.plan import FoundOut

_PORTION = 500
_WAY = WayIn.SALESFORCE


@dataclass(frozen=True)
class WatchReport:
    """`rows` were read, those of the overlap too; `recorded` people became unsubscribed."""

    rows: int = 0
    recorded: int = 0


def watched_fields(profile: Profile, client: SalesforceClient) -> Mapping[SObject, ObjectFields]:
    """The boxes that count: the chosen ones. For Email Opt Out no describe is needed. Raises SalesforceRefusal."""
    sync = profile.settings.sync
    if sync.field is FieldChoice.EMAIL_OPT_OUT:
        email = OptOutField.EMAIL_OPT_OUT
        return {sobject: ObjectFields({email: EMAIL_OPT_OUT_NAME}, frozenset({email})) for sobject in SObject}
    return fields_of_settings(client, sync).objects


def watch_once(
    profile: Profile,
    client: SalesforceClient,
    fields: Mapping[SObject, ObjectFields],
    cancelled: Cancelled,
) -> WatchReport:
    """Reads both objects from the cursor on. Raises SalesforceRefusal, AppError `run_under_way`, RunCancelled.

    Stopped in the middle it goes on there with the next round. All times are of Salesforce's clock.
    """
    report = WatchReport()
    for sobject, known in fields.items():
        name = cursor_name(sobject)
        mark = profile.store.watermarks.get(name)
        compared = profile.store.watermarks.get(READ_UP_TO)
        cursor = Cursor.from_store(mark.value) if mark else None
        since = begin_at(cursor, compared.at if compared else None, _server_time(profile, client))
        first_page_at: datetime | None = None
        for portion in _portions(ticked_since(client, sobject, known.readable, since)):
            first_page_at = first_page_at or _server_time(profile, client)
            stop_if(cancelled)
            recorded = _take(profile, sobject, portion, cancelled)
            last = Cursor(portion[-1].changed_at, portion[-1].record_id)
            if cursor is None or last > cursor:
                cursor = last
                profile.store.watermarks.set(name, cursor.to_store(), profile.clock())
            report = WatchReport(report.rows + len(portion), report.recorded + recorded)
        read_up_to = Cursor(first_page_at or _server_time(profile, client))
        cursor = read_up_to if cursor is None else max(cursor, read_up_to)
        profile.store.watermarks.set(name, cursor.to_store(), profile.clock())
    return report


def _server_time(profile: Profile, client: SalesforceClient) -> datetime:
    return client.server_time or profile.clock()


def cursor_name(sobject: SObject) -> str:
    return f"watch_{sobject.value}"


def _portions(rows: Iterator[TickedRow]) -> Iterator[list[TickedRow]]:
    while portion := list(islice(rows, _PORTION)):
        yield portion


def _take(profile: Profile, sobject: SObject, rows: Sequence[TickedRow], cancelled: Cancelled) -> int:
    """Records whoever these rows say is out and we did not know of. Opens a run only where there is somebody."""
    found = _find(profile, sobject, rows)
    if not found:
        return 0
    with only_one_run(profile, RunKind.WATCH):
        # A sync may have recorded some of them while we waited for our turn.
        found = _find(profile, sobject, rows)
        if not found:
            return 0
        ids = {one.ref.id for one, _waits in found}
        ticked = [Ticked(row.record_id, row.fields) for row in rows if row.record_id in ids]
        with run_book(profile, RunKind.WATCH, RunTrigger.AGENT) as book:
            for waits in (False, True):
                part = [one for one, elsewhere in found if elsewhere is waits]
                if part:
                    arrival = Arrival(_WAY, detail=sobject.value)
                    record_here(book, part, cancelled=cancelled, waits=waits, arrival=arrival, ticked=ticked)
    return len(found)


def _find(profile: Profile, sobject: SObject, rows: Sequence[TickedRow]) -> list[tuple[FoundOut, bool]]:
    """Whom the rows unsubscribe, each person once, and whether the person has another record still to be ticked."""
    by_record: dict[str, set[str]] = {}
    for record_id, text in profile.store.links.owners([row.record_id for row in rows]):
        email = parse_email(text)
        if email is not None:
            by_record.setdefault(record_id, set()).add(email.address)
    by_address = {row.record_id: email.address for row in rows if (email := parse_email(row.email))}
    wanted = {address for addresses in by_record.values() for address in addresses} | set(by_address.values())
    people = profile.store.people_by_address(sorted(wanted))
    left_out = profile.store.left_out.records_of(sorted(wanted), Direction.FROM_SALESFORCE)
    same_email = profile.settings.sync.reach is Reach.SAME_EMAIL
    found: dict[str, tuple[FoundOut, bool]] = {}
    for row in rows:
        candidates = [*sorted(by_record.get(row.record_id, ())), by_address.get(row.record_id, "")]
        for address in candidates:
            person = people.get(address)
            if person is None or person.unsubscribed_at is not None or address in found:
                continue
            linked = address in by_record.get(row.record_id, ())
            if not linked and not same_email and (person.contact_id or person.lead_id):
                continue
            if not left_out.isdisjoint({(address, row.record_id), (address, "")}):
                continue
            found[address] = (FoundOut(address, RecordRef(sobject, row.record_id)), _has_other(person, row.record_id))
    return list(found.values())


def _has_other(person: Person, record_id: str) -> bool:
    return any(linked and linked != record_id for linked in (person.contact_id, person.lead_id))
