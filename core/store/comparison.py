"""The comparison: what Salesforce said in this run, beside the people; the differences are found by the database.

Everything stands in temporary tables on a connection of its own, so it takes no lock on the store and is gone when the
run ends. Records are loaded as lists of ids that the database itself takes apart, which costs half of a row at a time,
into a table in their order (an unindexed NOT EXISTS over a million rows does not end). Who agrees on both sides never
leaves the database; the others come out as PersonState, page by page, for the plan.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from types import TracebackType

from sqlalchemy import Connection, text

from core.clock import to_text
from core.comparable import Alike, SnapshotBlock, SnapshotRow
from core.model import ObjectFields, PersonState, Reach, SObject
from core.store import comparison_sql as sql
from core.store.comparison_people import people_alike
from core.store.database import Database
from core.store.door import database_door


class Comparison:
    """One run's tables. Use as a context manager: load, `index`, load what is `unread`, `decide`, read `people`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._connection: Connection | None = None
        self._indexed = False
        self._linked: dict[SObject, int] = {}
        self._read_whole: set[SObject] = set()

    def __enter__(self) -> Comparison:
        with database_door(self._database.place):
            self._connection = self._database.engine.connect()
            # Closed for good at the end, with its tables and what it kept of them in memory.
            self._connection.detach()
            self._database.dialect.begin_scratch(self._connection)
            with self._connection.begin():
                for statement in sql.create(self._database.dialect.in_order_of_key):
                    self._connection.exec_driver_sql(statement)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        connection, self._connection = self._connection, None
        if connection is None:
            return
        with database_door(self._database.place):
            connection.close()

    @property
    def _open(self) -> Connection:
        if self._connection is None:
            raise RuntimeError("the comparison is used outside its with block")
        return self._connection

    def load(self, rows: Iterable[SnapshotRow]) -> int:
        """Adds what Salesforce answered. After `index`, a record that is there already stays as it is.

        Before it, of two looks at one record (a page moved) the one that says more counts.
        """
        with database_door(self._database.place), self._open.begin():
            return self._merge(rows)

    def load_blocks(self, blocks: Iterable[SnapshotBlock]) -> None:
        """The same by many at a time."""
        with database_door(self._database.place), self._open.begin():
            for block in blocks:
                for boxes, ids in block.plain.items():
                    if ids:
                        statement = sql.add_plain(
                            self._database.dialect.items, block.sobject, boxes, is_first=not self._indexed
                        )
                        self._open.execute(text(statement), {"items": json.dumps(ids)})
                if block.others:
                    self._merge(block.others)

    def _merge(self, rows: Iterable[SnapshotRow]) -> int:
        self._open.exec_driver_sql("DELETE FROM arrived")
        count = self._database.dialect.insert_many(self._open, "arrived", sql.COLUMNS, rows)
        self._open.exec_driver_sql(sql.merge_arrived(is_first=not self._indexed))
        return count

    def index(self, reach: Reach = Reach.LINKED) -> None:
        """Ends the first loading."""
        with database_door(self._database.place), self._open.begin():
            if reach is Reach.SAME_EMAIL:
                self._open.exec_driver_sql(sql.ADDRESS_INDEX)
            self._open.exec_driver_sql("ANALYZE snapshot")
        self._indexed = True

    def unread(self) -> dict[SObject, list[str]]:
        """Ids that matter and were not read: the linked ones, and what records that are linked became."""
        found: dict[SObject, set[str]] = {sobject: set() for sobject in SObject}
        with database_door(self._database.place), self._open.begin():
            for sobject in set(SObject) - self._read_whole:
                statement = sql.UNREAD_LINKED[sobject]
                found[sobject].update(row[0] for row in self._open.execute(text(statement)))
            self._chase()
            for (target,) in self._open.execute(text(sql.UNREAD_TARGETS)):
                found[SObject.of_id(target)].add(target)
        return {sobject: sorted(ids) for sobject, ids in found.items() if ids}

    def linked_count(self, sobject: SObject) -> int:
        """How many records of this object people are linked to; counted once."""
        if sobject not in self._linked:
            with database_door(self._database.place), self._open.begin():
                self._linked[sobject] = int(self._open.execute(text(sql.LINKED_COUNT[sobject])).scalar_one())
        return self._linked[sobject]

    def count_unsubscribed(self) -> int:
        """How many are out on our side."""
        with database_door(self._database.place), self._open.begin():
            return int(self._open.execute(text("SELECT count(*) FROM unsubscribes")).scalar_one())

    def count_gone(self) -> int:
        """How many records are not there, not visible, or deleted without a survivor; of what was read one by one."""
        with database_door(self._database.place), self._open.begin():
            return int(self._open.execute(text(sql.COUNT_GONE)).scalar_one())

    def mark_missing(self, sobject: SObject) -> None:
        """After every visible record of this object was loaded: a linked one that did not come is not visible."""
        with database_door(self._database.place), self._open.begin():
            self._open.execute(text(sql.MARK_MISSING[sobject]))
        self._read_whole.add(sobject)

    def addresses_of_the_out(self) -> Iterator[str]:
        """Addresses of everybody who is out here, or on a linked or same-address record, for the reach by address."""
        last = ""
        while True:
            with database_door(self._database.place), self._open.begin():
                page = [row[0] for row in self._open.execute(text(sql.OUT_ADDRESSES), {"last": last, "page": 5_000})]
            if not page:
                return
            yield from page
            last = page[-1]

    def decide(self, fields: Mapping[SObject, ObjectFields], reach: Reach = Reach.LINKED) -> int:
        """Finds everybody who differs. Returns how many are out on both sides with nothing to do."""
        with database_door(self._database.place), self._open.begin():
            self._chase()
            for statement in sql.candidates(fields, reach):
                self._open.exec_driver_sql(statement)
            return int(self._open.execute(text(sql.AGREED_COUNT)).scalar_one())

    def people(self, reach: Reach = Reach.LINKED, night: str = "") -> Iterator[PersonState]:
        """Those who differ, with the records they are linked to; a record that became another is followed by it.

        `night`: the local date; a flip that was ticked anew in it is marked so.
        """
        for person in self.alike(reach, night):
            yield person.state() if isinstance(person, Alike) else person

    def alike(self, reach: Reach = Reach.LINKED, night: str = "") -> Iterator[PersonState | Alike]:
        """The same people in the same order, where many are in one state by reference to it."""
        return people_alike(self._open, self._database.place, reach, night)

    def look_at_sharers(self, record_ids: Iterable[str], reach: Reach) -> bool:
        """After `people`: makes those the next people who share one of these records, which are about to be ticked.

        Whoever was among the people before is not looked at again. Returns whether there are any.
        """
        with database_door(self._database.place), self._open.begin():
            self._open.exec_driver_sql("DELETE FROM coming")
            ids = list(dict.fromkeys(record_ids))
            statement = sql.add_coming(self._database.dialect.items)
            self._open.execute(text(statement), {"items": json.dumps(ids)})
            for statement in sql.sharers(reach):
                self._open.exec_driver_sql(statement)
            return self._open.exec_driver_sql("SELECT 1 FROM candidates LIMIT 1").first() is not None

    def count_ticked(self) -> dict[SObject, int]:
        """Live records with a box ticked, by object."""
        with database_door(self._database.place), self._open.begin():
            rows = self._open.execute(text(sql.COUNT_TICKED)).all()
        return {SObject(row[0]): int(row[1]) for row in rows}

    def boxes(self, record_ids: Iterable[str]) -> dict[str, tuple[str, int, int]]:
        """`{record id: (kind, email flag, sales flag)}` of those that were read."""
        found: dict[str, tuple[str, int, int]] = {}
        with database_door(self._database.place), self._open.begin():
            for part in sql.chunks(sorted(set(record_ids))):
                statement = f"SELECT record_id, kind, email_flag, sales_flag FROM snapshot s WHERE {part.condition}"  # noqa: S608
                for row in self._open.execute(text(statement), part.values):
                    found[row[0]] = (row[1], row[2], row[3])
        return found

    def finish(self, run_id: int, fields: Mapping[SObject, ObjectFields], reach: Reach, moment: datetime) -> None:
        """Remembers which linked boxes are ticked, and ends the outbox rows of those who agree."""
        connection = self._open.execution_options(begin="IMMEDIATE")
        with database_door(self._database.place), connection.begin():
            self._database.dialect.note_change(connection)
            for statement in sql.REMEMBER_TICKED:
                connection.execute(text(statement), {"run_id": run_id})
            connection.execute(text(sql.settle_agreed(fields, reach)), {"now": to_text(moment)})

    def _chase(self) -> None:
        self._open.exec_driver_sql("DELETE FROM became")
        self._open.execute(text(sql.CHASE))
