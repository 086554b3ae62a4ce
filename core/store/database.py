"""One opened database: the two kinds of transaction, and the door that its errors leave by.

The rooms of the store (`core/store/*.py`) get a `Database` and are attributes of `Store`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from pathlib import Path

from sqlalchemy import Connection, Engine

from core.store.dialects import Place, dialect_of
from core.store.door import database_door
from core.store.engine import open_engine, writing
from core.store.in_process import in_process


class Database:
    """Attributes: `engine` for a connection of one's own, `dialect` for what differs, `place` for messages."""

    def __init__(self, place: Place) -> None:
        """Opens a file or a database URL, making or migrating the tables. Raises AppError `store_…`."""
        self.dialect = dialect_of(place)
        self.place = self.dialect.place
        self.engine: Engine = open_engine(self.dialect)
        self._writing = writing(self.engine)
        # SQLite lets its writers wait by sleeping, up to a tenth of a second a time; the threads of this process take
        # turns by a lock instead, so that a push is not late for the next unsubscribe that comes in.
        self.in_process = in_process(str(place.absolute() if isinstance(place, Path) else place))
        self._turn: AbstractContextManager[object] = self.in_process.turn if isinstance(place, Path) else nullcontext()

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
        with self._turn, database_door(self.place), self._writing.begin() as connection:
            self.dialect.note_change(connection)
            yield connection

    @contextmanager
    def claim(self, name: str, *, wait_s: float = 0) -> Iterator[None]:
        """Holds `name` alone over all processes that share the store. Raises AppError `run_under_way`."""
        with ExitStack() as held:
            with database_door(self.place):
                held.enter_context(self.dialect.claim(self.engine, name, wait_s))
            yield
            with database_door(self.place):
                held.close()
