"""Takes our change of page layouts back: the backup goes in again, where nobody changed the layout since."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.salesforce.client import SalesforceClient
from core.salesforce.layouts import fingerprint, layout_label
from core.salesforce.metadata.envelope import Component
from core.salesforce.metadata.soap import SaveResult, read_metadata, update_metadata
from core.setup.layouts import Layout, LayoutOutcome, LayoutResult, Presence, result_of, tens
from core.store.setup import BackupState, LayoutBackup, SetupStore


def undo(client: SalesforceClient, store: SetupStore, names: Iterable[str] | None = None) -> list[LayoutResult]:
    """Restores the backups of all our layouts, or of these, where nobody changed the layout since.

    Raises SalesforceRefusal; a layout that was not reached keeps its backup.
    """
    chosen = None if names is None else {name.casefold() for name in names}
    chains: dict[str, list[LayoutBackup]] = {}
    for backup in store.open_backups():
        if chosen is None or {backup.full_name.casefold(), layout_label(backup.full_name).casefold()} & chosen:
            chains.setdefault(backup.full_name, []).append(backup)
    results: list[LayoutResult] = []
    for part in tens(list(chains)):
        current = read_metadata(client, "Layout", part)
        plans = [_restoring(chains[name], one) for name, one in zip(part, current, strict=True)]
        results.extend(_restore(client, store, plans))
    return results


@dataclass(frozen=True)
class _Restoring:
    """The backups that can be restored, newest first, and the XML that this ends with; `why_not` ends it before."""

    backups: tuple[LayoutBackup, ...]
    newest: LayoutBackup
    xml: bytes = b""
    expected: str = ""
    why_not: LayoutOutcome | None = None


def _restoring(chain: Sequence[LayoutBackup], current: Component | None) -> _Restoring:
    newest = chain[0]
    if current is None:
        return _Restoring((), newest, why_not=LayoutOutcome.UNREADABLE)
    at, xml, done = fingerprint(current.xml), b"", []
    for backup in chain:
        if at == backup.written_hash:
            at, xml = backup.before_hash, backup.before
        elif at != backup.before_hash:
            break
        # Else the layout is what it was: the write never happened, or somebody took the field off again.
        done.append(backup)
    if not done:
        return _Restoring((), newest, why_not=LayoutOutcome.CHANGED_SINCE)
    return _Restoring(tuple(done), newest, xml, at)


def _restore(client: SalesforceClient, store: SetupStore, plans: Sequence[_Restoring]) -> list[LayoutResult]:
    to_write = [plan for plan in plans if plan.xml]
    rows: dict[str, SaveResult] = {}
    seen: dict[str, Component | None] = {}
    if to_write:
        names = [plan.newest.full_name for plan in to_write]
        saved = update_metadata(client, [Component("Layout", p.newest.full_name, p.xml) for p in to_write])
        rows = dict(zip(names, saved, strict=True))
        seen = dict(zip(names, read_metadata(client, "Layout", names), strict=True))
    results = []
    for plan in plans:
        name = plan.newest.full_name
        outcome, message, code = plan.why_not or LayoutOutcome.RESTORED, "", ""
        if plan.xml:
            one, row = seen[name], rows[name]
            message, code = row.message, row.code
            if one is None or fingerprint(one.xml) != plan.expected:
                outcome = LayoutOutcome.NOT_VERIFIED if row.saved else LayoutOutcome.REFUSED
        if outcome is LayoutOutcome.RESTORED:
            store.settle_backups((backup.id, BackupState.RESTORED, "") for backup in plan.backups)
        layout = Layout(plan.newest.sobject, name, layout_label(name), Presence.MISSING, wanted=plan.newest.fields)
        results.append(result_of(layout, outcome, message, code=code))
    return results
