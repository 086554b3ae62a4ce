"""The two databases that a store can live in: SQLite in a file (the default), PostgreSQL for several machines.

Everything that differs between them is in this folder; the rest of the store is SQL that both understand.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, Engine

Place = Path | str
"""A file, or a database URL that begins with `postgresql://`."""


class Dialect(Protocol):
    """What a database does in its own way."""

    @property
    def place(self) -> str:
        """Where it is, for messages; without a password."""
        ...

    @property
    def in_order_of_key(self) -> str:
        """What stands after CREATE TABLE to keep the rows in the order of the primary key; empty where that is not."""
        ...

    @property
    def items(self) -> str:
        """The list in the JSON `:items` as a table with the column `value`; once each where twice is an error."""
        ...

    def open(self) -> Engine:
        """The engine. Its transactions take the write lock at their start where the option `begin` is `IMMEDIATE`."""
        ...

    def back_up(self, version: str) -> None:
        """Keeps the data as they are under `version`, before a newer program changes the tables.

        Raises AppError `store_backup_failed`; nothing is changed then.
        """
        ...

    def insert_many(
        self, connection: Connection, table: str, columns: Sequence[str], rows: Iterable[Sequence[object]]
    ) -> int:
        """Loads many rows by the driver's fast path, in the caller's transaction. Returns how many."""
        ...

    def roomy(self, connection: Connection) -> AbstractContextManager[None]:
        """Memory for bulk work on this connection, tens of MiB; given back afterwards."""
        ...

    def begin_scratch(self, connection: Connection) -> None:
        """Makes ready for large temporary tables on a connection that is not used for anything else afterwards."""
        ...

    def note_change(self, connection: Connection) -> None:
        """Part of each write transaction, so that `change_number` moves when it commits."""
        ...

    def change_number(self, connection: Connection) -> int:
        """A number that changes when anybody committed something; asked on one and the same connection."""
        ...

    def claim(self, engine: Engine, name: str, wait_s: float) -> AbstractContextManager[None]:
        """Holds `name` alone over all processes (and machines) that share the store; freed when the owner dies.

        Raises AppError `run_under_way` where another one has it for longer than `wait_s`.
        """
        ...


def dialect_of(place: Place) -> Dialect:
    if isinstance(place, Path):
        from core.store.dialects.sqlite import Sqlite

        return Sqlite(place)
    from core.store.dialects.postgresql import PostgreSQL

    return PostgreSQL(place)
