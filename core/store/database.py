"""One opened database: the two kinds of transaction, and the door that its errors leave by.

The rooms of the store (`core/store/*.py`) get a `Database` and are attributes of `Store`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine

from core.store.door import database_door
from core.store.engine import open_engine, writing


class Database:
    """Attributes: `engine` for a connection of one's own, `place` for messages."""

    def __init__(self, path: Path) -> None:
        """Opens `path`, making or migrating it. Raises AppError `store_…`."""
        self.place = str(path)
        self.engine: Engine = open_engine(path)
        self._writing = writing(self.engine)

    def close(self) -> None:
        self.engine.dispose()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that sees one state of the data. Raises AppError `store_…`."""
        with database_door(self.place), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that holds the write lock from its start; all of it or nothing. Raises AppError `store_…`."""
        with database_door(self.place), self._writing.begin() as connection:
            yield connection
