"""The opt-out field on the page layouts of Contact and Lead (mission.md, rule 6): which have it, put it there, undo.

Each layout is backed up before it is written, read again afterwards, and restored only while nobody else changed it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TypeVar

from core.clock import Clock
from core.errors import AppError
from core.model import Phase, Progress, SObject
from core.progress import Cancelled, Report, never_cancelled, report_nothing, stop_if
from core.salesforce.client import SalesforceClient
from core.salesforce.door import SalesforceRefusal
from core.salesforce.field_states import FieldState, FoundField
from core.salesforce.layouts import (
    AlreadyThere,
    Edit,
    NoPlace,
    add_field,
    changed_lines,
    fingerprint,
    layout_label,
    layout_sobject,
)
from core.salesforce.metadata.envelope import Component
from core.salesforce.metadata.soap import (
    MOST_A_CALL,
    Listed,
    SaveResult,
    list_metadata,
    read_metadata,
    update_metadata,
)
from core.salesforce.tooling import layout_uses
from core.store.setup import BackupState, NewBackup, SetupStore

_T = TypeVar("_T")
PERSON_ACCOUNT = "PersonAccount"
# A layout that was read longer ago than this is read again before it is written: a colleague may have changed it.
_FRESH_FOR = timedelta(seconds=30)


class Presence(StrEnum):
    """PRESENT: every wanted field is there. UNREADABLE: Salesforce lists the layout and does not give it."""

    PRESENT = "present"
    MISSING = "missing"
    NO_PLACE = "no_place"
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class Layout:
    """One page layout. `label` is its name for people, `full_name` that of the Metadata API.

    `profiles` and `record_types` use it (names; ids of record types); `missing` are the wanted fields that it lacks.
    """

    sobject: str
    full_name: str
    label: str
    presence: Presence
    managed: bool = False
    profiles: tuple[str, ...] = ()
    record_types: tuple[str, ...] = ()
    wanted: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    xml: bytes = b""


@dataclass(frozen=True)
class Inventory:
    """`uses_known` is False where the user may not see who uses which layout; then `profiles` say nothing."""

    layouts: tuple[Layout, ...]
    uses_known: bool
    read_at: datetime

    @property
    def missing(self) -> tuple[Layout, ...]:
        return tuple(layout for layout in self.layouts if layout.presence is Presence.MISSING)


@dataclass(frozen=True)
class Change:
    """What would be written to one layout: the lines that come in, below which field of which section."""

    layout: Layout
    edits: tuple[Edit, ...]
    read_at: datetime

    @property
    def after(self) -> bytes:
        return self.edits[-1].after

    @property
    def lines(self) -> tuple[str, ...]:
        return tuple(line for edit in self.edits for line in changed_lines(edit))


class LayoutOutcome(StrEnum):
    """ADDED and RESTORED were read back. DIFFERS: the field is there, and Salesforce changed something else too."""

    ADDED = "added"
    ALREADY = "already"
    DIFFERS = "differs"
    RESTORED = "restored"
    REFUSED = "refused"
    NO_PLACE = "no_place"
    UNREADABLE = "unreadable"
    NOT_VERIFIED = "not_verified"
    CHANGED_SINCE = "changed_since"


DONE = frozenset({LayoutOutcome.ADDED, LayoutOutcome.ALREADY, LayoutOutcome.DIFFERS, LayoutOutcome.RESTORED})
_CODES = {
    LayoutOutcome.DIFFERS: "layout_differs",
    LayoutOutcome.REFUSED: "layout_refused",
    LayoutOutcome.NO_PLACE: "layout_no_place",
    LayoutOutcome.UNREADABLE: "layout_unreadable",
    LayoutOutcome.NOT_VERIFIED: "layout_not_verified",
    LayoutOutcome.CHANGED_SINCE: "layout_changed_since",
}


@dataclass(frozen=True)
class LayoutResult:
    """What became of one layout. `message` is Salesforce's own sentence; `code` has words, empty where all is well."""

    sobject: str
    full_name: str
    label: str
    outcome: LayoutOutcome
    message: str = ""
    params: Mapping[str, object] = field(default_factory=dict)

    @property
    def done(self) -> bool:
        return self.outcome in DONE

    @property
    def changed(self) -> bool:
        return self.outcome in {LayoutOutcome.ADDED, LayoutOutcome.DIFFERS, LayoutOutcome.RESTORED}

    @property
    def code(self) -> str:
        return _CODES.get(self.outcome, "")


Wanted = Mapping[str, tuple[str, ...]]


def wanted_fields(found: Iterable[FoundField], *, person_accounts: bool = False) -> Wanted:
    """Per layout object the API names that belong on it. A person account has the Contact's under other names (C8)."""
    wanted: dict[str, tuple[str, ...]] = {}
    for one in found:
        if one.name and one.state is not FieldState.MISSING:
            wanted[one.sobject.value] = (*wanted.get(one.sobject.value, ()), one.name)
    if person_accounts and SObject.CONTACT in wanted:
        wanted[PERSON_ACCOUNT] = tuple(_on_person_account(name) for name in wanted[SObject.CONTACT.value])
    return wanted


def _on_person_account(name: str) -> str:
    return name.removesuffix("__c") + "__pc" if name.endswith("__c") else f"Person{name}"


def inventory(client: SalesforceClient, wanted: Wanted, clock: Clock) -> Inventory:
    """Every layout of the objects in `wanted`. Calls: one list, one for each ten layouts, one for who uses them.

    Raises SalesforceRefusal where the user may not use the Metadata API.
    """
    listed = [row for row in list_metadata(client, "Layout") if layout_sobject(row.full_name) in wanted]
    components = _read_listed(client, listed)
    read_at = clock()
    uses = _uses(client, tuple(wanted)) if listed else {}
    layouts = []
    for row, component in zip(listed, components, strict=True):
        sobject = layout_sobject(row.full_name)
        label = layout_label(row.full_name, row.namespace)
        profiles, record_types = (uses or {}).get((sobject, label), ((), ()))
        full_name = component.full_name if component is not None else row.full_name
        layout = Layout(
            sobject,
            full_name,
            label,
            Presence.UNREADABLE,
            managed=bool(row.namespace),
            profiles=profiles,
            record_types=record_types,
            wanted=wanted[sobject],
        )
        layouts.append(layout if component is None else _judged(layout, component.xml))
    # Those that people use come first; an unassigned layout is seen by nobody.
    layouts.sort(key=lambda layout: (layout.sobject, not layout.profiles, layout.label.casefold()))
    return Inventory(tuple(layouts), uses is not None, read_at)


def changes(found: Inventory, names: Iterable[str] | None = None) -> tuple[Change, ...]:
    """What Add would write: for the layouts of these full names or labels, else for all that lack a field. Pure."""
    chosen = None if names is None else {name.casefold() for name in names}
    return tuple(
        Change(layout, edits, found.read_at)
        for layout in found.missing
        if chosen is None or {layout.full_name.casefold(), layout.label.casefold()} & chosen
        for edits in [_edits(layout.xml, layout.wanted)]
        if edits
    )


def add(
    client: SalesforceClient,
    store: SetupStore,
    wanted_changes: Sequence[Change],
    clock: Clock,
    *,
    by: str = "",
    report: Report = report_nothing,
    cancelled: Cancelled = never_cancelled,
) -> list[LayoutResult]:
    """Backs up, writes, reads again and compares, ten at a time; one layout's trouble is its own.

    Raises SalesforceRefusal where nothing can be written at all, RunCancelled between two tens.
    """
    results: list[LayoutResult] = []
    for part in tens(wanted_changes):
        stop_if(cancelled)
        report(Progress(Phase.APPLYING, len(results), len(wanted_changes)))
        fresh, settled = _refreshed(client, part, clock)
        results.extend(settled)
        if fresh:
            results.extend(_write(client, store, fresh, clock(), by))
    report(Progress(Phase.APPLYING, len(wanted_changes), len(wanted_changes)))
    return results


def is_fresh(read_at: datetime, now: datetime) -> bool:
    """Whether what was read then may be written upon without another look."""
    return now - read_at < _FRESH_FOR


def _read_listed(client: SalesforceClient, listed: Sequence[Listed]) -> list[Component | None]:
    """A managed layout is listed without its namespace and read with it (B3): that form first, the raw one after."""
    names = [_name_to_read(row) for row in listed]
    found = read_metadata(client, "Layout", names)
    again = [place for place, one in enumerate(found) if one is None and names[place] != listed[place].full_name]
    for place, one in zip(again, read_metadata(client, "Layout", [listed[p].full_name for p in again]), strict=True):
        found[place] = one
    return found


def _name_to_read(row: Listed) -> str:
    sobject, hyphen, part = row.full_name.partition("-")
    if not row.namespace or part.startswith(f"{row.namespace}__"):
        return row.full_name
    return f"{sobject}{hyphen}{row.namespace}__{part}"


def _uses(
    client: SalesforceClient, objects: Sequence[str]
) -> dict[tuple[str, str], tuple[tuple[str, ...], tuple[str, ...]]] | None:
    """Per object and label the profiles and record types; None where the user may not see them (B6)."""
    try:
        rows = layout_uses(client, objects)
    except SalesforceRefusal as refusal:
        if refusal.is_about_everything:
            raise
        return None
    found: dict[tuple[str, str], tuple[set[str], set[str]]] = {}
    for row in rows:
        profiles, types = found.setdefault((row.sobject, row.layout_name), (set(), set()))
        profiles.add(row.profile)
        types.update({row.record_type_id} - {""})
    return {key: (tuple(sorted(profiles)), tuple(sorted(types))) for key, (profiles, types) in found.items()}


def _judged(layout: Layout, xml: bytes) -> Layout:
    try:
        looked = [(name, add_field(xml, name)) for name in layout.wanted]
    except AppError:
        return layout
    missing = tuple(name for name, result in looked if not isinstance(result, AlreadyThere))
    presence = Presence.PRESENT
    if missing:
        nowhere = any(isinstance(result, NoPlace) for _name, result in looked)
        presence = Presence.NO_PLACE if nowhere else Presence.MISSING
    return replace(layout, presence=presence, missing=missing, xml=xml)


def _edits(xml: bytes, names: Sequence[str]) -> tuple[Edit, ...]:
    """Edit upon edit; the last one's `after` holds them all."""
    made: list[Edit] = []
    for name in names:
        result = add_field(made[-1].after if made else xml, name)
        if isinstance(result, Edit):
            made.append(result)
    return tuple(made)


def _refreshed(
    client: SalesforceClient, part: Sequence[Change], clock: Clock
) -> tuple[list[Change], list[LayoutResult]]:
    """The changes as they are to be made now, and what needs none any more."""
    if all(is_fresh(change.read_at, clock()) for change in part):
        return list(part), []
    fresh: list[Change] = []
    settled: list[LayoutResult] = []
    for change, one in zip(
        part, read_metadata(client, "Layout", [change.layout.full_name for change in part]), strict=True
    ):
        now = replace(change.layout, presence=Presence.UNREADABLE) if one is None else _judged(change.layout, one.xml)
        if now.presence is Presence.MISSING:
            fresh.append(Change(now, _edits(now.xml, now.wanted), clock()))
            continue
        outcome = {Presence.PRESENT: LayoutOutcome.ALREADY, Presence.NO_PLACE: LayoutOutcome.NO_PLACE}
        settled.append(result_of(now, outcome.get(now.presence, LayoutOutcome.UNREADABLE)))
    return fresh, settled


def _write(
    client: SalesforceClient, store: SetupStore, part: Sequence[Change], now: datetime, by: str
) -> list[LayoutResult]:
    backups = store.keep_backups(
        [
            NewBackup(
                change.layout.sobject,
                change.layout.full_name,
                tuple(edit.field for edit in change.edits),
                change.layout.xml,
                fingerprint(change.layout.xml),
                fingerprint(change.after),
            )
            for change in part
        ],
        now,
        by,
    )
    saved = update_metadata(client, [Component("Layout", change.layout.full_name, change.after) for change in part])
    read = read_metadata(client, "Layout", [change.layout.full_name for change in part])
    results: list[LayoutResult] = []
    settled: list[tuple[int, BackupState, str]] = []
    for backup, change, row, one in zip(backups, part, saved, read, strict=True):
        outcome, written_hash = _verified(change, row, one)
        state = BackupState.DROPPED if outcome is LayoutOutcome.REFUSED else BackupState.WRITTEN
        settled.append((backup, state, written_hash))
        results.append(result_of(change.layout, outcome, row.message, code=row.code))
    store.settle_backups(settled)
    return results


def _verified(change: Change, row: SaveResult, one: Component | None) -> tuple[LayoutOutcome, str]:
    """What the layout looks like now decides, not what the answer said; with its hash."""
    if one is None:
        return (LayoutOutcome.NOT_VERIFIED if row.saved else LayoutOutcome.REFUSED), ""
    written = fingerprint(one.xml)
    if any(not isinstance(add_field(one.xml, edit.field), AlreadyThere) for edit in change.edits):
        return (LayoutOutcome.NOT_VERIFIED if row.saved else LayoutOutcome.REFUSED), ""
    if written == fingerprint(change.after):
        return LayoutOutcome.ADDED, written
    return LayoutOutcome.DIFFERS, written


def result_of(layout: Layout, outcome: LayoutOutcome, message: str = "", *, code: str = "") -> LayoutResult:
    params = {"object": layout.sobject, "name": layout.label, "field": ", ".join(layout.wanted), "message": message}
    if code:
        params["raw_code"] = code
    return LayoutResult(layout.sobject, layout.full_name, layout.label, outcome, message, params)


def tens(items: Sequence[_T]) -> list[Sequence[_T]]:
    return [items[start : start + MOST_A_CALL] for start in range(0, len(items), MOST_A_CALL)]
