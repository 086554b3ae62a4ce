"""What a query has become: SQL for the store, and the description of its columns that the answer needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from core.practice_org.soql.literals import SqlValue
from core.practice_org.soql.schema import SObjectView


class QueryKind(Enum):
    """What the answer looks like.

    RECORDS: records with attributes; AGGREGATE: AggregateResult; COUNT: `totalSize` alone (one row, one cell).
    """

    RECORDS = "records"
    COUNT = "count"
    AGGREGATE = "aggregate"


@dataclass(frozen=True, slots=True)
class Column:
    """A visible column. `names` is the way to it in a record: ("Email",) or ("Owner", "Name").

    `children`: the column holds the rows of this query for each record, as JSON (a parent-to-child subquery).
    """

    names: tuple[str, ...]
    index: int
    type: str
    label: str
    custom: bool
    aggregate: bool
    children: CompiledQuery | None = None


@dataclass(frozen=True, slots=True)
class Parent:
    """A parent object that a record carries. `id_index` is the column with its id; `type` what its attributes say."""

    names: tuple[str, ...]
    id_index: int
    type: str
    entity: str


@dataclass(frozen=True, slots=True)
class CompiledQuery:
    """SQL with its parameters.

    A RECORDS row begins with the record's id (column 0), then the ids of `parents`, then the visible columns.
    `count_sql` takes the same parameters and answers how many rows `sql` has.
    """

    sql: str
    count_sql: str
    parameters: tuple[SqlValue, ...]
    columns: tuple[Column, ...]
    parents: tuple[Parent, ...]
    kind: QueryKind
    entity: str
    key_prefix: str | None
    grouped: bool


@dataclass(frozen=True, slots=True)
class RowCondition:
    """A condition on rows, with its parameters; `sql` can stand between ANDs."""

    sql: str
    parameters: tuple[SqlValue, ...] = ()


RowFilter = Callable[[SObjectView, str], RowCondition | None]
"""(object, SQL alias of its table) -> the rows that sharing lets the user see; None for all."""
