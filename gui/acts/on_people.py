"""What the pages ask about people: their rows and history, what they asked for, their records, their lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from core.model import RunTrigger
from core.people import PersonRow
from gui.acts import on_files

if TYPE_CHECKING:
    from core.progress import Cancelled, Report
    from core.salesforce.candidates import Candidate
    from core.store.suppressions import Deleted
    from core.sync.push import PushReport
    from core.sync.resubscribe import ResubscribeReport
    from core.sync.timeline import TimelineEvent
    from gui.engine import Engine


PersonLine = Callable[[PersonRow], Sequence[object]]
_PEOPLE_A_STEP = 2_000


def person(engine: Engine, address: str) -> PersonRow | None:
    """The row of one person by address."""
    found = engine.profile.store.people_by_address([address]).get(address)
    return next(iter(engine.people_rows([found.id])), None) if found is not None else None


def timeline(engine: Engine, address: str) -> list[TimelineEvent]:
    from core.sync.timeline import timeline as events_of

    return events_of(engine.profile, address)


def unsubscribe(engine: Engine, addresses: Sequence[str], source: str, reason: str) -> PushReport:
    """Records and pushes at once; trouble on the way is in the report, and nothing is lost."""
    from core.sync.push import unsubscribe as record_and_push

    return record_and_push(engine.fresh_profile(), addresses, source=source, reason=reason)


def resubscribe(engine: Engine, address: str, *, reason: str, evidence: str, by: str) -> ResubscribeReport:
    from core.sync.resubscribe import resubscribe as carry_out

    profile = engine.fresh_profile()
    return carry_out(profile, address, reason=reason, evidence=evidence, by=by, trigger=RunTrigger.WINDOW)


def link(engine: Engine, address: str, record_id: str) -> None:
    from core.sync.match import link as link_person

    link_person(engine.fresh_profile(), address, record_id)


def candidates(engine: Engine, email: str) -> tuple[Candidate, ...]:
    """The live records that have this address, Contacts first; `taken` where somebody else is linked to one."""
    from core.intake.addresses import parse_email
    from core.progress import never_cancelled
    from core.salesforce.candidates import with_address

    parsed = parse_email(email)
    if parsed is None:
        return ()
    profile = engine.fresh_profile()
    with profile.connected_client() as client:
        found = with_address(client, [parsed.email], never_cancelled).get(parsed.address, ())
    person = profile.store.people_by_address([parsed.address]).get(parsed.address)
    own = {person.contact_id, person.lead_id} if person is not None else set()
    taken = profile.store.links.taken([one.ref.id for one in found]) - own
    return tuple(one.marked(taken=one.ref.id in taken) for one in found)


def same_address(engine: Engine, report: Report, cancelled: Cancelled) -> dict[int, int]:
    """Unsubscribed people with further live records of the same address that nobody is linked to: id and how many.

    Those records would still get mail. Only the unsubscribed are looked up, about four hundred a call.
    """
    from core.model import Phase, Progress
    from core.people import PeopleFilter
    from core.salesforce.candidates import with_address

    profile = engine.fresh_profile()
    view = profile.store.people_view
    ids = view.ids(PeopleFilter.UNSUBSCRIBED)
    found: dict[int, int] = {}
    with profile.connected_client() as client:
        for start in range(0, len(ids), _PEOPLE_A_STEP):
            report(Progress(Phase.COMPARING, start, len(ids)))
            people = view.rows(ids[start : start + _PEOPLE_A_STEP])
            records = with_address(client, [one.email for one in people], cancelled)
            for one in people:
                own = {one.contact_id, one.lead_id}
                others = sum(candidate.ref.id not in own for candidate in records.get(one.address, ()))
                if others:
                    found[one.id] = others
    return found


def delete_people(engine: Engine, ids: Sequence[int]) -> Deleted:
    """Deletes people here; of the unsubscribed ones a suppression stays. Nothing is written to Salesforce."""
    from core.sync.suppress import delete_people as delete

    steps = (ids[start : start + _PEOPLE_A_STEP] for start in range(0, len(ids), _PEOPLE_A_STEP))
    return delete(engine.profile, [row.address for step in steps for row in engine.people_rows(step)])


def export_people(engine: Engine, path: Path, ids: Sequence[int], header: Sequence[str], line: PersonLine) -> int:
    """Writes these people, read by page."""

    def rows() -> Iterable[Sequence[object]]:
        for start in range(0, len(ids), _PEOPLE_A_STEP):
            yield from map(line, engine.people_rows(ids[start : start + _PEOPLE_A_STEP]))

    return on_files.export_table(path, header, rows())


def record_url(engine: Engine, record_id: str) -> str:
    """Where Salesforce shows the record."""
    return f"{engine.profile.settings.the_connection().instance_url.rstrip('/')}/{record_id}"
