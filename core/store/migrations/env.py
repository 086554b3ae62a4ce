"""Alembic's entry: runs on the connection, and inside the transaction, that `core.store.engine` hands over."""

from alembic import context

from core.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite can roll DDL back once the driver's own transaction handling is off (core/store/engine.py).
    transactional_ddl=True,
)
context.run_migrations()
