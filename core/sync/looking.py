"""Looking at the records of one act (re-subscribe, undo): their boxes, and what they became."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from core.comparable import SnapshotRow
from core.model import FieldChoice, ObjectFields, OptOutField, RecordKind, RecordRef, RecordState, SObject
from core.profile import Profile
from core.progress import Cancelled, never_cancelled
from core.salesforce import snapshot
from core.salesforce.client import SalesforceClient
from core.salesforce.fields import find_fields
from core.settings.sync import SyncSettings

# What a record became may itself have become another one; a longer chain is left alone.
_MOST_STEPS = 10
Fields = Mapping[SObject, ObjectFields]


def known_fields(profile: Profile, client: SalesforceClient, choice: FieldChoice) -> Fields:
    """The boxes of `choice` that the connected user sees, with the sales fields that the admin picked."""
    sync = profile.settings.sync
    picked = {SObject.CONTACT: sync.contact_sales_field, SObject.LEAD: sync.lead_sales_field}
    return find_fields(client, choice, picked).objects


def effective_choice(sync: SyncSettings) -> FieldChoice:
    """Rule 1: with the nightly sync off, the push goes to Email Opt Out beside whatever was chosen."""
    if sync.enabled or sync.field is FieldChoice.EMAIL_OPT_OUT:
        return sync.field
    return FieldChoice.BOTH


def look(
    client: SalesforceClient,
    fields: Fields,
    refs: Iterable[RecordRef],
    *,
    follow: bool = False,
    cancelled: Cancelled = never_cancelled,
) -> dict[str, RecordState]:
    """The state of these records by id; with `follow` also of what they became, step by step."""
    found: dict[str, RecordState] = {}
    wanted = {ref for ref in refs if ref.sobject in fields}
    for _step in range(_MOST_STEPS if follow else 1):
        if not wanted:
            break
        for sobject in SObject:
            ids = sorted(ref.id for ref in wanted if ref.sobject is sobject)
            if ids:
                for row in snapshot.rows_of(client, sobject, fields[sobject], ids, cancelled):
                    found[row[0]] = state_of(row)
        became = {state.goes_to for state in found.values() if state.goes_to} - found.keys()
        wanted = {RecordRef(SObject.of_id(record_id), record_id) for record_id in became}
        wanted = {ref for ref in wanted if ref.sobject in fields}
    return found


def state_of(row: SnapshotRow) -> RecordState:
    flags = ((OptOutField.EMAIL_OPT_OUT, row[3]), (OptOutField.MARKETO_SALES_OPT_OUT, row[4]))
    out = frozenset(field for field, ticked in flags if ticked)
    return RecordState(RecordRef(SObject(row[1]), row[0]), RecordKind(row[2]), out, row[5], row[7])
