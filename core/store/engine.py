"""Opens the database: first creation, migration, and the refusal of a newer one."""

from __future__ import annotations

from sqlalchemy import Connection, Engine, inspect, text

from core.errors import AppError
from core.store.dialects import Dialect
from core.store.door import database_door
from core.store.version import HEAD

MIGRATIONS = "core.store:migrations"


def open_engine(dialect: Dialect) -> Engine:
    """The engine on the database, whose tables are created or migrated where needed.

    Before a migration the data are backed up. Raises AppError `store_too_new`, `store_backup_failed`, `sqlite_too_old`,
    and those of `database_door`.
    """
    with database_door(dialect.place):
        engine = dialect.open()
        try:
            _bring_up_to_date(engine, dialect)
        except BaseException:
            engine.dispose()
            raise
    return engine


def writing(engine: Engine) -> Engine:
    """The same engine, whose transactions take the write lock at their start."""
    return engine.execution_options(begin="IMMEDIATE")


def _bring_up_to_date(engine: Engine, dialect: Dialect) -> None:
    stamp = _stamp(engine)
    if stamp == HEAD:
        return
    if stamp is not None and stamp > HEAD:
        raise AppError("store_too_new", path=dialect.place, found=stamp, known=HEAD)
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", MIGRATIONS)
    with writing(engine).begin() as connection:
        # Another process may have finished the same work while this one waited for the lock.
        before = _stamp_on(connection)
        if before != HEAD:
            if before is not None:
                dialect.back_up(before)
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
