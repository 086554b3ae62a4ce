"""Opens the database: connection settings, first creation, migration, and the refusal of a newer one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL

from core.errors import AppError
from core.store.door import database_door
from core.store.schema import HEAD

_WAIT_FOR_A_LOCK_MS = 30_000


def open_engine(path: Path) -> Engine:
    """The engine on the SQLite file `path`, created or migrated where needed; the file has mode 0600.

    Raises AppError `store_too_new`, and those of `database_door`.
    """
    with database_door(str(path)):
        if not path.exists():
            path.touch(mode=0o600)
        engine = create_engine(URL.create("sqlite", database=str(path)))
        _use_our_own_transactions(engine)
        try:
            _bring_up_to_date(engine, str(path))
        except BaseException:
            engine.dispose()
            raise
    return engine


def writing(engine: Engine) -> Engine:
    """The same engine, whose transactions take the write lock at their start.

    A transaction that reads first and writes later would fail at once, without waiting, where another writer came
    between (SQLITE_BUSY_SNAPSHOT, sqlite.org/isolation.html).
    """
    return engine.execution_options(begin="IMMEDIATE")


def _use_our_own_transactions(engine: Engine) -> None:
    """Python's sqlite3 opens transactions by its own rules and never around DDL; so it is told not to."""

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


def _bring_up_to_date(engine: Engine, place: str) -> None:
    stamp = _stamp(engine)
    if stamp == HEAD:
        return
    if stamp is not None and stamp > HEAD:
        raise AppError("store_too_new", path=place, found=stamp, known=HEAD)
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "core.store:migrations")
    with writing(engine).begin() as connection:
        # Another process may have finished the same work while this one waited for the lock.
        if _stamp_on(connection) != HEAD:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")


def _stamp(engine: Engine) -> str | None:
    with engine.connect() as connection:
        return _stamp_on(connection)


def _stamp_on(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return str(found) if found is not None else None
