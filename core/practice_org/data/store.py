"""The rows of the org, in SQLite: one table an sObject, one column a field, in a file of the org's private folder.

Why a file and not memory: a million people stay outside the process, and readers on other threads do not wait for
writers (WAL). Nothing needs to survive a crash, so nothing is synced to disk.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from core.practice_org.data.fields import Field
from core.practice_org.data.schema import Schema, SObject

Row = dict[str, Any]
_Value = str | bytes | int | float | None

_SQL_TYPES = {"boolean": "INTEGER", "int": "INTEGER", "double": "REAL", "currency": "REAL", "percent": "REAL"}
_CASE_SENSITIVE = {"id", "reference", "datetime", "date"}
_INDEXES = (
    ("Contact", "Email"),
    ("Contact", "SystemModstamp, Id"),
    ("Contact", "AccountId"),
    ("Lead", "Email"),
    ("Lead", "SystemModstamp, Id"),
    ("Lead", "ConvertedContactId"),
    ("ContactHistory", "ContactId"),
    ("LeadHistory", "LeadId"),
    ("FieldPermissions", "ParentId"),
)


class Store:
    """One writer connection, guarded by `lock`; `reader()` opens further read-only ones."""

    def __init__(self, path: Path, schema: Schema) -> None:
        self.path = path
        self.schema = schema
        self.lock = threading.RLock()
        self.connection = self._connect()
        self.connection.execute("PRAGMA journal_mode=WAL")
        for sobject in schema:
            self.connection.execute(_create_table(sobject))
        self.connection.execute("CREATE TABLE _Hidden (RecordId TEXT PRIMARY KEY) WITHOUT ROWID")

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, isolation_level=None, check_same_thread=False, cached_statements=512)
        for pragma in ("synchronous=OFF", "temp_store=MEMORY", "cache_size=-65536", "busy_timeout=10000"):
            connection.execute(f"PRAGMA {pragma}")
        connection.create_function("upper", 1, _upper, deterministic=True)
        connection.create_function("lower", 1, _lower, deterministic=True)
        return connection

    def reader(self) -> sqlite3.Connection:
        """A further connection, for reading on another thread; the caller closes it."""
        connection = self._connect()
        connection.execute("PRAGMA query_only=ON")
        return connection

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing; nested use joins the outer transaction through a savepoint."""
        with self.lock:
            nested = self.connection.in_transaction
            self.connection.execute("SAVEPOINT inner_step" if nested else "BEGIN IMMEDIATE")
            try:
                yield self.connection
            except BaseException:
                self.connection.execute("ROLLBACK TO inner_step" if nested else "ROLLBACK")
                if nested:
                    self.connection.execute("RELEASE inner_step")
                raise
            self.connection.execute("RELEASE inner_step" if nested else "COMMIT")

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """All rows of a query as dicts."""
        with self.lock:
            cursor = self.connection.execute(sql, parameters)
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor]

    def insert(self, sobject: str, rows: Iterable[Row]) -> None:
        """Inserts rows that all have the keys of the first one; the values are stored as they are."""
        iterator = iter(rows)
        first = next(iterator, None)
        if first is None:
            return
        names = list(first)
        sql = f'INSERT INTO "{sobject}" ({", ".join(names)}) VALUES ({", ".join("?" * len(names))})'  # noqa: S608 (names of our schema)
        with self.transaction() as connection:
            connection.execute(sql, list(first.values()))
            connection.executemany(sql, ([row[name] for name in names] for row in iterator))

    def insert_tuples(self, sobject: str, names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        """The quick way in for the generator."""
        sql = f'INSERT INTO "{sobject}" ({", ".join(names)}) VALUES ({", ".join("?" * len(names))})'  # noqa: S608 (names of our schema)
        with self.transaction() as connection:
            connection.executemany(sql, rows)

    def add_indexes(self) -> None:
        """Builds the indexes; after the first filling, because that is faster."""
        for table, column in _INDEXES:
            name = f"{table}_{column.partition(',')[0]}"
            self.connection.execute(f'CREATE INDEX IF NOT EXISTS "{name}" ON "{table}" ({column})')

    def add_fields(self, sobject: str, fields: Sequence[Field]) -> None:
        """Adds fields to the schema and their columns to the table."""
        with self.lock:
            known = self.schema.sobject(sobject)
            fresh = [field for field in fields if known is not None and known.find(field.name) is None]
            for field in fresh:
                self.connection.execute(f'ALTER TABLE "{sobject}" ADD COLUMN {_column(field)}')
            self.schema.add_fields(sobject, fields)

    def start_over(self) -> None:
        """Back to empty tables of the standard objects; fields that were added go too."""
        with self.transaction() as connection:
            for sobject in self.schema:
                connection.execute(f'DROP TABLE "{sobject.name}"')
            connection.execute("DELETE FROM _Hidden")
            self.schema.restore_standard()
            for sobject in self.schema:
                connection.execute(_create_table(sobject))

    def close(self) -> None:
        """Closes the connection; the file goes with the org's folder."""
        with self.lock:
            self.connection.close()


def _upper(value: _Value) -> _Value:
    return value.upper() if isinstance(value, str) else value


def _lower(value: _Value) -> _Value:
    return value.lower() if isinstance(value, str) else value


def _create_table(sobject: SObject) -> str:
    # An ordinary rowid table: keyed by Id itself (WITHOUT ROWID), an update was three times as slow.
    columns = ", ".join(_column(field) for field in sobject.fields.values())
    extra = "" if "isdeleted" in sobject.fields else ", IsDeleted INTEGER NOT NULL DEFAULT 0"
    return f'CREATE TABLE "{sobject.name}" ({columns}{extra})'


def _column(field: Field) -> str:
    sql_type = _SQL_TYPES.get(field.type, "TEXT")
    if field.name == "Id":
        return "Id TEXT PRIMARY KEY NOT NULL"
    collation = "" if sql_type != "TEXT" or field.type in _CASE_SENSITIVE else " COLLATE NOCASE"
    if field.formula is not None:
        return f"{field.name} {sql_type}{collation} GENERATED ALWAYS AS ({field.formula}) VIRTUAL"
    if field.type == "boolean":
        return f"{field.name} INTEGER NOT NULL DEFAULT {int(field.default or 0)}"
    default = f" DEFAULT '{field.default}'" if isinstance(field.default, str) else ""
    return f"{field.name} {sql_type}{collation}{default}"
