"""Reading Salesforce's side, deciding, and what carrying the decision out will cost. Writes nothing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace

from core.model import ChangeKey, ObjectFields, Phase, Progress, Reach, RecordRef, SObject
from core.profile import Profile
from core.progress import Cancelled, Report
from core.salesforce import limits
from core.salesforce.client import SalesforceClient
from core.salesforce.fields import FieldMap, fields_of_settings
from core.settings.sync import SyncSettings
from core.store.comparison import Comparison
from core.store.flips import StoredFlip
from core.store.store import StoreCounts
from core.sync import verify
from core.sync.alarms import earlier_flips
from core.sync.guard import Sides
from core.sync.ledger import night_of
from core.sync.plan import Plan, PlannedWrite, plan, plan_sharers
from core.sync.snapshot import Read, read_salesforce, watched

# Asking who cleared boxes costs two queries an object: the records and their history.
_CALLS_FOR_NEWS = 2


@dataclass(frozen=True)
class Compared:
    """What was found. `estimated` are the API calls of the whole run, those that were made so far included.

    `over`: alarms about cleared boxes that have come to their end. `linked_people`: who have a Salesforce ID.
    """

    fields: FieldMap
    plan: Plan
    read: Read
    sides: Sides
    estimated: int
    over: tuple[StoredFlip, ...] = ()
    ticked: dict[SObject, int] = field(default_factory=dict)
    linked_people: int = 0


def compare(
    client: SalesforceClient,
    profile: Profile,
    comparison: Comparison,
    report: Report,
    cancelled: Cancelled,
    *,
    sync: SyncSettings,
    exclude: Collection[ChangeKey] = frozenset(),
    before_reading: Callable[[int], None] = lambda _calls: None,
) -> Compared:
    """Raises SalesforceRefusal and RunCancelled, and what `before_reading` raises; it gets the calls until then."""
    found = fields_of_settings(client, sync)
    fields, night = found.objects, night_of(profile)

    def about_to_read(calls: int) -> None:
        before_reading(client.calls + calls)

    read = read_salesforce(client, fields, comparison, sync.reach, report, cancelled, about_to_read)
    report(Progress(Phase.COMPARING))
    agreed = comparison.decide(fields, sync.reach)
    people = comparison.alike(sync.reach, night)
    made = plan(watched(people, Phase.COMPARING, report, cancelled), fields, exclude)
    made = _with_sharers(made, comparison, fields, sync.reach, night, exclude)
    lasting, over = earlier_flips(profile, comparison, made, night)
    made = replace(
        made,
        problems=(*found.problems, *made.problems, *lasting),
        already_equal=made.already_equal + agreed,
    )
    ticked = comparison.count_ticked()
    counts = profile.store.counts()
    sides = _sides(counts, comparison, ticked)
    estimated = client.calls + _estimate(made, ticked)
    return Compared(found, made, read, sides, estimated, over, ticked, counts.linked)


def _with_sharers(
    made: Plan,
    comparison: Comparison,
    fields: Mapping[SObject, ObjectFields],
    reach: Reach,
    night: str,
    exclude: Collection[ChangeKey],
) -> Plan:
    """Adds those who share a record that the plan ticks, and those who share one that is then ticked, to the end."""
    wave = made
    ticking: dict[RecordRef, PlannedWrite] = {}
    while wave.writes and comparison.look_at_sharers((write.write.ref.id for write in wave.writes), reach):
        ticking.update((write.write.ref, write) for write in wave.writes)
        wave = plan_sharers(comparison.people(reach, night), ticking, fields, exclude)
        made = made + wave
    return made


def last_sides(profile: Profile, compared: Compared) -> Sides | None:
    """How much each side held at the last full comparison of the same fields."""
    kept = profile.store.watermarks.get(sides_name(compared))
    return None if kept is None else Sides.from_json(kept.value)


def sides_name(compared: Compared) -> str:
    names = (
        f"{sobject.value}.{name}"
        for sobject, known in sorted(compared.fields.objects.items())
        for name in sorted(known.readable.values())
    )
    return f"sides of {', '.join(names)}"


def _sides(counts: StoreCounts, comparison: Comparison, ticked: dict[SObject, int]) -> Sides:
    linked = sum(comparison.linked_count(sobject) for sobject in SObject)
    return Sides(
        people=counts.people,
        linked=linked,
        unsubscribed=counts.unsubscribed,
        found=linked - comparison.count_gone(),
        contacts_ticked=ticked.get(SObject.CONTACT, 0),
        leads_ticked=ticked.get(SObject.LEAD, 0),
    )


def _estimate(made: Plan, ticked: dict[SObject, int]) -> int:
    """API calls of the writes, of reading them back, and of asking who cleared boxes."""
    writes = {sobject: sum(1 for one in made.writes if one.write.ref.sobject is sobject) for sobject in SObject}
    calls = limits.estimate_writes(writes[SObject.CONTACT], writes[SObject.LEAD])
    calls += sum(verify.estimate(count, ticked.get(sobject, 0) + count) for sobject, count in writes.items())
    return calls + _CALLS_FOR_NEWS * len({flip.ref.sobject for flip in made.flips})
