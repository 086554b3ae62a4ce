"""Bringing people in as the wizard offers it: a file, or every Contact and Lead of the org."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core.intake.addresses import parse_email
from core.intake.people import import_people
from core.model import ImportReport, Phase, Progress, RejectedLine, SObject
from core.profile import Profile
from core.progress import Cancelled, Report, stop_if
from core.salesforce.client import SalesforceClient
from core.salesforce.everybody import OrgPerson, count, everybody
from core.setup.wizard.choices import Choices, PeopleSource
from core.setup.wizard.found import PeopleFound
from core.store.people import StagedPerson
from core.sync.match import match

_REPORT_EVERY = 1_000
_MOST_LISTED = 1_000


def bring_in(profile: Profile, choices: Choices, report: Report, cancelled: Cancelled) -> ImportReport:
    """Into the store of `profile`, everything or nothing. Raises AppError, SalesforceRefusal and RunCancelled."""
    if choices.people is PeopleSource.FILE:
        return import_people(profile, Path(choices.people_file).expanduser(), report=report, cancelled=cancelled)
    if choices.people is PeopleSource.KEEP:
        return ImportReport(0, 0, 0)
    with profile.connected_client() as client:
        return _from_org(profile, client, report, cancelled)


def link_people(profile: Profile, cancelled: Cancelled) -> int:
    """Links everybody with exactly one match by address; returns how many."""
    return match(profile, apply=True, cancelled=cancelled).linked


def found_of(profile: Profile, report: ImportReport, *, match_people: bool, cancelled: Cancelled) -> PeopleFound:
    """What there would be after bringing in and, where asked, linking; `profile` is the scratch one."""
    to_link = link_people(profile, cancelled) if match_people else 0
    counts = profile.store.counts()
    return PeopleFound(report, counts.people, counts.linked, to_link)


def _from_org(profile: Profile, client: SalesforceClient, report: Report, cancelled: Cancelled) -> ImportReport:
    """An address that several records have becomes one person, linked to the first Contact and the first Lead."""
    rejected: list[RejectedLine] = []
    refused = 0
    totals = {sobject: count(client, sobject) for sobject in SObject}

    def rows() -> Iterator[StagedPerson]:
        nonlocal refused
        seen: set[tuple[SObject, str]] = set()
        number = 0
        for sobject, total in totals.items():
            for one in everybody(client, sobject, total, cancelled):
                number += 1
                if number % _REPORT_EVERY == 0:
                    report(Progress(Phase.IMPORTING, number, sum(totals.values())))
                    stop_if(cancelled)
                email = parse_email(one.email)
                if email is None:
                    refused += 1
                    if len(rejected) < _MOST_LISTED:
                        rejected.append(RejectedLine(number, "email_bad", {"value": one.email}))
                elif (sobject, email.address) not in seen:
                    seen.add((sobject, email.address))
                    yield _staged(number, email.address, one)

    report(Progress(Phase.IMPORTING, 0, sum(totals.values())))
    merged = profile.store.import_people(rows(), profile.clock())
    return ImportReport(merged.added, merged.updated, merged.unchanged, merged.duplicates, tuple(rejected), refused)


def _staged(number: int, address: str, one: OrgPerson) -> StagedPerson:
    contact = one.record_id if one.sobject is SObject.CONTACT else None
    lead = one.record_id if one.sobject is SObject.LEAD else None
    return StagedPerson(number, address, one.email.strip(), one.first_name, one.last_name, contact, lead)
