"""People without a Salesforce ID, and the records that have their address (mission.md, rule 5).

Nobody is guessed at silently: `match` gives a work list, and applied it takes only those for whom there is exactly one
Contact and/or exactly one Lead that nobody else is linked to. The rest is linked by hand, one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.clock import to_text
from core.errors import AppError
from core.intake.addresses import parse_email
from core.model import RecordKind, RecordRef, SObject
from core.profile import Profile
from core.progress import Cancelled, never_cancelled
from core.salesforce import candidates as room
from core.salesforce import records
from core.salesforce.candidates import Candidate
from core.salesforce.client import SalesforceClient
from core.salesforce.ids import parse_salesforce_id
from core.store.links import Link, Unlinked


class MatchVerdict(StrEnum):
    """NONE: no record with the address. ONE: one of each object at most. AMBIGUOUS: several, or somebody has it."""

    NONE = "none"
    ONE = "one"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True)
class Match:
    """One line of the work list. `links` are what `--apply` would set, empty unless the verdict is ONE."""

    person: Unlinked
    candidates: tuple[Candidate, ...]
    verdict: MatchVerdict
    links: tuple[RecordRef, ...] = ()


@dataclass(frozen=True)
class MatchReport:
    """`linked` counts people."""

    unlinked: int
    matches: tuple[Match, ...]
    linked: int = 0


def decide(person: Unlinked, found: Sequence[Candidate]) -> Match:
    """The decision for one person; pure."""
    one: list[RecordRef] = []
    ambiguous = False
    for sobject in SObject:
        of_object = [candidate for candidate in found if candidate.ref.sobject is sobject]
        if len(of_object) > 1 or any(candidate.taken for candidate in of_object):
            ambiguous = True
        elif of_object:
            one.append(of_object[0].ref)
    if not found:
        return Match(person, (), MatchVerdict.NONE)
    if ambiguous:
        return Match(person, tuple(found), MatchVerdict.AMBIGUOUS)
    return Match(person, tuple(found), MatchVerdict.ONE, tuple(one))


def match(profile: Profile, *, apply: bool = False, cancelled: Cancelled = never_cancelled) -> MatchReport:
    """The work list; with `apply` the unambiguous ones are linked, page by page. Raises AppError as a sync does."""
    matches: list[Match] = []
    linked = 0
    with profile.connected_client() as client:
        for found in _pages(profile, client, cancelled):
            if apply:
                links = [Link(one.person.address, ref.sobject, ref.id) for one in found for ref in one.links]
                linked += len(profile.store.links.put_unlinked(links, _actor(profile), to_text(profile.clock())))
            matches.extend(found)
    return MatchReport(profile.store.links.unlinked_count(), tuple(matches), linked)


def link(profile: Profile, address: str, record_id: str) -> RecordRef:
    """Links one person to one record, after a look that it is there.

    Raises AppError `address_bad`, `person_unknown`, `id_…`, `link_not_there` or `link_deleted`, SalesforceRefusal.
    """
    key = known_address(profile, address)
    parsed = parse_salesforce_id(record_id)
    ref = RecordRef(parsed.sobject, parsed.value18)
    with profile.connected_client() as client:
        state = next(iter(records.states(client, ref.sobject, [ref.id], {})))
    if state.kind is RecordKind.MISSING:
        raise AppError("link_not_there", record_id=ref.id, sobject=ref.sobject.value)
    if state.kind is RecordKind.DELETED:
        raise AppError("link_deleted", record_id=ref.id, sobject=ref.sobject.value)
    profile.store.links.put([Link(key, ref.sobject, ref.id)], _actor(profile), to_text(profile.clock()))
    return ref


def unlink(profile: Profile, address: str) -> int:
    """Takes both links of one person away. Nothing is written to Salesforce. Returns how many there were."""
    key = known_address(profile, address)
    links = [Link(key, sobject, None) for sobject in SObject]
    return profile.store.links.put(links, _actor(profile), to_text(profile.clock()))


def known_address(profile: Profile, address: str) -> str:
    """The key of somebody we know. Raises AppError `address_bad` or `person_unknown`."""
    parsed = parse_email(address)
    if parsed is None:
        raise AppError("address_bad", address=address)
    if parsed.address not in profile.store.people_by_address([parsed.address]):
        raise AppError("person_unknown", address=parsed.address)
    return parsed.address


def _pages(profile: Profile, client: SalesforceClient, cancelled: Cancelled) -> Iterator[list[Match]]:
    for page in profile.store.links.unlinked():
        found = room.with_address(client, [person.email for person in page], cancelled)
        taken = profile.store.links.taken([one.ref.id for ones in found.values() for one in ones])
        yield [
            decide(person, [one.marked(taken=one.ref.id in taken) for one in found.get(person.address, ())])
            for person in page
        ]


def _actor(profile: Profile) -> str:
    connection = profile.settings.connection
    return str(connection.get("user_name", "")) if connection else ""
