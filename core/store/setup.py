"""What the setup changed in the org, kept so that it can be taken back: layout backups and grants of access."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import text

from core.clock import from_text, to_text
from core.store.database import Database


class BackupState(StrEnum):
    """WRITING: kept before the write, of which nothing is known yet. RESTORED: taken back. DROPPED: never written."""

    WRITING = "writing"
    WRITTEN = "written"
    RESTORED = "restored"
    DROPPED = "dropped"


@dataclass(frozen=True)
class LayoutBackup:
    """A layout as it was; hashes are of `core.salesforce.layouts.fingerprint`."""

    id: int
    sobject: str
    full_name: str
    fields: tuple[str, ...]
    before: bytes
    before_hash: str
    written_hash: str
    at: datetime
    by_name: str
    state: BackupState


@dataclass(frozen=True)
class NewBackup:
    """`written_hash` is that of what is about to be written; Salesforce's own answer replaces it."""

    sobject: str
    full_name: str
    fields: tuple[str, ...]
    before: bytes
    before_hash: str
    written_hash: str


class StepKind(StrEnum):
    """What one step of a grant did; undone in the opposite order."""

    MADE_SET = "made_set"
    MADE_PERMISSION = "made_permission"
    WIDENED_PERMISSION = "widened_permission"
    ASSIGNED = "assigned"


@dataclass(frozen=True)
class GrantStep:
    """`id` is that of the row in Salesforce; `field` is `Contact.HasOptedOutOfEmail`, where it is about one."""

    kind: StepKind
    id: str
    field: str = ""


@dataclass(frozen=True)
class AccessGrant:
    """One grant that was not undone."""

    id: int
    permission_set_id: str
    user_id: str
    fields: tuple[str, ...]
    steps: tuple[GrantStep, ...]
    at: datetime
    by_name: str

    @property
    def made_set(self) -> bool:
        return any(step.kind is StepKind.MADE_SET for step in self.steps)


class SetupStore:
    """Attribute `setup` of the store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep_backups(self, backups: Sequence[NewBackup], now: datetime, by_name: str) -> list[int]:
        """Keeps layouts before they are written. Returns their ids, in order."""
        with self._database.write() as connection:
            return [
                int(
                    connection.execute(
                        text(
                            "INSERT INTO layout_backups"
                            " (sobject, full_name, fields, before_xml, before_hash, written_hash, at, by_name, state)"
                            " VALUES (:sobject, :full_name, :fields, :before_xml, :before_hash, :written_hash, :at,"
                            " :by_name, :state)"
                            " RETURNING id"
                        ),
                        {
                            "sobject": backup.sobject,
                            "full_name": backup.full_name,
                            "fields": ",".join(backup.fields),
                            "before_xml": backup.before.decode("utf-8"),
                            "before_hash": backup.before_hash,
                            "written_hash": backup.written_hash,
                            "at": to_text(now),
                            "by_name": by_name,
                            "state": BackupState.WRITING.value,
                        },
                    ).scalar_one()
                )
                for backup in backups
            ]

    def settle_backups(self, results: Iterable[tuple[int, BackupState, str]]) -> None:
        """`(id, state, written hash)` of each; an empty hash leaves the one that is there."""
        with self._database.write() as connection:
            for backup_id, state, written_hash in results:
                connection.execute(
                    text(
                        "UPDATE layout_backups SET state = :state, written_hash ="
                        " CASE WHEN :hash = '' THEN written_hash ELSE :hash END WHERE id = :id"
                    ),
                    {"state": state.value, "hash": written_hash, "id": backup_id},
                )

    def open_backups(self) -> list[LayoutBackup]:
        """Backups that Undo can restore, newest first: also those whose write was cut off."""
        with self._database.read() as connection:
            rows = connection.execute(
                text("SELECT * FROM layout_backups WHERE state IN ('writing', 'written') ORDER BY id DESC")
            )
            return [_backup(row) for row in rows]

    def keep_grant(
        self, permission_set_id: str, user_id: str, fields: Sequence[str], now: datetime, by_name: str
    ) -> int:
        """A grant that begins, with nothing done yet."""
        with self._database.write() as connection:
            return int(
                connection.execute(
                    text(
                        "INSERT INTO access_grants"
                        " (permission_set_id, user_id, made_set, fields, steps, at, by_name)"
                        " VALUES (:set_id, :user_id, 0, :fields, '[]', :at, :by_name) RETURNING id"
                    ),
                    {
                        "set_id": permission_set_id,
                        "user_id": user_id,
                        "fields": ",".join(fields),
                        "at": to_text(now),
                        "by_name": by_name,
                    },
                ).scalar_one()
            )

    def note_steps(self, grant_id: int, permission_set_id: str, steps: Sequence[GrantStep]) -> None:
        """What was done so far: written after each step, so that a crash leaves nothing unknown."""
        with self._database.write() as connection:
            connection.execute(
                text(
                    "UPDATE access_grants SET permission_set_id = :set_id, steps = :steps, made_set = :made"
                    " WHERE id = :id"
                ),
                {
                    "set_id": permission_set_id,
                    "steps": json.dumps([[step.kind.value, step.id, step.field] for step in steps]),
                    "made": int(any(step.kind is StepKind.MADE_SET for step in steps)),
                    "id": grant_id,
                },
            )

    def end_grant(self, grant_id: int, now: datetime) -> None:
        with self._database.write() as connection:
            connection.execute(
                text("UPDATE access_grants SET undone_at = :at WHERE id = :id"), {"at": to_text(now), "id": grant_id}
            )

    def open_grants(self) -> list[AccessGrant]:
        """Grants that were not undone, newest first."""
        with self._database.read() as connection:
            rows = connection.execute(text("SELECT * FROM access_grants WHERE undone_at IS NULL ORDER BY id DESC"))
            return [_grant(row) for row in rows]


def _backup(row: Any) -> LayoutBackup:
    return LayoutBackup(
        row.id,
        row.sobject,
        row.full_name,
        tuple(row.fields.split(",")),
        row.before_xml.encode("utf-8"),
        row.before_hash,
        row.written_hash,
        from_text(row.at),
        row.by_name,
        BackupState(row.state),
    )


def _grant(row: Any) -> AccessGrant:
    steps = tuple(GrantStep(StepKind(kind), id_, field) for kind, id_, field in json.loads(row.steps))
    fields = tuple(row.fields.split(",")) if row.fields else ()
    return AccessGrant(row.id, row.permission_set_id, row.user_id, fields, steps, from_text(row.at), row.by_name)
