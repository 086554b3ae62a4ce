"""Small facts with a name and a moment: sizes of both sides at the last comparison, times of Salesforce's clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, text

from core.clock import from_text, to_text
from core.store.database import Database


@dataclass(frozen=True)
class Watermark:
    """`at` is when the fact was true: by Salesforce's clock where the fact came from there."""

    value: str
    at: datetime


class Watermarks:
    """Attribute `watermarks` of the store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, name: str) -> Watermark | None:
        with self._database.read() as connection:
            row = connection.execute(
                text("SELECT value, at FROM watermarks WHERE name = :name"), {"name": name}
            ).first()
        return None if row is None else Watermark(row.value, from_text(row.at))

    def set(self, name: str, value: str, at: datetime) -> None:
        with self._database.write() as connection:
            write(connection, name, value, at)


def write(connection: Connection, name: str, value: str, at: datetime) -> None:
    """The same inside a transaction of the caller."""
    connection.execute(
        text(
            "INSERT INTO watermarks (name, value, at) VALUES (:name, :value, :at)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value, at = excluded.at"
        ),
        {"name": name, "value": value, "at": to_text(at)},
    )
