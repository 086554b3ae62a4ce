"""What a plan is made from, copied into another store: so that a first sync can be shown before anything is written.

Row by row, because a copy of a database file that is in use is none, and the two stores may be of different kinds.
"""

from __future__ import annotations

from sqlalchemy import Table, select

from core.store.database import Database
from core.store.schema import sync as engine
from core.store.schema.base import outbox, people, unsubscribe_sources, unsubscribes

# In the order in which one refers to another. Runs, outcomes and evidence are history, which no plan looks at.
_COPIED: tuple[Table, ...] = (
    people,
    unsubscribes,
    unsubscribe_sources,
    outbox,
    engine.ticked,
    engine.flips,
    engine.left_out,
    engine.suppressions,
    engine.resubscriptions,
)


def copy_people(source: Database, target: Database) -> None:
    """Into a fresh store; all of it or nothing. Raises AppError `store_…`."""
    with source.read() as reading, target.write() as writing:
        for table in _COPIED:
            columns = [column.name for column in table.columns]
            rows = reading.execution_options(yield_per=5_000).execute(select(table))
            target.dialect.insert_many(writing, table.name, columns, (tuple(row) for row in rows))
