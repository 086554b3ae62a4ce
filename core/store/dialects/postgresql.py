"""PostgreSQL: one store for several machines. Who does what is decided by its advisory locks.

Write transactions are taken one after the other, as in SQLite: the hash chain of the evidence needs it, and each is
short. The locks belong to the connection or the transaction, so they are gone the moment their owner dies.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from core.errors import AppError

# The first of PostgreSQL's two lock numbers is ours, so that another program on the same database is not in the way.
_OURS = 0x0F70
_WRITING = 0
_BETWEEN_TRIES_S = 0.1


class PostgreSQL:
    """`url`: `postgresql://user@host/database`. The password comes from .pgpass, the environment, or the URL."""

    def __init__(self, url: str, *, sleep: Callable[[float], None] = time.sleep) -> None:
        try:
            parsed = make_url(url)
        except ArgumentError as error:
            raise AppError("store_url_invalid", cause=error) from error
        if parsed.get_backend_name() != "postgresql" or not parsed.database:
            raise AppError("store_url_invalid")
        self._url = parsed.set(drivername="postgresql+psycopg")
        self._sleep = sleep

    @property
    def place(self) -> str:
        return f"{self._url.host or 'PostgreSQL'}/{self._url.database}"

    @property
    def in_order_of_key(self) -> str:
        return ""

    @property
    def items(self) -> str:
        return "(SELECT DISTINCT value FROM json_array_elements_text(CAST(:items AS json))) AS items"

    def open(self) -> Engine:
        # A connection that was cut (server restarted, network gone) is noticed before it is used.
        engine = create_engine(self._url, pool_pre_ping=True, connect_args=_NOTICED_SOON)

        @event.listens_for(engine, "begin")
        def _begun(connection: Connection) -> None:
            if connection.get_execution_options().get("begin") == "IMMEDIATE":
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_OURS}, {_WRITING})")

        return engine

    def back_up(self, version: str) -> None:
        """Left to whoever keeps the server: its backups are theirs, and a migration that fails is rolled back whole."""

    def insert_many(
        self, connection: Connection, table: str, columns: Sequence[str], rows: Iterable[Sequence[object]]
    ) -> int:
        driver: Any = connection.connection.dbapi_connection
        count = 0
        with driver.cursor() as cursor, cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
                count += 1
        return count

    def roomy(self, connection: Connection) -> AbstractContextManager[None]:  # noqa: ARG002 - the server's own affair
        return nullcontext()

    def begin_scratch(self, connection: Connection) -> None:
        """Its server knows."""

    def note_change(self, connection: Connection) -> None:
        connection.execute(_CHANGED)

    def change_number(self, connection: Connection) -> int:
        return int(connection.execute(_CHANGE_NUMBER).scalar() or 0)

    @contextmanager
    def claim(self, engine: Engine, name: str, wait_s: float) -> Iterator[None]:
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            tries = int(wait_s / _BETWEEN_TRIES_S) + 1
            for remaining in range(tries, 0, -1):
                if connection.execute(_TRY, {"ours": _OURS, "name": name}).scalar_one():
                    break
                if remaining == 1:
                    raise AppError("run_under_way")
                self._sleep(_BETWEEN_TRIES_S)
            try:
                yield
            finally:
                try:
                    connection.execute(_FREE, {"ours": _OURS, "name": name})
                except DBAPIError:
                    # The connection was cut, and the lock went with it. What was done under it stands.
                    connection.invalidate()


# A machine that loses its power says no goodbye: without these, either side would believe in the other for two hours
# (the kernel's default), and what it had claimed would wait as long. The server's are in `options`.
_KEEPALIVE = {"keepalives_idle": 30, "keepalives_interval": 10, "keepalives_count": 3}
_NOTICED_SOON = {
    "application_name": "opt-out-sync",
    "connect_timeout": 10,
    **_KEEPALIVE,
    "options": " ".join(f"-c tcp_{name}={value}" for name, value in _KEEPALIVE.items()),
}
_CHANGED = text(
    "INSERT INTO watermarks (name, value, at) VALUES ('changes', '1', '')"
    " ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(watermarks.value AS bigint) + 1 AS text)"
)
_CHANGE_NUMBER = text("SELECT value FROM watermarks WHERE name = 'changes'")
_TRY = text("SELECT pg_try_advisory_lock(:ours, hashtext(:name))")
_FREE = text("SELECT pg_advisory_unlock(:ours, hashtext(:name))")
