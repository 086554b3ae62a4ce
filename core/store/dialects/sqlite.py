"""SQLite: one file beside the settings, in WAL mode."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL

from core.errors import AppError

# The first that knows IS DISTINCT FROM.
OLDEST = (3, 39, 0)
_WAIT_FOR_A_LOCK_MS = 30_000
_BATCH = 10_000
_ROOMY_KIB = 32 * 1024
# Most of what a million records weigh; what is beyond is read from the disk again.
_SCRATCH_KIB = 32 * 1024


class Sqlite:
    """The file has mode 0600."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def place(self) -> str:
        return str(self._path)

    @property
    def in_order_of_key(self) -> str:
        return " WITHOUT ROWID"

    @property
    def items(self) -> str:
        return "json_each(:items)"

    def open(self) -> Engine:
        """Raises AppError `sqlite_too_old`."""
        if sqlite3.sqlite_version_info < OLDEST:
            needed = ".".join(map(str, OLDEST[:2]))
            raise AppError("sqlite_too_old", found=sqlite3.sqlite_version, needed=needed)
        if not self._path.exists():
            self._path.touch(mode=0o600)
        engine = create_engine(URL.create("sqlite", database=str(self._path)))
        _use_our_own_transactions(engine)
        return engine

    def back_up(self, version: str) -> None:
        """A copy beside the file, by SQLite's own means: what stands in the write-ahead log is in it too.

        It has its name only when it is whole, and is never overwritten: the data of a version are kept once.
        """
        target = self._path.with_name(f"{self._path.stem}-before-upgrade-from-{version}{self._path.suffix}")
        if target.exists():
            return
        unfinished = target.with_suffix(".part")
        try:
            unfinished.unlink(missing_ok=True)
            unfinished.touch(mode=0o600)
            with closing(sqlite3.connect(self._path)) as source, closing(sqlite3.connect(unfinished)) as copy:
                source.backup(copy)
            unfinished.replace(target)
        except (sqlite3.Error, OSError) as error:
            raise AppError("store_backup_failed", cause=error, path=str(target), reason=str(error)) from error

    def insert_many(
        self, connection: Connection, table: str, columns: Sequence[str], rows: Iterable[Sequence[object]]
    ) -> int:
        marks = ", ".join("?" * len(columns))
        statement = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608 - own names
        count, waiting = 0, iter(rows)
        # The driver's own executemany costs half of what SQLAlchemy's does.
        while batch := [tuple(row) for row in islice(waiting, _BATCH)]:
            connection.exec_driver_sql(statement, batch)
            count += len(batch)
        return count

    @contextmanager
    def roomy(self, connection: Connection) -> Iterator[None]:
        """The usual 2 MiB hold a hundredth of the indexes of a million people: each row would be read and written."""
        driver: Any = connection.connection.driver_connection
        usual = driver.execute("PRAGMA cache_size").fetchone()[0]
        driver.execute(f"PRAGMA cache_size = {-_ROOMY_KIB}")
        try:
            yield
        finally:
            driver.execute(f"PRAGMA cache_size = {usual}")
            driver.execute("PRAGMA shrink_memory")

    def begin_scratch(self, connection: Connection) -> None:
        connection.exec_driver_sql(f"PRAGMA temp.cache_size = -{_SCRATCH_KIB}")
        connection.rollback()

    def note_change(self, connection: Connection) -> None:
        """SQLite counts by itself."""

    def change_number(self, connection: Connection) -> int:
        return int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())

    @contextmanager
    def claim(self, engine: Engine, name: str, wait_s: float) -> Iterator[None]:  # noqa: ARG002 - the file suffices
        from filelock import FileLock, Timeout

        lock = FileLock(self._path.parent / f"{name}.lock", timeout=wait_s, mode=0o600)
        try:
            lock.acquire()
        except Timeout as error:
            raise AppError("run_under_way", cause=error) from error
        try:
            yield
        finally:
            lock.release()


def _use_our_own_transactions(engine: Engine) -> None:
    """Python's sqlite3 opens transactions by its own rules and never around DDL; so it is told not to.

    A transaction that reads first and writes later would fail at once, without waiting, where another writer came
    between (SQLITE_BUSY_SNAPSHOT, sqlite.org/isolation.html); so writers begin with the option IMMEDIATE.
    """

    @event.listens_for(engine, "connect")
    def _connected(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        for pragma in (
            f"busy_timeout = {_WAIT_FOR_A_LOCK_MS}",
            "journal_mode = WAL",
            "synchronous = FULL",  # an unsubscribe that was acknowledged survives a power cut
            "foreign_keys = ON",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        mode = connection.get_execution_options().get("begin", "DEFERRED")
        connection.exec_driver_sql(f"BEGIN {mode}")
