"""The first sync as the wizard shows it: a preview whose rows can be left out, then the real run."""

from __future__ import annotations

from core.model import ChangeKey, Direction, RunSummary, RunTrigger, SObject
from core.profile import Profile
from core.progress import Cancelled, Report, RunCancelled
from core.setup.wizard.found import PreviewFound, PreviewRow
from core.store.held import HeldChange
from core.sync.held import Approval, rows_of
from core.sync.nightly import SyncReport, sync

_SPLIT = "\t"
_UNREAD = frozenset({"field_hidden", "object_hidden", "sales_field_missing"})


def preview_of(profile: Profile, report: Report, cancelled: Cancelled) -> PreviewFound:
    """Reads only. Raises AppError, SalesforceRefusal, and RunCancelled where it was stopped."""
    made = sync(profile, trigger=RunTrigger.WIZARD, preview=True, report=report, cancelled=cancelled)
    if cancelled():
        raise RunCancelled
    return _found(made)


def first_sync(
    profile: Profile, shown: PreviewFound, excluded: frozenset[str], report: Report, cancelled: Cancelled
) -> RunSummary:
    """The rows that were shown pass the brake: the admin said yes to them. What came since counts as ever."""
    approved = frozenset(change_of(row.key) for row in shown.rows if row.key not in excluded)
    return sync(
        profile,
        trigger=RunTrigger.WIZARD,
        report=report,
        cancelled=cancelled,
        approval=Approval(keys=approved),
        exclude=[change_of(key) for key in excluded],
    ).run


def key_of(change: ChangeKey) -> str:
    return _SPLIT.join((change.direction.value, change.address, change.record_id))


def change_of(key: str) -> ChangeKey:
    direction, address, record_id = key.split(_SPLIT)
    return ChangeKey(Direction(direction), address, record_id)


def _found(made: SyncReport) -> PreviewFound:
    about_objects = [one for one in made.problems if one.record_id is None and not one.address]
    unread = {one.sobject for one in about_objects if one.code in _UNREAD}
    return PreviewFound(
        tuple(_row(one) for one in rows_of(made.plan)),
        made.run.already_equal,
        made.problems,
        made.run.api_calls_estimated or 0,
        tuple(sobject for sobject in SObject if sobject in unread),
    )


def _row(one: HeldChange) -> PreviewRow:
    return PreviewRow(key_of(one.key), one.direction, one.address, one.sobject, one.record_id, one.fields)
